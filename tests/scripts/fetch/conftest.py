"""The publishers on loopback, and a folder of `sources/` and `facts/` made from what `geodata/` carries."""

import csv
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from scripts.fetch.addresses import Addresses, read_addresses
from scripts.fetch.client import Client, Patience
from scripts.fetch.collected import written
from scripts.fetch.failure import Failure, FetchError
from scripts.fetch.fetching import Order, fetch
from scripts.geodata.series import COLLECTED
from src.catalogue import GEODATA
from tests.scripts.fetch import statfin
from tests.scripts.fetch.content import YEAR, whole_content
from tests.scripts.fetch.publishers import Content, Publishers

NEWEST = YEAR - 1

Fetch = Callable[..., list[str]]
Fails = Callable[..., Failure]


@pytest.fixture(scope="session")
def carried_content() -> Content:
    return whole_content()


@pytest.fixture
def publishers(carried_content: Content) -> Iterator[Publishers]:
    running = Publishers(carried_content)
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`facts/` with every carried year."""
    folder = tmp_path_factory.mktemp("collected")
    (folder / "facts").mkdir()
    (folder / "sources").mkdir()
    values = statfin.carried()
    for name, one in COLLECTED.items():
        figures = dict(one.columns)
        if name == "population_change.csv":
            figures["net_between_municipalities"] = "net_between_municipalities"
        lines = [
            {
                "municipality_code": code,
                "year": str(year),
                **{column: cell(values[figure, year][code], figure) for figure, column in figures.items()},
                **({"basis": "published_shares"} if name == "age_structure.csv" else {}),
            }
            for code in statfin.codes()
            for year in statfin.years_of(next(iter(figures)))
        ]
        (folder / "facts" / name).write_bytes(written(lines[0], lines))
    shutil.copy(GEODATA / "mergers.csv", folder / "facts" / "mergers.csv")
    return folder


def cell(value: float | None, figure: str) -> str:
    """A value as the collected tables have it: shares with a decimal, people without, a gap empty."""
    if value is None:
        return ""
    return f"{value:.1f}" if figure.startswith("share") or figure == "unemployment" else f"{value:.0f}"


@pytest.fixture(scope="session")
def before_newest(collected: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that has not got the newest year yet."""
    folder = tmp_path_factory.mktemp("before") / "folder"
    shutil.copytree(collected, folder)
    for path in (folder / "facts").glob("*.csv"):
        drop(path, lambda row: row.get("year") == str(NEWEST))
    return folder


@pytest.fixture
def folder(before_newest: Path, tmp_path: Path) -> Path:
    """A copy of it, to fetch into."""
    return shutil.copytree(before_newest, tmp_path / "folder")


def drop(path: Path, is_dropped: Callable[[Mapping[str, str]], bool]) -> None:
    """Take rows out of a table."""
    with path.open(encoding="utf-8", newline="") as opened:
        reader = csv.DictReader(opened)
        kept = [row for row in reader if not is_dropped(row)]
    path.write_bytes(written(reader.fieldnames or (), kept))


@pytest.fixture(scope="session")
def client() -> Iterator[Client]:
    """A patient client that does not pause; making one takes longer than most tests."""
    opened = Client(Patience(time_out_s=20, pause_s=0, first_wait_s=0.01))
    yield opened
    opened.close()


@pytest.fixture
def addresses(publishers: Publishers) -> Addresses:
    return read_addresses(publishers.base)


@pytest.fixture
def fetched(client: Client, addresses: Addresses, folder: Path) -> Fetch:
    """Fetch named parts into the folder."""
    return lambda *names, year=YEAR: fetch(client, addresses, Order(folder, year, names))


@pytest.fixture
def fails(fetched: Fetch, folder: Path) -> Fails:
    """Fetch named parts in vain; the folder is byte for byte what it was. Returns what was wrong."""

    def failing(*names: str, year: int = YEAR) -> Failure:
        before = contents(folder)
        with pytest.raises(FetchError) as caught:
            fetched(*names, year=year)
        assert contents(folder) == before
        return caught.value.failure

    return failing


def contents(folder: Path) -> dict[str, bytes]:
    """Every file and folder below, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else b"folder"
        for path in folder.rglob("*")
    }
