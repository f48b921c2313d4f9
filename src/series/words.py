"""Series in the words of a language: what a figure is called, where a year is from, and what has to be said of it."""

from collections.abc import Iterable

from src.model import Catalogue
from src.series.land import LandStep
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


def tables_of(series: Series, years: Iterable[int], texts: Texts) -> list[str]:
    """The tables that some years are from, each once."""
    return list(dict.fromkeys(source_of(series, year, texts) for year in years))


def remarks_in(series: Series, years: Iterable[int], texts: Texts) -> list[str]:
    """What has to be said of some years, each sentence once."""
    return list(dict.fromkeys(words for year in years for words in remarks_of(series, year, texts)))


def land_sentence(catalogue: Catalogue, step: LandStep, texts: Texts) -> str:
    """Why a line of population steps in a year: which land came or went, with how many people if that is known."""
    other = catalogue.municipalities[step.other_code].names.of(texts.language)
    people = None if step.people is None else texts.number(abs(step.people))
    if step.other_code == step.change.from_code:
        key = "series.land.came" if people else "series.land.came_uncounted"
    else:
        key = "series.land.went" if people else "series.land.went_uncounted"
    return texts(key, year=step.year, municipality=other, people=people)


def land_remarks(step: LandStep, texts: Texts) -> tuple[str, ...]:
    """What the number of a step rests on, and what is noted of it."""
    note = step.change.note
    return (texts(f"series.land_basis.{step.change.basis}"), *((note.of(texts.language),) if note else ()))
