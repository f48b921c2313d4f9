"""What the page's scripts have to know of the selected municipality, as attributes of what shows it.

src/client/page/selection.js says it aloud and keeps the keyboard's focus with it; src/client/page/titles.js gives
the window the title that a click on the map changes without a run of the whole page.
"""

from markupsafe import Markup

from src.page_title import page_title
from src.ui.state import Reading


def selection_marks(reading: Reading, page: str) -> Markup:
    """The attributes `data-city` (a code or nothing), `data-said` and `data-title` of an element of a page."""
    return Markup('data-city="{}" data-said="{}" data-title="{}"').format(
        reading.view.city or "",
        _said(reading),
        page_title(reading.catalogue, reading.view, reading.texts, page),
    )


def _said(reading: Reading) -> str:
    texts, city = reading.texts, reading.view.city
    if city is not None:
        return texts("panel.opened", name=reading.scene.names[city])
    return texts("panel.closed", shown=texts.count("overview.heading", len(reading.scene.classes)))
