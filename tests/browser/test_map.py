"""The live map keeps its contract: every municipality once, members by keyboard, nothing mounted or sent twice."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from src.model import Catalogue
from src.texts.alphabet import slug


def test_every_municipality_is_one_path_with_its_code(open_map: Callable, catalogue: Catalogue) -> None:
    codes = open_map().municipalities.evaluate_all("paths => paths.map(path => path.dataset.code)")
    assert sorted(codes) == list(catalogue.municipalities)
