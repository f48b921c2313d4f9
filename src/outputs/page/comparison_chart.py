"""The chart of a comparison on every page: title, sentence, picture in two widths, legend, numbers, notes, source."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from src.charts.chart import Curve, Sheet
from src.charts.plot import laid_out
from src.comparison.comparison import Comparison
from src.comparison.curves import curves_of
from src.comparison.subject import Kind
from src.comparison.wording import chart_title, notes, sources, summary, value_words
from src.model import Catalogue
from src.outputs.page.medium import Medium
from src.outputs.page.source_markup import incompleteness
from src.texts import Texts

_WIDE, _NARROW = Sheet(900, 400, 14), Sheet(356, 300, 13)


def chart_section(
    catalogue: Catalogue, texts: Texts, comparison: Comparison, medium: Medium, files: Markup
) -> Markup:
    """HTML of everything that belongs to the chart; `files` are the links to what can be taken away."""
    section = _Section(catalogue, texts, comparison, medium)
    return Markup(
        '<section class="comparison-chart"><h2>{title}</h2><p id="chart-summary">{sentence}</p>{chart}'
        '{table}<p class="panel-note">{notes}</p>{files}</section>'
    ).format(
        title=chart_title(comparison, texts),
        sentence=summary(comparison, texts) or texts("compare.nothing_to_draw"),
        chart=section.chart() if comparison.has_lines else "",
        table=section.numbers(),
        notes=section.notes(),
        files=files,
    )


@dataclass(frozen=True)
class _Section:
    catalogue: Catalogue
    texts: Texts
    comparison: Comparison
    medium: Medium

    def chart(self) -> Markup:
        """With names beside the lines where there is room, else with a legend below."""
        texts = self.texts
        charts = {
            has_names: curves_of(self.catalogue, self.comparison, has_names=has_names)
            for has_names in (True, False)
        }
        return Markup("{}{}{}").format(
            self.medium.chart(laid_out(charts[True], _WIDE, texts), "chart-summary", "chart broad"),
            self.medium.chart(laid_out(charts[False], _NARROW, texts), "chart-summary", "chart small"),
            _legend(charts[True].curves),
        )

    def numbers(self) -> Markup:
        """A row for each year that any line has a value in."""
        texts, comparison = self.texts, self.comparison
        years = [
            year
            for year in comparison.shown.years
            if any(line.at(year) is not None for line in comparison.lines)
        ]
        rows = ([str(year), *(value_words(line, year, texts) for line in comparison.lines)] for year in years)
        heads = (texts("compare.year"), *(subject.name for subject in comparison.subjects))
        return self.medium.table(heads, rows, texts("compare.numbers"))

    def notes(self) -> Markup:
        """What has to be known of the numbers, and where they are from."""
        said = (
            *notes(self.catalogue, self.comparison, self.texts),
            *(
                incompleteness(self.catalogue, self.texts, one.key)
                for one in self.comparison.subjects
                if one.kind is Kind.PARTNERSHIP
            ),
            sources(self.catalogue, self.comparison, self.texts),
        )
        return Markup(" ").join(one for one in said if one)


def _legend(curves: Iterable[Curve]) -> Markup:
    """Sign, line and name of each curve: where the chart is small it has no room for names."""
    row = Markup('<li><span class="badge small swatch-{}">{}</span> {}</li>')
    rows = (row.format(curve.colour, curve.badge, curve.name) for curve in curves)
    return Markup('<ul class="chart-legend">{}</ul>').format(Markup().join(rows))
