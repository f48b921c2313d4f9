"""Scene and catalogue in, facts out: what the stand-alone page tells of every municipality and every filter.

Everything is in the scene's language and written out, so that the page's script only puts it in its place.
"""

from dataclasses import replace
from itertools import combinations
from typing import Any

from src.counts import outside
from src.facts.municipality import MembershipFacts, municipality_facts
from src.facts.selection import selection_facts
from src.facts.wording import agreement_sentence, figures_sentence, label_of, lead_of, value_of
from src.model import Catalogue
from src.outputs.page.growth_data import growth_told
from src.scene import Scene, SceneClass, scene_of_classes
from src.source import Source


def details(scene: Scene, catalogue: Catalogue) -> dict[str, Any]:
    """Labels of the figures, the shown classes, and by code the facts of every municipality, in the scene's order."""
    classes = () if scene.figure else scene.classes
    figures = selection_facts(scene, catalogue).by_tier
    return {
        "labels": [*_shown_figure(scene), *figure_labels(scene, catalogue)],
        "agreements": scene.texts("panel.agreements"),
        "outside": outside(catalogue, scene.texts),
        "classes": {
            row.key: {"words": figures_sentence(row.count_words, figures[row.key], scene.texts)}
            for row in classes
        },
        "municipalities": {code: _details_on_map(scene, catalogue, code) for code in scene.names},
    }


def _shown_figure(scene: Scene) -> list[str]:
    """What the figure of the map is called, if it is of one."""
    return [scene.figure.heading] if scene.figure else []


def _details_on_map(scene: Scene, catalogue: Catalogue, code: str) -> dict[str, Any]:
    """What is told of one municipality, before its other figures that of the map."""
    told = details_of(scene, catalogue, code)
    if scene.figure:
        told["figures"] = [scene.figure.words[code], *told["figures"]]
    return told


def figure_labels(scene: Scene, catalogue: Catalogue) -> list[str]:
    """What the figures of a municipality are called, in their order: alike for all of them."""
    facts = municipality_facts(catalogue, next(iter(catalogue.municipalities)))
    return [label_of(fact, scene.texts) for fact in facts.figures]


def filters(scene: Scene, catalogue: Catalogue) -> dict[str, Any]:
    """By the keys of every choice of the scene's classes, joined by blanks: what title, rest and notes then say.

    The classes of a figure belong together and are no choice.
    """
    if scene.figure:
        return {"": _filter(scene, catalogue, scene.classes)}
    numbers = range(len(scene.classes) + 1)
    choices = [chosen for number in numbers for chosen in combinations(scene.classes, number)]
    return {" ".join(row.key for row in chosen): _filter(scene, catalogue, chosen) for chosen in choices}


def _filter(scene: Scene, catalogue: Catalogue, chosen: tuple[SceneClass, ...]) -> dict[str, Any]:
    """The scene's own words for its own classes (they may be a reader's), else those of the smaller scene."""
    smaller = scene
    if chosen != scene.classes:
        view = replace(scene.view, tiers=tuple(row.key for row in chosen if row.key in catalogue.tiers))
        smaller = scene_of_classes(catalogue, view, scene.texts, scene.theme, chosen)
    return {
        "title": smaller.title,
        "subtitle": smaller.subtitle,
        "rest": {"name": smaller.rest.name, "count": smaller.rest.count_text},
        "notes": [{"code": code, "text": text} for code, text in smaller.two_tier_notes],
        "growth": growth_told(catalogue, smaller),
    }


def details_of(scene: Scene, catalogue: Catalogue, code: str) -> dict[str, Any]:
    """What is told of one municipality: `lead`, `figures` in the order of their labels, `tiers` and `agreements`.

    The last two are there only where there are any.
    """
    texts, facts = scene.texts, municipality_facts(catalogue, code)
    told: dict[str, Any] = {
        "lead": " · ".join(lead_of(facts, texts)),
        "figures": [value_of(fact, texts) for fact in facts.figures],
    }
    if facts.memberships:
        told["tiers"] = [_membership(scene, membership) for membership in facts.memberships]
    if facts.agreements:
        told["agreements"] = [
            {"words": agreement_sentence(agreement, texts), "source": _source(scene, agreement.source)}
            for agreement in facts.agreements
        ]
    return told


def _membership(scene: Scene, membership: MembershipFacts) -> dict[str, Any]:
    tier = membership.tier
    told: dict[str, Any] = {
        "key": tier.key,
        "number": tier.order,
        "name": tier.name.of(scene.language),
        "evidence": scene.texts(f"evidence.{membership.evidence}"),
        "sources": [_source(scene, source) for source in membership.sources],
    }
    if membership.note is not None:
        told["note"] = membership.note.of(scene.language)
    return told


def _source(scene: Scene, source: Source) -> list[str]:
    """Address, words of the link and date."""
    return [source.url, source.site, scene.texts.date(source.date) if source.date else ""]
