"""Alphabetical order and the readable words of addresses.

The system locales of Finland are not installed everywhere, so the order is made here, from the alphabet of a language
(`[language]` in its file).
"""

import unicodedata
from functools import cache, lru_cache

# Letters of the Sámi and Scandinavian alphabets that Unicode does not take apart, as they are typed without them.
_UNDIVIDED = str.maketrans({"đ": "d", "ŋ": "n", "ŧ": "t", "ø": "o", "æ": "ae"})


# Every run of a page sorts the same names of Finland.
@lru_cache(maxsize=4096)
def sort_key(name: str, alphabet: str) -> str:
    """A key that sorts names in the order of an alphabet, case-blind; accents that it does not know are ignored."""
    places = _places(alphabet)
    letters: list[str] = []
    for letter in name.casefold():
        first = unicodedata.normalize("NFD", letter)[0]
        letters.append(places.get(letter) or places.get(first) or first)
    return "".join(letters)


@cache
def _places(alphabet: str) -> dict[str, str]:
    """Each letter as one that stands at its place, above every digit and sign."""
    return {letter: chr(ord("a") + place) for place, letter in enumerate(alphabet)}


def plain(name: str) -> str:
    """A name in lower case without accents: "Äänekoski" gives "aanekoski"."""
    decomposed = unicodedata.normalize("NFD", name.casefold().translate(_UNDIVIDED))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


# Every address is read with the words of all names.
@lru_cache(maxsize=4096)
def slug(name: str) -> str:
    """The word of a name in an address: "Pohjois-Karjala" gives "pohjois-karjala"."""
    return "-".join(plain(name).replace("-", " ").split())
