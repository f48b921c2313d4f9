"""What the stand-alone page is told of the growth, for every choice of partnerships."""

import pytest

from src.charts.lines import lines_of
from src.facts.growth import growth
from src.facts.growth_words import growth_sentence, index_rows, index_years
from src.figure.scene import by_figure
from src.model import Catalogue
from src.outputs.page.growth import growth_plot
from src.outputs.page.growth_data import growth_numbers, growth_told
from src.outputs.page.page_details import filters
from src.texts import LANGUAGES, Language, texts_for
from tests.outputs.conftest import SceneOf


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_choice_of_partnerships_has_its_own_lines_and_its_own_sentence(
    catalogue: Catalogue, scene_of: SceneOf, language: Language
) -> None:
    texts = texts_for(language)
    for keys, words in filters(scene_of(lang=language, base="1990"), catalogue).items():
        if not keys:
            assert words["growth"] is None
            continue
        facts = growth(catalogue, 1990, keys.split())
        assert words["growth"]["says"] == growth_sentence(catalogue, facts, texts)
        assert words["growth"]["chart"] == lines_of(growth_plot(catalogue, facts, texts))


def test_within_a_region_and_on_a_map_by_a_figure_there_is_none(
    catalogue: Catalogue, scene_of: SceneOf
) -> None:
    assert growth_told(catalogue, scene_of()) is not None
    assert growth_told(catalogue, scene_of(region="kainuu")) is None
    assert growth_told(catalogue, by_figure(catalogue, scene_of(figure="population"))) is None


def test_the_numbers_are_those_of_the_page_of_partnerships(catalogue: Catalogue) -> None:
    texts, facts = texts_for("sv"), growth(catalogue, 1985, catalogue.tiers)
    years = index_years(facts)
    told = growth_numbers(catalogue, 1985, texts)
    assert list(told["rows"]) == list(catalogue.tiers)
    assert [*told["rows"].values(), told["rest"]] == index_rows(catalogue, facts, years, texts)
    assert told["heads"][1:] == [str(year) for year in years]
