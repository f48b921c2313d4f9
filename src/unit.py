"""What a value counts or measures, and so how it is written."""

from enum import StrEnum


class Unit(StrEnum):
    """`SHARE` is of one, `PERCENT` of a hundred as it was published, `INDEX` has 100 in its base year.

    `PEOPLE_CHANGED`, `PERCENT_CHANGED` (of a hundred) and `POINTS` (of per cents) say how much something has changed.
    `PER_THOUSAND` and `PER_THOUSAND_CHANGED` are people and changes of people to a thousand inhabitants.
    """

    PEOPLE = "people"
    PEOPLE_CHANGED = "people_changed"
    CITIES = "cities"
    SHARE = "share"
    PERCENT = "percent"
    PERCENT_CHANGED = "percent_changed"
    POINTS = "points"
    INDEX = "index"
    RANK = "rank"
    KM2 = "km2"
    PEOPLE_PER_KM2 = "people_per_km2"
    PER_THOUSAND = "per_thousand"
    PER_THOUSAND_CHANGED = "per_thousand_changed"
