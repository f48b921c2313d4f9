"""What was ignored or broken is said once, in the reader's language, as plain text, and the page goes on."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from src.catalogue import GEODATA
from src.catalogue.live import CatalogueKeeper
from src.errors import Problem
from src.model import Catalogue, Language
from src.texts import LANGUAGES, texts_for
from src.ui.problems import sentence

RunShell = Callable[..., AppTest]


def told(app: AppTest) -> str:
    """The words of every message as a reader sees them: Markdown's escapes taken away."""
    return " ".join(str(message.value) for message in app.warning).replace("\\", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_value_is_named_with_the_nearest_known_one(
    run_shell: RunShell, language: Language
) -> None:
    app = run_shell(lang=language, city="turkku")
    problem = Problem("address_value", "address", field="city", value="turkku", nearest="turku")
    assert told(app) == sentence(problem, texts_for(language))


def test_a_good_address_gets_no_message(run_shell: RunShell) -> None:
    app = run_shell(lang="fi", city="turku", tier=["alliance"])
    assert not app.warning
    assert not app.error


def test_many_unknown_values_are_counted_and_not_all_told(run_shell: RunShell) -> None:
    app = run_shell(lang="en", tier=[f"unknown{number}" for number in range(12)])
    assert "unknown0" in told(app)
    assert "unknown9" not in told(app)
    assert "9" in told(app)


def test_a_message_goes_with_the_next_choice(run_shell: RunShell) -> None:
    app = run_shell(lang="fi", city="turkku")
    assert app.warning
    app.checkbox(key="tier_vitality").uncheck().run()
    assert not app.warning


@pytest.mark.parametrize("value", ["**bold**", "[a](javascript:x)", "<b>x</b>", ":red[x]", "$x^2$", "`x`"])
def test_markdown_in_an_address_is_escaped(run_shell: RunShell, value: str) -> None:
    app = run_shell(lang="en", city=value)
    (message,) = app.warning
    assert value not in str(message.value)
    assert value in told(app)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of data of one's own, which the app reads from now on; every look at it is fresh."""
    copy = Path(shutil.copytree(GEODATA, tmp_path / "geodata"))
    seconds = iter(range(10**6))
    keeper = CatalogueKeeper(copy, now=lambda: 2.0 * next(seconds))
    monkeypatch.setattr("src.ui.data.shared_keeper", lambda: keeper)
    return copy


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_membership_file_broken_meanwhile_is_named_and_the_last_good_map_stays(
    run_shell: RunShell, folder: Path, catalogue: Catalogue, language: Language
) -> None:
    app = run_shell(lang=language)
    assert not app.warning
    path = folder / "memberships.csv"
    good = path.read_text(encoding="utf-8")
    path.write_text(good.replace("091,Helsinki,alliance", "091,Helsingfors,alliance"), encoding="utf-8")
    app.run()
    assert not app.exception
    place = texts_for(language)("problem.frame.row_field", file="memberships.csv", row=2, field="name_fi")
    assert told(app).startswith(place)
    assert "Helsingfors" in told(app)
    count = str(len(catalogue.members["alliance"]))
    assert count in app.checkbox(key="tier_alliance").label
    path.write_text(good, encoding="utf-8")
    app.run()
    assert not app.warning


def test_a_new_membership_is_taken_up_while_the_app_runs(
    run_shell: RunShell, folder: Path, catalogue: Catalogue
) -> None:
    app = run_shell(lang="fi")
    path = folder / "memberships.csv"
    outside = next(row for code, row in catalogue.municipalities.items() if not catalogue.tiers_of(code))
    line = f"{outside.code},{outside.names['fi']},vitality,one_source,https://example.org/,,,,,,\n"
    path.write_text(path.read_text(encoding="utf-8") + line, encoding="utf-8")
    app.run()
    assert not app.warning
    count = str(len(catalogue.members["vitality"]) + 1)
    assert app.checkbox(key="tier_vitality").label.endswith(f" {count}")
