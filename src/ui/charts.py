"""A chart on a page: a picture with a sentence for its name, and its numbers as a table for who wants them."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup


def chart_markup(svg: Markup, named_by: str, css_class: str = "") -> Markup:
    """HTML of a chart; `named_by` is the id of the element whose words say what it shows.

    Streamlit takes every SVG out of `st.html`, so it travels in an attribute, and the page's script puts it in its
    place (src/client/page/chart.js).
    """
    chart = Markup('<div class="chart {}" role="img" aria-labelledby="{}" data-chart="{}"></div>')
    return chart.format(css_class, named_by, _in_attribute(svg))


def _in_attribute(svg: Markup) -> Markup:
    """Between double quotes only they and `&` mean something; what can stay as it is costs a byte instead of four."""
    return Markup(str(svg).replace("&", "&amp;").replace('"', "'"))


def numbers_table(summary: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Markup:
    """A folded table whose first column names its rows."""
    row = Markup('<tr><th scope="row">{}</th>{}</tr>')
    return Markup(
        '<details class="numbers"><summary>{}</summary><table><thead><tr>{}</tr></thead><tbody>{}</tbody></table>'
        "</details>"
    ).format(
        summary,
        Markup().join(Markup('<th scope="col">{}</th>').format(head) for head in heads),
        Markup().join(row.format(first, _cells(rest)) for first, *rest in rows),
    )


def _cells(words: Iterable[str]) -> Markup:
    return Markup().join(Markup("<td>{}</td>").format(one) for one in words)
