"""The gazetteer of the browser: what the live map knows of every municipality besides its area.

It depends on the catalogue and the texts, never on a view, so it is fetched once and kept.
"""

from src.catalogue import load_boundaries
from src.model import Catalogue
from src.names import Names
from src.roomiest import roomiest_point
from src.script_json import compact_json
from src.texts import LANGUAGES, all_texts

_FRAME_SECTION = "frame."


def gazetteer(catalogue: Catalogue) -> bytes:
    """Compact JSON: the frame's words, the regions' and the municipalities' names, label points in metres.

    `capitalPoints` are where names stand in the capital region's inset.
    """
    texts = {
        language: {
            key.removeprefix(_FRAME_SECTION): words
            for key, words in spoken.messages.items()
            if key.startswith(_FRAME_SECTION)
        }
        for language, spoken in all_texts().items()
    }
    document = {
        "texts": texts,
        "regions": {code: _names(region.names) for code, region in catalogue.regions.items()},
        "municipalities": {
            row.code: {
                "names": _names(row.names),
                "region": row.region_code,
                "point": [row.label_x_m, row.label_y_m],
            }
            for row in catalogue.municipalities.values()
        },
        "capitalPoints": {
            code: [round(metres) for metres in roomiest_point(code)]
            for code in load_boundaries("capital_region").polygons
        },
    }
    return compact_json(document).encode()


def _names(names: Names) -> dict[str, str]:
    return {language: names.of(language) for language in LANGUAGES}
