"""HTTP answers that are compressed, cacheable and asked for by their entity tag."""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from src.compression import CODINGS, Coding

FOREVER = "public, max-age=31536000, immutable"
REVALIDATE = "no-cache"


def accepted_coding(request: Request) -> Coding | None:
    """The best content coding that the client takes, None for the body as it is."""
    offered = {
        part.split(";")[0].strip()
        for part in request.headers.get("accept-encoding", "").lower().split(",")
        if "q=0" not in part.replace("q=0.", "")
    }
    return next((coding for coding in CODINGS if coding in offered), None)


def is_known(request: Request, etag: str) -> bool:
    """Whether the client already has the body of this entity tag."""
    known = request.headers.get("if-none-match", "")
    return known.strip() == "*" or etag in {tag.strip().removeprefix("W/") for tag in known.split(",")}


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
        return Response(coded, media_type=media_type, headers={**fields, "Content-Encoding": coding})
    return Response(body, media_type=media_type, headers=fields)
