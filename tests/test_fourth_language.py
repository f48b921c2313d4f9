"""A fourth language is one file of texts and the columns of the data: no line of code knows of Northern Sami."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from src.catalogue import load_catalogue
from src.errors import DataError
from src.texts.reading import read_texts
from tests.fourth_language import ROOT, geodata_with_sami, texts_with_sami

NO_BREAK = "\u00a0"


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What an app says whose folders have the fourth language, in a process of its own."""
    folder = tmp_path_factory.mktemp("sami")
    folders = {
        "KUMPPANUUSKARTTA_TEXTS": str(texts_with_sami(folder)),
        "KUMPPANUUSKARTTA_GEODATA": str(geodata_with_sami(folder)),
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.fourth_language"],
        cwd=ROOT,
        env=os.environ | folders,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_it_is_a_language_like_the_others(said: dict[str, Any]) -> None:
    assert said["languages"] == ["fi", "sv", "en", "se"]
    assert said["of_a_reader"] == "se"


def test_an_address_is_read_and_written_in_it(said: dict[str, Any]) -> None:
    assert (said["language"], said["ignored"]) == ("se", 0)
    assert said["address"] == [["lang", "se"], ["city", "utsjoki"]]


def test_it_counts_and_writes_as_its_locale_does(said: dict[str, Any]) -> None:
    assert said["counts"] == ["1 gávpot", "2 gávpoga", "5 gávpogat"]
    assert said["date"] == "8.4.2022"
    assert said["share"] == f"14,3{NO_BREAK}%"


def test_names_are_official_in_it_and_said_to_be_in_it(said: dict[str, Any]) -> None:
    assert said["others"] == {"Utsjoki": "suomagillii"}
    assert said["others_in_finnish"] == {"Ohcejohka": "kielellä pohjoissaame"}
    assert said["gazetteer"]["se"] == "Ohcejohka"


def test_names_are_in_the_order_of_its_alphabet(said: dict[str, Any]) -> None:
    named: list[str] = said["named"]
    assert named.index("Anár") < named.index("Asikkala")
    assert named.index("Siuntio") < named.index("Soađegilli") < named.index("Somero")
    assert named[-1] == "Äänekoski"


def test_legend_and_files_speak_it(said: dict[str, Any]) -> None:
    assert said["legend"][0] == "6 gávpogat"
    assert ' lang="se" xml:lang="se"' in said["svg"]
    assert said["columns"]["name_se"] == "Name davvisámegillii"
    assert said["columns"]["name_sv"] == "Name ruoŧagiella"
    assert all(size > 500 for size in said["files"].values())


def test_pages_offer_it_and_speak_it(said: dict[str, Any]) -> None:
    assert said["exceptions"] == []
    assert said["choices"] == ["Suomi", "Svenska", "English", "Davvisámegiella"]
    assert said["chosen"] == "se"
    assert "Ohcejohka" in said["page"]
    assert '<span lang="fi">Utsjoki</span> (suomagillii)' in said["page"]
    assert said["links"][-1] == ["Davvisámegiella", "./?lang=se&city=utsjoki"]


def test_data_in_a_language_that_has_no_texts_are_refused_by_their_columns(tmp_path: Path) -> None:
    with pytest.raises(DataError) as failure:
        load_catalogue(geodata_with_sami(tmp_path))
    values = {problem.value for problem in failure.value.problems if problem.kind == "csv_column_unknown"}
    assert values == {"name_se", "note_se"}


def test_a_word_that_it_lacks_is_an_error_and_not_made_up(tmp_path: Path) -> None:
    folder = texts_with_sami(tmp_path)
    path = folder / "se.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('map = "Kárta"\n', ""), encoding="utf-8")
    with pytest.raises(DataError) as failure:
        read_texts(folder)
    assert [(problem.file, problem.field) for problem in failure.value.problems] == [("se.toml", "nav.map")]
