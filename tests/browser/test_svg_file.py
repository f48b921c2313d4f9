"""The SVG in a browser that has not our font, and inside a page of somebody else."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from src.catalogue import load_catalogue
from src.fonts import text_width
from src.outputs import svg
from src.outputs.picture.drawing import Text
from src.outputs.picture.layout import laid_out
from src.scene import Scene, build_scene
from src.texts import texts_for
from src.view import SIZES, parse

# Every computer has one, and its letters are wider than ours.
WIDE = 'font-family="monospace"'
EXTENTS = """() => [...document.querySelectorAll("text:not(.halo)")].map((line) => {
  const box = line.getBBox();
  return [box.x, box.x + box.width];
})"""
FREE = """() => document.querySelectorAll("text").forEach((line) => line.removeAttribute("textLength"))"""
SHARE = {"start": 0.0, "middle": 0.5, "end": 1.0}


@pytest.fixture(scope="module")
def blank(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page()
    yield page
    page.close()


def scene(**words: str) -> Scene:
    catalogue = load_catalogue()
    view, problems = parse({word: (value,) for word, value in words.items()}, catalogue)
    assert problems == ()
    return build_scene(catalogue, view, texts_for(view.language or "fi"), view.theme or "light")


def outside(lines: list[Text], extents: list[list[float]]) -> list[str]:
    """The lines that reach beyond the place that they have in our font, by more than a px."""
    found = []
    for line, (left, right) in zip(lines, extents, strict=True):
        width = text_width(line.text, line.size, line.weight)
        begin = line.x - SHARE[line.anchor] * width
        # A single letter keeps the width of its font.
        if len(line.text) > 1 and (left < begin - 1 or right > begin + width + 1):
            found.append(line.text)
    return found


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_in_a_wider_font_every_line_keeps_its_place(blank: Page, size: str, language: str) -> None:
    shown = scene(size=size, lang=language, city="hameenlinna")
    lines = [shape for shape in laid_out(shown).shapes() if isinstance(shape, Text)]
    blank.set_content(re.sub(r'font-family="[^"]*"', WIDE, svg.render(shown).decode()))
    assert outside(lines, blank.evaluate(EXTENTS)) == []
    blank.evaluate(FREE)
    assert len(outside(lines, blank.evaluate(EXTENTS))) > len(lines) / 2


def test_a_sheet_of_paper_inside_a_page_is_as_wide_as_the_page_says(blank: Page) -> None:
    blank.set_content(
        f"<style>svg {{ width: 300px; height: auto }}</style>{svg.render(scene(size='a4')).decode()}"
    )
    box = blank.locator("svg").bounding_box()
    assert box is not None
    assert (box["width"], box["height"]) == pytest.approx((300, 300 * 297 / 210), abs=0.5)


def test_a_sheet_of_paper_is_opened_at_its_size(blank: Page) -> None:
    blank.set_content(svg.render(scene(size="a4-landscape")).decode())
    box = blank.locator("svg").bounding_box()
    assert box is not None
    px_per_mm = 96 / 25.4
    assert (box["width"], box["height"]) == pytest.approx((297 * px_per_mm, 210 * px_per_mm), abs=0.5)


def test_two_pictures_in_one_page_keep_their_own_stripes(blank: Page) -> None:
    light, dark = (svg.render(scene(theme=theme)).decode() for theme in ("light", "dark"))
    blank.set_content(light + dark)
    strangers = blank.evaluate(
        """() => [...document.querySelectorAll("[fill^='url(']")].filter((area) => {
          const pattern = document.getElementById(area.getAttribute("fill").slice(5, -1));
          return pattern.closest("svg") !== area.closest("svg");
        }).length"""
    )
    assert strangers == 0
    assert blank.locator("svg >> nth=1 >> [fill^='url(']").count() > 0
