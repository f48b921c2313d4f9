"""The page that Streamlit serves for every address, told in the reader's language and with the first picture.

Streamlit's index page is the same for every address. Here it gets its language, title, description and link
preview, our styles, the map of its address as SVG, and for readers without scripts the partnerships as text.
"""

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from html import escape
from urllib.parse import parse_qs, urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from src.assets import asset_urls, client_file
from src.catalogue.live import CatalogueKeeper
from src.compression import Coding, fingerprint
from src.errors import DataError
from src.model import Catalogue, Language
from src.outputs import first_picture
from src.outputs.sheet import SHEETS
from src.page_title import page_title
from src.pages import MAP_PATH, PAGE_PATHS
from src.palette import FIRST_THEME, PALETTES
from src.palette_css import declarations
from src.scene import Scene, build_scene
from src.server.answers import REVALIDATE, accepted_coding, answer
from src.server.base_path import base_address, path_within
from src.server.hints import page_hints
from src.server.stock_page import filled_page
from src.server.text_coding import quickly_coded
from src.server.without_scripts import without_scripts
from src.texts import all_texts, texts_for
from src.texts.readers_language import readers_language
from src.view import View, parse, words

PAGES = (f"/{MAP_PATH}", *(f"/{path}" for path in PAGE_PATHS.values()))
_PICTURED = ("/", f"/{MAP_PATH}")
_PAGE_NAMES = {f"/{MAP_PATH}": "map"} | {f"/{path}": name for name, path in PAGE_PATHS.items()}
# A preview is always opaque, in the form and size that every site shows: that of an address without these words.
_NOT_OF_A_PREVIEW = ("size", "scale", "background", "view")
_PREVIEW = SHEETS["16x9"]
_OF_STREAMLIT = "en"  # the language that Streamlit itself speaks
_WORDS_OF_STREAMLIT = "streamlit."
_WORDS_OF_PAGE = "page."
_MOST_WORDS = 400
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
        page = self._made(_Wanted(view, language, base, path), _Data(catalogue))
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


def address_words(request: Request) -> dict[str, list[str]]:
    """The words of a request's address, bounded in number; broken encodings become replacement characters."""
    query = request.url.query[: _MOST_WORDS * 40]
    return parse_qs(query, keep_blank_values=True, max_num_fields=None, errors="replace")


class _Data:
    """A catalogue that is equal to every catalogue of the same fingerprint, to be a key of a cache."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Data) and other.catalogue.fingerprint == self.catalogue.fingerprint

    def __hash__(self) -> int:
        return hash(self.catalogue.fingerprint)


class _Page:
    """A finished page; its coded forms are made once, quickly, in memory: a page is worth no place on disk."""

    def __init__(self, body: bytes) -> None:
        self.body = body
        self.etag = f'"{fingerprint(body)}"'
        self._coded: dict[Coding, bytes] = {}

    def coded(self, coding: Coding) -> bytes:
        """The body in a content coding."""
        if coding not in self._coded:
            self._coded[coding] = quickly_coded(self.body, coding)
        return self._coded[coding]


def _page(wanted: _Wanted, data: _Data) -> _Page:
    texts = texts_for(wanted.language)
    scene = build_scene(data.catalogue, wanted.view, texts, wanted.view.theme or FIRST_THEME)
    return _Page(
        filled_page(
            scene.language,
            first_in_head=_first_lines(wanted, scene, data.catalogue),
            last_in_head=_head(wanted, scene, data.catalogue) + page_hints(has_map=wanted.path in _PICTURED),
            first_in_body=_opening(wanted, scene, data.catalogue) + _words_of_scripts(),
        ).encode()
    )


def _first_lines(wanted: _Wanted, scene: Scene, catalogue: Catalogue) -> str:
    """What has to stand before anything is drawn: title, styles, and the theme that the address names."""
    urls, theme = asset_urls(), wanted.view.theme
    title = page_title(catalogue, wanted.view, scene.texts, _PAGE_NAMES[wanted.path])
    own_theme = f"<style>body{{{declarations(PALETTES[theme])}}}</style>" if theme else ""
    return (
        f"<title>{escape(title)}</title><script>{client_file('theme.js')}</script>"
        f'<link rel="stylesheet" href=".{urls["palette.css"]}"><link rel="stylesheet" href=".{urls["page.css"]}">'
        f'<link rel="icon" type="image/svg+xml" href=".{urls["icon.svg"]}">'
        f'<script defer src=".{urls["page.js"]}"></script>'
        f'<noscript><link rel="stylesheet" href=".{urls["plain.css"]}">{own_theme}</noscript>'
    )


def _head(wanted: _Wanted, scene: Scene, catalogue: Catalogue) -> str:
    """Description and link preview; the preview's picture is the picture of the same view."""
    texts = scene.texts
    pairs = [pair for pair in words(wanted.view, catalogue) if pair[0] != "lang"]
    query = urlencode([("lang", scene.language), *pairs])
    pictured = [pair for pair in pairs if pair[0] not in _NOT_OF_A_PREVIEW]
    tags = {
        "og:type": "website",
        "og:site_name": texts("app.name"),
        "og:title": scene.title,
        "og:description": scene.subtitle,
        "og:url": f"{wanted.base}{wanted.path}?{query}",
        "og:image": f"{wanted.base}/map.png?{urlencode([('lang', scene.language), *pictured])}",
        "og:image:width": str(_PREVIEW.width),
        "og:image:height": str(_PREVIEW.height),
        "og:image:alt": scene.title,
        "og:locale": texts.row.tag.replace("-", "_"),
    }
    meta = "".join(f'<meta property="{name}" content="{escape(value)}">' for name, value in tags.items())
    return (
        f'<meta name="description" content="{escape(texts("app.description"))}">'
        f'<meta name="twitter:card" content="summary_large_image">{meta}'
    )


def _opening(wanted: _Wanted, scene: Scene, catalogue: Catalogue) -> str:
    """The first picture where the page has a map, and the page for readers without scripts."""
    picture = ""
    if wanted.path in _PICTURED and not wanted.view.is_picture:
        drawn = first_picture.render(scene)
        picture = f'<div id="first-picture"><div class="first-frame">{drawn}</div></div>'
    status = (
        '<div id="status" class="unseen" role="status"></div><div id="connection" role="alert" hidden></div>'
    )
    name = _PAGE_NAMES[wanted.path]
    return f"{status}{picture}<noscript>{without_scripts(name, wanted.view, scene, catalogue)}</noscript>"


@cache
def _words_of_scripts() -> str:
    """What the page's scripts say: Streamlit's own words in every language but its own, and ours in each."""
    own = all_texts()[_OF_STREAMLIT].messages if _OF_STREAMLIT in all_texts() else {}
    streamlit = {
        language: _exchanged(own, texts.messages)
        for language, texts in all_texts().items()
        if language != _OF_STREAMLIT
    }
    ours = {
        language: {
            key.removeprefix(_WORDS_OF_PAGE): words
            for key, words in texts.messages.items()
            if key.startswith(_WORDS_OF_PAGE)
        }
        for language, texts in all_texts().items()
    }
    return _as_script("streamlit-words", streamlit) + _as_script("page-words", ours)


def _exchanged(own: Mapping[str, str], other: Mapping[str, str]) -> dict[str, str]:
    return {words: other[key] for key, words in own.items() if key.startswith(_WORDS_OF_STREAMLIT)}


def _as_script(name: str, table: Mapping[str, Mapping[str, str]]) -> str:
    words = json.dumps(table, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/json" id="{name}">{words}</script>'
