"""The catalogue for the pages, and the problems of a file edited wrongly."""

from src.catalogue.live import Current, shared_keeper


def current_data() -> Current:
    """The catalogue as it is now, with the problems of files that could not be taken up."""
    return shared_keeper().current()
