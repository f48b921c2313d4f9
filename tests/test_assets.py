"""What the browser fetches besides the page: whole, fingerprinted, small, and nothing of another project in it."""

import json
import re
from itertools import accumulate
from pathlib import Path

import brotli
import pytest

from src.assets import (
    FRAME_DATA,
    Asset,
    alone_script,
    alone_style,
    asset_urls,
    assets,
    client_file,
    compact_topology,
    map_script,
)
from src.catalogue import GEODATA
from src.compression import fingerprint

CLIENT = Path("src/client")
# The limit for the boundaries of the screen, as they are sent.
MOST_BYTES_OF_BOUNDARIES = 90_000


@pytest.mark.parametrize("asset", assets().values(), ids=lambda asset: asset.name)
def test_a_name_carries_the_fingerprint_of_its_body(asset: Asset) -> None:
    stem, ending = asset.name.rsplit(".", 1)
    assert asset.path == f"/assets/{stem}-{fingerprint(asset.body)}.{ending}"
    assert asset.etag == f'"{fingerprint(asset.body)}"'


def test_addresses_hold_under_any_base_path() -> None:
    plain, under, relative = asset_urls(), asset_urls("/kartta"), asset_urls("../..")
    assert set(plain) == set(assets())
    for name, address in plain.items():
        assert under[name] == f"/kartta{address}"
        assert relative[name] == f"../..{address}"


def test_the_compressed_forms_give_the_body_back_and_the_font_has_none() -> None:
    for asset in assets().values():
        coded = asset.coded("br")
        if asset.name.endswith(".woff2"):
            assert coded is None
        else:
            assert coded is not None
            assert brotli.decompress(coded) == asset.body
            assert len(coded) < len(asset.body)


def test_the_boundaries_of_the_screen_are_small_as_sent() -> None:
    coded = assets()["boundaries.json"].coded("br")
    assert coded is not None
    assert len(coded) <= MOST_BYTES_OF_BOUNDARIES


@pytest.mark.parametrize("name", ["boundaries_screen.topojson", "capital_region.topojson"])
def test_compact_arcs_are_the_arcs_of_the_file(name: str) -> None:
    path = GEODATA / name
    original = json.loads(path.read_text(encoding="utf-8"))
    compact = json.loads(compact_topology(path))
    starts_x = accumulate(arc[0] for arc in compact["arcs"])
    starts_y = accumulate(arc[1] for arc in compact["arcs"])
    rebuilt = [
        [[x, y], *([arc[at], arc[at + 1]] for at in range(2, len(arc), 2))]
        for arc, x, y in zip(compact["arcs"], starts_x, starts_y, strict=True)
    ]
    assert rebuilt == original["arcs"]
    assert {key: compact[key] for key in compact if key != "arcs"} == {
        key: original[key] for key in original if key != "arcs"
    }


def test_the_map_s_script_is_leaflet_and_then_ours() -> None:
    script = map_script()
    assert script.index("Leaflet 1.9") < script.index(client_file("map/elements.js"))
    # A source map named without a line's end would swallow the first line of what follows.
    assert f"\n{client_file('map/elements.js')}" in script


def test_scripts_are_sent_without_their_comments_and_otherwise_as_they_are() -> None:
    for path in CLIENT.rglob("*.js"):
        lines = path.read_text(encoding="utf-8").splitlines()
        # Only within a literal of many lines could a line look like a comment and be none.
        assert all(line.count("`") % 2 == 0 for line in lines), path
        sent = client_file(path.relative_to(CLIENT).as_posix())
        assert sent.splitlines() == [line for line in lines if not _is_comment(line)], path


def _is_comment(line: str) -> bool:
    words = line.strip()
    return words.startswith(("//", "*")) or (words.startswith("/**") and words.endswith(("*/", "/**")))


def test_every_script_and_style_of_the_client_is_sent_somewhere() -> None:
    sent = [asset.body.decode() for asset in assets().values() if not asset.name.endswith(".woff2")]
    sent += [alone_style(), alone_script()]
    names = {
        path.relative_to(CLIENT).as_posix()
        for ending in ("js", "css")
        for path in CLIENT.rglob(f"*.{ending}")
    }
    unsent = {name for name in names if not any(client_file(name) in text for text in sent)}
    # These stand within the index page and the stand-alone page, whose own tests read them.
    assert unsent == {"theme.js", "start.js", "alone/framed.js"}


def test_no_asset_names_another_host_to_load_from() -> None:
    for name in ("page.css", "frame.css", "palette.css"):
        text = assets()[name].body.decode()
        assert not re.search(r"url\(\s*['\"]?(https?:)?//", text), name
        assert "@import" not in text, name


def test_the_script_of_the_frame_knows_the_files_it_fetches() -> None:
    script = assets()["frame.js"].body.decode()
    told = json.loads(script.partition("Kumppanuuskartta.DATA = ")[2].partition(";\n")[0])
    assert told == {name.removesuffix(".json"): assets()[name].file_name for name in FRAME_DATA}
