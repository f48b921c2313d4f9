"""The carried data, and scenes of any address, for the tests of the outputs."""

from collections.abc import Callable

import pytest

from src.catalogue import load_catalogue
from src.model import Catalogue
from src.outputs.registry import OUTPUTS
from src.scene import Scene, build_scene
from src.texts import texts_for
from src.view import parse

SceneOf = Callable[..., Scene]
FileOf = Callable[..., bytes]


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


@pytest.fixture(scope="session")
def file_of(scene_of: SceneOf, catalogue: Catalogue) -> FileOf:
    """The file of an address, made once for all tests that look at it: `file_of("/map.pptx", lang="sv")`."""

    files: dict[tuple[object, ...], bytes] = {}

    def file(path: str, **words: str | tuple[str, ...]) -> bytes:
        scene = scene_of(**words)
        key = (path, scene.language, scene.address)
        if key not in files:
            files[key] = OUTPUTS[path].render(scene, catalogue)
        return files[key]

    return file
