"""What the plain page of the map needs of a figure: the choices of it, as ways and as fields of forms."""

from dataclasses import dataclass, replace
from functools import cached_property

from src.figure.choices import METHODS
from src.figure.measured import Measured, measured, proportion_of
from src.figure.subject import with_subject
from src.figure.years import since_usual_year
from src.model import Catalogue
from src.scene import Scene
from src.series.keys import BASE_YEAR, POPULATION
from src.series.words import name_of
from src.server.plain_choice import Choice, Field, Way, choice_of_years
from src.server.plain_links import Links
from src.view import View


@dataclass(frozen=True)
class PlainFigure:
    """The map by a figure on a plain page; `shown` is what the map shows.

    All but `topics` is there only while that is a figure.
    """

    shown: Scene
    catalogue: Catalogue
    links: Links

    @property
    def topics(self) -> list[Way]:
        """The ways to the map of the partnerships and to the map by a figure."""
        texts, key = self.shown.texts, self._view.figure
        partnerships = self._on(None)
        figure = self._on(POPULATION) if key is None else self.links.here()
        return [
            Way(texts("figure.topic_partnerships"), partnerships, key is None),
            Way(texts("figure.topic_figure"), figure, key is not None),
        ]

    @property
    def series(self) -> Field:
        """Every figure."""
        choices = [
            Choice(key, name_of(series, self.shown.texts), key == self._view.figure)
            for key, series in self.catalogue.series.items()
        ]
        return Field("figure", self.shown.texts("figure.series"), choices)

    @property
    def kept_with_series(self) -> list[tuple[str, str]]:
        """What stays when another figure is chosen; of a change that it is one, since the usual year."""
        kept = self.links.kept("figure", "year", "from", "to", "per", "limits")
        return [*kept, ("from", str(BASE_YEAR))] if self._is_change else kept

    @property
    def kinds(self) -> list[Way]:
        """The ways to one year and to a change."""
        texts, view = self.shown.texts, self._view
        begun = view if self._is_change else since_usual_year(view, self._own.series)
        level = self.links.here(first_year=None, last_year=None, limits=())
        change = self.links.here(year=None, first_year=begun.first_year, limits=())
        return [
            Way(texts("figure.kind_level"), level, not self._is_change),
            Way(texts("figure.kind_change"), change, self._is_change),
        ]

    @property
    def fields(self) -> list[Field]:
        """The year, or the two that a change is between, and how limits are found."""
        texts = self.shown.texts
        methods = [Choice(one, texts(f"figure.{one}"), one == self._view.method) for one in METHODS]
        return [*self._years(), Field("classes", texts("figure.classes"), methods)]

    @property
    def proportion(self) -> Choice | None:
        """What sets the figure in proportion; None where nothing does."""
        texts, own = self.shown.texts, self._own
        per = proportion_of(own.series, is_change=self._is_change)
        if per is None:
            return None
        return Choice(per, texts("figure.in_proportion", per=texts(f"figure.per.{per}")), own.per is not None)

    @property
    def own_limits(self) -> list[Choice]:
        """A reader's own limits, which the address names; each can be left out."""
        said = (value for word, value in self.links.kept() if word == "limits")
        return [Choice(value, self._written(value), True) for value in said]

    def _on(self, subject: str | None) -> str:
        """The address of the map of another subject."""
        return replace(self.links, view=with_subject(self.links.view, subject)).here()

    @property
    def _view(self) -> View:
        return self.shown.view

    @cached_property
    def _own(self) -> Measured:
        return measured(self.catalogue, self._view)

    @property
    def _is_change(self) -> bool:
        return self._own.since is not None

    def _years(self) -> list[Field]:
        texts, own = self.shown.texts, self._own
        years = own.series.years
        if own.since is None:
            return [Field("year", texts("figure.year"), choice_of_years(years, own.year))]
        return [
            Field("from", texts("figure.first_year"), choice_of_years(years[:-1], own.since)),
            Field("to", texts("figure.last_year"), choice_of_years(years[1:], own.year)),
        ]

    def _written(self, limit: str) -> str:
        """A limit of an address as a reader writes it."""
        _, _, decimals = limit.partition(".")
        return self.shown.texts.number(float(limit), len(decimals))
