"""The SVG: well-formed, real text, the map's contract, and the same bytes for the same scene."""

import re
from collections import Counter
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from src.outputs import svg
from src.outputs.picture.sheet import SHEETS
from src.scene import REST, Scene
from src.texts import LANGUAGES
from src.view import SIZES
from tests.outputs.conftest import SceneOf

SVG = "{http://www.w3.org/2000/svg}"
DC = "{http://purl.org/dc/elements/1.1/}"


def parsed(scene: Scene) -> ElementTree.Element:
    return ElementTree.fromstring(svg.render(scene))


def areas(root: ElementTree.Element) -> list[ElementTree.Element]:
    return [path for path in root.iter(f"{SVG}path") if "municipality" in path.get("class", "").split()]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_municipality_is_one_path_with_code_classes_colour_and_title(
    scene_of: SceneOf, size: str, theme: str
) -> None:
    scene = scene_of(size=size, theme=theme, city="salo")
    found = areas(parsed(scene))
    assert Counter(path.get("data-code") for path in found) == Counter(list(scene.classes_of))
    for path in found:
        code = path.get("data-code") or ""
        tiers = {f"tier-{key}" for key in scene.classes_of[code]}
        selected = {"is-selected"} if code == scene.view.city else set()
        assert set(path.get("class", "").split()) == {"municipality", *tiers, *selected}
        assert path.get("fill") == scene.fill_of(code)
        assert path.findtext(f"{SVG}title") == scene.accessible_name(code)


def test_every_class_is_a_named_group_that_holds_its_areas(scene_of: SceneOf) -> None:
    scene = scene_of()
    groups = {(group.get("id") or "").rpartition("-")[0]: group for group in parsed(scene).iter(f"{SVG}g")}
    for key in (*(row.key for row in scene.classes), REST):
        codes = {path.get("data-code") for path in areas(groups[f"tier-{key}"])}
        first = {code for code, keys in scene.classes_of.items() if (keys[0] if keys else REST) == key}
        assert codes == first


@pytest.mark.parametrize(
    ("size", "width", "height"),
    [
        ("16x9", "1920", "1080"),
        ("4x3", "1440", "1080"),
        ("1x1", "1080", "1080"),
        ("a4", "210mm", "297mm"),
        ("a4-landscape", "297mm", "210mm"),
    ],
)
def test_paper_has_its_size_in_mm_and_a_screen_in_px(
    scene_of: SceneOf, size: str, width: str, height: str
) -> None:
    root, sheet = parsed(scene_of(size=size)), SHEETS[scene_of(size=size).view.size]
    assert (root.get("width"), root.get("height")) == (width, height)
    assert root.get("viewBox") == f"0 0 {sheet.width} {sheet.height}"


def test_two_tiers_are_drawn_as_stripes_of_both_colours(scene_of: SceneOf) -> None:
    scene = scene_of()
    root = parsed(scene)
    patterns = [
        pattern for pattern in root.iter(f"{SVG}pattern") if (pattern.get("id") or "").startswith("stripes")
    ]
    second = scene.class_by_key[scene.classes_of["734"][1]].swatch.fill
    assert patterns
    assert all(second in {rect.get("fill") for rect in pattern.iter(f"{SVG}rect")} for pattern in patterns)


def test_a_selected_municipality_keeps_what_lies_over_its_fill(scene_of: SceneOf) -> None:
    """The ring is drawn above all areas, and the area again above the ring: with its stripes, or without any."""
    for city, textured in (("salo", True), ("turku", False), ("kajaani", False), ("lieksa", True)):
        rings = [
            path for path in parsed(scene_of(city=city)).iter(f"{SVG}path") if path.get("class") == "ring"
        ]
        last = rings[-1].get("fill") or ""
        assert last.startswith("url(#") == textured, city


@pytest.mark.parametrize("language", LANGUAGES)
def test_title_description_language_and_metadata_say_what_it_is(scene_of: SceneOf, language: str) -> None:
    scene = scene_of(lang=language, tier="alliance")
    root = parsed(scene)
    assert root.get("role") == "img"
    assert root.get("lang") == language
    assert root.findtext(f"{SVG}title") == scene.title
    assert all(scene.names[code] in (root.findtext(f"{SVG}desc") or "") for code in scene.classes[0].codes)
    told = {
        term: root.findtext(f".//{DC}{term}") or "" for term in ("source", "rights", "date", "identifier")
    }
    assert told["source"] == scene.source_line
    assert "creativecommons.org" in told["rights"]
    assert told["date"] == scene.data_date
    assert told["identifier"] == f"/?lang={language}&tier=alliance"


def test_text_is_text_and_nothing_is_a_raster_or_from_outside(scene_of: SceneOf) -> None:
    words = svg.render(scene_of()).decode()
    root = ElementTree.fromstring(words)
    shown = " ".join(text.text or "" for text in root.iter(f"{SVG}text"))
    assert "Lappeenranta" in shown
    assert "'Source Sans 3'" in (root.get("font-family") or "")
    assert "sans-serif" in (root.get("font-family") or "")
    assert list(root.iter(f"{SVG}image")) == []
    assert re.findall(r"(?:href|src)=|url\((?!#)|@import|<script", words) == []


def test_a_transparent_picture_has_no_rectangle_behind_it(scene_of: SceneOf) -> None:
    page = scene_of().palette.page
    whole = f'<rect width="1920" height="1080" fill="{page}"/>'
    assert whole in svg.render(scene_of()).decode()
    assert whole not in svg.render(scene_of(background="transparent")).decode()


@pytest.mark.parametrize("size", SIZES)
def test_it_is_small_enough_to_send(scene_of: SceneOf, size: str) -> None:
    assert len(svg.render(scene_of(size=size))) < 1_000_000


@pytest.mark.parametrize(
    "title",
    [
        "</title><script>alert(1)</script>",
        "a & b < c > d \" e ' f",
        "rivi\nvaihto\tja\x00ohjaus\x1b[31m\ufffe",
        "\u202eoikealta vasemmalle \u05d0\u05d1",
        "emoji \U0001f1eb\U0001f1ee",
        "W" * 3000,
        "",
    ],
)
def test_a_hostile_title_leaves_the_file_well_formed(scene_of: SceneOf, title: str) -> None:
    root = parsed(replace(scene_of(), title=title))
    assert list(root.iter(f"{SVG}script")) == []
    assert len(areas(root)) == len(scene_of().classes_of)
