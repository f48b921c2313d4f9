"""The house keeps its shape: imports go one way, and nothing foreign lies in the repository."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

from src.texts import LANGUAGES

ROOT = Path(__file__).parents[1]
# From the bottom up; a module may import from its own layer and from those before it.
LAYERS = (
    (
        "src.errors",
        "src.names",
        "src.source",
        "src.unit",
        "src.series.model",
        "src.series.keys",
        "src.series.line",
        "src.series.weighing",
        "src.model",
        "src.palette",
        "src.map_lines",
        "src.cache_folder",
        "src.public_address",
        "src.feedback",
        "src.script_json",
        "src.parsed",
        "src.pages",
    ),
    ("src.texts", "src.compression", "src.fonts", "src.palette_css"),
    ("src.catalogue",),
    (
        "src.filters",
        "src.view",
        "src.narrowing",
        "src.address_reader",
        "src.address_words",
        "src.comparison.choices",
        "src.columns.choices",
        "src.figure.choices",
        "src.year_words",
        "src.finder",
        "src.roomiest",
        "src.gazetteer",
        "src.completeness",
        "src.page_title",
    ),
    ("src.scene", "src.scene_classes", "src.headline", "src.counts", "src.scene_notes", "src.figure.shown"),
    ("src.facts", "src.series", "src.charts", "src.comparison", "src.figure", "src.columns"),
    ("src.outputs", "src.map_command", "src.webmap", "src.webplay", "src.assets"),
    ("src.workshop",),
    ("src.server", "src.ui"),
    ("pages", "app"),
)
# Packages that only some of us may know.
KNOWN_BY = {
    "streamlit": ("src.ui", "pages", "app"),
    "streamlit_folium": ("src.ui",),
    "folium": ("src.webmap",),
    "branca": ("src.webmap",),
    "starlette": ("src.server",),
    "jinja2": ("src.server",),
}
MODULES = sorted([*ROOT.glob("src/**/*.py"), *ROOT.glob("pages/*.py"), ROOT / "app.py"])
CLIENT_FILES = sorted(path for path in ROOT.glob("src/client/**/*") if path.suffix in (".js", ".css", ".ts"))
MOST_LINES = 250
TEXT_ENDINGS = {".py", ".js", ".css", ".md", ".toml", ".txt", ".sh", ".svg", ".csv", ".typ", ".html", ""}


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = origin(path, node)
            names.add(module)
            names.update(f"{module}.{alias.name}" for alias in node.names if module.startswith("src"))
    return names


def origin(path: Path, node: ast.ImportFrom) -> str:
    """The full name of what a `from` statement imports from, the dots of a relative one resolved."""
    if not node.level:
        return node.module or ""
    package = path.relative_to(ROOT).parts[: -node.level]
    return ".".join((*package, *filter(None, (node.module,))))


def layer_of(name: str) -> int | None:
    for number, prefixes in enumerate(LAYERS):
        if any(name == prefix or name.startswith(f"{prefix}.") for prefix in prefixes):
            return number
    return None


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_a_module_imports_only_from_its_own_layer_or_below(path: Path) -> None:
    own = layer_of(module_name(path))
    if module_name(path) == "src":
        return
    assert own is not None, "a new module needs its place among the layers"
    above = [name for name in imported(path) if (layer := layer_of(name)) is not None and layer > own]
    assert above == []


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_a_package_is_known_only_where_it_belongs(path: Path) -> None:
    name = module_name(path)
    strangers = [
        package
        for package in {other.split(".")[0] for other in imported(path)}
        if package in KNOWN_BY
        and not any(name == place or name.startswith(f"{place}.") for place in KNOWN_BY[package])
    ]
    assert strangers == []


def test_the_pages_and_the_server_do_not_import_each_other() -> None:
    for path in ROOT.glob("src/ui/*.py"):
        assert not any(name.startswith("src.server") for name in imported(path)), path
    for path in ROOT.glob("src/server/*.py"):
        assert not any(name.startswith("src.ui") for name in imported(path)), path


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    return [ROOT / name for name in listed.decode().split("\0") if name and (ROOT / name).is_file()]


# Streamlit's own page is in English whatever we speak.
SPOKEN_BY_OTHERS = {("src.server.words_of_scripts", "en")}


def test_no_module_names_a_language_or_lists_them() -> None:
    named = {
        (module_name(path), node.value)
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and is_of_a_language(node.value)
    }
    assert named == SPOKEN_BY_OTHERS


def is_of_a_language(word: str) -> bool:
    """A language's code, or a field of the data that ends in one."""
    return word in LANGUAGES or re.fullmatch(rf"[a-z_]+_({'|'.join(LANGUAGES)})", word) is not None


def test_no_foreign_font_script_or_style_lies_in_the_repository() -> None:
    names = [path.relative_to(ROOT).as_posix() for path in tracked()]
    assert [
        name for name in names if name.endswith((".ttf", ".otf", ".woff", ".woff2", ".min.js", ".min.css"))
    ] == []
    scripts = [name for name in names if name.endswith((".js", ".css"))]
    assert all(
        name.startswith(("src/client/", "benchmarks/", "tests/client/", "tests/walks/")) for name in scripts
    ), scripts


@pytest.mark.parametrize("path", CLIENT_FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_part_of_the_client_is_read_in_a_few_minutes(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


def test_files_are_small_except_the_data_and_the_pictures_of_the_documents() -> None:
    large = [path for path in tracked() if path.stat().st_size > 1_000_000]
    assert [path for path in large if path.relative_to(ROOT).parts[0] not in ("docs",)] == []


def test_the_repository_names_no_path_of_a_machine() -> None:
    forbidden = ["/".join(("", "work", "")), "/".join(("", "tmp", "")), "/".join(("..", "shared"))]
    for path in tracked():
        if path.suffix in TEXT_ENDINGS:
            text = path.read_text(encoding="utf-8")
            assert [word for word in forbidden if word in text] == [], path
