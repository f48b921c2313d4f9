"""Where a line of population steps because land changed municipality, and not because people moved."""

from collections.abc import Collection
from dataclasses import dataclass

from src.model import Catalogue
from src.series.model import LandChange


@dataclass(frozen=True)
class LandStep:
    """The line steps from the year before `year` to it; `people` came with the land, or left with it where negative.

    None where the number is not known. `other_code` is the municipality on the other side.
    """

    year: int
    people: int | None
    other_code: str
    change: LandChange


def land_steps(catalogue: Catalogue, municipality_codes: Collection[str]) -> tuple[LandStep, ...]:
    """The steps of some municipalities together, in the order of time; land that stays among them makes none."""
    steps: list[LandStep] = []
    for change in catalogue.land_changes:
        if (change.to_code in municipality_codes) == (change.from_code in municipality_codes):
            continue
        if change.to_code in municipality_codes:
            steps.append(LandStep(change.year, change.people, change.from_code, change))
        else:
            lost = None if change.people is None else -change.people
            steps.append(LandStep(change.year, lost, change.to_code, change))
    return tuple(steps)
