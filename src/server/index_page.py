"""The page that Streamlit serves for every address, told in the reader's language and with the first picture.

Streamlit's index page is the same for every address. Here it gets its language, title, description and link
preview, our styles, the map of its address as SVG, and for readers without scripts the partnerships as text.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlencode

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from src.assets import asset_urls, client_file
from src.catalogue.live import CatalogueKeeper
from src.errors import DataError
from src.figure.scene import by_figure
from src.model import Catalogue, Language
from src.outputs.picture import first_picture
from src.outputs.picture.sheet import SHEETS
from src.page_title import page_title
from src.pages import MAP_PATH, PAGE_PATHS
from src.palette import FIRST_THEME, PALETTES
from src.palette_css import declarations
from src.scene import Scene, build_scene
from src.server.answers import REVALIDATE, accepted_coding, answer
from src.server.asked import address_words
from src.server.base_path import base_address, path_within
from src.server.hints import page_hints
from src.server.stock_page import filled_page
from src.server.text_coding import CodedText
from src.server.without_scripts import without_scripts
from src.server.words_of_scripts import words_of_scripts
from src.texts import texts_for
from src.texts.readers_language import readers_language
from src.view import View, parse, words

PAGES = (f"/{MAP_PATH}", *(f"/{path}" for path in PAGE_PATHS.values()))
_PICTURED = ("/", f"/{MAP_PATH}")
_PAGE_NAMES = {f"/{MAP_PATH}": "map"} | {f"/{path}": name for name, path in PAGE_PATHS.items()}
# A preview is always opaque, in the form and size that every site shows: that of an address without these words.
_NOT_OF_A_PREVIEW = ("size", "scale", "background", "view")
_PREVIEW = SHEETS["16x9"]
_KEPT_PAGES = 64
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Wanted:
    """All that the page depends on besides the data."""

    view: View
    language: Language
    base: str
    path: str


class IndexPage:
    """Middleware that answers for the pages' addresses."""

    def __init__(self, app: ASGIApp, keeper: Callable[[], CatalogueKeeper], base_path: str = "") -> None:
        self._app = app
        self._keeper = keeper
        self._base_path = base_path
        self._made = lru_cache(maxsize=_KEPT_PAGES)(_page)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a page's address; pass everything else on."""
        path = path_within(scope, self._base_path) if scope["type"] == "http" else None
        if path not in PAGES or scope["method"] not in ("GET", "HEAD"):
            await self._app(scope, receive, send)
            return
        try:
            response = self._response(Request(scope), path)
        except DataError as error:
            # There has never been good data: Streamlit's plain page comes up and says what is wrong.
            _LOG.error("The index page goes out without a map: %s", error)
            await self._app(scope, receive, send)
        else:
            await response(scope, receive, send)

    def _response(self, request: Request, path: str) -> Response:
        catalogue = self._keeper().current().catalogue
        view, _ = parse(address_words(request), catalogue)
        language = readers_language(view.language, request.headers.get("accept-language"))
        base = base_address(request, self._base_path)
        page = self._made(_Wanted(view, language, base, path), catalogue)
        coding = accepted_coding(request)
        return answer(
            request,
            page.body,
            media_type="text/html; charset=utf-8",
            etag=page.etag,
            cache_control=REVALIDATE,
            coded=page.coded(coding) if coding else None,
            coding=coding,
            headers={"Vary": "Accept-Encoding, Accept-Language", "Content-Language": language},
        )


def _page(wanted: _Wanted, catalogue: Catalogue) -> CodedText:
    texts = texts_for(wanted.language)
    theme = wanted.view.theme or FIRST_THEME
    # The plain page speaks of the partnerships too where the map, its picture and the preview show a figure.
    scene = build_scene(catalogue, wanted.view, texts, theme)
    shown = by_figure(catalogue, scene)
    return CodedText(
        filled_page(
            scene.language,
            first_in_head=_first_lines(wanted, scene, catalogue),
            last_in_head=_head(wanted, shown, catalogue) + page_hints(has_map=wanted.path in _PICTURED),
            first_in_body=_opening(wanted, scene, shown, catalogue) + words_of_scripts(),
        ).encode()
    )


def _first_lines(wanted: _Wanted, scene: Scene, catalogue: Catalogue) -> Markup:
    """What has to stand before anything is drawn: title, styles, and the theme that the address names."""
    urls, theme = asset_urls(), wanted.view.theme
    own_theme = (
        Markup("<style>@media screen{{body{{{}}}}}</style>").format(declarations(PALETTES[theme]))
        if theme
        else Markup()
    )
    return Markup(
        "<title>{title}</title><script>{theme_script}</script>"
        '<link rel="stylesheet" href=".{palette}"><link rel="stylesheet" href=".{styles}">'
        '<link rel="icon" type="image/svg+xml" href=".{icon}"><script defer src=".{script}"></script>'
        '<noscript><link rel="stylesheet" href=".{plain}">{own_theme}</noscript>'
    ).format(
        title=page_title(catalogue, wanted.view, scene.texts, _PAGE_NAMES[wanted.path]),
        theme_script=Markup(client_file("theme.js")),
        palette=urls["palette.css"],
        styles=urls["page.css"],
        icon=urls["icon.svg"],
        script=urls["page.js"],
        plain=urls["plain.css"],
        own_theme=own_theme,
    )


def _head(wanted: _Wanted, scene: Scene, catalogue: Catalogue) -> Markup:
    """Description and link preview; the preview's picture is the picture of the same view."""
    texts, tag = scene.texts, Markup('<meta property="{}" content="{}">')
    return Markup(
        '<meta name="description" content="{}"><meta name="twitter:card" content="summary_large_image">{}'
    ).format(
        texts("app.description"),
        Markup().join(tag.format(name, value) for name, value in _preview(wanted, scene, catalogue).items()),
    )


def _preview(wanted: _Wanted, scene: Scene, catalogue: Catalogue) -> dict[str, object]:
    texts = scene.texts
    pairs = [pair for pair in words(wanted.view, catalogue) if pair[0] != "lang"]
    query = urlencode([("lang", scene.language), *pairs])
    pictured = [pair for pair in pairs if pair[0] not in _NOT_OF_A_PREVIEW]
    return {
        "og:type": "website",
        "og:site_name": texts("app.name"),
        "og:title": scene.title,
        "og:description": scene.subtitle,
        "og:url": f"{wanted.base}{wanted.path}?{query}",
        "og:image": f"{wanted.base}/map.png?{urlencode([('lang', scene.language), *pictured])}",
        "og:image:width": _PREVIEW.width,
        "og:image:height": _PREVIEW.height,
        "og:image:alt": scene.title,
        "og:locale": texts.row.tag.replace("-", "_"),
    }


def _opening(wanted: _Wanted, scene: Scene, shown: Scene, catalogue: Catalogue) -> Markup:
    """The first picture where the page has a map, and the page for readers without scripts."""
    picture = Markup()
    if wanted.path in _PICTURED and not wanted.view.is_picture:
        frame = Markup('<div id="first-picture"><div class="first-frame">{}</div></div>')
        picture = frame.format(Markup(first_picture.render(shown)))
    return Markup(
        '<div id="status" class="unseen" role="status"></div><div id="connection" role="alert" hidden></div>'
        "{}<noscript>{}</noscript>"
    ).format(picture, without_scripts(_PAGE_NAMES[wanted.path], wanted.view, scene, shown, catalogue))
