"""A right edit of the data while readers are on the page: it shows with their next act, and takes nothing from them."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from src.catalogue import load_catalogue
from src.model import Catalogue
from src.texts import texts_for
from tests.app_server import ROOT
from tests.browser.conftest import MapPage

TURKU, TAMPERE, HELSINKI, OULU = "853", "837", "091", "564"
IS_PICTURE_OF_NOW = (ROOT / "tests/walks/shown_picture.js").read_text(encoding="utf-8").split("\n", 1)[1]


def without(key: str, tiers: str) -> str:
    """The text of tiers.toml without one tier's tables."""
    first, *others = tiers.split("[[tier]]\n")
    return "[[tier]]\n".join([first, *(part for part in others if not part.startswith(f'key = "{key}"'))])


def save(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")


def opened(page: Page, address: str = "/") -> MapPage:
    page.goto(address, wait_until="commit")
    shown = MapPage(page, texts_for("fi"))
    expect(shown.legend).to_be_visible()
    return shown


def click_until_heading(shown: MapPage, catalogue: Catalogue, ready: Callable[[], bool]) -> None:
    """Click cities as a reader does, each with its details, until the edit has been taken up."""
    for code in (TURKU, TAMPERE) * 10:
        shown.click(code)
        expect(shown.panel_headings).to_have_text([catalogue.municipalities[code].names["fi"]])
        if ready():
            return
    raise AssertionError("the edit was never taken up")


def test_a_partnership_that_goes_and_comes_leaves_open_sessions_whole(
    restartable: Any, page_factory: Callable[..., Page], catalogue: Catalogue
) -> None:
    folder = restartable.folder
    tiers = (folder / "tiers.toml").read_text(encoding="utf-8")
    memberships = (folder / "memberships.csv").read_text(encoding="utf-8")
    gone = "vitality"
    everything = opened(page_factory(base_url=restartable.address))
    some = opened(page_factory(base_url=restartable.address), f"/?tier=alliance&tier={gone}")

    save(
        folder,
        "memberships.csv",
        "".join(row for row in memberships.splitlines(True) if f",{gone}," not in row),
    )
    save(folder, "tiers.toml", without(gone, tiers))
    name = catalogue.tiers[gone].name["fi"]
    for shown in (everything, some):
        click_until_heading(shown, catalogue, lambda shown=shown: not shown.tier_filter(name).count())
        expect(shown.frame.locator(f"path.tier-{gone}")).to_have_count(0)
    # What is no more is named once, and the rest of the address holds.
    expect(some.page.get_by_role("alert")).to_contain_text(gone)
    expect(some.frame.locator("path.tier-growth_cities")).to_have_count(0)

    save(folder, "tiers.toml", tiers)
    save(folder, "memberships.csv", memberships)
    click_until_heading(everything, catalogue, lambda: everything.tier_filter(name).count() == 1)
    expect(everything.tier_filter(name)).to_be_checked()
    expect(everything.page).to_have_url(re.compile(r"/\?city=(turku|tampere)$"))
    expect(everything.frame.locator(f"path.tier-{gone}")).to_have_count(len(catalogue.members[gone]))


def test_a_membership_that_is_added_shows_on_map_and_sidebar_with_the_next_click(
    restartable: Any, page_factory: Callable[..., Page], catalogue: Catalogue
) -> None:
    folder = restartable.folder
    shown = opened(page_factory(base_url=restartable.address))
    stranger = next(code for code in catalogue.municipalities if not catalogue.tiers_of(code))
    name = catalogue.municipalities[stranger].names["fi"]
    text = (folder / "memberships.csv").read_text(encoding="utf-8")
    row = next(row for row in text.splitlines() if row.startswith(f"{HELSINKI},"))
    added = row.replace(f"{HELSINKI},Helsinki,alliance", f"{stranger},{name},alliance")
    save(folder, "memberships.csv", f"{text.rstrip()}\n{added}\n")
    assert len(load_catalogue(folder).members["alliance"]) == len(catalogue.members["alliance"]) + 1
    members = shown.frame.locator("path.tier-alliance")
    wanted = len(catalogue.members["alliance"]) + 1
    click_until_heading(shown, catalogue, lambda: members.count() == wanted)
    expect(shown.tier_filter(f"{catalogue.tiers['alliance'].name['fi']} {wanted}")).to_be_checked()


def test_a_picture_that_was_shown_before_an_edit_is_drawn_anew(
    restartable: Any, page_factory: Callable[..., Page], catalogue: Catalogue
) -> None:
    shown = opened(page_factory(base_url=restartable.address))
    picture = shown.page.locator(".picture-view img")
    shown.page.get_by_role("link", name=shown.texts("sidebar.picture_view")).click()
    expect(picture).to_be_visible()
    assert shown.page.evaluate(IS_PICTURE_OF_NOW)
    shown.page.keyboard.press("Escape")
    expect(shown.legend).to_be_visible()
    folder = restartable.folder
    rows = (folder / "memberships.csv").read_text(encoding="utf-8").splitlines(True)
    save(folder, "memberships.csv", "".join(row for row in rows if not row.startswith(f"{OULU},")))
    members = shown.frame.locator("path.tier-alliance")
    click_until_heading(shown, catalogue, lambda: members.count() < len(catalogue.members["alliance"]))
    shown.page.get_by_role("link", name=shown.texts("sidebar.reset"), exact=True).click()
    expect(shown.selected).to_have_count(0)
    shown.page.get_by_role("link", name=shown.texts("sidebar.picture_view")).click()
    expect(picture).to_be_visible()
    assert shown.page.evaluate(IS_PICTURE_OF_NOW)
