"""The model of a reader knows the way one came, as a browser's history does."""

from tests.walks.acts_on_pages import Reload, Sort
from tests.walks.reader import FIRST_ORDER, Place, Reader, Window, newcomer


def places(readers: tuple[Reader, ...]) -> list[str]:
    return [dict(reader.place.words).get("city", reader.page) for reader in readers]


def test_a_bare_address_is_a_view_in_the_language_of_the_browser() -> None:
    for locale, language in (("sv-FI", "sv"), ("de-DE", "fi"), ("en-GB", "en")):
        reader = newcomer("/", Window(locale))
        assert reader.place == Place("map")
        assert reader.language == language
        assert reader.view.tiers == tuple(reader.catalogue.tiers)


def test_back_leads_to_the_step_before_and_forward_to_the_one_after() -> None:
    reader = newcomer("/", Window()).goes(city="853").goes("municipalities")
    (back,) = reader.steps_to(-1)
    assert (back.page, back.view.city) == ("map", "853")
    (first,) = back.steps_to(-1)
    assert first.place == Place("map")
    assert first.steps_to(-1) == ()
    (again,) = first.steps_to(1)
    assert again.place == back.place
    assert again.steps_to(1)[0].place == reader.place


def test_a_new_act_forgets_the_steps_ahead() -> None:
    reader = newcomer("/", Window()).goes(city="853").goes(city="091")
    (back,) = reader.steps_to(-1)
    assert back.goes(city="564").steps_to(1) == ()


def test_steps_of_quick_clicks_may_be_missing_and_are_settled_by_where_back_led() -> None:
    reader = newcomer("/", Window()).goes(city="853", is_passing=True).goes(city="091")
    assert places(reader.steps_to(-1)) == ["turku", "map"]
    passed, missed = reader.steps_to(-1)
    assert places(missed.steps_to(1)) == ["helsinki"]
    assert places(passed.steps_to(1)) == ["helsinki"]
    assert places(passed.steps_to(-1)) == ["map"]


def test_a_chosen_order_holds_for_every_table_until_the_page_is_loaded_anew() -> None:
    (sorted_reader,) = Sort("population").expect(newcomer("/kunnat", Window()))
    elsewhere = sorted_reader.goes("map").goes(city="853")
    (back,) = elsewhere.steps_to(-1)
    for reader in (sorted_reader, elsewhere, elsewhere.goes("municipalities"), back):
        assert reader.sorted_by == ("population", True)
    (loaded,) = Reload().expect(back)
    assert loaded.sorted_by == FIRST_ORDER


def test_a_link_keeps_the_words_that_it_does_not_change_known_or_not() -> None:
    reader = newcomer("/?tier=alliance&tier=vitality&utm=x&view=picture", Window())
    assert reader.follows("sources", view=None).place == Place(
        "sources", (("tier", "alliance"), ("tier", "vitality"), ("utm", "x"))
    )
    assert reader.follows(tier="none").place.words == (("utm", "x"), ("view", "picture"), ("tier", "none"))
