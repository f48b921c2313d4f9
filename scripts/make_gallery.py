"""Draw docs/gallery/ anew: pictures, documents and slides of a few scenes. `python scripts/make_gallery.py`."""

import sys
from itertools import product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from src.catalogue import load_catalogue
from src.model import Catalogue, Language
from src.outputs.registry import OUTPUTS
from src.palette import THEME_NAMES, ThemeName
from src.scene import build_scene
from src.texts import LANGUAGES, texts_for
from src.view import parse

FOLDER = Path(__file__).parents[1] / "docs" / "gallery"
SCENES = {"all": {}, "growth_cities": {"tier": ["growth_cities"]}}
KINDS: dict[str, tuple[str, dict[str, list[str]]]] = {
    "slide_16x9.png": ("/map.png", {}),
    "document_a4.pdf": ("/map.pdf", {"size": ["a4"]}),
    "slide_16x9.pptx": ("/map.pptx", {}),
}
# Charts, of which one in a language and a theme shows what they are: address, language, theme, what is shown.
CHARTS: dict[str, tuple[str, Language, ThemeName, dict[str, list[str]]]] = {
    "development_turku_fi_light.png": ("/development.png", "fi", "light", {"city": ["turku"]}),
    "development_all_sv_dark.png": ("/development.png", "sv", "dark", {}),
}


def main() -> None:
    """Write every picture of the gallery."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    catalogue = load_catalogue()
    for (scene_name, words), language, theme in product(SCENES.items(), LANGUAGES, THEME_NAMES):
        for kind, (path, size) in KINDS.items():
            stem, _, ending = kind.rpartition(".")
            name = f"{stem}_{scene_name}_{language}_{theme}.{ending}"
            _write(catalogue, name, path, language, theme, {**words, **size})
    for name, (path, language, theme, words) in CHARTS.items():
        _write(catalogue, name, path, language, theme, words)


def _write(
    catalogue: Catalogue,
    name: str,
    path: str,
    language: Language,
    theme: ThemeName,
    words: dict[str, list[str]],
) -> None:
    view, _ = parse({"lang": [language], "theme": [theme], **words}, catalogue)
    scene = build_scene(catalogue, view, texts_for(language), theme)
    (FOLDER / name).write_bytes(OUTPUTS[path].render(scene, catalogue))


if __name__ == "__main__":
    main()
