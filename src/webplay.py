"""A play of a figure -> what the map's script is told of it, once, for it to play without the server."""

from typing import Any

from src.figure.play import Frame, Play
from src.figure.scene import MISSING
from src.palette_css import figure_rules
from src.script_json import compact_json
from src.texts import Texts


def play_json(play: Play, texts: Texts) -> bytes:
    """Compact JSON; of every frame one digit for each code, the place of its class."""
    document: dict[str, Any] = {
        "beginsAt": play.begins_at,
        "codes": " ".join(play.codes),
        "classes": [
            {"key": key, "name": name, **({"isMissing": True} if key == MISSING else {})}
            for key, name in play.classes.items()
        ],
        "remark": play.common_limits,
        "style": figure_rules(play.swatches, MISSING),
        "frames": [_frame(frame, texts) for frame in play.frames],
    }
    return compact_json(document).encode()


def _frame(frame: Frame, texts: Texts) -> dict[str, Any]:
    return {
        "year": frame.year,
        "title": frame.title,
        "subtitle": frame.subtitle,
        "heading": frame.heading,
        "counts": [texts.number(count) for count in frame.counts],
        "words": [texts.count("figure.summary", count) for count in frame.counts],
        "places": "".join(map(str, frame.places)),
    }
