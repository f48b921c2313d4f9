"""Parts of a body (RFC 9110, section 14): GDAL and QGIS read a GeoPackage at its address page by page."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response

# More digits than any file has bytes are nobody's honest wish.
_ONE_RANGE = re.compile(r"bytes=(?:([0-9]{1,15})-([0-9]{0,15})|-([0-9]{1,15}))")


@dataclass(frozen=True)
class PartWish:
    """One range as it was asked for: from `first` to `last` (None: to the end), or the last bytes of the body."""

    first: int | None
    last: int | None

    def within(self, size: int) -> range:
        """The places of the bytes in a body of this size; empty where the body has none of them."""
        if self.first is None:
            return range(max(size - (self.last or 0), 0), size)
        end = size if self.last is None else min(self.last + 1, size)
        return range(self.first, end)


def asked_part(request: Request, etag: str) -> PartWish | None:
    """The part that a request asks for, None for the whole body.

    As the standard allows, a header that cannot be read, or one with several ranges, is as good as none; so is one
    whose condition (`If-Range`) names another state of the file.
    """
    found = _ONE_RANGE.fullmatch(request.headers.get("range", "").replace(" ", ""))
    if found is None or request.method != "GET" or request.headers.get("if-range", etag) != etag:
        return None
    first, last, of_the_end = (int(digits) if digits else None for digits in found.groups())
    if first is None:
        return PartWish(None, of_the_end)
    return None if last is not None and last < first else PartWish(first, last)


def part_answer(wish: PartWish, body: bytes, media_type: str, headers: Mapping[str, str]) -> Response:
    """206 with the part of the body, or 416 with its size where the part lies beyond its end."""
    places = wish.within(len(body))
    if not places:
        fields = {**headers, "Content-Range": f"bytes */{len(body)}"}
        return Response(status_code=HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, headers=fields)
    fields = {**headers, "Content-Range": f"bytes {places.start}-{places.stop - 1}/{len(body)}"}
    return Response(
        body[places.start : places.stop], HTTPStatus.PARTIAL_CONTENT, headers=fields, media_type=media_type
    )
