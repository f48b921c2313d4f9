"""Which answers a page of another site may read: the files, which are public; never the app itself."""

from collections.abc import Mapping
from http import HTTPStatus
from types import MappingProxyType

from starlette.responses import Response

from src.outputs.registry import OUTPUTS

_ANYBODY: Mapping[str, str] = MappingProxyType(
    {
        "Access-Control-Allow-Origin": "*",
        "Access-Control-Expose-Headers": (
            "Accept-Ranges, Content-Disposition, Content-Range, ETag, X-Ignored-Words"
        ),
    }
)
_PREFLIGHT: Mapping[str, str] = MappingProxyType(
    {
        "Access-Control-Allow-Methods": "GET, HEAD",
        "Access-Control-Allow-Headers": "If-None-Match, If-Range, Range",
        "Access-Control-Max-Age": "86400",
    }
)


def sharing_headers(path: str) -> Mapping[str, str]:
    """The headers that open the answer of a path within the app to pages of other sites; none for most paths."""
    return _ANYBODY if path in OUTPUTS else {}


def preflight() -> Response:
    """What a browser is told before it lets another site's page ask for a file by parts or by its entity tag."""
    return Response(status_code=HTTPStatus.NO_CONTENT, headers=dict(_PREFLIGHT))
