"""The first picture stands where the live map is going to: one takes the other's place without a jump."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from src.texts import texts_for
from tests.browser.conftest import carried
from tests.browser.settling import settle

PageFactory = Callable[..., Page]
# On a tablet the panel stands below the map as long as the sidebar is open; on a projector beside it.
SIZES = {"desk": (1440, 900), "phone": (390, 844), "tablet": (912, 1100), "projector": (1024, 768)}
# Far from each other and without a coast, where islets that the first picture leaves out would count as a move:
# Utsjoki, Enontekiö, Ilomantsi, Lappeenranta, Kauhajoki.
CODES = ("890", "047", "146", "405", "232")
MOST_PX = 4
BOXES = """(root, codes) => codes.map(code => {
  const { left, top, right, bottom } = root.querySelector(`path[data-code="${code}"]`).getBoundingClientRect();
  return [left, top, right, bottom];
})"""


def hold(page: Page) -> list[Route]:
    """Keep the map's frame from loading, and give what has to be released."""
    held: list[Route] = []

    def keep(route: Route) -> None:
        held.append(route)

    page.route("**/component/**/index.html*", keep)
    return held


@pytest.mark.look("sidebar")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("sidebar", ["changed", "as it is"])
@pytest.mark.parametrize("size", SIZES)
def test_the_map_takes_the_place_of_the_picture(
    page_factory: PageFactory, size: str, sidebar: str, scheme: str
) -> None:
    width, height = SIZES[size]
    page = page_factory(viewport={"width": width, "height": height}, color_scheme=scheme)
    held = hold(page)
    texts = texts_for("fi")
    page.goto("/?lang=fi", wait_until="commit")
    picture, frame = page.locator("#first-picture"), page.locator(".st-key-map_frame iframe")
    expect(page.locator("section.panel")).to_be_attached()
    expect(frame).to_be_attached()
    expect(picture).to_be_visible()
    if sidebar == "changed":
        bar = page.get_by_test_id("stSidebar")
        was = bar.get_attribute("data-collapsed")
        if was == "false":
            # Its button shows once one points at it.
            bar.hover()
        page.get_by_role(
            "button", name=texts(f"streamlit.{'expand' if was == 'true' else 'collapse'}")
        ).click()
        expect(bar).not_to_have_attribute("data-collapsed", was or "")
    settle(page, ".st-key-map_frame")
    before = picture.evaluate(BOXES, list(CODES))
    while held:
        held.pop().continue_()
    page.unroute("**/component/**/index.html*")
    paths = page.frame_locator(".st-key-map_frame iframe").locator("path.municipality")
    expect(paths).to_have_count(len(carried().municipalities))
    expect(picture).to_have_count(0)
    place = frame.bounding_box()
    assert place is not None
    corner = (place["x"], place["y"])
    content: Any = frame.element_handle().content_frame()
    after = content.locator("svg.country").evaluate(BOXES, list(CODES))
    moved = [
        max(abs(was - (now + corner[side % 2])) for side, (was, now) in enumerate(zip(old, new, strict=True)))
        for old, new in zip(before, after, strict=True)
    ]
    assert max(moved) <= MOST_PX, dict(zip(CODES, moved, strict=True))


def test_in_a_tab_that_nobody_sees_the_app_starts_without_a_paint(page_factory: PageFactory) -> None:
    page = page_factory()
    page.add_init_script(
        """Object.defineProperty(Document.prototype, "hidden", { get: () => true });
        window.requestAnimationFrame = () => 0;"""
    )
    page.goto("/kunnat?lang=fi", wait_until="commit")
    expect(page.locator("[data-language]")).to_be_attached()
