"""The table of what the filters leave: sortable, every row a link to the same details as on the map."""

from dataclasses import replace
from html import escape
from urllib.parse import urlencode

import streamlit as st

from src.scene import Scene
from src.ui.page_links import picture_address
from src.ui.panel import draw_panel
from src.ui.selection import selection_marks
from src.ui.state import Reading
from src.view import words

_PAGE = "municipalities"
_COLUMNS = ("name", "tier", "region", "population")


def draw_municipalities(reading: Reading) -> None:
    """Draw heading, downloads, table and, when a city is selected, its details beside the table or above it."""
    heading = escape(reading.texts("nav.municipalities"))
    st.html(
        f'<h1 class="page-heading" tabindex="-1" {selection_marks(reading, _PAGE)}>{heading}</h1>'
        f'<p class="page-lead" role="status">{escape(_lead(reading))}</p>{_downloads(reading)}'
    )
    # Both have their places whether or not there are details: so the table stays as it is when they come and go.
    with st.container(key="details_and_table"):
        panel, table = st.container(key="panel"), st.container(key="table")
    with table:
        st.html(_table(reading, reading.scene))
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


def _table(reading: Reading, scene: Scene) -> str:
    texts = reading.texts
    heads = "".join(
        f'<th scope="col" aria-sort="{"ascending" if column == "name" else "none"}"{_kind(column)}>'
        f'<button type="button">{escape(texts(f"table.{column}"))}</button></th>'
        for column in _COLUMNS
    )
    rows = "".join(_row(reading, scene, code) for code in scene.names if scene.classes_of[code])
    caption = escape(texts("table.caption"))
    return (
        f'<div class="table-frame"><table class="sortable" data-collation="{texts.row.collation}">'
        f"<caption>{caption}</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _kind(column: str) -> str:
    return ' class="numeric"' if column == "population" else ""


def _row(reading: Reading, scene: Scene, code: str) -> str:
    row = reading.catalogue.municipalities[code]
    address = urlencode(words(replace(reading.view, city=code), reading.catalogue))
    classes = [scene.class_by_key[key] for key in scene.classes_of[code]]
    tiers = "".join(
        f'<span class="badge small swatch-{one.key}">{one.number}</span> {escape(one.name)} '
        for one in classes
    )
    order = classes[0].number
    return (
        f'<tr data-code="{code}"><th scope="row">'
        f'<a href="kunnat?{escape(address)}">{escape(scene.names[code])}</a></th>'
        f'<td data-value="{order}">{tiers}</td><td>{escape(scene.region_names[code])}</td>'
        f'<td class="numeric" data-value="{row.population}">{escape(reading.texts.number(row.population))}</td></tr>'
    )
