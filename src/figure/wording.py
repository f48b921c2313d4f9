"""A figure on the map in the words of a language: its title, its limits, its values, where it is from."""

from collections.abc import Sequence
from statistics import median

from src.facts.fact import file_of
from src.figure.classing import Classing
from src.figure.limits import has_limits_of_all_years
from src.figure.measured import Measured, proportion_of
from src.figure.years import shown_years
from src.model import Catalogue
from src.narrowing import place_words
from src.series.model import Series
from src.series.words import name_of, remarks_in, tables_of
from src.texts import Texts
from src.view import View


def figure_name(figure: Measured, texts: Texts) -> str:
    """What is shown, without years: "Population change"."""
    name = series_name(figure.series, texts, is_change=figure.since is not None)
    return f"{name} {texts(f'figure.per.{figure.per}')}" if figure.per else name


def series_name(series: Series, texts: Texts, *, is_change: bool) -> str:
    """What a series is called, or its change between two years."""
    return texts(f"figure.change_of.{series.key}") if is_change else name_of(series, texts)


def years_of(figure: Measured, texts: Texts) -> str:
    """The year, or the years that a change is between."""
    return years_words(figure.years, texts)


def years_words(years: Sequence[int], texts: Texts) -> str:
    """One year, or the first and the last of several."""
    if len(years) == 1:
        return str(years[0])
    return texts("figure.several", first=years[0], last=years[-1])


def figure_title(catalogue: Catalogue, view: View, figure: Measured, texts: Texts) -> str:
    """Name and years, and where, if the view is narrowed."""
    title = texts("figure.named", name=figure_name(figure, texts), years=years_of(figure, texts))
    if not view.is_narrowed:
        return title
    return texts("figure.in_region", title=title, where=place_words(catalogue, view, texts))


def heading(figure: Measured, texts: Texts) -> str:
    """What stands above the classes: name, unit and years."""
    name, years = figure_name(figure, texts), years_of(figure, texts)
    if figure.per:
        return texts("figure.named", name=name, years=years)
    unit = texts(f"figure.unit.{figure.unit}")
    return texts("figure.named_in_unit", name=name, unit=unit, years=years)


def number_words(figure: Measured, value: float, texts: Texts) -> str:
    """A value without its unit, with its sign where zero divides the values."""
    size = texts.number(abs(value), figure.decimals)
    return texts.signed(value, size) if figure.is_signed else size


def value_words(figure: Measured, value: float | None, texts: Texts) -> str:
    """A value with its unit, or that there is none."""
    if value is None:
        return texts("figure.none")
    return texts(f"figure.value.{figure.unit}", n=number_words(figure, value, texts))


def class_name(figure: Measured, classes: Classing, number: int, texts: Texts) -> str:
    """The limits of a class with their unit."""
    low, high = classes.lower(number), classes.upper(number)
    if low is None and high is None:
        known = [value for value in figure.values.values() if value is not None]
        low, high = min(known), max(known)
    if low is None:
        return texts("figure.up_to", high=value_words(figure, high, texts))
    if high is None:
        return texts("figure.from_on", low=value_words(figure, low, texts))
    if low == high:
        return value_words(figure, low, texts)
    ends = {"low": number_words(figure, low, texts), "high": number_words(figure, high, texts)}
    limits = texts(f"figure.range{'_signed' if figure.is_signed else ''}", **ends)
    return texts(f"figure.value.{figure.unit}", n=limits)


def subtitle(catalogue: Catalogue, figure: Measured, codes: Sequence[str], texts: Texts) -> str:
    """The highest and the lowest value, and how the others lie."""
    known = {code: value for code in codes if (value := figure.values[code]) is not None}
    if not known:
        return texts("figure.subtitle_none")
    highest, lowest = max(known, key=lambda code: known[code]), min(known, key=lambda code: known[code])
    names = {code: catalogue.municipalities[code].names.of(texts.language) for code in (highest, lowest)}
    told = {
        "highest": names[highest],
        "highest_value": value_words(figure, known[highest], texts),
        "lowest": names[lowest],
        "lowest_value": value_words(figure, known[lowest], texts),
    }
    if not figure.is_signed:
        middle = round(median(known.values()), figure.decimals)
        return texts("figure.subtitle_level", median=value_words(figure, middle, texts), **told)
    up, down = (sum(value * sign > 0 for value in known.values()) for sign in (1, -1))
    kind = "signed" if figure.since is None else "change"
    return texts(f"figure.subtitle_{kind}", up=texts.number(up), down=texts.number(down), **told)


def common_limits(view: View, figure: Measured, texts: Texts) -> str:
    """That the limits are the same in every year, and of which years they are found; nothing where they are not."""
    if not has_limits_of_all_years(view):
        return ""
    years = shown_years(figure)
    return texts("figure.common_limits", years=texts("figure.several", first=years[0], last=years[-1]))


def notes(view: View, figure: Measured, missing: int, texts: Texts) -> tuple[str, ...]:
    """What a reader of the map has to know: of the figure itself, its classes, its years and what is missing."""
    said = [said_of_limits] if (said_of_limits := common_limits(view, figure, texts)) else []
    if figure.is_of_people:
        said.append(texts("figure.of_people", per=texts(f"figure.per.{proportion_of(figure.series)}")))
    for asked in figure.asked:
        nearest = min(figure.years, key=lambda year: abs(year - asked))
        said.append(texts("figure.other_year", asked=asked, shown=nearest))
    if missing:
        said.append(texts.count("figure.missing", missing))
    return (*said, *remarks_in(figure.series, figure.years, texts))


def source_line(catalogue: Catalogue, view: View, figure: Measured, texts: Texts) -> str:
    """Where the figure, the boundaries and, where partnerships are shown, the memberships are from."""
    own = figure_source(catalogue, figure, texts)
    return f"{texts('figure.members')} {own}" if view.tiers else own


def figure_source(catalogue: Catalogue, figure: Measured, texts: Texts) -> str:
    """Publisher, tables and date of the figure, and the boundaries that it is drawn on."""
    file = file_of(catalogue, figure.series.file)
    return texts(
        "figure.source",
        publisher=file.publisher.of(texts.language),
        tables=texts.listing(tables_of(figure.series, figure.years, texts)),
        date=texts.date(file.date),
        year=catalogue.boundary_year,
    )
