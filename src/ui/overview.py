"""The panel with nothing selected: each partnership with its count, people and share of the population."""

from html import escape

import streamlit as st
from markupsafe import Markup

from src.facts.partnership import Figures
from src.facts.selection import selection_facts
from src.facts.wording import label_of, value_of
from src.outputs.source_markup import note_markup
from src.scene import Note, SceneClass
from src.texts.figures import people_words
from src.ui.page_links import panel_link
from src.ui.selection import selection_marks
from src.ui.state import Reading


def draw_overview(reading: Reading) -> None:
    """Draw the overview of what the filters leave, as one labelled region."""
    texts, facts = reading.texts, selection_facts(reading.scene, reading.catalogue)
    cities, people, share = facts.together.cities, facts.together.people, facts.together.share
    figures = "".join(
        f'<div class="figure"><dt>{escape(label_of(fact, texts))}</dt><dd>{escape(value)}</dd></div>'
        for fact, value in (
            (cities, value_of(cities, texts)),
            (people, people_words(texts, int(people.value), at_least=people.is_at_least)),
            (share, value_of(share, texts)),
        )
    )
    rows = "".join(_row(reading, row, facts.by_tier[row.key]) for row in reading.scene.classes)
    st.html(
        f'<section class="panel" id="past-the-map" tabindex="-1" aria-labelledby="panel-heading" '
        f"{selection_marks(reading, 'map')}>"
        f'<h2 id="panel-heading">{_heading(reading)}</h2>'
        f'<p class="panel-lead">{escape(texts("overview.lead"))}</p><dl class="figures three">{figures}</dl>'
        f'<ol class="tier-rows">{rows}</ol>{_notes(reading)}</section>'
    )


def _heading(reading: Reading) -> str:
    return escape(reading.texts.count("overview.heading", len(reading.scene.classes)))


def _row(reading: Reading, row: SceneClass, figures: Figures) -> str:
    texts = reading.texts
    share = texts("overview.share_of", share=value_of(figures.share, texts))
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
