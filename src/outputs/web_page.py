"""A scene as one HTML file: the live map with filter, finder, details and sources, working without a network.

Leaflet, our own script and style, the font, the boundaries and the words are all inside; the file's own policy
forbids every request.
"""

import base64
import json
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from string import Template
from typing import Any

from markupsafe import Markup, escape

from src.assets import alone_script, alone_style, client_file, compact_topology, map_script, map_style
from src.catalogue import GEODATA, BoundaryName, boundary_file
from src.fonts import woff2
from src.gazetteer import gazetteer
from src.map_command import scene_json
from src.model import Catalogue, Language
from src.outputs.common.metadata import Metadata, metadata
from src.outputs.page.development_data import developments
from src.outputs.page.growth_data import growth_numbers
from src.outputs.page.page_details import details, filters
from src.outputs.page.source_markup import note_markup
from src.palette_css import figure_rules, own_class_rules, palette_css
from src.scene import Scene
from src.script_json import script_json
from src.texts import LANGUAGES, texts_for

_TEMPLATE = Path(__file__).with_suffix(".html")
_SOURCE_MAP = re.compile(r"^//# sourceMappingURL=.*$", re.MULTILINE)


def render(scene: Scene, catalogue: Catalogue) -> bytes:
    """The page, UTF-8. The same scene gives the same bytes; raises DataError as the catalogue does."""
    facts = metadata(scene, scene.subtitle)
    texts = scene.texts
    words = {
        "language": scene.language,
        "theme": scene.theme,
        "title": scene.title,
        "subtitle": scene.subtitle,
        "publisher": facts.publisher,
        "source_line": scene.source_line,
        "licence_url": facts.licence_url,
        "date": facts.date,
        "address": facts.address,
        "skip": texts("frame.skip"),
        "tiers": _subject(scene),
        "finder": texts("sidebar.finder"),
        "whole": texts("export.whole"),
    }
    markup = {
        "style": _style() + _rules(scene),
        "early": client_file("alone/framed.js"),
        "script": _script(),
        "choice": _choice(scene),
        "options": Markup().join(_options(scene)),
        "notes": Markup().join(
            Markup("<p>{}</p>").format(note_markup(catalogue, texts, note)) for note in scene.notes
        ),
        "source": _source(scene, facts),
        "lists": Markup("\n").join(_lists(scene)),
        "data": script_json(_data(scene, catalogue)),
    }
    page = Template(_TEMPLATE.read_text(encoding="utf-8"))
    escaped = {name: escape(value) for name, value in words.items()}
    # A lone half of a character pair, which no UTF-8 can hold, becomes a question mark.
    return page.substitute(escaped, **markup).encode(errors="replace")


def _rules(scene: Scene) -> str:
    """Rules for the classes that the palette does not know."""
    if scene.figure:
        return figure_rules(scene.figure.swatches, scene.figure.missing)
    return own_class_rules(scene.own_swatches)


def _data(scene: Scene, catalogue: Catalogue) -> dict[str, Any]:
    texts = scene.texts
    return {
        "scene": json.loads(scene_json(scene)),
        "filters": filters(scene, catalogue),
        "details": details(scene, catalogue),
        "development": _developments(catalogue, scene.language),
        "growth": growth_numbers(catalogue, scene.view.base_year, texts),
        "words": {
            "tiers": _subject(scene),
            "choose": texts("overview.lead"),
            "close": texts("panel.close"),
        },
        "places": json.loads(gazetteer(catalogue)),
        "boundaries": _boundaries("screen"),
        "capital": _boundaries("capital_region") if scene.view.has_inset else None,
    }


# Most of the work, and alike for every view.
@lru_cache(maxsize=len(LANGUAGES))
def _developments(catalogue: Catalogue, language: Language) -> dict[str, Any]:
    return developments(catalogue, texts_for(language))


def _boundaries(name: BoundaryName) -> dict[str, Any]:
    return json.loads(compact_topology(GEODATA / boundary_file(name)))


def _subject(scene: Scene) -> str:
    """What the map and its lists are of."""
    return scene.figure.heading if scene.figure else scene.texts("sidebar.tiers")


def _choice(scene: Scene) -> Markup:
    """The choice of classes; those of a figure belong together."""
    if scene.figure:
        return Markup()
    boxes = Markup("\n").join(_checkboxes(scene))
    return Markup("<fieldset>\n<legend>{}</legend>\n{}\n</fieldset>").format(_subject(scene), boxes)


def _checkboxes(scene: Scene) -> Iterator[Markup]:
    """One for each class, named as the tier is, with the badge of the legend."""
    label = Markup(
        '<label><input type="checkbox" value="{key}" checked><span class="badge swatch-{key}" aria-hidden="true">'
        "{badge}</span><span>{name}</span></label>"
    )
    return (label.format(key=row.key, badge=row.badge_text, name=row.name) for row in scene.classes)


def _options(scene: Scene) -> Iterator[Markup]:
    option = Markup('<option value="{}">{}</option>')
    in_alphabet = sorted(scene.names.items(), key=lambda pair: scene.texts.sort_key(pair[1]))
    return (option.format(code, name) for code, name in in_alphabet)


def _lists(scene: Scene) -> Iterator[Markup]:
    """The classes and their cities for readers without scripts."""
    item = Markup("<li>{}, {}: {}</li>")
    for row in scene.classes:
        cities = ", ".join(scene.names[code] for code in row.codes)
        yield item.format(row.numbered_name, row.count_words, cities)


def _source(scene: Scene, facts: Metadata) -> Markup:
    """The source line, in which the licence's name leads to its text."""
    link = Markup('<a href="{}" rel="license noopener">{}</a>').format(facts.licence_url, facts.licence)
    before, licence, after = scene.source_line.partition(facts.licence)
    return Markup("{}{}{}").format(before, link if licence else "", after)


@cache
def _style() -> str:
    font = f"data:font/woff2;base64,{base64.b64encode(woff2()).decode()}"
    return "\n".join((palette_css(font), map_style(), alone_style())).replace("</", "<\\/")


@cache
def _script() -> str:
    """Leaflet, the live map and the page's own scripts; without Leaflet's pointer to a file that is not there."""
    return (
        _SOURCE_MAP.sub("", f"{map_script()}\n{alone_script()}")
        .replace("</", "<\\/")
        .replace("<!--", "<\\!--")
    )
