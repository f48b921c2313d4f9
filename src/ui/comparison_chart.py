"""The chart of a comparison on its page: title, sentence, picture in two widths, legend, numbers, notes and source."""

from collections.abc import Iterable

from markupsafe import Markup

from src.charts.chart import Curve, Sheet
from src.charts.plot import laid_out
from src.comparison.comparison import Comparison
from src.comparison.curves import curves_of
from src.comparison.subject import Kind
from src.comparison.wording import chart_title, notes, sources, summary, value_words
from src.outputs.page.source_markup import incompleteness
from src.outputs.registry import COMPARISON_OUTPUTS, Output
from src.ui.charts import chart_markup, numbers_table
from src.ui.page_links import picture_address
from src.ui.state import Reading

_WIDE, _NARROW = Sheet(900, 400, 14), Sheet(356, 300, 13)


def chart_section(reading: Reading, comparison: Comparison) -> Markup:
    """HTML of everything that belongs to the chart."""
    texts, catalogue = reading.texts, reading.catalogue
    sentence = summary(comparison, texts) or texts("compare.nothing_to_draw")
    said = (
        *notes(catalogue, comparison, texts),
        *(
            incompleteness(catalogue, texts, one.key)
            for one in comparison.subjects
            if one.kind is Kind.PARTNERSHIP
        ),
        sources(catalogue, comparison, texts),
    )
    return Markup(
        '<section class="comparison-chart"><h2>{title}</h2><p id="chart-summary">{sentence}</p>{chart}'
        '{table}<p class="panel-note">{notes}</p><p class="downloads">{files}</p></section>'
    ).format(
        title=chart_title(comparison, texts),
        sentence=sentence,
        chart=_chart(reading, comparison) if comparison.has_lines else "",
        table=_numbers(reading, comparison),
        notes=Markup(" ").join(one for one in said if one),
        files=Markup().join(_file(reading, output) for output in COMPARISON_OUTPUTS.values()),
    )


def _file(reading: Reading, output: Output) -> Markup:
    label = reading.texts(f"export.file_{output.ending}")
    link = Markup('<a class="side-button" href="{}" download>{}</a>')
    return link.format(picture_address(reading, output.path.lstrip("/")), label)


def _chart(reading: Reading, comparison: Comparison) -> Markup:
    texts, catalogue = reading.texts, reading.catalogue
    charts = {has_names: curves_of(catalogue, comparison, has_names=has_names) for has_names in (True, False)}
    return Markup("{}{}{}").format(
        chart_markup(laid_out(charts[True], _WIDE, texts), "chart-summary", "chart broad"),
        chart_markup(laid_out(charts[False], _NARROW, texts), "chart-summary", "chart small"),
        _legend(charts[True].curves),
    )


def _legend(curves: Iterable[Curve]) -> Markup:
    """Sign, line and name of each curve: where the chart is small it has no room for names."""
    row = Markup('<li><span class="badge small swatch-{}">{}</span> {}</li>')
    rows = (row.format(curve.colour, curve.badge, curve.name) for curve in curves)
    return Markup('<ul class="chart-legend">{}</ul>').format(Markup().join(rows))


def _numbers(reading: Reading, comparison: Comparison) -> Markup:
    texts = reading.texts
    years = [
        year for year in comparison.shown.years if any(line.at(year) is not None for line in comparison.lines)
    ]
    rows = ([str(year), *(value_words(line, year, texts) for line in comparison.lines)] for year in years)
    heads = (texts("compare.year"), *(subject.name for subject in comparison.subjects))
    return numbers_table(texts("compare.numbers"), heads, rows)
