"""Links of the plain pages: to the other pages, to the same page in another language, with what is shown there."""

from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from src.model import Catalogue, Language
from src.pages import PAGE_PATHS
from src.texts import LANGUAGES, Texts, texts_for
from src.view import View, default_view, words


@dataclass(frozen=True)
class Link:
    """Words that lead to an address. `is_current` says whether the reader is there already."""

    words: str
    address: str
    language: Language
    is_current: bool = False


@dataclass(frozen=True)
class Links:
    """Addresses on one page for one view. Relative ones hold below any base path, since pages lie one level deep."""

    catalogue: Catalogue
    view: View
    page_name: str

    def page(self, name: str, anchor: str = "", **changes: Any) -> str:
        """The address of a page with the present view, or with a view that differs from it."""
        view = replace(self.view, **({"is_picture": False} | changes))
        query = urlencode(words(view, self.catalogue))
        return f"./{PAGE_PATHS[name]}{'?' + query if query else ''}{'#' + anchor if anchor else ''}"

    def here(self, anchor: str = "", **changes: Any) -> str:
        """The address of this page with a view that differs from the present one."""
        return self.page(self.page_name, anchor, **changes)

    def action(self) -> str:
        """The address that a form of this page is sent to."""
        return f"./{PAGE_PATHS[self.page_name]}"

    def reset(self) -> str:
        """The address of this page with everything as it was at first, but for language and theme."""
        fresh = replace(default_view(self.catalogue), language=self.view.language, theme=self.view.theme)
        return replace(self, view=fresh).here()

    def file(self, path: str, language: Language, *without: str) -> str:
        """The address of a picture or a file of the present view, always with its language."""
        return self.city_file(path, language, "city", *without)

    def city_file(self, path: str, language: Language, *without: str) -> str:
        """The same of a file that tells of the selected city."""
        pairs = [("lang", language), *self.kept("lang", "view", *without)]
        return f".{path}?{urlencode(pairs)}"

    def kept(self, *without: str) -> list[tuple[str, str]]:
        """The words of the present view without some: what a form carries along beside its own fields."""
        return [pair for pair in words(self.view, self.catalogue) if pair[0] not in without]


def page_links(links: Links, texts: Texts) -> list[Link]:
    """A link to every page."""
    return [
        Link(texts(f"nav.{name}"), links.page(name), texts.language, name == links.page_name)
        for name in PAGE_PATHS
    ]


def language_links(links: Links, texts: Texts) -> list[Link]:
    """A link to the same page in each language, named in that language."""
    return [
        Link(
            texts_for(language).row.own_name,
            links.here(language=language, is_picture=links.view.is_picture),
            language,
            language == texts.language,
        )
        for language in LANGUAGES
    ]
