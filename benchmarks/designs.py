"""What is compared, and how one clicks in each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from playwright.sync_api import Frame, Page

from benchmarks.servers import ROOT, STOCK

CITIES = ("853", "837", "091", "564", "297", "179", "398", "109")
_FILTER = ".st-key-tier_growth_cities label"
_FILTERED_CITY = "109"


@dataclass(frozen=True)
class Design:
    """A page under measurement. `filtered` is what the probe waits for after a filter, None where there is none.

    `path` is where in it a reader begins, `home` the checkout that it is served from.
    """

    words: str
    script: str
    settings: Path
    wanted: str
    filtered: tuple[str, str | None] | None
    click: Callable[[Page, int], None]
    clicked: str | None
    path: str = ""
    home: Path = ROOT


def map_frame(page: Page) -> Frame:
    """The frame of the map component."""
    return next(frame for frame in reversed(page.frames) if "/component/" in frame.url)


def click_filter(page: Page) -> None:
    """Take the growth cities away, or back."""
    page.locator(_FILTER).click()


def _click_spot(page: Page, area: str) -> None:
    """Click where an area is really seen; `area` is the script that finds it in the frame."""
    frame = map_frame(page)
    spot = frame.evaluate(f"() => window.top.__spot({area})")
    box = frame.frame_element().bounding_box()
    if spot is None or box is None:
        raise RuntimeError(f"{area} is nowhere to be seen")
    page.mouse.click(box["x"] + spot[0], box["y"] + spot[1])


def _click_city(page: Page, turn: int) -> None:
    _click_spot(
        page, f"""document.querySelector('path.municipality[data-code="{CITIES[turn % len(CITIES)]}"]')"""
    )


def _click_large(page: Page, turn: int) -> None:
    """The usual way gives its areas no names: the largest ones are taken in turn."""
    size = "path => path.getBBox().width * path.getBBox().height"
    _click_spot(
        page,
        f"""[...document.querySelectorAll("path.leaflet-interactive")]
        .map(path => [({size})(path), path]).sort((one, other) => other[0] - one[0])[{turn % len(CITIES)}][1]""",
    )


def _press(page: Page, _turn: int) -> None:
    page.locator('.stMain [data-testid="stButton"] button').click()


def _press_measure(page: Page, _turn: int) -> None:
    """Show what is compared in the next of the ways that are not chosen."""
    page.locator('.st-key-comparison_measure button[aria-checked="false"]').first.click()


def _none(_page: Page, _turn: int) -> None:
    return


DESIGNS: Mapping[str, Design] = {
    "plain": Design(
        "a plain page, no map",
        "benchmarks/plain_page/page.py",
        STOCK,
        "panel",
        ("text", ".side-note[data-say-changed]"),
        _none,
        None,
    ),
    "app": Design(
        "the app",
        "app.py",
        ROOT,
        "live_map",
        ("recolour", _FILTERED_CITY),
        _click_city,
        "#panel-heading",
    ),
    "usual": Design(
        "the usual way",
        "benchmarks/usual_way/app.py",
        STOCK,
        "live_map",
        ("remount", None),
        _click_large,
        "#panel-heading",
    ),
    "button": Design(
        "a bare button, stock settings",
        "benchmarks/bare_button/page.py",
        STOCK,
        "panel",
        None,
        _press,
        "#answer",
    ),
    "tuned": Design(
        "a bare button, the app's settings",
        "benchmarks/bare_button/page.py",
        ROOT,
        "panel",
        None,
        _press,
        "#answer",
    ),
    "compared": Design(
        "the app's comparison of four",
        "app.py",
        ROOT,
        "chart",
        None,
        _press_measure,
        "#chart-summary",
        path="/vertailu?compare=turku&compare=salo&compare=alliance&compare=country&lang=fi",
    ),
}


def before(checkout: Path) -> Design:
    """The app as another checkout has it."""
    return replace(DESIGNS["app"], words="the app before", settings=checkout, home=checkout)
