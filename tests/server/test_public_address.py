"""Files and link previews carry the whole address of their view: the one that an operator named, else the reader's."""

import html
import io
import json
import logging
import re
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest
from openpyxl import load_workbook
from PIL import Image
from starlette.requests import HTTPConnection

from src.public_address import named_address
from src.server.base_path import base_address
from tests.conftest import AppStarter

NAMED = "https://kartta.example.fi/kunnat"
WORDS = "lang=sv&tier=alliance&theme=light"
# As a proxy on this machine passes a request on; uvicorn trusts it.
BEHIND_A_PROXY = {
    "Host": "kumppanuus.example.fi",
    "X-Forwarded-Proto": "https",
    "X-Forwarded-For": "192.0.2.7",
}


@pytest.fixture(scope="module")
def named(start_app: AppStarter) -> Iterator[httpx.Client]:
    """A server whose operator has named its address."""
    address = start_app(KUMPPANUUSKARTTA_ADDRESS=f"{NAMED}/")
    with httpx.Client(base_url=address, timeout=60) as client:
        yield client


def in_geopackage(body: bytes) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "data.gpkg"
        path.write_bytes(body)
        with closing(sqlite3.connect(path)) as database:
            (metadata,) = database.execute("SELECT metadata FROM gpkg_metadata").fetchone()
    return in_markup(metadata, r'<MDI key="address">(.*?)</MDI>')


def in_slide(body: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(body)) as parts:
        return in_markup(parts.read("docProps/core.xml").decode(), IDENTIFIER)


def in_workbook(body: bytes) -> str:
    *_, sources = load_workbook(io.BytesIO(body)).worksheets
    cell = sources["A4"]
    return str(cell.value).partition(": ")[2]


def in_markup(text: str, pattern: str) -> str:
    (found,) = re.findall(pattern, text)
    return html.unescape(found)


IDENTIFIER = "<dc:identifier>(.*?)</dc:identifier>"
# How each kind of file tells the address of its view.
TELLING: dict[str, Callable[[bytes], str]] = {
    "/data.geojson": lambda body: json.loads(body)["address"],
    "/data.gpkg": in_geopackage,
    "/data.xlsx": in_workbook,
    "/map.png": lambda body: str(Image.open(io.BytesIO(body)).info["Source"]),
    "/map.pptx": in_slide,
    "/map.svg": lambda body: in_markup(body.decode(), IDENTIFIER),
    "/map.html": lambda body: in_markup(body.decode(), r'name="dcterms.identifier" content="([^"]+)"'),
}


@pytest.mark.parametrize("path", sorted(TELLING))
def test_a_file_tells_the_address_that_the_operator_named(named: httpx.Client, path: str) -> None:
    for headers in ({}, BEHIND_A_PROXY):
        body = named.get(f"{path}?{WORDS}", headers=headers).content
        assert TELLING[path](body) == f"{NAMED}/?{WORDS}"


@pytest.mark.parametrize("path", sorted(TELLING))
def test_a_file_tells_the_address_at_which_it_was_asked_for(client: httpx.Client, path: str) -> None:
    plain = client.get(f"{path}?{WORDS}")
    assert TELLING[path](plain.content) == f"{str(client.base_url).rstrip('/')}/?{WORDS}"
    proxied = client.get(f"{path}?{WORDS}", headers=BEHIND_A_PROXY)
    assert TELLING[path](proxied.content) == f"https://kumppanuus.example.fi/?{WORDS}"
    assert proxied.headers["etag"] != plain.headers["etag"]


def previews(text: str) -> dict[str, str]:
    return {
        name: html.unescape(value)
        for name, value in re.findall(r'property="(og:\w+)" content="([^"]*)"', text)
    }


def test_a_link_preview_is_at_the_same_address(named: httpx.Client, client: httpx.Client) -> None:
    asked = f"/kumppanuudet?{WORDS}"
    told = previews(named.get(asked, headers=BEHIND_A_PROXY).text)
    assert told["og:url"] == f"{NAMED}{asked}"
    assert told["og:image"] == f"{NAMED}/map.png?{WORDS}"
    told = previews(client.get(asked, headers=BEHIND_A_PROXY).text)
    assert told["og:url"] == f"https://kumppanuus.example.fi{asked}"
    assert told["og:image"] == f"https://kumppanuus.example.fi/map.png?{WORDS}"


def test_a_host_that_is_none_is_not_taken_over(client: httpx.Client) -> None:
    for host in ('"><script>alert(1)</script>', "example.fi/elsewhere", "a b", "user@example.fi"):
        answer = client.get(f"/data.geojson?{WORDS}", headers={"Host": host})
        if answer.status_code == 200:
            told = TELLING["/data.geojson"](answer.content)
            assert told == f"{str(client.base_url).rstrip('/')}/?{WORDS}"


@pytest.mark.parametrize("bad", ["kartta.example.fi", "https://example.fi/?lang=fi", "https://[example.fi"])
def test_what_is_no_address_is_told_and_left(
    bad: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("KUMPPANUUSKARTTA_ADDRESS", bad)
    named_address.cache_clear()
    connection = HTTPConnection(
        {"type": "http", "path": "/", "scheme": "http", "headers": [(b"host", b"localhost:8501")]}
    )
    try:
        with caplog.at_level(logging.ERROR):
            assert base_address(connection, "/kartta") == "http://localhost:8501/kartta"
            assert base_address(connection, "") == "http://localhost:8501"
    finally:
        named_address.cache_clear()
    (told,) = caplog.messages
    assert repr(bad) in told
    assert "https://kartta.example.fi" in told
