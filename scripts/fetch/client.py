"""Asking a server: a time-out, a limit of size, patience when it is busy, and no way to another host."""

import json
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import httpx

from scripts.fetch.failure import wrong

JSON = "application/json"
OK = 200
_USER_AGENT = "Kumppanuuskartta (scripts/fetch_sources.py)"
_BUSY = (429, 503)
_MOVED = (301, 302, 303, 307, 308)


@dataclass(frozen=True)
class Patience:
    """How long is waited, in seconds, how often is asked, and how many bytes are taken.

    `time_out_s` is how long a server may be silent, `longest_answer_s` how long a whole answer may take.
    """

    time_out_s: float = 30
    longest_answer_s: float = 300
    pause_s: float = 0.5
    first_wait_s: float = 1
    longest_wait_s: float = 60
    tries: int = 5
    largest_bytes: int = 100_000_000


@dataclass(frozen=True)
class Answer:
    """What a server answered: status, media type without parameters, bytes."""

    status: int
    media_type: str
    content: bytes
    headers: httpx.Headers = field(default_factory=httpx.Headers)


class Client:
    """Asks one question after the other; every error of a connection comes out as a `FetchError`."""

    def __init__(self, patience: Patience) -> None:
        self._patience = patience
        self._http = httpx.Client(timeout=patience.time_out_s, headers={"User-Agent": _USER_AGENT})

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def ask(self, source: str, url: str, question: object = None) -> Answer:
        """The answer to a GET, or to a POST of a question in JSON, whatever its status.

        A busy server is asked again after the time that it names. Raises FetchError.
        """
        place = _place(source, url)
        status = 0
        for number in range(self._patience.tries):
            answer = self._once(source, place, question)
            status = answer.status
            if status in _MOVED:
                place = self._moved(source, place, answer)
            elif status not in _BUSY:
                return answer
            elif number + 1 < self._patience.tries:
                self._wait(source, answer, number)
        raise wrong("still_busy", source, self._patience.tries, status)

    def file(self, source: str, url: str, media_types: tuple[str, ...], question: object = None) -> bytes:
        """The bytes of an answer of one of these media types. Raises FetchError."""
        answer = self.ask(source, url, question)
        if answer.status != OK:
            raise wrong("status", source, OK, f"{answer.status} {_beginning(answer.content)}".strip())
        if answer.media_type not in media_types:
            raise wrong("media_type", source, " or ".join(media_types), answer.media_type or "nothing")
        return answer.content

    def json(self, source: str, url: str) -> Any:
        """What a JSON answer holds. Raises FetchError."""
        return parsed(source, self.file(source, url, (JSON,)))

    def _once(self, source: str, url: httpx.URL, question: object) -> Answer:
        time.sleep(self._patience.pause_s)
        method, body = ("GET", None) if question is None else ("POST", json.dumps(question))
        headers = {"Accept": "*/*"} if body is None else {"Content-Type": JSON}
        try:
            with self._http.stream(method, url, content=body, headers=headers) as response:
                content = self._content(source, response)
        except httpx.TimeoutException as error:
            raise wrong("slow", source, f"{self._patience.time_out_s:g}") from error
        except httpx.RemoteProtocolError as error:
            raise wrong("broken_off", source, found=error) from error
        except httpx.HTTPError as error:
            raise wrong("no_answer", source, url.host, error) from error
        media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        return Answer(response.status_code, media_type, content, response.headers)

    def _content(self, source: str, response: httpx.Response) -> bytes:
        content = bytearray()
        longest = self._patience.longest_answer_s
        end = time.monotonic() + longest
        for chunk in response.iter_bytes():
            content += chunk
            if len(content) > self._patience.largest_bytes:
                raise wrong("too_large", source, self._patience.largest_bytes)
            if time.monotonic() > end:
                raise wrong("slow", source, f"{longest:g}")
        return bytes(content)

    def _moved(self, source: str, place: httpx.URL, answer: Answer) -> httpx.URL:
        target = place.join(_place(source, answer.headers.get("location", "")))
        if (target.scheme, target.host, target.port) != (place.scheme, place.host, place.port):
            raise wrong("another_host", source, f"{place.scheme}://{place.netloc.decode()}", target)
        return target

    def _wait(self, source: str, answer: Answer, number: int) -> None:
        asked = _seconds(answer.headers.get("retry-after"))
        seconds = self._patience.first_wait_s * 2**number if asked is None else asked
        if seconds > self._patience.longest_wait_s:
            raise wrong("busy", source, f"{self._patience.longest_wait_s:g}", f"{seconds:.0f}")
        time.sleep(seconds)


def _place(source: str, url: str) -> httpx.URL:
    try:
        return httpx.URL(url)
    except httpx.InvalidURL as error:
        raise wrong("no_answer", source, url, error) from error


def parsed(source: str, content: bytes) -> Any:
    """What is in JSON of UTF-8, with a byte order mark or without. Raises FetchError."""
    try:
        return json.loads(content.decode("utf-8-sig"), parse_constant=_no_number)
    except ValueError as error:
        raise wrong("not_json", source, found=f"{error}; {_beginning(content)}") from error


def _no_number(word: str) -> None:
    """`NaN` and its like, which Python reads, are no JSON."""
    raise ValueError(word)


def _seconds(retry_after: str | None) -> float | None:
    """How many seconds a `Retry-After` names, as a number or as a time; None where it names nothing readable."""
    if retry_after is None:
        return None
    if retry_after.strip().isdigit():
        return float(retry_after)
    try:
        at = parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    return max(0.0, (at - datetime.now(UTC)).total_seconds())


def _beginning(content: bytes) -> str:
    return content[:120].decode("utf-8", errors="replace")
