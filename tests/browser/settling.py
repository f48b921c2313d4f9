"""Waiting until what slides or is laid out anew has come to its place."""

from playwright.sync_api import Frame, Page

_STANDS_STILL = """selector => new Promise(resolve => {
  let last = "", same = 0;
  const look = () => {
    const boxes = [...document.querySelectorAll(selector)].map(one => one.getBoundingClientRect());
    const now = JSON.stringify([boxes, innerWidth]);
    same = now === last ? same + 1 : 0;
    last = now;
    if (same >= 10) resolve(); else requestAnimationFrame(look);
  };
  look();
})"""


def settle(place: Page | Frame, selector: str) -> None:
    """Wait until everything of a selector has had the same place for ten frames."""
    place.evaluate(_STANDS_STILL, selector)
