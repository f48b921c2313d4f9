"""Build `geodata/` from the published sources: `python scripts/build_geodata.py FOLDER [--out DIR]`.

FOLDER holds `sources/` and `facts/` as described in geodata/README.md. Building twice gives the same bytes. The
files that people edit (geodata/README.md) are left alone unless they are missing or asked for.
"""

import argparse
import json
import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from scripts.geodata.memberships import write_agreements, write_memberships, write_mergers
from scripts.geodata.mergers import merge, transfer
from scripts.geodata.provenance import write_provenance
from scripts.geodata.series import write_series
from scripts.geodata.simplify import Level, draw
from scripts.geodata.sources import Sources
from scripts.geodata.tables import write_classifications, write_municipalities
from scripts.geodata.topology import BORDERS, topology
from src.catalogue.files import HAND_EDITED

ROOT = Path(__file__).parents[1]
DESCRIPTIONS = Path(__file__).parent / "geodata" / "descriptions.toml"
SCREEN = Level("boundaries_screen", tolerance_m=300, grid_m=20, smallest_part_m2=0)
LEVELS = (
    SCREEN,
    Level("boundaries_print", tolerance_m=140, grid_m=10, smallest_part_m2=0),
    Level("boundaries_overview", tolerance_m=1200, grid_m=40, smallest_part_m2=4e6),
    Level(
        "capital_region",
        tolerance_m=40,
        grid_m=5,
        smallest_part_m2=1e4,
        window=(361_000, 6_660_000, 409_000, 6_700_300),
    ),
)


def build(sources: Sources, folder: Path, *, replace_memberships: bool) -> None:
    """Write every file of `geodata/` into a folder."""
    key = sources.key()
    areas = transfer(merge(sources.areas(), sources.mergers()), sources.transfers())
    if apart := set(areas) ^ {row["kunta"] for row in key}:
        raise ValueError(f"boundaries and key differ: {sorted(apart)}")
    groups = {lines: {row["kunta"]: row[column] for row in key} for lines, column in BORDERS.items()}
    for level in LEVELS:
        drawn = draw(areas, level)
        document = topology(drawn, groups, level.grid_m, level.window)
        (folder / f"{level.name}.topojson").write_text(
            json.dumps(document, separators=(",", ":")), encoding="utf-8"
        )
        if level is SCREEN:
            write_municipalities(sources, drawn, level.grid_m, folder)
    write_classifications(sources, folder)
    write_agreements(sources, folder)
    write_mergers(sources, folder)
    write_series(sources, folder)
    if replace_memberships or not (folder / "memberships.csv").exists():
        write_memberships(sources, folder)
    for name in HAND_EDITED:
        if not (folder / name).exists():
            shutil.copy(ROOT / "geodata" / name, folder / name)
    write_provenance(DESCRIPTIONS, folder)


def main() -> None:
    """Read the command line and build."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="the folder that holds sources/ and facts/")
    parser.add_argument(
        "--out", type=Path, default=ROOT / "geodata", help="where to write (default: geodata/)"
    )
    parser.add_argument(
        "--replace-memberships", action="store_true", help="write memberships.csv anew from the facts"
    )
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    build(Sources(arguments.folder), arguments.out, replace_memberships=arguments.replace_memberships)


if __name__ == "__main__":
    main()
