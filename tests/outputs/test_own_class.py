"""A class need not be a tier: a list with a key, name and colour of its own is drawn in every output."""

import csv
import io
import json
import sqlite3
import subprocess
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import openpyxl
import pytest
from PIL import Image
from playwright.sync_api import Browser, expect

from src.map_command import scene_json
from src.model import Catalogue, Language
from src.outputs.picture import first_picture
from src.outputs.picture.drawing import Drawing, Group, Rect, Text
from src.outputs.picture.layout import laid_out
from src.outputs.registry import OUTPUTS
from src.palette import Swatch
from src.scene import Scene, scene_of_classes
from src.scene_classes import own_class
from src.texts import LANGUAGES
from src.view import SIZES
from tests.outputs.conftest import SceneOf
from tests.outputs.slide.reading import all_shapes, slide_of

KEY, NAME = "own_list", "Lukijan lista"
SWATCH = Swatch("#0B6E4F", "#FFFFFF")
TURKU, SOTKAMO, INARI, KAUNIAINEN = "853", "765", "148", "235"
CODES = (SOTKAMO, INARI, TURKU, KAUNIAINEN)
BEFORE, AFTER = 0, 9
ORDERS = pytest.mark.parametrize("order", [BEFORE, AFTER], ids=["before the tiers", "after them"])


def with_own_class(scene: Scene, catalogue: Catalogue, order: int = AFTER) -> Scene:
    """The scene with a list of one's own beside its tiers."""
    own = own_class(
        catalogue, scene.view, scene.texts, KEY, name=NAME, swatch=SWATCH, codes=CODES, order=order
    )
    return scene_of_classes(catalogue, scene.view, scene.texts, scene.theme, (*scene.classes, own))


@pytest.fixture
def scene(scene_of: SceneOf, catalogue: Catalogue) -> Scene:
    return with_own_class(scene_of(), catalogue)


def made(path: str, scene: Scene, catalogue: Catalogue) -> bytes:
    return OUTPUTS[path].render(scene, catalogue)


def legend_row(drawing: Drawing) -> Group:
    groups = [child for child in drawing.group("legend").children if isinstance(child, Group)]
    (row,) = (group for group in groups if group.name == f"legend-{KEY}")
    return row


def swatch_of(drawing: Drawing) -> Rect:
    (swatch,) = (shape for shape in legend_row(drawing).shapes() if isinstance(shape, Rect))
    return swatch


@ORDERS
def test_the_class_stands_in_its_place_and_fills_what_no_lower_one_fills(
    scene_of: SceneOf, catalogue: Catalogue, order: int
) -> None:
    scene = with_own_class(scene_of(), catalogue, order)
    keys = [row.key for row in scene.classes]
    assert keys.index(KEY) == (0 if order == BEFORE else len(keys) - 1)
    assert sorted(scene.classes_of[TURKU]) == ["alliance", KEY]
    assert (scene.fill_of(TURKU) == SWATCH.fill) is (order == BEFORE)
    assert scene.fill_of(SOTKAMO) == SWATCH.fill
    assert scene.accessible_name(SOTKAMO) == f"Sotkamo, {NAME}"
    assert not set(scene.rest.codes) & set(CODES)
    assert scene.rest.name == scene.texts("legend.others")


def test_a_member_of_a_tier_and_of_the_list_is_told_by_both_names(scene: Scene) -> None:
    words = dict(scene.two_tier_notes)[TURKU]
    assert words == f"Turku: {scene.texts.listing([scene.class_by_key['alliance'].name, NAME])}"
    assert all("Turku" not in note.text for note in scene.notes)


