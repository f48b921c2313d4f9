"""Title and subtitle: a finding of what is shown, made anew for every filter; never more than is known."""

from dataclasses import dataclass

from src.model import Catalogue
from src.narrowing import place_words
from src.scene_classes import SceneClass, has_own_class, is_whole
from src.texts import Texts
from src.texts.figures import share_words
from src.view import View


@dataclass(frozen=True)
class Totals:
    """Members that the view leaves, each counted once however many tiers it is in.

    `is_incomplete` says that members may be missing; `certainty` is the part of a text's key that says so.
    """

    count: int
    population: int
    share: float
    is_incomplete: bool

    @property
    def certainty(self) -> str:
        """`at_least` or `exact`."""
        return "at_least" if self.is_incomplete else "exact"

    @property
    def is_none_known(self) -> bool:
        """Whether members may be missing and not one is known: "at least 0" would be no sentence."""
        return self.is_incomplete and not self.count

    def share_text(self, texts: Texts) -> str:
        """The share in per cent; of an incomplete total never rounded up."""
        return share_words(texts, self.share, at_least=self.is_incomplete)


def title(
    catalogue: Catalogue, view: View, texts: Texts, classes: tuple[SceneClass, ...], totals: Totals
) -> str:
    """A finding in one line; "at least" stands in it while a list is short."""
    if not classes:
        return texts("title.none")
    share = texts.percent(totals.share, 0, at_least=totals.is_incomplete)
    if view.is_narrowed:
        return _title_in_region(catalogue, view, texts, classes, totals)
    has_own = has_own_class(catalogue, classes)
    if len(classes) == 1:
        key = f"title.{totals.certainty}_one_{'own' if has_own else 'tier'}"
        return texts.count(key, totals.count, name=classes[0].name, share=share)
    if has_own:
        return texts.count(f"title.{totals.certainty}_own", totals.count, share=share)
    if is_whole(catalogue, view, classes):
        return texts(f"title.{totals.certainty}_all", share=share)
    return texts.count(f"title.{totals.certainty}_some", totals.count, share=share)


def _title_in_region(
    catalogue: Catalogue, view: View, texts: Texts, classes: tuple[SceneClass, ...], totals: Totals
) -> str:
    where = place_words(catalogue, view, texts)
    has_own = has_own_class(catalogue, classes)
    together = texts("title.own" if has_own else "title.cities")
    name = classes[0].name if len(classes) == 1 else together
    if totals.is_none_known:
        return texts("title.none_known_in_region", name=name, where=where)
    kind = "_own" if has_own else ""
    return texts.count(f"title.{totals.certainty}{kind}_in_region", totals.count, name=name, where=where)


def subtitle(
    catalogue: Catalogue, view: View, texts: Texts, classes: tuple[SceneClass, ...], totals: Totals
) -> str:
    """Cities, people and share; of regions it speaks of the selection, not of the partnership.

    Where a class is no partnership, it speaks of municipalities: not all of them need be cities.
    """
    if not classes:
        return texts("subtitle.none")
    if view.is_narrowed and totals.is_none_known:
        return texts("subtitle.none_known_in_selection")
    place = "selection" if view.is_narrowed else "one" if len(classes) == 1 else "several"
    if has_own_class(catalogue, classes):
        place = "own"
    return texts.count(
        f"subtitle.{totals.certainty}_in_{place}",
        totals.count,
        people=texts.number(totals.population),
        share=totals.share_text(texts),
    )
