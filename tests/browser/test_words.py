"""Streamlit's own words are the reader's too."""

import re

from playwright.sync_api import Page, expect

from src.model import Language
from src.texts import texts_for


def words_are_in(page: Page, language: Language) -> None:
    texts = texts_for(language)
    expect(page.get_by_role("navigation", name=texts("streamlit.pages"), exact=True)).to_be_visible()
    expect(page.get_by_label(texts("streamlit.sidebar"), exact=True)).to_be_visible()
    regions = page.get_by_role("combobox", name=texts("filters.regions"))
    regions.click()
    expect(page.get_by_role("option", name=texts("streamlit.select_all"), exact=True)).to_be_visible()
    regions.fill("e")
    matches = re.compile(re.escape(texts("streamlit.select_matches", n="N")).replace("N", r"\d+"))
    expect(page.get_by_role("option", name=matches)).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.get_by_label(texts("sidebar.finder")).fill("Tur")
    expect(page.get_by_text(texts("streamlit.apply"), exact=True)).to_be_visible()
    page.get_by_label(texts("sidebar.finder")).fill("")


def test_streamlits_own_words_follow_the_language(page: Page) -> None:
    page.goto("/kunnat?lang=sv")
    words_are_in(page, "sv")
    # From other words than Streamlit's to its own, and back to others.
    choices: tuple[tuple[Language, str], ...] = (("en", "English"), ("fi", "Suomi"))
    for language, name in choices:
        page.get_by_role("radio", name=name).click()
        expect(page.locator("html")).to_have_attribute("lang", language)
        words_are_in(page, language)
