"""By ear: every act says one thing at one lasting place, links are told apart, one heading comes first."""

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from src.model import Catalogue, Language
from src.pages import PAGE_PATHS
from src.scene import build_scene
from src.texts import LANGUAGES, texts_for
from src.view import default_view

SALO, PORI = "734", "609"
# Every sentence of the lasting place, in their order.
LISTEN = """() => {
  window.heard = [];
  new MutationObserver(() => {
    const words = document.getElementById('status').textContent;
    if (words) window.heard.push(words);
  }).observe(document.getElementById('status'), { childList: true, characterData: true, subtree: true });
}"""
HEADINGS = """() => [...document.querySelectorAll(':is(h1, h2, h3, h4)')]
  .filter((one) => one.checkVisibility() || one.closest('.unseen'))
  .map((one) => Number(one.tagName[1]))"""
UNTOLD = """() => [...document.querySelectorAll('.stApp a[target=_blank]')]
  .filter((one) => !(one.getAttribute('aria-label') || '').startsWith(one.textContent.trim()))
  .map((one) => one.outerHTML)"""
LIKE_ANOTHER = """() => {
  const links = [...document.querySelectorAll('.stApp a[href]:not([data-testid])')];
  const places = new Map();
  links.forEach((one) => {
    const name = one.getAttribute('aria-label') || one.textContent.trim();
    places.set(name, (places.get(name) || new Set()).add(one.href));
  });
  return [...places].filter(([name, hrefs]) => name.includes('.fi') && hrefs.size > 1).map(([name]) => name);
}"""


def test_every_act_says_one_thing_and_in_their_order(open_map: Callable[..., Any]) -> None:
    shown = open_map("?lang=fi")
    page, texts = shown.page, shown.texts
    page.evaluate(LISTEN)
    status = page.locator("#status")
    finder = page.get_by_label(texts("sidebar.finder"))

    def heard(words: str) -> None:
        expect(status).to_contain_text(words)
        expect(page.locator(".stApp")).to_have_attribute("data-test-script-state", "notRunning")

    shown.click("853")
    heard(texts("panel.opened", name="Turku"))
    page.get_by_role("button", name=texts("panel.close"), exact=True).click()
    heard(texts("panel.closed", shown="").strip())
    finder.fill("Kau")
    finder.press("Enter")
    heard(texts("sidebar.finder_choose", query="Kau"))
    finder.fill("xyzzyq")
    finder.press("Enter")
    heard(texts("sidebar.finder_nothing", query="xyzzyq"))
    page.locator(".st-key-tier_alliance label").click()
    heard("Rajauksessa on")
    page.get_by_role("link", name=texts("nav.municipalities"), exact=True).first.click()
    page.get_by_role("button", name=texts("table.name"), exact=True).click()
    heard(texts("page.sorted_descending", column=texts("table.name")))
    page.get_by_role("link", name=texts("nav.export"), exact=True).first.click()
    title = page.get_by_label(texts("export.title"), exact=True)
    title.fill("Oma otsikko")
    title.press("Enter")
    heard(texts("export.own_words", words="Oma otsikko"))
    page.get_by_role("radio", name="Svenska").click()
    heard(texts_for("sv")("page.language_is"))
    said: list[str] = page.evaluate("window.heard")
    assert [sentence.split(" ")[0] for sentence in said] == [
        *("Turku:", "Tiedot", "Haulla", "Kuntaa", "Rajauksessa", "Lajiteltu", "Kuvassa", "Språk:")
    ]
    expect(page.get_by_role("status")).to_have_count(1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_counts_have_their_unit_and_no_heading_is_skipped_on_any_page(
    open_map: Callable[..., Any], catalogue: Catalogue, language: Language
) -> None:
    shown = open_map(f"?lang={language}", language)
    page, texts = shown.page, shown.texts
    scene = build_scene(catalogue, default_view(catalogue), texts, "light")
    for place in (shown.panel.get_by_role("list"), shown.legend):
        heard = " ".join(place.aria_snapshot().split())
        for row in scene.classes:
            words = " ".join(row.count_words.split())
            assert f"{row.name} {words}" in heard
    expect_headings_in_order(page)
    shown.click(SALO)
    expect(shown.panel_headings).to_have_text("Salo")
    expect_headings_in_order(page)
    for name in [*PAGE_PATHS][1:]:
        page.get_by_role("link", name=texts(f"nav.{name}"), exact=True).first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text(texts(f"nav.{name}"))
        expect_headings_in_order(page)


def expect_headings_in_order(page: Page) -> None:
    """One of the first level comes first, and none is skipped."""
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    expect(page.locator(".stApp")).to_have_attribute("data-test-script-state", "notRunning")
    levels: list[int] = page.evaluate(HEADINGS)
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_out_of_the_app_say_so_and_those_to_other_members_lead_to_their_details(
    page: Page, catalogue: Catalogue, language: Language
) -> None:
    page.goto(f"/kunnat?lang={language}&city=salo&tier=alliance")
    panel = page.locator("section.panel")
    new_window = texts_for(language)("link.in_new_window", site="").lstrip(", ")
    expect(panel.get_by_role("link", name=re.compile(new_window))).not_to_have_count(0)
    assert page.evaluate(UNTOLD) == []
    # Two links of one site are told apart.
    assert page.evaluate(LIKE_ANOTHER) == []
    fellows = panel.locator(".fellows").get_by_role("link")
    others = [name for tier in catalogue.tiers_of(SALO) for name in catalogue.members[tier] if name != SALO]
    expect(fellows).to_have_count(len(others))
    expect(panel.get_by_role("radio")).to_have_count(0)
    pori = catalogue.municipalities[PORI].names.of(language)
    fellows.filter(has_text=re.compile(rf"^{pori}$")).click()
    expect(panel.locator("h2")).to_have_text([pori])
    expect(page).to_have_url(re.compile(r"city=pori"))
