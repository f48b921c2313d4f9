"""Choices of a picture, its live preview, and the files to take away. Choices live in the address, a title does not."""

from dataclasses import replace
from html import escape
from typing import cast

import streamlit as st

from src.outputs.registry import OUTPUTS
from src.ui.own_files import ask_for_title, draw_own_files
from src.ui.page_links import picture_address
from src.ui.state import Reading, change_view
from src.view import GROUNDS, SCALES, SIZES, Ground, Size, View

_CHOICES = ("size", "ground", "labels_shown", "has_inset", "scale")


def draw_export(reading: Reading) -> None:
    """Draw the whole page."""
    texts = reading.texts
    st.html(
        f'<h1 class="page-heading">{escape(texts("nav.export"))}</h1>'
        f'<p class="page-lead">{escape(texts("export.lead"))}</p>'
    )
    choices, preview = st.columns([1, 2.4], gap="medium")
    with choices:
        _draw_choices(reading)
        own = ask_for_title(reading)
        st.html(f'<p class="panel-note">{escape(texts("export.title_note"))}</p>')
    with preview:
        if own is None:
            _draw_served(reading)
        else:
            draw_own_files(reading, own)


def _draw_choices(reading: Reading) -> None:
    texts, view = reading.texts, reading.view
    ground = view.ground or reading.scene.theme
    shown = [key for key in view.tiers if view.labels is None or key in view.labels]
    for name, value in zip(_CHOICES, (view.size, ground, shown, view.has_inset, view.scale), strict=True):
        st.session_state[f"export_{name}"] = value
    tiers = {key: tier.name.of(texts.language) for key, tier in reading.catalogue.tiers.items()}
    st.selectbox(
        texts("export.size"),
        SIZES,
        key="export_size",
        format_func=lambda size: texts(f"export.size_{size.replace('-', '_')}"),
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


def _draw_served(reading: Reading) -> None:
    texts, scene = reading.texts, reading.scene
    preview = replace(reading, view=replace(reading.view, scale=1))
    address = picture_address(preview, "map.png")
    copied = picture_address(reading, "map.png")
    embedding = f'<img src="ADDRESS" alt="{escape(scene.title)}">'
    st.html(
        f'<img class="export-preview" src="{address}" alt="{escape(scene.title)}">'
        f'<p class="downloads">{"".join(_link(reading, path) for path in OUTPUTS)}</p>'
        f'<p class="downloads"><button type="button" class="side-button" data-copy-address="{copied}" '
        f'data-done="{escape(texts("sidebar.copied"))}">{escape(texts("export.copy"))}</button>'
        f'<button type="button" class="side-button" data-copy-address="{copied}" '
        f'data-copy-template="{escape(embedding)}" data-done="{escape(texts("export.embedded"))}">'
        f"{escape(texts('export.embed'))}</button></p>"
    )


def _link(reading: Reading, path: str) -> str:
    label = escape(reading.texts(f"export.file_{path.rpartition('.')[2]}"))
    return f'<a class="side-button" href="{picture_address(reading, path.lstrip("/"))}" download>{label}</a>'
