"""The tables of a comparison: all facts side by side, and the cities of a partnership as bars."""

from collections.abc import Sequence

from markupsafe import Markup

from src.comparison.bars import Bar, Bars
from src.comparison.comparison import Comparison
from src.comparison.rows import FigureRow
from src.comparison.subject import Subject
from src.comparison.wording import bars_summary, bars_title, difference_words, written
from src.facts.fact import Fact
from src.texts import Texts
from src.ui.page_links import city_link
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


def bars_table(reading: Reading, comparison: Comparison, bars: Bars) -> Markup:
    """The cities of a partnership, largest first, with a bar beside each figure."""
    texts = reading.texts
    spread = _spread(bars)
    title = bars_title(comparison, texts)
    return Markup(
        '<section class="comparison-bars"><h2>{heading}</h2><p>{summary}</p>'
        '<div class="table-frame" data-with-view><table class="bars"><thead><tr><th scope="col">{city}</th>'
        '<th scope="col" class="numeric">{title}</th><td></td></tr></thead><tbody>{rows}</tbody></table></div>'
        "</section>"
    ).format(
        heading=texts("compare.bars", name=bars.subject.name),
        summary=f"{texts('compare.bars_of', figure=title)} {bars_summary(bars, texts)}",
        city=texts("compare.city"),
        title=title,
        rows=Markup().join(_bar(reading, bars.subject.key, bar, spread) for bar in bars.bars),
    )


def _bar(reading: Reading, tier_key: str, bar: Bar, spread: tuple[float, float]) -> Markup:
    """A row; the bar runs from zero to the value, both as parts of the room that all bars share."""
    lowest, highest = spread
    value = bar.fact.value if bar.fact else 0
    room = (highest - lowest) or 1
    start, end = sorted(((0 - lowest) / room, (value - lowest) / room))
    return Markup(
        '<tr><th scope="row">{}</th><td class="numeric">{}</td>'
        '<td class="bar"><span class="swatch-{}" style="margin-left:{:.1f}%;width:{:.1f}%"></span></td></tr>'
    ).format(
        city_link(reading, bar.code, bar.name),
        written(bar.fact, reading.texts),
        tier_key,
        start * 100,
        (end - start) * 100 if bar.fact else 0,
    )


def _spread(bars: Bars) -> tuple[float, float]:
    """The lowest and the highest end of all bars; they begin at zero."""
    values = [bar.fact.value for bar in bars.known if bar.fact is not None]
    return min(0, *values, 0), max(0, *values, 0)


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
