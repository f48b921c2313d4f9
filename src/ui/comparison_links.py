"""Ways into the comparison: from the details of a municipality, from a row of the table."""

from dataclasses import replace
from urllib.parse import urlencode

from markupsafe import Markup

from src.comparison.choices import MOST_COMPARED
from src.pages import PAGE_PATHS
from src.ui.state import Reading
from src.view import View, words


def with_subject(view: View, key: str) -> View:
    """The view with one more that is compared; as it is where that one is there already, or no room for it."""
    if key in view.compared or len(view.compared) >= MOST_COMPARED:
        return view
    return replace(view, compared=(*view.compared, key))


def without_subject(view: View, key: str) -> View:
    """The view without one that is compared."""
    return replace(view, compared=tuple(one for one in view.compared if one != key))


def comparing_link(reading: Reading, code: str) -> Markup:
    """A link that takes a municipality into the comparison, or to one that has it already or has no room for it."""
    texts, view = reading.texts, reading.view
    wanted = with_subject(view, code)
    pairs = [pair for pair in words(wanted, reading.catalogue) if pair[0] == "compare"]
    link = Markup('<a data-with-view href="{}?{}"{}>{}</a>')
    name = reading.scene.names[code]
    if code in view.compared:
        said, label = Markup(), texts("compare.link_added")
    elif wanted == view:
        said, label = Markup(), texts("compare.link_full")
    else:
        said = Markup(' aria-label="{}"').format(texts("compare.link_named", name=name))
        label = texts("compare.link")
    return link.format(PAGE_PATHS["comparison"], urlencode(pairs), said, label)
