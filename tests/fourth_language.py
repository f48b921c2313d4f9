"""Northern Sami as a fourth language: one file of texts and the columns of the data, made from what is carried.

Only a few words and names are Sami, the others are those of the English file and of the Finnish columns. Run as a
module, with the folders named by the environment as an operator would, it prints as JSON what the app then says.
"""

import csv
import json
import re
import shutil
import sys
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import tomli_w

from src.catalogue import GEODATA
from src.texts import TEXTS_FOLDER

ROOT = Path(__file__).parents[1]
ROW = """[language]
order = 4
own_name = "Davvisámegiella"
tag = "se-FI"
day = "d.M.y"
month = "M/y"
alphabet = "aábcčdđefghijklmnŋopqrsštŧuvwxyzžæøåäö"
collation = "se"
has_official_names = true
in_any = "{name}"
in_language = { fi = "suomagillii", se = "davvisámegillii" }
"""
WORDS = {
    'map = "Map"': 'map = "Kárta"',
    'city = { one = "{n} city", other = "{n} cities" }': (
        'city = { one = "{n} gávpot", two = "{n} gávpoga", other = "{n} gávpogat" }'
    ),
}
NAMES = {
    "890": "Ohcejohka",
    "148": "Anár",
    "047": "Eanodat",
    "758": "Soađegilli",
    "698": "Roavvenjárga",
}


def texts_with_sami(folder: Path) -> Path:
    """The carried languages and `se.toml` beside them."""
    copy = Path(
        shutil.copytree(TEXTS_FOLDER, folder / "texts", ignore=shutil.ignore_patterns("*.py*", "__*"))
    )
    text = (copy / "en.toml").read_text(encoding="utf-8")
    text, rows = re.subn(r"\[language\]\n(.+\n)+", ROW, text)
    assert rows == 1
    for english, sami in WORDS.items():
        assert text.count(english) == 1
        text = text.replace(english, sami)
    # The other counted texts get the form of which English has no own.
    text = re.sub(r'(\{ one = "[^"]*", )(other = ("[^"]*") \})', r"\1two = \3, \2", text)
    (copy / "se.toml").write_text(text, encoding="utf-8")
    return copy


def geodata_with_sami(folder: Path) -> Path:
    """The carried data with `name_se` and `note_se` in every table that has columns for languages."""
    copy = Path(shutil.copytree(GEODATA, folder / "geodata"))
    for path in copy.glob("*.csv"):
        _add_columns(path)
    for path in copy.glob("*.toml"):
        document = _with_sami(tomllib.loads(path.read_text(encoding="utf-8")))
        path.write_text(tomli_w.dumps(document), encoding="utf-8")
    return copy


def _add_columns(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    stems = [stem for stem in ("name", "note") if f"{stem}_sv" in rows[0]]
    for row in rows:
        for stem in stems:
            row[f"{stem}_se"] = row[f"{stem}_fi"]
        if path.name == "municipalities.csv":
            row["name_se"] = NAMES.get(row["municipality_code"], row["name_fi"])
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _with_sami(value: Any) -> Any:
    """The same document in which every table of languages has Northern Sami too."""
    if isinstance(value, list):
        return [_with_sami(element) for element in value]
    if not isinstance(value, dict):
        return value
    table = {key: _with_sami(element) for key, element in value.items()}
    return table | {"se": table["fi"]} if {"fi", "sv", "en"} <= set(table) else table


def what_the_app_says() -> dict[str, Any]:
    """What each part of the app makes of a reader of Northern Sami."""
    from streamlit.testing.v1 import AppTest

    from src.catalogue import load_catalogue
    from src.gazetteer import gazetteer
    from src.outputs.data.data_rows import data_table
    from src.outputs.registry import OUTPUTS
    from src.scene import build_scene
    from src.server.plain_links import Links, language_links
    from src.source import Moment, SourceDate
    from src.texts import LANGUAGES, other_official_names, texts_for
    from src.texts.readers_language import readers_language
    from src.view import parse, words

    catalogue, texts = load_catalogue(), texts_for("se")
    view, ignored = parse({"lang": ["SE"], "city": ["Ohcejohka"]}, catalogue)
    scene = build_scene(catalogue, view, texts, "light")
    comparing = replace(scene, view=replace(view, compared=("890",)))
    table = data_table(scene, catalogue)
    app = AppTest.from_file(str(ROOT / "src" / "ui" / "shell.py"), default_timeout=120)
    app.query_params["lang"] = "se"
    app.query_params["city"] = "utsjoki"
    app.run()
    groups: Any = app.get("button_group")
    (choice,) = [group for group in groups if group.key == "language"]
    return {
        "languages": LANGUAGES,
        "of_a_reader": readers_language(None, "se-FI,se;q=0.9,fi;q=0.8"),
        "language": view.language,
        "ignored": len(ignored),
        "address": words(view, catalogue),
        "counts": [texts.count("unit.city", number) for number in (1, 2, 5)],
        "date": texts.date(SourceDate(Moment(2022, 4, 8))),
        "share": texts.percent(0.1432),
        "others": dict(other_official_names(catalogue.municipalities["890"].names, texts)),
        "others_in_finnish": dict(
            other_official_names(catalogue.municipalities["890"].names, texts_for("fi"))
        ),
        "named": list(scene.names.values()),
        "legend": [row.count_words for row in scene.classes],
        "columns": {column.key: column.heading for column in table.columns if column.key.startswith("name_")},
        "svg": OUTPUTS["/map.svg"].render(scene, catalogue).decode(),
        "files": {path: len(output.render(comparing, catalogue)) for path, output in OUTPUTS.items()},
        "gazetteer": json.loads(gazetteer(catalogue))["municipalities"]["890"]["names"],
        "links": [
            [link.words, link.address] for link in language_links(Links(catalogue, view, "map"), texts)
        ],
        "exceptions": [error.message for error in app.exception],
        "choices": choice.options,
        "chosen": choice.value,
        "page": " ".join(part.proto.body for part in app.get("html")),
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(what_the_app_says()))
