"""The panel with nothing selected on a map by a figure: what is shown, what has to be known of it, where it is from."""

import streamlit as st
from markupsafe import Markup

from src.figure.measured import measured, proportion_of
from src.outputs.page.source_markup import note_markup
from src.ui.page_links import page_link, words_link
from src.ui.selection import selection_marks
from src.ui.state import Reading


def draw_figure(reading: Reading) -> None:
    """Draw what the map shows of its figure, as one labelled region."""
    scene, texts = reading.shown, reading.texts
    notes = (note_markup(reading.catalogue, texts, note) for note in scene.notes)
    st.html(
        Markup(
            '<section class="panel" id="past-the-map" tabindex="-1" aria-labelledby="panel-heading" {marks}>'
            '<h2 id="panel-heading" data-figure-title>{heading}</h2>'
            '<p class="panel-lead" data-figure-subtitle>{subtitle}</p>{proportion}{notes}'
            '<p class="panel-note">{source} {way}</p></section>'
        ).format(
            marks=selection_marks(reading, "map"),
            heading=scene.title,
            subtitle=scene.subtitle,
            proportion=_proportion(reading),
            notes=Markup().join(Markup('<p class="panel-note">{}</p>').format(note) for note in notes),
            source=scene.source_line,
            way=page_link(reading, "nav.sources", "sources"),
        )
    )


def _proportion(reading: Reading) -> Markup:
    """The way from a map of people to one in proportion, where there is one."""
    figure = measured(reading.catalogue, reading.view)
    per = proportion_of(figure.series)
    if per is None or not figure.is_of_people:
        return Markup()
    link = words_link(reading, f"figure.show_per.{per}", {"per": per}, "side-button")
    return Markup('<p class="downloads">{}</p>').format(link)
