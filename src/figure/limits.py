"""A view with a figure -> the limits of its classes: of the year shown, or common to all years."""

from dataclasses import replace
from functools import lru_cache

from src.figure.classing import Classing, classing
from src.figure.measured import Measured, measured
from src.figure.years import in_year, shown_years
from src.model import Catalogue
from src.view import View

_KEPT_SPANS = 64


def classing_of(catalogue: Catalogue, view: View, figure: Measured) -> Classing:
    """How the view divides the values of its figure.

    The limits are those of the whole country, so that a colour means the same whatever a filter leaves. Common ones
    are found from the values of all years that the figure can be shown for; a reader's own are the same in every year.
    """
    if has_limits_of_all_years(view):
        # Of the view only what the limits depend on, so that they are found once however often the year changes.
        return _of_all_years(catalogue, _essence(view, figure))
    return _divided(view, figure, tuple(_known(figure)))


def has_limits_of_all_years(view: View) -> bool:
    """Whether limits are found from all years together."""
    return view.has_common_limits and not view.limits


def with_common_limits(view: View) -> View:
    """The view with limits that do not change from year to year."""
    return replace(view, has_common_limits=not view.limits)


def _essence(view: View, figure: Measured) -> View:
    bare = View(tiers=(), figure=view.figure, per=view.per, method=view.method, has_common_limits=True)
    if figure.since is None:
        return bare
    return replace(bare, first_year=figure.since)


@lru_cache(maxsize=_KEPT_SPANS)
def _of_all_years(catalogue: Catalogue, view: View) -> Classing:
    figure = measured(catalogue, view)
    values = [
        value
        for year in shown_years(figure)
        for value in _known(measured(catalogue, in_year(view, figure, year)))
    ]
    return _divided(view, figure, tuple(values))


def _known(figure: Measured) -> list[float]:
    return [value for value in figure.values.values() if value is not None]


def _divided(view: View, figure: Measured, values: tuple[float, ...]) -> Classing:
    return classing(values, figure.decimals, view.method, is_signed=figure.is_signed, limits=view.limits)
