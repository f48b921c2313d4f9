"""What a page and the map's frame are going to need is named beforehand, and is really there."""

import re

import httpx
import pytest

from src.server.bundle import streamlit_index
from src.server.doors import MAP_FRAME

LOADED = re.compile(r'(?:src|href)="(\./static/[^"]+)"')
LINK = re.compile(r'<link rel="(\w+)"[^>]*? href="([^"]+)">')


def hints_of(page: str) -> list[str]:
    template = re.search(r'<template id="hints">(.*?)</template>', page)
    assert template is not None
    return [address for _, address in LINK.findall(template[1])]


@pytest.mark.parametrize("path", ["/", "/kunnat", "/kumppanuudet", "/vienti", "/lahteet"])
def test_every_named_script_is_there_and_no_page_names_one_twice(client: httpx.Client, path: str) -> None:
    page = client.get(path).text
    hints = hints_of(page)
    assert any(address.startswith("./static/js/Checkbox.") for address in hints)
    for address in hints:
        answer = client.head(address.removeprefix("."))
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("text/javascript")
        assert page.count(address) == 1


@pytest.mark.parametrize("path", ["/", "/kunnat"])
def test_all_that_streamlit_starts_with_waits_for_the_paint(client: httpx.Client, path: str) -> None:
    page = client.get(path).text
    template = re.search(r'<template id="streamlit">(.*?)</template>', page, re.DOTALL)
    assert template is not None
    assert LOADED.findall(template[1]) == LOADED.findall(
        re.sub(r"<link rel=.shortcut[^>]*>", "", streamlit_index())
    )
    at_once = re.sub(r"<template.*?</template>", "", page, flags=re.DOTALL)
    assert "./static/" not in at_once
    # What does the starting stands behind the template and needs no file of its own.
    assert page.index('put("streamlit")') > template.end()


def test_only_the_page_with_the_map_names_what_the_map_takes(client: httpx.Client) -> None:
    names = "./static/js/ComponentInstance."
    assert any(address.startswith(names) for address in hints_of(client.get("/").text))
    assert not any(address.startswith(names) for address in hints_of(client.get("/kunnat").text))


def test_the_frame_names_its_script_style_font_and_data(client: httpx.Client) -> None:
    address = f"{MAP_FRAME}index.html"
    found = LINK.findall(client.get(address).text)
    assert {kind for kind, _ in found} == {"preload"}
    stems = [re.sub(r"-[0-9a-f]{16}", "", link.rpartition("/")[2]) for _, link in found]
    assert sorted(stems) == [
        "boundaries.json",
        "capital_region.json",
        "font.woff2",
        "frame.css",
        "frame.js",
        "places.json",
    ]
    for _, link in found:
        assert client.get(str(httpx.URL(f"{client.base_url}{address}").join(link))).status_code == 200
