"""Series in the words of a language: what a figure is called, where a year is from, and what has to be said of it."""

from src.series.model import Series
from src.texts import Texts


def name_of(series: Series, texts: Texts) -> str:
    """What the figure is called."""
    return texts(f"series.name.{series.key}")


def source_of(series: Series, year: int, texts: Texts) -> str:
    """The table that a year is from. Raises KeyError for a year that is not carried."""
    return texts(f"series.source.{series.sources[year]}")


def remarks_of(series: Series, year: int, texts: Texts) -> tuple[str, ...]:
    """What the value of a year rests on and what is not what one might think, as sentences; none where all is plain."""
    basis = (texts(f"series.basis.{series.basis[year]}"),) if year in series.basis else ()
    remark = (texts(f"series.remark.{series.remark}"),) if series.remark else ()
    return (*basis, *remark)
