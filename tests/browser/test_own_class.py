"""The live map paints a class that its style sheet does not know, and forgets its colour with the next scene."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import expect

from src.map_command import scene_json
from src.model import Catalogue
from src.palette import Swatch
from src.scene import build_scene, scene_of_classes
from src.scene_classes import own_class
from src.texts import texts_for
from src.view import default_view

SOTKAMO = "765"
KEY, NAME, SWATCH = "own_list", "Lukijan lista", Swatch("#0B6E4F", "#FFFFFF")
SHOW = "command => Kumppanuuskartta.show(JSON.parse(command))"


def test_a_class_of_its_own_has_its_colour_on_the_map_and_in_the_legend(
    open_map: Callable[..., Any], catalogue: Catalogue
) -> None:
    shown = open_map("?lang=fi")
    texts, view = texts_for("fi"), default_view(catalogue)
    own = own_class(
        catalogue,
        view,
        texts,
        KEY,
        name=NAME,
        swatch=SWATCH,
        codes=(SOTKAMO,),
        order=len(catalogue.tiers) + 1,
    )
    plain = build_scene(catalogue, view, texts, "light")
    scene = scene_of_classes(catalogue, view, texts, "light", (*plain.classes, own))
    window = shown.window()
    window.evaluate(SHOW, scene_json(scene))
    colour = f"rgb{tuple(bytes.fromhex(SWATCH.fill[1:]))}"
    expect(shown.municipality(SOTKAMO)).to_have_css("fill", colour)
    row = shown.legend.get_by_role("listitem").filter(has_text=NAME)
    expect(row).to_have_count(1)
    expect(row.locator(f".swatch-{KEY}")).to_have_css("background-color", colour)
    expect(row.locator(f".swatch-{KEY}")).to_have_text("")
    window.evaluate(SHOW, scene_json(plain))
    expect(shown.municipality(SOTKAMO)).not_to_have_css("fill", colour)
    expect(row).to_have_count(0)
