"""The title of a page: what a window, a bookmark and the list of places gone to call it."""

from src.model import Catalogue
from src.narrowing import chosen_names
from src.texts import Texts
from src.view import View

# Pages that show what the view leaves; the others speak of whole partnerships whatever the view.
_SHOWING_THE_VIEW = ("map", "municipalities", "export")
_BETWEEN = " – "


def page_title(catalogue: Catalogue, view: View, texts: Texts, page: str) -> str:
    """The title of a page, one of the keys of `PAGE_PATHS`, at a view: "Turku – Map – Partnership Map".

    What comes first tells views apart: the selected city, else a partnership or region that is chosen alone.
    """
    name = texts("picture.name" if view.is_picture else f"nav.{page}")
    is_of_view = view.is_picture or page in _SHOWING_THE_VIEW
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
