"""The buttons that copy do so wherever they can, say so, and where they cannot, leave the text to the reader."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from src.model import Language
from src.texts import LANGUAGES, texts_for
from tests.browser.test_accessibility import findings

PageFactory = Callable[..., Page]
# As on plain http, where the browser has no clipboard at all.
NO_CLIPBOARD = "() => { delete Navigator.prototype.clipboard; }"
# As in a frame of another site that was not given the clipboard.
REFUSED = """() => {
  navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
}"""
NO_COPYING = "() => { document.execCommand = () => false; }"
PASTED = "() => navigator.clipboard.readText()"


def opened(page: Page, path: str = "/lahteet") -> Page:
    page.goto(path)
    expect(page.locator("[data-copy-address]").first).to_be_visible()
    return page


def copying(page: Page, key: str, language: Language = "fi") -> Locator:
    return page.get_by_role("button", name=texts_for(language)(key), exact=True)


@pytest.fixture
def page(page_factory: PageFactory) -> Page:
    return page_factory(permissions=["clipboard-read", "clipboard-write"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_copied_link_is_said_to_eyes_and_ears_and_the_words_of_the_button_come_back(
    page_factory: PageFactory, language: Language
) -> None:
    page = opened(page_factory(locale=language, permissions=["clipboard-read", "clipboard-write"]))
    status, done = page.locator("#status"), copying(page, "sidebar.copied", language)
    expect(status).to_have_attribute("role", "status")
    copying(page, "sidebar.copy_link", language).click()
    expect(done).to_be_visible()
    expect(status).to_have_text(texts_for(language)("sidebar.copied"))
    assert page.evaluate(PASTED) == f"{page.url}?lang={language}"
    # However often it is pressed.
    for _ in range(3):
        done.click()
    expect(done).to_have_count(0)
    expect(copying(page, "sidebar.copy_link", language)).to_be_visible()
    # The next time it is said anew, which only words that have been away are.
    expect(status).to_be_empty()


def test_without_a_clipboard_the_text_is_copied_the_old_way(page_factory: PageFactory, page: Page) -> None:
    opened(page).evaluate(NO_CLIPBOARD)
    button = copying(page, "sidebar.copy_link")
    button.click()
    expect(copying(page, "sidebar.copied")).to_be_focused()
    assert page.locator("textarea").count() == 0
    reader = page_factory(permissions=["clipboard-read", "clipboard-write"])
    reader.goto("/_stcore/health")
    assert reader.evaluate(PASTED) == f"{page.url}?lang=fi"


def test_what_cannot_be_copied_is_shown_selected_with_a_sentence(page: Page) -> None:
    opened(page, "/vienti").evaluate(NO_COPYING)
    fields = page.get_by_label(texts_for("fi")("sidebar.copy_by_hand"))
    keys = ("export.copy", "export.embed", "export.embed_map")
    for closed in (REFUSED, NO_CLIPBOARD):
        page.evaluate(closed)
        for key in keys:
            for _ in range(2):
                copying(page, key).click()
            field = copying(page, key).locator("+ label textarea")
            expect(field).to_have_count(1)
            expect(field).to_be_focused()
            expect(field).to_have_js_property("readOnly", True)
            expect(page.locator("#status")).to_have_text(texts_for("fi")("sidebar.copy_by_hand"))
            assert page.evaluate("() => getSelection().toString()") == field.input_value()
            assert re.search(r"http://127\.0\.0\.1:\d+/map\.(png|html)\?lang=fi", field.input_value())
            expect(copying(page, key)).to_be_visible()
        expect(fields).to_have_count(len(keys))
        assert findings(page) == []
        # The next time there are none before.
        fields.evaluate_all("all => all.forEach((one) => one.parentElement.remove())")
