"""The screenshot view: the picture of the present view alone in the window, the same in words, and the way back."""

from dataclasses import replace

import streamlit as st
from markupsafe import Markup

from src.scene import Scene
from src.scene_classes import SceneClass
from src.texts.figures import share_words
from src.ui.page_links import map_address, picture_source
from src.ui.state import Reading

_HEADS = ("picture.partnership", "overview.cities", "overview.people", "overview.share")


def draw_picture_view(reading: Reading) -> None:
    """Draw the picture over the whole window. The way back is a link, and the Escape key.

    src/client/page/picture_view.js keeps everything else on the page out of reach.
    """
    texts = reading.texts
    back = replace(reading, view=replace(reading.view, is_picture=False))
    st.html(
        Markup(
            '<section class="picture-view" data-theme="{theme}" aria-label="{name}">'
            '<img src="{picture}" alt="{title}">{words}'
            '<a class="picture-leave" href="{back}" target="_self">{leave}</a></section>'
        ).format(
            theme=reading.scene.theme,
            name=texts("picture.name"),
            picture=picture_source(reading, "map.png"),
            title=reading.shown.title,
            words=_in_words(reading.shown),
            back=map_address(back),
            leave=texts("picture.leave"),
        )
    )


def _in_words(scene: Scene) -> Markup:
    """What the picture says, for ears: its title, its table, its notes and its source."""
    heads = [scene.texts(key) for key in _HEADS] if scene.figure is None else [scene.figure.heading]
    notes = (*(words for _, words in scene.two_tier_notes), *(note.text for note in scene.notes))
    return Markup(
        '<div class="unseen"><h1>{title}</h1><p>{subtitle}</p>'
        "<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>{notes}</div>"
    ).format(
        title=scene.title,
        subtitle=scene.subtitle,
        heads=Markup().join(Markup('<th scope="col">{}</th>').format(head) for head in heads),
        rows=Markup().join(_row(scene, row) for row in scene.classes),
        notes=Markup().join(Markup("<p>{}</p>").format(words) for words in (*notes, scene.source_line)),
    )


def _row(scene: Scene, row: SceneClass) -> Markup:
    texts = scene.texts
    if scene.figure:
        return Markup('<tr><th scope="row">{}</th><td>{}</td></tr>').format(row.name, row.count_words)
    return Markup('<tr><th scope="row">{}</th><td>{}</td><td>{}</td><td>{}</td></tr>').format(
        row.numbered_name,
        row.count_words,
        texts.count("unit.person", row.population),
        share_words(texts, row.share, at_least=not row.is_exact),
    )
