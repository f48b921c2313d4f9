"""When the partnerships began, as a line of time: what a published source dates, and last what no source does."""

from markupsafe import Markup

from src.facts.beginnings import beginnings, without_date
from src.model import PartnershipDate
from src.ui.source_links import source_link
from src.ui.state import Reading


def timeline(reading: Reading) -> Markup:
    """HTML of the line, the earliest first."""
    texts = reading.texts
    events = (*beginnings(reading.catalogue), *without_date(reading.catalogue))
    return Markup('<h2>{}</h2><p>{}</p><ol class="timeline">{}</ol>').format(
        texts("timeline.heading"),
        texts("timeline.lead"),
        Markup().join(_event(reading, event) for event in events),
    )


def _event(reading: Reading, event: PartnershipDate) -> Markup:
    texts = reading.texts
    return Markup("<li{}><b>{}</b> {}{} {}</li>").format(
        Markup("") if event.date else Markup(' class="undated"'),
        texts.date(event.date) if event.date else texts("timeline.undated"),
        _badge(reading, event),
        event.what.of(texts.language),
        source_link(event.source_in(texts.language), texts),
    )


def _badge(reading: Reading, event: PartnershipDate) -> Markup:
    """The number of the partnership, whose name is in what is told; one that has ended has none."""
    tier = reading.catalogue.tiers.get(event.tier_key or "")
    if tier is None:
        return Markup()
    return Markup('<span class="badge small swatch-{}">{}</span> ').format(tier.key, tier.order)
