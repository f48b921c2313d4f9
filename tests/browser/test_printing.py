"""On paper: map, legend, details and source on one sheet of A4, light, without tools, the development on the next one;
every row of a table."""

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Page, PdfMargins, Route, ViewportSize, expect

from src.facts.development import development_facts
from src.facts.development_words import people_sentence
from src.model import Catalogue, Language
from src.outputs.data.columns import PAGE_COLUMNS
from src.palette import PALETTES, ThemeName
from src.scene import Scene, build_scene
from src.texts import texts_for
from src.view import parse
from tests.browser.conftest import MapOpener, MapPage
from tests.browser.pixels import css_of, pixel_of
from tests.tabs import Tabs

PageFactory = Callable[..., Page]
TURKU, SALO = "853", "734"
UPRIGHT, ACROSS = False, True
MARGINS: PdfMargins = {"top": "10mm", "right": "10mm", "bottom": "10mm", "left": "10mm"}
DESK: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
SCREENS: tuple[tuple[ThemeName, ViewportSize], ...] = (("dark", DESK), ("light", DESK), ("dark", PHONE))
# Dots per inch: enough that every swatch has dots of its own colour alone.
RESOLUTION = 50
WHITE = (255, 255, 255)


def printed(page: Page, *, is_across: bool, has_backgrounds: bool = True) -> bytes:
    return page.pdf(format="A4", landscape=is_across, print_background=has_backgrounds, margin=MARGINS)


def sheets(pdf: bytes, *options: str) -> list[str]:
    """The words of every sheet, with one space between them, block by block; with "-layout" line by line."""
    command = ["pdftotext", *options, "-enc", "UTF-8", "-", "-"]
    words = subprocess.run(command, input=pdf, stdout=subprocess.PIPE, check=True).stdout.decode()
    return [" ".join(sheet.split()) for sheet in words.removesuffix("\f").split("\f")]


def missing(words: str, *told: str) -> list[str]:
    """What is not in the words; any kind of space counts as one."""
    return [one for one in told if " ".join(one.split()) not in words]


def look(pdf: bytes, folder: Path) -> Image.Image:
    """The first sheet as a picture."""
    (folder / "sheet.pdf").write_bytes(pdf)
    command = ["pdftoppm", "-r", str(RESOLUTION), "-singlefile", "-png", "sheet.pdf", "sheet"]
    subprocess.run(command, cwd=folder, check=True)
    with Image.open(folder / "sheet.png") as picture:
        return picture.convert("RGB")


def colours(picture: Image.Image) -> dict[tuple[int, int, int], int]:
    """How many dots each colour has."""
    counted: Any = picture.getcolors(picture.width * picture.height)
    return {colour: count for count, colour in counted}


def scene_of(catalogue: Catalogue, language: Language, **asked: list[str]) -> Scene:
    view, _ = parse(asked, catalogue)
    return build_scene(catalogue, view, texts_for(language), "light")


def expect_light_in_colours_of_tiers(picture: Image.Image) -> None:
    counts = colours(picture)
    assert max(counts, key=lambda colour: counts[colour]) == WHITE
    assert {picture.getpixel((x, y)) for x in (1, picture.width - 2) for y in (1, picture.height - 2)} == {
        WHITE
    }
    assert counts[WHITE] > 0.6 * picture.width * picture.height
    for key, swatch in PALETTES["light"].tiers.items():
        assert counts.get(pixel_of(swatch.fill), 0) > 20, key
    for name in ("page", "land", "sidebar"):
        assert counts.get(pixel_of(getattr(PALETTES["dark"], name)), 0) == 0, name


def selected(shown: MapPage, name: str) -> MapPage:
    expect(shown.panel_headings).to_have_text(name)
    return shown


@pytest.fixture(scope="module")
def dark_page(tabs: Tabs) -> Iterator[Page]:
    """A page with the map at its bare address, on a desk in a dark room."""
    page = tabs.open(color_scheme="dark")
    page.goto("/?lang=fi")
    yield page
    tabs.give_back(page)


