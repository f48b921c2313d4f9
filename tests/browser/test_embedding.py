"""What the codes of the export page give on a page of somebody else's."""

import threading
from collections.abc import Callable, Iterator
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest
from playwright.sync_api import Frame, Page, expect

from src.texts import texts_for
from tests.app_server import HOST
from tests.tabs import Tabs

HostPage = Callable[[str, int], str]
TEXTS = texts_for("fi")
TIERS = {("tier", "vitality"), ("tier", "alliance")}
# Parts of the page that lie over one another.
OVERLAPPING = """() => {
  const parts = ["header", "#map", "#filters", ".details", "footer"].map((one) => document.querySelector(one));
  const boxes = parts.map((one) => {
    const own = one.getBoundingClientRect();
    const room = one.closest(".beside")?.getBoundingClientRect() ?? own;
    return { one, top: Math.max(own.top, room.top), bottom: Math.min(own.bottom, room.bottom), ...pick(own) };
  });
  function pick({ left, right }) { return { left, right }; }
  return boxes.flatMap((a, i) => boxes.slice(i + 1)
    .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom - 1 && b.top < a.bottom - 1)
    .map((b) => [a.one.id || a.one.localName, b.one.id || b.one.localName]));
}"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the test tells what matters."""


@pytest.fixture(scope="module")
def host_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("host")


@pytest.fixture(scope="module")
def host_page(host_folder: Path) -> Iterator[HostPage]:
    """Puts HTML on a page of another origin, in a column of some px; gives the page's address."""
    numbers = count()
    server = ThreadingHTTPServer((HOST, 0), partial(Quiet, directory=str(host_folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()

    def put(code: str, width: int) -> str:
        page = (
            f'<!doctype html><html lang="fi"><meta charset="utf-8"><title>Intra</title><h1>Intra</h1>{code}'
        )
        column = page.replace("<h1>", f'<div style="width:{width}px;border:1px solid #999"><h1>') + "</div>"
        # A name of its own, or a browser might show what it has kept of the one before.
        name = f"{next(numbers)}.html"
        (host_folder / name).write_text(column, encoding="utf-8")
        return f"http://{HOST}:{server.server_port}/{name}"

    yield put
    server.shutdown()
    server.server_close()


class Elements(HTMLParser):
    def __init__(self, code: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(code)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))


@pytest.fixture(scope="module")
def codes(tabs: Tabs) -> dict[str, str]:
    """What the buttons of the export page copy, by the keys of their words."""
    page = tabs.open(permissions=["clipboard-read", "clipboard-write"])
    page.goto("/vienti?tier=vitality&tier=alliance&size=a4&scale=2")
    found: dict[str, str] = {}
    for key in ("export.embed", "export.embed_map"):
        button = page.get_by_role("button", name=TEXTS(key), exact=True)
        button.click()
        # It says that it has done so.
        expect(page.get_by_role("button", name=TEXTS("export.embedded"), exact=True).first).to_be_visible()
        expect(button).to_have_count(0)
        found[key] = page.evaluate("() => navigator.clipboard.readText()")
    tabs.give_back(page)
    return found


def test_the_code_of_a_picture_shrinks_with_its_page_and_leads_to_the_view(
    page: Page, codes: dict[str, str], host_page: HostPage, app_server: str
) -> None:
    (link, target), (image, attributes) = Elements(codes["export.embed"]).found
    assert (link, image) == ("a", "img")
    assert attributes["alt"]
    assert attributes["src"].startswith(f"{app_server}/map.png?")
    assert set(parse_qsl(urlsplit(target["href"]).query)) == {("lang", "fi"), *TIERS}
    assert target["href"].startswith(f"{app_server}/?")
    page.goto(host_page(codes["export.embed"], 400))
    shown = page.get_by_role("img", name=attributes["alt"])
    expect(shown).to_have_js_property("complete", True)
    size = shown.evaluate("img => [img.clientWidth, img.clientHeight, img.naturalWidth, img.naturalHeight]")
    assert size[0] == 400
    assert size[1] == pytest.approx(400 * size[3] / size[2], abs=1)
    # Before it has come, the picture holds the place that it will take.
    assert int(attributes["width"]) / int(attributes["height"]) == pytest.approx(size[2] / size[3], rel=0.001)


def test_the_map_in_a_frame_has_all_it_needs_at_every_width_and_leads_to_the_whole(
    page: Page, codes: dict[str, str], host_page: HostPage
) -> None:
    ((tag, attributes),) = Elements(codes["export.embed_map"]).found
    assert tag == "iframe"
    assert attributes["title"] == TEXTS("frame.map")
    for width in (400, 700, 1000):
        page.goto(host_page(codes["export.embed_map"], width))
        steps = page.evaluate("history.length")
        frame = framed(page)
        expect_whole_map(frame)
        frame.locator('path.municipality[data-code="853"]').press("Enter")
        expect(frame.get_by_role("heading", name="Turku")).to_be_in_viewport()
        expect(frame.get_by_role("link", name=TEXTS("export.whole"))).to_be_in_viewport()
        # Nothing that was done in the frame is a step of the page around it.
        assert page.evaluate("history.length") == steps
    steps = page.evaluate("history.length")
    with page.context.expect_page() as opened:
        framed(page).get_by_role("link", name=TEXTS("export.whole")).click()
    words = parse_qsl(urlsplit(opened.value.url).query)
    assert set(words) >= TIERS
    assert httpx.get(opened.value.url, timeout=60).status_code == httpx.codes.OK
    opened.value.close()
    assert page.evaluate("history.length") == steps
    # By itself the same page has no such link.
    page.goto(attributes["src"])
    expect(page.locator("path.municipality").first).to_be_visible()
    expect(page.get_by_role("link", name=TEXTS("export.whole"))).to_have_count(0)


def framed(host: Page) -> Frame:
    frame = host.locator("iframe").element_handle().content_frame()
    assert frame is not None
    return frame


def expect_whole_map(frame: Frame) -> None:
    """Map and legend are seen whole in the frame, not only in part, and nothing lies over anything."""
    expect(frame.locator("path.municipality").first).to_be_visible()
    expect(frame.get_by_role("list", name=TEXTS("frame.legend"))).to_be_in_viewport()
    assert frame.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert frame.evaluate(OVERLAPPING) == []
    box = frame.locator("#map").evaluate("map => [map.getBoundingClientRect().bottom, innerHeight]")
    assert box[0] <= box[1]
