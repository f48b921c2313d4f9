"""HTTP answers that are compressed, cacheable and asked for by their entity tag."""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from src.compression import CODINGS, Coding

FOREVER = "public, max-age=31536000, immutable"
REVALIDATE = "no-cache"


def accepted_coding(request: Request) -> Coding | None:
    """The best content coding that the client takes, None for the body as it is."""
    offered = {_offered(part) for part in request.headers.get("accept-encoding", "").lower().split(",")}
    return next((coding for coding in CODINGS if coding in offered), None)


def is_known(request: Request, etag: str) -> bool:
    """Whether the client already has the body of this entity tag, in whichever coding it got it."""
    known = request.headers.get("if-none-match", "")
    tags = {etag, *(_coded_tag(etag, coding) for coding in CODINGS)}
    return known.strip() == "*" or any(tag.strip().removeprefix("W/") in tags for tag in known.split(","))


def answer(
    request: Request,
    body: bytes,
    *,
    media_type: str,
    etag: str,
    cache_control: str,
    coded: bytes | None = None,
    coding: Coding | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """The body, its coded form where there is one, or 304 when the client has it."""
    fields = {"ETag": etag, "Cache-Control": cache_control, "Vary": "Accept-Encoding", **(headers or {})}
    if is_known(request, etag):
        return Response(status_code=304, headers=fields)
    if coded is not None and coding is not None:
        fields |= {"ETag": _coded_tag(etag, coding), "Content-Encoding": coding}
        return Response(coded, media_type=media_type, headers=fields)
    return Response(body, media_type=media_type, headers=fields)


def _coded_tag(etag: str, coding: Coding) -> str:
    """A strong entity tag stands for the bytes as sent, so every coding has its own."""
    return f'{etag[:-1]}-{coding}"'


def _offered(part: str) -> str | None:
    """The name of one part of Accept-Encoding; None for one that is refused ("br;q=0")."""
    name, _, weight = part.partition(";")
    is_refused = weight.strip().startswith("q=") and not weight.strip().removeprefix("q=").strip("0.")
    return None if is_refused else name.strip()
