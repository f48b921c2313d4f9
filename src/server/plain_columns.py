"""What the plain table of municipalities shows of figures: the choice of columns, their cells, sums and sources."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from src.columns.choices import MOST_COLUMNS, choosable
from src.columns.chosen import FigureColumn, chosen_columns
from src.columns.wording import (
    SummaryRow,
    cell_words,
    choice_name,
    chosen_sentence,
    column_heading,
    column_notes,
    source_sentence,
    summary_rows,
)
from src.model import Catalogue
from src.outputs.page.figure_marks import figure_marks
from src.scene import Scene
from src.server.plain_choice import Choice
from src.view import View


@dataclass(frozen=True)
class PlainColumns:
    """The added columns of one view; nothing is made before a template asks for it."""

    view: View
    scene: Scene
    catalogue: Catalogue

    @property
    def most(self) -> int:
        """How many columns can be added."""
        return MOST_COLUMNS

    @cached_property
    def choices(self) -> Sequence[Choice]:
        """Every column that can be added."""
        return [
            Choice(
                word,
                choice_name(self.catalogue, self.view, word, self.scene.texts),
                word in self.view.columns,
            )
            for word in choosable(self.catalogue)
        ]

    @cached_property
    def chosen(self) -> Sequence[FigureColumn]:
        """The added columns, in the order of the address."""
        return chosen_columns(self.catalogue, self.view)

    @property
    def sentence(self) -> str:
        """Which columns are added."""
        return chosen_sentence(self.chosen, self.scene.texts)

    @property
    def headings(self) -> Sequence[str]:
        """Name, unit and years of each."""
        return [column_heading(column, self.scene.texts) for column in self.chosen]

    @property
    def marks(self) -> Markup:
        """Attributes of the table."""
        return figure_marks(self.headings)

    def cells(self, municipality_code: str) -> Sequence[str]:
        """The values of a row in words, "" where there is none."""
        return [cell_words(column, municipality_code, self.scene.texts) for column in self.chosen]

    @property
    def summaries(self) -> Sequence[SummaryRow]:
        """The rows below the table."""
        return summary_rows(self.catalogue, self.scene, self.chosen, self.scene.texts)

    @property
    def sources(self) -> Sequence[str]:
        """Where each column is from, and what has to be known of it."""
        texts = self.scene.texts
        return [
            " ".join(
                (
                    source_sentence(self.catalogue, column, texts),
                    *column_notes(column, self.scene.classed, texts),
                )
            )
            for column in self.chosen
        ]
