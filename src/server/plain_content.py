"""What a plain page can show: each part is made when a template asks for it, so a page is its template alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from markupsafe import Markup

from src.address_words import address_word
from src.completeness import open_questions
from src.counts import outside
from src.facts.partnership import partnership_facts
from src.facts.selection import selection_facts
from src.facts.wording import in_alphabet, partnership_sentence, value_of
from src.filters import FILTERS, Filter
from src.model import Catalogue
from src.names import Names
from src.outputs.data.columns import PAGE_COLUMNS, Column, Row, rows_of
from src.outputs.page.accessibility import statement
from src.outputs.page.page_details import details_of, figure_labels
from src.outputs.page.source_markup import note_markup
from src.outputs.registry import VIEW_OUTPUTS, Output
from src.scene import Scene
from src.scene_classes import is_whole
from src.server.plain_choice import Choice
from src.server.plain_columns import PlainColumns
from src.server.plain_comparison import comparison_content
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
    """The parts of the plain pages of one view, by what they show."""

    view: View
    scene: Scene
    catalogue: Catalogue

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

    @cached_property
    def comparing(self) -> Mapping[str, Any]:
        """What the page of comparison needs."""
        return comparison_content(self.view, self.scene, self.catalogue)

    @property
    def statement(self) -> Markup:
        """The accessibility statement."""
        return statement(self.scene.texts)

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
