"""The carried data for the tests of the map by a figure."""

import pytest

from src.catalogue import load_catalogue
from src.model import Catalogue


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue()
