"""What was wrong with an answer, as facts; `sentences.py` turns them into words."""

from dataclasses import dataclass

from src.errors import KumppanuuskarttaError


@dataclass(frozen=True)
class Failure:
    """One thing that is wrong: `kind` names the sentence, `source` what was asked for, the others are facts."""

    kind: str
    source: str
    expected: str = ""
    found: str = ""


class FetchError(KumppanuuskarttaError):
    """An answer that must not be used; carries the facts."""

    def __init__(self, failure: Failure) -> None:
        self.failure = failure
        super().__init__(failure)


def wrong(kind: str, source: str, expected: object = "", found: object = "") -> FetchError:
    """The error of some facts."""
    return FetchError(Failure(kind, source, str(expected), str(found)))
