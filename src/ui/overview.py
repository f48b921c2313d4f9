"""The panel with nothing selected: each partnership with its count, people and share of the population."""

from html import escape

import streamlit as st

from src.scene import SceneClass
from src.ui.page_links import panel_link
from src.ui.state import Reading


def draw_overview(reading: Reading) -> None:
    """Draw the overview of what the filters leave, as one labelled region."""
    texts, totals = reading.texts, reading.scene.totals
    people = (
        texts.millions(totals.population)
        if totals.population >= 1_000_000
        else texts.number(totals.population)
    )
    cities = texts("overview.at_least" if totals.is_incomplete else "overview.cities")
    figures = "".join(
        f'<div class="figure"><dt>{escape(label)}</dt><dd>{escape(value)}</dd></div>'
        for label, value in (
            (cities, texts.number(totals.count)),
            (texts("overview.people"), people),
            (texts("overview.share"), texts.percent(totals.share)),
        )
    )
    rows = "".join(_row(reading, row) for row in reading.scene.classes)
    st.html(
        f'<section class="panel" id="past-the-map" tabindex="-1" aria-labelledby="panel-heading">'
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
        f'<li class="tier-{row.key}" value="{row.number}" style="--share:{row.share * 100:.1f}%">'
        f"<p>{escape(row.name)}<b>{escape(row.count_text)}</b></p>"
        f"<p>{escape(texts.count('unit.person', row.population))}<span>{escape(share)}</span></p></li>"
    )


def _notes(reading: Reading) -> str:
    texts = reading.texts
    notes: list[str] = []
    for row in reading.scene.classes:
        if row.stated_count is not None:
            words = texts(
                "overview.incomplete",
                name=row.name,
                known=texts.number(row.count),
                stated=texts.number(row.stated_count),
            )
            notes.append(f"{escape(words)} {panel_link(reading, 'overview.why', row.key)}")
    for code, _ in reading.scene.two_tier_notes:
        notes.append(escape(texts("overview.counted_once", name=reading.scene.names[code])))
    return "".join(f'<p class="panel-note">{note}</p>' for note in notes)
