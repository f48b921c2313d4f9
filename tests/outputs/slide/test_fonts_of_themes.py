"""The slide holds in the fonts of any theme: drawn by LibreOffice in a wide and in a narrow one and read back."""

import io
import re
import subprocess
import zipfile
from dataclasses import dataclass
from itertools import combinations, cycle
from xml.etree import ElementTree

import pytest
from reading import all_shapes, slide_of

from src.outputs.picture.box import Box
from src.texts import LANGUAGES
from src.view import SIZES

XHTML = "{http://www.w3.org/1999/xhtml}"
# DejaVu Sans is as wide as Verdana, 1.2 to 1.36 times our own letters; Carlito has the widths of Calibri.
WIDE, NARROW = "DejaVu Sans", "Carlito"
# Whether there is room is decided for every size in every language (tests/outputs/picture/test_layout.py); here it is
# seen of every size and every language that the letters of LibreOffice are no wider than was reckoned with.
SLIDES = [
    *((WIDE, size, language, "") for size, language in zip(SIZES, cycle(LANGUAGES), strict=False)),
    (WIDE, "4x3", "fi", ""),
    (WIDE, "a4", "sv", ""),
    (WIDE, "16x9", "sv", "salo"),
    (WIDE, "4x3", "fi", "kristiinankaupunki"),
    (NARROW, "16x9", "fi", ""),
    (NARROW, "4x3", "sv", ""),
]
# Boxes of words reach from the highest ascender to the deepest descender: letters lie in this share of their height.
OF_HEIGHT = 0.6


@dataclass(frozen=True)
class Page:
    """A page read back: its size and its words with their places."""

    box: Box
    words: list[tuple[str, Box]]


@pytest.fixture(scope="module")
def pages(file_of, tmp_path_factory) -> dict[tuple[str, ...], tuple[list[str], Page]]:
    """For every slide the words in it and what LibreOffice made of it; all in one start."""
    folder = tmp_path_factory.mktemp("fonts")
    files = {}
    for place, (font, size, language, city) in enumerate(SLIDES):
        words = {"size": size, "lang": language, **({"city": city} if city else {})}
        files[folder / f"{place}.pptx"] = file_of("/map.pptx", **words)
        (folder / f"{place}.pptx").write_bytes(in_font(files[folder / f"{place}.pptx"], font))
    office = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
    convert = [*office, "--convert-to", "pdf", "--outdir", str(folder), *map(str, files)]
    subprocess.run(convert, check=True, capture_output=True, timeout=300)
    return {
        slide: (words_of(file), page_of(path.with_suffix(".pdf")))
        for slide, (path, file) in zip(SLIDES, files.items(), strict=True)
    }


def in_font(file: bytes, font: str) -> bytes:
    """The presentation with another font in its theme."""
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as old, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            body = old.read(name)
            if name.startswith("ppt/theme/"):
                pattern = rb'(<a:(?:major|minor)Font>\s*<a:latin typeface=")[^"]*'
                body, count = re.subn(pattern, rb"\g<1>" + font.encode(), body)
                assert count == 2
            new.writestr(name, body)
    return changed.getvalue()


def words_of(file: bytes) -> list[str]:
    """Every word of a slide; blanks and hyphens part words, no-break spaces too as they are read back."""
    said = [shape.text_frame.text for shape in all_shapes(slide_of(file).shapes) if shape.has_text_frame]
    return [word for text in said for word in text.split()]


def page_of(path) -> Page:
    read = subprocess.run(["pdftotext", "-bbox", str(path), "-"], check=True, capture_output=True, timeout=60)
    (page,) = ElementTree.fromstring(read.stdout).iter(f"{XHTML}page")
    words = [(word.text or "", letters_of(word)) for word in page.iter(f"{XHTML}word")]
    return Page(Box(0, 0, float(page.get("width", 0)), float(page.get("height", 0))), words)


def letters_of(word: ElementTree.Element) -> Box:
    left, top, right, bottom = (float(word.get(edge, 0)) for edge in ("xMin", "yMin", "xMax", "yMax"))
    height = (bottom - top) * OF_HEIGHT
    return Box(left, (top + bottom - height) / 2, right - left, height)


@pytest.fixture(params=SLIDES, ids=["-".join(slide) for slide in SLIDES])
def slide(request, pages):
    return pages[request.param]


def test_no_word_is_broken_or_lost(slide):
    said, page = slide
    # A line may break behind a hyphen, which is no break inside a word.
    assert sorted("".join(word for word, _ in page.words)) == sorted("".join(said))
    parts = {part for word in said for part in (word, *re.findall(r"[^-]+-?", word))}
    assert [word for word, _ in page.words if word not in parts] == []


def test_no_word_lies_on_another(slide):
    _, page = slide
    met = [(a, b) for (a, one), (b, other) in combinations(page.words, 2) if one.meets(other)]
    assert met == []


def test_no_word_leaves_the_slide(slide):
    _, page = slide
    assert [word for word, box in page.words if not page.box.holds(box)] == []
