"""Scene -> the command that makes the live map show it, as the app's map and the stand-alone page are told."""

from typing import Any
from urllib.parse import urlencode

from src.figure.shown import ShownFigure
from src.palette_css import figure_rules, own_class_rules
from src.scene import Scene, SceneClass
from src.script_json import script_json
from src.texts import Texts

# Between values, in which there may be blanks.
_BETWEEN = "|"


def scene_json(scene: Scene, *, has_names: bool = True, session: str = "", choice: int = 0) -> str:
    """The part of a scene that the browser needs, as compact JSON that is safe inside a script."""
    command: dict[str, Any] = {
        "session": session,
        "choice": choice,
        "language": scene.language,
        "hasNames": has_names,
        "classes": [
            {
                "key": row.key,
                "number": row.number,
                "name": row.name,
                "count": row.count_text,
                "words": row.count_words,
                "codes": " ".join(row.codes),
                **({} if row.order == row.number else {"order": row.order}),
                **_of_figure(scene, row),
            }
            for row in scene.classes
        ],
        "rest": _rest(scene),
        "notes": [{"code": code, "text": text} for code, text in scene.two_tier_notes],
        "regions": scene.view.regions,
        "selected": scene.view.city,
    }
    # What is hardly ever needed is sent only then.
    if scene.view.is_narrowed:
        command["narrowing"] = scene.view.narrowing
    if scene.figure:
        command |= _figure(scene.figure, scene.texts) | {"play": _words_of_play(scene)}
    elif scene.own_swatches:
        command["style"] = own_class_rules(scene.own_swatches)
    return script_json(command)


def _words_of_play(scene: Scene) -> str:
    """What the browser asks for the years of the figure with: the address, whatever municipality is selected."""
    words = (pair for pair in scene.address if pair[0] not in ("lang", "city"))
    return urlencode([("lang", scene.language), *words])


def _rest(scene: Scene) -> dict[str, str]:
    """Everybody else in the legend; a figure leaves nobody else unless a filter does."""
    if scene.figure and not scene.rest.codes:
        return {"name": "", "count": ""}
    return {"name": scene.rest.name, "count": scene.rest.count_text}


def _of_figure(scene: Scene, row: SceneClass) -> dict[str, Any]:
    """What a class of a figure has besides: the values of its municipalities, in the order of their codes."""
    if scene.figure is None:
        return {}
    if row.key == scene.figure.missing:
        return {"isMissing": True}
    return {"values": _BETWEEN.join(scene.figure.numbers[code] for code in row.codes)}


def _figure(figure: ShownFigure, texts: Texts) -> dict[str, Any]:
    """What a map by a figure shows besides its classes."""
    remark = {"remark": figure.common_limits} if figure.common_limits else {}
    return {
        **remark,
        "heading": figure.heading,
        "inUnit": figure.in_unit,
        "edgesHeading": texts("figure.edges"),
        "edges": [
            {"key": row.key, "number": row.number, "name": row.name, "codes": " ".join(row.codes)}
            for row in figure.partnerships
        ],
        "style": figure_rules(figure.swatches, figure.missing),
    }
