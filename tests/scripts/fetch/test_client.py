"""A server that is slow, busy, broken, or sends elsewhere: each comes out as a fact, and none is waited for forever."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from scripts.fetch.client import Client, Patience, parsed
from scripts.fetch.failure import Failure, FetchError
from tests.scripts.fetch.publishers import HTML, Publishers, Reply, answer, first_times, with_status

TABLE = "/PxWeb/api/v1/fi/StatFin/vaerak/11re.px"
SOURCE = "population"
JSON_TYPES = ("application/json",)


@pytest.fixture
def hasty() -> Iterator[Client]:
    """A client with very little patience."""
    opened = Client(Patience(time_out_s=0.2, pause_s=0, first_wait_s=0.01, tries=3))
    yield opened
    opened.close()


def failure_of(client: Client, url: str) -> Failure:
    with pytest.raises(FetchError) as caught:
        client.file(SOURCE, url, JSON_TYPES)
    assert caught.value.failure.source == SOURCE
    return caught.value.failure


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("after", [{"retry_after": "0"}, {}, {"retry_after": "soon"}])
def test_a_busy_server_is_asked_again(publishers: Publishers, client: Client, status: int, after) -> None:
    publishers.change(TABLE, first_times(2, with_status(status, **after)))
    assert client.json(SOURCE, publishers.base + TABLE)["title"].startswith("11re")
    assert len(publishers.asked) == 3


def test_a_busy_server_that_names_a_time_is_asked_again_then(publishers: Publishers, client: Client) -> None:
    at = format_datetime(datetime.now(UTC) - timedelta(seconds=5), usegmt=True)
    publishers.change(TABLE, first_times(1, with_status(429, retry_after=at)))
    assert client.json(SOURCE, publishers.base + TABLE)["variables"]
    assert len(publishers.asked) == 2


def test_a_server_that_asks_for_more_time_than_there_is_is_left_alone(
    publishers: Publishers, client: Client
) -> None:
    publishers.change(TABLE, with_status(429, retry_after="3600"))
    assert failure_of(client, publishers.base + TABLE) == Failure("busy", SOURCE, "60", "3600")
    assert len(publishers.asked) == 1


def test_a_server_that_stays_busy_is_given_up(publishers: Publishers, hasty: Client) -> None:
    publishers.change(TABLE, with_status(429, retry_after="0"))
    assert failure_of(hasty, publishers.base + TABLE) == Failure("still_busy", SOURCE, "3", "429")
    assert len(publishers.asked) == 3


def test_a_server_that_says_nothing_runs_into_the_time_out(publishers: Publishers, hasty: Client) -> None:
    def silent(reply: Reply) -> Reply:
        publishers.released.wait(20)
        return reply

    publishers.change(TABLE, silent)
    assert failure_of(hasty, publishers.base + TABLE) == Failure("slow", SOURCE, "0.2")


def test_an_answer_that_drips_is_not_waited_for(publishers: Publishers) -> None:
    client = Client(Patience(time_out_s=20, longest_answer_s=0.2, pause_s=0))
    publishers.change(TABLE, lambda reply: replace(reply, seconds_a_byte=0.02))
    assert failure_of(client, publishers.base + TABLE) == Failure("slow", SOURCE, "0.2")
    client.close()


def test_an_answer_without_end_is_not_taken(publishers: Publishers) -> None:
    client = Client(Patience(pause_s=0, largest_bytes=2_000))
    assert failure_of(client, publishers.base + TABLE) == Failure("too_large", SOURCE, "2000")
    client.close()


def test_an_answer_that_breaks_off_is_told(publishers: Publishers, client: Client) -> None:
    publishers.change(TABLE, lambda _: Reply(b"{", headers={"Content-Length": "99", "Connection": "close"}))
    assert failure_of(client, publishers.base + TABLE).kind == "broken_off"


def test_nobody_at_the_address_is_told(publishers: Publishers, client: Client) -> None:
    base = publishers.base
    publishers.stop()
    failure = failure_of(client, base + TABLE)
    assert (failure.kind, failure.expected) == ("no_answer", "127.0.0.1")


@pytest.mark.parametrize("place", ["https://example.org/x", "//example.org/x", "http://127.0.0.1:1/x"])
def test_another_host_is_not_followed(publishers: Publishers, client: Client, place: str) -> None:
    publishers.change(TABLE, with_status(302, location=place))
    failure = failure_of(client, publishers.base + TABLE)
    assert (failure.kind, failure.expected) == ("another_host", publishers.base)
    assert len(publishers.asked) == 1


def test_a_new_place_that_is_none_is_told(publishers: Publishers, client: Client) -> None:
    publishers.change(TABLE, with_status(302, location="http://127.0.0.1:half/"))
    assert failure_of(client, publishers.base + TABLE).kind == "broken_off"


def test_a_new_place_on_the_same_host_is_followed(publishers: Publishers, client: Client) -> None:
    publishers.change("/old/place", with_status(301, location=TABLE))
    assert client.json(SOURCE, publishers.base + "/old/place")["title"].startswith("11re")


def test_a_page_in_the_place_of_data_is_refused(publishers: Publishers, client: Client) -> None:
    publishers.change(TABLE, lambda _: Reply(b"<html>Sorry</html>", HTML))
    expected = Failure("media_type", SOURCE, "application/json", "text/html")
    assert failure_of(client, publishers.base + TABLE) == expected


def test_a_place_where_there_is_nothing_is_told_with_what_the_server_says(
    publishers: Publishers, client: Client
) -> None:
    failure = failure_of(client, publishers.base + "/PxWeb/api/v1/fi/StatFin/vaerak/none.px")
    assert (failure.kind, failure.expected) == ("status", "200")
    assert failure.found.startswith("404 <html>")


def test_a_byte_order_mark_is_no_part_of_json(publishers: Publishers, client: Client) -> None:
    publishers.change(TABLE, lambda _: Reply(b"\xef\xbb\xbf" + answer([1]).body))
    assert client.json(SOURCE, publishers.base + TABLE) == [1]


@pytest.mark.parametrize("content", [b'{"value": [1, 2', b"", b"NaN", b"[Infinity]", b'"\xe4"'])
def test_what_is_no_whole_json_is_refused(content: bytes) -> None:
    with pytest.raises(FetchError) as caught:
        parsed(SOURCE, content)
    assert caught.value.failure.kind == "not_json"
