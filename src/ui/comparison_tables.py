"""The table of a comparison: all facts side by side."""

from collections.abc import Sequence

from markupsafe import Markup

from src.comparison.comparison import Comparison
from src.comparison.rows import FigureRow
from src.comparison.subject import Subject
from src.comparison.wording import difference_words, written
from src.facts.fact import Fact
from src.texts import Texts
from src.ui.state import Reading


def facts_table(reading: Reading, comparison: Comparison) -> Markup:
    """Every fact of everything that is compared, with the differences to the first."""
    texts, subjects = reading.texts, comparison.subjects
    several = len(subjects) > 1
    caption = texts("compare.facts_caption", name=subjects[0].name) if several else ""
    head = Markup('<th scope="col">{}</th>')
    row = Markup('<tr><th scope="row">{}</th>{}</tr>')
    cell = Markup("<td>{}</td>")
    rows = [
        *(row.format(one.label, _figures(one, texts)) for one in comparison.figures),
        *(
            row.format(one.label, Markup().join(cell.format(words or "–") for words in one.words))
            for one in comparison.words
        ),
    ]
    return Markup(
        '<section class="comparison-facts"><h2 id="facts">{heading}</h2><div class="table-frame" tabindex="0" '
        'role="region" aria-labelledby="facts"><table class="facts-table">{caption}<thead><tr>{heads}</tr></thead>'
        "<tbody>{rows}</tbody></table></div></section>"
    ).format(
        heading=texts("compare.facts"),
        caption=Markup("<caption>{}</caption>").format(caption) if caption else "",
        heads=Markup().join(head.format(name) for name in (texts("compare.fact"), *_names(subjects))),
        rows=Markup().join(rows),
    )


def _names(subjects: Sequence[Subject]) -> list[str]:
    return [subject.name for subject in subjects]


def _figures(row: FigureRow, texts: Texts) -> Markup:
    pairs = zip(row.facts, row.differences, strict=True)
    return Markup().join(_figure(fact, difference, texts) for fact, difference in pairs)


def _figure(fact: Fact | None, difference: Fact | None, texts: Texts) -> Markup:
    if difference is None:
        return Markup('<td class="numeric">{}</td>').format(written(fact, texts))
    said, shown = Markup('<span class="unseen">{}</span>'), Markup('<span aria-hidden="true">{}</span>')
    words = difference_words(difference, texts)
    return Markup('<td class="numeric">{} <small>{}{}</small></td>').format(
        written(fact, texts),
        said.format(texts("compare.difference", value=words)),
        shown.format(words),
    )
