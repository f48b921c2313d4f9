"""What the plain page of comparison needs: choices, the chart, the facts as a table, and the cities as bars."""

from markupsafe import Markup

from src.comparison.choices import COUNTRY, FIGURES, MEASURES, MOST_COMPARED
from src.comparison.comparison import Comparison, build_comparison
from src.comparison.wording import difference_words, figure_label, written
from src.model import Catalogue
from src.outputs.page.comparison_bars import bars_table
from src.outputs.page.comparison_chart import chart_section
from src.outputs.registry import COMPARISON_OUTPUTS
from src.scene import Scene
from src.series.words import name_of
from src.server.plain_choice import Choice, Field, choice_of_years
from src.server.plain_links import Links
from src.server.plain_medium import PlainMedium
from src.texts import Texts
from src.view import View, address_word


def comparison_content(
    view: View, scene: Scene, catalogue: Catalogue, medium: PlainMedium
) -> dict[str, object]:
    """The values of the template `comparison.html` besides those of every page."""
    texts = scene.texts
    comparison = build_comparison(catalogue, view, texts)
    content: dict[str, object] = {
        "comparison": comparison,
        "most_compared": MOST_COMPARED,
        "without": {key: tuple(one for one in view.compared if one != key) for key in view.compared},
        "comparable": [one for one in _comparable(scene, catalogue) if not one.is_chosen],
    }
    if not comparison.subjects:
        return content
    return content | _compared(view, comparison, catalogue, texts, medium)


def _compared(
    view: View, comparison: Comparison, catalogue: Catalogue, texts: Texts, medium: PlainMedium
) -> dict[str, object]:
    return {
        "series": _series(view, catalogue, texts),
        "shown_as": _shown_as(view, comparison, texts),
        "sorted_by": Field("by", texts("compare.figure"), _figures(view, catalogue, texts)),
        "chart": chart_section(catalogue, texts, comparison, medium, _files(medium.links, texts)),
        "facts": _facts(comparison, texts),
        "bars": [bars_table(texts, comparison, bars, medium) for bars in comparison.bars],
    }


def _series(view: View, catalogue: Catalogue, texts: Texts) -> Field:
    choices = [
        Choice(key, name_of(series, texts), key == view.series) for key, series in catalogue.series.items()
    ]
    return Field("series", texts("compare.series"), choices)


def _shown_as(view: View, comparison: Comparison, texts: Texts) -> list[Field]:
    """How the chart shows its series, and from when to when."""
    measures = [Choice(one, texts(f"compare.as_{one}"), one == view.measure) for one in MEASURES]
    years, shown = comparison.series.years, comparison.shown.years
    return [
        Field("as", texts("compare.as"), measures),
        Field("from", texts("compare.from"), choice_of_years(years, shown[0])),
        Field("to", texts("compare.to"), choice_of_years(years, shown[-1])),
    ]


def _figures(view: View, catalogue: Catalogue, texts: Texts) -> list[Choice]:
    return [Choice(one, figure_label(catalogue, one, texts), one == view.sorted_by) for one in FIGURES]


def _files(links: Links, texts: Texts) -> Markup:
    link = Markup('<a href="{}">{}</a>')
    files = (
        link.format(links.file(output.path, texts.language), texts(f"export.file_{output.ending}"))
        for output in COMPARISON_OUTPUTS.values()
    )
    return Markup('<p class="actions">{}</p>').format(Markup().join(files))


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
