"""Published tables are read as text: codes keep their zeros, rows their order."""

from pathlib import Path

import geopandas
import pytest
from shapely import box

from scripts.geodata.sources import (
    BOUNDARIES,
    KEY,
    MERGERS,
    POPULATION,
    POPULATION_CHANGE,
    TRANSFERS,
    Sources,
)


@pytest.fixture
def sources(tmp_path: Path) -> Sources:
    (tmp_path / "sources").mkdir()
    (tmp_path / "facts").mkdir()
    return Sources(tmp_path)


def test_the_key_is_sorted_by_padded_codes_and_free_of_stray_blanks(sources: Sources) -> None:
    path = sources.folder / KEY
    path.write_text("kunta,municipality_name_fi\n91, Helsinki \n5,Alajärvi\n", encoding="utf-8")
    assert sources.key() == [
        {"kunta": "005", "municipality_name_fi": "Alajärvi"},
        {"kunta": "091", "municipality_name_fi": "Helsinki"},
    ]


def test_figures_are_found_by_code_and_stay_text(sources: Sources) -> None:
    path = sources.folder / POPULATION
    path.write_text(
        f"municipality_code,population,{POPULATION_CHANGE}\n005,8982,-96\n091,690000,1200\n", encoding="utf-8"
    )
    assert sources.population()["005"] == {
        "municipality_code": "005",
        "population": "8982",
        POPULATION_CHANGE: "-96",
        "population_change": "-96",
    }
    assert list(sources.population()) == ["005", "091"]


def test_areas_are_found_by_code(sources: Sources) -> None:
    frame = geopandas.GeoDataFrame(
        {"municipality_code": ["091", "005"]}, geometry=[box(0, 0, 1, 1), box(1, 0, 2, 1)], crs=3067
    )
    frame.to_file(sources.folder / BOUNDARIES)
    areas = sources.areas()
    assert set(areas) == {"091", "005"}
    assert areas["005"].equals(box(1, 0, 2, 1))


def test_a_missing_table_is_named(sources: Sources) -> None:
    with pytest.raises(FileNotFoundError, match="mergers"):
        sources.mergers()


def test_what_the_boundaries_have_already_is_not_done_to_them_again(
    sources: Sources, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = sources.folder / MERGERS
    path.write_text(
        "type,effective\nmerger,2019-01-01\nmerger,2020-01-01\nmerger,2027-01-01\n", encoding="utf-8"
    )
    (sources.folder / TRANSFERS).write_text("from_code,effective\n740,2026-01-01\n", encoding="utf-8")
    assert [row["effective"] for row in sources.mergers()] == ["2020-01-01", "2027-01-01"]
    assert len(sources.transfers()) == 1
    monkeypatch.setattr("scripts.geodata.sources.BOUNDARY_YEAR", 2026)
    assert [row["effective"] for row in sources.mergers()] == ["2027-01-01"]
    assert sources.transfers() == []
    assert len(sources.all_mergers()) == 3
