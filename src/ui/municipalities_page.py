"""The table of what the filters leave: sortable, every row a link to the same details as on the map."""

from dataclasses import replace
from html import escape
from urllib.parse import urlencode

import streamlit as st

from src.outputs.columns import PAGE_COLUMNS, Column, Row, rows_of
from src.ui.page_links import picture_address
from src.ui.panel import draw_panel
from src.ui.selection import selection_marks
from src.ui.state import Reading
from src.view import words

_PAGE = "municipalities"


def draw_municipalities(reading: Reading) -> None:
    """Draw heading, downloads, table and, when a city is selected, its details beside the table or above it."""
    heading = escape(reading.texts("nav.municipalities"))
    st.html(
        f'<h1 class="page-heading" tabindex="-1" {selection_marks(reading, _PAGE)}>{heading}</h1>'
        f'<p class="page-lead">{escape(_lead(reading))}</p>{_downloads(reading)}'
    )
    # Both have their places whether or not there are details: so the table stays as it is when they come and go.
    with st.container(key="details_and_table"):
        panel, table = st.container(key="panel"), st.container(key="table")
    with table:
        st.html(_table(reading))
    if reading.view.city is not None:
        with panel:
            draw_panel(reading, reading.view.city, _PAGE)


def _lead(reading: Reading) -> str:
    texts, totals = reading.texts, reading.scene.totals
    if totals.is_none_known:
        return texts("subtitle.none_known_in_selection")
    people = texts.number(totals.population)
    return texts.count(f"table.{totals.certainty}_lead", totals.count, people=people)


def _downloads(reading: Reading) -> str:
    links = "".join(
        f'<a class="side-button" href="{picture_address(reading, path)}" download>{escape(reading.texts(key))}</a>'
        for path, key in (("data.csv", "table.csv"), ("data.xlsx", "table.xlsx"))
    )
    note = escape(reading.texts("data.csv_note"))
    return f'<p class="downloads">{links}</p><p class="panel-note">{note}</p>'


def _table(reading: Reading) -> str:
    texts = reading.texts
    heads = "".join(
        f'<th scope="col" aria-sort="{"ascending" if column.key == "name" else "none"}"{_kind(column)}>'
        f'<button type="button">{escape(texts(column.page_heading))}</button></th>'
        for column in PAGE_COLUMNS
    )
    rows = "".join(_row(reading, row) for row in rows_of(reading.scene, reading.catalogue))
    caption = escape(texts("table.caption"))
    return (
        f'<div class="table-frame"><table class="sortable"><caption>{caption}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _kind(column: Column) -> str:
    return "" if column.kind == "text" else ' class="numeric"'


def _row(reading: Reading, row: Row) -> str:
    cells = "".join(_cell(reading, row, column) for column in PAGE_COLUMNS)
    return f'<tr data-code="{row.facts.code}">{cells}</tr>'


def _cell(reading: Reading, row: Row, column: Column) -> str:
    """A cell; what it is sorted by stands in `data-value` where that is not its words."""
    value = column.value(row)
    if column.key == "name":
        address = urlencode(words(replace(reading.view, city=row.facts.code), reading.catalogue))
        return f'<th scope="row"><a href="kunnat?{escape(address)}">{escape(str(value))}</a></th>'
    if column.key == "tier_names":
        return f'<td data-value="{row.classes[0].order}">{_badges(row)}</td>'
    if isinstance(value, str):
        return f"<td>{escape(value)}</td>"
    return f'<td{_kind(column)} data-value="{value}">{escape(reading.texts.number(value))}</td>'


def _badges(row: Row) -> str:
    return "".join(
        f'<span class="badge small swatch-{one.key}">{one.badge_text}</span> {escape(one.name)} '
        for one in row.classes
    )
