"""How exactly a figure of each kind is written: the one home of rounding, for pages and files alike."""

from src.texts import Texts

_SMALL_SHARE = 0.001
_LARGE_KM2 = 100
_DENSE_PER_KM2 = 10
_MANY_PEOPLE = 1_000_000


def share_words(texts: Texts, share: float, *, at_least: bool = False) -> str:
    """A share of one in per cent with one decimal, of a small one with two; `at_least` never rounds it up."""
    decimals = 2 if 0 < share < _SMALL_SHARE else 1
    return texts.percent(share, decimals, at_least=at_least)


def area_words(texts: Texts, area_km2: float) -> str:
    """An area in square kilometres, whole from a hundred on, below it with one decimal."""
    return texts("unit.km2", n=texts.number(area_km2, 0 if area_km2 >= _LARGE_KM2 else 1))


def density_words(texts: Texts, people_per_km2: float) -> str:
    """People per square kilometre, whole from ten on, below it with one decimal."""
    decimals = 0 if people_per_km2 >= _DENSE_PER_KM2 else 1
    return texts("unit.density", n=texts.number(people_per_km2, decimals))


def changed_words(texts: Texts, per_cents: float, *, is_points: bool) -> str:
    """By how many per cent something changed, or by how many points a percentage did, with one decimal and the sign."""
    size = (
        texts("unit.points", n=texts.number(abs(per_cents), 1))
        if is_points
        else texts.percent(abs(per_cents) / 100)
    )
    return texts.signed(round(per_cents, 1), size)


def people_words(texts: Texts, people: int, *, at_least: bool = False) -> str:
    """People where there is little room: from a million on in millions; `at_least` never rounds them up."""
    return texts.millions(people, at_least=at_least) if people >= _MANY_PEOPLE else texts.number(people)


def recorded_density(people_per_km2: float) -> float:
    """The density as a number in a data file: areas are official to a hundredth, so one decimal is known."""
    return round(people_per_km2, 1)
