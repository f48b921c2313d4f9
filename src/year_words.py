"""Years of the series as words of an address, shared by the map by a figure and the comparison."""

from src.address_words import Word, single
from src.model import Catalogue


def series_years(catalogue: Catalogue) -> tuple[int, ...]:
    """Every year that some series is carried for, in order."""
    return tuple(sorted({year for series in catalogue.series.values() for year in series.years}))


def year_word(name: str, field: str) -> Word:
    """A word that says one of these years; None is the field's default."""
    return single(name, field, lambda catalogue: {str(year): year for year in series_years(catalogue)})
