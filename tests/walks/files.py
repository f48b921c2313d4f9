"""What the server sends for an address by HTTP: the first picture in the page, and the picture as a file."""

import re
from collections.abc import Iterator
from urllib.parse import urlencode

from src.model import Language
from src.pages import PAGE_PATHS
from src.scene import Scene, build_scene
from src.texts import texts_for
from src.view import default_view, with_defaults
from tests.walks.claims import classes_of, same, same_table
from tests.walks.data_edits import Edits, catalogue_of
from tests.walks.reader import Reader
from tests.walks.served import Served

_AREA = re.compile(r'<path class="municipality([^"]*)" data-code="(\d{3})"(?: fill="([^"]*)")?')
_DOCUMENT = re.compile(r'<html lang="(\w+)">')


def file_differences(server: Served, reader: Reader) -> list[str]:
    """Where page and picture of the reader's address differ from its scene."""
    return [f"[files] {words}" for words in (*_of_page(server, reader), *_of_picture(server, reader))]


def serves(server: Served, edits: Edits) -> bool:
    """Whether the server has taken up an edit of the data."""
    catalogue = catalogue_of(edits)
    scene = build_scene(catalogue, default_view(catalogue), texts_for("fi"), "light")
    page = _page(server, "/?lang=fi", "fi")
    return not [*_areas_differ("", page, scene)]


def _of_page(server: Served, reader: Reader) -> Iterator[str]:
    address = f"/{PAGE_PATHS[reader.page]}?{urlencode(reader.place.words)}"
    page = _page(server, address, reader.window.locale)
    found = _DOCUMENT.search(page)
    yield from same("language of the page as sent", found and found[1], reader.language)
    if reader.page == "map" and not reader.view.is_picture:
        yield from _areas_differ("first picture", page, reader.scene)


def _of_picture(server: Served, reader: Reader) -> Iterator[str]:
    answer = server.client.get(f"/map.svg?{urlencode(reader.place.words)}")
    yield from same("status of /map.svg", answer.status_code, 200)
    view = with_defaults(reader.view, "fi", "light")
    language: Language = view.language or "fi"
    scene = build_scene(reader.catalogue, view, texts_for(language), view.theme or "light")
    yield from _areas_differ("/map.svg", answer.text, scene)
    fills = [(code, fill) for _, code, fill in _AREA.findall(answer.text)]
    yield from same_table("fill in /map.svg", fills, {code: scene.fill_of(code) for code in scene.names})


def _page(server: Served, address: str, locale: str) -> str:
    return server.client.get(address, headers={"Accept-Language": locale}).raise_for_status().text


def _areas_differ(what: str, markup: str, scene: Scene) -> Iterator[str]:
    areas = [(code, classes.split()) for classes, code, _ in _AREA.findall(markup)]
    members = [(code, " ".join(one for one in names if one.startswith("tier-"))) for code, names in areas]
    yield from same(f"municipalities of {what}", len(areas), len(scene.names))
    yield from same_table(f"class in {what}", [pair for pair in members if pair[1]], classes_of(scene))
    ringed = [code for code, names in areas if "is-selected" in names]
    yield from same(f"ring in {what}", ringed, [scene.view.city] if scene.view.city else [])
