"""Every page has a script and a path of its own."""

from pathlib import Path

from src.pages import MAP_PATH, PAGE_PATHS
from src.texts import all_texts

ROOT = Path(__file__).parents[1]
SCRIPTS, TEMPLATES = ROOT / "pages", ROOT / "src" / "server" / "templates"


def test_every_page_has_a_script_and_every_script_a_page() -> None:
    assert set(PAGE_PATHS) == {script.stem for script in SCRIPTS.glob("*.py")}


def test_every_page_has_a_template_for_readers_without_scripts() -> None:
    assert set(PAGE_PATHS) <= {template.stem for template in TEMPLATES.glob("*.html")}


def test_no_two_pages_have_one_path() -> None:
    paths = [*PAGE_PATHS.values(), MAP_PATH]
    assert len(set(paths)) == len(paths)


def test_every_page_has_a_name_in_every_language() -> None:
    assert all(texts.has(f"nav.{page}") for texts in all_texts().values() for page in PAGE_PATHS)
