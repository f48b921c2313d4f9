"""The table shows what the map shows, sorts as a reader expects, and its files can be read."""

import csv
import io
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import openpyxl
import pytest
from playwright.sync_api import Locator, Page, expect

from src.model import Catalogue, Language
from src.scene import Scene, build_scene
from src.texts import LANGUAGES, texts_for
from src.view import default_view
from tests.browser.conftest import MAP_FRAME

PageFactory = Callable[..., Page]
SALO = "734"


@pytest.fixture(scope="module")
def table_in(new_page: PageFactory) -> Iterator[Callable[[str, str], Page]]:
    """Opens the table at an address, in a page that tests share one after another."""
    page = new_page()

    def open_at(query: str, language: str) -> Page:
        page.goto(f"/kunnat?lang={language}{query}")
        expect(page.locator("html")).to_have_attribute("lang", language)
        expect(page.locator("table.sortable")).to_be_visible()
        return page

    yield open_at
    page.close()


def scene_of(catalogue: Catalogue, language: Language = "fi") -> Scene:
    return build_scene(catalogue, default_view(catalogue), texts_for(language), "light")


def names(page: Page) -> list[str]:
    return page.locator("table.sortable").get_by_role("rowheader").all_inner_texts()


def head(page: Page, key: str, language: Language = "fi") -> Locator:
    return page.get_by_role("columnheader", name=texts_for(language)(f"table.{key}"), exact=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_has_a_row_for_every_member_in_the_order_of_the_alphabet_with_tiers_region_and_people(
    table_in: Any, catalogue: Catalogue, language: Language
) -> None:
    page, texts = table_in("", language), texts_for(language)
    scene = scene_of(catalogue, language)
    assert names(page) == [scene.names[code] for code in scene.names if scene.classes_of[code]]
    assert len(names(page)) == len(catalogue.memberships_by_code)
    people = texts.number(scene.totals.population)
    lead = texts.count("table.at_least_lead", scene.totals.count, people=people)
    expect(page.locator(".page-lead")).to_have_text(lead)
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Salo", exact=True))
    for key in catalogue.tiers_of(SALO):
        expect(row).to_contain_text(catalogue.tiers[key].name.of(language))
    salo = catalogue.municipalities[SALO]
    expect(row).to_contain_text(catalogue.regions[salo.region_code].names.of(language))
    expect(row).to_contain_text(texts.number(salo.population))


def test_it_has_the_same_count_as_the_map_whatever_the_filter(table_in: Any, catalogue: Catalogue) -> None:
    page = table_in("&tier=alliance&tier=regional_cities&region=varsinais-suomi", "fi")
    listed = sorted(names(page))
    page.get_by_role("link", name=texts_for("fi")("nav.map"), exact=True).first.click()
    paths = page.frame_locator(MAP_FRAME).locator("path.municipality[class*=tier-]")
    expect(paths).to_have_count(len(listed))
    drawn = paths.evaluate_all("paths => paths.map(path => path.dataset.code)")
    assert sorted(catalogue.municipalities[code].names["fi"] for code in drawn) == listed
    assert 0 < len(drawn) < len(catalogue.memberships_by_code)


def test_the_headings_sort_up_and_down_and_say_so_by_mouse_and_keyboard(
    table_in: Any, catalogue: Catalogue
) -> None:
    page = table_in("", "fi")
    people = {row.names["fi"]: row.population for row in catalogue.municipalities.values()}
    column = head(page, "population")
    button = column.get_by_role("button")
    button.click()
    expect(column).to_have_attribute("aria-sort", "ascending")
    assert [people[name] for name in names(page)] == sorted(people[name] for name in names(page))
    button.click()
    expect(column).to_have_attribute("aria-sort", "descending")
    assert names(page)[0] == "Helsinki"
    name = head(page, "name")
    name.get_by_role("button").click()
    expect(name).to_have_attribute("aria-sort", "ascending")
    expect(column).to_have_attribute("aria-sort", "none")
    assert names(page) == sorted(names(page), key=texts_for("fi").sort_key)
    assert names(page)[-1] == "Äänekoski"
    button.focus()
    page.keyboard.press("Enter")
    expect(column).to_have_attribute("aria-sort", "ascending")
    expect(button).to_be_focused()
    # Tiers and regions have an order of their own.
    head(page, "tier").get_by_role("button").click()
    expect(head(page, "tier")).to_have_attribute("aria-sort", "ascending")
    codes = {row.names["fi"]: code for code, row in catalogue.municipalities.items()}
    orders = [catalogue.tiers[catalogue.tiers_of(codes[name])[0]].order for name in names(page)]
    assert orders == sorted(orders)
    head(page, "region").get_by_role("button").click()
    expect(head(page, "region")).to_have_attribute("aria-sort", "ascending")
    regions = page.get_by_role("row").evaluate_all(
        "rows => rows.slice(1).map(row => row.cells[2].textContent)"
    )
    assert regions == sorted(regions, key=texts_for("fi").sort_key)


def test_what_was_chosen_holds_when_a_row_is_opened_a_filter_set_or_the_language_changed(
    table_in: Any, catalogue: Catalogue
) -> None:
    page = table_in("", "fi")
    column = head(page, "population").get_by_role("button")
    column.click()
    column.click()
    expect(page.get_by_role("rowheader").first).to_have_text("Helsinki")
    page.get_by_role("rowheader").get_by_role("link", name="Turku", exact=True).click()
    expect(page.locator("section.panel h2")).to_have_text(["Turku"])
    expect_largest_first(page, catalogue, "fi")
    page.get_by_role("radio", name="Svenska").click()
    expect(page.locator("section.panel h2")).to_have_text(["Åbo"])
    expect_largest_first(page, catalogue, "sv")
    page.get_by_role("checkbox", name=catalogue.tiers["alliance"].name["sv"]).set_checked(False, force=True)
    expect(page.get_by_role("rowheader").filter(has_text="Helsingfors")).to_have_count(0)
    expect_largest_first(page, catalogue, "sv")
    page.get_by_role("link", name=texts_for("sv")("nav.sources"), exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(texts_for("sv")("nav.sources"))
    page.go_back()
    expect(page.get_by_role("rowheader").filter(has_text="Jyväskylä")).to_have_count(1)
    expect_largest_first(page, catalogue, "sv")


def expect_largest_first(page: Page, catalogue: Catalogue, language: Language) -> None:
    expect(head(page, "population", language)).to_have_attribute("aria-sort", "descending")
    expect(head(page, "name", language)).to_have_attribute("aria-sort", "none")
    people = {row.names.of(language): row.population for row in catalogue.municipalities.values()}
    shown = [people[name] for name in names(page)]
    assert shown == sorted(shown, reverse=True)


def test_a_row_opens_the_details_beside_the_table(table_in: Any, catalogue: Catalogue) -> None:
    page = table_in("&tier=alliance", "sv")
    page.get_by_role("rowheader").get_by_role("link", name="Åbo", exact=True).click()
    expect(page.locator("section.panel h2")).to_have_text(["Åbo"])
    expect(page.locator("table.sortable")).to_be_visible()
    assert "tier=alliance" in page.url
    assert "city=turku" in page.url
    page.get_by_role("button", name=texts_for("sv")("panel.close"), exact=True).click()
    expect(page.locator("section.panel")).to_have_count(0)
    assert len(names(page)) == len(catalogue.members["alliance"])


def downloaded(page: Page, app_server: str, label: str) -> bytes:
    link = page.get_by_role("link", name=label)
    address = link.evaluate("link => link.href")
    assert address.startswith(app_server)
    with page.expect_download() as download:
        link.click()
    assert download.value.failure() is None
    body = httpx.get(address).raise_for_status().content
    assert download.value.path().read_bytes() == body
    return body


def test_the_files_hold_what_the_table_shows(table_in: Any, app_server: str) -> None:
    page = table_in("&tier=vitality", "fi")
    body = downloaded(page, app_server, texts_for("fi")("table.csv"))
    assert body.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(body.decode("utf-8-sig")), delimiter=";"))
    assert {name for row in rows for name in row} >= set(names(page))
    assert "Helsinki" not in {name for row in rows for name in row}
    book = openpyxl.load_workbook(io.BytesIO(downloaded(page, app_server, texts_for("fi")("table.xlsx"))))
    cells = {str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row}
    assert cells >= set(names(page))
    assert "Helsinki" not in cells


def test_without_a_member_the_table_says_so_and_stays_whole(table_in: Any) -> None:
    page = table_in("&tier=none", "fi")
    assert names(page) == []
    lead = texts_for("fi").count("table.exact_lead", 0, people="0")
    expect(page.locator(".page-lead")).to_have_text(lead)
