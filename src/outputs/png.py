"""A scene as PNG: the SVG drawn by resvg with the project's own fonts and no others."""

import struct
import zlib
from collections.abc import Iterator

import resvg
from resvg import usvg

from src.fonts import static_fonts
from src.outputs.common.metadata import Metadata, metadata
from src.outputs.picture.drawing import PX_PER_INCH, Picture
from src.outputs.picture.layout import laid_out
from src.outputs.svg import svg_document
from src.scene import Scene

# As a row-major matrix: the picture is drawn where it lies, its size is the document's own.
_IDENTITY = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)
_HEADER_END = 8 + 25
_INCH_M = 0.0254


def render(scene: Scene) -> bytes:
    """The picture at the scene's scale, with real alpha where the scene is transparent."""
    return drawn(laid_out(scene), scene)


def drawn(drawing: Picture, scene: Scene) -> bytes:
    """A picture that speaks of the scene."""
    facts = metadata(scene, drawing.description)
    tree = usvg.Tree.from_str(svg_document(drawing, facts, scene.view.scale), _options())
    return with_metadata(bytes(resvg.render(tree, _IDENTITY)), facts, PX_PER_INCH * scene.view.scale)


def with_metadata(png: bytes, facts: Metadata, px_per_inch: int) -> bytes:
    """A PNG with its resolution and what it says of itself put right behind its header."""
    return png[:_HEADER_END] + b"".join(_chunks(facts, px_per_inch)) + png[_HEADER_END:]


def _options() -> usvg.Options:
    """Made anew for every picture, which takes no time: an object of resvg panics in any thread but its own."""
    options = usvg.Options.default()
    for path in static_fonts().values():
        options.load_font_file(str(path))
    return options


def _chunks(facts: Metadata, px_per_inch: int) -> Iterator[bytes]:
    px_per_m = round(px_per_inch / _INCH_M)
    yield _chunk(b"pHYs", struct.pack(">IIB", px_per_m, px_per_m, 1))
    words = {
        "Title": facts.title,
        "Author": facts.publisher,
        "Description": facts.description,
        "Copyright": f"{facts.source} {facts.licence_url}",
        "Source": facts.address,
        "Date of data": facts.date,
    }
    for keyword, value in words.items():
        # Keyword, no compression, language, no translated keyword, UTF-8 text.
        yield _chunk(
            b"iTXt", keyword.encode() + b"\0\0\0" + facts.language.encode() + b"\0\0" + value.encode()
        )


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
