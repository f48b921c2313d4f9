"""The model of a reader: where one is, the way one came, what window and data are like. It knows no browser."""

from dataclasses import dataclass, field, replace
from typing import Any, Literal
from urllib.parse import parse_qs, parse_qsl, urlsplit

from src.model import Catalogue, Language
from src.pages import MAP_PATH, PAGE_PATHS
from src.palette import ThemeName
from src.scene import Scene, build_scene
from src.texts import LANGUAGES, Texts, texts_for
from src.view import View, parse, words
from tests.walks.data_edits import Edits, catalogue_of

Column = Literal["name", "tier", "region", "population"]
COLUMNS: tuple[Column, ...] = ("name", "tier", "region", "population")
FIRST_ORDER: tuple[Column, bool] = ("name", True)
SIDEBAR_PX = 768
Words = tuple[tuple[str, str], ...]
_PAGE_OF_PATH = {path: page for page, path in PAGE_PATHS.items()} | {MAP_PATH: "map"}


@dataclass(frozen=True)
class Place:
    """A page and the words of its address."""

    page: str
    words: Words = ()


@dataclass(frozen=True)
class Step:
    """A place in the browser's history. A passing one may be missing there: quick clicks need not all be written."""

    place: Place
    is_passing: bool = False


@dataclass(frozen=True)
class Window:
    """The browser of a walk."""

    locale: str = "fi-FI"
    scheme: ThemeName = "light"
    width: int = 1440
    height: int = 900

    @property
    def is_narrow(self) -> bool:
        """Whether the sidebar lies over the page and is closed at first."""
        return self.width < SIDEBAR_PX

    @property
    def language(self) -> Language:
        """The language a page without `lang` has in this browser."""
        wanted = self.locale[:2]
        return wanted if wanted in LANGUAGES else "fi"


@dataclass(frozen=True)
class Reader:
    """A reader of the app, after every act. `drawn` are the edits in the data that the page was last drawn from.

    `sorted_by` is the column of the table and whether it ascends: what was chosen holds until the page is loaded anew.
    `is_told` says that the page names what the act before found gone from the data: once, and no more.
    """

    window: Window
    steps: tuple[Step, ...]
    at: int = 0
    edits: Edits = field(default_factory=Edits)
    drawn: Edits = field(default_factory=Edits)
    sorted_by: tuple[Column, bool] = FIRST_ORDER
    is_told: bool = False

    @property
    def place(self) -> Place:
        return self.steps[self.at].place

    @property
    def page(self) -> str:
        return self.place.page

    @property
    def catalogue(self) -> Catalogue:
        return catalogue_of(self.edits)

    @property
    def view(self) -> View:
        return view_of(self.place.words, self.catalogue)

    @property
    def is_ignoring(self) -> bool:
        """Whether the address says what the data do not know any more; the page says so, until the next act."""
        return bool(parse(grouped(self.place.words), self.catalogue)[1])

    @property
    def is_stale(self) -> bool:
        """Whether the data have changed since the page was drawn: the next act brings them."""
        return self.edits != self.drawn

    @property
    def language(self) -> Language:
        return self.view.language or self.window.language

    @property
    def theme(self) -> ThemeName:
        return self.view.theme or self.window.scheme

    @property
    def texts(self) -> Texts:
        return texts_for(self.language)

    @property
    def scene(self) -> Scene:
        return build_scene(self.catalogue, self.view, self.texts, self.theme)

    def goes(self, page: str | None = None, *, is_passing: bool = False, **changes: Any) -> "Reader":
        """The reader after an act that leads to a page or a changed view: one step further, no step ahead."""
        view = replace(self.view, **changes)
        place = Place(page or self.page, words(view, self.catalogue))
        return self._stepped(Step(place, is_passing))

    def follows(self, page: str | None = None, **changed: str | None) -> "Reader":
        """The reader after a link that keeps the words of the address, known or not, but for those that it changes.

        A word that is None is taken out.
        """
        kept = tuple(pair for pair in self.place.words if pair[0] not in changed)
        new = tuple((word, value) for word, value in changed.items() if value is not None)
        return self._stepped(Step(Place(page or self.page, (*kept, *new))))

    def _stepped(self, step: Step) -> "Reader":
        steps = (*self.steps[: self.at + 1], step)
        is_told = self.is_stale and self.is_ignoring
        return replace(self, steps=steps, at=self.at + 1, drawn=self.edits, is_told=is_told)

    def steps_to(self, direction: Literal[-1, 1]) -> tuple["Reader", ...]:
        """The readers that one press of Back or Forward may make: the next step that is surely there, or one passed."""
        readers: list[Reader] = []
        index = self.at + direction
        while 0 <= index < len(self.steps):
            readers.append(self._settled_at(index))
            if not self.steps[index].is_passing:
                break
            index += direction
        return tuple(readers)

    def _settled_at(self, index: int) -> "Reader":
        """At a step, which is now sure to be there; those between are known to be missing."""
        here = Step(self.steps[index].place)
        first, last = sorted((index, self.at))
        if index < self.at:
            steps, at = (*self.steps[:index], here, *self.steps[last:]), index
        else:
            steps, at = (*self.steps[: first + 1], here, *self.steps[index + 1 :]), first + 1
        return replace(self, steps=steps, at=at, drawn=self.edits, is_told=False)


def view_of(address: Words, catalogue: Catalogue) -> View:
    """The view of an address's words; what is not known is ignored."""
    return parse(grouped(address), catalogue)[0]


def grouped(address: Words) -> dict[str, list[str]]:
    """The words as an address's reader takes them."""
    values: dict[str, list[str]] = {}
    for word, value in address:
        values.setdefault(word, []).append(value)
    return values


def place_of(url: str) -> Place | None:
    """The place of a whole address; None where no page is."""
    parts = urlsplit(url)
    page = _PAGE_OF_PATH.get(parts.path.strip("/"))
    return Place(page, tuple(parse_qsl(parts.query, keep_blank_values=True))) if page else None


def newcomer(start: str, window: Window) -> Reader:
    """A reader who opens an address."""
    place = place_of(start)
    if place is None or "" in parse_qs(urlsplit(start).query, keep_blank_values=True):
        raise ValueError(f"no page has the address {start}")
    return Reader(window, (Step(place),))
