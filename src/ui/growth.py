"""How the partnerships have grown, as a part of the app's pages (src/outputs/page/growth.py)."""

from dataclasses import replace

import streamlit as st
from markupsafe import Markup

from src.facts.growth import growth
from src.outputs.page.growth import GrowthPart, growth_shown
from src.ui.charts import AppMedium
from src.ui.state import Reading, change_view, seed


def growth_in_panel(reading: Reading) -> Markup:
    """HTML for the overview; empty where the filters leave no partnership whole."""
    facts = growth_shown(reading.catalogue, reading.scene)
    if facts is None:
        return Markup()
    return GrowthPart(reading.catalogue, reading.texts, facts, AppMedium(reading)).brief()


def draw_growth(reading: Reading) -> None:
    """Draw all partnerships on a page of its own, with the choice of the year that they are compared with."""
    texts, catalogue = reading.texts, reading.catalogue
    facts = growth(catalogue, reading.view.base_year, catalogue.tiers)
    part = GrowthPart(catalogue, texts, facts, AppMedium(reading))
    st.html(Markup('<div class="prose"><h2 id="growth" tabindex="-1">{}</h2></div>').format(part.heading))
    seed("base_year", facts.base_year)
    with st.container(key="base_year_frame"):
        st.selectbox(texts("growth.base_year"), part.years, key="base_year", on_change=_apply)
    st.html(Markup('<div class="prose growth">{}</div>').format(part.whole()))


def _apply() -> None:
    year: int = st.session_state["base_year"]
    change_view(lambda view: replace(view, base_year=year))
