"""The panel with nothing selected: each partnership with its count, people and share of the population."""

from html import escape

import streamlit as st
from markupsafe import Markup

from src.outputs.source_markup import note_markup
from src.scene import Note, SceneClass
from src.ui.page_links import panel_link
from src.ui.selection import selection_marks
from src.ui.state import Reading


def draw_overview(reading: Reading) -> None:
    """Draw the overview of what the filters leave, as one labelled region."""
    texts, totals = reading.texts, reading.scene.totals
    people = (
        texts.millions(totals.population, at_least=totals.is_incomplete)
        if totals.population >= 1_000_000
        else texts.number(totals.population)
    )
    cities = texts("overview.at_least" if totals.is_incomplete else "overview.cities")
    figures = "".join(
        f'<div class="figure"><dt>{escape(label)}</dt><dd>{escape(value)}</dd></div>'
        for label, value in (
            (cities, texts.number(totals.count)),
            (texts("overview.people"), people),
            (texts("overview.share"), totals.share_text(texts)),
        )
    )
    rows = "".join(_row(reading, row) for row in reading.scene.classes)
    st.html(
        f'<section class="panel" id="past-the-map" tabindex="-1" aria-labelledby="panel-heading" '
        f"{selection_marks(reading, 'map')}>"
        f'<h2 id="panel-heading">{_heading(reading)}</h2>'
        f'<p class="panel-lead">{escape(texts("overview.lead"))}</p><dl class="figures three">{figures}</dl>'
        f'<ol class="tier-rows">{rows}</ol>{_notes(reading)}</section>'
    )


def _heading(reading: Reading) -> str:
    return escape(reading.texts.count("overview.heading", len(reading.scene.classes)))


def _row(reading: Reading, row: SceneClass) -> str:
    texts = reading.texts
    share = texts("overview.share_of", share=texts.percent(row.share))
    return (
        f'<li class="tier-{row.key}" value="{row.order}" style="--share:{row.share * 100:.1f}%">'
        f"<p>{escape(row.name)}<b>{escape(row.count_text)}</b></p>"
        f"<p>{escape(texts.count('unit.person', row.population))}<span>{escape(share)}</span></p></li>"
    )


def _notes(reading: Reading) -> Markup:
    """The scene's notes, those on a short list with the way to why it is short."""
    return Markup().join(
        Markup('<p class="panel-note">{}</p>').format(_note(reading, note)) for note in reading.scene.notes
    )


def _note(reading: Reading, note: Note) -> Markup:
    words = note_markup(reading.catalogue, reading.texts, note)
    if note.short_tier is None:
        return words
    return Markup("{} {}").format(words, Markup(panel_link(reading, "overview.why", note.short_tier)))
