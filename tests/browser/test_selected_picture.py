"""The municipality that a reader has selected is in every picture that the pages show and offer."""

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import expect

MapOpener = Callable[..., Any]
SOTKAMO = "765"
OF_SOTKAMO = re.compile(r"[?&]city=sotkamo(&|$)")


def test_picture_view_preview_and_files_show_what_was_clicked(open_map: MapOpener) -> None:
    """From the bare address, with a municipality that is in no partnership."""
    shown = open_map()
    shown.click(SOTKAMO)
    expect(shown.panel_headings).to_have_text(["Sotkamo"])
    shown.page.get_by_role("link", name=shown.texts("sidebar.picture_view")).click()
    picture = shown.page.locator(".picture-view img")
    expect(picture).to_have_attribute("src", OF_SOTKAMO)
    shown.page.goto("/vienti?city=sotkamo")
    expect(shown.page.locator("img.export-preview")).to_have_attribute("src", OF_SOTKAMO)
    for key in ("svg", "png", "pdf", "pptx", "html"):
        link = shown.page.get_by_role("link", name=shown.texts(f"export.file_{key}"), exact=True)
        expect(link).to_have_attribute("href", OF_SOTKAMO)
