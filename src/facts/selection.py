"""What a scene's filters leave, in figures: all of it together, and each partnership of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from src.facts.partnership import Figures, figures_of
from src.model import Catalogue
from src.scene import Scene


@dataclass(frozen=True)
class SelectionFacts:
    """`together` counts each city once and knows when members may be missing; `by_tier` has the shown tiers' keys."""

    together: Figures
    by_tier: Mapping[str, Figures]


def selection_facts(scene: Scene, catalogue: Catalogue) -> SelectionFacts:
    """The figures of a scene of the catalogue."""
    totals = scene.totals
    return SelectionFacts(
        together=figures_of(catalogue, totals.count, totals.population, is_at_least=totals.is_incomplete),
        by_tier=MappingProxyType(
            {row.key: figures_of(catalogue, row.count, row.population) for row in scene.classes}
        ),
    )
