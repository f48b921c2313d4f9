"""The GeoPackage brings its colours along, as QGIS and others read them, named in three languages."""

import sqlite3
from xml.etree import ElementTree

import pytest

from src.outputs.data.data_rows import data_table
from src.outputs.data.layer_styles import layer_styles
from src.outputs.geographic import render_geopackage
from src.texts import LANGUAGES

SE = "{http://www.opengis.net/se}"
OGC = "{http://www.opengis.net/ogc}"
SLD = "{http://www.opengis.net/sld}"
# What QGIS asks for when it opens a layer of a GeoPackage, the default first.
QUESTION = """
SELECT description, styleQML, styleSLD, useAsDefault FROM layer_styles
WHERE f_table_schema = '' AND f_table_name = ? AND f_geometry_column = ? ORDER BY useAsDefault DESC
"""


def rgba(colour):
    return ",".join(str(part) for part in (*bytes.fromhex(colour[1:]), 255))


def styles_of(scene, catalogue):
    return layer_styles(scene, catalogue, data_table(scene, catalogue), "municipalities")


def symbols_by_value(qml):
    root = ElementTree.fromstring(qml)
    symbols = {symbol.get("name"): symbol for symbol in root.findall("renderer-v2/symbols/symbol")}
    return {
        category.get("value"): (category.get("label"), symbols[category.get("symbol")])
        for category in root.iter("category")
    }


def told(layer):
    """The measures of a layer of a symbol, which both spellings tell alike."""
    old = {prop.get("k"): prop.get("v") for prop in layer.findall("prop")}
    assert old == {option.get("name"): option.get("value") for option in layer.findall("Option/Option")}
    return old


@pytest.mark.parametrize("language", LANGUAGES)
def test_qgis_finds_a_style_in_each_language_and_takes_the_file_s(scene_of, catalogue, language, tmp_path):
    path = tmp_path / "data.gpkg"
    path.write_bytes(render_geopackage(scene_of(lang=language), catalogue))
    with sqlite3.connect(path) as database:
        columns = database.execute("SELECT table_name, column_name FROM gpkg_geometry_columns")
        rows = database.execute(QUESTION, columns.fetchone()).fetchall()
    assert sorted(row[0] for row in rows) == sorted(LANGUAGES)
    assert [row[3] for row in rows] == [1, 0, 0]
    assert rows[0][0] == language
    for _, qml, sld, _ in rows:
        assert ElementTree.fromstring(qml).tag == "qgis"
        assert ElementTree.fromstring(sld).tag == f"{SLD}StyledLayerDescriptor"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_row_of_the_layer_has_the_colour_and_the_names_of_its_tiers(scene_of, catalogue, theme):
    scene = scene_of(theme=theme)
    table = data_table(scene, catalogue)
    place = [column.key for column in table.columns].index("tier_keys")
    for style in styles_of(scene, catalogue):
        symbols = symbols_by_value(style.qml)
        assert {row[place] for row in table.rows} <= set(symbols)
        for value, (label, symbol) in symbols.items():
            keys = value.split(" | ")
            fill, *stripes = symbol.findall("layer")
            assert fill.get("class") == "SimpleFill"
            assert told(fill)["color"] == rgba(scene.palette.tiers[keys[0]].fill)
            assert [told(layer)["color"] for layer in stripes] == [
                rgba(scene.palette.tiers[key].fill) for key in keys[1:]
            ]
            assert all(catalogue.tiers[key].name.of(style.language) in label for key in keys)


def test_stripes_are_lines_of_the_second_tier(scene_of, catalogue):
    scene = scene_of()
    (style, *_) = styles_of(scene, catalogue)
    _, symbol = symbols_by_value(style.qml)["growth_cities | regional_cities"]
    pattern = symbol.findall("layer")[1]
    assert pattern.get("class") == "LinePatternFill"
    line = pattern.find("symbol/layer")
    assert line is not None
    assert told(line)["line_color"] == rgba(scene.palette.tiers["regional_cities"].fill)


def test_both_style_languages_say_the_same(scene_of, catalogue):
    for style in styles_of(scene_of(), catalogue):
        rules = ElementTree.fromstring(style.sld).findall(f".//{SE}Rule")
        said = {
            rule.findtext(f".//{OGC}Literal"): (
                rule.findtext(f"{SE}Description/{SE}Title"),
                rule.findtext(f".//{SE}SvgParameter[@name='fill']"),
            )
            for rule in rules
        }
        drawn = {
            value: (label, told(symbol.findall("layer")[0])["color"])
            for value, (label, symbol) in symbols_by_value(style.qml).items()
        }
        assert {value: (label, rgba(fill)) for value, (label, fill) in said.items()} == drawn
        assert {name.text for name in ElementTree.fromstring(style.sld).iter(f"{OGC}PropertyName")} == {
            "tier_keys"
        }


def test_columns_are_named_in_the_language_of_the_style(scene_of, catalogue):
    for style in styles_of(scene_of(), catalogue):
        table = data_table(scene_of(lang=style.language), catalogue)
        aliases = {
            row.get("field"): row.get("name") for row in ElementTree.fromstring(style.qml).iter("alias")
        }
        assert aliases == {column.key: column.heading for column in table.columns}


def test_a_filter_leaves_its_own_tiers_and_nothing_leaves_an_empty_style(scene_of, catalogue):
    (style, *_) = styles_of(scene_of(tier=("vitality", "regional_cities")), catalogue)
    assert list(symbols_by_value(style.qml)) == ["vitality", "regional_cities"]
    (style, *_) = styles_of(scene_of(tier="none"), catalogue)
    assert symbols_by_value(style.qml) == {}