@pytest.fixture
def dark(dark_page: Page, catalogue: Catalogue) -> MapPage:
    """The map in the dark theme, whole and with the overview beside it; who uses it leaves it so."""
    shown = MapPage(dark_page, texts_for("fi"))
    expect(shown.municipalities).to_have_count(len(catalogue.municipalities))
    expect(shown.legend).to_be_visible()
    expect(shown.page.locator("body")).to_have_css("background-color", css_of(PALETTES["dark"].page))
    return selected(shown, shown.texts.count("overview.heading", len(catalogue.tiers)))


@pytest.mark.look("is_across")
@pytest.mark.parametrize("is_across", [UPRIGHT, ACROSS])
def test_the_overview_is_one_light_sheet_whatever_the_screen_which_is_afterwards_as_it_was(
    dark: MapPage, catalogue: Catalogue, tmp_path: Path, is_across: bool
) -> None:
    scene = scene_of(catalogue, "fi")
    tools = ("sidebar.finder", "sidebar.copy_link", "sidebar.language", "nav.export", "overview.lead")
    for scheme, window in SCREENS:
        dark.page.emulate_media(color_scheme=scheme)
        dark.page.set_viewport_size(window)
        expect(dark.page.locator("body")).to_have_css("background-color", css_of(PALETTES[scheme].page))
        pdf = printed(dark.page, is_across=is_across)
        words, development = sheets(pdf)
        assert missing(development, dark.texts("growth.known_members", year=2000)) == []
        assert missing(words, scene.title, *(row.name for row in scene.classes), scene.source_line) == []
        assert len(missing(words, *map(dark.texts, tools))) == len(tools)
        expect_light_in_colours_of_tiers(look(pdf, tmp_path))
        expect(dark.page.locator("#paper")).to_have_count(0)
        expect(dark.legend).to_be_visible()
    dark.page.set_viewport_size(DESK)


def test_without_the_server_the_live_map_is_printed(dark: MapPage, catalogue: Catalogue) -> None:
    def lost(route: Route) -> None:
        route.abort()

    dark.page.route("**/map.svg*", lost)
    words = " ".join(sheets(printed(dark.page, is_across=UPRIGHT)))
    dark.page.unroute_all()
    scene = scene_of(catalogue, "fi")
    assert missing(words, *(row.name for row in scene.classes), scene.source_line) == []


@pytest.mark.look("is_across")
@pytest.mark.parametrize("is_across", [UPRIGHT, ACROSS])
def test_the_picture_view_is_one_light_sheet(dark: MapPage, tmp_path: Path, is_across: bool) -> None:
    dark.page.get_by_role("link", name=dark.texts("sidebar.picture_view")).click()
    expect(dark.page.locator(".picture-view img")).to_have_js_property("complete", True)
    pdf = printed(dark.page, is_across=is_across)
    (words,) = sheets(pdf)
    assert dark.texts("picture.leave") not in words
    expect_light_in_colours_of_tiers(look(pdf, tmp_path))
    dark.page.keyboard.press("Escape")
    expect(dark.page.locator(".picture-view")).to_have_count(0)


def test_other_pages_are_light_and_without_sidebar(dark: MapPage, tmp_path: Path) -> None:
    for name in ("partnerships", "sources"):
        dark.page.get_by_role("link", name=dark.texts(f"nav.{name}"), exact=True).first.click()
        expect(dark.page.get_by_role("heading", level=1)).to_have_text(dark.texts(f"nav.{name}"))
        pdf = printed(dark.page, is_across=UPRIGHT)
        assert dark.texts("sidebar.finder") not in " ".join(sheets(pdf))
        counts = colours(look(pdf, tmp_path))
        assert max(counts, key=lambda colour: counts[colour]) == WHITE
        assert counts.get(pixel_of(PALETTES["dark"].page), 0) == 0
    dark.page.get_by_role("link", name=dark.texts("nav.map"), exact=True).first.click()


