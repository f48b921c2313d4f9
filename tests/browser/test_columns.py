"""Figures as columns of the table: chosen by the widget from the bare page, sorted, summed up, kept and taken back."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from src.columns.choices import choosable
from src.columns.chosen import FigureColumn, chosen_columns
from src.columns.wording import choice_name, chosen_sentence, column_heading, summary_rows
from src.model import Catalogue, Language
from src.scene import build_scene
from src.texts import LANGUAGES, Texts, texts_for
from src.view import default_view, parse

PageFactory = Callable[..., Page]
TEXTS = texts_for("fi")
SIX = (
    "unemployment",
    "population-change",
    "births",
    "net_immigration",
    "share_65_over-change",
    "projected_0_99",
)
ADDRESS = "/kunnat?lang={}&" + "&".join(f"column={word}" for word in SIX)
UPRIGHT = {"width": 390, "height": 844}


def columns_of(catalogue: Catalogue, *words: str) -> tuple[FigureColumn, ...]:
    view, _ = parse({"column": words}, catalogue)
    return chosen_columns(catalogue, view)


def chooser(page: Page, texts: Texts = TEXTS) -> Locator:
    return page.get_by_role("combobox", name=texts("table.add_figures"))


def choose(page: Page, catalogue: Catalogue, word: str, texts: Texts = TEXTS) -> None:
    """Choose a figure by its name, with the keyboard; the list is closed again."""
    field = chooser(page, texts)
    name = choice_name(catalogue, default_view(catalogue), word, texts)
    field.fill(name)
    field.press("ArrowDown")
    field.press("Enter")
    expect(page.locator(".st-key-columns [data-tag]").filter(has_text=name)).to_have_count(1)
    field.press("Escape")
    expect(page.get_by_role("listbox")).to_have_count(0)


def head(page: Page, column: FigureColumn, texts: Texts = TEXTS) -> Locator:
    return page.get_by_role("columnheader", name=column_heading(column, texts), exact=True)


def codes(page: Page) -> list[str]:
    return page.locator("tbody tr").evaluate_all("rows => rows.map(row => row.dataset.code)")


def test_a_figure_is_chosen_sorted_by_summed_up_kept_and_taken_back(page: Page, catalogue: Catalogue) -> None:
    (column,) = columns_of(catalogue, "unemployment")
    page.goto("/kunnat")
    expect(page.locator("table.sortable")).to_be_visible()
    expect(page.locator("tfoot")).to_have_count(0)
    expect_names_in_the_list(page, catalogue)
    choose(page, catalogue, "unemployment")
    expect(head(page, column)).to_be_visible()
    expect(page).to_have_url(re.compile(r"\?column=unemployment$"))
    expect(page.locator("#status")).to_have_text(chosen_sentence([column], TEXTS))
    head(page, column).get_by_role("button").click()
    expect(head(page, column)).to_have_attribute("aria-sort", "ascending")
    values = [column.figure.values[code] or 0 for code in codes(page)]
    assert values == sorted(values)
    assert len(values) == len(catalogue.memberships_by_code)
    scene = build_scene(catalogue, default_view(catalogue), TEXTS, "light")
    for row, told in zip(
        page.locator("tfoot tr").all(), summary_rows(catalogue, scene, [column], TEXTS), strict=True
    ):
        expect(row.get_by_role("rowheader")).to_have_text(told.label)
        expect(row.locator("td")).to_have_text([told.population, told.figures[0], ""])
    page.reload()
    expect(head(page, column)).to_be_visible()
    expect(page.locator("tfoot tr")).to_have_count(2)
    choose(page, catalogue, "population-change")
    expect(page).to_have_url(re.compile(r"\?column=unemployment&column=population-change$"))
    expect(page.locator("thead [data-column]")).to_have_count(2)
    page.go_back()
    expect(page.locator("thead [data-column]")).to_have_count(1)
    expect(page.locator("[data-tag]")).to_have_count(1)
    page.go_back()
    expect(page.locator("tfoot")).to_have_count(0)
    expect(page.locator("table.sortable")).to_be_visible()


def expect_names_in_the_list(page: Page, catalogue: Catalogue) -> None:
    """Every choice has a name of its own; the list is closed again."""
    chooser(page).click()
    expect(page.get_by_role("option").first).to_be_visible()
    expect(chooser(page)).to_be_focused()
    first = choice_name(catalogue, default_view(catalogue), choosable(catalogue)[0], TEXTS)
    expect(page.get_by_role("option", name=first, exact=True)).to_be_visible()
    chooser(page).press("Escape")
    expect(page.get_by_role("listbox")).to_have_count(0)


def test_numbers_are_sorted_by_their_size_and_the_order_follows_its_column_when_others_go(
    page: Page, catalogue: Catalogue
) -> None:
    change, births = columns_of(catalogue, "population-change", "births")
    page.goto("/kunnat?lang=fi&column=births&column=population-change")
    values = change.figure.values
    assert len({value for value in values.values() if value is not None and value < -10}) > 5
    for order, is_reversed in (("ascending", False), ("descending", True)):
        head(page, change).get_by_role("button").click()
        expect(head(page, change)).to_have_attribute("aria-sort", order)
        shown = [values[code] or 0 for code in codes(page)]
        assert shown == sorted(shown, reverse=is_reversed)
    page.get_by_role("button", name=re.compile("Syntyneet")).first.click()
    expect(page.locator("thead [data-column]")).to_have_count(1)
    expect(head(page, change)).to_have_attribute("aria-sort", "descending")
    shown = [values[code] or 0 for code in codes(page)]
    assert shown == sorted(shown, reverse=True)
    assert births.figure.values != values
    expect_gaps_last(page)


def expect_gaps_last(page: Page) -> None:
    """In a table of the test's own, what has no value comes last in both orders."""
    page.evaluate(
        """() => {
          const row = (name, cell) => `<tr><th scope="row">${name}</th><td class="numeric" ${cell}</td></tr>`;
          document.querySelector("main, .stMain").insertAdjacentHTML("beforeend", `<table class="sortable" id="own"
            data-collation="fi"><thead><tr><th scope="col" aria-sort="ascending"><button>a</button></th>
            <th scope="col" aria-sort="none" class="numeric"><button>b</button></th></tr></thead><tbody>` +
            row("gap", "data-gap>–") + row("low", 'data-value="-10.5">−10,5') + row("high", 'data-value="9">9') +
            row("none", "data-gap>–") + row("middle", 'data-value="-9.5">−9,5') + "</tbody></table>");
        }"""
    )
    button, names = page.locator("#own").get_by_role("button", name="b"), page.locator("#own tbody th")
    button.dispatch_event("click")
    expect(names).to_have_text(["low", "middle", "high", "gap", "none"])
    button.dispatch_event("click")
    expect(names).to_have_text(["high", "middle", "low", "gap", "none"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_six_figures_have_lines_fit_an_upright_sheet_and_a_seventh_is_not_offered(
    page: Page, language: Language
) -> None:
    texts = texts_for(language)
    page.goto(ADDRESS.format(language))
    expect(page.locator("thead [data-column]")).to_have_count(len(SIX))
    line = page.locator('tr[data-code="853"] svg').first
    expect(line).to_be_visible()
    box: Any = line.locator("path").bounding_box()
    assert box["width"] > 40
    assert box["height"] > 5
    chooser(page, texts).fill("2025")
    expect(page.get_by_text(texts("streamlit.most", n=len(SIX)))).to_be_visible()
    chooser(page, texts).press("Escape")
    page.emulate_media(media="print")
    # The sums stand on the last sheet alone.
    expect(page.locator("tfoot")).to_have_css("display", "table-row-group")
    expect(page.locator("thead")).to_have_css("display", "table-header-group")
    expect(page.locator(".figure-sources")).to_be_visible()
    expect(chooser(page, texts)).to_be_hidden()
    # A4 without its margins of 10 mm, in px of CSS.
    page.set_viewport_size({"width": int(190 / 25.4 * 96), "height": 1047})
    assert page.locator("table.sortable").evaluate("table => table.scrollWidth <= innerWidth")


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_a_phone_a_row_tells_every_figure_without_scrolling_sideways(
    page_factory: PageFactory, catalogue: Catalogue, language: Language
) -> None:
    page = page_factory(viewport=UPRIGHT, has_touch=True, is_mobile=True)
    page.goto(ADDRESS.format(language))
    row = page.locator('tr[data-code="853"]')
    expect(row).to_be_visible()
    assert page.locator(".table-frame").evaluate("frame => frame.scrollWidth <= frame.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    columns = columns_of(catalogue, *SIX)
    said = row.locator("td[class*='numeric f']").evaluate_all(
        "cells => cells.map(cell => getComputedStyle(cell, '::before').content)"
    )
    texts = texts_for(language)
    assert [words.split('"')[1] for words in said] == [column_heading(column, texts) for column in columns]
    last = head(page, columns[-1], texts).get_by_role("button")
    last.tap()
    expect(head(page, columns[-1], texts)).to_have_attribute("aria-sort", "ascending")
    values = [columns[-1].figure.values[code] or 0 for code in codes(page)]
    assert values == sorted(values)
