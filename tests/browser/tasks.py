"""What readers come for, each task as an act of a reader's hands and what has to be there afterwards."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Locator, expect

from src.catalogue import load_catalogue
from src.texts import texts_for
from tests.browser.conftest import MAP_FRAME
from tests.browser.readers import Reader

TURKU, ROVANIEMI = "853", "698"
OWN_TITLE = "Oma otsikko"


@dataclass(frozen=True)
class Task:
    """A task, and whether it is done on the map's page without the map; each begins where the one before has ended."""

    name: str
    act: Callable[[Reader], None]
    is_beside_map: bool = False


def heading(reader: Reader) -> Locator:
    return reader.page.locator("section.panel h2")


def finder(reader: Reader) -> Locator:
    return reader.page.get_by_label(reader.texts("sidebar.finder"))


def link_to(reader: Reader, page: str) -> Locator:
    pages = reader.page.get_by_role("navigation", name=reader.texts("streamlit.pages"))
    return pages.get_by_role("link", name=reader.texts(f"nav.{page}"), exact=True)


def close(reader: Reader) -> None:
    reader.use(reader.page.get_by_role("button", name=reader.texts("panel.close"), exact=True))
    expect(heading(reader)).to_have_text([reader.texts.count("overview.heading", 5)])


def downloaded(reader: Reader, place: Locator) -> bytes:
    with reader.page.expect_download() as download:
        reader.use(place)
    return download.value.path().read_bytes()


def see_the_partnerships(reader: Reader) -> None:
    names = [tier.name.of("fi") for tier in load_catalogue().tiers.values()]
    rows = reader.page.locator(".tier-rows li")
    expect(rows).to_have_text([re.compile(rf"^{name}\D*\d+") for name in names])
    if reader.page.locator(MAP_FRAME).is_visible():
        legend = reader.page.frame_locator(MAP_FRAME).get_by_role("list", name=reader.texts("frame.legend"))
        for name in names:
            expect(legend.get_by_role("listitem").filter(has_text=name).first).to_be_visible()


def find_a_city(reader: Reader) -> None:
    reader.write(finder(reader), "Åbo")
    expect(heading(reader)).to_have_text(["Turku"])


def read_and_close_its_details(reader: Reader) -> None:
    expect(heading(reader)).to_be_in_viewport(ratio=1)
    expect(reader.page.locator("section.panel dl.figures").first).to_be_visible()
    expect(reader.page.locator("section.panel").get_by_role("link", name="tem.fi").first).to_be_visible()
    close(reader)


def go_to_a_fellow_city(reader: Reader) -> None:
    reader.write(finder(reader), "Uleåborg")
    expect(heading(reader)).to_have_text(["Oulu"])
    reader.use(reader.page.locator(".fellows").get_by_role("link", name="Tampere"))
    expect(heading(reader)).to_have_text(["Tampere"])
    expect(heading(reader)).to_be_in_viewport(ratio=1)
    close(reader)


def choose_on_the_map(reader: Reader) -> None:
    # Large enough for a finger on a phone held across.
    reader.take_on_map(ROVANIEMI, "Rovaniemi")
    expect(heading(reader)).to_have_text(["Rovaniemi"])
    close(reader)


def filter_by_partnership_and_region(reader: Reader) -> None:
    page, texts = reader.page, reader.texts
    reader.use(page.get_by_role("checkbox", name="Seutukaupungit"), "Space")
    expect(page).to_have_url(re.compile(r"tier=alliance(&tier=\w+){3}$"))
    reader.choose_of_list(page.get_by_role("combobox", name=texts("filters.regions")), "Pohjois-Karjala")
    expect(page).to_have_url(re.compile(r"region=pohjois-karjala"))
    left = texts.count("sidebar.exact_left", 1, people="").split(",")[0]
    expect(page.locator(".stSidebar").get_by_text(left)).to_be_visible()
    reader.use(page.get_by_role("link", name=texts("sidebar.reset")))
    expect(page).not_to_have_url(re.compile("region|tier"))


def sort_the_table(reader: Reader) -> None:
    reader.use(link_to(reader, "municipalities"))
    head = reader.page.get_by_role("columnheader", name=reader.texts("table.population"))
    for order in ("ascending", "descending"):
        reader.use(head.get_by_role("button"))
        expect(head).to_have_attribute("aria-sort", order)
    expect(reader.page.locator("tbody tr").first).to_contain_text("Helsinki")


def take_the_csv(reader: Reader) -> None:
    table = downloaded(reader, reader.page.get_by_role("link", name=reader.texts("table.csv")))
    assert "Helsinki;" in table.decode("utf-8-sig")


def take_the_slide(reader: Reader) -> None:
    reader.use(link_to(reader, "export"))
    name = reader.texts("export.file_pptx")
    assert downloaded(reader, reader.page.get_by_role("link", name=name, exact=True)).startswith(b"PK")


def give_an_own_title(reader: Reader) -> None:
    reader.write(reader.page.get_by_label(reader.texts("export.title"), exact=True), OWN_TITLE)
    expect(reader.page.get_by_role("img", name=OWN_TITLE)).to_be_visible()
    name = reader.texts("export.file_pptx")
    assert downloaded(reader, reader.page.get_by_role("button", name=name)).startswith(b"PK")


def change_the_language(reader: Reader) -> None:
    for language in ("sv", "fi"):
        reader.choose_beside(reader.page.get_by_role("radio", name=texts_for(language).row.own_name))
        expect(reader.page.locator("html")).to_have_attribute("lang", language)
        expect(reader.page.locator("#status")).to_have_text(texts_for(language)("page.language_is"))


def copy_the_link(reader: Reader) -> None:
    reader.use(reader.page.get_by_role("button", name=reader.texts("sidebar.copy_link")))
    expect(reader.page.locator("#status")).to_have_text(reader.texts("sidebar.copied"))
    assert reader.page.evaluate("navigator.clipboard.readText()") == reader.page.url


def see_the_picture_and_leave_it(reader: Reader) -> None:
    reader.use(reader.page.get_by_role("link", name=reader.texts("sidebar.picture_view")))
    expect(reader.page.locator(".picture-view img")).to_be_visible()
    reader.leave_picture()
    expect(reader.page.locator(".picture-view")).to_have_count(0)
    expect(reader.page.get_by_role("heading", level=1)).to_have_text(reader.texts("app.name"))


TASKS = (
    Task("see the five partnerships", see_the_partnerships, is_beside_map=True),
    Task("find a city in any of its names", find_a_city, is_beside_map=True),
    Task("read its details and close them", read_and_close_its_details, is_beside_map=True),
    Task("go to a fellow city", go_to_a_fellow_city, is_beside_map=True),
    Task("choose a city on the map", choose_on_the_map),
    Task("filter by partnership and region", filter_by_partnership_and_region, is_beside_map=True),
    Task("table and sort", sort_the_table),
    Task("CSV", take_the_csv),
    Task("slide", take_the_slide),
    Task("own title", give_an_own_title),
    Task("language", change_the_language),
    Task("copy the link", copy_the_link),
    Task("picture view and out", see_the_picture_and_leave_it, is_beside_map=True),
)
