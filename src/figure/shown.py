"""What a scene by a figure shows besides its classes: the values, their heading, and the partnerships at the edges."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from src.palette import Swatch, ThemeName
from src.scene_classes import SceneClass


@dataclass(frozen=True)
class ShownFigure:
    """A figure on the map.

    `heading` says what the classes are of, with their unit. `values` are as they are written, by municipality code in
    the order of the catalogue, None where there is none; `numbers` are those that there are in words, and `words` say
    all of them with their unit, which `in_unit` writes around "{n}". `years` are those of the figure in words, `source`
    is where it is from. `missing` is the key of the class without a figure. `common_limits` says that the limits of the
    classes are the same in every year, "" where they are of the year shown. `partnerships` are those that the view
    shows, drawn as edges. `swatches` are the colours of the classes in every theme, by key.
    """

    key: str
    heading: str
    values: Mapping[str, float | None]
    numbers: Mapping[str, str]
    in_unit: str
    words: Mapping[str, str]
    years: str
    source: str
    missing: str
    common_limits: str
    partnerships: tuple[SceneClass, ...]
    swatches: Mapping[ThemeName, Mapping[str, Swatch]]

    @cached_property
    def partnerships_of(self) -> Mapping[str, tuple[SceneClass, ...]]:
        """The shown partnerships of each member, lowest order first; only members are keys."""
        found: dict[str, tuple[SceneClass, ...]] = {}
        for row in self.partnerships:
            for code in row.codes:
                found[code] = (*found.get(code, ()), row)
        return MappingProxyType(found)
