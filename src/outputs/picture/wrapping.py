"""Text set in lines: where a line breaks so that it fits a width, measured with the real font."""

from src.fonts import text_width

_ELLIPSIS = "\u2026"
_SHRINKING = (1.0, 0.9, 0.8, 0.7)


def wrap(text: str, width: float, size: float, weight: int) -> tuple[str, ...]:
    """The lines of a text; a word longer than the width is broken anywhere. No-break spaces hold together."""
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if text_width(longer, size, weight) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, width, size, weight)
        lines.extend(full)
    return (*lines, line)


def balanced(text: str, width: float, size: float, weight: int) -> tuple[str, ...]:
    """Like `wrap`, with the lines about equally long: no lone last word."""
    lines = wrap(text, width, size, weight)
    low, high = width / 2, width
    while high - low > 4 and len(lines) > 1:
        middle = (low + high) / 2
        if len(wrap(text, middle, size, weight)) > len(lines) or _widest(text, size, weight) > middle:
            low = middle
        else:
            high = middle
    return wrap(text, high, size, weight)


def fitted(text: str, width: float, size: float, weight: int, most: int) -> tuple[tuple[str, ...], float]:
    """At most `most` lines and their size: smaller first, then broken words, an ellipsis as a last resort."""
    for may_break in (False, True):
        for factor in _SHRINKING:
            lines = balanced(text, width, size * factor, weight)
            if len(lines) <= most and (may_break or _widest(text, size * factor, weight) <= width):
                return lines, size * factor
    size *= _SHRINKING[-1]
    kept = list(wrap(text, width, size, weight)[:most])
    while kept[-1] and text_width(kept[-1] + _ELLIPSIS, size, weight) > width:
        kept[-1] = kept[-1][:-1]
    return (*kept[:-1], kept[-1].rstrip() + _ELLIPSIS), size


def size_of_whole_words(text: str, width: float, size: float, weight: int) -> float:
    """The size, at most the given one, at which no word is wider than the width."""
    return size * min(1.0, width / _widest(text, size, weight))


def _widest(text: str, size: float, weight: int) -> float:
    return max(text_width(word, size, weight) for word in text.split(" "))


def _pieces(word: str, width: float, size: float, weight: int) -> list[str]:
    pieces = [""]
    for character in word:
        if pieces[-1] and text_width(pieces[-1] + character, size, weight) > width:
            pieces.append("")
        pieces[-1] += character
    return pieces
