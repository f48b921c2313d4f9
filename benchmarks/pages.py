"""Times the app beside a plain page and the usual way, in one run and a real browser.

`python benchmarks/pages.py [--repeat 5]` prints Markdown tables of medians and ratios. Times are taken in the browser.
"""

import argparse
import statistics
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from playwright.sync_api import Browser, CDPSession, Frame, Page, sync_playwright

from benchmarks.servers import Server, serving

CHROMIUM_FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
)
PROBE = (Path(__file__).parent / "probe.js").read_text(encoding="utf-8")
LINK = {"offline": False, "latency": 40, "downloadThroughput": 10e6 / 8, "uploadThroughput": 10e6 / 8}
CITIES = ("853", "837", "091", "564", "297", "179", "398", "109")
SETTLED_MS = 1200


@dataclass
class Traffic:
    """What came over a page's connections since the last reset, in bytes."""

    http: int = 0
    websocket: int = 0

    def watch(self, session: CDPSession) -> None:
        session.send("Network.enable")
        session.on("Network.loadingFinished", self._loaded)
        session.on("Network.webSocketFrameReceived", self._received)

    def _loaded(self, event: dict[str, Any]) -> None:
        self.http += int(event["encodedDataLength"])

    def _received(self, event: dict[str, Any]) -> None:
        data, opcode = event["response"]["payloadData"], event["response"]["opcode"]
        self.websocket += len(data) * 3 // 4 if opcode == 2 else len(data)

    def take(self) -> tuple[int, int]:
        taken = (self.http, self.websocket)
        self.http = self.websocket = 0
        return taken


@dataclass
class Figures:
    """Everything measured of one design: name of the figure to its values."""

    values: dict[str, list[float]] = field(default_factory=dict)

    def add(self, name: str, value: float) -> None:
        self.values.setdefault(name, []).append(value)

    def median(self, name: str) -> float | None:
        return statistics.median(self.values[name]) if name in self.values else None


def load(page: Page, url: str, wanted: str) -> dict[str, float]:
    """Load a page and wait for a mark; returns the marks in ms since the navigation began."""
    page.goto(url, wait_until="commit", timeout=90_000)
    page.wait_for_function(f"() => (window.__marks || {{}}).{wanted} > 1", timeout=90_000)
    page.wait_for_timeout(SETTLED_MS)
    return page.evaluate(
        "() => Object.fromEntries(Object.entries(window.__marks).map(([k, v]) => [k, v - performance.timeOrigin]))"
    )


def measure_loads(browser: Browser, url: str, wanted: str, prefix: str, link: bool, repeat: int) -> Figures:
    figures = Figures()
    for _ in range(repeat):
        context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="fi-FI")
        context.add_init_script(PROBE)
        for state in ("cold", "warm"):
            page = context.new_page()
            session = context.new_cdp_session(page)
            traffic = Traffic()
            traffic.watch(session)
            if link:
                session.send("Network.emulateNetworkConditions", LINK)
            marks = load(page, url, wanted)
            for mark in ("first_picture", "content", "panel", "live_map"):
                if mark in marks:
                    figures.add(f"{prefix} {state} {mark} ms", marks[mark])
            http, websocket = traffic.take()
            figures.add(f"{prefix} {state} http kB", http / 1000)
            figures.add(f"{prefix} {state} websocket kB", websocket / 1000)
            page.close()
        context.close()
    return figures


def map_frame(page: Page) -> Frame:
    return next(frame for frame in page.frames if "/component/" in frame.url)


def wait_answer(page: Page) -> float:
    page.wait_for_function("() => window.__answer", timeout=90_000)
    elapsed = page.evaluate("() => window.__answer - window.__began")
    page.wait_for_timeout(SETTLED_MS)
    return elapsed


def expect_text(page: Page, selector: str) -> None:
    page.evaluate(
        """selector => { window.__answer = null;
        const found = document.querySelector(selector);
        window.__expect = { text: selector, was: found ? found.textContent : "" }; }""",
        selector,
    )


def measure_clicks(
    page: Page, server: Server, traffic: Traffic, figures: Figures, kind: str, repeat: int
) -> None:
    """Click cities on the map until the panel names them; for the usual way through its own path elements."""
    frame = map_frame(page)
    for number, code in enumerate(CITIES[:repeat]):
        expect_text(page, "#panel-heading")
        traffic.take()
        before = server.cpu_seconds()
        highlighted = frame.evaluate(
            """([kind, code, number]) => {
            const paths = document.querySelectorAll("path.leaflet-interactive");
            const path =
                kind === "app" ? document.querySelector(`path[data-code="${code}"]`) : paths[40 + number * 30];
            const box = path.getBoundingClientRect();
            const [clientX, clientY] = [box.x + box.width / 2, box.y + box.height / 2];
            const at = { bubbles: true, clientX, clientY, view: window };
            window.top.__began = window.top.__now();
            for (const type of ["mouseover", "mousedown", "mouseup", "click"])
                path.dispatchEvent(new MouseEvent(type, at));
            return path.classList.contains("is-selected"); }""",
            [kind, code, number],
        )
        figures.add("click to panel ms", wait_answer(page))
        figures.add("click cpu ms", (server.cpu_seconds() - before) * 1000)
        figures.add("click websocket kB", traffic.take()[1] / 1000)
        if kind == "app":
            figures.add("highlight in the same frame (1 = yes)", float(highlighted))


