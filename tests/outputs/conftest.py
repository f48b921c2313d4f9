"""The carried data, and scenes of any address, for the tests of the outputs."""

from collections.abc import Callable

import pytest

from src.catalogue import load_catalogue
from src.model import Catalogue
from src.scene import Scene, build_scene
from src.texts import texts_for
from src.view import parse

SceneOf = Callable[..., Scene]


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue()


@pytest.fixture(scope="session")
def scene_of(catalogue: Catalogue) -> SceneOf:
    """The scene of an address: `scene_of(lang="sv", tier=("alliance", "vitality"))`."""

    def scene(**words: str | tuple[str, ...]) -> Scene:
        address = {word: (value,) if isinstance(value, str) else value for word, value in words.items()}
        view, problems = parse(address, catalogue)
        assert problems == ()
        return build_scene(catalogue, view, texts_for(view.language or "fi"), "light")

    return scene
