"""The panel with nothing selected: each partnership with its count, people and share of the population."""

import streamlit as st
from markupsafe import Markup

from src.facts.partnership import Figures
from src.facts.selection import selection_facts
from src.facts.wording import label_of, value_of
from src.outputs.page.source_markup import note_markup
from src.scene import Note, SceneClass
from src.texts.figures import people_words
from src.ui.growth import growth_in_panel
from src.ui.page_links import panel_link
from src.ui.selection import selection_marks
from src.ui.state import Reading


def draw_overview(reading: Reading) -> None:
    """Draw the overview of what the filters leave, as one labelled region."""
    texts, facts = reading.texts, selection_facts(reading.scene, reading.catalogue)
    cities, people, share = facts.together.cities, facts.together.people, facts.together.share
    figure = Markup("<div><dt>{}</dt><dd>{}</dd></div>")
    figures = (
        figure.format(label_of(fact, texts), value)
        for fact, value in (
            (cities, value_of(cities, texts)),
            (people, people_words(texts, int(people.value), at_least=people.is_at_least)),
            (share, value_of(share, texts)),
        )
    )
    rows = (_row(reading, row, facts.by_tier[row.key]) for row in reading.scene.classes)
    st.html(
        Markup(
            '<section class="panel" id="past-the-map" tabindex="-1" aria-labelledby="panel-heading" {marks}>'
            '<h2 id="panel-heading">{heading}</h2><p class="panel-lead">{lead}</p>'
            '<dl class="figures three">{figures}</dl><ol class="tier-rows">{rows}</ol>{notes}{growth}</section>'
        ).format(
            marks=selection_marks(reading, "map"),
            heading=texts.count("overview.heading", len(reading.scene.classes)),
            lead=texts("overview.lead"),
            figures=Markup().join(figures),
            rows=Markup().join(rows),
            notes=_notes(reading),
            growth=growth_in_panel(reading),
        )
    )


def _row(reading: Reading, row: SceneClass, figures: Figures) -> Markup:
    texts = reading.texts
    return Markup(
        '<li class="tier-{key}" value="{order}" style="--share:{width:.1f}%"><p>{name}<b aria-hidden="true">{count}</b>'
        '<span class="unseen">{words}</span></p>'
        "<p>{people}<span>{share}</span></p></li>"
    ).format(
        key=row.key,
        order=row.order,
        width=row.share * 100,
        name=row.name,
        count=row.count_text,
        words=row.count_words,
        people=texts.count("unit.person", row.population),
        share=texts("overview.share_of", share=value_of(figures.share, texts)),
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
    return Markup("{} {}").format(words, panel_link(reading, "overview.why", note.short_tier))
