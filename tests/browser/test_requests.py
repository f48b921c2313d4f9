"""The app asks no other host for anything, breaks no rule of its own policy, and sends little with a click."""

import re
import zlib
from base64 import b64decode
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import CDPSession, ConsoleMessage, Page, expect

from src.model import Catalogue, Language
from src.pages import PAGE_PATHS
from src.texts import LANGUAGES, texts_for

TURKU = "853"
TAMPERE = "837"
# On the wire, compressed, and as the browser unpacks it.
MOST_BYTES, MOST_UNPACKED = 5_000, 9_500

# Watches for broken rules of the content security policy from the first script on, in every frame.
WATCH_POLICY = """addEventListener('securitypolicyviolation', (event) => {
  console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI);
});"""


@pytest.fixture
def complaints() -> list[str]:
    """What the console said that was an error."""
    return []


@pytest.fixture
def watched(complaints: list[str]) -> Callable[[Page], None]:
    def note(message: ConsoleMessage) -> None:
        if message.type == "error":
            complaints.append(message.text)

    def note_failure(address: str, reason: str) -> None:
        # What was still on its way when the reader left the page is no failure.
        if "ERR_ABORTED" not in reason:
            complaints.append(f"{address}: {reason}")

    def watch(page: Page) -> None:
        page.add_init_script(WATCH_POLICY)
        page.on("console", note)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("requestfailed", lambda request: note_failure(request.url, request.failure or ""))

    return watch


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_other_host_is_asked_and_no_rule_broken_while_a_reader_does_everything(
    page_factory: Callable[..., Page],
    watched: Callable[[Page], None],
    complaints: list[str],
    foreign_requests: list[str],
    catalogue: Catalogue,
    language: Language,
) -> None:
    page, texts = page_factory(), texts_for(language)
    watched(page)
    page.goto(f"/?lang={language}")
    frame = page.frame_locator(".st-key-map_frame iframe")
    expect(frame.locator("path.municipality")).to_have_count(len(catalogue.municipalities))
    frame.locator(f'[data-code="{TURKU}"]').dispatch_event("pointermove", {"clientX": 99, "clientY": 99})
    expect(frame.locator(".map-tip")).to_be_visible()
    frame.locator(f'[data-code="{TURKU}"]').dispatch_event("click")
    heading = page.locator("section.panel h2")
    expect(heading).to_have_text([catalogue.municipalities[TURKU].names.of(language)])
    for tier in catalogue.tiers.values():
        page.get_by_role("checkbox", name=tier.name.of(language)).set_checked(False, force=True)
    expect(frame.locator("path.municipality[class*=tier-]")).to_have_count(0)
    frame.get_by_role("button", name=texts("frame.capital_view")).click()
    for name in list(PAGE_PATHS)[1:]:
        page.get_by_role("link", name=texts(f"nav.{name}"), exact=True).first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text(texts(f"nav.{name}"))
    page.goto(f"/?lang={language}&view=picture")
    expect(page.locator(".picture-view img")).to_be_visible()
    assert foreign_requests == []
    assert complaints == []


def test_a_page_opened_by_its_address_asks_for_nothing_that_is_not_there(
    page_factory: Callable[..., Page], watched: Callable[[Page], None], complaints: list[str]
) -> None:
    page = page_factory()
    watched(page)
    # The map is opened by its address by the reader above.
    for name, path in [*PAGE_PATHS.items()][1:]:
        page.goto(f"/{path}")
        expect(page.get_by_role("checkbox").first).to_be_checked()
        assert complaints == [], name


def test_the_watch_itself_hears_foreign_requests_and_broken_rules(
    page_factory: Callable[..., Page],
    watched: Callable[[Page], None],
    complaints: list[str],
    foreign_requests: list[str],
) -> None:
    page = page_factory()
    watched(page)
    page.goto("/lahteet")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    with page.expect_event("console", lambda message: "policy:" in message.text):
        page.evaluate("() => { new Image().src = 'https://example.org/pixel.png'; }")
    assert any("example.org" in complaint for complaint in complaints)
    bypassing = page_factory(bypass_csp=True)
    bypassing.goto("/lahteet")
    with bypassing.expect_event("requestfailed", lambda request: "example.org" in request.url):
        bypassing.evaluate("() => { new Image().src = 'https://example.org/pixel.png'; }")
    assert foreign_requests == ["https://example.org/pixel.png"] * 2


def test_a_click_and_a_filter_send_little_by_websocket(
    open_map: Callable[..., Any], catalogue: Catalogue
) -> None:
    shown = open_map("?lang=fi")
    received: list[bytes] = []
    session: CDPSession = shown.page.context.new_cdp_session(shown.page)
    session.send("Network.enable")
    session.on(
        "Network.webSocketFrameReceived",
        lambda event: received.append(b64decode(event["response"]["payloadData"])),
    )
    shown.click(TURKU)
    expect(shown.panel_headings).to_have_text(["Turku"])
    # The panel comes first; the last of an answer is the command for the map.
    is_answered = shown.page.locator('.stApp[data-test-script-state="notRunning"]')
    expect(is_answered).to_have_count(1)
    received.clear()
    shown.click(TAMPERE)
    expect(shown.panel_headings).to_have_text(["Tampere"])
    expect(is_answered).to_have_count(1)
    assert 0 < deflated(received) <= MOST_BYTES
    assert sum(map(len, received)) <= MOST_UNPACKED
    received.clear()
    shown.tier_filter(catalogue.tiers["vitality"].name["fi"]).set_checked(False, force=True)
    expect(shown.page).to_have_url(re.compile("tier="))
    expect(shown.legend).not_to_contain_text(catalogue.tiers["vitality"].name["fi"])
    assert 0 < deflated(received) <= MOST_BYTES
    assert sum(map(len, received)) <= MOST_UNPACKED


def deflated(frames: list[bytes]) -> int:
    """The bytes on the wire: the server's compression keeps its dictionary from frame to frame (RFC 7692)."""
    stream = zlib.compressobj(wbits=-15)
    return sum(len(stream.compress(frame)) + len(stream.flush(zlib.Z_SYNC_FLUSH)) for frame in frames)
