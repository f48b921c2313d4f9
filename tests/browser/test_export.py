"""Choices of a picture, its preview, its address, and what can be taken away."""

import re
from collections.abc import Callable
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest
from playwright.sync_api import Locator, Page, expect

from src.model import Catalogue, Language
from src.texts import LANGUAGES, Texts, texts_for

PageFactory = Callable[..., Page]
TEXTS = texts_for("fi")


@pytest.fixture
def page(page_factory: PageFactory) -> Page:
    page = page_factory()
    page.goto("/vienti?lang=fi")
    expect(preview(page)).to_be_visible()
    return page


def preview(page: Page) -> Locator:
    return page.locator("img.export-preview")


def words_of(address: str) -> list[tuple[str, str]]:
    return parse_qsl(urlsplit(address).query)


def shown_words(page: Page) -> list[tuple[str, str]]:
    return words_of(preview(page).get_attribute("src") or "")


def choose(page: Page, key: str, option: str) -> None:
    page.get_by_role("combobox", name=TEXTS(f"export.{key}")).click()
    page.get_by_role("option", name=option, exact=True).click()


def natural_size(page: Page) -> tuple[int, int]:
    page.wait_for_function("() => document.querySelector('img.export-preview').complete")
    return tuple(preview(page).evaluate("img => [img.naturalWidth, img.naturalHeight]"))


def test_the_preview_is_the_picture_that_its_address_gives_which_is_one_click_away(
    page_factory: PageFactory, app_server: str
) -> None:
    page = page_factory(permissions=["clipboard-read", "clipboard-write"])
    page.goto("/vienti?lang=fi")
    expect(preview(page)).to_be_visible()
    assert natural_size(page) == (1920, 1080)
    page.get_by_role("button", name=TEXTS("export.copy")).click()
    expect(page.get_by_role("button", name=TEXTS("sidebar.copied"))).to_be_visible()
    address: str = page.evaluate("() => navigator.clipboard.readText()")
    assert address.startswith(f"{app_server}/map.png?lang=fi")
    assert httpx.get(address, timeout=60).headers["content-type"] == "image/png"
    with page.expect_response(re.compile("map.png.*size=1x1")) as answer:
        choose(page, "size", TEXTS("export.size_1x1"))
    assert answer.value.body() == httpx.get(answer.value.url, timeout=60).raise_for_status().content
    expect(preview(page)).to_have_attribute("src", re.compile("size=1x1"))
    width, height = natural_size(page)
    assert width == height


def test_every_choice_is_in_the_address_and_comes_back_from_it(
    page_factory: PageFactory, catalogue: Catalogue
) -> None:
    page = page_factory()
    page.goto("/vienti?lang=fi&labels=alliance&labels=vitality")
    expect(preview(page)).to_have_attribute("src", re.compile("labels=alliance&labels=vitality"))
    # Names of some tiers stay chosen when something else changes.
    choose(page, "size", TEXTS("export.size_a4"))
    expect(page).to_have_url(re.compile("size=a4"))
    expect(preview(page)).to_have_attribute("src", re.compile("size=a4"))
    assert [value for word, value in shown_words(page) if word == "labels"] == ["alliance", "vitality"]
    page.get_by_role("button", name=catalogue.tiers["growth_cities"].name["fi"], exact=True).click()
    expect(preview(page)).to_have_attribute("src", re.compile("labels=growth_cities"))
    page.get_by_role("radio", name=TEXTS("export.ground_transparent")).click()
    expect(page).to_have_url(re.compile("background=transparent"))
    page.get_by_role("radio", name="3×").click()
    expect(page).to_have_url(re.compile("scale=3"))
    page.get_by_role("switch", name=TEXTS("export.inset")).or_(
        page.get_by_role("checkbox", name=TEXTS("export.inset"))
    ).set_checked(False, force=True)
    expect(page).to_have_url(re.compile("inset=none"))
    words = words_of(page.url)
    page.reload()
    expect(preview(page)).to_have_attribute("src", re.compile("inset=none"))
    assert words_of(page.url) == words
    assert sorted(pair for pair in shown_words(page) if pair[0] not in ("lang", "theme", "data")) == [
        ("background", "transparent"),
        ("inset", "none"),
        *(("labels", key) for key in ("alliance", "growth_cities", "vitality")),
        ("size", "a4"),
    ]
    # The preview is small, the files are as large as was chosen.
    link = page.get_by_role("link", name=TEXTS("export.file_png"), exact=True)
    assert ("scale", "3") in words_of(link.get_attribute("href") or "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_stands_where_the_preview_could_not_be_made(
    page_factory: PageFactory, language: Language
) -> None:
    page, texts = page_factory(), texts_for(language)
    page.route("**/map.png?*", lambda route: route.fulfill(status=500, body="none"))
    with page.expect_response("**/map.png?*") as answer:
        page.goto(f"/vienti?lang={language}")
    assert answer.value.status == 500
    expect_no_preview(page, texts)
    page.unroute("**/map.png?*")
    page.route("**/map.png?*", lambda route: route.fulfill(status=503, body="none"))
    with page.expect_response("**/map.png?*") as answer:
        page.get_by_role("radio", name=texts("export.ground_transparent")).click()
    assert answer.value.status == 503
    expect_no_preview(page, texts)
    # A choice asks anew, and what can be made is shown again.
    page.unroute("**/map.png?*")
    page.get_by_role("radio", name=texts("export.ground_dark")).click()
    expect(preview(page)).to_be_visible()
    expect(page.get_by_role("alert")).to_have_count(0)


def expect_no_preview(page: Page, texts: Texts) -> None:
    expect(page.get_by_role("alert")).to_have_text(texts("export.no_preview"))
    expect(preview(page)).not_to_be_visible()
    expect(page.get_by_role("link", name=texts("export.file_svg"), exact=True)).to_be_visible()


def test_every_file_is_a_download_with_a_telling_name(page: Page) -> None:
    for ending in ("svg", "png", "pdf", "pptx", "html"):
        with page.expect_download() as download:
            page.get_by_role("link", name=TEXTS(f"export.file_{ending}"), exact=True).click()
        assert download.value.suggested_filename == f"kumppanuuskartta-fi.{ending}"
        assert download.value.path().stat().st_size > 10_000
