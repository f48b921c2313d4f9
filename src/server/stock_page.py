"""Streamlit's own index page, cut down to what we need of it and filled with what is ours."""

import re
from functools import cache

from markupsafe import Markup

from src.assets import client_file
from src.model import Language
from src.server.bundle import streamlit_index

# What Streamlit's own page loads: its scripts, styles and font.
_STARTED = re.compile(
    r'<script type="module"[^>]*></script>|<link\s[^>]*?rel="(?:modulepreload|preload|stylesheet)"[^>]*>'
)
# What the page says of itself, and what it tells readers without scripts: all of it is told anew.
_REPLACED = re.compile(
    r'<!--.*?-->|<title>.*?</title>|<link rel="(?:shortcut icon|service-desc)"[^>]*>|<noscript>.*?</noscript>',
    re.DOTALL,
)
_OPENING, _HEAD, _END_OF_HEAD, _ROOT = '<html lang="en">', "<head>", "</head>", '<div id="root"></div>'


def filled_page(
    language: Language, *, first_in_head: Markup, last_in_head: Markup, first_in_body: Markup
) -> str:
    """The page with our markup in three places and Streamlit's start held back until the first picture is painted.

    Raises RuntimeError when the page of the installed Streamlit has another form than the pinned one.
    """
    page, start = _stock_page()
    for place, filled in (
        (_OPENING, f'<html lang="{language}">'),
        (_HEAD, f"{_HEAD}{first_in_head}"),
        (_END_OF_HEAD, f"{last_in_head}{_END_OF_HEAD}"),
        (_ROOT, f"{first_in_body}{_ROOT}{start}"),
    ):
        page = page.replace(place, filled, 1)
    return page


@cache
def _stock_page() -> tuple[str, str]:
    """The page without what is replaced and what it starts with, and that start in a template with its script."""
    text = streamlit_index()
    started = _STARTED.findall(text)
    page = _REPLACED.sub("", _STARTED.sub("", text))
    places = (_OPENING, _HEAD, _END_OF_HEAD, _ROOT)
    is_known = all(page.count(place) == 1 for place in places)
    if not is_known or not any(element.startswith("<script") for element in started):
        raise RuntimeError("the index page of this version of Streamlit has another form than the pinned one")
    script = client_file("start.js")
    return page, f'<template id="streamlit">{"".join(started)}</template><script>{script}</script>'
