"""How much memory the figures over the years take in a server: `python benchmarks/memory.py` prints a Markdown table.

Counted is what the reading of the series leaves behind when the catalogue has been loaded a second time: what the first
time leaves besides (modules, remembered files) is not the figures'.
"""

import gc
import sys
import tracemalloc
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.report import markdown
from src.catalogue import load_catalogue

_MOST_MB = 30
_FRAMES = 25
_READ_BY = "series"


def measured() -> tuple[float, float]:
    """Megabytes of the series, and of the whole catalogue with them."""
    load_catalogue()
    gc.collect()
    tracemalloc.start(_FRAMES)
    kept = load_catalogue()
    gc.collect()
    traces = tracemalloc.take_snapshot().traces
    tracemalloc.stop()
    if not kept.series:
        raise RuntimeError("the catalogue has no series")
    series = sum(
        one.size for one in traces if any(_READ_BY in Path(at.filename).name for at in one.traceback)
    )
    return series / 1e6, sum(one.size for one in traces) / 1e6


def main() -> None:
    series, catalogue = measured()
    rows = [
        ("the series", f"{series:.1f}", f"{_MOST_MB}", "yes" if series <= _MOST_MB else "**no**"),
        ("the catalogue with them", f"{catalogue:.1f}", "-", "-"),
    ]
    print(markdown(("memory, MB", "measured", "at most", "reached"), rows))


if __name__ == "__main__":
    main()
