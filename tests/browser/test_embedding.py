"""What the codes of the export page give on a page of somebody else's."""

import threading
from collections.abc import Callable, Iterator
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest
from playwright.sync_api import Frame, Page, expect

from src.texts import texts_for
from tests.app_server import HOST

PageFactory = Callable[..., Page]
HostPage = Callable[[str, int], str]
TEXTS = texts_for("fi")
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
    server = ThreadingHTTPServer((HOST, 0), partial(Quiet, directory=str(host_folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()

    def put(code: str, width: int) -> str:
        page = (
            f'<!doctype html><html lang="fi"><meta charset="utf-8"><title>Intra</title><h1>Intra</h1>{code}'
        )
        column = page.replace("<h1>", f'<div style="width:{width}px;border:1px solid #999"><h1>') + "</div>"
        (host_folder / f"{width}.html").write_text(column, encoding="utf-8")
        return f"http://{HOST}:{server.server_port}/{width}.html"

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


def copied(page_factory: PageFactory, key: str, query: str = "") -> str:
    page = page_factory(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"/vienti{query}")
    page.get_by_role("button", name=TEXTS(key), exact=True).click()
    expect(page.get_by_role("button", name=TEXTS("export.embedded"), exact=True)).to_be_visible()
    return page.evaluate("() => navigator.clipboard.readText()")


def test_the_code_of_a_picture_shrinks_with_its_page_and_leads_to_the_view(
    page_factory: PageFactory, host_page: HostPage, app_server: str
) -> None:
    code = copied(page_factory, "export.embed", "?tier=vitality&size=a4&scale=2")
    (link, target), (image, attributes) = Elements(code).found
    assert (link, image) == ("a", "img")
    assert attributes["alt"]
    assert attributes["src"].startswith(f"{app_server}/map.png?")
    assert parse_qsl(urlsplit(target["href"]).query) == [("lang", "fi"), ("tier", "vitality")]
    assert target["href"].startswith(f"{app_server}/?")
    host = page_factory(viewport={"width": 1000, "height": 700})
    host.goto(host_page(code, 400))
    shown = host.get_by_role("img", name=attributes["alt"])
    expect(shown).to_have_js_property("complete", True)
    size = shown.evaluate("img => [img.clientWidth, img.clientHeight, img.naturalWidth, img.naturalHeight]")
    assert size[0] == 400
    assert size[1] == pytest.approx(400 * size[3] / size[2], abs=1)
    # Before it has come, the picture holds the place that it will take.
    assert int(attributes["width"]) / int(attributes["height"]) == pytest.approx(size[2] / size[3], rel=0.001)


@pytest.mark.parametrize("width", [400, 700, 1000])
def test_the_map_in_a_frame_has_all_it_needs_at_every_width(
    page_factory: PageFactory, host_page: HostPage, app_server: str, width: int
) -> None:
    code = copied(page_factory, "export.embed_map", "?tier=vitality&tier=alliance")
    ((tag, attributes),) = Elements(code).found
    assert tag == "iframe"
    assert attributes["title"] == TEXTS("frame.map")
    host = page_factory(viewport={"width": 1100, "height": 900})
    host.goto(host_page(code, width))
    steps = host.evaluate("history.length")
    frame = framed(host)
    expect(frame.locator("path.municipality").first).to_be_visible()
    legend = frame.get_by_role("list", name=TEXTS("frame.legend"))
    expect(legend).to_be_in_viewport()
    assert frame.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert frame.evaluate(OVERLAPPING) == []
    # The map is seen whole in the frame, not only in part.
    box = frame.locator("#map").evaluate("map => [map.getBoundingClientRect().bottom, innerHeight]")
    assert box[0] <= box[1]
    frame.locator('path.municipality[data-code="853"]').press("Enter")
    expect(frame.get_by_role("heading", name="Turku")).to_be_in_viewport()
    whole = frame.get_by_role("link", name=TEXTS("export.whole"))
    expect(whole).to_be_in_viewport()
    with host.context.expect_page() as opened:
        whole.click()
    words = parse_qsl(urlsplit(opened.value.url).query)
    assert ("tier", "vitality") in words
    assert httpx.get(opened.value.url, timeout=60).status_code == httpx.codes.OK
    opened.value.close()
    # Nothing that was done in the frame is a step of the page around it.
    assert host.evaluate("history.length") == steps


def framed(host: Page) -> Frame:
    frame = host.locator("iframe").element_handle().content_frame()
    assert frame is not None
    return frame


def test_the_stand_alone_page_by_itself_has_no_link_to_the_whole(page: Page) -> None:
    page.goto("/map.html?lang=fi")
    expect(page.locator("path.municipality").first).to_be_visible()
    expect(page.get_by_role("link", name=TEXTS("export.whole"))).to_have_count(0)
