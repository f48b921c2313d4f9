"""Fetch a new year from the publishers: `python scripts/fetch_sources.py FOLDER [--year 2027] [--only NAME ...]`.

FOLDER holds `sources/` and `facts/`, which `scripts/build_geodata.py` reads. Every answer is checked, and where one is
wrong, nothing is written. geodata/README.md tells what to do before and after.
"""

import argparse
import sys
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from scripts.fetch.addresses import read_addresses
from scripts.fetch.client import Client, Patience
from scripts.fetch.failure import FetchError
from scripts.fetch.fetching import PARTS, Order, fetch
from scripts.fetch.sentences import sentence


def main() -> int:
    """Read the command line, fetch, and say what was written or what was wrong; 1 where something was."""
    arguments = _arguments()
    patience = Patience(time_out_s=arguments.time_out, pause_s=arguments.pause)
    order = Order(arguments.folder, arguments.year, tuple(arguments.only))
    client = Client(patience)
    try:
        written = fetch(client, read_addresses(arguments.base), order)
    except FetchError as error:
        sys.stderr.write(f"{sentence(error.failure)}\nNothing was written.\n")
        return 1
    finally:
        client.close()
    sys.stdout.write("".join(f"{path}\n" for path in written) or "Nothing is new.\n")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=_folder, help="the folder that holds sources/ and facts/")
    parser.add_argument(
        "--year",
        type=int,
        default=date.today().year,
        help="the municipalities are those of 1 January of this year, the newest figures those of the year before",
    )
    parser.add_argument("--only", nargs="+", choices=tuple(PARTS), default=tuple(PARTS), metavar="NAME")
    parser.add_argument("--time-out", type=float, default=Patience.time_out_s, help="seconds (default: 30)")
    parser.add_argument("--pause", type=float, default=Patience.pause_s, help="seconds before every question")
    parser.add_argument("--base", help="ask this scheme, host and port instead of the publishers'")
    return parser.parse_args()


def _folder(text: str) -> Path:
    if not Path(text).is_dir():
        raise argparse.ArgumentTypeError(f"{text} is no folder")
    return Path(text)


if __name__ == "__main__":
    sys.exit(main())
