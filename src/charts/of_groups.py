"""The partnerships and the rest of the country on one chart, each compared with the same year of its own."""

from src.charts.chart import INK, Chart, Curve
from src.facts.growth import GroupGrowth, Growth
from src.facts.growth_words import change_words, group_name
from src.model import Catalogue
from src.series.index import BASE
from src.texts import Texts

# By the number of a partnership, then again from the first; the rest of the country has its own.
_DASHES = ((), (9, 3), (5, 3), (2, 3), (9, 3, 2, 3))
_DASH_OF_REST = (1, 4)


def groups_chart(catalogue: Catalogue, facts: Growth, texts: Texts, *, has_names: bool) -> Chart:
    """Lines with number and change at their ends, with names too where there is room."""
    curves = tuple(_curve(catalogue, group, texts, has_names=has_names) for group in facts.groups)
    return Chart(curves, base=BASE)


def _curve(catalogue: Catalogue, group: GroupGrowth, texts: Texts, *, has_names: bool) -> Curve:
    change = change_words(group, texts)
    if group.tier_key is None:
        name = group_name(catalogue, group, texts) if has_names else texts("growth.rest_briefly")
        return Curve(group.index, INK, _DASH_OF_REST, f"{name} {change}")
    number = catalogue.tiers[group.tier_key].order
    name = f"{group_name(catalogue, group, texts)} {change}" if has_names else change
    return Curve(group.index, group.tier_key, _DASHES[(number - 1) % len(_DASHES)], name, str(number))
