"""What the plain page of comparison needs: choices, the numbers of the chart, and the facts, as tables."""

from src.comparison.choices import COUNTRY, MEASURES, MOST_COMPARED
from src.comparison.comparison import Comparison, build_comparison
from src.comparison.wording import (
    chart_title,
    difference_words,
    notes,
    sources,
    summary,
    value_words,
    written,
)
from src.model import Catalogue
from src.outputs.registry import COMPARISON_OUTPUTS
from src.scene import Scene
from src.series.words import name_of
from src.server.plain_choice import Choice
from src.texts import Texts
from src.view import View, address_word


def comparison_content(view: View, scene: Scene, catalogue: Catalogue) -> dict[str, object]:
    """The values of the template `comparison.html` besides those of every page."""
    texts = scene.texts
    comparison = build_comparison(catalogue, view, texts)
    content: dict[str, object] = {
        "comparison": comparison,
        "most_compared": MOST_COMPARED,
        "without": {key: tuple(one for one in view.compared if one != key) for key in view.compared},
        "comparable": [one for one in _comparable(scene, catalogue) if not one.is_chosen],
    }
    return content | _compared(view, comparison, catalogue, texts) if comparison.subjects else content


def _compared(view: View, comparison: Comparison, catalogue: Catalogue, texts: Texts) -> dict[str, object]:
    told = (*notes(catalogue, comparison, texts), sources(catalogue, comparison, texts))
    return {
        "series": [
            Choice(key, name_of(series, texts), key == view.series)
            for key, series in catalogue.series.items()
        ],
        "measures": [Choice(one, texts(f"compare.as_{one}"), one == view.measure) for one in MEASURES],
        "outputs": COMPARISON_OUTPUTS.values(),
        "chart_title": chart_title(comparison, texts),
        "summary": summary(comparison, texts) or texts("compare.nothing_to_draw"),
        "chart_notes": " ".join(told),
        "numbers": [
            (year, [value_words(line, year, texts) for line in comparison.lines])
            for year in comparison.shown.years
        ],
        "facts": _facts(comparison, texts),
    }


def _facts(comparison: Comparison, texts: Texts) -> list[tuple[str, list[str]]]:
    figures = [
        (
            row.label,
            [
                written(fact, texts) + (f" ({difference_words(other, texts)})" if other else "")
                for fact, other in zip(row.facts, row.differences, strict=True)
            ],
        )
        for row in comparison.figures
    ]
    return [*figures, *((row.label, [words or "–" for words in row.words]) for row in comparison.words)]


def _comparable(scene: Scene, catalogue: Catalogue) -> list[Choice]:
    """Partnerships, the country, then every municipality; chosen are those that are compared already."""
    compared, language = scene.view.compared, scene.language
    return [
        *(Choice(key, tier.name.of(language), key in compared) for key, tier in catalogue.tiers.items()),
        Choice(COUNTRY, scene.texts("compare.country"), COUNTRY in compared),
        *(
            Choice(address_word(catalogue.municipalities[code].names), name, code in compared)
            for code, name in scene.names.items()
        ),
    ]
