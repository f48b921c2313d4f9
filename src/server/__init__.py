"""HTTP: assets, headers, the index page, pictures and data by address."""

import gc
import logging
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from starlette.middleware import Middleware
from starlette.routing import Route

from src.assets import assets
from src.catalogue.live import shared_keeper
from src.compression import CODINGS
from src.server.asset_routes import asset_routes
from src.server.bundle import Bundle
from src.server.downloads import download_routes
from src.server.headers import Headers
from src.server.index_page import IndexPage
from src.server.rendering import Workshop

_LOG = logging.getLogger(__name__)
_WORKSHOP = Workshop()


def routes() -> list[Route]:
    """Our own addresses beside Streamlit's."""
    return [*asset_routes(), *download_routes(_WORKSHOP)]


def middleware() -> list[Middleware]:
    """What every request passes, outermost first."""
    return [Middleware(Headers), Middleware(Bundle), Middleware(IndexPage, keeper=shared_keeper)]


@asynccontextmanager
async def lifespan(_app: Any) -> AsyncIterator[None]:
    """Read the data before the first reader comes, compress in the background, free the memory of the start."""
    shared_keeper()
    _WORKSHOP.open()
    threading.Thread(target=_compress_assets, name="compress-assets", daemon=True).start()
    # Streamlit collects garbage after every run; what is there after the start need not be looked at again.
    gc.collect()
    gc.freeze()
    yield
    _WORKSHOP.close()


def _compress_assets() -> None:
    for asset in assets().values():
        for coding in CODINGS:
            asset.coded(coding)
    _LOG.info("All assets are compressed")
