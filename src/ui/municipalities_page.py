"""The table of what the filters leave: sortable, every row a link to the same details as on the map."""

from dataclasses import replace
from urllib.parse import urlencode

import streamlit as st
from markupsafe import Markup

from src.columns.chosen import FigureColumn, chosen_columns
from src.outputs.data.columns import PAGE_COLUMNS, Column, Row, rows_of
from src.pages import PAGE_PATHS
from src.ui.column_choice import draw_column_choice
from src.ui.comparison_links import comparing_link
from src.ui.figure_cells import (
    caption_addition,
    figure_cells,
    figure_heads,
    figure_sources,
    summary_foot,
    table_marks,
)
from src.ui.page_links import picture_address
from src.ui.panel import draw_panel
from src.ui.selection import selection_marks
from src.ui.state import Reading
from src.view import words

_PAGE = "municipalities"


def draw_municipalities(reading: Reading) -> None:
    """Draw heading, downloads, table and, when a city is selected, its details beside the table or above it."""
    st.html(
        Markup(
            '<h1 class="page-heading" tabindex="-1" {marks}>{heading}</h1>'
            '<p class="page-lead">{lead}</p>{downloads}'
        ).format(
            marks=selection_marks(reading, _PAGE),
            heading=reading.texts("nav.municipalities"),
            lead=_lead(reading),
            downloads=_downloads(reading),
        )
    )
    # Both have their places whether or not there are details: so the table stays as it is when they come and go.
    with st.container(key="details_and_table"):
        panel, table = st.container(key="panel"), st.container(key="table")
    columns = chosen_columns(reading.catalogue, reading.view)
    with table:
        draw_column_choice(reading, columns)
        st.html(_table(reading, columns) + figure_sources(reading, columns))
    if reading.view.city is not None:
        with panel:
            draw_panel(reading, reading.view.city, _PAGE)


def _lead(reading: Reading) -> str:
    texts, totals = reading.texts, reading.scene.totals
    if totals.is_none_known:
        return texts("subtitle.none_known_in_selection")
    people = texts.number(totals.population)
    return texts.count(f"table.{totals.certainty}_lead", totals.count, people=people)


def _downloads(reading: Reading) -> Markup:
    link = Markup('<a class="side-button" href="{}" download>{}</a>')
    files = (("data.csv", "table.csv"), ("data.xlsx", "table.xlsx"))
    return Markup('<p class="downloads">{}</p><p class="panel-note">{}</p>').format(
        Markup().join(link.format(picture_address(reading, path), reading.texts(key)) for path, key in files),
        reading.texts("data.csv_note"),
    )


def _table(reading: Reading, columns: tuple[FigureColumn, ...]) -> Markup:
    texts = reading.texts
    return Markup(
        '<div class="table-frame"><table class="sortable" data-collation="{collation}"{marks}>'
        "<caption>{caption}</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody>{foot}</table></div>"
    ).format(
        collation=texts.row.collation,
        marks=table_marks(reading, columns),
        caption=texts("table.caption") + caption_addition(reading, columns),
        heads=Markup().join(_head(reading, column) for column in PAGE_COLUMNS)
        + figure_heads(reading, columns)
        + Markup('<th scope="col" class="comparing">{}</th>').format(texts("nav.comparison")),
        rows=Markup().join(_row(reading, row, columns) for row in rows_of(reading.scene, reading.catalogue)),
        foot=summary_foot(reading, columns),
    )


def _head(reading: Reading, column: Column) -> Markup:
    head = Markup('<th scope="col" aria-sort="{}"{}><button type="button">{}</button></th>')
    order = "ascending" if column.key == "name" else "none"
    return head.format(order, _kind(column), reading.texts(column.page_heading))


def _kind(column: Column) -> Markup:
    return Markup("" if column.kind == "text" else ' class="numeric"')


def _row(reading: Reading, row: Row, columns: tuple[FigureColumn, ...]) -> Markup:
    cells = Markup().join(_cell(reading, row, column) for column in PAGE_COLUMNS)
    cells += figure_cells(reading, columns, row.facts.code)
    cells += Markup('<td class="comparing">{}</td>').format(comparing_link(reading, row.facts.code))
    return Markup('<tr data-code="{}">{}</tr>').format(row.facts.code, cells)


def _cell(reading: Reading, row: Row, column: Column) -> Markup:
    """A cell; what it is sorted by stands in `data-value` where that is not its words."""
    value = column.value(row)
    if column.key == "name":
        address = urlencode(words(replace(reading.view, city=row.facts.code), reading.catalogue))
        way = f"{PAGE_PATHS[_PAGE]}?{address}"
        return Markup('<th scope="row"><a href="{}">{}</a></th>').format(way, value)
    if column.key == "tier_names":
        return Markup('<td data-value="{}">{}</td>').format(row.classes[0].order, _badges(row))
    if value is None or isinstance(value, str):
        return Markup("<td>{}</td>").format(value or "")
    number = reading.texts.number(value, column.decimals)
    return Markup('<td{} data-value="{}">{}</td>').format(_kind(column), value, number)


def _badges(row: Row) -> Markup:
    badge = Markup('<span class="badge small swatch-{}">{}</span> <span class="tier-name">{}</span> ')
    return Markup().join(badge.format(one.key, one.badge_text, one.name) for one in row.classes)
