"""The first picture stands where the live map is going to: one takes the other's place without a jump."""

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from src.catalogue import load_catalogue
from src.texts import texts_for

PageFactory = Callable[..., Page]
SIZES = {"desk": (1440, 900), "phone": (390, 844)}
# The corners of the country, and its capital: Utsjoki, Hanko, Ilomantsi, Helsinki.
CODES = ("890", "078", "146", "091")
MOST_PX = 4
BOXES = """(root, codes) => codes.map(code => {
  const { left, top, right, bottom } = root.querySelector(`path[data-code="${code}"]`).getBoundingClientRect();
  return [left, top, right, bottom];
})"""


def hold(page: Page) -> list[Route]:
    """Keep the map's frame from loading, and give what has to be released."""
    held: list[Route] = []
    page.route("**/component/**/index.html*", held.append)
    return held


@pytest.mark.parametrize(
    ("size", "sidebar", "scheme"),
    [*product(SIZES, ["as it is", "changed"], ["light"]), ("desk", "as it is", "dark")],
)
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
        is_open = page.get_by_test_id("stSidebar").get_attribute("aria-expanded") == "true"
        page.get_by_role(
            "button", name=texts("streamlit.collapse" if is_open else "streamlit.expand")
        ).click()
        expect(page.get_by_test_id("stSidebar")).to_have_attribute("aria-expanded", str(not is_open).lower())
    settle(page)
    before = picture.evaluate(BOXES, list(CODES))
    while held:
        held.pop().continue_()
    page.unroute("**/component/**/index.html*")
    paths = page.frame_locator(".st-key-map_frame iframe").locator("path.municipality")
    expect(paths).to_have_count(len(load_catalogue().municipalities))
    expect(picture).to_have_count(0)
    place = frame.bounding_box()
    assert place is not None
    content: Any = frame.element_handle().content_frame()
    after = content.locator("svg.country").evaluate(BOXES, list(CODES))
    moved = [
        max(
            abs(was - (now + place["xy"[side % 2]]))
            for side, (was, now) in enumerate(zip(old, new, strict=True))
        )
        for old, new in zip(before, after, strict=True)
    ]
    assert max(moved) <= MOST_PX, dict(zip(CODES, moved, strict=True))


def settle(page: Page) -> None:
    """Wait until the frame's place has been the same for ten frames: the sidebar slides."""
    page.evaluate(
        """() => new Promise(resolve => {
          let last = "", same = 0;
          const look = () => {
            const box = JSON.stringify(document.querySelector(".st-key-map_frame iframe").getBoundingClientRect());
            same = box === last ? same + 1 : 0;
            last = box;
            if (same >= 10) resolve(); else requestAnimationFrame(look);
          };
          look();
        })"""
    )
