"""The chart of a scene's view of the comparison, and the scene that speaks of it."""

from dataclasses import replace

from src.comparison.comparison import Comparison, build_comparison
from src.comparison.curves import curves_of
from src.comparison.wording import chart_title, notes, sources, summary
from src.model import Catalogue
from src.outputs.charts.chart_file import ChartFile
from src.pages import PAGE_PATHS
from src.scene import Scene


def chart_of(scene: Scene, catalogue: Catalogue) -> ChartFile:
    """What a picture and a slide of the comparison show. Where nothing is compared, they say so."""
    comparison, described = compared(scene, catalogue)
    return ChartFile(
        scene=described,
        chart=curves_of(catalogue, comparison, has_names=True),
        names=tuple(subject.name for subject in comparison.subjects),
        notes=notes(catalogue, comparison, scene.texts) if comparison.subjects else (),
    )


def compared(scene: Scene, catalogue: Catalogue) -> tuple[Comparison, Scene]:
    """What a scene's view compares, and the scene with title, sentence, source and page of a file about that."""
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
