"""Which coding a client gets, and when it has the body already."""

import pytest
from starlette.requests import Request

from src.server.answers import accepted_coding, answer, is_known

ETAG = '"abc"'


def request(**headers: str) -> Request:
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return Request({"type": "http", "method": "GET", "path": "/", "headers": raw})


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("br;q=0.5, gzip;q=1.0", "br"),
        ("br;q=0, gzip", "gzip"),
        ("br;q=0.000, gzip;q=0", None),
        ("BR ; q=1", "br"),
        ("identity", None),
        ("", None),
    ],
)
def test_the_best_coding_that_the_client_takes_is_chosen(accepted: str, coding: str | None) -> None:
    assert accepted_coding(request(accept_encoding=accepted)) == coding


@pytest.mark.parametrize("known", ['"abc"', 'W/"abc"', '"x", "abc-br"', '"abc-gzip"', "*"])
def test_a_client_is_known_by_the_tag_of_any_coding(known: str) -> None:
    assert is_known(request(if_none_match=known), ETAG)


@pytest.mark.parametrize("known", ["", '"abd"', "abc"])
def test_another_tag_is_not_known(known: str) -> None:
    assert not is_known(request(if_none_match=known), ETAG)


def test_each_coding_has_its_own_tag() -> None:
    def tag(coded: bytes | None) -> str:
        made = answer(
            request(),
            b"plain",
            media_type="text/plain",
            etag=ETAG,
            cache_control="no-cache",
            coded=coded,
            coding="br",
        )
        return made.headers["etag"]

    assert tag(None) == ETAG
    assert tag(b"coded") == '"abc-br"'
