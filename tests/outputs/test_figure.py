"""A map by a figure in every output: the same classes and colours, no figure hatched, partnerships at the edges."""

import csv
import io
import json
import sqlite3
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import openpyxl
import pytest
from PIL import Image
from playwright.sync_api import Browser, expect

from src.figure.play import play_of
from src.figure.scene import MISSING, shown_scene
from src.fonts import text_width
from src.map_command import scene_json
from src.model import Catalogue, Language
from src.outputs.picture import first_picture
from src.outputs.picture.drawing import Drawing, Group, Rect, Stripes, Text
from src.outputs.picture.layout import laid_out
from src.outputs.registry import OUTPUTS
from src.palette import THEME_NAMES, ThemeName
from src.scene import Scene
from src.texts import LANGUAGES, texts_for
from src.view import SIZES, parse
from tests.outputs.slide.reading import all_shapes, slide_of

TURKU, SOTKAMO, SALO = "853", "765", "734"


def scene_by(catalogue: Catalogue, *, theme: ThemeName = "light", **words: str) -> Scene:
    given = {"figure": "unemployment", "year": "2007"} | words
    view, problems = parse({word: [value] for word, value in given.items()}, catalogue)
    assert problems == ()
    return shown_scene(catalogue, view, texts_for(view.language or "fi"), theme)


@pytest.fixture(scope="module")
def scene(catalogue: Catalogue) -> Scene:
    return scene_by(catalogue)


@pytest.fixture(scope="module")
def missing(scene: Scene) -> str:
    return scene.class_by_key[MISSING].codes[0]


def made(path: str, scene: Scene, catalogue: Catalogue) -> bytes:
    return OUTPUTS[path].render(scene, catalogue)


def rows_of(drawing: Drawing) -> dict[str, Group]:
    """The rows of the legend by the key of their class."""
    groups = [child for child in drawing.group("legend").children if isinstance(child, Group)]
    return {group.name.removeprefix("legend-"): group for group in groups if group.name != "figure-head"}


def words_of(group: Group) -> list[str]:
    return [shape.text for shape in group.shapes() if isinstance(shape, Text)]


@pytest.mark.parametrize("theme", THEME_NAMES)
@pytest.mark.parametrize("size", SIZES)
def test_the_legend_of_every_sheet_has_every_class_with_its_limits_and_count_and_every_partnership(
    catalogue: Catalogue, size: str, theme: ThemeName
) -> None:
    scene = scene_by(catalogue, size=size, theme=theme)
    assert scene.figure is not None
    rows = rows_of(drawing := laid_out(scene))
    assert list(rows) == [*(row.key for row in scene.classes), *catalogue.tiers]
    for row in scene.classes:
        (swatch,) = (shape for shape in rows[row.key].shapes() if isinstance(shape, Rect))
        assert swatch.fill == row.swatch.fill
        assert isinstance(swatch.texture, Stripes) is (row.key == MISSING)
        assert words_of(rows[row.key]) == [row.name, row.count_words]
    for row in scene.figure.partnerships:
        edge = next(shape for shape in rows[row.key].shapes() if isinstance(shape, Rect))
        assert edge.stroke is not None
        assert edge.stroke.colour == row.swatch.fill
    lowest = max(shape.y for shape in drawing.group("legend").shapes() if isinstance(shape, Text))
    assert lowest < min(shape.y for shape in drawing.group("source").shapes() if isinstance(shape, Text))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_no_line_of_the_legend_runs_into_its_count(
    catalogue: Catalogue, size: str, language: Language
) -> None:
    drawing = laid_out(
        scene_by(catalogue, size=size, lang=language, figure="births", per="inhabitants", year="2025")
    )
    for group in rows_of(drawing).values():
        texts = [shape for shape in group.shapes() if isinstance(shape, Text) and shape.role == "legend"]
        for text in texts:
            if text.room:
                assert text_width(text.text, text.size, text.weight) <= text.room + 0.01


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_limits_that_are_the_same_in_every_year_are_said_at_the_foot_below_the_legend(
    catalogue: Catalogue, size: str, language: Language
) -> None:
    early, late = (
        scene_by(catalogue, figure="population", size=size, lang=language, span="all", year=year)
        for year in ("1972", "2025")
    )
    assert [row.name for row in early.classes] == [row.name for row in late.classes]
    drawing = laid_out(early)
    foot = [shape for shape in drawing.group("source").shapes() if isinstance(shape, Text)]
    assert early.figure is not None
    assert early.figure.common_limits in " ".join(shape.text for shape in foot)
    lowest = max(shape.y for shape in drawing.group("legend").shapes() if isinstance(shape, Text))
    assert lowest < min(shape.y for shape in foot)


