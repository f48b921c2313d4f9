"""The window's title says what is shown, from the first byte on and after every act."""

from collections.abc import Callable
from typing import Any

import httpx
from playwright.sync_api import Page, expect

from src.model import Catalogue
from src.pages import PAGE_PATHS
from src.texts import Texts, texts_for

PageFactory = Callable[..., Page]
TURKU, HELSINKI = "853", "091"
FI, SV = texts_for("fi"), texts_for("sv")


def title(texts: Texts, *parts: str) -> str:
    return " – ".join((*parts, texts("app.name")))


def test_the_server_sends_the_title_of_the_address(app_server: str) -> None:
    for name, path in PAGE_PATHS.items():
        page = httpx.get(f"{app_server}/{path}", headers={"Accept-Language": "fi"}).text
        assert f"<title>{title(FI, FI(f'nav.{name}'))}</title>" in page
    page = httpx.get(f"{app_server}/kunnat?city=turku&lang=sv").text
    assert f"<title>{title(SV, 'Åbo', SV('nav.municipalities'))}</title>" in page
    page = httpx.get(f"{app_server}/?view=picture&tier=vitality&lang=fi").text
    assert f"<title>{title(FI, 'Elinvoimakumppanuus', FI('picture.name'))}</title>" in page


def test_the_title_follows_clicks_language_filters_pages_back_and_the_picture_view(
    open_map: Callable[..., Any], catalogue: Catalogue
) -> None:
    shown = open_map("?tier=alliance&tier=vitality")
    page = shown.page
    expect(page).to_have_title(title(FI, FI("nav.map")))
    shown.click(TURKU)
    expect(page).to_have_title(title(FI, "Turku", FI("nav.map")))
    shown.click(HELSINKI)
    expect(page).to_have_title(title(FI, "Helsinki", FI("nav.map")))
    page.get_by_role("radio", name="Svenska").click()
    expect(page).to_have_title(title(SV, "Helsingfors", SV("nav.map")))
    page.get_by_role("button", name=SV("panel.close"), exact=True).click()
    expect(page).to_have_title(title(SV, SV("nav.map")))
    shown.tier_filter(catalogue.tiers["vitality"].name["sv"]).set_checked(False, force=True)
    expect(page).to_have_title(title(SV, catalogue.tiers["alliance"].name["sv"], SV("nav.map")))
    shown.click(TURKU)
    expect(page).to_have_title(title(SV, "Åbo", SV("nav.map")))
    for name, parts in {"municipalities": ("Åbo",), "sources": (), "export": ("Åbo",)}.items():
        page.get_by_role("link", name=SV(f"nav.{name}"), exact=True).first.click()
        expect(page).to_have_title(title(SV, *parts, SV(f"nav.{name}")))
    page.go_back()
    expect(page).to_have_title(title(SV, SV("nav.sources")))
    page.get_by_role("link", name=SV("nav.map"), exact=True).first.click()
    expect(page).to_have_title(title(SV, "Åbo", SV("nav.map")))
    page.get_by_role("link", name=SV("sidebar.picture_view")).click()
    expect(page).to_have_title(title(SV, "Åbo", SV("picture.name")))
    page.keyboard.press("Escape")
    expect(page).to_have_title(title(SV, "Åbo", SV("nav.map")))
    page.get_by_role("link", name=SV("sidebar.picture_view")).click()
    expect(page).to_have_title(title(SV, "Åbo", SV("picture.name")))
