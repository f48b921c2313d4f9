"""The comparison: what is compared, its chart over the years, all facts side by side, the cities of a partnership."""

import streamlit as st
from markupsafe import Markup

from src.comparison.choices import MOST_COMPARED
from src.comparison.comparison import Comparison, build_comparison
from src.outputs.page.comparison_bars import bars_table
from src.outputs.page.comparison_chart import chart_section
from src.outputs.registry import COMPARISON_OUTPUTS, Output
from src.ui.charts import AppMedium
from src.ui.comparison_choices import draw_choices, draw_figure_choice, draw_subjects
from src.ui.comparison_tables import facts_table
from src.ui.page_links import picture_address
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
    texts, medium = reading.texts, AppMedium(reading)
    draw_choices(reading, comparison)
    chart = chart_section(reading.catalogue, texts, comparison, medium, _files(reading))
    st.html(Markup("{}{}").format(chart, facts_table(reading, comparison)))
    if comparison.bars:
        draw_figure_choice(reading)
        st.html(Markup().join(bars_table(texts, comparison, bars, medium) for bars in comparison.bars))


def _files(reading: Reading) -> Markup:
    files = (_file(reading, output) for output in COMPARISON_OUTPUTS.values())
    return Markup('<p class="downloads">{}</p>').format(Markup().join(files))


def _file(reading: Reading, output: Output) -> Markup:
    label = reading.texts(f"export.file_{output.ending}")
    link = Markup('<a class="side-button" href="{}" download>{}</a>')
    return link.format(picture_address(reading, output.path.lstrip("/")), label)