@pytest.mark.look("is_across")
@pytest.mark.parametrize("is_across", [UPRIGHT, ACROSS])
def test_details_stand_with_the_whole_map_on_one_sheet_wherever_the_map_was_moved(
    open_map: MapOpener, catalogue: Catalogue, tmp_path: Path, is_across: bool
) -> None:
    """The longest ones too, two agreements with their sources in Swedish; what a click has changed is printed."""
    shown = open_map("?lang=sv&theme=dark", "sv")
    scene = scene_of(catalogue, "sv", city=["salo"])
    shown.click(TURKU)
    selected(shown, catalogue.municipalities[TURKU].names.of("sv"))
    words, _ = sheets(printed(shown.page, is_across=is_across))
    assert missing(words, shown.texts("panel.agreements"), scene.title) == []
    shown.click(SALO)
    selected(shown, "Salo").tool("city").click()
    for has_backgrounds in (True, False):
        pdf = printed(shown.page, is_across=is_across, has_backgrounds=has_backgrounds)
        words, development = sheets(pdf)
        facts = development_facts(catalogue, SALO)
        assert missing(development, people_sentence(facts, shown.texts), "2040: ") == []
        note = dict(scene.two_tier_notes)[SALO]
        assert missing(words, scene.title, "Rovaniemi", note, "sttinfo.fi", scene.source_line) == []
        assert shown.texts("panel.close") not in words
        expect_light_in_colours_of_tiers(look(pdf, tmp_path))


@pytest.mark.look("is_across")
@pytest.mark.parametrize("is_across", [UPRIGHT, ACROSS])
def test_a_table_has_its_head_on_every_sheet_and_all_its_rows(
    dark: MapPage, catalogue: Catalogue, is_across: bool
) -> None:
    texts = dark.texts
    dark.page.get_by_role("link", name=texts("nav.municipalities"), exact=True).first.click()
    rows = dark.page.locator("tbody tr[data-code]")
    expect(rows).to_have_count(len({code for codes in catalogue.members.values() for code in codes}))
    written = sheets(printed(dark.page, is_across=is_across), "-layout")
    heads = " ".join(texts(column.page_heading) for column in PAGE_COLUMNS)
    assert len(written) > 1
    assert all(heads in sheet for sheet in written)
    words = " ".join(written)
    assert missing(words, *rows.locator("th").all_inner_texts()) == []
    assert missing(written[-1], scene_of(catalogue, "fi").source_line) == []
    assert texts("table.csv") not in words
    assert texts("sidebar.finder") not in words
    dark.page.get_by_role("link", name=texts("nav.map"), exact=True).first.click()


@pytest.mark.look("is_across")
@pytest.mark.parametrize("is_across", [UPRIGHT, ACROSS])
def test_the_stand_alone_page_is_a_light_sheet_with_the_whole_country_and_one_with_the_development(
    page: Page, catalogue: Catalogue, tmp_path: Path, is_across: bool
) -> None:
    page.goto("/map.html?lang=fi&city=salo&theme=dark")
    expect(page.locator("path.municipality")).to_have_count(len(catalogue.municipalities))
    scene = scene_of(catalogue, "fi", city=["salo"])
    told = people_sentence(development_facts(catalogue, SALO), scene.texts)
    # The northernmost and the southernmost of the names that are always written.
    named = ("Rovaniemi", "Helsinki", "sttinfo.fi")
    for has_backgrounds in (True, False):
        pdf = printed(page, is_across=is_across, has_backgrounds=has_backgrounds)
        words, development = sheets(pdf)
        assert missing(development, told, scene.texts("development.country")) == []
        assert missing(words, told) == [told]
        assert (
            missing(words, scene.title, *(row.name for row in scene.classes), *named, scene.source_line) == []
        )
        for tool in (texts_for("fi")("sidebar.finder"), texts_for("fi")("panel.close")):
            assert tool not in words
        expect_light_in_colours_of_tiers(look(pdf, tmp_path))


def test_a_view_without_scripts_is_printed_light(page_factory: PageFactory, tmp_path: Path) -> None:
    page = page_factory(java_script_enabled=False)
    page.goto("/?lang=fi&theme=dark")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    counts = colours(look(printed(page, is_across=UPRIGHT), tmp_path))
    assert max(counts, key=lambda colour: counts[colour]) == WHITE
