"""What the app knows of the inside of Streamlit and of the map component is in one list, and is still so."""

import re
import tomllib
from functools import cache
from pathlib import Path

import pytest

from src.server.bundle import MAP_FRAME, bundled_files, streamlit_static
from src.server.hints import _ELEMENTS, _MAP_ELEMENTS
from src.server.host_config import HOST_CONFIG

ROOT = Path(__file__).parents[2]
LISTED: dict[str, dict[str, str]] = tomllib.loads(
    (ROOT / "docs" / "inside_streamlit.toml").read_text(encoding="utf-8")
)
# Where the app speaks to Streamlit's page: its scripts, styles and the server's own modules.
OURS = [
    path
    for folder in ("src/client", "src/server", "src/ui", ".streamlit")
    for path in (ROOT / folder).rglob("*")
    if path.suffix in (".js", ".css", ".py", ".toml")
] + [ROOT / "src" / "palette_css.py"]


@cache
def scripts(prefix: str) -> str:
    paths = [path for address, path in bundled_files().items() if address.startswith(prefix)]
    return "\n".join(path.read_text(encoding="utf-8") for path in paths if path.suffix in (".js", ".html"))


@cache
def ours() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in OURS)


def rows(*kinds: str) -> list[str]:
    return [name for kind in kinds for name in LISTED[kind]]


@pytest.mark.parametrize("name", rows("elements", "attributes", "values", "host_config"))
def test_what_is_listed_is_in_streamlits_scripts(name: str) -> None:
    assert name in scripts("/static/js/")


@pytest.mark.parametrize("name", rows("addresses"))
def test_an_address_that_is_listed_is_one_of_streamlits(name: str) -> None:
    web = streamlit_static().parent / "web"
    assert any(name in path.read_text(encoding="utf-8") for path in web.rglob("*.py"))


@pytest.mark.parametrize("name", rows("chunks"))
def test_a_script_that_is_fetched_early_is_there(name: str) -> None:
    assert [
        address for address in bundled_files() if re.fullmatch(rf"/static/js/{name}\.[\w-]{{8}}\.js", address)
    ]


@pytest.mark.parametrize("name", rows("component"))
def test_what_is_listed_is_in_the_component(name: str) -> None:
    assert name in scripts(MAP_FRAME) or f"{MAP_FRAME}{name}" in bundled_files()


def test_the_list_has_every_name_that_is_used_and_no_other() -> None:
    elements = set(re.findall(r'(?:\.|data-testid="?)(st[A-Z]\w+)', ours()))
    assert elements == set(LISTED["elements"])
    addresses = set(re.findall(r"_stcore/[\w-]+", ours()))
    assert addresses == set(LISTED["addresses"])
    assert set(HOST_CONFIG) == set(LISTED["host_config"])
    assert {*_ELEMENTS, *_MAP_ELEMENTS} == set(LISTED["chunks"])
    for name in rows("attributes", "values", "component"):
        assert name.strip("`") in ours(), name


def test_the_store_of_a_chosen_theme_has_the_version_that_the_page_writes() -> None:
    version = re.search(r"(\w+)=(\d+),\w+=`stActiveTheme-", scripts("/static/js/"))
    assert version is not None
    assert f"-v{version[2]}`" in (ROOT / "src" / "client" / "theme.js").read_text(encoding="utf-8")


def test_every_option_is_one_that_streamlit_knows() -> None:
    from streamlit import config

    options = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    known = config.get_config_options()
    for section, values in options.items():
        for name, value in values.items():
            names = (
                [f"{section}.{name}.{inner}" for inner in value]
                if isinstance(value, dict)
                else [f"{section}.{name}"]
            )
            assert not [one for one in names if one not in known]
