"""A title of one's own: every reader gets the picture and all files with it, and what cannot be made is said."""

import html
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect
from pptx import Presentation

from src.model import Language
from src.outputs.common.own_title import LONGEST
from src.texts import Texts, texts_for
from tests.browser.test_accessibility import findings

PageFactory = Callable[..., Page]
AppStarter = Callable[..., str]
TITLE = "Oma otsikko <b>ministerille</b>"


def typed(page: Page, label: str, words: str) -> None:
    field = page.get_by_label(label, exact=True)
    field.fill(words)
    field.press("Enter")


def own_preview(page: Page) -> Locator:
    return page.locator(".st-key-own_preview img")


def downloaded(page: Page, texts: Texts, ending: str) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("button", name=texts(f"export.file_{ending}"), exact=True).click()
    return download.value.path().read_bytes()


def address_told(svg: bytes) -> str:
    (address,) = re.findall("<dc:identifier>(.*?)</dc:identifier>", svg.decode())
    return html.unescape(address)


def test_one_reader_after_another_gets_every_file_of_an_own_title_with_the_address_of_the_view(
    page_factory: PageFactory, app_server: str
) -> None:
    readers: tuple[tuple[Language, str], ...] = (("fi", ""), ("sv", "?lang=sv&tier=alliance&theme=light"))
    for language, query in readers:
        page, texts = page_factory(), texts_for(language)
        title = f"{TITLE} {language}"
        page.goto(f"/vienti{query}")
        proposed = page.locator("img.export-preview").get_attribute("alt")
        assert proposed
        expect(page.get_by_label(texts("export.title"), exact=True)).to_have_value(proposed)
        typed(page, texts("export.title"), title)
        expect(own_preview(page)).to_have_attribute("alt", title)
        page.wait_for_function("() => document.querySelector('.st-key-own_preview img').naturalWidth > 1000")
        expect_files(page, texts, title, f"{app_server}/{query or '?lang=fi'}")
        assert page.url == f"{app_server}/vienti{query}", "the title is in no address"
        assert findings(page) == []


def expect_files(page: Page, texts: Texts, title: str, address: str) -> None:
    """Every file has the title, letter by letter, and tells the address of the view."""
    escaped = title.replace("<", "&lt;").replace(">", "&gt;")
    picture = downloaded(page, texts, "png")
    assert Image.open(io.BytesIO(picture)).info["Source"] == address
    assert downloaded(page, texts, "pdf").startswith(b"%PDF")
    drawing = downloaded(page, texts, "svg")
    assert escaped in drawing.decode()
    assert address_told(drawing) == address
    assert f"<title>{escaped}</title>" in downloaded(page, texts, "html").decode()
    slide = downloaded(page, texts, "pptx")
    assert zipfile.ZipFile(io.BytesIO(slide)).testzip() is None
    shown = Presentation(io.BytesIO(slide)).slides[0].shapes.title
    assert shown is not None
    assert shown.text_frame.text == title


def test_words_that_cannot_be_set_are_refused_below_their_field(page_factory: PageFactory) -> None:
    page, texts = page_factory(), texts_for("fi")
    page.goto("/vienti")
    alert, proposed = page.get_by_role("alert"), page.locator("img.export-preview")
    for field, words, sentence in (
        ("subtitle", "\U0001f600", texts("problem.title_characters", value="\U0001f600")),
        ("title", "\U0001f600", texts("problem.title_characters", value="\U0001f600")),
        ("title", "x" * 2000, texts("problem.title_too_long", value="2000", expected=str(LONGEST))),
    ):
        expect(proposed).to_be_visible()
        place = page.get_by_label(texts(f"export.{field}"), exact=True)
        expect(place).not_to_have_value("")
        before = place.input_value()
        typed(page, texts(f"export.{field}"), words)
        expect(alert).to_have_text(sentence)
        tops = {
            name: page.get_by_label(texts(f"export.{name}"), exact=True).bounding_box()["y"]
            for name in ("title", "subtitle")
        }
        top = alert.bounding_box()["y"]
        assert tops[field] < top < tops[field] + 120
        assert (top < tops["subtitle"]) == (field == "title")
        # The picture that is proposed stays, and right words are taken after wrong ones.
        expect(proposed).to_be_visible()
        typed(page, texts(f"export.{field}"), "Oma")
        expect(own_preview(page)).to_be_visible()
        expect(alert).to_have_count(0)
        typed(page, texts(f"export.{field}"), before)


@pytest.fixture
def without_processes(tmp_path: Path) -> dict[str, str]:
    """An environment in which every process that a server starts to make files ends at once."""
    (tmp_path / "sitecustomize.py").write_text(
        "import os, sys\nif '--multiprocessing-fork' in sys.orig_argv:\n    os._exit(1)\n", encoding="utf-8"
    )
    return {"PYTHONPATH": str(tmp_path)}


def test_a_file_that_cannot_be_made_is_a_sentence_and_a_trace_in_the_log(
    chromium: Browser,
    start_app: AppStarter,
    without_processes: dict[str, str],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    address = start_app(**without_processes)
    context = chromium.new_context(base_url=address, locale="sv-FI")
    page, texts = context.new_page(), texts_for("sv")
    page.goto("/vienti")
    typed(page, texts("export.title"), TITLE)
    expect(page.get_by_role("alert")).to_have_text(texts("export.failed"))
    page.get_by_role("button", name=texts("export.file_pptx"), exact=True).click()
    expect(page.get_by_test_id("stDownloadButtonError")).to_have_text(texts("streamlit.not_made"))
    context.close()
    logs = sorted(tmp_path_factory.getbasetemp().glob("server*/log.txt"), key=lambda log: log.stat().st_mtime)
    log = logs[-1].read_text(encoding="utf-8")
    assert "/map.png could not be made" in log
    assert "BrokenProcessPool" in log
    assert TITLE not in log
