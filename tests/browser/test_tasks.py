"""Every task of a reader by keyboard alone, again with the map hidden, and by touch.

`pytest -s tests/browser/test_tasks.py` prints how many presses each takes by keyboard. The phone is
held upright or across; with --whole both.
"""

import re
import sys

import pytest
from playwright.sync_api import ViewportSize, expect

from tests.browser.conftest import MapOpener
from tests.browser.readers import Finger, Keyboard, map_window
from tests.browser.tasks import TASKS, TURKU, close, find_a_city, finder, heading, link_to

# From the bare address; and of one task after the other, each from where the one before it has ended.
MOST_PRESSES, MOST_OF_A_TASK = 30, 40
CLIPBOARD = ("clipboard-read", "clipboard-write")
HIDE_MAP = ".stApp .st-key-map_frame { display: none }"
UPRIGHT: ViewportSize = {"width": 390, "height": 844}
ACROSS: ViewportSize = {"width": 844, "height": 390}


def too_many(presses: dict[str, int], most: int) -> dict[str, int]:
    """The tasks that take more presses than they may; prints what each takes."""
    sys.stdout.writelines(f"\n{number:4} {task}" for task, number in presses.items())
    return {task: number for task, number in presses.items() if number > most}


def test_every_task_is_carried_out_by_keyboard_alone_with_the_map_and_where_it_is_hidden(
    open_map: MapOpener,
) -> None:
    shown = open_map("", permissions=[*CLIPBOARD])
    reader = Keyboard(shown.page, shown.texts)
    presses: dict[str, int] = {}
    for task in TASKS:
        before = reader.presses
        task.act(reader)
        presses[task.name] = reader.presses - before
    # The last task leads back to the bare address; on other pages there is no map to hide.
    expect(shown.municipalities.first).to_be_attached()
    shown.page.add_style_tag(content=HIDE_MAP)
    expect(shown.page.locator(".st-key-map_frame")).to_be_hidden()
    for task in TASKS:
        if task.is_beside_map:
            before = reader.presses
            task.act(reader)
            presses[f"{task.name}, with the map hidden"] = reader.presses - before
    assert too_many(presses, MOST_OF_A_TASK) == {}


@pytest.mark.look("window")
@pytest.mark.parametrize("window", [UPRIGHT, ACROSS], ids=["upright", "across"])
def test_every_task_is_carried_out_by_touch(open_map: MapOpener, window: ViewportSize) -> None:
    shown = open_map("", viewport=window, has_touch=True, is_mobile=True, permissions=[*CLIPBOARD])
    reader = Finger(shown.page, shown.texts)
    for task in TASKS:
        task.act(reader)
    assert reader.page.get_by_role("main").count() == 1


def test_what_readers_come_for_is_few_presses_from_the_bare_address(open_map: MapOpener) -> None:
    shown = open_map("")
    page, texts = shown.page, shown.texts
    presses: dict[str, int] = {}

    def begin() -> Keyboard:
        """As after the first press of the Tab key on the bare address."""
        expect(page).to_have_url(re.compile(r"/$"))
        first.focus()
        return Keyboard(page, texts, presses=1)

    page.keyboard.press("Tab")
    first = page.locator(":focus").element_handle()
    reader = begin()
    reader.reach(map_window(page).locator("path.municipality[tabindex='0']"))
    before = reader.presses
    reader.take_on_map(TURKU, "Turku")
    expect(heading(reader)).to_have_text(["Turku"])
    presses["Turku on the map"] = reader.presses
    chosen = reader.presses - before
    reader.reach(page.get_by_role("button", name=texts("panel.close"), exact=True))
    presses["pass the map"] = reader.presses - chosen
    close(reader)

    reader = begin()
    find_a_city(reader)
    expect(shown.panel).to_be_focused()
    presses["read a city's details"] = reader.presses
    close(reader)
    expect(finder(reader)).to_be_focused()
    presses["read and close them"] = reader.presses

    reader = begin()
    reader.use(link_to(reader, "export"))
    with page.expect_download():
        reader.use(page.get_by_role("link", name=texts("export.file_pptx"), exact=True))
    presses["PPTX"] = reader.presses
    assert too_many(presses, MOST_PRESSES) == {}
