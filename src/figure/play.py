"""A view with a figure -> its play: which class every municipality is in, year after year, with limits that stay.

Each frame is what `src/figure/scene.py` shows of its year with common limits; only what changes is made for each.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from src.figure.classing import Classing
from src.figure.limits import classing_of, with_common_limits
from src.figure.measured import Measured, measured
from src.figure.scene import MISSING, class_key, swatches_of
from src.figure.wording import class_name, common_limits, figure_title, heading, subtitle
from src.figure.years import in_year, shown_years
from src.model import Catalogue
from src.palette import Swatch, ThemeName
from src.scene_classes import shown_codes
from src.texts import Texts
from src.view import View


@dataclass(frozen=True)
class Frame:
    """One year of a play: its words, and for each code of the play the place of its class among the play's.

    `counts` are how many municipalities each class has.
    """

    year: int
    title: str
    subtitle: str
    heading: str
    places: tuple[int, ...]
    counts: tuple[int, ...]


@dataclass(frozen=True)
class Play:
    """A figure over the years.

    `classes` are name by key, the highest first and last those without a figure (`MISSING`), who need not be any.
    `codes` are the municipalities that the view leaves. `begins_at` is the place of the view's year among `frames`.
    `common_limits` says why a colour means the same in every frame, "" where a reader's own limits do.
    """

    classes: Mapping[str, str]
    swatches: Mapping[ThemeName, Mapping[str, Swatch]]
    common_limits: str
    codes: tuple[str, ...]
    begins_at: int
    frames: tuple[Frame, ...]


def play_of(catalogue: Catalogue, view: View, texts: Texts) -> Play:
    """The play of a view's figure. Raises KeyError for a view without one."""
    view = with_common_limits(view)
    figure = measured(catalogue, view)
    classes = classing_of(catalogue, view, figure)
    codes = shown_codes(catalogue, view, tuple(catalogue.municipalities))
    years = shown_years(figure)
    names = {
        class_key(number): class_name(figure, classes, number, texts)
        for number in reversed(range(classes.count))
    }
    names[MISSING] = texts("figure.none")
    return Play(
        classes=names,
        swatches=swatches_of(classes, names.keys()),
        common_limits=common_limits(view, figure, texts),
        codes=codes,
        begins_at=years.index(figure.year),
        frames=tuple(_frames(catalogue, view, figure, classes, codes, texts)),
    )


def _frames(
    catalogue: Catalogue,
    view: View,
    figure: Measured,
    classes: Classing,
    codes: tuple[str, ...],
    texts: Texts,
) -> Iterator[Frame]:
    for year in shown_years(figure):
        shown = in_year(view, figure, year)
        of_year = measured(catalogue, shown)
        places = tuple(_place(classes, of_year.values[code]) for code in codes)
        found = Counter(places)
        yield Frame(
            year=year,
            title=figure_title(catalogue, shown, of_year, texts),
            subtitle=subtitle(catalogue, of_year, codes, texts),
            heading=heading(of_year, texts),
            places=places,
            counts=tuple(found[place] for place in range(classes.count + 1)),
        )


def _place(classes: Classing, value: float | None) -> int:
    """The place of a value's class from the highest down; after them all where there is none."""
    return classes.count if value is None else classes.count - 1 - classes.class_of(value)
