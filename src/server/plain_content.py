"""What a plain page can show: each part is made when a template asks for it, so a page is its template alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from markupsafe import Markup

from src.address_words import address_word
from src.completeness import open_questions
from src.counts import outside
from src.facts.beginnings import beginnings, without_date
from src.facts.growth import Growth, growth
from src.facts.partnership import partnership_facts
from src.facts.selection import selection_facts
from src.facts.wording import in_alphabet, partnership_sentence, value_of
from src.filters import FILTERS, Filter
from src.model import Catalogue, PartnershipDate
from src.names import Names
from src.outputs.data.columns import PAGE_COLUMNS, Column, Row, rows_of
from src.outputs.page.accessibility import statement
from src.outputs.page.development import development_part
from src.outputs.page.growth import GrowthPart, growth_shown
from src.outputs.page.page_details import details_of, figure_labels
from src.outputs.page.source_markup import note_markup
from src.outputs.registry import DEVELOPMENT_OUTPUTS, VIEW_OUTPUTS, Output
from src.scene import Scene
from src.scene_classes import is_whole
from src.server.plain_choice import Choice, Field, choice_of_years
from src.server.plain_columns import PlainColumns
from src.server.plain_comparison import comparison_content
from src.server.plain_figure import PlainFigure
from src.server.plain_links import Links
from src.server.plain_medium import PlainMedium
from src.view import SCALES, SIZES, View

NamedCodes = list[tuple[str, str]]


@dataclass(frozen=True)
class FilterChoices:
    """The choices of a filter, the word of an address that says them, and what a reader calls the filter."""

    word: str
    label: str
    choices: Sequence[Choice]


@dataclass(frozen=True)
class PlainContent:
    """The parts of the plain pages of one view, by what they show.

    `scene` is that of the partnerships, which the pages speak of; `shown` is what the map shows.
    """

    view: View
    scene: Scene
    shown: Scene
    catalogue: Catalogue
    links: Links

    @cached_property
    def tiers(self) -> list[Choice]:
        """The partnerships as choices of the filters' form."""
        return [
            Choice(tier.key, tier.name.of(self.scene.language), tier.key in self.view.tiers)
            for tier in self.catalogue.tiers.values()
        ]

    @cached_property
    def filters(self) -> list[FilterChoices]:
        """The other filters, each with its choices in the order of the alphabet."""
        return [self._choices_of(one) for one in FILTERS]

    @property
    def is_narrowed(self) -> bool:
        """Whether anything is left out, a partnership or more."""
        return not is_whole(self.catalogue, self.view, self.scene.classes)

    @cached_property
    def municipalities(self) -> list[Choice]:
        """Every municipality as a choice of the finder."""
        return [
            Choice(address_word(self.catalogue.municipalities[code].names), name, code == self.view.city)
            for code, name in self.scene.names.items()
        ]

    @cached_property
    def cities_shown(self) -> Mapping[str, NamedCodes]:
        """Code and name of the cities of each class that the view leaves."""
        return {row.key: self._in_alphabet(row.codes) for row in self.scene.classes}

    @cached_property
    def members(self) -> Mapping[str, NamedCodes]:
        """Code and name of every city of each partnership, whatever the view."""
        return {key: self._in_alphabet(codes) for key, codes in self.catalogue.members.items()}

    @cached_property
    def shares(self) -> Mapping[str, str]:
        """The share of the country's people of each class."""
        by_tier = selection_facts(self.scene, self.catalogue).by_tier
        return {key: value_of(figures.share, self.scene.texts) for key, figures in by_tier.items()}

    @cached_property
    def figures(self) -> Mapping[str, str]:
        """Cities, people and share of each partnership in a sentence, whatever the view."""
        facts = (partnership_facts(self.catalogue, key) for key in self.catalogue.tiers)
        return {one.key: partnership_sentence(self.catalogue, one, self.scene.texts) for one in facts}

    @cached_property
    def notes(self) -> list[Markup]:
        """What a reader of the numbers has to know."""
        return [note_markup(self.catalogue, self.scene.texts, note) for note in self.scene.notes]

    @cached_property
    def open_questions(self) -> Mapping[str, tuple[Names, ...]]:
        """What is not known of each partnership."""
        return {key: open_questions(self.catalogue, key) for key in self.catalogue.tiers}

    @cached_property
    def details(self) -> Mapping[str, Any] | None:
        """What is told of the selected city, None without one."""
        city = self.view.city
        return None if city is None else details_of(self.scene, self.catalogue, city)

    @cached_property
    def labels(self) -> Sequence[str]:
        """The names of the figures in `details`."""
        return figure_labels(self.scene, self.catalogue)

    @property
    def figure_of_map(self) -> PlainFigure:
        """The choices of the map's figure."""
        return PlainFigure(self.shown, self.catalogue, self.links)

    @property
    def shown_notes(self) -> list[Markup]:
        """What a reader of the map by a figure has to know."""
        return [note_markup(self.catalogue, self.scene.texts, note) for note in self.shown.notes]

    @property
    def development(self) -> Markup:
        """How the selected city has developed; empty without one."""
        city = self.view.city
        if city is None:
            return Markup()
        return development_part(self.catalogue, self.scene.texts, city, self._medium)

    @property
    def growth_briefly(self) -> Markup:
        """How the shown partnerships have grown; empty where a filter leaves none of them whole."""
        facts = growth_shown(self.catalogue, self.scene)
        return Markup() if facts is None else self._growth(facts).brief()

    @cached_property
    def growth(self) -> GrowthPart:
        """How all partnerships have grown, whatever the filters are."""
        return self._growth(growth(self.catalogue, self.view.base_year, self.catalogue.tiers))

    @property
    def base_years(self) -> Field:
        """The years that the growth can be compared with."""
        years = choice_of_years(self.growth.years, self.view.base_year)
        return Field("base", self.scene.texts("growth.base_year"), years)

    @property
    def beginnings(self) -> Sequence[PartnershipDate]:
        """When the partnerships began, what has no date last."""
        return (*beginnings(self.catalogue), *without_date(self.catalogue))

    @property
    def outside(self) -> str:
        """What is said of a municipality without a partnership."""
        return outside(self.catalogue, self.scene.texts)

    @property
    def columns(self) -> Sequence[Column]:
        """The columns of the table of cities."""
        return PAGE_COLUMNS

    @cached_property
    def rows(self) -> Sequence[Row]:
        """Its rows, in the order of the alphabet."""
        return rows_of(self.scene, self.catalogue)

    @cached_property
    def added(self) -> PlainColumns:
        """The figures that are columns of the table besides."""
        return PlainColumns(self.view, self.scene, self.catalogue)

    @property
    def sizes(self) -> Sequence[str]:
        """The forms of a picture."""
        return SIZES

    @property
    def scales(self) -> Sequence[int]:
        """The resolutions of a picture."""
        return SCALES

    @property
    def outputs(self) -> Sequence[Output]:
        """Every kind of file of a view."""
        return tuple(VIEW_OUTPUTS.values())

    @property
    def development_outputs(self) -> Sequence[Output]:
        """Every kind of file of the development of a city or of the partnerships."""
        return tuple(DEVELOPMENT_OUTPUTS.values())

    @cached_property
    def comparing(self) -> Mapping[str, Any]:
        """What the page of comparison needs."""
        return comparison_content(self.view, self.scene, self.catalogue, self._medium)

    @property
    def statement(self) -> Markup:
        """The accessibility statement."""
        return statement(self.scene.texts)

    @property
    def _medium(self) -> PlainMedium:
        return PlainMedium(self.links, self.scene.texts)

    def _growth(self, facts: Growth) -> GrowthPart:
        return GrowthPart(self.catalogue, self.scene.texts, facts, self._medium)

    def _in_alphabet(self, codes: Sequence[str]) -> NamedCodes:
        return in_alphabet(self.catalogue, codes, self.scene.texts)

    def _choices_of(self, one: Filter) -> FilterChoices:
        texts, chosen = self.scene.texts, self.view.chosen(one)
        choices = [
            Choice(address_word(option.names), option.names.of(texts.language), code in chosen)
            for code, option in one.options(self.catalogue).items()
        ]
        choices.sort(key=lambda choice: texts.sort_key(choice.words))
        return FilterChoices(one.word, texts(f"filters.{one.key}"), choices)
