"""How a municipality has developed, as a part of its details: a line of its people, figures, ages."""

from markupsafe import Markup

from src.charts.chart import Sheet
from src.charts.of_municipality import municipality_chart
from src.charts.plot import laid_out
from src.facts.development import DevelopmentFacts, development_facts
from src.facts.development_words import figure_remark, people_rows, people_sentence, projection_sentence
from src.facts.fact import Fact
from src.facts.wording import label_of, value_of
from src.model import CarriedFile
from src.series.words import land_sentence
from src.ui.charts import chart_markup, development_files, numbers_table, table_markup
from src.ui.page_links import file_link, page_link_in_words
from src.ui.state import Reading

# The panel is about as wide, so that letters are as large as those around them.
_SHEET = Sheet(340, 165)


def development_part(reading: Reading, code: str) -> Markup:
    """HTML of the development of a municipality."""
    texts, facts = reading.texts, development_facts(reading.catalogue, code)
    figures = Markup().join(_figure(reading, facts, fact) for fact in facts.figures)
    return Markup(
        '<div class="development"><h3>{heading}</h3>{chart}'
        '<p class="panel-small" id="people">{people} {projection} {land}</p>'
        '{table}<dl class="figures">{figures}</dl>{ages}{files}</div>'
    ).format(
        heading=texts("development.heading", year=facts.extremes.first.year),
        chart=chart_markup(laid_out(municipality_chart(facts, texts), _SHEET, texts), "people"),
        people=_told(people_sentence(facts, texts), _source(reading, facts.change)),
        projection=_told(projection_sentence(facts, texts), _source(reading, facts.projected)),
        land=_land(reading, facts),
        table=numbers_table(
            texts("development.table"),
            (texts("development.year"), texts("development.people")),
            people_rows(facts, texts),
        ),
        figures=figures,
        ages=_ages(reading, facts, code),
        files=development_files(),
    )


def _land(reading: Reading, facts: DevelopmentFacts) -> Markup:
    """Where the line jumps because land came or went."""
    catalogue, texts = reading.catalogue, reading.texts
    steps = [land_sentence(catalogue, step, texts) for step in facts.land_steps]
    if not steps:
        return Markup()
    source = page_link_in_words(texts("development.land"), "sources", "land_changes")
    return _told(" ".join(steps), source)


def _figure(reading: Reading, facts: DevelopmentFacts, fact: Fact) -> Markup:
    texts = reading.texts
    more = figure_remark(facts, fact, texts)
    # The change is that of the line, whose source is told there.
    source = Markup() if fact is facts.change else _source(reading, fact)
    figure = Markup("<div><dt>{}</dt><dd>{}</dd><dd>{}{}</dd></div>")
    return figure.format(label_of(fact, texts), value_of(fact, texts), more, source)


def _ages(reading: Reading, facts: DevelopmentFacts, code: str) -> Markup:
    """The shares of the ages beside those of the country."""
    texts = reading.texts
    own = [value_of(one.own, texts) for one in facts.ages]
    country = [value_of(one.country, texts) for one in facts.ages]
    first = facts.ages[0].own
    heads = (
        texts("development.ages", date=texts.date(first.date)),
        *(label_of(one.own, texts) for one in facts.ages),
    )
    name = reading.catalogue.municipalities[code].names.of(texts.language)
    rows = ((name, *own), (texts("development.country"), *country))
    return Markup('{}<p class="panel-small">{}</p>').format(
        table_markup(heads, rows), _source(reading, first)
    )


def _told(words: str, source: Markup) -> Markup:
    """Words and whoever publishes what they tell."""
    return Markup("{} ({})").format(words, source)


def _source(reading: Reading, fact: Fact) -> Markup:
    return file_link(reading, fact.source) if isinstance(fact.source, CarriedFile) else Markup()