def measure_filters(
    page: Page, server: Server, traffic: Traffic, figures: Figures, kind: str, repeat: int
) -> None:
    """Take a partnership away and back; until a member of it has another colour."""
    frame = map_frame(page)
    selector = 'path[data-code="297"]' if kind == "app" else "path.leaflet-interactive"
    for _ in range(repeat):
        if kind == "app":
            page.evaluate("() => { window.__answer = null; }")
            frame.evaluate(
                """selector => { const path = document.querySelector(selector);
                window.top.__expect = {
                    fill: selector, was: path.getAttribute("class") + path.getAttribute("fill") }; }""",
                selector,
            )
        else:
            # The usual way mounts the map anew: it is there when 308 areas have been painted again.
            page.evaluate("() => { window.__answer = null; window.__marks.live_map = 0; }")
        traffic.take()
        before = server.cpu_seconds()
        page.evaluate(
            """() => { const box = document.querySelector(".st-key-tier_vitality input");
            window.__began = window.__now(); box.click(); }"""
        )
        if kind == "app":
            figures.add("filter to recolour ms", wait_answer(page))
        else:
            page.wait_for_function("() => window.__marks.live_map > 1", timeout=90_000)
            figures.add(
                "filter to recolour ms", page.evaluate("() => window.__marks.live_map - window.__began")
            )
            page.wait_for_timeout(SETTLED_MS)
        figures.add("filter cpu ms", (server.cpu_seconds() - before) * 1000)
        figures.add("filter websocket kB", traffic.take()[1] / 1000)


def measure_button(page: Page, server: Server, traffic: Traffic, figures: Figures, repeat: int) -> None:
    for _ in range(repeat):
        expect_text(page, "#answer")
        traffic.take()
        before = server.cpu_seconds()
        page.evaluate(
            """() => { window.__began = window.__now();
            document.querySelector('.stMain [data-testid="stButton"] button').click(); }"""
        )
        figures.add("click to panel ms", wait_answer(page))
        figures.add("click cpu ms", (server.cpu_seconds() - before) * 1000)
        figures.add("click websocket kB", traffic.take()[1] / 1000)


def measure(browser: Browser, script: str, kind: str, repeat: int) -> Figures:
    """All figures of one design."""
    wanted = "panel" if kind == "plain" else "live_map"
    with serving(script) as server:
        warm_up = browser.new_context()
        warm_up.add_init_script(PROBE)
        load(warm_up.new_page(), server.url, wanted)
        warm_up.close()
        figures = measure_loads(browser, server.url, wanted, "loopback", False, repeat)
        figures.values |= measure_loads(browser, server.url, wanted, "link", True, max(2, repeat // 2)).values
        context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="fi-FI")
        context.add_init_script(PROBE)
        page = context.new_page()
        traffic = Traffic()
        traffic.watch(context.new_cdp_session(page))
        load(page, server.url, wanted)
        if kind == "plain":
            measure_button(page, server, traffic, figures, repeat)
        else:
            measure_filters(page, server, traffic, figures, kind, repeat)
            measure_clicks(page, server, traffic, figures, kind, repeat)
        context.close()
    return figures


def table(designs: dict[str, Figures]) -> str:
    names = dict.fromkeys(name for figures in designs.values() for name in figures.values)
    lines = ["| figure (median) | " + " | ".join(designs) + " | app / plain | usual / app |"]
    lines.append("|---" * (len(designs) + 3) + "|")
    for name in names:
        plain, app, usual = (designs[design].median(name) for design in ("plain", "app", "usual"))
        if name.endswith("live_map ms"):
            plain = designs["plain"].median(name.replace("live_map", "panel"))
        if name.endswith("first_picture ms"):
            plain = designs["plain"].median(name.replace("first_picture", "content"))
        if name == "filter to recolour ms":
            plain = designs["plain"].median("click to panel ms")
        cells = ["-" if value is None else f"{value:.1f}" for value in (plain, app, usual)]
        ratios = [
            f"{one / other:.2f}" if one is not None and other else "-"
            for one, other in ((app, plain), (usual, app))
        ]
        lines.append(f"| {name} | {' | '.join(cells + ratios)} |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeat", type=int, default=5)
    repeat = parser.parse_args().repeat
    scripts = {"plain": "benchmarks/plain_page.py", "app": "app.py", "usual": "benchmarks/usual_app.py"}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=list(CHROMIUM_FLAGS))
        designs = {kind: measure(browser, script, kind, repeat) for kind, script in scripts.items()}
        browser.close()
    print(table(designs))


if __name__ == "__main__":
    main()