@pytest.mark.parametrize("path", ["/map.svg", "/map.html", "/map.pptx", "/data.csv", "/data.geojson"])
def test_a_file_of_a_year_that_was_played_has_the_classes_of_the_play(
    catalogue: Catalogue, path: str
) -> None:
    scene = scene_by(catalogue, year="2010", span="all")
    play = play_of(catalogue, scene.view, scene.texts)
    frame = next(frame for frame in play.frames if frame.year == 2010)
    keys = tuple(play.classes)
    played = {code: keys[place] for code, place in zip(play.codes, frame.places, strict=True)}
    assert {code: own for code, (own,) in scene.classes_of.items()} == played
    body = made(path, scene, catalogue)
    assert body != made(path, scene_by(catalogue, year="2010"), catalogue)


def test_the_svg_fills_every_class_and_draws_the_edges(
    scene: Scene, catalogue: Catalogue, missing: str
) -> None:
    root = ElementTree.fromstring(made("/map.svg", scene, catalogue))
    paths = {path.get("data-code"): path for path in root.iter() if path.get("data-code")}
    assert {code: path.get("fill") for code, path in paths.items()} == {
        code: scene.fill_of(code) for code in scene.classes_of
    }
    assert f"tier-{MISSING}" in str(paths[missing].get("class"))
    edges = [path.get("stroke") for path in root.iter() if path.get("class") == "partnership-edge"]
    assert scene.figure is not None
    assert {row.swatch.fill for row in scene.figure.partnerships} <= set(edges)
    assert "Turku, 9,4\u00a0%, 1 Allianssikumppanuus" in "".join(root.itertext())


def test_without_partnerships_there_are_no_edges(catalogue: Catalogue) -> None:
    drawing = laid_out(scene_by(catalogue, tier="none"))
    assert drawing.map.edges == ()
    assert set(rows_of(drawing)) == {row.key for row in scene_by(catalogue, tier="none").classes}


def test_an_edge_leaves_small_islands_alone(catalogue: Catalogue) -> None:
    root = ElementTree.fromstring(made("/map.svg", scene_by(catalogue, tier="alliance"), catalogue))
    whole = next(path for path in root.iter() if path.get("data-code") == "091")
    edge = next(path for path in root.iter() if path.get("class") == "partnership-edge")
    assert str(whole.get("d")).count("M") > 6 * 2
    assert 6 <= str(edge.get("d")).count("M") < 6 * 4


def test_the_first_picture_has_colours_for_both_themes(scene: Scene, missing: str) -> None:
    picture = first_picture.render(scene)
    root = ElementTree.fromstring(picture)
    assert scene.figure is not None
    for swatches in scene.figure.swatches.values():
        assert all(f"--tier-{key}:{one.fill}" in picture for key, one in swatches.items())
    (hatched,) = (group for group in root.iter() if group.get("fill") == "url(#first-hatch)")
    assert missing in [path.get("data-code") for path in hatched]


def test_the_png_shows_the_colour_of_a_class(scene: Scene, catalogue: Catalogue) -> None:
    picture = np.asarray(Image.open(io.BytesIO(made("/map.png", scene, catalogue))).convert("RGB"))
    row = scene.classes[0]
    (swatch,) = (shape for shape in rows_of(laid_out(scene))[row.key].shapes() if isinstance(shape, Rect))
    middle = picture[round(swatch.box.y + swatch.box.height / 2), round(swatch.box.x + swatch.box.width / 2)]
    assert middle.tolist() == list(bytes.fromhex(row.swatch.fill[1:]))


def test_the_pdf_names_figure_years_and_classes(scene: Scene, catalogue: Catalogue, tmp_path: Path) -> None:
    (tmp_path / "map.pdf").write_bytes(made("/map.pdf", scene, catalogue))
    told = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "map.pdf"), "-"], check=True, capture_output=True, text=True
    ).stdout.replace("\u00a0", " ")
    for row in scene.classes:
        assert row.name.replace("\u00a0", " ") in told
    assert "2007" in told
    assert "StatFin 12r5" in told


def test_the_slide_has_a_shape_for_each_municipality_and_partnership(
    scene: Scene, catalogue: Catalogue, missing: str
) -> None:
    shapes = list(all_shapes(slide_of(made("/map.pptx", scene, catalogue)).shapes))
    by_name = {shape.name: shape for shape in shapes}
    area = by_name[f"{TURKU} Turku"]
    assert area.element.xpath("./p:spPr/a:solidFill/a:srgbClr/@val") == [scene.fill_of(TURKU)[1:]]
    assert f"{missing} {scene.names[missing]}" in by_name
    names = [shape.name for shape in shapes]
    assert scene.figure is not None
    assert all(row.name in names for row in scene.figure.partnerships)
    assert any(shape.has_text_frame and shape.text_frame.text.startswith("Ei lukua") for shape in shapes)


