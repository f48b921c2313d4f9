"""What an act is: something a reader can do, what has to come of it, and how hands do it.

The kinds are in the modules `acts_on_*` and `acts_in_haste`; `KINDS` holds them all under the names by which a walk is
written down.
"""

from dataclasses import asdict, dataclass, replace
from random import Random
from typing import Any, ClassVar, Self

from tests.walks.hands import Hands
from tests.walks.reader import Reader

KINDS: "dict[str, type[Act]]" = {}
Written = tuple[str, dict[str, Any]]


@dataclass(frozen=True)
class Act:
    """One act with its parameters. A kind says how often it is chosen, and where it cannot be done.

    `brings_data` tells whether an edit of the data has to show after it, `is_a_break` whether the connection to
    the server breaks on the way.
    """

    weight: ClassVar[int] = 2
    brings_data: ClassVar[bool] = True
    is_a_break: ClassVar[bool] = False

    def __init_subclass__(cls) -> None:
        if not cls.__name__.startswith("_"):
            KINDS[cls.__name__] = cls

    @classmethod
    def offer(cls, chance: Random, reader: Reader, hands: Hands) -> Self | None:
        """An act of this kind that has an effect for this reader, or None."""
        raise NotImplementedError

    def expect(self, reader: Reader) -> tuple[Reader, ...]:
        """The readers one may be after the act; one of them has to agree with all that is seen."""
        raise NotImplementedError

    def do(self, reader: Reader, hands: Hands) -> None:
        """Do it in the browser. Raises FaultError or Playwright's errors when it cannot be done."""
        raise NotImplementedError

    def written(self) -> Written:
        """The act as literals."""
        return type(self).__name__, asdict(self)


def read(written: Written) -> Act:
    """The act of what `written` gave."""
    name, parameters = written
    return KINDS[name](**parameters)


def is_page(reader: Reader) -> bool:
    """Whether the reader is on a page with sidebar and navigation, not in the picture view."""
    return not reader.view.is_picture


def redrawn(reader: Reader, **changes: Any) -> tuple[Reader, ...]:
    """The same reader, on a page drawn anew from the present data."""
    return (replace(reader, drawn=reader.edits, **changes),)
