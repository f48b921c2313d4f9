"""A filter recolours the map that is there: nothing is mounted anew, sent twice, or moved."""

import re
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Any

import pytest
from playwright.sync_api import Locator, Request, expect

from src.model import Catalogue

HELSINKI = "091"
TURKU = "853"
SALO = "734"
JOENSUU = "167"

MARK = "() => { window.marked = true; document.querySelector('svg.country').marked = true; }"
IS_MARKED = "() => [window.marked === true, document.querySelector('svg.country').marked === true]"

IS_WHOLE = """() => {
  const country = document.querySelector("svg.country g.municipalities").getBoundingClientRect();
  const isStill = !document.querySelector(".leaflet-zoom-anim");
  return isStill && country.top >= -1 && country.bottom <= innerHeight + 1;
}"""


@pytest.fixture
def shown(map_in: Callable[..., Any], catalogue: Catalogue) -> Iterator[Any]:
    """The shared map as at its bare address, its window and its drawing marked, so that a new one would show.

    A test leaves filters, zoom and language as it likes: they are brought back as a reader does it.
    """
    lent = map_in("fi")
    bring_back(lent, catalogue)
    window = lent.window()
    window.evaluate(MARK)
    yield lent
    assert window.evaluate(IS_MARKED) == [True, True]
    bring_back(lent, catalogue)


def bring_back(shown: Any, catalogue: Catalogue) -> None:
    """Nothing selected, nothing filtered, the whole country, in Finnish."""
    if shown.page.locator("html").get_attribute("lang") != "fi":
        shown.page.get_by_role("radio", name="Suomi", exact=True).click()
        expect(shown.page.locator("html")).to_have_attribute("lang", "fi")
    if shown.selected.count() or not shown.page.url.endswith("/?lang=fi"):
        shown.page.get_by_role("link", name=shown.texts("sidebar.reset"), exact=True).click()
    if not shown.window().evaluate(IS_WHOLE):
        shown.tool("country").click()
        shown.window().wait_for_function(IS_WHOLE)
    expect(shown.page).to_have_url(re.compile(r"/\?lang=fi$"))
    expect(members_of(shown)).to_have_count(len(catalogue.memberships_by_code))
    expect(shown.panel_headings).to_have_text([shown.texts.count("overview.heading", len(catalogue.tiers))])
    expect(shown.selected).to_have_count(0)


def members_of(shown: Any, tier: str = "") -> Locator:
    """The members that are coloured: of a tier, or all."""
    return shown.frame.locator(
        f"path.municipality.tier-{tier}" if tier else "path.municipality[class*=tier-]"
    )


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


def test_a_filter_takes_the_classes_of_its_tier_leaves_those_of_others_and_gives_all_back(
    shown: Any, catalogue: Catalogue
) -> None:
    first, second = (catalogue.tiers[key] for key in catalogue.tiers_of(SALO))
    expect(members_of(shown, first.key)).to_have_count(len(catalogue.members[first.key]))
    set_filter(shown, catalogue, first.key, is_on=False)
    expect(members_of(shown, first.key)).to_have_count(0)
    expect(shown.municipality(SALO)).to_have_class(f"municipality tier-{second.key}")
    expect(shown.municipality(SALO)).to_have_attribute(
        "aria-label", f"Salo, {second.order} {second.name['fi']}"
    )
    expect(shown.legend).not_to_contain_text(first.name["fi"])
    set_filter(shown, catalogue, first.key, is_on=True)
    expect(members_of(shown, first.key)).to_have_count(len(catalogue.members[first.key]))
    expect(shown.municipality(SALO)).to_have_class(f"municipality tier-{first.key} tier-{second.key}")
    expect(shown.legend).to_contain_text(first.name["fi"])


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


def test_neither_click_nor_filter_asks_for_anything_but_the_icon_and_reset_brings_the_bare_view_back(
    shown: Any, catalogue: Catalogue
) -> None:
    shown.click(SALO)
    expect(shown.panel_headings).to_have_text(["Salo"])
    asked: list[str] = []

    def hear(request: Request) -> None:
        asked.append(request.url)

    shown.page.on("request", hear)
    shown.click(TURKU)
    expect(shown.panel_headings).to_have_text(["Turku"])
    set_filter(shown, catalogue, "vitality", is_on=False)
    expect(members_of(shown, "vitality")).to_have_count(0)
    shown.page.remove_listener("request", hear)
    assert [address for address in asked if "/assets/icon-" not in address] == []
    expect(shown.page).to_have_url(re.compile(r"tier="))
    shown.page.get_by_role("link", name=shown.texts("sidebar.reset")).click()
    expect(shown.page).to_have_url(re.compile(r"/\?lang=fi$"))
    expect(shown.selected).to_have_count(0)
    expect(shown.tier_filter(catalogue.tiers["vitality"].name["fi"])).to_be_checked()


def test_a_region_leaves_its_members_and_says_how_many_and_a_press_below_counts_at_once(
    shown: Any, catalogue: Catalogue
) -> None:
    choose_region(shown, "Pohjois-K", "Pohjois-Karjala")
    left = [
        code for code in catalogue.memberships_by_code if catalogue.municipalities[code].region_code == "12"
    ]
    expect(members_of(shown)).to_have_count(len(left))
    people = sum(catalogue.municipalities[code].population for code in left)
    words = shown.texts.count("sidebar.at_least_left", len(left), people=shown.texts.number(people))
    expect(shown.page.get_by_role("status").filter(has_text=words)).to_be_visible()
    press_below_regions(shown)


