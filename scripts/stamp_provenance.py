"""Renew the fingerprints of hand-edited files in geodata/provenance.toml: `python scripts/stamp_provenance.py`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from scripts.geodata.provenance import stamp


def main() -> None:
    """Stamp and say what changed."""
    changed = stamp(Path(__file__).parents[1] / "geodata")
    sys.stdout.write(f"New fingerprints: {', '.join(changed) or 'none, all were right'}\n")


if __name__ == "__main__":
    main()
