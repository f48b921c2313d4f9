"""One rule says whether a list is short; a complete one has no sign of it left."""

from pathlib import Path

import pytest

from src.catalogue import load_catalogue
from src.completeness import missing, open_questions, short_tiers
from src.counts import count_of, outside, shortness
from src.model import Catalogue, Language
from src.scene import build_scene
from src.texts import LANGUAGES, texts_for
from src.view import default_view
from tests.complete_list import complete_copy, keys_of_shortness, signs_in

KEY = "regional_cities"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


@pytest.fixture(scope="module")
def complete(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return load_catalogue(complete_copy(Path(tmp_path_factory.mktemp("complete"))))


def test_a_list_is_short_by_the_members_that_are_stated_and_not_known(catalogue: Catalogue) -> None:
    stated = catalogue.tiers[KEY].stated_count
    assert stated is not None
    assert missing(catalogue, KEY) == stated - len(catalogue.members[KEY]) > 0
    assert short_tiers(catalogue, catalogue.tiers) == (KEY,)
    assert short_tiers(catalogue, ("alliance", "vitality")) == ()


def test_a_list_with_every_stated_member_is_not_short(complete: Catalogue) -> None:
    assert complete.tiers[KEY].stated_count == len(complete.members[KEY])
    assert missing(complete, KEY) == 0
    assert short_tiers(complete, complete.tiers) == ()


def test_what_is_said_of_a_short_list_is_no_open_question_of_a_complete_one(
    catalogue: Catalogue, complete: Catalogue
) -> None:
    tier = catalogue.tiers[KEY]
    assert open_questions(catalogue, KEY) == (tier.incomplete, tier.unknown)
    assert open_questions(complete, KEY) == (tier.unknown,)
    assert open_questions(catalogue, "vitality") == (catalogue.tiers["vitality"].unknown,)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_complete_count_is_one_number(complete: Catalogue, language: Language) -> None:
    texts, known = texts_for(language), len(complete.members[KEY])
    for number, is_whole in ((known, True), (3, False)):
        count = count_of(complete, texts, KEY, number, is_whole=is_whole)
        assert (count.text, count.addition, count.stated) == (str(number), "", None)
        assert count.words == texts.count("unit.city", number)
        assert count.is_exact


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sentence_on_a_short_list_names_who_states_its_length_and_when(
    catalogue: Catalogue, language: Language
) -> None:
    texts, source = texts_for(language), catalogue.tiers[KEY].stated_count_source
    assert source is not None
    said = shortness(catalogue, texts, KEY)
    assert said["site"] == source.site
    assert said["date"] == texts.date(source.date)
    for part in said.values():
        assert part in texts("overview.incomplete", **said)


def test_nobody_states_the_length_of_a_list_that_has_no_stated_count(catalogue: Catalogue) -> None:
    with pytest.raises(ValueError, match="alliance"):
        shortness(catalogue, texts_for("fi"), "alliance")


@pytest.mark.parametrize("language", LANGUAGES)
def test_outside_the_partnerships_no_more_is_said_than_is_known(
    catalogue: Catalogue, complete: Catalogue, language: Language
) -> None:
    texts = texts_for(language)
    assert outside(complete, texts) == texts("panel.outside")
    assert catalogue.tiers[KEY].name.of(language) in outside(catalogue, texts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_rest_is_called_without_a_partnership_only_when_every_member_is_known(
    catalogue: Catalogue, complete: Catalogue, language: Language
) -> None:
    texts = texts_for(language)
    names = [
        build_scene(data, default_view(data), texts, "light").rest.name for data in (catalogue, complete)
    ]
    assert names == [texts("legend.rest_known"), texts("legend.rest")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_signs_are_found_where_they_are_and_not_where_they_are_not(language: Language) -> None:
    texts = texts_for(language)
    assert len(keys_of_shortness(texts)) > 15
    said = texts("count.of", known=50, stated=57)
    assert "count.of" in signs_in(f"<b>{said}</b>", texts)
    assert signs_in(texts("title.exact_all", share=texts.percent(0.71)), texts) == set()
