"""What a file says of itself: its day, its title and source, and the address of the view that it shows.

All of it comes from the scene and the data, never from the clock, so that the same scene gives the same bytes.
"""

import datetime
from urllib.parse import urlencode

from src.model import Moment, SourceDate
from src.scene import Scene


def about(scene: Scene) -> dict[str, str]:
    """Title, description, attribution, language and view of a file, for its metadata."""
    return {
        "title": scene.title,
        "description": scene.subtitle,
        "attribution": scene.source_line,
        "language": scene.language,
        "view": view_address(scene),
    }


def view_address(scene: Scene) -> str:
    """The part of an address that gives this view: "/?lang=sv&tier=alliance"; "/" for the default view."""
    return f"/?{urlencode(scene.address)}" if scene.address else "/"


def data_day(date: SourceDate) -> datetime.datetime:
    """The day that a file gives as its own: the data's, so that it does not depend on when the file is made."""
    last = date.end or date.start
    return datetime.datetime(last.year, last.month or 1, last.day or 1, tzinfo=datetime.UTC)


def edtf(date: SourceDate) -> str:
    """A date as the data writes it: "2022", "2022-04", "2022-04-28", with "~" when approximate, a span "a/b"."""
    start = _moment(date.start)
    return start if date.end is None else f"{start}/{_moment(date.end)}"


def _moment(moment: Moment) -> str:
    parts = [f"{moment.year:04}", *(f"{part:02}" for part in (moment.month, moment.day) if part is not None)]
    return "-".join(parts) + ("~" if moment.approximate else "")
