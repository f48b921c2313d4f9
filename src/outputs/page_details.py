"""Scene and catalogue in, facts out: what the stand-alone page tells of every municipality and every filter.

Everything is in the scene's language and written out, so that the page's script only puts it in its place.
"""

from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations
from typing import Any

from src.counts import outside
from src.model import Catalogue, Membership, Source
from src.scene import Scene, build_scene
from src.texts import other_official_names
from src.view import View, parse


def details(scene: Scene, catalogue: Catalogue) -> dict[str, Any]:
    """Labels of the figures, the shown classes, and by code the facts of every municipality, in the scene's order."""
    return {
        "labels": figure_labels(scene, catalogue),
        "outside": outside(catalogue, scene.texts),
        "classes": {row.key: {"words": class_words(scene, row.key)} for row in scene.classes},
        "municipalities": {code: details_of(scene, catalogue, code) for code in scene.names},
    }


def figure_labels(scene: Scene, catalogue: Catalogue) -> list[str]:
    """What the figures of a municipality are called, in their order."""
    texts = scene.texts
    return [
        texts("panel.population", date=texts.date(catalogue.population_date)),
        texts("panel.share"),
        texts("panel.land"),
        texts("panel.density"),
    ]


def filters(scene: Scene, catalogue: Catalogue) -> dict[str, Any]:
    """By the keys of every choice of the scene's classes, joined by blanks: what title, rest and notes then say."""
    view, _ = parse(_words(scene), catalogue)
    keys = [row.key for row in scene.classes]
    choices = [chosen for number in range(len(keys) + 1) for chosen in combinations(keys, number)]
    return {" ".join(chosen): _filter(scene, catalogue, view, chosen) for chosen in choices}


def _words(scene: Scene) -> Mapping[str, list[str]]:
    words: dict[str, list[str]] = {}
    for word, value in scene.address:
        words.setdefault(word, []).append(value)
    return words


def _filter(scene: Scene, catalogue: Catalogue, view: View, chosen: tuple[str, ...]) -> dict[str, Any]:
    """The scene's own words for its own classes (they may be a reader's), else those of the smaller scene."""
    is_whole = chosen == tuple(row.key for row in scene.classes)
    smaller = (
        scene if is_whole else build_scene(catalogue, replace(view, tiers=chosen), scene.texts, scene.theme)
    )
    return {
        "title": smaller.title,
        "subtitle": smaller.subtitle,
        "rest": {"name": smaller.rest.name, "count": smaller.rest.count_text},
        "notes": [{"code": code, "text": text} for code, text in smaller.two_tier_notes],
    }


def class_words(scene: Scene, key: str) -> str:
    """How many cities and people a shown class has, and their share of the population."""
    texts, row = scene.texts, scene.class_by_key[key]
    people, share = texts.number(row.population), texts.percent(row.share)
    return texts("partnerships.people", cities=row.count_words, people=people, share=share)


def details_of(scene: Scene, catalogue: Catalogue, code: str) -> dict[str, Any]:
    """The facts of one municipality: `lead`, `figures` in the order of their labels and, of a member, `tiers`."""
    texts, municipality = scene.texts, catalogue.municipalities[code]
    others = other_official_names(municipality.names, texts)
    names = [f"{name} ({language})" for name, language in others.items()]
    lead = (*names, scene.region_names[municipality.code], texts("panel.code", code=municipality.code))
    share = municipality.population / catalogue.population
    density = municipality.density
    facts: dict[str, Any] = {
        "lead": " · ".join(lead),
        "figures": [
            texts.number(municipality.population),
            texts.percent(share, 1 if share >= 0.001 else 2),
            texts(
                "unit.km2", n=texts.number(municipality.land_km2, 0 if municipality.land_km2 >= 100 else 1)
            ),
            texts("unit.density", n=texts.number(density, 0 if density >= 10 else 1)),
        ],
    }
    memberships = catalogue.memberships_by_code.get(municipality.code, ())
    if memberships:
        facts["tiers"] = [_membership(scene, catalogue, membership) for membership in memberships]
    return facts


def _membership(scene: Scene, catalogue: Catalogue, membership: Membership) -> dict[str, Any]:
    tier = catalogue.tiers[membership.tier_key]
    facts: dict[str, Any] = {
        "key": tier.key,
        "number": tier.order,
        "name": tier.name.of(scene.language),
        "evidence": scene.texts(f"evidence.{membership.evidence}"),
        "sources": [_source(scene, source) for source in membership.sources],
    }
    if membership.note is not None:
        facts["note"] = membership.note.of(scene.language)
    return facts


def _source(scene: Scene, source: Source) -> list[str]:
    """Address, words of the link and date."""
    return [source.url, source.site, scene.texts.date(source.date) if source.date else ""]
