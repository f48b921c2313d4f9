"""The main path in Firefox: `python -m tests.firefox` says what held, and ends with 1 where a thing did not."""

import io
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PIL import Image
from pypdf import PdfReader

from src.catalogue import load_catalogue
from src.palette import PALETTES
from src.texts import texts_for
from tests.firefox.bidi import ENTER, TAB, Window, firefox
from tests.walks.served import served

TURKU, ROVANIEMI = "853", "698"
WIDTH, HEIGHT = 1440, 900
# Broken rules of the policy are no messages of a page.
WATCH_POLICY = """() => { window.violations = []; addEventListener("securitypolicyviolation",
  (event) => window.violations.push(`${event.violatedDirective} ${event.blockedURI}`)); }"""
MAP = 'document.querySelector(".st-key-map_frame iframe").contentDocument'
HEADING = 'document.querySelector("#panel-heading")?.textContent'
# What has the focus, in the map too: its code, id or words.
FOCUS = """(() => {
  const own = document.activeElement;
  const inner = own.matches("iframe") ? own.contentDocument.activeElement : own;
  return inner.dataset.code || inner.id || inner.getAttribute("aria-label") || inner.textContent.trim();
})()"""

Claim = tuple[str, bool]


def walk(window: Window, address: str) -> Iterator[Claim]:
    """The claims of the path, one after the other, with whether each held."""
    catalogue = load_catalogue()
    window.before_every_page(WATCH_POLICY)
    window.size(WIDTH, HEIGHT)
    window.open(f"{address}/?lang=fi")
    drawn = f'{MAP}.querySelectorAll("path.municipality").length === {len(catalogue.municipalities)}'
    yield "the map is drawn", window.seen(f'{drawn} && {MAP}.querySelector(".map-legend li") !== null')
    yield "a click tells of the city", _clicked(window, ROVANIEMI) and _has_heading(window, "Rovaniemi")
    yield from _closed(window)
    for is_across in (False, True):
        sheet = window.printed(is_across=is_across)
        way = "across" if is_across else "upright"
        pages = len(PdfReader(io.BytesIO(sheet)).pages)
        yield f"the view is printed on one sheet and how it came about on another, {way}", pages == 2
        yield f"with the map on it, {way}", _shows_the_map(sheet)
    yield "a filter takes its cities off the map", _filtered(window)
    window.seen('(document.querySelector(".st-key-finder input").focus(), true)')
    window.press(*"åbo", ENTER)
    yield "the finder finds a city by its other name", _has_heading(window, "Turku")
    window.open(f"{address}/kunnat?lang=fi")
    rows = 'document.querySelectorAll("tbody tr[data-code]").length'
    cities = len({code for codes in catalogue.members.values() for code in codes})
    yield "the table has every city", window.seen(f"{rows} === {cities}")
    yield "no rule of the policy was broken", window.seen("window.violations.length === 0", patience_s=0)
    yield f"nothing complained {window.complaints or ''}", window.complaints == []


def _shows_the_map(sheet: bytes) -> bool:
    """Whether every partnership has its colour on a sheet. Firefox prints letters of fonts of a page as shapes."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["pdftoppm", "-r", "50", "-singlefile", "-png", "-", f"{folder}/sheet"]
        subprocess.run(command, input=sheet, check=True)
        with Image.open(f"{folder}/sheet.png") as picture:
            colours: Any = picture.convert("RGB").getcolors(picture.width * picture.height)
    found = {"#{:02X}{:02X}{:02X}".format(*colour) for _, colour in colours}
    return {swatch.fill for swatch in PALETTES["light"].tiers.values()} <= found


def _has_heading(window: Window, words: str) -> bool:
    return bool(window.seen(f"{HEADING} === {words!r}"))


def _clicked(window: Window, code: str) -> bool:
    """Clicks in the middle of a municipality that is there; whether there was one."""
    place = window.seen(
        f"""(() => {{
          const box = {MAP}.querySelector('path.municipality[data-code="{code}"]').getBoundingClientRect();
          const frame = document.querySelector(".st-key-map_frame iframe").getBoundingClientRect();
          return [frame.left + box.left + box.width / 2, frame.top + box.top + box.height / 2];
        }})()"""
    )
    if place:
        window.click(*place)
    return bool(place)


def _closed(window: Window) -> Iterator[Claim]:
    window.seen('(document.querySelector(".st-key-close button").focus(), true)')
    window.press(ENTER)
    overview = texts_for("fi").count("overview.heading", len(load_catalogue().tiers))
    yield "the details are closed", _has_heading(window, overview)
    yield "the focus is back on the city", bool(window.seen(f"{FOCUS} === {ROVANIEMI!r}"))
    window.press(TAB)
    inside = '["IFRAME", "SECTION"].includes(document.activeElement.tagName)'
    yield f"Tab goes on from there, to {window.seen(FOCUS)!r}", bool(window.seen(inside, patience_s=5))


def _filtered(window: Window) -> bool:
    place = window.seen(
        """(() => {
          const label = document.querySelector(".st-key-tier_regional_cities label");
          label.scrollIntoView({ block: "center", behavior: "instant" });
          const box = label.getBoundingClientRect();
          return [box.left + 8, box.top + box.height / 2];
        })()"""
    )
    window.click(*place)
    return bool(window.seen(f'{MAP}.querySelectorAll("path.tier-regional_cities").length === 0'))


def main() -> int:
    """Walk; gives 1 where a claim did not hold."""
    with tempfile.TemporaryDirectory() as folder:
        profile, data = Path(folder) / "profile", Path(folder) / "app"
        profile.mkdir()
        data.mkdir()
        with served(data) as server, firefox(profile) as window:
            held = [_told(claim, has_held) for claim, has_held in walk(window, server.address)]
    return int(not all(held))


def _told(claim: str, has_held: bool) -> bool:
    sys.stdout.write(f"{'held' if has_held else 'BROKEN'}: {claim}\n")
    sys.stdout.flush()
    return bool(has_held)


if __name__ == "__main__":
    sys.exit(main())
