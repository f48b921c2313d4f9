"""Addresses made to hurt: the page goes on, says what it ignored, draws nothing unescaped and runs nothing."""

from collections.abc import Callable
from itertools import zip_longest
from urllib.parse import quote

import pytest
from playwright.sync_api import Dialog, Page, expect

from src.model import Catalogue
from src.texts import texts_for

PageFactory = Callable[..., Page]

# Had one of these been drawn as markup or run as a script, this property of the window would be set.
RUN = "window.hurt=1"
MARKUP = (
    f"<script>{RUN}</script>",
    f"<img src=x onerror={RUN}>",
    f'"><svg onload={RUN}>',
    f"'-{RUN}-'",
    f"</script><script>{RUN}</script>",
    f"<iframe srcdoc='<script>parent.{RUN}</script>'>",
    f"javascript:{RUN}",
    f"[a](javascript:{RUN})",
    f"![x](x){{onerror={RUN}}}",
    "**bold** :red[colour] $x^2$ `code`",
    ":material/delete: :sunglasses:",
    f"<style onload={RUN}>*{{display:none}}</style>",
    "<base href=//example.org>",
    "<meta http-equiv=refresh content=0;url=//example.org>",
    "{{7*7}} ${7*7} #{7*7} {0.__class__}",
    "%s%s%s%n {problem} {field!r}",
)
ODD = (
    "../../../../etc/passwd",
    "..%2f..%2f..%2fetc%2fpasswd",
    "file:///etc/passwd",
    "//example.org/map",
    "\x00",
    "turku\x00",
    "turku\r\nSet-Cookie: a=b",
    "\u202eukrut",
    "tu\u200brku",
    "💥" * 40,
    "A" * 6000,
    "-1",
    "1e309",
    "NaN",
    "None",
    "__import__('os').system('id')",
    "' OR 1=1 --",
    "turku;drop",
    "TURKU",
    "0091",
)
WHOLE_QUERIES = (
    "lang=fi&lang=sv&lang=en",
    "city=turku&city=tampere&city=turku",
    "tier=none&tier=alliance&tier=none",
    "lang",
    "&&&===&&",
    "=&=&city",
    "city=%ff%fe%c0%80",
    "city=%",
    "city=%zz&tier=%u0041",
    "lang=%66%69&city=%74urku",
    "tier[]=alliance&tier[0]=vitality&__proto__[hurt]=1&constructor.prototype.hurt=1",
    "&".join(f"tier=unknown{number}" for number in range(300)),
    "&".join(f"word{number}={number}" for number in range(300)),
    "embed=true&embed_options=dark_theme",
    "theme=dark&theme=light&view=&view=page&size=0x0&scale=-1&scale=99",
    "background=url(//example.org/x.png)&labels=%3Cb%3E&inset=no",
)
HURTFUL = (*MARKUP, *ODD)
# Three of them in an address, each in a word of its own.
QUERIES = (
    *(
        f"city={quote(city)}&tier={quote(tier)}&region={quote(region)}"
        for city, tier, region in zip_longest(HURTFUL[::3], HURTFUL[1::3], HURTFUL[2::3], fillvalue="turku")
    ),
    *WHOLE_QUERIES,
)
PATHS = ("", "kunnat", "vienti", "kumppanuudet", "lahteet")

_LOOK = """() => ({
  hurt: window.hurt,
  polluted: ({}).hurt,
  markup: document.querySelectorAll(
    '[onerror], [onload], iframe[srcdoc], base[href*="example"], meta[http-equiv=refresh], a[href^="javascript:" i]'
  ).length,
  origin: location.origin,
})"""


def test_there_are_at_least_fifty_of_them() -> None:
    assert len({*HURTFUL, *WHOLE_QUERIES}) >= 50


@pytest.fixture(scope="module")
def hostile_page(new_page: PageFactory) -> Page:
    page = new_page(locale="en-GB")
    page.dialogs = []  # type: ignore[attr-defined]  # kept with the page for the tests below

    def dismiss(dialog: Dialog) -> None:
        page.dialogs.append(dialog.message)  # type: ignore[attr-defined]
        dialog.dismiss()

    page.on("dialog", dismiss)
    return page


@pytest.mark.parametrize(
    ("query", "path"), [(query, PATHS[number % len(PATHS)]) for number, query in enumerate(QUERIES)]
)
def test_a_hostile_address_breaks_nothing_and_runs_nothing(
    hostile_page: Page, app_server: str, catalogue: Catalogue, query: str, path: str
) -> None:
    page = hostile_page
    page.goto(f"/{path}?{query}", wait_until="commit")
    expect(page.locator("section.panel h2, h1.page-heading").first).to_be_visible()
    assert page.evaluate(_LOOK) == {"hurt": None, "polluted": None, "markup": 0, "origin": app_server}
    assert page.dialogs == []  # type: ignore[attr-defined]
    for language in ("fi", "sv", "en"):
        expect(page.get_by_text(texts_for(language)("message.failure"))).to_have_count(0)
    expect(page.get_by_text("Traceback")).to_have_count(0)
    messages = page.get_by_role("alert").all_inner_texts()
    assert len(messages) <= 4
    assert all(len(message) < 400 for message in messages)


def test_markup_in_an_address_is_told_letter_by_letter(hostile_page: Page) -> None:
    value = "<b onclick=x>**tiny** _a_</b>"
    hostile_page.goto(f"/?lang=en&city={quote(value)}")
    message = hostile_page.get_by_role("alert")
    expect(message).to_contain_text(value)
    expect(message.locator("b, em, strong, a, img, code")).to_have_count(0)


def test_after_all_that_the_map_is_whole(hostile_page: Page, catalogue: Catalogue) -> None:
    hostile_page.goto("/")
    paths = hostile_page.frame_locator(".st-key-map_frame iframe").locator("path.municipality")
    expect(paths).to_have_count(len(catalogue.municipalities))
