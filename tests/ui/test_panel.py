"""The details of a municipality: every fact the data has of it, in the reader's language, with where it is from."""

import html
import re
from collections.abc import Callable
from itertools import product

import pytest
from streamlit.testing.v1 import AppTest

from src.facts.development import development_facts
from src.facts.development_words import people_sentence, projection_sentence
from src.facts.municipality import municipality_facts
from src.facts.wording import label_of, lead_of, remark_of, value_of
from src.model import Catalogue, Evidence, Language
from src.series.land import land_steps
from src.series.words import land_sentence
from src.texts import LANGUAGES, texts_for
from src.texts.alphabet import slug

RunShell = Callable[..., AppTest]
HELSINKI, TURKU, SALO, MARIEHAMN, UTSJOKI, SOTTUNGA, HANKO = "091", "853", "734", "478", "890", "766", "078"


def panel_of(app: AppTest) -> str:
    """The HTML of the panel with the blanks and references of HTML made plain."""
    (panel,) = [part.proto.body for part in app.get("html") if 'class="panel"' in part.proto.body]
    return " ".join(html.unescape(panel).split())


def words_of(panel: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", panel).split())


def open_city(run_shell: RunShell, catalogue: Catalogue, code: str, language: Language) -> AppTest:
    return run_shell(lang=language, city=slug(catalogue.municipalities[code].names["fi"]))


@pytest.mark.parametrize(("code", "language"), list(product([HELSINKI, SALO, MARIEHAMN, UTSJOKI], LANGUAGES)))
def test_names_code_region_and_figures_are_there(
    run_shell: RunShell, catalogue: Catalogue, code: str, language: Language
) -> None:
    words = words_of(panel_of(open_city(run_shell, catalogue, code, language)))
    facts, texts = municipality_facts(catalogue, code), texts_for(language)
    places = (facts.names, facts.region.names, facts.sub_region.names, facts.language_status.names)
    figures = [say(fact, texts) for fact in facts.figures for say in (label_of, value_of, remark_of)]
    for part in (*(names.of(language) for names in places), *lead_of(facts, texts), *figures):
        assert " ".join(part.split()) in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_other_official_name_is_told_with_its_language(
    run_shell: RunShell, catalogue: Catalogue, language: Language
) -> None:
    words = words_of(panel_of(open_city(run_shell, catalogue, TURKU, language)))
    other = {"fi": "Åbo (ruotsiksi)", "sv": "Turku (på finska)", "en": "Åbo (in Swedish)"}[language]
    assert f"{catalogue.municipalities[TURKU].names.of(language)} {other}" in words


@pytest.mark.parametrize(("language", "of_name"), [("fi", "sv"), ("sv", "fi"), ("en", "sv")])
def test_the_other_official_name_is_spoken_in_its_own_language(
    run_shell: RunShell, catalogue: Catalogue, language: Language, of_name: Language
) -> None:
    panel = panel_of(open_city(run_shell, catalogue, TURKU, language))
    name = catalogue.municipalities[TURKU].names.of(of_name)
    assert f'<span lang="{of_name}">{name}</span> (' in panel


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_member_of_two_tiers_gets_a_card_for_each(
    run_shell: RunShell, catalogue: Catalogue, language: Language
) -> None:
    panel = panel_of(open_city(run_shell, catalogue, SALO, language))
    for key in catalogue.tiers_of(SALO):
        assert f"<h3>{catalogue.tiers[key].name.of(language)}</h3>" in panel
        assert " ".join(catalogue.tiers[key].about.of(language).split()) in panel


def one_of_each_evidence(catalogue: Catalogue) -> dict[Evidence, str]:
    found: dict[Evidence, str] = {}
    for row in catalogue.memberships:
        found.setdefault(row.evidence, row.municipality_code)
    return found


@pytest.mark.parametrize("evidence", list(Evidence))
def test_a_membership_says_in_plain_words_what_it_rests_on(
    run_shell: RunShell, catalogue: Catalogue, evidence: Evidence
) -> None:
    code = one_of_each_evidence(catalogue).get(evidence)
    assert code is not None
    panel = panel_of(open_city(run_shell, catalogue, code, "fi"))
    assert texts_for("fi")(f"evidence.{evidence}") in panel
    (membership,) = [row for row in catalogue.memberships_by_code[code] if row.evidence is evidence]
    for source in membership.sources:
        assert f'href="{source.url}"' in panel
    if membership.note is not None:
        assert membership.note["fi"] in panel


@pytest.mark.parametrize("language", LANGUAGES)
def test_other_agreements_are_told_with_their_dates_and_sources(
    run_shell: RunShell, catalogue: Catalogue, language: Language
) -> None:
    panel = panel_of(open_city(run_shell, catalogue, TURKU, language))
    ecosystem, mal = catalogue.ecosystem_agreements[TURKU], catalogue.mal_agreements[TURKU]
    texts = texts_for(language)
    for part in (
        texts.date(ecosystem.signed),
        texts.date(ecosystem.valid_until),
        texts(f"mal_basis.{mal.list_basis}"),
    ):
        assert " ".join(part.split()) in panel
    assert f'href="{ecosystem.source.url}"' in panel
    assert f'href="{mal.source.url}"' in panel


@pytest.mark.parametrize("language", LANGUAGES)
def test_outside_the_partnerships_a_plain_sentence_says_so(
    run_shell: RunShell, catalogue: Catalogue, language: Language
) -> None:
    app = open_city(run_shell, catalogue, UTSJOKI, language)
    names = catalogue.tiers["regional_cities"].name.of(language)
    assert texts_for(language)("panel.outside_known", names=names) in panel_of(app)
    assert 'class="tier-card"' not in panel_of(app)


def test_the_sea_is_named_only_where_there_is_some(run_shell: RunShell, catalogue: Catalogue) -> None:
    sea = texts_for("fi")("panel.sea", value="").strip()
    assert sea in panel_of(open_city(run_shell, catalogue, HELSINKI, "fi"))
    assert catalogue.municipalities[UTSJOKI].sea_km2 == 0
    assert sea not in panel_of(open_city(run_shell, catalogue, UTSJOKI, "fi"))


def test_closing_brings_the_overview_back(run_shell: RunShell, catalogue: Catalogue) -> None:
    app = open_city(run_shell, catalogue, TURKU, "fi")
    app.button(key="close").click().run()
    assert app.session_state["view"].city is None
    assert texts_for("fi").count("overview.heading", len(catalogue.tiers)) in panel_of(app)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_development_is_told_with_year_source_and_what_is_not_what_one_thinks(
    run_shell: RunShell, catalogue: Catalogue, language: Language
) -> None:
    panel = panel_of(open_city(run_shell, catalogue, TURKU, language))
    facts, texts = development_facts(catalogue, TURKU), texts_for(language)
    words = words_of(panel)
    for fact in facts.figures:
        for part in (label_of(fact, texts), value_of(fact, texts), remark_of(fact, texts)):
            assert " ".join(part.split()) in words
    assert texts("development.jobseekers") in words
    for file in ("population_by_year", "projection", "migration_between_municipalities", "unemployment"):
        assert f'href="lahteet#{file}"' in panel
    for sentence in (people_sentence(facts, texts), projection_sentence(facts, texts)):
        assert " ".join(sentence.split()) in words
    ages = panel.split('data-table="')[-1].split('"')[0]
    for one in facts.ages:
        assert " ".join(value_of(one.own, texts).split()) in ages
        assert " ".join(value_of(one.country, texts).split()) in ages


def test_a_figure_that_is_withheld_says_so(run_shell: RunShell, catalogue: Catalogue) -> None:
    withheld = texts_for("fi")("development.withheld")
    assert withheld in panel_of(open_city(run_shell, catalogue, SOTTUNGA, "fi"))
    assert withheld not in panel_of(open_city(run_shell, catalogue, TURKU, "fi"))


def test_land_that_changed_municipality_is_told_where_the_line_jumps(
    run_shell: RunShell, catalogue: Catalogue
) -> None:
    texts = texts_for("sv")
    (step,) = land_steps(catalogue, (HANKO,))
    words = words_of(panel_of(open_city(run_shell, catalogue, HANKO, "sv")))
    assert " ".join(land_sentence(catalogue, step, texts).split()) in words
    assert texts("development.land") not in panel_of(open_city(run_shell, catalogue, UTSJOKI, "sv"))
