"""How a municipality has developed, as a part of its details on every page: a line of its people, figures, ages."""

from dataclasses import dataclass

from markupsafe import Markup

from src.charts.chart import Sheet
from src.charts.of_municipality import municipality_chart
from src.charts.plot import laid_out
from src.charts.shapes import Plot
from src.facts.development import DevelopmentFacts, development_facts
from src.facts.development_words import figure_remark, people_rows, people_sentence, projection_sentence
from src.facts.fact import Fact
from src.facts.wording import label_of, value_of
from src.model import CarriedFile, Catalogue
from src.outputs.page.medium import Medium, Ways, file_way
from src.series.words import land_sentence
from src.texts import Texts

# The panel is about as wide, so that letters are as large as those around them.
_SHEET = Sheet(340, 165)


def development_part(catalogue: Catalogue, texts: Texts, code: str, medium: Medium) -> Markup:
    """HTML of the development of a municipality. Raises KeyError for a code that none has."""
    return _Part(catalogue, texts, medium, development_facts(catalogue, code)).markup(code)


def development_plot(facts: DevelopmentFacts, texts: Texts) -> Plot:
    """The line of a municipality's people, laid out as wide as details are."""
    return laid_out(municipality_chart(facts, texts), _SHEET, texts)


@dataclass(frozen=True)
class _Part:
    catalogue: Catalogue
    texts: Texts
    medium: Medium
    facts: DevelopmentFacts

    def markup(self, code: str) -> Markup:
        """Heading, chart with its sentences and its numbers, figures, ages."""
        texts, facts = self.texts, self.facts
        heads = (texts("development.year"), texts("development.people"))
        return Markup(
            '<div class="development"><h3>{heading}</h3>{chart}<p class="panel-small" id="people">{said}</p>'
            '{table}<dl class="figures">{figures}</dl>{ages}{files}</div>'
        ).format(
            heading=texts("development.heading", year=facts.extremes.first.year),
            chart=self.medium.chart(development_plot(facts, texts), "people"),
            said=people_said(self.catalogue, texts, facts, self.medium),
            table=self.medium.table(heads, people_rows(facts, texts), texts("development.table")),
            figures=Markup().join(map(self._figure, facts.figures)),
            ages=self._ages(code),
            files=self.medium.files(),
        )

    def _figure(self, fact: Fact) -> Markup:
        # The change is that of the line, whose source is told there.
        source = Markup() if fact is self.facts.change else _source(fact, self.texts, self.medium)
        figure = Markup("<div><dt>{}</dt><dd>{}</dd><dd>{}{}</dd></div>")
        said = (label_of(fact, self.texts), value_of(fact, self.texts))
        return figure.format(*said, figure_remark(self.facts, fact, self.texts), source)

    def _ages(self, code: str) -> Markup:
        """The shares of the ages beside those of the country."""
        texts, first = self.texts, self.facts.ages[0].own
        name = self.catalogue.municipalities[code].names.of(texts.language)
        table = self.medium.table(age_heads(self.facts, texts), age_rows(self.facts, name, texts))
        return Markup('{}<p class="panel-small">{}</p>').format(table, _source(first, texts, self.medium))


def age_heads(facts: DevelopmentFacts, texts: Texts) -> tuple[str, ...]:
    """The heads of the table of ages."""
    date = texts.date(facts.ages[0].own.date)
    return (texts("development.ages", date=date), *(label_of(one.own, texts) for one in facts.ages))


def age_rows(facts: DevelopmentFacts, name: str, texts: Texts) -> tuple[tuple[str, ...], ...]:
    """The shares of the municipality, which is called `name`, and those of the country."""
    return (
        (name, *(value_of(one.own, texts) for one in facts.ages)),
        (texts("development.country"), *(value_of(one.country, texts) for one in facts.ages)),
    )


def people_said(catalogue: Catalogue, texts: Texts, facts: DevelopmentFacts, ways: Ways) -> Markup:
    """What the line shows: counted, projected, and where it jumps because land came or went, each with its source."""
    said = [
        _told(people_sentence(facts, texts), _source(facts.change, texts, ways)),
        _told(projection_sentence(facts, texts), _source(facts.projected, texts, ways)),
    ]
    if facts.land_steps:
        steps = " ".join(land_sentence(catalogue, step, texts) for step in facts.land_steps)
        said.append(_told(steps, ways.way(texts("development.land"), "sources", "land_changes")))
    return Markup(" ").join(said)


def _told(words: str, source: Markup) -> Markup:
    """Words and whoever publishes what they tell."""
    return Markup("{} ({})").format(words, source)


def _source(fact: Fact, texts: Texts, ways: Ways) -> Markup:
    return file_way(ways, fact.source, texts) if isinstance(fact.source, CarriedFile) else Markup()
