"""No English of Streamlit's own is on a Finnish or Swedish page, for eyes or ears, whatever the browser speaks."""

import re
from collections.abc import Callable, Iterator
from functools import cache

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect

from src.catalogue import load_catalogue
from src.model import Language
from src.server.bundle import streamlit_static
from src.texts import Texts, texts_for

PageFactory = Callable[..., Page]
# What is painted or said: texts, and the attributes that give names.
SAID = """() => {
  const said = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const one = node instanceof Element ? node : node.parentElement;
    if (one.closest('script, style, noscript, template') || !one.checkVisibility()) continue;
    const names = ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription', 'aria-description'];
    if (node instanceof Element) names.forEach((name) => said.push(node.getAttribute(name) || ''));
    else said.push(node.nodeValue);
  }
  return [...new Set(said.map((words) => words.trim()))].filter(Boolean);
}"""
_LITERAL = re.compile(r"`([A-Z][a-z]+(?: [A-Za-z]+)*[.…]{0,3})`|\"([A-Z][a-z]+(?: [A-Za-z]+)*[.…]{0,3})\"")


@cache
def of_streamlit() -> frozenset[str]:
    """Every literal of Streamlit's scripts that reads like words for people."""
    scripts = (streamlit_static() / "static" / "js").glob("*.js")
    found = (_LITERAL.findall(script.read_text(encoding="utf-8")) for script in scripts)
    return frozenset(words for pairs in found for pair in pairs for words in pair if len(words) > 3)


@cache
def patterns() -> tuple[re.Pattern[str], ...]:
    """What the app knows of Streamlit's words with a number or a name in them."""
    own = (words for key, words in texts_for("en").messages.items() if key.startswith("streamlit."))
    return tuple(re.compile(re.escape(words).replace(r"\{n\}", ".+")) for words in own)


def is_english(words: str) -> bool:
    first = re.split(r"[:\d]", words)[0].strip()
    return {words, first} & of_streamlit() != set() or any(own.fullmatch(words) for own in patterns())


@cache
def sites() -> frozenset[str]:
    return frozenset(source.site for tier in load_catalogue().tiers.values() for source in tier.sources)


def english(said: list[str], texts: Texts) -> list[str]:
    """Those of some words that are Streamlit's; names and words of the reader's own language are not."""
    ours = sites() | {part.strip() for words in texts.messages.values() for part in re.split(r"[{}:]", words)}
    return [words for words in said if words not in ours and is_english(words)]


def states(page: Page, texts: Texts) -> Iterator[str]:
    """Goes through the pages and what opens on them."""
    yield "message and details"
    regions = page.get_by_role("combobox", name=texts("filters.regions"))
    regions.click()
    expect(page.get_by_role("option").first).to_be_visible()
    yield "list"
    regions.fill("zzz")
    expect(page.get_by_text(texts("streamlit.no_results"))).to_be_visible()
    yield "list without results"
    regions.fill("Lap")
    regions.press("ArrowDown")
    regions.press("Enter")
    expect(page.locator("[data-tag]")).to_have_count(1)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    yield "chosen options"
    page.get_by_label(texts("sidebar.finder")).fill("Tur")
    expect(page.get_by_text(texts("streamlit.apply"))).to_be_visible()
    yield "field"
    page.get_by_role("button", name=texts("streamlit.collapse")).press("Enter")
    expect(page.get_by_role("button", name=texts("streamlit.expand"))).to_be_focused()
    yield "closed sidebar"
    page.keyboard.press("Enter")
    for one in ("municipalities", "partnerships", "sources", "export"):
        pages = page.get_by_role("navigation", name=texts("streamlit.pages"))
        pages.get_by_role("link", name=texts(f"nav.{one}"), exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(texts(f"nav.{one}"))
        yield one
    title = page.get_by_label(texts("export.title"), exact=True)
    title.fill("123")
    title.press("Enter")
    picture = page.get_by_role("img", name="123")
    picture.hover()
    wide = page.get_by_role("button", name=texts("streamlit.fullscreen_of", n="123"))
    expect(wide).to_be_visible()
    yield "own picture"
    wide.click()
    expect(page.get_by_role("button", name=texts("streamlit.close_fullscreen_of", n="123"))).to_be_visible()
    yield "own picture in the whole window"


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_no_english_of_streamlits_own_is_seen_or_heard(page_factory: PageFactory, language: Language) -> None:
    page, texts = page_factory(locale="en-GB"), texts_for(language)
    sockets: list[WebSocketRoute] = []
    is_lost = False

    def connect(socket: WebSocketRoute) -> None:
        if is_lost:
            socket.close()
            return
        socket.connect_to_server()
        sockets.append(socket)

    page.route_web_socket("**/_stcore/stream", connect)
    page.goto(f"/?lang={language}&city=salo&teir=x")
    expect(page.locator("section.panel .fellows").first).to_be_visible()
    expect(page.locator(".stAlert")).to_be_visible()
    expect(page.locator("#first-picture")).to_have_count(0)
    found = {state: english(page.evaluate(SAID), texts) for state in states(page, texts)}
    is_lost = True
    for socket in sockets:
        socket.close()
    expect(page.locator("#connection")).to_have_text(texts("page.connection_lost"))
    found["lost connection"] = english(page.evaluate(SAID), texts)
    assert {state: words for state, words in found.items() if words} == {}


def test_the_check_itself_knows_streamlits_words() -> None:
    said = [
        "Fullscreen: kuva",
        "Close fullscreen",
        "Select all",
        "Remove Lappi",
        "Connection error",
        "Kartta",
    ]
    assert english(said, texts_for("fi")) == said[:-1]
    assert len(of_streamlit()) > 100
