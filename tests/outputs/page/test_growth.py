"""The growth of the partnerships on every page, and where it has nothing to say."""

from html import unescape

import pytest

from src.facts.growth import growth
from src.facts.growth_words import growth_sentence, index_rows, index_years, people_rows
from src.model import Catalogue
from src.outputs.page.growth import GrowthPart, growth_shown
from src.texts import LANGUAGES, Language, texts_for
from tests.outputs.conftest import SceneOf
from tests.outputs.page.test_development import Noted


@pytest.mark.parametrize("language", LANGUAGES)
def test_beside_a_map_it_has_one_chart_and_on_its_page_two_and_all_numbers(
    catalogue: Catalogue, language: Language
) -> None:
    texts, facts = texts_for(language), growth(catalogue, 1990, catalogue.tiers)
    beside, alone = Noted(), Noted()
    sentence = growth_sentence(catalogue, facts, texts)
    assert sentence in unescape(GrowthPart(catalogue, texts, facts, beside).brief())
    assert sentence in unescape(GrowthPart(catalogue, texts, facts, alone).whole())
    assert len(beside.plots) == 1
    assert beside.ways[-1] == (texts("growth.more"), "partnerships", "growth")
    assert (beside.left_out, alone.left_out) == ([], [("city", "tier")])
    names = [{words.text for words in plot.words if words.role == "name"} for plot, _ in alone.plots]
    assert len(names) == 2
    assert any(catalogue.tiers["alliance"].name.of(language) in name for name in names[0])
    assert not any(catalogue.tiers["alliance"].name.of(language) in name for name in names[1])
    assert [rows for _, rows, _ in alone.tables] == [
        people_rows(catalogue, facts, texts),
        index_rows(catalogue, facts, index_years(facts), texts),
    ]


def test_it_tells_of_the_shown_partnerships_and_is_silent_within_a_region(
    catalogue: Catalogue, scene_of: SceneOf
) -> None:
    shown = growth_shown(catalogue, scene_of(tier="alliance", base="1990"))
    assert shown is not None
    assert [group.tier_key for group in shown.groups] == ["alliance", None]
    assert shown.base_year == 1990
    assert growth_shown(catalogue, scene_of(region="kainuu")) is None
    assert growth_shown(catalogue, scene_of(tier="none")) is None
