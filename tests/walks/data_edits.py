"""Right edits of the hand-edited files: members added and removed, a partnership taken out and put back."""

import csv
import io
import re
import shutil
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from src.catalogue import GEODATA, load_catalogue
from src.catalogue.files import HAND_EDITED, MEMBERSHIPS, TIERS
from src.model import Catalogue

_A_TIER = r'(?ms)^\[\[tier\]\]\nkey = "{key}".*?(?=^\[\[tier\]\]|^\[(?!tier\.|\[tier\.)|\Z)'
_SOURCE = "https://example.org/a-published-source"


@dataclass(frozen=True)
class Edits:
    """How the data differ from what the app carries: pairs of municipality code and tier key, and tier keys."""

    added: frozenset[tuple[str, str]] = frozenset()
    removed: frozenset[tuple[str, str]] = frozenset()
    tiers_gone: frozenset[str] = frozenset()

    def memberships(self) -> str:
        """The text of the file of memberships."""
        source = (GEODATA / MEMBERSHIPS).read_text(encoding="utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(source)))
        kept = [row for row in rows if (row["municipality_code"], row["tier"]) not in self.removed]
        kept.extend(_added_row(rows[0], *pair) for pair in sorted(self.added))
        kept = [row for row in kept if row["tier"] not in self.tiers_gone]
        written = io.StringIO()
        writer = csv.DictWriter(written, fieldnames=list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(kept)
        return written.getvalue()

    def tiers(self) -> str:
        """The text of the file of partnerships."""
        text = (GEODATA / TIERS).read_text(encoding="utf-8")
        for key in sorted(self.tiers_gone):
            text, count = re.subn(_A_TIER.format(key=re.escape(key)), "", text)
            if count != 1:
                raise ValueError(f"{TIERS} has {count} partnerships with the key {key}")
        return text


def write(edits: Edits, folder: Path, before: Edits | None = None) -> None:
    """Write both files so that the folder is right at every moment: no membership without its partnership."""
    files = [(MEMBERSHIPS, edits.memberships()), (TIERS, edits.tiers())]
    if before is not None and before.tiers_gone - edits.tiers_gone:
        files.reverse()
    for name, text in files:
        if (folder / name).read_text(encoding="utf-8-sig") != text:
            draft = folder / f".{name}.draft"
            draft.write_text(text, encoding="utf-8")
            draft.replace(folder / name)


def copy_of_geodata(folder: Path) -> Path:
    """A copy in which only the hand-edited files are real ones: the others are as they are in the app."""
    folder.mkdir()
    for path in GEODATA.iterdir():
        target = folder / path.name
        if path.name in HAND_EDITED:
            shutil.copy(path, target)
        else:
            target.symlink_to(path)
    return folder


@cache
def catalogue_of(edits: Edits) -> Catalogue:
    """What the app reads from the edited files."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = copy_of_geodata(Path(scratch) / "geodata")
        write(edits, folder)
        return load_catalogue(folder)


def _added_row(pattern: dict[str, str], code: str, tier: str) -> dict[str, str]:
    name = load_catalogue().municipalities[code].names["fi"]
    said = {
        "municipality_code": code,
        "name_fi": name,
        "tier": tier,
        "evidence": "one_source",
        "source_url_1": _SOURCE,
    }
    return dict.fromkeys(pattern, "") | said
