"""`provenance.toml`: the descriptions that people write, completed with what the build measured."""

import hashlib
import tomllib
from pathlib import Path

import tomli_w

PROVENANCE = "provenance.toml"


def sha256_of(path: Path) -> str:
    """The fingerprint of a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def write_provenance(descriptions: Path, folder: Path) -> None:
    """Complete the descriptions with the fingerprint of every file and write them into the folder."""
    document = tomllib.loads(descriptions.read_text(encoding="utf-8"))
    for entry in document["file"]:
        entry["sha256"] = sha256_of(folder / entry["path"])
    write_document(document, folder)


def stamp(folder: Path) -> list[str]:
    """Renew the fingerprints of the files edited by hand; returns the paths whose fingerprint changed."""
    document = tomllib.loads((folder / PROVENANCE).read_text(encoding="utf-8"))
    changed: list[str] = []
    for entry in document["file"]:
        fresh = sha256_of(folder / entry["path"])
        if entry["edited_by_hand"] and entry["sha256"] != fresh:
            entry["sha256"] = fresh
            changed.append(entry["path"])
    write_document(document, folder)
    return changed


def write_document(document: dict[str, object], folder: Path) -> None:
    """Write the document in TOML, keys in the order they have."""
    (folder / PROVENANCE).write_text(tomli_w.dumps(document), encoding="utf-8")
