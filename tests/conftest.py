"""What tests of the running app share: its server, the browser, and pages that see every foreign request."""

import gc
import shutil
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from src.catalogue import GEODATA
from tests.app_server import HOST, AppServer, is_edited
from tests.shares import is_in_browser, share_of
from tests.tabs import Tabs

# Debian's Chromium without the windows around a page, which nobody sees here: a fifth of the work of opening one less.
CHROMIUM = "/usr/bin/chromium-headless-shell"
CHROMIUM_WITH_WINDOWS = "/usr/bin/chromium"
CHROMIUM_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # No other host can be reached, whatever a page asks for.
    f"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE {HOST}",
    # Without windows letters are set on whole dots unless it is told; a reader's are not.
    "--font-render-hinting=none",
    # A page lives for seconds here: neither the compilers for long runs nor small heaps pay off.
    "--js-flags=--no-opt --no-maglev --initial-heap-size=256 --min-semi-space-size=64",
)
LONGEST = (
    *("test_walks.py", "test_ways.py", "test_widths.py", "test_hands.py", "test_play.py", "test_tasks.py"),
    *("test_accessibility.py", "test_data_edits.py", "test_printing.py", "test_own_title.py"),
)
PATIENCE_MS = 20_000

PageFactory = Callable[..., Page]
AppStarter = Callable[..., str]


def pytest_addoption(parser: pytest.Parser) -> None:
    """What takes long is looked at in shares; all of it when it is asked for."""
    parser.addoption(
        "--whole",
        action="store_true",
        help="every test in the browser in all languages and themes, not in one of them",
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Of tests in the browser that differ by language and theme alone one is kept.

    Files with tests in the browser come last, since Playwright leaves an event loop running; of them the longest
    first, so that of the processes that test none waits long for another.
    """
    if not config.getoption("--whole"):
        items[:], left = share_of(items)
        config.hook.pytest_deselected(items=left)
    in_browser = {item.path for item in items if is_in_browser(item)}
    items.sort(key=lambda item: (item.path in in_browser, item.path.name not in LONGEST))


def pytest_collection_finish() -> None:
    """What was collected stays to the end: looking through it again and again took a quarter of the tests' own time."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """A skipped test is a failed run: what a test needs, `scripts/test` brings."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None:  # one of several processes that test: the first of them reports
        return
    if reporter.stats.get("skipped") and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
        reporter.write_line("\nA test was skipped: the run has failed.", red=True)


@pytest.fixture(scope="session")
def chromium(request: pytest.FixtureRequest) -> Iterator[Browser]:
    """The browser of Debian's packages; in a whole run the one that readers have, with its windows."""
    expect.set_options(timeout=PATIENCE_MS)
    path = CHROMIUM_WITH_WINDOWS if request.config.getoption("--whole") else CHROMIUM
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(CHROMIUM_FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def tabs(chromium: Browser, app_server: str) -> Iterator[Tabs]:
    """The tabs of all tests, on a desk and in Finnish where a test does not say otherwise."""
    all_tabs = Tabs(
        chromium, PATIENCE_MS, base_url=app_server, viewport={"width": 1440, "height": 900}, locale="fi-FI"
    )
    with pytest.MonkeyPatch.context() as patch:
        all_tabs.note_what_lasts(patch)
        yield all_tabs
    all_tabs.close()


@pytest.fixture(scope="session")
def new_page(tabs: Tabs) -> PageFactory:
    """Makes pages that live to the end; keywords are those of Playwright's `new_context`."""
    return tabs.open


@pytest.fixture
def foreign_requests() -> list[str]:
    """Addresses on other hosts that the pages of this test asked for; none of them was reached."""
    return []


@pytest.fixture
def page_factory(tabs: Tabs, request: pytest.FixtureRequest) -> Iterator[PageFactory]:
    """Makes pages for one test, which see every request to another host where the test asks about them."""
    pages: list[Page] = []
    is_watched = "foreign_requests" in request.fixturenames
    heard: list[str] = request.getfixturevalue("foreign_requests") if is_watched else []

    def watch(address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.hostname != HOST:
            heard.append(address)

    def make(**options: Any) -> Page:
        pages.append(tabs.open(watch if is_watched else None, **options))
        return pages[-1]

    yield make
    for page in pages:
        tabs.give_back(page)


@pytest.fixture
def page(page_factory: PageFactory) -> Page:
    """A page of 1440x900 in a browser that speaks Finnish."""
    return page_factory()


@pytest.fixture(scope="session")
def start_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AppStarter]:
    """Starts the app as its README says, with environment variables of one's own; gives its address."""
    servers: list[AppServer] = []

    def start(**environment: str) -> str:
        server = AppServer(tmp_path_factory.mktemp("server") / "log.txt", environment)
        server.start()
        servers.append(server)
        return server.address

    yield start
    ended = [server.stop() for server in servers]
    assert not any(ended), "a server ended before the tests did:\n" + "\n".join(ended)


@pytest.fixture(scope="session")
def _server_of_a_copy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AppServer]:
    folder = tmp_path_factory.mktemp("restartable")
    data = shutil.copytree(GEODATA, folder / "geodata")
    server = AppServer(folder / "log.txt", {"KUMPPANUUSKARTTA_GEODATA": str(data)})
    server.start()
    yield server
    assert server.stop() == ""


@pytest.fixture
def restartable(_server_of_a_copy: AppServer) -> Iterator[AppServer]:
    """A running app that a test may stop and start again; its data is a copy that a test may edit.

    Tests share it: where one has left other data or no server, it is started anew with the data of the app.
    """
    server = _server_of_a_copy
    yield server
    if server.process is None or is_edited(server.folder):
        assert server.stop() == ""
        shutil.rmtree(server.folder)
        shutil.copytree(GEODATA, server.folder)
        server.start()


@pytest.fixture(scope="session")
def app_server(start_app: AppStarter) -> str:
    """The address of the app, started once for all tests."""
    return start_app()
