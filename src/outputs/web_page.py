"""Scene -> one HTML file that works from a disk, without a network: the app's own map with everything inside."""

import base64
import json
from html import escape
from typing import Any

from src.assets import client_file, compact_topology, map_script, map_style
from src.catalogue import GEODATA, boundary_file
from src.fonts import woff2
from src.gazetteer import gazetteer
from src.model import Catalogue
from src.outputs.metadata import metadata
from src.palette_css import palette_css
from src.scene import Scene
from src.webmap import scene_json

_WORDS = {
    "tier": "table.tier",
    "region": "table.region",
    "population": "table.population",
    "land": "panel.land",
    "density": "panel.density",
    "close": "panel.close",
    "lead": "overview.lead",
    "others": "legend.others",
}


def render(scene: Scene, catalogue: Catalogue) -> bytes:
    """The page in UTF-8; the same scene gives the same bytes."""
    texts = scene.texts
    font = f"data:font/woff2;base64,{base64.b64encode(woff2()).decode()}"
    style = "\n".join((palette_css(font), map_style(), client_file("standalone.css")))
    script = "\n".join((map_script(), client_file("standalone.js")))
    facts = metadata(scene, scene.subtitle)
    page = f"""<!DOCTYPE html>
<html lang="{scene.language}" data-theme="{scene.theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(scene.title)}</title>
<meta name="description" content="{escape(facts.description)}">
<style>{style}</style>
</head>
<body class="standalone">
<header><h1>{escape(scene.title)}</h1><p>{escape(scene.subtitle)}</p></header>
<main id="map"></main>
<aside aria-label="{escape(texts("nav.partnerships"))}">
<fieldset id="filters"><legend>{escape(texts("sidebar.tiers"))}</legend></fieldset>
<section id="details"><p>{escape(texts("overview.lead"))}</p></section>
<p id="status" class="unseen" role="status"></p>
</aside>
<footer><p>{escape(scene.source_line)}</p></footer>
<script type="application/json" id="data">{_embedded(_data(scene, catalogue))}</script>
<script>{_as_script(script)}</script>
</body>
</html>
"""
    return page.encode()


def _data(scene: Scene, catalogue: Catalogue) -> dict[str, Any]:
    texts = scene.texts
    return {
        "scene": json.loads(scene_json(scene)),
        "places": json.loads(gazetteer(catalogue)),
        "boundaries": json.loads(compact_topology(GEODATA / boundary_file("screen"))),
        "capital": json.loads(compact_topology(GEODATA / boundary_file("capital_region")))
        if scene.has_inset
        else None,
        "texts": {word: texts(key) for word, key in _WORDS.items()},
        "details": {
            row.code: {
                "population": texts.number(row.population),
                "land": texts("unit.km2", n=texts.number(row.land_km2, 1)),
                "density": texts("unit.density", n=texts.number(row.density, 1)),
            }
            for row in catalogue.municipalities.values()
        },
    }


def _embedded(data: dict[str, Any]) -> str:
    """JSON that cannot end the script element that holds it."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _as_script(script: str) -> str:
    """A script that cannot end its own element, nor point a debugger to a file that is not there."""
    return script.replace("</script", "<\\/script").replace("//# sourceMappingURL=leaflet.js.map", "")
