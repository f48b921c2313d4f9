"""The classification interface: the municipalities of a year, their regions, sub-regions and languages."""

import re
from collections.abc import Mapping

from scripts.fetch.addresses import Classification
from scripts.fetch.checks import check_municipalities
from scripts.fetch.client import Client
from scripts.fetch.collected import Produced, written
from scripts.fetch.errand import Errand
from scripts.fetch.failure import wrong
from src.parsed import is_array, is_table
from src.texts import LANGUAGES

_MUNICIPALITIES = "kunta"
# What the build looks up in the key, by the names of the service.
_GROUPINGS = ("maakunta", "seutukunta", "kielisuhde")
_MUNICIPALITY_CODE = re.compile(r"\d{3}")
_ENDS_WITH_TWO_CODES = re.compile(r"/maps/([^/?#]+)/([^/?#]+)(?:\?|$)")

Names = Mapping[str, str]


def read_municipalities(client: Client, place: Classification, year: int) -> frozenset[str]:
    """The codes of the municipalities of 1 January of a year, three digits each. Raises FetchError."""
    names = _names(client, place, _MUNICIPALITIES, year, LANGUAGES[0])
    source = _label(_MUNICIPALITIES, year)
    if not names or not all(map(_MUNICIPALITY_CODE.fullmatch, names)):
        raise wrong("shape", source, "codes of three digits", f"has {', '.join(names) or 'none'}")
    return frozenset(names)


def key(errand: Errand) -> list[Produced]:
    """The key of the year: names in every language and the groupings that the build looks up."""
    client, place, year = errand.client, errand.addresses.classification, errand.year
    rows: dict[str, dict[str, str]] = {code: {"kunta": code} for code in sorted(errand.municipalities)}
    for language in LANGUAGES:
        names = _names(client, place, _MUNICIPALITIES, year, language)
        check_municipalities(_label(_MUNICIPALITIES, year), names, errand.municipalities)
        for code, row in rows.items():
            row[f"municipality_name_{language}"] = names[code]
    for grouping in _GROUPINGS:
        _add_grouping(errand, grouping, rows)
    for row in rows.values():
        row["year"] = str(year)
    columns = next(iter(rows.values()))
    return [Produced(f"sources/municipality_key_{year}.csv", written(columns, rows.values()))]


def _add_grouping(errand: Errand, grouping: str, rows: Mapping[str, dict[str, str]]) -> None:
    client, place, year = errand.client, errand.addresses.classification, errand.year
    source = _label(grouping, year)
    groups = _groups(client, place, grouping, year)
    check_municipalities(source, groups, errand.municipalities)
    for code, row in rows.items():
        row[f"{grouping}_code"] = groups[code]
    for language in LANGUAGES:
        names = _names(client, place, grouping, year, language)
        for code, row in rows.items():
            if groups[code] not in names:
                raise wrong("no_name", source, language, f"{groups[code]}, the group of {code},")
            row[f"{grouping}_name_{language}"] = names[groups[code]]


def _names(client: Client, place: Classification, kind: str, year: int, language: str) -> Names:
    """Code to name of every item in a language. Raises FetchError where one has none."""
    source = _label(kind, year)
    items = client.json(source, place.items.format(name=kind, year=year, language=language))
    if not is_array(items):
        raise wrong("shape", source, "a list of items", "it is none")
    found: dict[str, str] = {}
    for item in items:
        code = item.get("code") if is_table(item) else None
        texts = item.get("classificationItemNames") if is_table(item) else None
        if not isinstance(code, str) or not is_array(texts):
            raise wrong("shape", source, "code and classificationItemNames in every item", "has not")
        if code in found:
            raise wrong("twice", source, found=code)
        name = _name_in(texts, language)
        if not name:
            raise wrong("no_name", source, language, code)
        found[code] = place.shortened.get(name, name)
    return found


def _name_in(texts: list[object], language: str) -> str:
    """The name in a language without stray blanks; empty where there is none."""
    for text in texts:
        if is_table(text) and text.get("lang") == language:
            return str(text.get("name") or "").strip()
    return ""


def _groups(client: Client, place: Classification, grouping: str, year: int) -> Names:
    """Municipality to group: the service answers with addresses that end in both codes. Raises FetchError."""
    source = _label(grouping, year)
    addresses = client.json(source, place.key.format(name=grouping, year=year))
    if not is_array(addresses):
        raise wrong("shape", source, "a list of addresses", "it is none")
    groups: dict[str, str] = {}
    for address in addresses:
        codes = _ENDS_WITH_TWO_CODES.search(str(address))
        if codes is None:
            raise wrong("shape", source, "addresses that end in two codes", f"has {str(address)[:100]}")
        if groups.setdefault(codes[1], codes[2]) != codes[2]:
            raise wrong("twice", source, found=codes[1])
    return groups


def _label(name: str, year: int) -> str:
    return f"classification {name} of {year}"
