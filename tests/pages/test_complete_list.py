"""When every stated member is known, no page says "at least", "of 57" or "why" any more."""

from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from src.catalogue.live import CatalogueKeeper
from src.model import Language
from src.pages import PAGE_PATHS
from src.texts import LANGUAGES, texts_for
from tests.complete_list import complete_copy, signs_in

ADDRESSES: tuple[dict[str, Any], ...] = (
    {},
    {"region": "varsinais-suomi"},
    {"region": "ahvenanmaa"},
    {"tier": "regional_cities"},
    {"city": "utsjoki"},
)
# A page that shows partnerships only as they are chosen.
COMPARED: dict[str, Any] = {"compare": "regional_cities"}
EVERY = [
    *product([name for name in PAGE_PATHS if name != "comparison"], LANGUAGES, ADDRESSES[:1]),
    *product(("comparison",), LANGUAGES, (COMPARED,)),
    *product(("map",), LANGUAGES[:1], ADDRESSES[1:]),
]


@pytest.fixture(scope="module")
def keeper(tmp_path_factory: pytest.TempPathFactory) -> CatalogueKeeper:
    return CatalogueKeeper(complete_copy(Path(tmp_path_factory.mktemp("complete"))))


@pytest.fixture
def complete_data(keeper: CatalogueKeeper, monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on the app reads data in which every stated member is known."""
    monkeypatch.setattr("src.ui.data.shared_keeper", lambda: keeper)


def words_on(run_page: Callable[..., Any], name: str, language: Language, address: dict[str, Any]) -> str:
    app, drawn = run_page(name, language, **address)
    labels = [*(box.label for box in app.checkbox), *(box.label for box in app.text_input)]
    values = [str(box.value) for box in app.text_input]
    return " | ".join([*("".join(text) for text in drawn.texts), *labels, *values])


@pytest.mark.usefixtures("complete_data")
@pytest.mark.parametrize(("name", "language", "address"), EVERY)
def test_a_complete_list_leaves_no_sign_on_any_page(
    run_page: Any, name: str, language: Language, address: dict[str, Any]
) -> None:
    assert signs_in(words_on(run_page, name, language, address), texts_for(language)) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_no_city_is_known_the_table_does_not_say_at_least_nought(
    run_page: Any, language: Language
) -> None:
    texts = texts_for(language)
    words = words_on(run_page, "municipalities", language, {"region": "ahvenanmaa"})
    assert texts("subtitle.none_known_in_selection") in words
    assert "table.at_least_lead.other" not in signs_in(words, texts)


@pytest.mark.parametrize(("name", "language", "address"), EVERY)
def test_a_short_list_shows_on_every_page(
    run_page: Any, name: str, language: Language, address: dict[str, Any]
) -> None:
    assert signs_in(words_on(run_page, name, language, address), texts_for(language))
