"""The stand-alone page tells of every municipality and every filter what the catalogue and the scene say."""

import dataclasses
import json
import re
from itertools import combinations

import pytest

from src.outputs import web_page
from src.outputs.page.page_details import details, filters
from src.texts import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_municipality_has_its_figures_and_every_membership_its_sources(scene_of, catalogue, language):
    scene = scene_of(lang=language)
    told = details(scene, catalogue)
    assert set(told["municipalities"]) == set(catalogue.municipalities)
    for code, facts in told["municipalities"].items():
        assert len(facts["figures"]) == len(told["labels"])
        assert facts["figures"][0] == scene.texts.number(catalogue.municipalities[code].population)
        memberships = catalogue.memberships_by_code.get(code, ())
        assert [tier["key"] for tier in facts.get("tiers", ())] == list(catalogue.tiers_of(code))
        for tier, membership in zip(facts.get("tiers", ()), memberships, strict=True):
            assert [address for address, _, _ in tier["sources"]] == [row.url for row in membership.sources]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_agreement_of_every_municipality_is_told_with_its_source_and_its_date(
    scene_of, catalogue, language
):
    scene = scene_of(lang=language)
    told = details(scene, catalogue)
    assert told["agreements"] == scene.texts("panel.agreements")
    for code, facts in told["municipalities"].items():
        rows = [catalogue.ecosystem_agreements.get(code), catalogue.mal_agreements.get(code)]
        sources = [row.source for row in rows if row]
        shown = [agreement["source"] for agreement in facts.get("agreements", ())]
        assert [address for address, _, _ in shown] == [source.url for source in sources]
        assert [date for _, _, date in shown] == [
            scene.texts.date(source.date) if source.date else "" for source in sources
        ]
        assert all(agreement["words"] for agreement in facts.get("agreements", ()))


def test_every_choice_of_tiers_has_the_words_of_its_own_scene(scene_of, catalogue):
    told = filters(scene_of(lang="sv", region="uusimaa"), catalogue)
    keys = list(catalogue.tiers)
    assert set(told) == {" ".join(some) for n in range(len(keys) + 1) for some in combinations(keys, n)}
    for chosen, words in told.items():
        scene = scene_of(lang="sv", region="uusimaa", tier=tuple(chosen.split()) or "none")
        assert words["title"] == scene.title
        assert words["subtitle"] == scene.subtitle
        assert words["rest"] == {"name": scene.rest.name, "count": scene.rest.count_text}
        assert [note["code"] for note in words["notes"]] == [code for code, _ in scene.two_tier_notes]


def test_a_title_of_the_readers_own_stays_while_everything_is_shown(scene_of, catalogue):
    scene = dataclasses.replace(scene_of(tier="alliance"), title="Oma otsikko")
    told = filters(scene, catalogue)
    assert told["alliance"]["title"] == "Oma otsikko"
    assert told[""]["title"] == scene_of(tier="none").title


def test_a_hostile_title_stays_text(scene_of, catalogue):
    title = "$title ${x} <!-- <b>&amp;\"' </script><script>alert(1)</script> \ud800"
    page = web_page.render(dataclasses.replace(scene_of(), title=title), catalogue).decode()
    assert page.count("<script") == page.count("</script>") == 3
    assert "<b>" not in page
    data = json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.S)[1])
    shown = data["filters"][" ".join(row["key"] for row in data["scene"]["classes"])]["title"]
    assert shown == title.replace("\ud800", "?")
