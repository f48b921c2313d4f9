"""The growth of the partnerships as data for the stand-alone page, whose script draws it as the app's pages do."""

from typing import Any

from src.charts.lines import lines_of
from src.facts.growth import growth
from src.facts.growth_words import growth_sentence, index_rows, index_years, members_briefly
from src.model import Catalogue
from src.outputs.page.growth import growth_plot, growth_shown
from src.scene import Scene
from src.texts import Texts


def growth_told(catalogue: Catalogue, scene: Scene) -> dict[str, str] | None:
    """`says` what the `chart` of a scene's partnerships shows, `note` whose people are counted.

    None where a filter leaves no partnership whole, and where the scene is of something else.
    """
    facts = growth_shown(catalogue, scene)
    if facts is None or scene.figure or not set(scene.class_by_key) >= set(scene.view.tiers):
        return None
    texts = scene.texts
    return {
        "chart": lines_of(growth_plot(catalogue, facts, texts)),
        "says": growth_sentence(catalogue, facts, texts),
        "note": members_briefly(facts, texts),
    }


def growth_numbers(catalogue: Catalogue, base_year: int, texts: Texts) -> dict[str, Any]:
    """The numbers of every partnership as a table: its summary, its heads, `rows` by key, and the `rest`.

    Raises ValueError for a year that the population is not carried for.
    """
    facts = growth(catalogue, base_year, catalogue.tiers)
    years = index_years(facts)
    rows = zip(facts.groups, index_rows(catalogue, facts, years, texts), strict=True)
    told = {group.tier_key or "": row for group, row in rows}
    return {
        "table": texts("growth.table"),
        "heads": [texts("growth.group"), *map(str, years)],
        "rest": told.pop(""),
        "rows": told,
    }
