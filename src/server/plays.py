"""`/play.json`: a figure over the years, for the map's script to play; made when a reader presses Play, not before."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import lru_cache

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from src.catalogue.live import shared_keeper
from src.errors import DataError
from src.figure.play import play_of
from src.model import Catalogue
from src.server.answers import REVALIDATE, accepted_coding, answer
from src.server.asked import address_words
from src.server.downloads import come_again
from src.server.text_coding import CodedText
from src.texts import FIRST_LANGUAGE, texts_for
from src.view import View, parse
from src.webplay import play_json

PLAY_PATH = "/play.json"
_KEPT_PLAYS = 32


def play_routes(base_path: str = "") -> list[Route]:
    """The one route of all plays."""
    return [Route(f"{base_path}{PLAY_PATH}", _sender(), methods=["GET"])]


def _sender() -> Callable[[Request], Awaitable[Response]]:
    made = lru_cache(maxsize=_KEPT_PLAYS)(_play)

    async def send(request: Request) -> Response:
        try:
            catalogue = shared_keeper().current().catalogue
        except DataError:
            return come_again()
        view, _ = parse(address_words(request), catalogue)
        if view.figure is None:
            raise HTTPException(404)
        # Off the event loop: natural breaks of all years take their time.
        play = await asyncio.to_thread(made, replace(view, city=None), catalogue)
        coding = accepted_coding(request)
        return answer(
            request,
            play.body,
            media_type="application/json",
            etag=play.etag,
            cache_control=REVALIDATE,
            coded=play.coded(coding) if coding else None,
            coding=coding,
        )

    return send


def _play(view: View, catalogue: Catalogue) -> CodedText:
    texts = texts_for(view.language or FIRST_LANGUAGE)
    return CodedText(play_json(play_of(catalogue, view, texts), texts))
