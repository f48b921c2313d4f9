"""Ids inside an SVG that no other picture has, so that two of them can stand in one page."""

import hashlib
from dataclasses import dataclass

from src.outputs.common.metadata import Metadata
from src.outputs.picture.drawing import Picture

_DIGITS = 8


@dataclass(frozen=True)
class Ids:
    """What ends every id of one picture. The name comes first: drawing programs list their layers by it."""

    digest: str

    def of(self, name: str) -> str:
        """The id of what has a name in this picture."""
        return f"{name}-{self.digest}"


def ids_of(picture: Picture, facts: Metadata) -> Ids:
    """The ids of a picture: the same for the same view of the same data, others for any other."""
    # The theme is in the address only where it was chosen; ground and border are of it.
    look = (picture.width, picture.height, picture.background, *(one.border for one in picture.maps[:1]))
    return Ids(hashlib.sha256(repr((facts, look)).encode(errors="replace")).hexdigest()[:_DIGITS])
