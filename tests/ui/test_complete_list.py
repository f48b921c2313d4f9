"""When every stated member is known, nothing around a page says "at least", "of 57" or "why" any more."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from src.catalogue.live import CatalogueKeeper
from src.model import Language
from src.texts import LANGUAGES, texts_for
from tests.complete_list import complete_copy, signs_in

RunShell = Callable[..., AppTest]
NOTHING_KNOWN = "ahvenanmaa"


@pytest.fixture(scope="module")
def keeper(tmp_path_factory: pytest.TempPathFactory) -> CatalogueKeeper:
    return CatalogueKeeper(complete_copy(Path(tmp_path_factory.mktemp("complete"))))


def words_of(app: AppTest) -> str:
    return " | ".join([*(box.label for box in app.checkbox), *(part.proto.body for part in app.get("html"))])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_complete_list_leaves_no_sign_in_the_sidebar_or_beside_the_map(
    run_shell: RunShell, keeper: CatalogueKeeper, monkeypatch: pytest.MonkeyPatch, language: Language
) -> None:
    texts = texts_for(language)
    assert {"count.of", "sidebar.known", "sidebar.why"} <= signs_in(words_of(run_shell(lang=language)), texts)
    monkeypatch.setattr("src.ui.data.shared_keeper", lambda: keeper)
    assert signs_in(words_of(run_shell(lang=language)), texts) == set()
    assert signs_in(words_of(run_shell(lang=language, region=NOTHING_KNOWN)), texts) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_no_city_is_known_the_sidebar_does_not_say_at_least_nought(
    run_shell: RunShell, language: Language
) -> None:
    texts = texts_for(language)
    words = words_of(run_shell(lang=language, region=NOTHING_KNOWN))
    assert texts("subtitle.none_known_in_selection") in words
    assert "sidebar.at_least_left.other" not in signs_in(words, texts)
