"""DrawingML of the text inside shapes: bodies, paragraphs and runs in the theme's fonts and colours."""

from collections.abc import Sequence
from typing import Literal

from src.outputs.common.xml_text import content
from src.outputs.picture.drawing import PX_PER_INCH, Text
from src.outputs.picture.letters import BOLD_FROM
from src.outputs.slide.colours import ThemeColours

EMU_PER_PX = 914_400 // PX_PER_INCH
_HUNDREDTHS_OF_A_POINT_PER_PX = 7200 // PX_PER_INCH
_ALIGNMENTS = {"start": "l", "middle": "ctr", "end": "r"}
_NO_INSETS = 'lIns="0" tIns="0" rIns="0" bIns="0"'
# Typefaces whose lines are high would else push rows of two lines into their neighbours.
_LINE_SPACING = '<a:lnSpc><a:spcPct val="95000"/></a:lnSpc>'
_FITS = {"none": "<a:noAutofit/>", "shrink": "<a:normAutofit/>"}
Fit = Literal["none", "shrink"]


class BodyWriter:
    """Writes text bodies in the colours of a theme and in one language."""

    def __init__(self, colours: ThemeColours, language_tag: str) -> None:
        self._colours = colours
        self._language_tag = language_tag

    def body(self, anchor: str, paragraphs: Sequence[str], wrap: str = "square", fit: Fit = "none") -> str:
        """The body of a shape; `anchor` is "t", "ctr" or "b". A fit of "shrink" keeps edited text inside."""
        head = f'<a:bodyPr wrap="{wrap}" {_NO_INSETS} rtlCol="0" anchor="{anchor}">{_FITS[fit]}</a:bodyPr>'
        return f"<p:txBody>{head}<a:lstStyle/>{''.join(paragraphs)}</p:txBody>"

    def paragraph(self, like: Text, text: str, font: str = "+mn-lt") -> str:
        """Text set as a line of the drawing is."""
        return f'<a:p><a:pPr algn="{_ALIGNMENTS[like.anchor]}"/>{self._run(like, text, font)}</a:p>'

    def row(self, texts: Sequence[Text], width: float) -> str:
        """A paragraph whose first text begins at the left and whose second, if there is one, ends at the right."""
        tab = f'<a:tabLst><a:tab pos="{round(width * EMU_PER_PX)}" algn="r"/></a:tabLst>'
        runs = [self._run(text, ("\t" if place else "") + text.text) for place, text in enumerate(texts)]
        return f'<a:p><a:pPr algn="l">{_LINE_SPACING}{tab if len(texts) > 1 else ""}</a:pPr>{"".join(runs)}</a:p>'

    def _run(self, like: Text, text: str, font: str = "+mn-lt") -> str:
        size = round(like.size * _HUNDREDTHS_OF_A_POINT_PER_PX)
        bold = 1 if like.weight >= BOLD_FROM else 0
        # What frees a name from the ground in a picture is its halo; text on a slide has a highlight for that.
        halo = f"<a:highlight>{self._colours.xml(like.halo.colour)}</a:highlight>" if like.halo else ""
        return (
            f'<a:r><a:rPr lang="{self._language_tag}" sz="{size}" b="{bold}" dirty="0">'
            f"<a:solidFill>{self._colours.xml(like.colour)}</a:solidFill>{halo}"
            f'<a:latin typeface="{font}"/></a:rPr><a:t>{content(text)}</a:t></a:r>'
        )
