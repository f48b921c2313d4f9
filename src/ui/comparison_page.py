"""The comparison: what is compared, its chart over the years, all facts side by side, the cities of a partnership."""

import streamlit as st
from markupsafe import Markup

from src.comparison.choices import MOST_COMPARED
from src.comparison.comparison import Comparison, build_comparison
from src.ui.comparison_chart import chart_section
from src.ui.comparison_choices import draw_choices, draw_figure_choice, draw_subjects
from src.ui.comparison_tables import bars_table, facts_table
from src.ui.state import Reading


def draw_comparison(reading: Reading) -> None:
    """Draw the whole page; while nothing is compared, only what can be chosen."""
    texts = reading.texts
    st.html(
        Markup('<h1 class="page-heading">{}</h1><p class="page-lead">{}</p>').format(
            texts("nav.comparison"), texts("compare.lead", most=MOST_COMPARED)
        )
    )
    comparison = build_comparison(reading.catalogue, reading.view, texts)
    with st.container(key="comparison"):
        draw_subjects(reading, comparison)
        if comparison.subjects:
            _draw_compared(reading, comparison)


def _draw_compared(reading: Reading, comparison: Comparison) -> None:
    draw_choices(reading, comparison)
    st.html(Markup("{}{}").format(chart_section(reading, comparison), facts_table(reading, comparison)))
    if comparison.bars:
        draw_figure_choice(reading)
        st.html(Markup().join(bars_table(reading, comparison, bars) for bars in comparison.bars))
