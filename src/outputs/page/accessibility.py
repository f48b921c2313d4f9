"""The accessibility statement that act 306/2019 asks for, as HTML for the pages with scripts and without.

When something in it has changed, its date changes too.
"""

from markupsafe import Markup

from src.feedback import feedback_channel, is_email
from src.source import Moment, SourceDate
from src.texts import Texts

_DRAWN_UP = SourceDate(Moment(2026, 11, 28))
# What is known not to be accessible, in the order of its weight for readers.
SHORTCOMINGS = ("names", "files", "sources")
_PARAGRAPH, _ITEM = Markup("<p>{}</p>"), Markup("<li>{}</li>")
_AUTHORITY = "https://www.saavutettavuusvaatimukset.fi/"
_AUTHORITY_EMAIL = "saavutettavuus@traficom.fi"


def statement(texts: Texts) -> Markup:
    """State, shortcomings, use without a mouse, how it was tested, the way of feedback, the supervising authority."""
    status, use, tested, authority = (
        texts(f"accessibility.{key}") for key in ("status", "use", "tested", "authority")
    )
    shortcomings = Markup().join(_ITEM.format(texts(f"accessibility.{key}")) for key in SHORTCOMINGS)
    return Markup().join(
        (
            _PARAGRAPH.format(texts("accessibility.drawn_up", date=texts.date(_DRAWN_UP))),
            _PARAGRAPH.format(status),
            Markup("<ul>{}</ul>").format(shortcomings),
            _PARAGRAPH.format(use),
            _PARAGRAPH.format(tested),
            _PARAGRAPH.format(_feedback(texts)),
            Markup("<p>{} {}, {}</p>").format(
                authority, _link(_AUTHORITY, "saavutettavuusvaatimukset.fi"), _mail(_AUTHORITY_EMAIL)
            ),
        )
    )


def _feedback(texts: Texts) -> Markup:
    channel = feedback_channel()
    if channel is None:
        return Markup("{}").format(texts("accessibility.feedback_unnamed"))
    link = _mail(channel) if is_email(channel) else _link(channel, channel)
    return texts.markup("accessibility.feedback", channel=link)


def _mail(address: str) -> Markup:
    return Markup('<a href="mailto:{0}">{0}</a>').format(address)


def _link(address: str, words: str) -> Markup:
    return Markup('<a href="{}" target="_blank" rel="noopener">{}</a>').format(address, words)
