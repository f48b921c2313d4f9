"""What a value counts or measures, and so how it is written."""

from enum import StrEnum


class Unit(StrEnum):
    """`SHARE` is of one, `PERCENT` of a hundred as it was published, `PERCENT_CHANGED` of what it was before.

    `INDEX` has 100 in its base year.
    """

    PEOPLE = "people"
    PEOPLE_CHANGED = "people_changed"
    CITIES = "cities"
    SHARE = "share"
    PERCENT = "percent"
    PERCENT_CHANGED = "percent_changed"
    INDEX = "index"
    RANK = "rank"
    KM2 = "km2"
    PEOPLE_PER_KM2 = "people_per_km2"
