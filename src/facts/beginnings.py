"""When the partnerships began: what is dated, and what has no date."""

from src.model import Catalogue, PartnershipDate


def beginnings(catalogue: Catalogue) -> tuple[PartnershipDate, ...]:
    """What has a date, in the order of time."""
    return tuple(event for event in catalogue.partnership_dates if event.date is not None)


def without_date(catalogue: Catalogue) -> tuple[PartnershipDate, ...]:
    """What has none, since no source was found that tells it."""
    return tuple(event for event in catalogue.partnership_dates if event.date is None)


def beginnings_of(catalogue: Catalogue, tier_key: str) -> tuple[PartnershipDate, ...]:
    """What is told of one partnership, what has no date last. Raises KeyError for a key that none has."""
    tier = catalogue.tiers[tier_key]
    return tuple(event for event in catalogue.partnership_dates if event.tier_key == tier.key)
