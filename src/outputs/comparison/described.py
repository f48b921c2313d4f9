"""The comparison of a scene's view, and the scene that speaks of it: title, sentence, source and address."""

from dataclasses import replace

from src.comparison.comparison import Comparison, build_comparison
from src.comparison.wording import chart_title, sources, summary
from src.model import Catalogue
from src.pages import PAGE_PATHS
from src.scene import Scene


def compared(scene: Scene, catalogue: Catalogue) -> tuple[Comparison, Scene]:
    """What a scene's view compares, and the scene with the words of a file about that.

    Where nothing is compared, the file says so.
    """
    texts = scene.texts
    comparison = build_comparison(catalogue, scene.view, texts)
    # Names of partnerships have commas of their own.
    names = " · ".join(subject.name for subject in comparison.subjects)
    title = texts("compare.file_title", names=names, title=chart_title(comparison, texts))
    said = summary(comparison, texts) or texts("compare.nothing_to_draw")
    return comparison, replace(
        scene,
        title=title if comparison.subjects else texts("nav.comparison"),
        subtitle=said if comparison.subjects else texts("compare.nothing"),
        source_line=sources(catalogue, comparison, texts),
        page_path=PAGE_PATHS["comparison"],
    )
