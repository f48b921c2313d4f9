"""Choices of a picture, its live preview, and the files to take away. Choices live in the address, a title does not."""

from dataclasses import replace
from typing import cast

import streamlit as st
from markupsafe import Markup

from src.texts import Texts
from src.ui.own_files import ask_for_title, draw_own_files
from src.ui.served_files import draw_served_files
from src.ui.state import Reading, change_view, seed
from src.view import GROUNDS, SCALES, SIZES, Ground, Size, View

_CHOICES = ("size", "ground", "labels_shown", "has_inset", "scale")


def draw_export(reading: Reading) -> None:
    """Draw the whole page."""
    texts = reading.texts
    st.html(
        Markup('<h1 class="page-heading">{}</h1><p class="page-lead">{}</p>').format(
            texts("nav.export"), texts("export.lead")
        )
    )
    with st.container(key="export"):
        # The files come before the choices: most readers take one as it is proposed.
        preview, choices = st.columns([2.4, 1], gap="medium")
    with choices:
        _draw_choices(reading)
        own = ask_for_title(reading)
        st.html(Markup('<p class="panel-note">{}</p>').format(texts("export.title_note")))
    with preview:
        if own is None:
            draw_served_files(reading)
        else:
            draw_own_files(reading, own)


def _size_name(texts: Texts, size: str) -> str:
    return texts(f"export.size_{size.replace('-', '_')}")


def _draw_choices(reading: Reading) -> None:
    texts, view = reading.texts, reading.view
    ground = view.ground or reading.scene.theme
    shown = [key for key in view.tiers if view.labels is None or key in view.labels]
    for name, value in zip(_CHOICES, (view.size, ground, shown, view.has_inset, view.scale), strict=True):
        seed(f"export_{name}", value, _size_name(texts, view.size) if name == "size" else None)
    tiers = {key: tier.name.of(texts.language) for key, tier in reading.catalogue.tiers.items()}
    st.selectbox(
        texts("export.size"),
        SIZES,
        key="export_size",
        format_func=lambda size: _size_name(texts, size),
        on_change=_apply,
    )
    st.segmented_control(
        texts("export.ground"),
        GROUNDS,
        key="export_ground",
        format_func=lambda ground: texts(f"export.ground_{ground}"),
        on_change=_apply_ground,
        required=True,
    )
    st.pills(
        texts("export.labels"),
        view.tiers,
        key="export_labels_shown",
        selection_mode="multi",
        wrap=True,
        format_func=lambda key: tiers[key],
        on_change=_apply,
    )
    st.segmented_control(
        texts("export.scale"),
        SCALES,
        key="export_scale",
        format_func=lambda scale: f"{scale}×",
        on_change=_apply,
        required=True,
    )
    st.toggle(texts("export.inset"), key="export_has_inset", on_change=_apply)


def _apply() -> None:
    state = st.session_state
    shown: list[str] = state["export_labels_shown"]

    def chosen(view: View) -> View:
        named = tuple(key for key in view.tiers if key in shown)
        return replace(
            view,
            size=cast("Size", state["export_size"]),
            scale=state["export_scale"],
            labels=None if named == view.tiers else named,
            has_inset=state["export_has_inset"],
        )

    change_view(chosen)


def _apply_ground() -> None:
    """Apart from the other choices: as long as nobody has chosen a ground, pictures follow the page."""
    ground: Ground = st.session_state["export_ground"]
    change_view(lambda view: replace(view, ground=ground))
