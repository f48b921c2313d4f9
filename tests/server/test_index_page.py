"""Pages of the app below a base path, where there is no page, and as long as there are no data."""

import asyncio
import re
from collections.abc import Callable

import httpx
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse
from starlette.routing import Route

from src.assets import assets
from src.catalogue.live import CatalogueKeeper
from src.errors import DataError, Problem
from src.pages import PAGE_PATHS
from src.server import middleware, routes
from src.server.index_page import IndexPage
from src.texts import LANGUAGES, texts_for

PAGES = [f"/{path}" for path in PAGE_PATHS.values()]
STOCK = "<!DOCTYPE html><title>Streamlit</title>"


def stock(_request: object) -> HTMLResponse:
    """Stands where Streamlit answers every unknown path with its index page."""
    return HTMLResponse(STOCK)


def asked(app: Starlette, path: str, **headers: str) -> httpx.Response:
    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="https://example.test") as client:
            return await client.get(path, headers=headers)

    return asyncio.run(ask())


@pytest.fixture(scope="module")
def under_kartta() -> Starlette:
    return Starlette(
        routes=[*routes("kartta"), Route("/{rest:path}", stock)], middleware=middleware("kartta")
    )


def test_pages_and_assets_answer_below_the_base_path(under_kartta: Starlette) -> None:
    for path in ("/kartta/", "/kartta/kunnat"):
        answer = asked(under_kartta, f"{path}?lang=sv")
        assert answer.status_code == 200
        assert '<html lang="sv">' in answer.text
        assert f'content="https://example.test{path}?lang=sv"' in answer.text
        assert 'content="https://example.test/kartta/map.png?lang=sv"' in answer.text
    asset = assets()["page.js"]
    assert asked(under_kartta, f"/kartta{asset.path}").content == asset.body


def test_the_component_s_frame_alone_may_evaluate_below_the_base_path(under_kartta: Starlette) -> None:
    frame = asked(under_kartta, "/kartta/component/streamlit_folium.st_folium/index.html")
    assert "'unsafe-eval'" in frame.headers["content-security-policy"]
    assert "'unsafe-eval'" not in asked(under_kartta, "/kartta/").headers["content-security-policy"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", ["/kartta/nowhere", "/kartta/kunnat/turku", "/kartta/favicon.ico"])
def test_an_address_without_a_page_says_so_in_the_reader_s_language(
    under_kartta: Starlette, path: str, language: str
) -> None:
    texts = texts_for(language)
    answer = asked(under_kartta, path, **{"Accept-Language": language})
    assert answer.status_code == 404
    assert f'<html lang="{language}">' in answer.text
    assert f"<h1>{texts('not_found.title')}</h1>" in answer.text
    for page in PAGES:
        assert f'href="/kartta{page}?lang={language}"' in answer.text
    for other in LANGUAGES:
        assert f'href="?lang={other}"' in answer.text
    for style in re.findall(r'<link rel="stylesheet" href="([^"]+)"', answer.text):
        assert asked(under_kartta, style).status_code == 200
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("query", ["?lang=sv", "?LANG=SV", "?lang=xx&amp;lang=sv"])
def test_an_address_without_a_page_reads_its_language_as_pages_do(
    under_kartta: Starlette, query: str
) -> None:
    answer = asked(under_kartta, f"/kartta/nowhere{query}", **{"Accept-Language": "en"})
    assert answer.headers["content-language"] == "sv"


def test_without_any_good_data_the_page_still_comes_up() -> None:
    def broken() -> CatalogueKeeper:
        raise DataError((Problem("tier_unknown", "memberships.csv", row=2, field="tier", value="aliance"),))

    keeper: Callable[[], CatalogueKeeper] = broken
    app = Starlette(routes=[Route("/", stock)], middleware=[Middleware(IndexPage, keeper=keeper)])
    answer = asked(app, "/")
    assert answer.status_code == 200
    assert answer.text == STOCK
