"""Rows of the table: every fact of every subject, and how much more than the first each has."""

import pytest

from src.comparison.rows import FigureRow
from src.facts.fact import Fact
from src.model import Catalogue
from src.unit import Unit
from tests.comparison.conftest import Compare, People


def row(rows: tuple[FigureRow, ...], label: str) -> FigureRow:
    return next(one for one in rows if one.label == label)


def test_differences_are_to_the_first_and_need_both(compare: Compare, people: People) -> None:
    found = row(compare("turku", "salo", "country").figures, "Väkiluku 2025")
    turku, salo = people(2025, ("853",)), people(2025, ("734",))
    assert [fact.value for fact in found.facts if fact] == [turku, salo, people(2025, found_all(compare))]
    assert found.differences[0] is None
    assert found.differences[1] is not None
    assert found.differences[1].value == salo - turku
    gap = FigureRow("", (None, Fact("", 1, Unit.PEOPLE)))
    assert gap.differences == (None, None)


def found_all(compare: Compare) -> tuple[str, ...]:
    return compare("country").subjects[0].group.codes


def test_change_between_the_years_is_told_in_people_and_per_cent(compare: Compare, people: People) -> None:
    rows = compare("salo", first="2000").figures
    first, last = people(2000, ("734",)), people(2025, ("734",))
    amount, share = (
        row(rows, "Väkiluku: muutos 2000–2025"),
        row(rows, "Väkiluku: suhteellinen muutos 2000–2025"),
    )
    assert amount.facts[0] == Fact("", last - first, Unit.PEOPLE_CHANGED)
    assert share.facts[0] is not None
    assert share.facts[0].value == pytest.approx((last - first) / first * 100)


def test_every_series_is_in_the_table_in_its_last_year(compare: Compare, catalogue: Catalogue) -> None:
    labels = " ".join(one.label for one in compare("turku", language="en").figures)
    assert "Projected population aged 0–99 2040" in labels
    assert "Unemployed jobseekers in the labour force 2024" in labels
    assert len({one.label for one in compare("turku").figures}) == len(compare("turku").figures)


def test_words_are_those_of_municipalities(compare: Compare) -> None:
    words = {one.label: one.words for one in compare("imatra", "country", language="sv").words}
    assert words["Landskap"] == ("Södra Karelen", "")
    assert words["Partnerskap"] == ("Joensuu, Villmanstrand och Imatra; Regionstäder", "")
    assert compare("alliance", "country").words == ()
