"""A link to a place on a page leads there, keeps naming it, and can be sent on."""

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Locator, Page, expect

from src.texts import texts_for
from tests.app_server import AppServer

PageFactory = Callable[..., Page]
PLACE = "regional_cities"
TOP_BAR_PX = 56
FI = texts_for("fi")


def section(page: Page, name: str = PLACE) -> Locator:
    return page.locator(f"section#{name}")


def expect_at_the_top(page: Page, name: str = PLACE) -> None:
    """The section begins below the bar at the top of the window and within its upper third, and stays there."""
    page.wait_for_function(
        """([name, bar]) => {
          const top = document.getElementById(name)?.getBoundingClientRect().top;
          window.steady = top >= bar && top < innerHeight / 3 ? (window.steady || 0) + 1 : 0;
          return window.steady > 20;
        }""",
        arg=[name, TOP_BAR_PX],
    )


def expect_address(page: Page, address: str) -> None:
    expect(page).to_have_url(re.compile(rf"^http://[^/]+{re.escape(address)}$"))


def test_a_fresh_load_leads_to_the_place_and_leaves_it_in_the_address(page: Page) -> None:
    page.goto(f"/kumppanuudet#{PLACE}")
    expect_at_the_top(page)
    expect_address(page, f"/kumppanuudet#{PLACE}")
    expect(section(page)).to_be_focused()


def test_the_place_stays_in_the_address_as_long_as_the_page_does(page: Page) -> None:
    page.goto(f"/kumppanuudet#{PLACE}")
    expect_at_the_top(page)
    page.get_by_role("radio", name="Svenska").click()
    expect_address(page, f"/kumppanuudet?lang=sv#{PLACE}")
    expect(page.locator("html")).to_have_attribute("lang", "sv")
    page.get_by_role("link", name=texts_for("sv")("nav.municipalities"), exact=True).first.click()
    expect_address(page, "/kunnat?lang=sv")
    page.go_back()
    expect_address(page, f"/kumppanuudet?lang=sv#{PLACE}")
    expect_at_the_top(page)


def test_a_link_from_the_map_leads_to_the_place_and_back_leads_home(open_map: Callable[..., Any]) -> None:
    shown = open_map("")
    shown.panel.get_by_role("link", name=FI("overview.why")).click()
    expect_address(shown.page, f"/kumppanuudet#{PLACE}")
    expect_at_the_top(shown.page)
    shown.page.go_back()
    expect_address(shown.page, "/")
    expect(shown.legend).to_be_visible()


def test_a_link_within_the_page_puts_its_place_into_the_address(page: Page) -> None:
    page.goto("/kumppanuudet")
    expect(section(page)).to_be_attached()
    page.get_by_role("link", name=FI("sidebar.why")).click()
    expect_address(page, f"/kumppanuudet#{PLACE}")
    expect_at_the_top(page)
    page.go_back()
    expect_address(page, "/kumppanuudet")


def test_the_view_of_an_address_with_a_place_is_kept_too(page: Page) -> None:
    page.goto(f"/kumppanuudet?lang=en&tier=vitality#{PLACE}")
    expect_at_the_top(page)
    expect_address(page, f"/kumppanuudet?lang=en&tier=vitality#{PLACE}")
    expect(page.get_by_role("checkbox", name="Alliance")).not_to_be_checked()


def test_links_to_other_views_of_the_page_keep_the_place_and_back_undoes_them(page: Page) -> None:
    page.goto(f"/kumppanuudet#{PLACE}")
    expect_at_the_top(page)
    page.get_by_role("link", name=FI("sidebar.clear"), exact=True).click()
    expect_address(page, f"/kumppanuudet?tier=none#{PLACE}")
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(0)
    page.get_by_role("link", name=FI("sidebar.all"), exact=True).click()
    expect_address(page, f"/kumppanuudet#{PLACE}")
    expect(page.get_by_role("checkbox", checked=False)).to_have_count(0)
    page.go_back()
    expect_address(page, f"/kumppanuudet?tier=none#{PLACE}")
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(0)
    page.go_back()
    expect_address(page, f"/kumppanuudet#{PLACE}")
    expect(page.get_by_role("checkbox", checked=False)).to_have_count(0)


def test_back_to_another_language_with_a_place_is_shown(page: Page) -> None:
    page.goto(f"/kumppanuudet#{PLACE}")
    expect_at_the_top(page)
    page.get_by_role("radio", name="Svenska").click()
    expect_address(page, f"/kumppanuudet?lang=sv#{PLACE}")
    expect(page.locator("html")).to_have_attribute("lang", "sv")
    page.go_back()
    expect_address(page, f"/kumppanuudet#{PLACE}")
    expect(page.locator("html")).to_have_attribute("lang", "fi")


def test_the_page_s_own_link_leads_away_from_the_place(page: Page) -> None:
    page.goto(f"/kumppanuudet#{PLACE}")
    expect_at_the_top(page)
    page.get_by_role("link", name=FI("nav.partnerships"), exact=True).first.click()
    expect_address(page, "/kumppanuudet")


def test_the_place_outlasts_a_restart_of_the_server(
    page_factory: PageFactory, restartable: AppServer
) -> None:
    restarted = page_factory(base_url=restartable.address)
    restarted.goto(f"/kumppanuudet?tier=vitality#{PLACE}")
    expect_at_the_top(restarted)
    restartable.stop()
    notice = restarted.locator("#connection")
    expect(notice).to_be_visible()
    restartable.start()
    expect(notice).not_to_be_visible()
    expect_address(restarted, f"/kumppanuudet?tier=vitality#{PLACE}")
    restarted.get_by_role("link", name=FI("sidebar.all"), exact=True).click()
    expect_address(restarted, f"/kumppanuudet#{PLACE}")
    expect(restarted.get_by_role("checkbox", checked=False)).to_have_count(0)
