"""How a table in HTML tells its style sheet what its added columns are: on a phone each cell begins with that."""

from collections.abc import Sequence

from markupsafe import Markup


def figure_marks(headings: Sequence[str]) -> Markup:
    """Attributes of the table: how many columns there are, and the heading of each as a variable of its style.

    So a heading is sent once, however many rows there are. Nothing without a column.
    """
    if not headings:
        return Markup()
    variables = ";".join(f"--figure-{number}:{_string(one)}" for number, one in enumerate(headings, start=1))
    return Markup(' data-figures="{}" style="{}"').format(len(headings), variables)


def _string(words: str) -> str:
    """Words as a string of a style sheet."""
    escaped = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'
