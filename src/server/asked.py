"""What a request asks for: the words of its address."""

from urllib.parse import parse_qs

from starlette.requests import Request

_MOST_WORDS = 400
_LIKELY_LENGTH = 40


def address_words(request: Request) -> dict[str, list[str]]:
    """The words of a request's address, bounded in number; broken encodings become replacement characters."""
    query = request.url.query[: _MOST_WORDS * _LIKELY_LENGTH]
    return parse_qs(query, keep_blank_values=True, max_num_fields=None, errors="replace")
