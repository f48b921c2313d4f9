"""The carried data, comparisons of it, and its file of people read by hand."""

import csv
from collections.abc import Callable

import pytest

from src.catalogue import GEODATA, load_catalogue
from src.comparison.comparison import Comparison, build_comparison
from src.model import Catalogue, Language
from src.texts import texts_for
from src.view import parse

Compare = Callable[..., Comparison]
People = Callable[[int, tuple[str, ...]], int]


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue()


@pytest.fixture(scope="session")
def compare(catalogue: Catalogue) -> Compare:
    """Makes the comparison of an address; keywords are its words, `first` and `last` those that Python cannot name."""

    def made(*subjects: str, language: Language = "fi", **words: str) -> Comparison:
        names = {"first": "from", "last": "to", "shown_as": "as"}
        address = {names.get(word, word): [value] for word, value in words.items()}
        view, problems = parse({"compare": list(subjects), **address}, catalogue)
        assert problems == ()
        return build_comparison(catalogue, view, texts_for(language))

    return made


@pytest.fixture(scope="session")
def people() -> People:
    """Counts the people of some municipalities in a year, straight from the file."""
    text = (GEODATA / "population_by_year.csv").read_text(encoding="utf-8")
    rows = {int(row["year"]): row for row in csv.DictReader(text.splitlines())}
    return lambda year, codes: sum(int(rows[year][code]) for code in set(codes))
