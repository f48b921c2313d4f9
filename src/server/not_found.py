"""An address without a page: Streamlit would answer 200 with its index page and a dialogue in English."""

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from src.assets import ASSETS_PATH, asset_urls
from src.outputs.registry import OUTPUTS
from src.pages import PAGE_PATHS
from src.server.answers import REVALIDATE
from src.server.asked import address_words
from src.server.base_path import path_within
from src.server.index_page import PAGES
from src.server.plain_links import Link
from src.server.templating import rendered
from src.texts import LANGUAGES, texts_for
from src.texts.readers_language import readers_language
from src.view import asked_language

_NO_PAGES = ("/_stcore/", "/media/", "/component/", "/static/", f"{ASSETS_PATH}/")


class NotFound:
    """Middleware that answers 404 in the reader's language where Streamlit would send its index page."""

    def __init__(self, app: ASGIApp, base_path: str = "") -> None:
        self._app = app
        self._base_path = base_path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; an HTML page that is none of ours is replaced."""
        path = path_within(scope, self._base_path) if scope["type"] == "http" else None
        if path is None or path in PAGES or path in OUTPUTS or path.startswith(_NO_PAGES):
            await self._app(scope, receive, send)
            return
        is_lost = False

        async def send_unless_lost(message: Message) -> None:
            nonlocal is_lost
            if message["type"] == "http.response.start":
                kind = Headers(raw=message["headers"]).get("content-type", "")
                is_lost = message["status"] == 200 and kind.startswith("text/html")
            if not is_lost:
                await send(message)

        await self._app(scope, receive, send_unless_lost)
        if is_lost:
            await _page(Request(scope), self._base_path)(scope, receive, send)


def _page(request: Request, base_path: str) -> HTMLResponse:
    """The answer in the style of the plain pages, with ways on. Addresses are whole: there is no telling how deep
    the address lies that was asked for.
    """
    language = readers_language(
        asked_language(address_words(request)), request.headers.get("accept-language")
    )
    texts, urls = texts_for(language), asset_urls(base_path)
    content = rendered(
        "not_found.html",
        texts=texts,
        home=f"{base_path}/?lang={language}",
        pages=[
            Link(texts(f"nav.{name}"), f"{base_path}/{path}?lang={language}", language)
            for name, path in PAGE_PATHS.items()
        ],
        languages=[
            Link(texts_for(other).row.own_name, f"?lang={other}", other, is_current=other == language)
            for other in LANGUAGES
        ],
    )
    html = rendered(
        "document.html",
        texts=texts,
        title=texts("not_found.title"),
        styles=[urls[name] for name in ("palette.css", "page.css", "plain.css")],
        icon=urls["icon.svg"],
        content=content,
    )
    return HTMLResponse(
        html, status_code=404, headers={"Cache-Control": REVALIDATE, "Content-Language": language}
    )
