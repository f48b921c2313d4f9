"""What leaves municipalities out whatever partnerships are shown: the one place that knows what such a filter means.

A filter of another kind is a field of `View`, a part of `View.narrowing`, a row of `WORDS` and a line here.
"""

from src.model import Catalogue, Municipality
from src.texts import Texts
from src.view import View


def is_left(view: View, municipality: Municipality) -> bool:
    """Whether the view's filters leave a municipality, be it a member of anything or not."""
    return not view.regions or municipality.region_code in view.regions


def place_words(catalogue: Catalogue, view: View, texts: Texts) -> str:
    """Where a narrowed view looks, as it stands in a title."""
    return texts.listing([catalogue.regions[code].names.of(texts.language) for code in view.regions])
