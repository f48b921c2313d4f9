"""The sheets that are paper, and how large they are."""

from collections.abc import Mapping
from types import MappingProxyType

from src.view import Size

# ISO 216, width and height in mm. 144 px to the inch come within 0.05 mm of it, so the sheets fill it.
PAPER_MM: Mapping[Size, tuple[int, int]] = MappingProxyType({"a4": (210, 297), "a4-landscape": (297, 210)})
