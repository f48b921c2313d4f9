"""What a page is going to need, told to the browser before the scripts find it out one after another.

Streamlit loads the script of an element when the first element of its kind comes; the map component loads its map
when the first command comes. Both are known beforehand.
"""

import re
from functools import cache

from markupsafe import Markup

from src.assets import FRAME_DATA, ROOT_FROM_FRAME, asset_urls
from src.errors import DataError
from src.server.bundle import bundled_files, streamlit_index

# Streamlit's scripts of the elements in the sidebar and on the pages; a name that is gone only costs its hint.
_ELEMENTS = ("Html", "TextInput", "Checkbox", "Multiselect", "ButtonGroup")
_MAP_ELEMENTS = ("ComponentInstance",)
_SCRIPTS = "/static/js/"
_ELEMENT_SCRIPT = re.compile(rf"{re.escape(_SCRIPTS)}(\w+)\.[\w-]{{8}}\.js")
_IMPORTED = re.compile(r'(?:from|import)"\./([\w.-]+\.js)"')


@cache
def page_hints(*, has_map: bool) -> Markup:
    """A template of links that start.js puts into the page once Streamlit's first scripts are there, which they
    would only hold up: the scripts of the page's elements.
    """
    elements = (*_ELEMENTS, *(_MAP_ELEMENTS if has_map else ()))
    link = Markup('<link rel="modulepreload" crossorigin href=".{}">')
    links = Markup().join(link.format(address) for address in _scripts_of(elements))
    return Markup('<template id="hints">{}</template>').format(links)


def _scripts_of(elements: tuple[str, ...]) -> list[str]:
    """The scripts of elements and all that they import, without what Streamlit's index page names already."""
    named = streamlit_index()
    wanted = [address for address in bundled_files() if _is_script_of(address, elements)]
    found: dict[str, None] = {}
    while wanted:
        address = wanted.pop()
        is_new = address not in found and address in bundled_files()
        if is_new and address.removeprefix(_SCRIPTS) not in named:
            found[address] = None
            imported = _IMPORTED.findall(bundled_files()[address].read_text(encoding="utf-8"))
            wanted.extend(_SCRIPTS + name for name in imported)
    return sorted(found)


def _is_script_of(address: str, elements: tuple[str, ...]) -> bool:
    element = _ELEMENT_SCRIPT.fullmatch(address)
    return element is not None and element[1] in elements


def with_frame_hints(page: bytes) -> bytes:
    """The map component's own page with links in its head to all that the map is made of."""
    try:
        urls = asset_urls(ROOT_FROM_FRAME)
    except DataError:
        # Without data there is no map to load, and the page says so.
        return page
    fetched = "".join(
        f'<link rel="preload" as="fetch" type="application/json" crossorigin href="{urls[name]}">'
        for name in FRAME_DATA
    )
    hints = (
        f'<link rel="preload" as="script" href="{urls["frame.js"]}">'
        f'<link rel="preload" as="style" href="{urls["frame.css"]}">'
        f'<link rel="preload" as="font" type="font/woff2" crossorigin href="{urls["font.woff2"]}">{fetched}'
    )
    return page.replace(b"</head>", f"{hints}</head>".encode(), 1)
