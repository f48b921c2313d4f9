"""Ways of a reader that begin at the bare address: in and out, back and forth, to other pages and home again."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from src.model import Catalogue, Language
from src.pages import MAP_PATH, PAGE_PATHS
from src.texts import texts_for
from tests.browser.conftest import MapPage

TURKU, HELSINKI = "853", "091"
LOCALES: dict[Language, str] = {"fi": "fi-FI", "sv": "sv-SE", "en": "en-GB"}


@pytest.fixture(params=LOCALES)
def language(request: pytest.FixtureRequest) -> Language:
    return request.param


@pytest.fixture
def bare(language: Language, open_map: Callable[..., Any]) -> Any:
    """The map at the bare address, in a browser of each language."""
    return open_map("", language=language, locale=LOCALES[language])


# The frame says another code than the next one that is clicked.
SAY_ONCE = """code => {
  const { Streamlit } = window;
  const say = Streamlit.setComponentValue;
  Streamlit.setComponentValue = (report) => {
    Streamlit.setComponentValue = say;
    say.call(Streamlit, { ...report, code });
  };
}"""


def expect_address(shown: Any, address: str) -> None:
    expect(shown.page).to_have_url(re.compile(rf"^http://[^/]+{re.escape(address)}$"))


def name_of(shown: Any, catalogue: Catalogue, code: str) -> str:
    return catalogue.municipalities[code].names.of(shown.texts.language)


def first_box(shown: Any, catalogue: Catalogue) -> Locator:
    return shown.tier_filter(catalogue.tiers["alliance"].name.of(shown.texts.language))


def expect_everything(shown: Any, catalogue: Catalogue) -> None:
    """The view of the bare address: every partnership ticked and drawn, nothing selected."""
    heading = shown.texts.count("overview.heading", len(catalogue.tiers))
    expect(shown.panel_headings).to_have_text([heading])
    expect(shown.selected).to_have_count(0)
    for key, tier in catalogue.tiers.items():
        expect(shown.tier_filter(tier.name.of(shown.texts.language))).to_be_checked()
        members = shown.frame.locator(f"path.municipality.tier-{key}")
        expect(members).to_have_count(len(catalogue.members[key]))


def follow(shown: Any, key: str) -> None:
    shown.page.get_by_role("link", name=shown.texts(key), exact=True).click()


def test_back_from_a_city_leads_to_the_bare_address_and_forward_to_the_city(
    bare: Any, catalogue: Catalogue
) -> None:
    bare.click(TURKU)
    expect(bare.panel_headings).to_have_text([name_of(bare, catalogue, TURKU)])
    expect_address(bare, "/?city=turku")
    bare.page.go_back()
    expect_everything(bare, catalogue)
    expect_address(bare, "/")
    bare.page.go_forward()
    expect(bare.panel_headings).to_have_text([name_of(bare, catalogue, TURKU)])
    expect(bare.selected).to_have_attribute("data-code", TURKU)
    expect_address(bare, "/?city=turku")


def test_reset_undoes_a_filter_of_the_bare_address(bare: Any, catalogue: Catalogue) -> None:
    box = first_box(bare, catalogue)
    box.set_checked(False, force=True)
    expect(bare.frame.locator("path.municipality.tier-alliance")).to_have_count(0)
    expect(bare.page).to_have_url(re.compile("tier="))
    follow(bare, "sidebar.reset")
    expect_everything(bare, catalogue)
    expect_address(bare, "/")


def test_none_and_all_are_ways_there_and_back(bare: Any, catalogue: Catalogue) -> None:
    follow(bare, "sidebar.clear")
    expect(bare.frame.locator("path.municipality[class*=tier-]")).to_have_count(0)
    expect_address(bare, "/?tier=none")
    follow(bare, "sidebar.all")
    expect_everything(bare, catalogue)
    expect_address(bare, "/")


def test_none_and_all_keep_the_city_clicked_last(bare: Any, catalogue: Catalogue) -> None:
    bare.click(TURKU)
    expect(bare.panel_headings).to_have_text([name_of(bare, catalogue, TURKU)])
    follow(bare, "sidebar.clear")
    expect_address(bare, "/?city=turku&tier=none")
    expect(bare.frame.locator("path.municipality[class*=tier-]")).to_have_count(0)
    bare.page.go_back()
    bare.click(HELSINKI)
    expect(bare.panel_headings).to_have_text([name_of(bare, catalogue, HELSINKI)])
    follow(bare, "sidebar.all")
    expect(bare.panel_headings).to_have_text([name_of(bare, catalogue, HELSINKI)])
    expect_address(bare, "/?city=helsinki")


@pytest.mark.parametrize("way", ["link", "escape", "back"])
def test_every_way_out_of_the_picture_view_leads_back(bare: Any, catalogue: Catalogue, way: str) -> None:
    bare.page.get_by_role("link", name=bare.texts("sidebar.picture_view"), exact=True).click()
    expect(bare.page.locator(".picture-view img")).to_be_visible()
    if way == "link":
        follow(bare, "picture.leave")
    elif way == "escape":
        bare.page.keyboard.press("Escape")
    else:
        bare.page.go_back()
    expect_everything(bare, catalogue)
    expect_address(bare, "/")


def test_a_page_switch_keeps_what_was_chosen_and_back_undoes_both(bare: Any, catalogue: Catalogue) -> None:
    first_box(bare, catalogue).set_checked(False, force=True)
    expect(bare.page).to_have_url(re.compile("tier="))
    chosen = bare.page.evaluate("location.search")
    for name in (*list(PAGE_PATHS)[1:], "map"):
        path = PAGE_PATHS[name]
        bare.page.get_by_role("link", name=bare.texts(f"nav.{name}"), exact=True).first.click()
        expect(first_box(bare, catalogue)).not_to_be_checked()
        paths = f"/{path}" if path else f"/({MAP_PATH})?"
        expect(bare.page).to_have_url(re.compile(rf"^http://[^/]+{paths}{re.escape(chosen)}$"))
    # One step for each page and one for the tick, taken as quickly as a reader can.
    for _ in (*PAGE_PATHS, "tick"):
        bare.page.go_back()
    expect_everything(bare, catalogue)
    expect_address(bare, "/")


def test_reload_keeps_the_view_of_the_bare_address_and_of_every_other(
    bare: Any, catalogue: Catalogue
) -> None:
    bare.page.reload()
    expect_everything(bare, catalogue)
    bare.click(TURKU)
    expect_address(bare, "/?city=turku")
    bare.page.reload()
    expect(bare.panel_headings).to_have_text([name_of(bare, catalogue, TURKU)])
    expect(bare.selected).to_have_attribute("data-code", TURKU)


def test_two_quick_steps_back_lead_two_steps_back(bare: Any, catalogue: Catalogue) -> None:
    bare.click(TURKU)
    expect(bare.panel_headings).to_have_text([name_of(bare, catalogue, TURKU)])
    name = catalogue.regions["01"].names.of(bare.texts.language)
    bare.page.get_by_role("combobox", name=bare.texts("filters.regions")).fill(name)
    bare.page.get_by_role("option", name=name, exact=True).click()
    bare.page.keyboard.press("Escape")
    expect_address(bare, "/?region=uusimaa&city=turku")
    bare.page.get_by_role("button", name=bare.texts("panel.close"), exact=True).click()
    expect_address(bare, "/?region=uusimaa")
    for _ in range(2):
        bare.page.evaluate("history.back()")
    expect_address(bare, "/?city=turku")
    expect(bare.panel_headings).to_have_text([name_of(bare, catalogue, TURKU)])
    expect(bare.selected).to_have_attribute("data-code", TURKU)
    expect(bare.page.locator(".stMultiSelect .react-aria-ComboBox [data-tag]")).to_have_count(0)
    # Nor are the steps ahead gone.
    for address in ("/?region=uusimaa&city=turku", "/?region=uusimaa"):
        bare.page.go_forward()
        expect_address(bare, address)
    expect(bare.panel_headings).to_have_text([bare.texts.count("overview.heading", len(catalogue.tiers))])


def test_a_tick_and_a_button_pressed_twice_count_whatever_comes_between(
    open_map: Callable[..., Any], catalogue: Catalogue
) -> None:
    shown = open_map("")
    shown.click(TURKU)
    expect(shown.panel_headings).to_have_text([name_of(shown, catalogue, TURKU)])
    expect(shown.page.locator(".st-key-close button")).to_be_visible()
    shown.page.evaluate(
        """() => {
          document.querySelector(".st-key-tier_alliance input").click();
          const close = document.querySelector(".st-key-close button");
          close.click();
          close.click();
        }"""
    )
    expect(shown.panel_headings).to_have_text([shown.texts.count("overview.heading", 4)])
    expect(first_box(shown, catalogue)).not_to_be_checked()
    expect(shown.frame.locator("path.municipality.tier-alliance")).to_have_count(0)
    expect(shown.page).to_have_url(re.compile(r"/\?tier=(?!.*city=)"))


@pytest.mark.parametrize("gap_ms", [40, 80])
def test_a_page_is_opened_though_something_is_pressed_on_the_one_before(
    page_factory: Callable[..., Any], catalogue: Catalogue, gap_ms: int
) -> None:
    page = page_factory()
    page.goto("/kunnat?city=turku")
    expect(page.locator("section.panel h2")).to_have_text(["Turku"])
    expect(page.locator(".st-key-close button")).to_be_visible()
    expect(page.locator(".stApp")).to_have_attribute("data-test-script-state", "notRunning")
    page.evaluate(
        """gap => {
          const close = document.querySelector(".st-key-close button");
          document.querySelector('a[data-testid$="NavLink"]').click();
          setTimeout(() => close.click(), gap);
        }""",
        gap_ms,
    )
    expect(page.get_by_role("heading", level=1)).to_have_text([texts_for("fi")("app.name")])
    shown = MapPage(page, texts_for("fi"))
    expect(shown.municipality(TURKU)).to_be_visible()
    expect(page).to_have_url(re.compile(r"^http://[^/]+/(kartta)?(\?|$)"))


@pytest.mark.parametrize(
    "query",
    ["?LANG=SV&city=Turku", "?lang=sv&city=%C3%85bo", "?lang=sv&amp;city=TURKU", "?Lang=sv&City=%C3%A5bo"],
)
def test_words_are_read_as_people_and_mail_programs_write_them(
    open_map: Callable[..., Any], query: str
) -> None:
    shown = open_map(query, language="sv")
    expect(shown.panel_headings).to_have_text(["Åbo"])
    expect(shown.selected).to_have_attribute("data-code", TURKU)
    expect(shown.page.get_by_role("alert")).to_have_count(0)


def test_in_a_frame_of_another_page_the_host_s_back_leads_out(
    page_factory: Callable[..., Any], app_server: str
) -> None:
    page = page_factory()
    page.goto("/lahteet")
    page.evaluate(
        "address => { document.body.innerHTML = ''; const frame = document.createElement('iframe');"
        " frame.src = address; frame.style = 'width:1200px;height:800px'; document.body.append(frame); }",
        f"{app_server}/?lang=en",
    )
    frame = page.frame_locator("iframe").first
    box = frame.get_by_role("checkbox").first
    expect(box).to_be_checked()
    before = page.evaluate("history.length")
    box.set_checked(False, force=True)
    expect(frame.get_by_role("checkbox").first).not_to_be_checked()
    framed = next(one for one in page.frames if one.url.startswith(f"{app_server}/?lang=en"))
    expect(framed.locator("section.panel h2")).to_have_text(texts_for("en").count("overview.heading", 4))
    assert "tier=" in framed.evaluate("location.search")
    assert page.evaluate("history.length") == before


def test_a_restart_of_the_server_is_told_and_nothing_is_lost(
    restartable: Any, page_factory: Callable[..., Any], catalogue: Catalogue
) -> None:
    page = page_factory(base_url=restartable.address, locale="sv-SE")
    page.goto("/", wait_until="commit")
    shown = MapPage(page, texts_for("sv"))
    for code in (TURKU, HELSINKI):
        expect(shown.municipality(code)).to_be_visible()
        shown.click(code)
        expect(shown.panel_headings).to_have_text([name_of(shown, catalogue, code)])
    restartable.stop()
    notice = page.get_by_role("alert")
    expect(notice).to_have_text(shown.texts("page.connection_lost"))
    shown.click(TURKU)
    expect(shown.selected).to_have_attribute("data-code", HELSINKI)
    restartable.start()
    expect(notice).to_have_count(0)
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(shown.selected).to_have_attribute("data-code", HELSINKI)
    expect(shown.panel_headings).to_have_text([name_of(shown, catalogue, HELSINKI)])
    first_box(shown, catalogue).set_checked(False, force=True)
    expect(shown.frame.locator("path.municipality.tier-alliance")).to_have_count(0)
    shown.click(TURKU)
    expect(shown.panel_headings).to_have_text([name_of(shown, catalogue, TURKU)])
    expect(shown.selected).to_have_attribute("data-code", TURKU)
    page.go_back()
    expect(shown.panel_headings).to_have_text([name_of(shown, catalogue, HELSINKI)])


def test_a_restart_does_not_do_again_what_was_done_on_the_map_before(
    restartable: Any, page_factory: Callable[..., Any], catalogue: Catalogue
) -> None:
    page = page_factory(base_url=restartable.address)
    page.goto("/", wait_until="commit")
    shown = MapPage(page, texts_for("fi"))
    expect(shown.municipality(TURKU)).to_be_visible()
    shown.click(TURKU)
    expect(shown.panel_headings).to_have_text([name_of(shown, catalogue, TURKU)])
    finder = page.get_by_role("textbox", name=shown.texts("sidebar.finder"))
    finder.fill("Helsinki")
    finder.press("Enter")
    expect(shown.panel_headings).to_have_text([name_of(shown, catalogue, HELSINKI)])
    restartable.stop()
    restartable.start()
    expect(page.locator("html")).not_to_have_attribute("data-connection", re.compile("."))
    for is_ticked in (False, True):
        first_box(shown, catalogue).set_checked(is_ticked, force=True)
        members = len(catalogue.members["alliance"]) if is_ticked else 0
        expect(shown.frame.locator("path.municipality.tier-alliance")).to_have_count(members)
        expect(shown.panel_headings).to_have_text([name_of(shown, catalogue, HELSINKI)])
        expect(shown.selected).to_have_attribute("data-code", HELSINKI)
    expect_address(shown, "/?city=helsinki")


def test_a_restart_between_two_pages_keeps_the_view(
    restartable: Any, page_factory: Callable[..., Any], catalogue: Catalogue
) -> None:
    page = page_factory(base_url=restartable.address)
    page.goto("/?tier=alliance", wait_until="commit")
    shown = MapPage(page, texts_for("fi"))
    expect(shown.frame.locator("path.municipality.tier-alliance")).not_to_have_count(0)
    restartable.stop()
    restartable.start()
    expect(page.locator("html")).not_to_have_attribute("data-connection", re.compile("."))
    page.get_by_role("link", name=shown.texts("nav.municipalities"), exact=True).first.click()
    expect(page.get_by_role("rowheader")).to_have_count(len(catalogue.members["alliance"]))
    expect_address(shown, "/kunnat?tier=alliance")


def test_a_code_that_no_municipality_has_changes_nothing(bare: Any, catalogue: Catalogue) -> None:
    bare.window().evaluate(SAY_ONCE, "999")
    bare.click(HELSINKI)
    expect(bare.selected).to_have_count(0)
    bare.click(TURKU)
    expect(bare.panel_headings).to_have_text([name_of(bare, catalogue, TURKU)])
    bare.window().evaluate("window.Streamlit.setComponentValue({ code: { odd: true }, choice: 'x' })")
    bare.page.get_by_role("button", name=bare.texts("panel.close"), exact=True).click()
    expect_everything(bare, catalogue)
