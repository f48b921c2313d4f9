"""The server as `app.py` starts it: its routes, what every request passes, and the beginning and end of its life."""

import asyncio
import gc
import logging
import threading
from collections.abc import AsyncGenerator, Iterable
from contextlib import asynccontextmanager
from importlib import import_module
from typing import Any

from starlette.middleware import Middleware
from starlette.routing import Route

from src.assets import assets
from src.catalogue.live import shared_keeper
from src.compression import CODINGS
from src.errors import DataError
from src.public_address import named_address
from src.server.asset_routes import asset_routes
from src.server.base_path import base_path_of
from src.server.bundle import Bundle, CodedFiles, likely_addresses
from src.server.doors import MAP_FRAME
from src.server.downloads import download_routes
from src.server.headers import Headers
from src.server.hints import with_frame_hints
from src.server.host_config import HostConfig
from src.server.index_page import IndexPage
from src.server.not_found import NotFound
from src.server.plays import play_routes
from src.server.release import code_version
from src.server.rendering import Workshop
from src.server.sockets import Sockets
from src.workshop.processes import shared_processes

_LOG = logging.getLogger(__name__)
_WORKSHOP = Workshop(shared_processes())
_BUNDLE = CodedFiles({f"{MAP_FRAME}index.html": with_frame_hints})


def routes(base_path: str = "") -> list[Route]:
    """Our own addresses beside Streamlit's; `base_path` is its option `server.baseUrlPath`."""
    base = base_path_of(base_path)
    return [*asset_routes(base), *download_routes(_WORKSHOP, base), *play_routes(base)]


def middleware(base_path: str = "", allowed_origins: Iterable[str] = ()) -> list[Middleware]:
    """What every request passes, outermost first; `base_path` as for `routes`, `allowed_origins` as for `Sockets`."""
    base = base_path_of(base_path)
    return [
        Middleware(Headers, base_path=base),
        Middleware(Sockets, allowed_origins=tuple(allowed_origins)),
        Middleware(HostConfig, base_path=base),
        Middleware(Bundle, files=_BUNDLE, base_path=base),
        Middleware(IndexPage, keeper=shared_keeper, base_path=base),
        Middleware(NotFound, base_path=base),
    ]


@asynccontextmanager
async def lifespan(_app: Any) -> AsyncGenerator[None]:
    """Make what the first page needs before the first reader comes, the rest in the background."""
    shared_processes().open()
    # Folium takes half a second, which the first reader of a page should not wait for.
    import_module("src.webmap")
    named_address()
    code_version()
    try:
        # Not on the event loop: the very first start makes the font.
        await asyncio.to_thread(assets)
    except DataError as error:
        _LOG.error("The data cannot be read; until it is mended, every page says so: %s", error)
    threading.Thread(target=_compress, name="compress-assets", daemon=True).start()
    # Streamlit collects garbage after every run; what is there after the start need not be looked at again.
    gc.collect()
    gc.freeze()
    yield
    shared_processes().close()


def _compress() -> None:
    """Our own assets first: they are what every page asks for."""
    try:
        for asset in assets().values():
            for coding in CODINGS:
                asset.coded(coding)
    except DataError as error:
        _LOG.warning("The assets wait for the data: %s", error)
    _BUNDLE.prepare(likely_addresses())
