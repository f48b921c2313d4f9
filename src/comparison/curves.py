"""The chart of a comparison: a curve for each subject, told apart by dashes, names and signs before any colour."""

from src.charts.chart import Chart, Curve
from src.comparison.comparison import Comparison
from src.comparison.subject import Kind, Subject
from src.model import Catalogue
from src.series.index import BASE

# By the place of a subject: lengths drawn and left out in turn, in px of a page's chart.
DASHES: tuple[tuple[float, ...], ...] = ((), (9, 4), (2.5, 3.5), (12, 3, 2.5, 3))
# Partnerships have their own colours; everything else is drawn in the colours of text.
COLOURS = ("ink", "link", "muted", "edge")
_SIGNS = "ABCD"


def curves_of(catalogue: Catalogue, comparison: Comparison, *, has_names: bool) -> Chart:
    """The chart; without names only signs stand at the ends, for a narrow page with a legend."""
    bases = {"level": None, "index": BASE, "change": 0.0}
    curves = tuple(
        Curve(
            line=line,
            colour=colour_of(subject, place),
            dash=DASHES[place],
            name=subject.name if has_names else "",
            badge=sign_of(catalogue, subject, place),
            is_projection=comparison.is_projection,
        )
        for place, (subject, line) in enumerate(zip(comparison.subjects, comparison.lines, strict=True))
    )
    return Chart(curves, base=bases[comparison.shown.measure])


def colour_of(subject: Subject, place: int) -> str:
    """The key of a tier, or one of `COLOURS`."""
    return subject.key if subject.kind is Kind.PARTNERSHIP else COLOURS[place]


def sign_of(catalogue: Catalogue, subject: Subject, place: int) -> str:
    """A partnership's number, a letter of anything else."""
    return str(catalogue.tiers[subject.key].order) if subject.kind is Kind.PARTNERSHIP else _SIGNS[place]
