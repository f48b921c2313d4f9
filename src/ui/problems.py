"""What was wrong, as one sentence in the reader's language: the only place where facts of an error become words."""

from src.errors import Problem
from src.texts import Texts

# What a reader typed has no file and no row: its sentence says itself what it is about.
_TYPED = ("address", "title", "limits")
_LONGEST = 300
_UNREADABLE = "\N{REPLACEMENT CHARACTER}"


def sentence(problem: Problem, texts: Texts) -> str:
    """One line of plain text that names file, row, field and value, what is right, and the nearest match.

    It is not escaped: whoever puts it into HTML or Markdown has to do that. Characters that cannot be seen are
    replaced, and a very long value is cut. Raises KeyError for a kind that the texts do not know.
    """
    key = f"problem.{problem.kind}"
    words = texts(
        key,
        file=problem.file,
        row=problem.row,
        field=_readable(problem.field),
        value=_readable(problem.value),
        expected=_readable(problem.expected),
        nearest=_readable(problem.nearest),
    )
    if problem.nearest and "{nearest}" not in texts.messages[key]:
        words = texts("problem.frame.with_nearest", words=words, nearest=_readable(problem.nearest))
    if problem.file in _TYPED:
        return words
    return texts("problem.frame.at", place=_place(problem, texts), words=words)


def _place(problem: Problem, texts: Texts) -> str:
    """File, row and field, as far as they are known."""
    parts = {"row": problem.row, "field": problem.field}
    form = "_".join(part for part, known in parts.items() if known is not None) or "file"
    return texts(
        f"problem.frame.{form}", file=_readable(problem.file), row=problem.row, field=_readable(problem.field)
    )


def _readable(text: str | None) -> str:
    """A text without line breaks, control and direction characters, and not too long."""
    shown = "".join(letter if letter.isprintable() else _UNREADABLE for letter in text or "")
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"
