"""Pages run by Streamlit's own tester, and the HTML they draw, read with a strict eye."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from src.model import Language
from tests.installed_components import looked_for_once

ROOT = Path(__file__).parents[2]
SECONDS = 60
VOID = ("img", "br", "hr", "input", "meta", "link")


@dataclass
class Drawn(HTMLParser):
    """What a page drew: every element with its attributes and text. Raises ValueError for unbalanced tags."""

    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    texts: list[list[Any]] = field(default_factory=list)
    _open: list[tuple[str, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self.texts.append([])
        if tag not in VOID:
            self._open.append((tag, len(self.elements) - 1))

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open[-1][0] != tag:
            raise ValueError(f"</{tag}> closes {self._open[-1:]}")
        self._open.pop()

    def handle_data(self, data: str) -> None:
        for _, number in self._open:
            self.texts[number].append(data)

    def close(self) -> None:
        super().close()
        if self._open:
            raise ValueError(f"never closed: {self._open}")

    def all(self, tag: str, **attributes: str) -> list[str]:
        """The texts of every element of a tag that has all the attributes; `class_` means one of its classes."""
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        return [
            " ".join("".join(text).split())
            for (found, attrs), text in zip(self.elements, self.texts, strict=True)
            if found == tag and all(value in attrs.get(name, "").split() for name, value in wanted.items())
        ]

    def values(self, tag: str, attribute: str) -> list[str]:
        return [attrs[attribute] for found, attrs in self.elements if found == tag and attribute in attrs]


@pytest.fixture(autouse=True, scope="session")
def components() -> Iterator[None]:
    with looked_for_once():
        yield


@pytest.fixture
def run_page() -> Callable[..., tuple[AppTest, Drawn]]:
    """Runs one page's script at an address and reads what it drew."""
    return run


def run(name: str, language: Language, **address: Any) -> tuple[AppTest, Drawn]:
    page = AppTest.from_file(str(ROOT / "pages" / f"{name}.py"), default_timeout=SECONDS)
    page.query_params["lang"] = language
    for word, value in address.items():
        page.query_params[word] = value
    page.run()
    assert not page.exception
    drawn = Drawn()
    drawn.feed("".join(part.proto.body for part in page.get("html")))
    drawn.close()
    return page, drawn
