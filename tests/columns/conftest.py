"""The carried data, and the columns of any address, for the tests of the added columns."""

from collections.abc import Callable, Sequence

import pytest

from src.catalogue import load_catalogue
from src.columns.chosen import FigureColumn, chosen_columns
from src.model import Catalogue
from src.scene import Scene, build_scene
from src.texts import texts_for
from src.view import parse

ColumnsOf = Callable[..., tuple[FigureColumn, ...]]
SceneOf = Callable[..., Scene]


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue()


@pytest.fixture(scope="session")
def scene_of(catalogue: Catalogue) -> SceneOf:
    """The scene of an address: `scene_of(column=["births"], tier=["alliance"])`."""

    def scene(**words: Sequence[str]) -> Scene:
        view, problems = parse(words, catalogue)
        assert problems == ()
        return build_scene(catalogue, view, texts_for(view.language or "fi"), "light")

    return scene


@pytest.fixture(scope="session")
def columns_of(catalogue: Catalogue, scene_of: SceneOf) -> ColumnsOf:
    """The columns of an address: `columns_of("births", "births-change", year=["2015"])`."""

    def columns(*chosen: str, **words: Sequence[str]) -> tuple[FigureColumn, ...]:
        return chosen_columns(catalogue, scene_of(column=chosen, **words).view)

    return columns
