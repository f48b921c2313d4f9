"""A line of text as SVG: for a program that has our font, and for readers of whom nothing is known."""

from src.fonts import text_width, unknown_characters
from src.outputs.common.xml_text import content, number
from src.outputs.picture.drawing import Stroke, Text

_FEWEST_LETTERS = 2


def for_our_font(text: Text) -> str:
    """One element, as wide as the font sets it; its halo is below its letters by `paint-order`."""
    halo = f'{stroke(text.halo)} paint-order="stroke" stroke-linejoin="round"' if text.halo else ""
    return (
        f'<text class="{text.role}"{_place(text)} fill="{text.colour}"{_anchor(text)}{halo}>'
        f"{content(text.text)}</text>"
    )


def for_any_font(text: Text) -> str:
    """The letters in the width of our font, whichever is there; a halo is an element of its own below them.

    A program that does not know `paint-order` draws a stroke over its letters.
    """
    place, rest = f"{_place(text)}{_anchor(text)}{_length(text)}", f">{content(text.text)}</text>"
    letters = f'<text class="{text.role}"{place} fill="{text.colour}"{rest}'
    if text.halo is None:
        return letters
    outline = f'fill="none"{stroke(text.halo)} stroke-linejoin="round" aria-hidden="true"'
    return f'<text class="halo"{place} {outline}{rest}{letters}'


def stroke(of: Stroke, scale: float = 1.0) -> str:
    """The attributes of a stroke inside a group of that scale."""
    dash = f' stroke-dasharray="{" ".join(number(part / scale) for part in of.dash)}"' if of.dash else ""
    return f' stroke="{of.colour}" stroke-width="{number(of.width / scale)}"{dash}'


def _place(text: Text) -> str:
    return (
        f' x="{number(text.x)}" y="{number(text.y)}" font-size="{number(text.size)}"'
        f' font-weight="{text.weight}"'
    )


def _anchor(text: Text) -> str:
    return f' text-anchor="{text.anchor}"' if text.anchor != "start" else ""


def _length(text: Text) -> str:
    """How wide the line is in our font; nothing where that is not known, and for a single letter."""
    words = text.text
    # Spaces that XML leaves out would be counted too.
    is_as_written = words == words.strip(" ") and "  " not in words
    if len(words) < _FEWEST_LETTERS or not is_as_written or unknown_characters(words):
        return ""
    width = number(text_width(words, text.size, text.weight))
    return f' textLength="{width}" lengthAdjust="spacingAndGlyphs"'
