"""What stands side by side: a municipality, a partnership or the country."""

from dataclasses import dataclass
from enum import StrEnum

from src.comparison.choices import COUNTRY
from src.model import Catalogue
from src.series.group import Group, country, partnership
from src.texts import Texts


class Kind(StrEnum):
    """What a subject is."""

    MUNICIPALITY = "municipality"
    PARTNERSHIP = "partnership"
    COUNTRY = "country"


@dataclass(frozen=True)
class Subject:
    """`key` is a code, the key of a tier or `COUNTRY`; `group` are its municipalities, the same in every year."""

    key: str
    kind: Kind
    name: str
    group: Group


def subject_of(catalogue: Catalogue, key: str, texts: Texts) -> Subject:
    """The subject of a key as a view has it. Raises KeyError for a key that is none."""
    language = texts.language
    if key == COUNTRY:
        return Subject(key, Kind.COUNTRY, texts("compare.country"), country(catalogue))
    if key in catalogue.tiers:
        name = catalogue.tiers[key].name.of(language)
        return Subject(key, Kind.PARTNERSHIP, name, partnership(catalogue, key))
    name = catalogue.municipalities[key].names.of(language)
    return Subject(key, Kind.MUNICIPALITY, name, Group((key,)))
