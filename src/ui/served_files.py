"""The files of the view at their addresses: preview, downloads, and what to put on a page of one's own."""

from dataclasses import replace

import streamlit as st
from markupsafe import Markup

from src.outputs.picture.sheet import SHEETS
from src.outputs.registry import DEVELOPMENT_OUTPUTS, VIEW_OUTPUTS
from src.series.keys import POPULATION
from src.ui.copy_button import copy_button
from src.ui.page_links import map_address, picture_address, picture_source
from src.ui.state import Reading
from src.view import without_picture

_PICTURE = "map.png"
_PAGE = "map.html"
# High enough for title, map and sources beside each other, and below one another on a narrow page.
_FRAME_HEIGHT_PX = 680


def draw_served_files(reading: Reading) -> None:
    """Draw the picture as its address gives it, a link to every file, and the addresses and codes to copy.

    The sentence that takes the place of a picture which could not be made is shown by src/client/page/preview.js.
    """
    preview = replace(reading, view=replace(reading.view, scale=1))
    st.html(
        Markup(
            '<img class="export-preview" src="{}" alt="{}"><p class="export-missing" role="alert" hidden>{}</p>'
            '<p class="downloads">{}</p>'
        ).format(
            picture_source(preview, _PICTURE),
            reading.shown.title,
            reading.texts("export.no_preview"),
            Markup("").join(_link(reading, path.lstrip("/")) for path in VIEW_OUTPUTS),
        )
        + _charts(reading)
        + _copies(reading)
    )


def _charts(reading: Reading) -> Markup:
    """The files of the development, of the selected city and of the partnerships, folded: it is few steps past them."""
    texts, catalogue, city = reading.texts, reading.catalogue, reading.view.city
    first = catalogue.series[POPULATION].years[0]
    parts = [(texts("growth.heading", year=first), replace(reading, view=replace(reading.view, city=None)))]
    if city is not None:
        heading = texts("development.heading", year=first)
        name = catalogue.municipalities[city].names.of(texts.language)
        parts.insert(0, (texts("compare.file_title", title=heading, names=name), reading))
    part = Markup('<p class="panel-note">{}</p><p class="downloads">{}</p>')
    told = (
        part.format(words, Markup().join(_link(one, path.lstrip("/"), words) for path in DEVELOPMENT_OUTPUTS))
        for words, one in parts
    )
    folded = Markup('<details class="numbers"><summary>{}</summary>{}</details>')
    return folded.format(texts("export.charts"), Markup().join(told))


def _link(reading: Reading, path: str, of: str = "") -> Markup:
    """A link to a file; by ear it is told apart from others of its kind by what it is `of`."""
    label = reading.texts(f"export.file_{path.rpartition('.')[2]}")
    said = Markup(' aria-label="{}: {}"').format(label, of) if of else ""
    link = Markup('<a class="side-button" href="{}" download{}>{}</a>')
    return link.format(picture_address(reading, path), said, label)


def _copies(reading: Reading) -> Markup:
    texts = reading.texts
    picture = picture_address(reading, _PICTURE)
    page = picture_address(_of_a_page(reading), _PAGE)
    view = map_address(_of_a_page(reading))
    buttons = (
        copy_button(texts, "export.copy", address=picture),
        copy_button(
            texts,
            "export.embed",
            "export.embedded",
            address=picture,
            view=view,
            template=picture_code(reading),
        ),
        copy_button(
            texts, "export.embed_map", "export.embedded", address=page, view=view, template=map_code(reading)
        ),
    )
    return Markup(
        '<h2 class="export-heading">{}</h2><p class="panel-note">{}</p><div class="downloads">{}</div>'
    ).format(texts("export.elsewhere"), texts("export.elsewhere_note"), Markup("").join(buttons))


def _of_a_page(reading: Reading) -> Reading:
    """The reading of what a page shows, with its language: a link has to speak as the picture around which it is."""
    return replace(reading, view=replace(without_picture(reading.view), language=reading.texts.language))


def picture_code(reading: Reading) -> str:
    """HTML of the picture for a page of one's own: as wide as there is room, and a link to the view.

    Its width and height keep the place before the picture has come, whatever its resolution.
    """
    sheet = SHEETS[reading.view.size]
    return str(
        Markup(
            '<a href="{{view}}"><img src="{{address}}" alt="{}" width="{}" height="{}" '
            'style="max-width:100%;height:auto"></a>'
        ).format(reading.shown.title, sheet.width, sheet.height)
    )


def map_code(reading: Reading) -> str:
    """HTML of the map with its filters and details in a frame. The stand-alone page keeps no connection open."""
    return str(
        Markup(
            '<iframe src="{{address}}" title="{}" width="100%" height="{}" style="border:0;display:block" '
            'loading="lazy"></iframe>'
        ).format(reading.texts("frame.map"), _FRAME_HEIGHT_PX)
    )
