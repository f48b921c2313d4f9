"""Finnish alphabetical order, and the words of addresses."""

import pytest

from src.texts import texts_for
from src.texts.alphabet import plain, slug, sort_key

finnish = texts_for("fi").sort_key
SAMI = "aábcčdđefghijklmnŋopqrsštŧuvwxyzžæøåäö"


def test_swedish_o_and_the_dotted_letters_come_last_in_their_order() -> None:
    names = ["Öja", "Äänekoski", "Åland", "Zorro", "Ylöjärvi", "Akaa"]
    assert sorted(names, key=finnish) == ["Akaa", "Ylöjärvi", "Zorro", "Åland", "Äänekoski", "Öja"]


def test_the_letters_count_inside_a_word_too() -> None:
    names = ["Hämeenlinna", "Hyvinkää", "Hanko", "Håkansböle", "Höljäkkä"]
    assert sorted(names, key=finnish) == ["Hanko", "Hyvinkää", "Håkansböle", "Hämeenlinna", "Höljäkkä"]


def test_order_is_blind_to_case_and_to_other_accents() -> None:
    assert finnish("éva") == finnish("EVA")
    assert finnish("ÄÄNE") == finnish("ääne")


def test_a_shorter_name_comes_before_a_longer_one_that_begins_with_it() -> None:
    assert sorted(["Iitti", "Ii"], key=finnish) == ["Ii", "Iitti"]


def test_another_alphabet_has_its_letters_where_it_says() -> None:
    names = ["Ávvil", "Bálák", "Avvil", "Čáhci", "Cuovža", "Đ", "Duortnus", "Žž", "Šš", "Soađegilli", "Öö"]
    in_order = ["Avvil", "Ávvil", "Bálák", "Cuovža", "Čáhci", "Duortnus", "Đ", "Soađegilli", "Šš", "Žž", "Öö"]
    assert sorted(names, key=lambda name: sort_key(name, SAMI)) == in_order
    assert sort_key("éva", SAMI) == sort_key("EVA", SAMI)


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Äänekoski", "aanekoski"),
        ("Pohjois-Karjala", "pohjois-karjala"),
        ("Pedersören kunta", "pedersoren-kunta"),
        ("Åland - Ahvenanmaa", "aland-ahvenanmaa"),
        ("Soađegilli", "soadegilli"),
    ],
)
def test_the_word_of_a_name_is_lower_case_without_accents_or_blanks(name: str, word: str) -> None:
    assert slug(name) == word


def test_plain_keeps_blanks_and_hyphens() -> None:
    assert plain("Pohjois-Savo Ä") == "pohjois-savo a"