def test_a_filter_of_regions_leaves_less_of_it(scene_of: SceneOf, catalogue: Catalogue) -> None:
    scene = with_own_class(scene_of(region="lappi"), catalogue)
    assert scene.class_by_key[KEY].codes == (INARI,)
    assert scene.class_by_key[KEY].whole_count == len(CODES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_title_and_subtitle_speak_of_municipalities_and_of_no_partnership_cities(
    scene_of: SceneOf, catalogue: Catalogue, language: Language
) -> None:
    together = with_own_class(scene_of(lang=language), catalogue)
    texts, totals = together.texts, together.totals
    share = texts.percent(totals.share, 0, at_least=True)
    assert together.title == texts.count("title.at_least_own", totals.count, share=share)
    assert together.subtitle.startswith(
        texts.count("subtitle.at_least_in_own", totals.count, people="|", share="").split("|")[0]
    )
    alone = with_own_class(scene_of(lang=language, tier="none"), catalogue)
    share = texts.percent(alone.totals.share, 0)
    assert alone.title == texts.count("title.exact_one_own", len(CODES), name=NAME, share=share)
    nearby = with_own_class(scene_of(lang=language, region="lappi", tier="alliance"), catalogue)
    lapland = nearby.region_names[INARI]
    assert nearby.title == texts.count("title.exact_own_in_region", 1, name=texts("title.own"), where=lapland)


@pytest.mark.parametrize("size", SIZES)
def test_the_legend_of_every_sheet_names_it_with_its_colour_and_without_a_number(
    scene_of: SceneOf, catalogue: Catalogue, size: str
) -> None:
    scene = with_own_class(scene_of(size=size, city="kauniainen"), catalogue)
    drawing = laid_out(scene)
    assert swatch_of(drawing).fill == SWATCH.fill
    words = [shape.text for shape in legend_row(drawing).shapes() if isinstance(shape, Text)]
    assert " ".join(words).startswith(NAME)
    assert not any("None" in shape.text for shape in drawing.shapes() if isinstance(shape, Text))
    assert f"{NAME}, {scene.class_by_key[KEY].count_words}: Sotkamo, Inari" in drawing.description
    assert "None" not in drawing.description


@ORDERS
def test_the_svg_and_the_first_picture_fill_it(scene_of: SceneOf, catalogue: Catalogue, order: int) -> None:
    scene = with_own_class(scene_of(), catalogue, order)
    root = ElementTree.fromstring(made("/map.svg", scene, catalogue))
    paths = {path.get("data-code"): path for path in root.iter() if path.get("data-code")}
    assert {code: path.get("fill") for code, path in paths.items()} == {
        code: scene.fill_of(code) for code in scene.classes_of
    }
    assert f"tier-{KEY}" in str(paths[SOTKAMO].get("class"))
    assert NAME in "".join(root.itertext())
    first = ElementTree.fromstring(first_picture.render(scene))
    (group,) = (
        one
        for one in first.iter()
        if f'data-code="{SOTKAMO}"' in ElementTree.tostring(one).decode()
        and one.get("fill", "").startswith("var(--tier")
    )
    assert group.get("fill") == f"var(--tier-{KEY},{SWATCH.fill})"


def test_the_png_shows_its_colour_in_the_legend(scene: Scene, catalogue: Catalogue) -> None:
    picture = np.asarray(Image.open(io.BytesIO(made("/map.png", scene, catalogue))).convert("RGB"))
    box = swatch_of(laid_out(scene)).box
    middle = picture[round(box.y + box.height / 2), round(box.x + box.width / 2)]
    assert middle.tolist() == list(bytes.fromhex(SWATCH.fill[1:]))


def test_the_pdf_names_it(scene: Scene, catalogue: Catalogue, tmp_path: Path) -> None:
    (tmp_path / "map.pdf").write_bytes(made("/map.pdf", scene, catalogue))
    told = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "map.pdf"), "-"], check=True, capture_output=True, text=True
    )
    assert NAME in told.stdout


@ORDERS
def test_the_slide_draws_and_names_it(scene_of: SceneOf, catalogue: Catalogue, order: int) -> None:
    scene = with_own_class(scene_of(), catalogue, order)
    shapes = list(all_shapes(slide_of(made("/map.pptx", scene, catalogue)).shapes))
    assert any(shape.has_text_frame and shape.text_frame.text.startswith(NAME) for shape in shapes)
    (area,) = (shape for shape in shapes if shape.name == f"{SOTKAMO} Sotkamo")
    assert area.element.xpath("./p:spPr/a:solidFill/a:srgbClr/@val") == [SWATCH.fill[1:]]
    assert NAME in [shape.name for shape in shapes]


