"""The sidebar: partnerships, region, finder, names, language, what to do with the view."""

from dataclasses import replace

import streamlit as st
from markupsafe import Markup

from src.completeness import short_tiers
from src.counts import count_of, shortness
from src.filters import FILTERS, Filter
from src.model import Language
from src.scene_classes import shown_codes
from src.texts import LANGUAGES, texts_for
from src.ui.copy_button import copy_button
from src.ui.data import current_data
from src.ui.figure_choices import draw_figure_choices
from src.ui.finder_field import FinderField
from src.ui.page_links import panel_link, view_link, words_link
from src.ui.state import Reading, change_view, seed, select_city
from src.view import NO_TIER, View, default_view

_FINDER = FinderField("finder", "sidebar.finder", "candidate", select_city)


def draw_sidebar(reading: Reading, *, has_map: bool) -> None:
    """Draw every widget of the sidebar; each is bound to the view through `change_view`.

    The page that `has_map` has no title but the app's name, and years of a figure can be played on it.
    """
    _seed_widgets(reading)
    with st.sidebar:
        st.html(_masthead(reading, "h1" if has_map else "p"))
        _FINDER.draw(reading)
        draw_figure_choices(reading, has_map=has_map)
        _draw_tiers(reading)
        _draw_filters(reading)
        _draw_names(reading)
        _draw_language(reading)
        _draw_actions(reading)


def _seed_widgets(reading: Reading) -> None:
    """Set the widgets to what the view says, before they are drawn."""
    view = reading.view
    for key in reading.catalogue.tiers:
        seed(f"tier_{key}", key in view.tiers)
    for one in FILTERS:
        chosen, options = list(view.chosen(one)), one.options(reading.catalogue)
        seed(one.key, chosen, [options[code].names.of(reading.texts.language) for code in chosen])
    seed("language", reading.texts.language)
    seed("names", view.labels != ())
    seed("finder", "")


def _masthead(reading: Reading, element: str) -> Markup:
    texts = reading.texts
    return Markup(
        '<div class="masthead" data-language="{language}">'
        '<{element} class="masthead-name">{name}</{element}><p class="masthead-tagline">{tagline}</p></div>'
    ).format(
        language=texts.language,
        element=element,
        name=texts("app.name"),
        tagline=texts("app.tagline"),
    )


def _draw_tiers(reading: Reading) -> None:
    texts, catalogue = reading.texts, reading.catalogue
    st.html(Markup('<p class="side-heading">{}</p>').format(texts("sidebar.tiers")))
    for key, tier in catalogue.tiers.items():
        known = len(shown_codes(catalogue, reading.view, catalogue.members[key]))
        count = count_of(catalogue, texts, key, known, is_whole=not reading.view.is_narrowed)
        label = f"{tier.name.of(texts.language)} {count.text}"
        st.checkbox(label, key=f"tier_{key}", on_change=_apply_tier, args=(key,))
    st.html(
        Markup().join(
            (*(_known(reading, key) for key in short_tiers(catalogue, catalogue.tiers)), _shortcuts(reading))
        )
    )


def _known(reading: Reading, key: str) -> Markup:
    """For a tier of which not all members are known by name: how many are, and the way to why."""
    words = reading.texts("sidebar.known", **shortness(reading.catalogue, reading.texts, key))
    return Markup('<p class="side-note">{} {}</p>').format(words, panel_link(reading, "sidebar.why", key))


def _shortcuts(reading: Reading) -> Markup:
    """Links to the view with every tier, and with none."""
    # Only the word of the tiers: a city may have been clicked since the sidebar was drawn.
    return Markup('<p class="side-links">{} {}</p>').format(
        words_link(reading, "sidebar.all", {"tier": ""}),
        words_link(reading, "sidebar.clear", {"tier": NO_TIER}),
    )


def _apply_tier(key: str) -> None:
    """Add or take away the one partnership: which others there are may have changed since the page was drawn."""
    known = current_data().catalogue.tiers
    is_shown: bool = st.session_state[f"tier_{key}"]

    def filtered(view: View) -> View:
        shown = {*view.tiers, key} if is_shown else {*view.tiers} - {key}
        return replace(view, tiers=tuple(tier for tier in known if tier in shown))

    change_view(filtered)


def _draw_filters(reading: Reading) -> None:
    """The filters besides the partnerships, and how many cities they leave."""
    for one in FILTERS:
        _draw_filter(reading, one)
    texts = reading.texts
    totals = reading.scene.totals
    if totals.is_none_known:
        left = texts("subtitle.none_known_in_selection")
    else:
        people = texts.number(totals.population)
        left = texts.count(f"sidebar.{totals.certainty}_left", totals.count, people=people)
    st.html(
        Markup('<p class="side-note" data-say-changed="left" lang="{}">{}</p>').format(texts.language, left)
    )


def _draw_filter(reading: Reading, one: Filter) -> None:
    texts = reading.texts
    options = one.options(reading.catalogue)
    names = {code: option.names.of(texts.language) for code, option in options.items()}
    st.multiselect(
        texts(f"filters.{one.key}"),
        options=sorted(names, key=lambda code: texts.sort_key(names[code])),
        format_func=lambda code: names[code],
        key=one.key,
        placeholder=texts(f"filters.all_{one.key}", n=len(names)),
        on_change=_apply_filter,
        args=(one,),
    )


def _apply_filter(one: Filter) -> None:
    known = one.options(current_data().catalogue)
    chosen: list[str] = st.session_state[one.key]
    change_view(lambda view: replace(view, **{one.key: tuple(code for code in known if code in chosen)}))


def _draw_names(reading: Reading) -> None:
    st.toggle(reading.texts("sidebar.names"), key="names", on_change=_apply_names)


def _apply_names() -> None:
    has_names: bool = st.session_state["names"]
    change_view(lambda view: replace(view, labels=None if has_names else ()))


def _draw_language(reading: Reading) -> None:
    st.segmented_control(
        reading.texts("sidebar.language"),
        options=list(LANGUAGES),
        format_func=lambda language: texts_for(language).row.own_name,
        key="language",
        required=True,
        on_change=_apply_language,
        width="stretch",
    )


def _apply_language() -> None:
    chosen: Language | None = st.session_state["language"]
    if chosen is not None:
        change_view(lambda view: replace(view, language=chosen))


def _draw_actions(reading: Reading) -> None:
    """Copying the address, the picture view, and the way back to the beginning, all of them addresses."""
    texts, view = reading.texts, reading.view
    fresh = replace(default_view(reading.catalogue), language=view.language, theme=view.theme)
    st.html(
        Markup('{copy}{picture}<p class="side-links">{reset}</p>').format(
            copy=copy_button(texts, "sidebar.copy_link"),
            picture=words_link(reading, "sidebar.picture_view", {"view": "picture"}, "side-button"),
            reset=view_link(reading, fresh, "sidebar.reset"),
        )
    )
