"""Finnish alphabetical order, and the words of addresses."""

import pytest

from src.texts.alphabet import plain, slug, sort_key


def test_swedish_o_and_the_dotted_letters_come_last_in_their_order() -> None:
    names = ["Öja", "Äänekoski", "Åland", "Zorro", "Ylöjärvi", "Akaa"]
    assert sorted(names, key=sort_key) == ["Akaa", "Ylöjärvi", "Zorro", "Åland", "Äänekoski", "Öja"]


def test_the_letters_count_inside_a_word_too() -> None:
    names = ["Hämeenlinna", "Hyvinkää", "Hanko", "Håkansböle", "Höljäkkä"]
    assert sorted(names, key=sort_key) == ["Hanko", "Hyvinkää", "Håkansböle", "Hämeenlinna", "Höljäkkä"]


def test_order_is_blind_to_case_and_to_other_accents() -> None:
    assert sort_key("éva") == sort_key("EVA")
    assert sort_key("ÄÄNE") == sort_key("ääne")


def test_a_shorter_name_comes_before_a_longer_one_that_begins_with_it() -> None:
    assert sorted(["Iitti", "Ii"], key=sort_key) == ["Ii", "Iitti"]


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Äänekoski", "aanekoski"),
        ("Pohjois-Karjala", "pohjois-karjala"),
        ("Pedersören kunta", "pedersoren-kunta"),
        ("Åland - Ahvenanmaa", "aland-ahvenanmaa"),
    ],
)
def test_the_word_of_a_name_is_lower_case_without_accents_or_blanks(name: str, word: str) -> None:
    assert slug(name) == word


def test_plain_keeps_blanks_and_hyphens() -> None:
    assert plain("Pohjois-Savo Ä") == "pohjois-savo a"
