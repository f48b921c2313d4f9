"""A file is read by parts at its address, as GDAL and QGIS do, and never comes in parts of something else."""

from collections.abc import Sequence
from itertools import pairwise

import httpx
import pyogrio
import pytest
from starlette.requests import Request

from src.catalogue import load_catalogue
from src.server.ranges import PartWish, asked_part

ETAG = '"abc"'
FILE = "/data.gpkg?lang=sv"


def wish(method: str = "GET", **headers: str) -> PartWish | None:
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return asked_part(Request({"type": "http", "method": method, "path": "/", "headers": raw}), ETAG)


@pytest.mark.parametrize(
    ("asked", "places"),
    [
        ("bytes=0-0", range(1)),
        ("bytes=2-5", range(2, 6)),
        ("bytes=7-", range(7, 10)),
        ("bytes=7-99", range(7, 10)),
        ("bytes=-4", range(6, 10)),
        ("bytes=-99", range(10)),
        ("bytes= 2 - 5", range(2, 6)),
    ],
)
def test_one_range_is_understood(asked: str, places: range) -> None:
    found = wish(range=asked)
    assert found is not None
    assert found.within(10) == places


@pytest.mark.parametrize("asked", ["bytes=10-", "bytes=10-12", "bytes=-0"])
def test_a_range_behind_the_end_holds_nothing(asked: str) -> None:
    found = wish(range=asked)
    assert found is not None
    assert not found.within(10)


@pytest.mark.parametrize(
    "asked",
    ["", "bytes=", "bytes=-", "bytes=5-2", "bytes=0-1,4-5", "lines=0-1", "bytes=a-b", "bytes=" + "9" * 99],
)
def test_what_is_no_single_range_means_the_whole_file(asked: str) -> None:
    assert wish(range=asked) is None


def test_a_range_of_another_state_of_the_file_means_the_whole_file() -> None:
    assert wish(range="bytes=0-1", if_range=ETAG) == PartWish(0, 1)
    for condition in ('"other"', f"W/{ETAG}", '"abc-br"', "Wed, 25 Nov 2026 00:00:00 GMT"):
        assert wish(range="bytes=0-1", if_range=condition) is None


def test_only_get_has_ranges() -> None:
    assert wish("HEAD", range="bytes=0-1") is None


def stitched(client: httpx.Client, cuts: Sequence[int], **headers: str) -> bytes:
    parts: list[bytes] = []
    for first, end in pairwise(cuts):
        answer = client.get(FILE, headers={"Range": f"bytes={first}-{end - 1}", **headers})
        assert answer.status_code == 206
        assert answer.headers["content-range"] == f"bytes {first}-{end - 1}/{cuts[-1]}"
        assert "content-encoding" not in answer.headers
        parts.append(answer.content)
    return b"".join(parts)


@pytest.mark.parametrize("accepted", ["identity", "gzip, deflate, br"])
def test_the_parts_of_a_file_are_the_file(client: httpx.Client, accepted: str) -> None:
    whole = client.get(FILE)
    size = len(whole.content)
    told = client.head(FILE).headers
    assert (told["accept-ranges"], told["content-length"]) == ("bytes", str(size))
    assert stitched(client, (0, 100, 4096, size), **{"Accept-Encoding": accepted}) == whole.content


def test_a_part_behind_the_end_is_refused_with_the_size(client: httpx.Client) -> None:
    size = len(client.get(FILE).content)
    answer = client.get(FILE, headers={"Range": f"bytes={size}-"})
    assert answer.status_code == 416
    assert answer.headers["content-range"] == f"bytes */{size}"


def test_a_part_of_an_older_state_is_answered_with_the_whole(client: httpx.Client) -> None:
    tag = client.head(FILE).headers["etag"]
    part = {"Range": "bytes=0-9"}
    assert client.get(FILE, headers={**part, "If-Range": tag}).status_code == 206
    whole = client.get(FILE, headers={**part, "If-Range": '"older"'})
    assert whole.status_code == 200
    assert len(whole.content) > 10
    assert client.get(FILE, headers={**part, "If-None-Match": tag}).status_code == 304


@pytest.mark.filterwarnings("ignore:.*non conformant file extension")
@pytest.mark.parametrize("query", ["", "?lang=sv"])
def test_gdal_opens_the_geopackage_by_its_address(app_server: str, query: str) -> None:
    frame = pyogrio.read_dataframe(f"/vsicurl/{app_server}/data.gpkg{query}", layer="municipalities")
    members = {code for codes in load_catalogue().members.values() for code in codes}
    assert set(frame.municipality_code) == members
    assert frame.crs.to_epsg() == 3067
