"""The fonts of every output: static weights, the screen's font, and widths."""

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont
from PIL import ImageFont

from src.catalogue import load_catalogue
from src.fonts import FAMILY, WEIGHTS, static_fonts, text_width, unknown_characters, woff2
from src.texts import all_texts

PROJECT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize("weight", WEIGHTS)
def test_a_static_font_has_its_weight_the_family_and_no_axes(weight: int) -> None:
    font: Any = TTFont(static_fonts()[weight])
    assert font["OS/2"].usWeightClass == weight
    assert font["name"].getBestFamilyName() == FAMILY
    assert "fvar" not in font


@pytest.mark.parametrize("weight", WEIGHTS)
def test_copyright_and_licence_stay_in_the_font(weight: int) -> None:
    names: Any = TTFont(static_fonts()[weight])["name"]
    assert "Adobe" in names.getDebugName(0)
    assert "SIL Open Font License" in names.getDebugName(13)


def test_every_name_and_every_text_can_be_drawn() -> None:
    catalogue = load_catalogue()
    names = [
        row.names.of(language)
        for rows in (catalogue.municipalities, catalogue.regions)
        for row in rows.values()
        for language in all_texts()
    ]
    # Prose of the pages has paragraphs; the pictures' own lines do not.
    words = [
        message.replace("\n", " ") for texts in all_texts().values() for message in texts.messages.values()
    ]
    assert {text: unknown_characters(text) for text in (*names, *words) if unknown_characters(text)} == {}


def test_characters_that_the_font_lacks_are_named_once_in_order() -> None:
    assert unknown_characters("Å😀ж😀–") == ("😀", "ж")


def test_the_screen_font_is_variable_and_small() -> None:
    font = TTFont(io.BytesIO(woff2()))
    (axis,) = font["fvar"].axes
    assert (axis.axisTag, axis.minValue, axis.maxValue) == ("wght", 200, 900)
    assert len(woff2()) < 35_000


@pytest.mark.parametrize("text", ["Hämeenlinna", "50 (kaikkiaan 57)", "Joensuu, Villmanstrand och Imatra"])
@pytest.mark.parametrize("weight", WEIGHTS)
def test_a_measured_width_is_that_of_the_drawn_line_within_kerning(text: str, weight: int) -> None:
    drawn = ImageFont.truetype(static_fonts()[weight], 200, layout_engine=ImageFont.Layout.BASIC).getlength(
        text
    )
    assert text_width(text, 200, weight) == pytest.approx(drawn, rel=0.02)


def test_two_processes_can_make_the_fonts_at_once_and_make_the_same(tmp_path: Path) -> None:
    environment = {**os.environ, "KUMPPANUUSKARTTA_CACHE": str(tmp_path)}
    code = "from src.fonts import static_fonts; static_fonts()"
    makers = [subprocess.Popen([sys.executable, "-c", code], cwd=PROJECT, env=environment) for _ in range(2)]
    assert [maker.wait(timeout=120) for maker in makers] == [0, 0]
    made = sorted((tmp_path / "fonts").iterdir())
    kept = sorted(static_fonts().values())
    assert [path.name for path in made] == [path.name for path in kept]
    assert [path.read_bytes() for path in made] == [path.read_bytes() for path in kept]
