"""The errors of the house: facts about what was wrong, never sentences.

The layer that talks to a reader (`src/ui/problems.py`) turns them into words of the reader's language.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong with something that came from outside.

    `kind` names the sentence (key `problem.<kind>` of the text catalogues). `file` is the name of the file
    or the word "address"; `row` is the line as a spreadsheet counts it (the header is row 1); `expected`
    says in facts what would be right (a list of keys, a pattern); `nearest` is the closest allowed value.
    """

    kind: str
    file: str
    row: int | None = None
    field: str | None = None
    value: str | None = None
    expected: str | None = None
    nearest: str | None = None


class KumppanuuskarttaError(Exception):
    """Base of every error that the project raises itself."""


class DataError(KumppanuuskarttaError):
    """Files of `geodata/` do not hold what they must; carries every problem found, not only the first."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__(problems)

    def __str__(self) -> str:
        return "; ".join(_plain(problem) for problem in self.problems)


class OutputError(KumppanuuskarttaError):
    """Something that a reader asked for cannot be drawn; carries the facts as a problem."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(problem)

    def __str__(self) -> str:
        return _plain(self.problem)


class LimitsError(KumppanuuskarttaError):
    """What a reader wrote is no set of limits; carries the facts as a problem."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(problem)

    def __str__(self) -> str:
        return _plain(self.problem)


class MakingError(KumppanuuskarttaError):
    """A file could not be made, for a reason that no reader can mend; carries its path and the reason for the log."""

    def __init__(self, path: str, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(path, reason)

    def __str__(self) -> str:
        return f"{self.path} could not be made: {self.reason}"


def _plain(problem: Problem) -> str:
    """The facts in one line for the log."""
    facts = ("kind", "file", "row", "field", "value", "expected", "nearest")
    return ", ".join(
        f"{fact}={getattr(problem, fact)!r}" for fact in facts if getattr(problem, fact) is not None
    )