def test_the_csv_has_a_row_for_everybody_with_value_year_class_and_source(
    scene: Scene, catalogue: Catalogue, missing: str
) -> None:
    text = made("/data.csv", scene, catalogue).decode("utf-8-sig")
    rows = {row["Kuntanumero"]: row for row in csv.DictReader(io.StringIO(text), delimiter=";")}
    assert len(rows) == len(catalogue.municipalities)
    assert rows[TURKU]["Luku"] == "9,4"
    assert rows[missing]["Luku"] == ""
    assert rows[missing]["Luokka"] == "Ei lukua"
    assert rows[SOTKAMO]["Luvun vuosi"] == "2007"
    assert "StatFin 12r5" in rows[SOTKAMO]["Luvun lähde"]
    assert (rows[SOTKAMO]["Kumppanuus"], rows[SALO]["Kumppanuus"]) == (
        "",
        "Keskisuuret kasvukaupungit | Seutukaupungit",
    )


def test_the_workbook_has_numbers_and_leaves_no_figure_empty(
    scene: Scene, catalogue: Catalogue, missing: str
) -> None:
    head, *rows = (
        openpyxl.load_workbook(io.BytesIO(made("/data.xlsx", scene, catalogue))).worksheets[0].values
    )
    place = head.index("Luku")
    values = {row[0]: row[place] for row in rows}
    assert (values[TURKU], values[missing]) == (9.4, None)


def test_the_layers_have_the_value_and_are_drawn_by_its_class(
    catalogue: Catalogue, scene: Scene, missing: str, tmp_path: Path
) -> None:
    features = {
        feature["id"]: feature["properties"]
        for feature in json.loads(made("/data.geojson", scene, catalogue))["features"]
    }
    assert (features[TURKU]["figure_value"], features[missing]["figure_value"]) == (9.4, None)
    (tmp_path / "data.gpkg").write_bytes(made("/data.gpkg", scene, catalogue))
    with sqlite3.connect(tmp_path / "data.gpkg") as database:
        found = dict(
            database.execute("select municipality_code, figure_value from municipalities").fetchall()
        )
        styles = [row[0] for row in database.execute("select styleQML from layer_styles").fetchall()]
    database.close()
    assert (found[TURKU], found[missing]) == (9.4, None)
    assert all('attr="figure_class_key"' in style for style in styles)
    assert all(f'label="{row.name}"' in style for style in styles for row in scene.classes)


def test_whole_numbers_with_a_gap_stay_whole_in_a_layer(catalogue: Catalogue, tmp_path: Path) -> None:
    scene = scene_by(catalogue, figure="births", year="2025")
    (tmp_path / "data.gpkg").write_bytes(made("/data.gpkg", scene, catalogue))
    with sqlite3.connect(tmp_path / "data.gpkg") as database:
        (kind,) = database.execute("select distinct typeof(figure_value) from municipalities").fetchone()
    database.close()
    assert kind == "integer"


def test_files_of_the_partnerships_have_no_column_more(catalogue: Catalogue) -> None:
    view, _ = parse({}, catalogue)
    scene = shown_scene(catalogue, view, texts_for("fi"), "light")
    text = made("/data.csv", scene, catalogue).decode("utf-8-sig")
    assert "Luku" not in text.splitlines()[0].split(";")


def test_the_live_map_is_told_values_edges_and_colours(scene: Scene, missing: str) -> None:
    told = json.loads(scene_json(scene))
    by_key = {row["key"]: row for row in told["classes"]}
    (own,) = (row for row in told["classes"] if TURKU in row["codes"].split())
    assert own["values"].split("|")[own["codes"].split().index(TURKU)] == "9,4"
    assert told["inUnit"] == "{n}\u00a0%"
    assert by_key[MISSING]["isMissing"] is True
    assert "values" not in by_key[MISSING]
    assert [row["key"] for row in told["edges"]] == [row.key for row in scene.partnerships]
    assert told["rest"] == {"name": "", "count": ""}


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_the_stand_alone_page_paints_it_in_its_theme(
    catalogue: Catalogue, tmp_path: Path, chromium: Browser, theme: ThemeName, missing: str
) -> None:
    scene = scene_by(catalogue, theme=theme)
    (tmp_path / "map.html").write_bytes(made("/map.html", scene, catalogue))
    context = chromium.new_context(offline=True, viewport={"width": 1280, "height": 800})
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto((tmp_path / "map.html").as_uri())
    area = page.locator(f'path.municipality[data-code="{TURKU}"]')
    expect(area).to_have_css("fill", f"rgb{tuple(bytes.fromhex(scene.fill_of(TURKU)[1:]))}")
    hatched = page.locator(f'path.municipality[data-code="{missing}"]')
    expect(hatched).to_have_css("fill", 'url("#hatch")')
    expect(page.locator(".legend-row").filter(has_text="Ei lukua")).to_have_count(1)
    expect(page.locator("#filters input")).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_have_text(scene.title)
    page.locator("#finder").select_option(TURKU)
    expect(page.locator("#details")).to_contain_text("9,4")
    expect(page.get_by_text("undefined", exact=False)).to_have_count(0)
    assert errors == []
    context.close()
