"""Times the app beside a plain page, a bare button and the usual way, in one run and a real browser.

`python benchmarks/pages.py [--repeat 5] [--before CHECKOUT]` prints Markdown tables of medians and ratios. Times are
taken in the browser; the designs take turns, so that a busy moment of the machine meets all of them alike. With
`--before` the app as another checkout has it is one of them.
"""

import argparse
import statistics
import sys
from collections import defaultdict
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from playwright.sync_api import Browser, sync_playwright

from benchmarks.browser import CHROMIUM, CHROMIUM_FLAGS, Answer, Watched, contents, reader
from benchmarks.designs import CITIES, DESIGNS, Design, before, click_filter
from benchmarks.report import (
    Figures,
    before_table,
    cost_table,
    load_table,
    message_table,
    speed_table,
    target_table,
)
from benchmarks.servers import Server, serving

_LINKS = {"loopback": False, "link": True}
_LOADED = ("plain", "app", "before", "usual")
_MAPS = ("app", "before")
Designs = Mapping[str, Design]
_CLICKS_PER_REPETITION = 3


def measure_loads(
    browser: Browser, servers: Mapping[str, Server], designs: Designs, figures: Figures, repeat: int
) -> None:
    """Cold and warm loads over both links, the designs in turn."""
    names = [name for name in servers if name in _LOADED]
    for link, has_slow_link in _LINKS.items():
        for _ in range(repeat):
            for name in names:
                with reader(browser, designs[name].wanted) as context:
                    for state in ("cold", "warm"):
                        watched = Watched(context, servers[name], has_slow_link)
                        for figure, value in watched.load().items():
                            figures[name][f"{link} {state} {figure}"].append(value)
                        watched.page.close()


def note(figures: dict[str, list[float]], act: str, answer: Answer) -> None:
    """Add one answer to a design's figures."""
    figures[f"{act} ms"].append(answer.ms)
    figures[f"{act} cpu ms"].append(answer.cpu_ms)
    figures[f"{act} websocket kB unpacked"].append(sum(map(len, answer.messages)) / 1000)
    figures[f"{act} websocket kB on the wire"].append(answer.wire_bytes / 1000)
    figures[f"{act} http kB"].append(answer.http_bytes / 1000)
    if answer.highlight_ms is not None and answer.highlight_frames is not None:
        figures["highlight ms"].append(answer.highlight_ms)
        figures["highlight frames"].append(answer.highlight_frames)


def one_filter(watched: Watched, design: Design) -> Answer | None:
    """Take a partnership away or back."""
    return watched.answer(*design.filtered, click_filter) if design.filtered else None


def one_click(watched: Watched, name: str, design: Design, turn: int) -> Answer | None:
    """Click a city or the button."""
    if design.clicked is None:
        return None
    code = CITIES[turn % len(CITIES)] if name in _MAPS else ""
    return watched.answer("text", design.clicked, lambda page: design.click(page, turn), code)


def measure_answers(
    browser: Browser, servers: Mapping[str, Server], designs: Designs, figures: Figures, turns: int
) -> dict[tuple[str, str], Answer]:
    """Filters, then clicks, the designs in turn; returns the last answer of each design and act."""
    last: dict[tuple[str, str], Answer] = {}
    with ExitStack() as stack:
        pages: dict[str, Watched] = {}
        for name, server in servers.items():
            context = stack.enter_context(reader(browser, designs[name].wanted))
            pages[name] = Watched(context, server, has_slow_link=False, path=designs[name].path)
            pages[name].load()
        for act in ("filter", "click"):
            for turn in range(turns):
                for name, watched in pages.items():
                    design = designs[name]
                    answer = (
                        one_filter(watched, design)
                        if act == "filter"
                        else one_click(watched, name, design, turn)
                    )
                    if answer is None:
                        continue
                    last[name, act] = answer
                    # The first answer of a page is slower in every design; readers click more than once.
                    if turn:
                        note(figures[name], act, answer)
    return last


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--before", type=Path, help="another checkout, to measure its app beside this one's")
    arguments = parser.parse_args()
    repeat: int = arguments.repeat
    designs = dict(DESIGNS)
    if arguments.before:
        designs["before"] = before(arguments.before.resolve())
    figures: Figures = {name: defaultdict(list) for name in designs}
    with ExitStack() as stack:
        servers = {
            name: stack.enter_context(serving(design.script, design.settings, design.home))
            for name, design in designs.items()
        }
        browser = stack.enter_context(sync_playwright()).chromium.launch(
            executable_path=CHROMIUM, args=list(CHROMIUM_FLAGS)
        )
        for name, server in servers.items():
            with reader(browser, designs[name].wanted) as context:
                Watched(context, server, has_slow_link=False, path=designs[name].path).load()
        measure_loads(browser, servers, designs, figures, repeat)
        last = measure_answers(browser, servers, designs, figures, 1 + repeat * _CLICKS_PER_REPETITION)
        version = browser.version
        browser.close()
    medians = {
        name: {figure: statistics.median(values) for figure, values in rows.items()}
        for name, rows in figures.items()
    }
    # Processor time is counted in steps of 10 ms: of many clicks only the mean says more than that.
    for name, rows in figures.items():
        for act in ("click cpu ms", "filter cpu ms"):
            if act in rows:
                medians[name][act] = statistics.mean(rows[act])
    print(f"Chromium {version}, medians of {repeat} loads and {repeat * _CLICKS_PER_REPETITION} clicks.\n")
    print(load_table(medians), speed_table(medians), cost_table(medians), target_table(medians), sep="\n\n")
    if "before" in medians:
        print(f"\n{before_table(medians)}")
    for act in ("click", "filter"):
        print(f"\n{message_table(act, contents(last['app', act].messages))}")


if __name__ == "__main__":
    main()
