"""Curves are told apart by dashes and signs, whatever is compared; no colour has to."""

from src.comparison.curves import COLOURS, curves_of
from src.model import Catalogue
from src.palette import PALETTES
from tests.comparison.conftest import Compare
from tests.test_palette import contrast


def test_no_two_curves_have_the_same_dashes_sign_or_name(compare: Compare, catalogue: Catalogue) -> None:
    for subjects in (
        ("turku", "salo", "imatra", "oulu"),
        ("alliance", "turku", "regional_cities", "country"),
    ):
        chart = curves_of(catalogue, compare(*subjects), has_names=True)
        for look in ("dash", "badge", "name", "colour"):
            assert len({getattr(curve, look) for curve in chart.curves}) == 4


def test_partnerships_have_their_colour_and_number(compare: Compare, catalogue: Catalogue) -> None:
    chart = curves_of(catalogue, compare("turku", "vitality"), has_names=False)
    assert [(curve.colour, curve.badge, curve.name) for curve in chart.curves] == [
        ("ink", "A", ""),
        ("vitality", "2", ""),
    ]


def test_an_index_is_compared_with_a_hundred_and_a_change_with_nothing(
    compare: Compare, catalogue: Catalogue
) -> None:
    bases = [
        curves_of(catalogue, compare("turku", shown_as=measure), has_names=True).base
        for measure in ("level", "index", "change")
    ]
    assert bases == [None, 100, 0]


def test_every_colour_of_a_curve_is_seen_on_the_page() -> None:
    for palette in PALETTES.values():
        assert all(contrast(getattr(palette, name), palette.page) >= 3 for name in COLOURS)
