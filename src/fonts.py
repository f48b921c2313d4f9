"""The one typeface of screen, picture and document: Source Sans 3, cut down to Latin, and how wide it sets.

The package carries one variable font of 2,500 glyphs. Pictures and documents need static weights, the
screen a small variable file; both are made once from a Latin subset and kept in the cache folder. The
copyright and the licence (SIL Open Font License 1.1) stay in the name table of every file.
"""

import hashlib
import io
import tempfile
from collections.abc import Callable, Mapping
from functools import cache, lru_cache, partial
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Any

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from src.cache_folder import cache_folder

FAMILY = "Source Sans 3"
WEIGHTS = (400, 600, 700)
_PACKAGE = "fontpkg_source_sans_3"
_FILE = "files/SourceSans3[wght].ttf"
_STYLES = {400: "Regular", 600: "SemiBold", 700: "Bold"}
_FEATURES = ["kern", "liga", "ccmp", "locl", "mark", "mkmk", "lnum", "tnum"]
_NAMES = [0, 1, 2, 3, 4, 5, 6, 8, 9, 13, 14, 16, 17]
_CHARACTERS = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *range(0x2010, 0x2028),
    *(0x202F, 0x2032, 0x2033, 0x2039, 0x203A, 0x20AC, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193),
    *(0x2212, 0x2248, 0x2260, 0x2264, 0x2265),
)
# A change of anything above or of how the files are made needs a new number: it names the cached files.
_RECIPE = 2


@cache
def static_fonts() -> Mapping[int, Path]:
    """Weight (400, 600, 700) to the path of its static TTF; made on the first call of a machine (2 s)."""
    return MappingProxyType(
        {weight: _cached(f"{weight}.ttf", partial(_static, weight)) for weight in WEIGHTS}
    )


@cache
def woff2() -> bytes:
    """The variable font for the screen, weights 200 to 900, as WOFF2 (28 kB)."""
    return _cached("variable.woff2", _variable_woff2).read_bytes()


@cache
def advances(weight: int) -> Mapping[str, float]:
    """How far each character of a weight moves the pen, in parts of the type size."""
    font: Any = TTFont(static_fonts()[weight])  # its tables get their fields when they are read
    per_em = font["head"].unitsPerEm
    metrics = font["hmtx"].metrics
    return MappingProxyType(
        {chr(code): metrics[glyph][0] / per_em for code, glyph in font.getBestCmap().items()}
    )


# Every picture measures the same names and words.
@lru_cache(maxsize=8192)
def text_width(text: str, size: float, weight: int) -> float:
    """Width of a line in the unit of `size`. Kerning is left out, so the real line is seldom wider."""
    widths = advances(weight)
    missing = widths["?"]
    return size * sum(widths.get(character, missing) for character in text)


def unknown_characters(text: str) -> tuple[str, ...]:
    """The characters of a text that the font cannot draw, each once, in their order."""
    known = advances(WEIGHTS[0])
    return tuple(dict.fromkeys(character for character in text if character not in known))


def _source() -> Path:
    return Path(str(files(_PACKAGE).joinpath(_FILE)))


def _cached(name: str, make: Callable[[], bytes]) -> Path:
    """A file of the cache; written beside and moved, so that two processes can make it at once."""
    stamp = hashlib.sha256(f"{_RECIPE} {version('fontpkg-source-sans-3')} {version('fonttools')}".encode())
    path = cache_folder() / "fonts" / f"source-sans-3-{stamp.hexdigest()[:12]}-{name}"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as draft:
            draft.write(make())
        made = Path(draft.name)
        made.chmod(0o644)
        made.replace(path)
    return path


@cache
def _subset() -> bytes:
    options = subset.Options()
    options.layout_features = _FEATURES
    options.name_IDs = _NAMES
    options.name_languages = [0x409]
    options.notdef_outline = True
    font = TTFont(_source(), recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=_CHARACTERS)
    subsetter.subset(font)
    return _bytes(font)


def _static(weight: int) -> bytes:
    font = TTFont(io.BytesIO(_subset()), recalcTimestamp=False)
    static: Any = instancer.instantiateVariableFont(font, {"wght": weight})
    style = _STYLES[weight]
    # Old programs know only four styles of a family: the others are families of their own in names 1 and 2.
    is_plain = style in ("Regular", "Bold")
    _rename(static, style, FAMILY if is_plain else f"{FAMILY} {style}", style if is_plain else "Regular")
    bold, regular = 1 << 5, 1 << 6
    static["OS/2"].fsSelection = (static["OS/2"].fsSelection & ~(bold | regular)) | (
        bold if style == "Bold" else regular
    )
    static["head"].macStyle = 1 if style == "Bold" else 0
    return _bytes(static)


def _variable_woff2() -> bytes:
    font = TTFont(io.BytesIO(_subset()), recalcTimestamp=False)
    _rename(font, "Regular", FAMILY, "Regular")
    font.flavor = "woff2"
    return _bytes(font)


def _rename(font: TTFont, style: str, legacy_family: str, legacy_style: str) -> None:
    names = font["name"]
    postscript = f"{FAMILY.replace(' ', '')}-{style}"
    new = {1: legacy_family, 2: legacy_style, 3: postscript, 4: f"{FAMILY} {style}", 6: postscript}
    for identifier, value in {**new, 16: FAMILY, 17: style}.items():
        names.setName(value, identifier, 3, 1, 0x409)


def _bytes(font: TTFont) -> bytes:
    target = io.BytesIO()
    font.save(target)
    return target.getvalue()
