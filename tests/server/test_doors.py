"""Of Streamlit's own addresses only those answer that a page of ours asks for."""

import asyncio
from collections.abc import Iterator
from types import ModuleType

import httpx
import pytest
from starlette.responses import PlainTextResponse
from streamlit.web.server.starlette import starlette_agent_routes, starlette_auth_routes, starlette_routes

from src.server.bundle import bundled_files
from src.server.doors import MAP_FRAME, is_closed
from src.server.headers import Headers

OPEN = {
    "_stcore/health",
    "_stcore/host-config",
    # The picture with a reader's own title, and its files.
    "media",
    "media/{file_id:path}",
    # Its scripts and styles.
    "static",
}
CLOSED = (
    "/_stcore",
    "/_stcore/",
    "/_stcore/agent/interact",
    "/_stcore/agent/mcp",
    "/_stcore/agent/openapi.json",
    "/_stcore/bidi-components/streamlit/none.js",
    "/_stcore/media/none",
    "/_stcore/message",
    "/_stcore/metrics",
    "/_stcore/script-health-check",
    "/_stcore/stream",
    "/_stcore/upload_file/session/file",
    "/app/static/none.png",
    "/auth/login",
    "/auth/logout",
    "/component/",
    "/component/streamlit_folium.other/index.html",
    "/oauth2callback",
)


def told_by(module: ModuleType) -> Iterator[str]:
    """The addresses that a module of Streamlit names, without their first slash."""
    for name, value in vars(module).items():
        if "ROUTE_" in name and isinstance(value, str):
            yield value.strip("/")


def test_every_address_that_streamlit_names_is_closed_unless_a_page_needs_it() -> None:
    modules = (starlette_routes, starlette_auth_routes, starlette_agent_routes)
    named = {path for module in modules for path in told_by(module) if not path.startswith(".")}
    assert {path for path in named if not is_closed(f"/{path}")} == OPEN
    assert len(named) > 2 * len(OPEN)


@pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS"])
@pytest.mark.parametrize("path", CLOSED)
def test_what_no_page_needs_is_closed(client: httpx.Client, path: str, method: str) -> None:
    answer = client.request(method, path)
    assert answer.status_code == 404
    assert "access-control-allow-origin" not in answer.headers
    assert "set-cookie" not in answer.headers


def test_what_the_pages_need_answers(client: httpx.Client) -> None:
    assert client.get("/_stcore/health").text == "ok"
    assert client.get("/_stcore/host-config").json()["allowedOrigins"] == []
    script = next(path for path in bundled_files() if path.startswith("/static/js/index."))
    for path in (script, f"{MAP_FRAME}index.html"):
        assert client.get(path).status_code == 200


@pytest.mark.parametrize(("path", "status"), [("/kartta/_stcore/metrics", 404), ("/kartta/kunnat", 200)])
def test_the_doors_are_closed_below_a_base_path_too(path: str, status: int) -> None:
    app = Headers(PlainTextResponse("figures of the process"), "/kartta")

    async def ask() -> int:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="https://example.test") as client:
            return (await client.get(path)).status_code

    assert asyncio.run(ask()) == status
