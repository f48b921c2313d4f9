"""A reader finds a municipality by any of its names, and chooses where several are meant."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from src.model import Catalogue


@pytest.fixture
def seeker(shown: Any) -> Iterator[Any]:
    """The shared map, left with nothing in the finder."""
    yield shown
    search(shown, "Turku")
    expect(shown.panel_headings).to_have_text(["Turku"])


def search(shown: Any, query: str) -> None:
    finder = shown.page.get_by_label(shown.texts("sidebar.finder"))
    finder.fill(query)
    finder.press("Enter")


def test_names_of_any_language_and_codes_open_the_details_and_mark_the_map(
    shown: Any, catalogue: Catalogue
) -> None:
    # Ways to write a name are many; tests/test_finder.py has them.
    for query, name in (("Närpes", "Närpiö"), ("091", "Helsinki"), ("turkku", "Turku")):
        search(shown, query)
        expect(shown.panel_headings).to_have_text([name])
        code = next(one.code for one in catalogue.municipalities.values() if one.names["fi"] == name)
        expect(shown.selected).to_have_count(1)
        expect(shown.selected).to_have_attribute("data-code", code)


def test_several_matches_give_a_choice_that_works(seeker: Any) -> None:
    page: Page = seeker.page
    search(seeker, "Kau")
    expect(
        page.locator(".stSidebar").get_by_text(seeker.texts("sidebar.finder_choose", query="Kau"))
    ).to_be_visible()
    choices = page.locator("[class*=st-key-candidate_]")
    expect(choices).not_to_have_count(0)
    assert 1 < choices.count() <= 5
    page.get_by_role("button", name="Kauniainen").click()
    expect(seeker.panel_headings).to_have_text(["Kauniainen"])
    expect(choices).to_have_count(0)


def test_no_match_is_said_and_changes_nothing(seeker: Any) -> None:
    search(seeker, "Turku")
    expect(seeker.panel_headings).to_have_text(["Turku"])
    search(seeker, "xyzzyq")
    expect(
        seeker.page.locator(".stSidebar").get_by_text(seeker.texts("sidebar.finder_nothing", query="xyzzyq"))
    ).to_be_visible()
    expect(seeker.panel_headings).to_have_text(["Turku"])


def test_what_was_searched_is_told_letter_by_letter(seeker: Any) -> None:
    for query in (
        "<b>x</b><img src=x onerror=window.hurt=1>",
        "[a](javascript:1) **b** :red[c] `d` $e$",
    ):
        search(seeker, query)
        message = seeker.page.get_by_role("status").filter(has_text=query)
        expect(message).to_have_text(seeker.texts("sidebar.finder_nothing", query=query))
        expect(message.locator("*")).to_have_count(0)
        assert seeker.page.evaluate("window.hurt") is None
