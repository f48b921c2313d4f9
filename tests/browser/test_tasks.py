"""Every task of a reader by keyboard alone, again with the map hidden, and by touch, the phone upright and across.

`pytest -s tests/browser/test_tasks.py` prints how many presses each takes by keyboard.
"""

import sys

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import MapOpener
from tests.browser.readers import Finger, Keyboard, map_window
from tests.browser.tasks import TASKS, TURKU, close, find_a_city, finder, heading, link_to

# From the bare address; and of one task after the other, each from where the one before it has ended.
MOST_PRESSES, MOST_OF_A_TASK = 30, 40
HIDE_MAP = ".stApp .st-key-map_frame { display: none }"
UPRIGHT, ACROSS = {"width": 390, "height": 844}, {"width": 844, "height": 390}


def too_many(presses: dict[str, int], most: int) -> dict[str, int]:
    """The tasks that take more presses than they may; prints what each takes."""
    sys.stdout.writelines(f"\n{number:4} {task}" for task, number in presses.items())
    return {task: number for task, number in presses.items() if number > most}


@pytest.mark.parametrize("has_map", [True, False], ids=["with the map", "with the map hidden"])
def test_every_task_is_carried_out_by_keyboard_alone(open_map: MapOpener, has_map: bool) -> None:
    shown = open_map("", permissions=["clipboard-read", "clipboard-write"])
    if not has_map:
        shown.page.add_style_tag(content=HIDE_MAP)
        expect(shown.page.locator(".st-key-map_frame")).to_be_hidden()
    reader = Keyboard(shown.page, shown.texts)
    presses: dict[str, int] = {}
    for task in TASKS:
        if has_map or not task.is_on_map:
            before = reader.presses
            task.act(reader)
            presses[task.name] = reader.presses - before
    assert too_many(presses, MOST_OF_A_TASK) == {}


@pytest.mark.parametrize("window", [UPRIGHT, ACROSS], ids=["upright", "across"])
def test_every_task_is_carried_out_by_touch(open_map: MapOpener, window: dict[str, int]) -> None:
    allowed = ["clipboard-read", "clipboard-write"]
    shown = open_map("", viewport=window, has_touch=True, is_mobile=True, permissions=allowed)
    reader = Finger(shown.page, shown.texts)
    for task in TASKS:
        task.act(reader)
    assert reader.page.get_by_role("main").count() == 1


def test_what_readers_come_for_is_few_presses_from_the_bare_address(open_map: MapOpener) -> None:
    presses: dict[str, int] = {}
    shown = open_map("")
    reader = Keyboard(shown.page, shown.texts)
    find_a_city(reader)
    expect(shown.panel).to_be_focused()
    presses["read a city's details"] = reader.presses
    close(reader)
    expect(finder(reader)).to_be_focused()
    presses["read and close them"] = reader.presses

    shown = open_map("")
    reader = Keyboard(shown.page, shown.texts)
    reader.reach(map_window(shown.page).locator("path.municipality[tabindex='0']"))
    before = reader.presses
    reader.take_on_map(TURKU, "Turku")
    expect(heading(reader)).to_have_text(["Turku"])
    presses["Turku on the map"] = reader.presses
    chosen = reader.presses - before
    reader.reach(shown.page.get_by_role("button", name=shown.texts("panel.close"), exact=True))
    presses["pass the map"] = reader.presses - chosen

    shown = open_map("")
    reader = Keyboard(shown.page, shown.texts)
    reader.use(link_to(reader, "export"))
    with shown.page.expect_download():
        reader.use(shown.page.get_by_role("link", name=reader.texts("export.file_pptx"), exact=True))
    presses["PPTX"] = reader.presses
    assert too_many(presses, MOST_PRESSES) == {}
