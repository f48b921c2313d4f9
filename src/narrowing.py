"""What the filters of a view leave, and what a title says of it: the one place that asks what they mean."""

from src.filters import FILTERS
from src.model import Catalogue, Municipality
from src.texts import Texts
from src.view import View

_BETWEEN = "; "


def is_left(catalogue: Catalogue, view: View, municipality: Municipality) -> bool:
    """Whether the view's filters leave a municipality, be it a member of anything or not."""
    return all(
        not (chosen := view.chosen(one)) or not set(chosen).isdisjoint(one.codes_of(catalogue, municipality))
        for one in FILTERS
    )


def chosen_names(catalogue: Catalogue, view: View, texts: Texts) -> list[list[str]]:
    """The names of what is chosen, for each filter that has something."""
    named = (
        [one.options(catalogue)[code].names.of(texts.language) for code in view.chosen(one)]
        for one in FILTERS
    )
    return [names for names in named if names]


def place_words(catalogue: Catalogue, view: View, texts: Texts) -> str:
    """Where a narrowed view looks, as it stands in a title."""
    return _BETWEEN.join(texts.listing(names) for names in chosen_names(catalogue, view, texts))
