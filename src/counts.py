"""How many cities a partnership has, in words: alone, in a sentence, and where not all of them are known by name."""

from collections.abc import Mapping
from dataclasses import dataclass

from src.completeness import missing, short_tiers
from src.model import Catalogue
from src.source import Source
from src.texts import Texts


@dataclass(frozen=True)
class Count:
    """A count as it is written.

    `known` are members known by name, `stated` is the larger number that a source states (None where the list is
    complete or only some regions are counted). `text` stands beside a name, `addition` apart from the number that
    it belongs to (empty where the count is exact), `words` within a sentence, `brief_words` alone in a narrow line.
    """

    known: int
    stated: int | None
    is_exact: bool
    text: str
    addition: str
    words: str
    brief_words: str


def count_of(catalogue: Catalogue, texts: Texts, tier_key: str, known: int, *, is_whole: bool) -> Count:
    """The count of a tier's known members, of the whole country or else of some regions."""
    number = texts.number(known)
    if not missing(catalogue, tier_key):
        words = texts.count("unit.city", known)
        return Count(known, None, True, number, "", words, words)
    if not is_whole:
        words = texts.count("count.at_least", known)
        return Count(
            known, None, False, texts("count.or_more", known=number), texts("count.more"), words, words
        )
    stated = catalogue.tiers[tier_key].stated_count
    numbers = {"known": number, "stated": texts.number(stated or 0)}
    return Count(
        known=known,
        stated=stated,
        is_exact=False,
        text=texts("count.of", **numbers),
        addition=texts("count.stated", stated=numbers["stated"]),
        words=texts("count.of_words", **numbers),
        brief_words=texts("count.of_briefly", **numbers),
    )


def stating_source(catalogue: Catalogue, tier_key: str) -> Source:
    """Who states how many members a tier has. Raises ValueError where nobody does."""
    source = catalogue.tiers[tier_key].stated_count_source
    if source is None:
        raise ValueError(f"nobody states how many members {tier_key} has")
    return source


def outside(catalogue: Catalogue, texts: Texts) -> str:
    """What is known of a municipality that is not named as a member of any tier."""
    short = short_tiers(catalogue, catalogue.tiers)
    if not short:
        return texts("panel.outside")
    names = [catalogue.tiers[key].name.of(texts.language) for key in short]
    return texts("panel.outside_known", names=texts.listing(names))


def shortness(catalogue: Catalogue, texts: Texts, tier_key: str) -> Mapping[str, str]:
    """What a sentence about a short list has to say: name, both numbers of the whole country, source and its date."""
    tier, source = catalogue.tiers[tier_key], stating_source(catalogue, tier_key)
    return {
        "name": tier.name.of(texts.language),
        "known": texts.number(len(catalogue.members[tier_key])),
        "stated": texts.number(tier.stated_count or 0),
        "site": source.site,
        "date": texts.date(source.date),
    }
