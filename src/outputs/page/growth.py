"""How the partnerships have grown, as a part of every page: the chart, the sentence that it shows, and its numbers."""

from dataclasses import dataclass

from markupsafe import Markup

from src.charts.chart import Sheet
from src.charts.of_groups import groups_chart
from src.charts.plot import laid_out
from src.charts.shapes import Plot
from src.facts.growth import Growth, growth
from src.facts.growth_words import (
    growth_sentence,
    index_rows,
    index_years,
    members_briefly,
    members_sentences,
    people_rows,
)
from src.model import Catalogue
from src.outputs.page.medium import Medium, file_way
from src.scene import Scene
from src.texts import Texts

# Beside a map, where the overview fits a desk; on a phone; on a page of its own.
_LOW, _NARROW, _WIDE = Sheet(340, 128), Sheet(340, 190), Sheet(820, 330, 14)


def growth_shown(catalogue: Catalogue, scene: Scene) -> Growth | None:
    """How whole partnerships have grown; None where a filter leaves only parts of them, or none."""
    view = scene.view
    if view.is_narrowed or not view.tiers:
        return None
    return growth(catalogue, view.base_year, view.tiers)


def growth_plot(catalogue: Catalogue, facts: Growth, texts: Texts) -> Plot:
    """The lines laid out beside a map, without names: a list above them has those."""
    return _plot(catalogue, facts, texts, _LOW)


@dataclass(frozen=True)
class GrowthPart:
    """The growth of some partnerships in the words of a language, for a page."""

    catalogue: Catalogue
    texts: Texts
    facts: Growth
    medium: Medium

    @property
    def heading(self) -> str:
        """What stands above it on a page of its own."""
        return self.texts("growth.heading", year=self.years[0])

    @property
    def years(self) -> tuple[int, ...]:
        """The years that the lines can be compared with."""
        return self.facts.groups[0].index.years

    def brief(self) -> Markup:
        """HTML for beside a map: numbers at the lines' ends; the rest is on the page of partnerships."""
        texts, facts = self.texts, self.facts
        return Markup(
            '<div class="development"><h3 id="growth-says">{}</h3>{}<p class="panel-note">{} {}</p></div>'
        ).format(
            growth_sentence(self.catalogue, facts, texts),
            self.medium.chart(growth_plot(self.catalogue, facts, texts), "growth-says"),
            members_briefly(facts, texts),
            self.medium.way(texts("growth.more"), "partnerships", "growth"),
        )

    def whole(self) -> Markup:
        """HTML with names at the lines' ends where it is wide, and how many people each group has."""
        texts, catalogue, facts = self.texts, self.catalogue, self.facts
        years = index_years(facts)
        heads = (texts("growth.group"), *map(str, years))
        return Markup('{}{}<p id="growth-says">{}</p><p>{} {} ({})</p>{}{}{}').format(
            self._chart(_WIDE, "chart wide"),
            self._chart(_NARROW, "chart"),
            growth_sentence(catalogue, facts, texts),
            texts("growth.index", year=facts.base_year),
            members_sentences(catalogue, facts, texts),
            file_way(self.medium, facts.source, texts),
            self.medium.table(self._people_heads(), people_rows(catalogue, facts, texts)),
            self.medium.table(heads, index_rows(catalogue, facts, years, texts), texts("growth.table")),
            # This page tells of all partnerships, whatever the view.
            self.medium.files("city", "tier"),
        )

    def _chart(self, sheet: Sheet, css_class: str) -> Markup:
        plot = _plot(self.catalogue, self.facts, self.texts, sheet)
        return self.medium.chart(plot, "growth-says", css_class)

    def _people_heads(self) -> tuple[str, ...]:
        texts, facts = self.texts, self.facts
        return (
            texts("growth.group"),
            *(texts("growth.people_in", year=year) for year in (facts.base_year, facts.last_year)),
            texts("growth.change", year=facts.base_year),
        )


def _plot(catalogue: Catalogue, facts: Growth, texts: Texts, sheet: Sheet) -> Plot:
    return laid_out(groups_chart(catalogue, facts, texts, has_names=sheet is _WIDE), sheet, texts)