def test_the_data_files_have_its_municipalities_with_its_key_and_name(
    scene: Scene, catalogue: Catalogue, tmp_path: Path
) -> None:
    lines = csv.DictReader(
        io.StringIO(made("/data.csv", scene, catalogue).decode("utf-8-sig")), delimiter=";"
    )
    assert NAME in [row[scene.texts("data.column.tier_names")] for row in lines]
    sheet = openpyxl.load_workbook(io.BytesIO(made("/data.xlsx", scene, catalogue))).worksheets[0]
    assert NAME in [cell for row in sheet.iter_rows(values_only=True) for cell in row]
    features = {
        feature["id"]: feature["properties"]
        for feature in json.loads(made("/data.geojson", scene, catalogue))["features"]
    }
    assert (features[SOTKAMO]["tier_keys"], features[SOTKAMO]["tier_names"]) == (KEY, NAME)
    assert features[SOTKAMO]["evidence"] == features[SOTKAMO]["sources"] == ""
    assert features[TURKU]["tier_keys"] == f"alliance | {KEY}"
    (tmp_path / "data.gpkg").write_bytes(made("/data.gpkg", scene, catalogue))
    with sqlite3.connect(tmp_path / "data.gpkg") as database:
        keys = dict(database.execute("select municipality_code, tier_keys from municipalities").fetchall())
        styles = [row[0] for row in database.execute("select styleQML from layer_styles").fetchall()]
    database.close()
    assert keys[INARI] == KEY
    assert all(f'label="{NAME}"' in style for style in styles)
    colour = ",".join(str(part) for part in (*bytes.fromhex(SWATCH.fill[1:]), 255))
    assert all(colour in style for style in styles)


def test_the_live_map_is_told_its_place_and_colours_and_of_tiers_no_more_than_before(
    scene_of: SceneOf, catalogue: Catalogue
) -> None:
    plain = json.loads(scene_json(scene_of()))
    assert "style" not in plain
    assert all("order" not in row for row in plain["classes"])
    told = json.loads(scene_json(with_own_class(scene_of(), catalogue)))
    (own,) = (row for row in told["classes"] if row["key"] == KEY)
    assert (own["number"], own["order"], own["name"]) == (None, AFTER, NAME)
    assert f"--tier-{KEY}:{SWATCH.fill}" in told["style"]


# Where it stands among the others makes no difference to any of this.
@pytest.mark.look("order")
@ORDERS
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_stand_alone_page_paints_lists_and_filters_it(
    scene_of: SceneOf, catalogue: Catalogue, tmp_path: Path, chromium: Browser, order: int, language: Language
) -> None:
    scene = with_own_class(scene_of(lang=language), catalogue, order)
    (tmp_path / "map.html").write_bytes(made("/map.html", scene, catalogue))
    context = chromium.new_context(offline=True, viewport={"width": 1280, "height": 800})
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto((tmp_path / "map.html").as_uri())
    colour = f"rgb{tuple(bytes.fromhex(SWATCH.fill[1:]))}"
    area = page.locator(f'path.municipality[data-code="{SOTKAMO}"]')
    expect(area).to_have_css("fill", colour)
    legend = page.locator(".legend-row").filter(has_text=NAME).first
    expect(legend.locator(f".swatch-{KEY}")).to_have_css("background-color", colour)
    expect(legend.locator(f".swatch-{KEY}")).to_have_text("")
    box = page.get_by_role("checkbox", name=NAME, exact=True)
    expect(page.locator("label").filter(has=box).locator(".badge")).to_have_css("background-color", colour)
    box.uncheck()
    expect(page.locator(f"path.tier-{KEY}")).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_have_text(scene_of(lang=language).title)
    expect(page.get_by_text("null", exact=True)).to_have_count(0)
    assert errors == []
    context.close()


@pytest.mark.parametrize("key", ["alliance", "none", "Own list", "a;b", ""])
def test_a_key_that_is_taken_or_no_word_is_refused(scene_of: SceneOf, catalogue: Catalogue, key: str) -> None:
    scene = scene_of()
    with pytest.raises(ValueError, match="key"):
        own_class(catalogue, scene.view, scene.texts, key, name=NAME, swatch=SWATCH, codes=CODES, order=AFTER)


def test_a_colour_that_is_none_is_refused(scene_of: SceneOf, catalogue: Catalogue) -> None:
    scene = scene_of()
    with pytest.raises(ValueError, match="colours"):
        own_class(
            catalogue,
            scene.view,
            scene.texts,
            KEY,
            name=NAME,
            swatch=replace(SWATCH, fill="red;}"),
            codes=CODES,
            order=AFTER,
        )