def test_a_press_below_the_regions_counts_on_a_phone_too(open_map: Callable[..., Any]) -> None:
    shown = open_map("", viewport={"width": 390, "height": 900})
    shown.page.locator("[data-testid=stExpandSidebarButton]").click()
    expect(shown.page.locator("[data-testid=stSidebar]")).to_be_in_viewport(ratio=0.99)
    choose_region(shown, "Pohjois-Pohjanmaa", "Pohjois-Pohjanmaa")
    press_below_regions(shown)


def choose_region(shown: Any, typed: str, name: str) -> None:
    field = shown.page.get_by_role("combobox", name=shown.texts("filters.regions"))
    field.fill(typed)
    shown.page.get_by_role("option", name=name, exact=True).click()
    shown.page.keyboard.press("Escape")
    expect(shown.page).to_have_url(re.compile(f"region={name.lower()}"))
    expect(field).to_be_focused()


def press_below_regions(shown: Any) -> None:
    """While the field of the regions has the focus; its list may lie above what is pressed."""
    shown.page.get_by_role("radio", name="Svenska", exact=True).click()
    expect(shown.page).to_have_url(re.compile("lang=sv"))


def test_names_go_and_come_with_their_switch(shown: Any) -> None:
    switch = shown.page.get_by_role("switch", name=shown.texts("sidebar.names")).or_(
        shown.page.get_by_role("checkbox", name=shown.texts("sidebar.names"))
    )
    switch.set_checked(False, force=True)
    expect(shown.labels).to_have_count(0)
    expect(shown.page).to_have_url(re.compile(r"labels=none"))
    switch.set_checked(True, force=True)
    expect(shown.labels.first).to_be_visible()


def test_quick_views_go_to_a_city_and_its_region_and_back_and_names_never_overlap(shown: Any) -> None:
    for key in ("city", "region"):
        expect(shown.tool(key)).to_be_disabled()
    whole = box_of(shown.frame.locator("svg.country"))
    expect(shown.labels.first).to_be_visible()
    far = label_boxes(shown)
    assert len(far) >= 15
    assert overlapping(far) == []
    shown.click(TURKU)
    expect(shown.panel_headings).to_have_text(["Turku"])
    go_near(shown, "region", whole)
    expect(shown.labels.filter(has_text="Loimaa")).to_be_visible()
    near = label_boxes(shown)
    assert overlapping(near) == []
    frame = shown.frame.locator(".kumppanuuskartta").evaluate("map => map.getBoundingClientRect().toJSON()")
    for label in (*far, *near):
        assert frame["left"] <= label["left"] < label["right"] <= frame["right"]
        assert frame["top"] <= label["top"] < label["bottom"] <= frame["bottom"]
    assert {label["text"] for label in near} - {label["text"] for label in far}
    go_near(shown, "city", whole)
    shown.tool("country").click()
    shown.window().wait_for_function(
        "width => Math.abs(document.querySelector('svg.country').getBoundingClientRect().width - width) < 1",
        arg=whole["width"],
    )
    assert box_of(shown.frame.locator("svg.country")) == pytest.approx(whole, abs=1)


def go_near(shown: Any, key: str, whole: dict[str, float]) -> None:
    """The quick view of the selected city or its region."""
    shown.tool(key).click()
    shown.window().wait_for_function(
        "width => document.querySelector('svg.country').getBoundingClientRect().width > width * 1.5",
        arg=whole["width"],
    )
    expect(shown.municipality(TURKU)).to_be_in_viewport()


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


def test_filters_clicked_in_quick_succession_all_count_and_links_clear_and_select_all(
    shown: Any, catalogue: Catalogue
) -> None:
    *tiers, last = catalogue.tiers
    spots = [shown.page.locator(f".st-key-tier_{key} label").bounding_box() for key in tiers]
    for spot in spots:
        shown.page.mouse.click(spot["x"] + 8, spot["y"] + spot["height"] / 2)
    expect(shown.page).to_have_url(re.compile(rf"tier={last}(&|$)"))
    expect_tiers(shown, catalogue, {last})
    expect(shown.legend).to_contain_text(catalogue.tiers[last].name["fi"])
    expect(shown.legend.get_by_role("listitem")).to_have_count(2)
    shown.page.get_by_role("link", name=shown.texts("sidebar.clear")).click()
    expect(shown.page).to_have_url(re.compile(r"tier=none"))
    expect_tiers(shown, catalogue, set())
    shown.page.get_by_role("link", name=shown.texts("sidebar.all")).click()
    expect(members_of(shown)).to_have_count(len(catalogue.memberships_by_code))
    expect_tiers(shown, catalogue, set(catalogue.tiers))


def expect_tiers(shown: Any, catalogue: Catalogue, keys: set[str]) -> None:
    """Filters and map agree on the tiers that are shown."""
    for key, tier in catalogue.tiers.items():
        expect(shown.tier_filter(tier.name["fi"])).to_be_checked(checked=key in keys)
        count = len(catalogue.members[key]) if key in keys else 0
        expect(members_of(shown, key)).to_have_count(count)
