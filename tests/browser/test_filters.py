"""A filter recolours the map that is there: nothing is mounted anew, sent twice, or moved."""

import re
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from src.model import Catalogue

HELSINKI = "091"
TURKU = "853"
SALO = "734"
JOENSUU = "167"

MARK = "() => { window.marked = true; document.querySelector('svg.country').marked = true; }"
IS_MARKED = "() => [window.marked === true, document.querySelector('svg.country').marked === true]"


@pytest.fixture
def shown(open_map: Callable[..., Any]) -> Iterator[Any]:
    """A map of one's own, its window and its drawing marked, so that a new one would show."""
    opened = open_map("?lang=fi")
    window = opened.window()
    window.evaluate(MARK)
    yield opened
    assert window.evaluate(IS_MARKED) == [True, True]


def box_of(municipality: Locator) -> dict[str, float]:
    return municipality.evaluate("path => path.getBoundingClientRect().toJSON()")


def overlapping(boxes: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """Pairs of names whose boxes share more than a rounding of a pixel."""
    return [
        (a["text"], b["text"])
        for a, b in combinations(boxes, 2)
        if a["left"] < b["right"] - 0.5
        and b["left"] < a["right"] - 0.5
        and a["top"] < b["bottom"] - 0.5
        and b["top"] < a["bottom"] - 0.5
    ]


def label_boxes(shown: Any) -> list[dict[str, Any]]:
    return shown.labels.evaluate_all(
        "labels => labels.map(label => ({ ...label.getBoundingClientRect().toJSON(), text: label.textContent }))"
    )


def set_filter(shown: Any, catalogue: Catalogue, key: str, *, is_on: bool) -> None:
    """Check or uncheck a tier as a reader does, by the words beside the box."""
    box = shown.tier_filter(catalogue.tiers[key].name["fi"])
    box.set_checked(is_on, force=True)


def test_a_filter_takes_the_classes_of_its_tier_and_gives_them_back(shown: Any, catalogue: Catalogue) -> None:
    key = "alliance"
    members = shown.frame.locator(f"path.municipality.tier-{key}")
    expect(members).to_have_count(len(catalogue.members[key]))
    set_filter(shown, catalogue, key, is_on=False)
    expect(members).to_have_count(0)
    name = re.compile(catalogue.tiers[key].name["fi"])
    expect(shown.municipality(TURKU)).not_to_have_attribute("aria-label", name)
    expect(shown.legend).not_to_contain_text(catalogue.tiers[key].name["fi"])
    set_filter(shown, catalogue, key, is_on=True)
    expect(members).to_have_count(len(catalogue.members[key]))
    expect(shown.legend).to_contain_text(catalogue.tiers[key].name["fi"])


def test_zoom_and_place_survive_filter_click_and_language(shown: Any, catalogue: Catalogue) -> None:
    country = box_of(shown.municipality(JOENSUU))
    shown.tool("capital_view").click()
    expect(shown.municipality(HELSINKI)).to_be_in_viewport()
    shown.window().wait_for_function("() => !document.querySelector('.leaflet-zoom-anim')")
    before = box_of(shown.municipality(JOENSUU))
    assert before != country
    shown.click(HELSINKI)
    expect(shown.panel_headings).to_have_text(["Helsinki"])
    set_filter(shown, catalogue, "regional_cities", is_on=False)
    expect(shown.frame.locator("path.municipality.tier-regional_cities")).to_have_count(0)
    shown.page.get_by_role("radio", name="Svenska").click()
    expect(shown.panel_headings).to_have_text(["Helsingfors"])
    assert box_of(shown.municipality(JOENSUU)) == before


def test_neither_click_nor_filter_asks_for_anything_but_the_icon_by_http(
    shown: Any, catalogue: Catalogue
) -> None:
    shown.click(SALO)
    expect(shown.panel_headings).to_have_text(["Salo"])
    asked: list[str] = []
    shown.page.on("request", lambda request: asked.append(request.url))
    shown.click(TURKU)
    expect(shown.panel_headings).to_have_text(["Turku"])
    set_filter(shown, catalogue, "vitality", is_on=False)
    expect(shown.frame.locator("path.municipality.tier-vitality")).to_have_count(0)
    assert [address for address in asked if "/assets/icon-" not in address] == []


def test_one_municipality_of_two_tiers_keeps_the_other_when_one_is_filtered(
    shown: Any, catalogue: Catalogue
) -> None:
    first, second = catalogue.tiers_of(SALO)
    set_filter(shown, catalogue, first, is_on=False)
    expect(shown.municipality(SALO)).to_have_class(f"municipality tier-{second}")
    name = f"Salo, {catalogue.tiers[second].order} {catalogue.tiers[second].name['fi']}"
    expect(shown.municipality(SALO)).to_have_attribute("aria-label", name)


def test_a_region_leaves_its_members_and_says_how_many(shown: Any, catalogue: Catalogue) -> None:
    regions = shown.page.get_by_role("combobox", name=shown.texts("filters.regions"))
    regions.fill("Pohjois-K")
    shown.page.get_by_role("option", name="Pohjois-Karjala").click()
    shown.page.keyboard.press("Escape")
    left = [
        code for code in catalogue.memberships_by_code if catalogue.municipalities[code].region_code == "12"
    ]
    expect(shown.frame.locator("path.municipality[class*=tier-]")).to_have_count(len(left))
    people = sum(catalogue.municipalities[code].population for code in left)
    words = shown.texts.count("sidebar.at_least_left", len(left), people=shown.texts.number(people))
    expect(shown.page.get_by_role("status").filter(has_text=words)).to_be_visible()
    expect(shown.page).to_have_url(re.compile(r"region=pohjois-karjala"))


@pytest.mark.parametrize("width", [1440, 390])
def test_a_press_below_the_regions_counts_though_one_has_just_been_chosen(
    open_map: Callable[..., Any], width: int
) -> None:
    shown = open_map("", viewport={"width": width, "height": 900})
    if width == 390:
        shown.page.locator("[data-testid=stExpandSidebarButton]").click()
        expect(shown.page.locator("[data-testid=stSidebar]")).to_be_in_viewport(ratio=0.99)
    field = shown.page.get_by_role("combobox", name=shown.texts("filters.regions"))
    field.fill("Pohjois-Pohjanmaa")
    shown.page.get_by_role("option", name="Pohjois-Pohjanmaa", exact=True).click()
    shown.page.keyboard.press("Escape")
    expect(shown.page).to_have_url(re.compile("region=pohjois-pohjanmaa"))
    expect(field).to_be_focused()
    shown.page.get_by_role("radio", name="Svenska", exact=True).click()
    expect(shown.page).to_have_url(re.compile("lang=sv"))


def test_clearing_leaves_none_and_selecting_all_brings_every_tier_back(
    shown: Any, catalogue: Catalogue
) -> None:
    members = shown.frame.locator("path.municipality[class*=tier-]")
    shown.page.get_by_role("link", name=shown.texts("sidebar.clear")).click()
    expect(members).to_have_count(0)
    expect(shown.page).to_have_url(re.compile(r"tier=none"))
    for tier in catalogue.tiers.values():
        expect(shown.tier_filter(tier.name["fi"])).not_to_be_checked()
    shown.page.get_by_role("link", name=shown.texts("sidebar.all")).click()
    expect(members).to_have_count(len(catalogue.memberships_by_code))


def test_reset_brings_the_bare_view_back(shown: Any, catalogue: Catalogue) -> None:
    shown.click(TURKU)
    expect(shown.panel_headings).to_have_text(["Turku"])
    set_filter(shown, catalogue, "vitality", is_on=False)
    expect(shown.page).to_have_url(re.compile(r"tier="))
    shown.page.get_by_role("link", name=shown.texts("sidebar.reset")).click()
    expect(shown.page).to_have_url(re.compile(r"/\?lang=fi$"))
    expect(shown.selected).to_have_count(0)
    expect(shown.tier_filter(catalogue.tiers["vitality"].name["fi"])).to_be_checked()


def test_names_never_overlap_and_grow_in_number_with_the_zoom(shown: Any) -> None:
    expect(shown.labels.first).to_be_visible()
    far = label_boxes(shown)
    assert len(far) >= 15
    assert overlapping(far) == []
    shown.click(TURKU)
    expect(shown.panel_headings).to_have_text(["Turku"])
    shown.tool("region").click()
    expect(shown.labels.filter(has_text="Loimaa")).to_be_visible()
    near = label_boxes(shown)
    assert overlapping(near) == []
    frame = shown.frame.locator(".kumppanuuskartta").evaluate("map => map.getBoundingClientRect().toJSON()")
    for label in (*far, *near):
        assert frame["left"] <= label["left"] < label["right"] <= frame["right"]
        assert frame["top"] <= label["top"] < label["bottom"] <= frame["bottom"]
    assert {label["text"] for label in near} - {label["text"] for label in far}


def test_names_go_and_come_with_their_switch(shown: Any) -> None:
    switch = shown.page.get_by_role("switch", name=shown.texts("sidebar.names")).or_(
        shown.page.get_by_role("checkbox", name=shown.texts("sidebar.names"))
    )
    switch.set_checked(False, force=True)
    expect(shown.labels).to_have_count(0)
    expect(shown.page).to_have_url(re.compile(r"labels=none"))
    switch.set_checked(True, force=True)
    expect(shown.labels.first).to_be_visible()


def test_quick_views_go_to_the_city_its_region_and_back_to_the_whole_country(shown: Any) -> None:
    for key in ("city", "region"):
        expect(shown.tool(key)).to_be_disabled()
    whole = box_of(shown.frame.locator("svg.country"))
    shown.click(TURKU)
    for key in ("region", "city"):
        shown.tool(key).click()
        shown.window().wait_for_function(
            "width => document.querySelector('svg.country').getBoundingClientRect().width > width * 1.5",
            arg=whole["width"],
        )
        expect(shown.municipality(TURKU)).to_be_in_viewport()
    shown.tool("country").click()
    shown.window().wait_for_function(
        "width => Math.abs(document.querySelector('svg.country').getBoundingClientRect().width - width) < 1",
        arg=whole["width"],
    )
    assert box_of(shown.frame.locator("svg.country")) == pytest.approx(whole, abs=1)


def test_a_filter_recolours_the_map_before_the_server_has_answered(
    open_map: Callable[..., Any], catalogue: Catalogue
) -> None:
    shown = open_map("?lang=fi")
    shown.page.evaluate("() => { WebSocket.prototype.send = () => {}; }")
    legend = shown.legend.inner_text()
    for key in ("growth_cities", "regional_cities"):
        set_filter(shown, catalogue, key, is_on=False)
        expect(shown.frame.locator(f"path.municipality.tier-{key}")).to_have_count(0)
    expect(shown.municipality(SALO)).to_have_class("municipality")
    set_filter(shown, catalogue, "regional_cities", is_on=True)
    expect(shown.municipality(SALO)).to_have_class("municipality tier-regional_cities")
    # Only the server says how many there are.
    assert shown.legend.inner_text() == legend


def test_filters_clicked_in_quick_succession_all_count(shown: Any, catalogue: Catalogue) -> None:
    tiers = list(catalogue.tiers)
    spots = [shown.page.locator(f".st-key-tier_{key} label").bounding_box() for key in tiers[:-1]]
    for spot in spots:
        shown.page.mouse.click(spot["x"] + 8, spot["y"] + spot["height"] / 2)
    expect(shown.page).to_have_url(re.compile(rf"tier={tiers[-1]}(&|$)"))
    for key in tiers[:-1]:
        expect(shown.tier_filter(catalogue.tiers[key].name["fi"])).not_to_be_checked()
        expect(shown.frame.locator(f"path.municipality.tier-{key}")).to_have_count(0)
    expect(shown.legend).to_contain_text(catalogue.tiers[tiers[-1]].name["fi"])
    expect(shown.legend.get_by_role("listitem")).to_have_count(2)
    members = shown.frame.locator(f"path.municipality.tier-{tiers[-1]}")
    expect(members).to_have_count(len(catalogue.members[tiers[-1]]))
