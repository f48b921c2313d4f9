"""The line of a value in a TOML file is found, or that of the nearest table around it."""

import pytest

from src.catalogue.toml_lines import line_of

TEXT = """# a comment
title = "x"

[[tier]]
key = "one"

[tier.name]
fi = "yksi"

[[tier.source]]
url = "a"

[[tier.source]]
url = "b"

[[tier]]
key = "two"

[[tier.source]]
url = "c"
[policy] # another
text = "y"
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("title",), 2),
        (("tier", 0), 4),
        (("tier", 0, "key"), 5),
        (("tier", 0, "name", "fi"), 8),
        (("tier", 0, "name", "sv"), 7),
        (("tier", 0, "order"), 4),
        (("tier", 0, "source", 1, "url"), 14),
        (("tier", 1, "key"), 17),
        (("tier", 1, "source", 0, "url"), 20),
        (("policy", "text"), 22),
        (("policy", "contact", 0, "name"), 21),
        (("nothing",), None),
        ((), None),
    ],
)
def test_the_line_of_a_key_or_of_what_is_around_it(path: tuple[str | int, ...], line: int | None) -> None:
    assert line_of(TEXT, path) == line
