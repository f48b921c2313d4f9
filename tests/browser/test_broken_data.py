"""A membership file broken while the app runs never takes the map down; the page says what is wrong."""

import shutil
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from src.catalogue import GEODATA
from src.model import Catalogue
from src.texts import LANGUAGES, texts_for

PageFactory = Callable[..., Page]


def test_the_last_good_map_stays_and_the_page_names_file_row_field_and_value(
    start_app: Callable[..., str], new_page: PageFactory, tmp_path: Path, catalogue: Catalogue
) -> None:
    folder = Path(shutil.copytree(GEODATA, tmp_path / "geodata"))
    address = start_app(KUMPPANUUSKARTTA_GEODATA=str(folder))
    page = new_page(base_url=address)

    # The very first page of a cold server, by a deep link.
    page.goto("/kunnat?lang=sv&tier=alliance")
    expect(page.get_by_role("rowheader")).to_have_count(len(catalogue.members["alliance"]))
    expect(page.get_by_role("alert")).to_have_count(0)

    good = (folder / "memberships.csv").read_text(encoding="utf-8")
    (folder / "memberships.csv").write_text(
        good.replace("091,Helsinki,alliance", "091,Helsinki,aliance"), encoding="utf-8"
    )
    for language in LANGUAGES:
        texts = texts_for(language)
        message = page.get_by_role("alert")
        for _ in range(20):
            page.goto(f"/?lang={language}")
            expect(page.locator("section.panel h2")).to_be_visible()
            if message.count():
                break
        place = texts("problem.frame.row_field", file="memberships.csv", row=2, field="tier")
        expect(message).to_have_count(1)
        expect(message).to_contain_text(place)
        expect(message).to_contain_text("aliance")
        expect(message).to_contain_text("alliance")
        paths = page.frame_locator(".st-key-map_frame iframe").locator("path.municipality.tier-alliance")
        expect(paths).to_have_count(len(catalogue.members["alliance"]))

    (folder / "memberships.csv").write_text(good, encoding="utf-8")
    for _ in range(20):
        page.goto("/?lang=fi")
        expect(page.locator("section.panel h2")).to_be_visible()
        if not page.get_by_role("alert").count():
            break
    expect(page.get_by_role("alert")).to_have_count(0)
