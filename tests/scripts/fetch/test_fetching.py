"""The whole way: everything is fetched from publishers on loopback, and the build's own readers read it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from scripts.fetch.addresses import read_addresses
from scripts.fetch.client import Client, Patience
from scripts.fetch.failure import FetchError
from scripts.fetch.fetching import Order, fetch
from scripts.geodata import sources as build_sources
from scripts.geodata.series import write_series
from scripts.geodata.sources import Sources
from src.catalogue import GEODATA
from src.catalogue.series_figures import FIGURES
from tests.scripts.fetch import statfin
from tests.scripts.fetch.conftest import NEWEST, Fails, Fetch, contents
from tests.scripts.fetch.content import YEAR, carried_rows
from tests.scripts.fetch.publishers import HTML, Content, Publishers, Reply

FETCHED = [
    f"sources/municipality_key_{YEAR}.csv",
    f"sources/municipalities_{YEAR}_1000k.gpkg",
    f"facts/land_area_{YEAR}.csv",
    "facts/population_by_year.csv",
    "facts/age_structure.csv",
    f"facts/population_{NEWEST}.csv",
    "facts/population_change.csv",
    "facts/migration_between_municipalities.csv",
    "facts/unemployment.csv",
    "facts/projection.csv",
]


@pytest.fixture(scope="module")
def running(carried_content: Content) -> Iterator[Publishers]:
    publishers = Publishers(carried_content)
    publishers.start()
    yield publishers
    publishers.stop()


@pytest.fixture(scope="module")
def fetch_whole(
    running: Publishers, before_newest: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Sources, Callable[[], list[str]]]]:
    """A folder into which everything was fetched, and how to fetch everything again."""
    folder = shutil.copytree(before_newest, tmp_path_factory.mktemp("whole") / "folder")
    client = Client(Patience(pause_s=0))

    def again() -> list[str]:
        return fetch(client, read_addresses(running.base), Order(folder, YEAR))

    assert again() == FETCHED
    yield Sources(folder), again
    client.close()


@pytest.fixture
def whole(fetch_whole: tuple[Sources, Callable[[], list[str]]]) -> Sources:
    return fetch_whole[0]


def test_the_build_reads_everything_that_was_fetched(whole: Sources, monkeypatch: pytest.MonkeyPatch) -> None:
    by_code = {row["municipality_code"]: row for row in statfin.municipalities()}
    key = whole.key()
    assert [row["kunta"] for row in key] == sorted(by_code)
    for row in key:
        carried = by_code[row["kunta"]]
        assert [row[f"municipality_name_{language}"] for language in ("fi", "sv", "en")] == [
            carried[f"name_{language}"] for language in ("fi", "sv", "en")
        ]
        groups = ("maakunta_code", "seutukunta_code", "kielisuhde_code")
        columns = ("region_code", "sub_region_code", "language_status_code")
        assert [row[name] for name in groups] == [carried[name] for name in columns]
    for code, row in whole.population().items():
        assert row["population"] == by_code[code]["population"]
        assert row["population_change"] == by_code[code]["population_change"]
    for code, row in whole.official_areas().items():
        assert [row[name] for name in ("land_km2", "inland_water_km2", "sea_km2", "year")] == [
            *(by_code[code][name] for name in ("land_km2", "inland_water_km2", "sea_km2")),
            str(YEAR),
        ]
    assert set(whole.population()) == set(whole.official_areas()) == set(by_code)
    monkeypatch.setattr(build_sources, "BOUNDARIES", f"sources/municipalities_{YEAR}_1000k.gpkg")
    assert set(whole.areas()) == set(by_code)
    assert all(area.is_valid for area in whole.areas().values())


@pytest.mark.parametrize("name", FIGURES)
def test_the_series_built_from_it_are_the_carried_ones(whole: Sources, tmp_path: Path, name: str) -> None:
    write_series(whole, tmp_path)
    built = (tmp_path / name).read_text(encoding="utf-8").splitlines()
    carried = (GEODATA / name).read_text(encoding="utf-8").splitlines()
    if name == "unemployment.csv":
        # The publisher of the tests has a year more than geodata/.
        assert built.pop().split(",")[:3] == [str(NEWEST), "unemployment", "statfin_12r5"]
    values = [[line.split(",")[:2] + line.split(",")[4:] for line in lines] for lines in (built, carried)]
    assert values[0] == values[1]
    newest = [line.split(",")[2:4] for line in built if line.startswith(str(NEWEST))]
    assert all(source.startswith("statfin_") for source, _ in newest)
    if name == "age_structure.csv":
        assert [basis for _, basis in newest] == ["published_shares", "rest", "published_shares"]


def test_fetching_again_finds_nothing_new(fetch_whole: tuple[Sources, Callable[[], list[str]]]) -> None:
    assert fetch_whole[1]() == []


def test_a_wrong_answer_at_the_end_leaves_the_folder_as_it_was(publishers: Publishers, fails: Fails) -> None:
    publishers.change("POST /PxWeb/api/v1/fi/StatFin/tyonv", lambda reply: Reply(b"<html></html>", HTML))
    wrong = fails("key", "boundaries", "areas", "population", "ages", "change", "unemployment")
    assert (wrong.kind, wrong.source) == ("media_type", "unemployment (tyonv/12r5.px)")


def test_a_server_that_says_nothing_leaves_the_folder_as_it_was(publishers: Publishers, folder: Path) -> None:
    def silent(reply: Reply) -> Reply:
        publishers.released.wait(20)
        return reply

    publishers.change("POST /PxWeb", silent)
    client = Client(Patience(time_out_s=0.3, pause_s=0))
    before = contents(folder)
    with pytest.raises(FetchError) as caught:
        fetch(client, read_addresses(publishers.base), Order(folder, YEAR, ("areas", "population")))
    assert caught.value.failure.kind == "slow"
    assert contents(folder) == before
    client.close()


def test_only_what_is_named_is_asked_for(publishers: Publishers, fetched: Fetch) -> None:
    assert fetched("areas") == [f"facts/land_area_{YEAR}.csv"]
    assert [path.split("/")[1] for _, path in publishers.asked] == ["api", "files"]


def test_earlier_rows_stay_as_they_are(folder: Path, fetched: Fetch) -> None:
    before = contents(folder)["facts/population_by_year.csv"].decode().splitlines()
    fetched("population")
    after = contents(folder)["facts/population_by_year.csv"].decode().splitlines()
    assert len(after) == len(before) + len(carried_rows("municipalities.csv"))
    assert [line.removesuffix(",") for line in after if line.endswith(",")] == before[1:]
