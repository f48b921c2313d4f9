"""What a scene says in sentences: what a reader of its numbers has to know, and who is in several classes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from src.completeness import short_tiers
from src.counts import shortness
from src.model import Catalogue
from src.scene_classes import SceneClass
from src.texts import Texts


@dataclass(frozen=True)
class Note:
    """A sentence on the numbers. `short_tier` is the key of the tier whose short list it explains, if it does that."""

    text: str
    short_tier: str | None = None


def notes_of(
    catalogue: Catalogue,
    texts: Texts,
    classes: Iterable[SceneClass],
    classes_of: Mapping[str, tuple[str, ...]],
) -> tuple[Note, ...]:
    """A note for every shown tier whose members are not all known, then one on the cities in two tiers."""
    shown = [row.key for row in classes if row.key in catalogue.tiers]
    short = [
        Note(texts("overview.incomplete", **shortness(catalogue, texts, key)), key)
        for key in short_tiers(catalogue, shown)
    ]
    twice = [
        catalogue.municipalities[code].names.of(texts.language)
        for code, keys in classes_of.items()
        if sum(key in catalogue.tiers for key in keys) > 1
    ]
    if not twice:
        return tuple(short)
    names = texts.listing(sorted(twice, key=texts.sort_key))
    return (*short, Note(texts.count("overview.counted_once", len(twice), names=names)))


def two_tier_notes(
    catalogue: Catalogue,
    texts: Texts,
    classes: Iterable[SceneClass],
    classes_of: Mapping[str, tuple[str, ...]],
) -> tuple[tuple[str, str], ...]:
    """For every municipality drawn as a member of several classes its code and the legend's words for it."""
    by_key = {row.key: row for row in classes}
    return tuple(
        (code, _classes_in_words(catalogue, texts, code, [by_key[key] for key in keys]))
        for code, keys in classes_of.items()
        if len(keys) > 1
    )


def _classes_in_words(catalogue: Catalogue, texts: Texts, code: str, rows: list[SceneClass]) -> str:
    """By the numbers of the classes, or by their names where one has no number."""
    name = catalogue.municipalities[code].names.of(texts.language)
    numbers = [str(row.number) for row in rows if row.number is not None]
    if len(numbers) == len(rows):
        return texts("legend.two_tiers", name=name, numbers=texts.listing(numbers))
    return texts("legend.several", name=name, names=texts.listing([row.name for row in rows]))
