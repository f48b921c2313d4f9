"""By ear: every act says one thing at one lasting place, links are told apart, one heading comes first."""

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from src.catalogue import load_catalogue
from src.model import Language
from src.pages import PAGE_PATHS
from src.scene import build_scene
from src.texts import LANGUAGES, texts_for
from src.view import default_view

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


def test_copying_is_said_at_the_same_place(page: Page) -> None:
    page.goto("/kumppanuudet?lang=fi")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name=texts_for("fi")("sidebar.copy_link")).click()
    expect(page.locator("#status")).to_have_text(texts_for("fi")("sidebar.copied"))


@pytest.mark.parametrize("name", PAGE_PATHS)
def test_one_heading_of_the_first_level_comes_first_and_none_is_skipped(page: Page, name: str) -> None:
    page.goto(f"/{PAGE_PATHS[name]}?lang=fi&city=salo")
    expect(page.get_by_role("radio", name="Svenska")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    expect(page.locator(".stApp")).to_have_attribute("data-test-script-state", "notRunning")
    levels: list[int] = page.evaluate(HEADINGS)
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_out_of_the_app_say_so_and_two_of_one_site_are_told_apart(
    page: Page, language: Language
) -> None:
    page.goto(f"/kunnat?lang={language}&city=salo&tier=alliance")
    new_window = texts_for(language)("link.in_new_window", site="").lstrip(", ")
    of_the_ministry = page.locator("section.panel").get_by_role("link", name=re.compile(new_window))
    expect(of_the_ministry).not_to_have_count(0)
    assert page.evaluate(UNTOLD) == []
    assert page.evaluate(LIKE_ANOTHER) == []


def test_other_members_are_links_that_lead_to_their_details(page: Page) -> None:
    page.goto("/kunnat?lang=fi&city=turku&tier=alliance")
    fellows = page.locator("section.panel .fellows")
    expect(fellows.get_by_role("link")).to_have_count(5)
    expect(page.locator("section.panel").get_by_role("radio")).to_have_count(0)
    fellows.get_by_role("link", name="Oulu").click()
    expect(page.locator("section.panel h2")).to_have_text(["Oulu"])
    expect(page).to_have_url(re.compile(r"city=oulu"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_counts_have_their_unit_by_ear(open_map: Callable[..., Any], language: Language) -> None:
    shown = open_map(f"?lang={language}", language)
    scene = build_scene(load_catalogue(), default_view(load_catalogue()), texts_for(language), "light")
    for place in (shown.panel.get_by_role("list"), shown.legend):
        heard = " ".join(place.aria_snapshot().split())
        for row in scene.classes:
            words = " ".join(row.count_words.split())
            assert f"{row.name} {words}" in heard
