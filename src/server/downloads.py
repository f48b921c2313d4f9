"""`/map.png`, `/data.csv` and the others: the present state of a view as a file, at an address that stays."""

from collections.abc import Awaitable, Callable, Sequence
from http import HTTPStatus
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from src.catalogue.live import shared_keeper
from src.compression import fingerprint
from src.errors import DataError, Problem
from src.outputs.registry import COMPARISON_OUTPUTS, DEVELOPMENT_OUTPUTS, OUTPUTS, Output
from src.palette import FIRST_THEME
from src.server.answers import accepted_coding, answer, is_known
from src.server.asked import address_words
from src.server.base_path import base_address
from src.server.ranges import asked_part, part_answer
from src.server.release import code_version
from src.server.rendering import Workshop
from src.server.sharing import preflight
from src.texts import FIRST_LANGUAGE
from src.view import View, parse, with_defaults, words
from src.workshop.order import Order
from src.workshop.processes import Busy

# A picture on an intranet page is asked for again and again; the entity tag makes that cheap, and a change of the
# data shows at once.
_CACHE_CONTROL = "no-cache"
_RETRY_SECONDS = 2
# What goes out without a content coding is compressed anew by Streamlit for every request, raster images excepted.
_UNCODED_ENDINGS = ("png",)


def download_routes(workshop: Workshop, base_path: str = "") -> list[Route]:
    """A route for every output."""
    return [
        Route(base_path + output.path, _sender(output, workshop, base_path), methods=["GET", "OPTIONS"])
        for output in OUTPUTS.values()
    ]


def _sender(output: Output, workshop: Workshop, base_path: str) -> Callable[[Request], Awaitable[Response]]:
    async def send(request: Request) -> Response:
        if request.method == "OPTIONS":
            return preflight()
        try:
            catalogue = shared_keeper().current().catalogue
        except DataError:
            # There has never been good data since the start; the page names what is wrong.
            return come_again()
        asked, ignored = parse(address_words(request), catalogue)
        view = with_defaults(asked)
        base = base_address(request, base_path)
        order = Order(
            output.path, view, view.language or FIRST_LANGUAGE, view.theme or FIRST_THEME, base_address=base
        )
        key = f"{base}{output.path}?{words(view, catalogue)}{catalogue.fingerprint}{code_version()}"
        etag = f'"{fingerprint(key.encode())}"'
        headers = _headers(output, view, ignored)
        if is_known(request, etag):
            return answer(request, b"", media_type=output.media_type, etag=etag, cache_control=_CACHE_CONTROL)
        part = asked_part(request, etag)
        # Places of bytes are told of the file itself, never of a compressed form of it.
        coding = None if part or output.ending in _UNCODED_ENDINGS else accepted_coding(request)
        try:
            body = await workshop.make(order, key, catalogue, coding)
        except Busy:
            return come_again()
        if part:
            fields = {**headers, "ETag": etag, "Cache-Control": _CACHE_CONTROL, "Vary": "Accept-Encoding"}
            return part_answer(part, body, output.media_type, fields)
        return answer(
            request,
            body,
            media_type=output.media_type,
            etag=etag,
            cache_control=_CACHE_CONTROL,
            coded=body,  # the workshop gives it in the coding asked for
            coding=coding,
            headers=headers,
        )

    return send


def come_again() -> Response:
    """The answer where there is none at the moment."""
    status = HTTPStatus.SERVICE_UNAVAILABLE
    headers = {"Retry-After": str(_RETRY_SECONDS), "Cache-Control": "no-store"}
    return PlainTextResponse(status.phrase, status_code=status, headers=headers)


def file_name(output: Output, view: View) -> str:
    """A telling name of plain letters: kumppanuuskartta-sv-alliance.png."""
    shown = view.tiers if len(view.tiers) == 1 else ()
    if output.path in COMPARISON_OUTPUTS:
        shown = ("comparison", *(key for key in view.compared if not key.isdecimal()))
    if output.path in DEVELOPMENT_OUTPUTS:
        shown = ("development", *(shown if view.city is None else (view.city,)))
    return (
        "-".join(
            ("kumppanuuskartta", view.language or FIRST_LANGUAGE, *(word.replace("_", "-") for word in shown))
        )
        + f".{output.ending}"
    )


def _headers(output: Output, view: View, ignored: Sequence[Problem]) -> dict[str, str]:
    kind = "inline" if output.is_inline else "attachment"
    headers = {
        "Accept-Ranges": "bytes",
        "Content-Disposition": f'{kind}; filename="{file_name(output, view)}"',
    }
    if ignored:
        named = [
            f"{quote(problem.field or '')}={quote((problem.value or '')[:40])}" for problem in ignored[:10]
        ]
        headers["X-Ignored-Words"] = ", ".join(named)
    return headers
