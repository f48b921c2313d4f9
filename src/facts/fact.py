"""One thing that is known: a typed value with its unit, when it holds, where it is from and what is said beside it."""

from dataclasses import dataclass

from src.model import CarriedFile, Catalogue
from src.source import Source, SourceDate
from src.unit import Unit

# What figures of municipalities are read from, and so are from whom its entry says.
_FIGURES = "municipalities.csv"


@dataclass(frozen=True)
class Fact:
    """A figure. `label_key` is the text that names it, or that says it as a sentence where it is a remark.

    Whole numbers are `int`, shares (of one), areas (km²) and densities (people per km²) are `float`. `date` is the
    day or the year that the value holds for. `remark` are figures told beside it, in their order. `is_at_least` says
    that the true value may be larger.
    """

    label_key: str
    value: int | float
    unit: Unit
    date: SourceDate | None = None
    source: Source | CarriedFile | None = None
    remark: tuple["Fact", ...] = ()
    is_at_least: bool = False


def figures_file(catalogue: Catalogue) -> CarriedFile:
    """Where the official figures of municipalities are from. The catalogue has no file without its entry."""
    return file_of(catalogue, _FIGURES)


def file_of(catalogue: Catalogue, path: str) -> CarriedFile:
    """Where what a carried file holds is from. Raises StopIteration for a path that is not carried."""
    return next(file for file in catalogue.provenance.files if file.path == path)
