from collections.abc import Callable, Iterable
from typing import Any

from branca.element import MacroElement
from folium import FeatureGroup

def st_folium(
    fig: MacroElement,
    key: str | None = None,
    height: int = 700,
    *,
    returned_objects: Iterable[str] | None = None,
    feature_group_to_add: list[FeatureGroup] | FeatureGroup | None = None,
    use_container_width: bool = False,
    on_change: Callable[[], object] | None = None,
) -> dict[str, Any] | None: ...
