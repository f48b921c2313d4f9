"""The title of a page: what a window, a bookmark and the list of places gone to call it."""

from src.model import Catalogue
from src.narrowing import chosen_names
from src.pages import PAGES
from src.texts import Texts
from src.view import View

_BETWEEN = " – "


def page_title(catalogue: Catalogue, view: View, texts: Texts, page: str) -> str:
    """The title of a page, one of the keys of `PAGES`, at a view: "Turku – Map – Partnership Map".

    What comes first tells views apart: the selected city, else a partnership or region that is chosen alone.
    """
    name = texts("picture.name" if view.is_picture else f"nav.{page}")
    is_of_view = view.is_picture or PAGES[page].shows_view
    parts = (_shown(catalogue, view, texts) if is_of_view else "", name, texts("app.name"))
    return _BETWEEN.join(part for part in parts if part)


def _shown(catalogue: Catalogue, view: View, texts: Texts) -> str:
    language = texts.language
    if view.city is not None:
        return catalogue.municipalities[view.city].names.of(language)
    alone: list[str] = []
    if len(view.tiers) == 1 != len(catalogue.tiers):
        alone.append(catalogue.tiers[view.tiers[0]].name.of(language))
    alone.extend(names[0] for names in chosen_names(catalogue, view, texts) if len(names) == 1)
    return ", ".join(alone)
