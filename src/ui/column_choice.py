"""Which figures are columns of the table of municipalities: chosen above the table, kept in the address."""

from dataclasses import replace

import streamlit as st
from markupsafe import Markup

from src.columns.choices import MOST_COLUMNS, choosable
from src.columns.chosen import FigureColumn
from src.columns.wording import choice_name, chosen_sentence
from src.ui.data import current_data
from src.ui.state import Reading, change_view, seed


def draw_column_choice(reading: Reading, columns: tuple[FigureColumn, ...]) -> None:
    """Draw the choice of columns, and for the ear what it comes to."""
    texts = reading.texts
    names = {
        word: choice_name(reading.catalogue, reading.view, word, texts)
        for word in choosable(reading.catalogue)
    }
    chosen = list(reading.view.columns)
    seed("columns", chosen, [names[word] for word in chosen])
    with st.container(key="column_choice"):
        st.multiselect(
            texts("table.add_figures"),
            list(names),
            key="columns",
            format_func=lambda word: names[word],
            max_selections=MOST_COLUMNS,
            select_all=False,
            placeholder=texts("table.add_figures_placeholder", most=texts.number(MOST_COLUMNS)),
            on_change=_apply_columns,
        )
        st.html(
            Markup('<p class="unseen" data-say-changed="columns" lang="{}">{}</p>').format(
                texts.language, chosen_sentence(columns, texts)
            )
        )


def _apply_columns() -> None:
    known = choosable(current_data().catalogue)
    chosen: list[str] = st.session_state["columns"]
    change_view(lambda view: replace(view, columns=tuple(word for word in chosen if word in known)))
