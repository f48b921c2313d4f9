"""Where a fact is from, and from when."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Moment:
    """A year, month or day as a source gives it; month and day are None where the source is silent."""

    year: int
    month: int | None = None
    day: int | None = None
    approximate: bool = False


@dataclass(frozen=True)
class SourceDate:
    """A moment or, with `end`, a span of time (a subset of EDTF)."""

    start: Moment
    end: Moment | None = None


@dataclass(frozen=True)
class Source:
    """Where a fact is from. `publisher` is None where the address has to speak for itself."""

    url: str
    publisher: str | None = None
    date: SourceDate | None = None

    @property
    def site(self) -> str:
        """Who is named as the source: the publisher, or the host of the address."""
        return self.publisher or self.url.split("/")[2].removeprefix("www.")
