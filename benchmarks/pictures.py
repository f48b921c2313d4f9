"""Times every file that is made of a scene beside a plain `GeoDataFrame.plot` to PNG of the same polygons.

`python benchmarks/pictures.py [--repeat 5]` prints a Markdown table: medians, ratios to the plain plot, sizes, and how
long the running server takes for the same file the first time and from its cache.
"""

import argparse
import http.client
import io
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from functools import partial
from http import HTTPStatus
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import geopandas
from matplotlib.figure import Figure
from shapely.geometry import MultiPolygon, Polygon

from benchmarks.report import markdown
from benchmarks.servers import Server, serving
from src.catalogue import load_boundaries, load_catalogue
from src.comparison.choices import COUNTRY
from src.model import Catalogue
from src.outputs.registry import OUTPUTS
from src.scene import Scene, build_scene
from src.texts import LANGUAGES, texts_for
from src.view import default_view, with_defaults

_INCHES, _DOTS_PER_INCH = (19.2, 10.8), 100
_CACHED_SHARE = 0.1
_ASKED_AGAIN = 10
# What the files of a comparison compare; those of the map do not show it.
_COMPARED = ("853", "734", "alliance", COUNTRY)
_COMPARED_WORDS = "compare=turku&compare=salo&compare=alliance&compare=country"


def plain_plot(frame: geopandas.GeoDataFrame) -> bytes:
    """The plain way to a picture of 1920x1080."""
    figure = Figure(figsize=_INCHES, dpi=_DOTS_PER_INCH)
    axes = figure.add_subplot()
    frame.plot(ax=axes, color=frame["colour"], edgecolor="white", linewidth=0.5)
    axes.set_axis_off()
    body = io.BytesIO()
    figure.savefig(body, format="png")  # pyright: ignore[reportUnknownMemberType]  # untyped **kwargs
    return body.getvalue()


def as_frame(scene: Scene) -> geopandas.GeoDataFrame:
    """The polygons and colours that our own picture shows too."""
    areas = load_boundaries("print").polygons
    shapes = [MultiPolygon([Polygon(shell, holes) for shell, *holes in area]) for area in areas.values()]
    colours = [scene.fill_of(code) for code in areas]
    return geopandas.GeoDataFrame({"colour": colours}, geometry=shapes, crs=3067)


def seconds(make: Callable[[], bytes]) -> tuple[float, int]:
    """How long it took, and the size of what came."""
    began = time.perf_counter()
    size = len(make())
    return time.perf_counter() - began, size


def _forget() -> None:
    """Empty the memories of bounded size, which hold what belongs to one scene: placed labels and the like."""
    for module in [module for name, module in sys.modules.items() if name.startswith("src.outputs")]:
        for function in vars(module).values():
            if hasattr(function, "cache_clear") and function.cache_parameters()["maxsize"] is not None:
                function.cache_clear()


def scenes(catalogue: Catalogue) -> Iterator[Scene]:
    """Scenes that are each another one: every partnership taken away in turn, in every language."""
    whole = default_view(catalogue)
    for language in LANGUAGES:
        for left_out in catalogue.tiers:
            tiers = tuple(key for key in whole.tiers if key != left_out)
            view = with_defaults(replace(whole, tiers=tiers, compared=_COMPARED), language, "light")
            yield build_scene(catalogue, view, texts_for(language), "light")


def times_here(catalogue: Catalogue, repeat: int) -> dict[str, tuple[float, int]]:
    """Median seconds and bytes of the plain plot and every output, made in turn in this process.

    Every repetition has a scene of its own; the first warms up imports and fonts and is left out.
    """
    taken: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for scene in islice(scenes(catalogue), repeat + 1):
        frame = as_frame(scene)
        taken["plain plot"].append(seconds(partial(plain_plot, frame)))
        for path, output in OUTPUTS.items():
            # Nothing is remembered from another file of the scene.
            _forget()
            taken[path].append(seconds(partial(output.render, scene, catalogue)))
    return {
        name: (statistics.median(time for time, _ in rows[1:]), rows[-1][1]) for name, rows in taken.items()
    }


def times_of_server(server: Server, path: str, repeat: int) -> tuple[float, float]:
    """Seconds of the first answer of an address, and the median of the next ones.

    Asked as a browser does: over a connection that is open already, for compressed text.
    """
    with closing(_connected(server)) as connection:
        ask = partial(_received, connection, f"{path}?lang=fi&{_COMPARED_WORDS}")
        first, _ = seconds(ask)
        return first, statistics.median(seconds(ask)[0] for _ in range(_ASKED_AGAIN * repeat))


def _connected(server: Server) -> http.client.HTTPConnection:
    """A connection that the server has answered before."""
    connection = http.client.HTTPConnection(server.url.removeprefix("http://"), timeout=60)
    _received(connection, "/_stcore/health")
    return connection


def _received(connection: http.client.HTTPConnection, address: str) -> bytes:
    connection.request("GET", address, headers={"Accept-Encoding": "gzip, deflate, br"})
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != HTTPStatus.OK:
        raise RuntimeError(f"{address} was answered with {answer.status}")
    return body


def _warm_up(server: Server) -> None:
    """Have other pictures made first, so that every process of the server has read what it needs."""

    def ask(language: str) -> None:
        with closing(_connected(server)) as connection:
            _received(connection, f"/map.svg?lang={language}")

    with ThreadPoolExecutor() as clients:
        list(clients.map(ask, ("sv", "en") * 2))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeat", type=int, default=5)
    repeat = parser.parse_args().repeat
    catalogue = load_catalogue()
    here = times_here(catalogue, repeat)
    plain, _ = here["plain plot"]
    rows: list[tuple[str, ...]] = []
    with serving("app.py") as server:
        _warm_up(server)
        for name, (taken, size) in here.items():
            limit = 1 if name == "/map.png" else 10
            verdict = "-" if name not in OUTPUTS else "yes" if taken <= limit * plain else "**no**"
            cells = ("-", "-", "-")
            if name in OUTPUTS:
                first, again = times_of_server(server, name, repeat)
                held = "yes" if again <= _CACHED_SHARE * first else "**no**"
                cells = (f"{first * 1000:.0f}", f"{again * 1000:.1f}", held)
            rows.append(
                (name, f"{taken * 1000:.0f}", f"{taken / plain:.2f}", verdict, f"{size / 1000:.0f}", *cells)
            )
    heads = (
        "file",
        "ms",
        "/ plain plot",
        "within its limit",
        "kB",
        "server, first, ms",
        "server, again, ms",
        "under 1/10",
    )
    print(markdown(heads, rows))


if __name__ == "__main__":
    main()
