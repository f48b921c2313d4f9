"""The cities of a partnership as bars, on every page."""

from markupsafe import Markup

from src.comparison.bars import Bar, Bars
from src.comparison.comparison import Comparison
from src.comparison.wording import bars_summary, bars_title, written
from src.outputs.page.medium import Medium
from src.texts import Texts


def bars_table(texts: Texts, comparison: Comparison, bars: Bars, medium: Medium) -> Markup:
    """The cities of a partnership, largest first, with a bar beside each figure."""
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
        rows=Markup().join(_row(texts, bars.subject.key, bar, spread, medium) for bar in bars.bars),
    )


def _row(texts: Texts, tier_key: str, bar: Bar, spread: tuple[float, float], medium: Medium) -> Markup:
    """The bar runs from zero to the value, both as parts of the room that all bars share."""
    lowest, highest = spread
    value = bar.fact.value if bar.fact else 0
    room = (highest - lowest) or 1
    start, end = sorted(((0 - lowest) / room, (value - lowest) / room))
    return Markup(
        '<tr><th scope="row">{}</th><td class="numeric">{}</td>'
        '<td class="bar"><span class="swatch-{}" style="margin-left:{:.1f}%;width:{:.1f}%"></span></td></tr>'
    ).format(
        medium.city(bar.code, bar.name),
        written(bar.fact, texts),
        tier_key,
        start * 100,
        (end - start) * 100 if bar.fact else 0,
    )


def _spread(bars: Bars) -> tuple[float, float]:
    """The lowest and the highest end of all bars; they begin at zero."""
    values = [bar.fact.value for bar in bars.known if bar.fact is not None]
    return min(0, *values, 0), max(0, *values, 0)
