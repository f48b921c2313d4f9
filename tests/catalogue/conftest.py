"""A copy of the carried data that a test may break."""

import shutil
from pathlib import Path

import pytest

from src.catalogue import GEODATA


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the files of `geodata/`, of one's own."""
    return Path(shutil.copytree(GEODATA, tmp_path / "geodata"))
