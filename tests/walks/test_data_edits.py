"""Edits of the data are right ones: the app's own reader takes them at every step."""

from pathlib import Path

import pytest

from src.catalogue import load_catalogue
from tests.walks.data_edits import Edits, catalogue_of, copy_of_geodata, write

TURKU, UTSJOKI = "853", "890"


def test_members_come_and_go() -> None:
    before = load_catalogue()
    after = catalogue_of(Edits(frozenset({(UTSJOKI, "vitality")}), frozenset({(TURKU, "alliance")})))
    assert set(after.members["vitality"]) - set(before.members["vitality"]) == {UTSJOKI}
    assert set(before.members["alliance"]) - set(after.members["alliance"]) == {TURKU}


@pytest.mark.parametrize("key", list(load_catalogue().tiers))
def test_every_partnership_can_end_and_come_back(tmp_path: Path, key: str) -> None:
    folder = copy_of_geodata(tmp_path / "geodata")
    before = load_catalogue(folder)
    ended = Edits(tiers_gone=frozenset({key}))
    write(ended, folder, Edits())
    assert tuple(load_catalogue(folder).tiers) == tuple(one for one in before.tiers if one != key)
    write(Edits(), folder, ended)
    after = load_catalogue(folder)
    assert (after.tiers, after.memberships) == (before.tiers, before.memberships)
