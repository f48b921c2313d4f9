"""The subject of the map: the partnerships, or a figure."""

from dataclasses import replace

from src.view import View


def with_subject(view: View, figure: str | None) -> View:
    """The view with another figure, or none: what was chosen of the one before does not fit it."""
    return replace(
        view,
        figure=figure,
        year=None,
        first_year=None,
        last_year=None,
        per=None,
        method=View.method,
        limits=(),
        has_common_limits=False,
    )
