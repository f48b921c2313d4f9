"""While the app runs, a changed file is taken up, a broken one is told about, and the map goes on."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from src.catalogue.live import CatalogueKeeper, Current
from src.errors import DataError

TEN_MINUTES = 600


class Clock:
    """Seconds that pass only when a test says so."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def keeper(folder: Path, clock: Clock) -> CatalogueKeeper:
    return CatalogueKeeper(folder, clock)


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def after_a_second(keeper: CatalogueKeeper, clock: Clock) -> Current:
    clock.seconds += 1
    return keeper.current()


def test_an_edited_file_is_taken_up(keeper: CatalogueKeeper, clock: Clock, folder: Path) -> None:
    before = keeper.current().catalogue
    replace(folder / "memberships.csv", "853,Turku,alliance,", "853,Turku,vitality,")
    after = after_a_second(keeper, clock)
    assert before.tiers_of("853") == ("alliance",)
    assert after.catalogue.tiers_of("853") == ("vitality",)
    assert after.catalogue.fingerprint != before.fingerprint
    assert after.problems == ()


def test_a_broken_file_leaves_the_last_good_catalogue_and_is_told(
    keeper: CatalogueKeeper, clock: Clock, folder: Path
) -> None:
    before = keeper.current().catalogue
    replace(folder / "memberships.csv", "853,Turku,alliance,", "853,Turku,alianssi,")
    after = after_a_second(keeper, clock)
    assert after.catalogue is before
    assert [(problem.kind, problem.value) for problem in after.problems] == [("tier_unknown", "alianssi")]


def test_a_mended_file_is_taken_up_again(keeper: CatalogueKeeper, clock: Clock, folder: Path) -> None:
    replace(folder / "tiers.toml", "order = 1", "order = ")
    assert after_a_second(keeper, clock).problems
    replace(folder / "tiers.toml", "order = \n", "order = 1\n")
    replace(folder / "tiers.toml", 'fi = "Elinvoimakumppanuus"', 'fi = "Elinvoima"')
    mended = after_a_second(keeper, clock)
    assert mended.problems == ()
    assert mended.catalogue.tiers["vitality"].name["fi"] == "Elinvoima"


def test_a_file_that_has_gone_leaves_the_last_good_catalogue_until_it_is_back(
    keeper: CatalogueKeeper, clock: Clock, folder: Path
) -> None:
    before = keeper.current().catalogue
    content = (folder / "memberships.csv").read_bytes()
    (folder / "memberships.csv").unlink()
    gone = after_a_second(keeper, clock)
    assert gone.catalogue is before
    assert ("file_missing", "memberships.csv") in [(problem.kind, problem.file) for problem in gone.problems]
    (folder / "memberships.csv").write_bytes(content)
    assert after_a_second(keeper, clock) == Current(before)


def test_a_change_that_keeps_the_length_is_seen(keeper: CatalogueKeeper, clock: Clock, folder: Path) -> None:
    path = folder / "memberships.csv"
    size = path.stat().st_size
    replace(path, "020,Akaa,regional_cities,one_source", "020,Akaa,regional_cities,inferred..")
    assert path.stat().st_size == size
    assert [problem.kind for problem in after_a_second(keeper, clock).problems] == ["evidence_unknown"]


def test_files_are_looked_at_once_a_second_at_most(
    keeper: CatalogueKeeper, clock: Clock, folder: Path
) -> None:
    before = keeper.current()
    replace(folder / "memberships.csv", "853,Turku,alliance,", "853,Turku,vitality,")
    clock.seconds += 0.9
    assert keeper.current() is before
    clock.seconds += 0.2
    assert keeper.current() is not before


def test_an_untouched_file_is_not_read_again(keeper: CatalogueKeeper, clock: Clock) -> None:
    before = keeper.current()
    clock.seconds += TEN_MINUTES
    assert keeper.current() is before


def test_a_file_that_was_only_touched_gives_an_equal_catalogue(
    keeper: CatalogueKeeper, clock: Clock, folder: Path
) -> None:
    before = keeper.current()
    os.utime(folder / "tiers.toml", (1, 1))
    after = after_a_second(keeper, clock)
    assert after is not before
    assert after == before


def test_a_first_read_of_broken_files_raises(folder: Path, clock: Clock) -> None:
    (folder / "tiers.toml").write_text("[[tier]\n", encoding="utf-8")
    with pytest.raises(DataError) as caught:
        CatalogueKeeper(folder, clock)
    assert caught.value.problems[0].kind == "toml_syntax"


def test_many_threads_get_a_whole_catalogue_while_it_is_read_again(
    keeper: CatalogueKeeper, clock: Clock, folder: Path
) -> None:
    before = keeper.current()
    replace(folder / "memberships.csv", "853,Turku,alliance,", "853,Turku,vitality,")
    clock.seconds += 1
    with ThreadPoolExecutor(16) as pool:
        seen = list(pool.map(lambda _: keeper.current(), range(200)))
    after = keeper.current()
    assert after.catalogue.tiers_of("853") == ("vitality",)
    assert all(current is before or current is after for current in seen)


def test_a_new_year_of_a_series_is_taken_up(keeper: CatalogueKeeper, clock: Clock, folder: Path) -> None:
    path = folder / "population_by_year.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    before = keeper.current().catalogue
    year = before.series["population"].years[-1] + 1
    path.write_text("\n".join((*lines, f"{year}{lines[-1][4:]}")) + "\n", encoding="utf-8")
    after = after_a_second(keeper, clock)
    assert after.problems == ()
    assert before.series["population"].of("091", year) is None
    assert after.catalogue.series["population"].of("091", year) == before.municipalities["091"].population
