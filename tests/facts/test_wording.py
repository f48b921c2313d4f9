"""Facts in words: the expected words of each language stand here, whatever the carried data are."""

import dataclasses

import pytest

from src.facts.agreements import Agreement, AgreementKind
from src.facts.fact import Fact
from src.facts.municipality import MunicipalityFacts, municipality_facts
from src.facts.partnership import partnership_facts
from src.facts.wording import (
    agreement_name,
    agreement_sentence,
    in_alphabet,
    label_of,
    lead_of,
    partnership_sentence,
    remark_of,
    value_of,
)
from src.model import Catalogue
from src.source import Moment, Source, SourceDate
from src.texts import LANGUAGES, texts_for
from src.unit import Unit

THE_LAST_DAY = SourceDate(Moment(2025, 12, 31))
SALO, TURKU, HELSINKI, ESPOO = "734", "853", "091", "049"


def plain(words: str) -> str:
    """Without the blanks that do not break and the typographic minus, which are hard to see in a test."""
    return words.replace("\u00a0", " ").replace("\u2212", "-")


def salo(catalogue: Catalogue) -> MunicipalityFacts:
    """Salo with figures that do not change with the carried data, in a country of a million people."""
    row = dataclasses.replace(
        catalogue.municipalities[SALO],
        population=50_339,
        population_change=-371,
        land_km2=1_989.92,
        inland_water_km2=73.31,
        sea_km2=105.05,
    )
    rest = dataclasses.replace(catalogue.municipalities[HELSINKI], population=1_000_000 - 50_339)
    country = {HELSINKI: rest, SALO: row}
    return municipality_facts(
        dataclasses.replace(catalogue, municipalities=country, population_date=THE_LAST_DAY), SALO
    )


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "fi",
            [
                ("Asukkaita 31.12.2025", "50 339", "-371 vuonna 2025"),
                ("Osuus väestöstä", "5,0 %", "väkiluvun mukaan sijalla 2 Suomen kunnista"),
                ("Maapinta-ala", "1 990 km²", "lisäksi makeaa vettä 73,3 km², merta 105 km²"),
                ("Asukastiheys", "25 as./km²", "virallista maapinta-alaa kohti"),
            ],
        ),
        (
            "sv",
            [
                ("Invånare 31.12.2025", "50 339", "-371 under år 2025"),
                ("Andel av befolkningen", "5,0 %", "nr 2 i landet efter folkmängd"),
                ("Landareal", "1 990 km²", "därtill sötvatten 73,3 km², hav 105 km²"),
                ("Befolkningstäthet", "25 inv./km²", "beräknat på den officiella landarealen"),
            ],
        ),
        (
            "en",
            [
                ("Population on 31 December 2025", "50,339", "-371 in 2025"),
                ("Share of the population", "5.0%", "no. 2 in Finland by population"),
                ("Land area", "1,990 km²", "and inland waters 73.3 km², sea 105 km²"),
                ("Population density", "25 people/km²", "by official land area"),
            ],
        ),
    ],
)
def test_the_figures_of_a_municipality_in_words(catalogue, language, words) -> None:
    texts = texts_for(language)
    told = [
        tuple(plain(say(fact, texts)) for say in (label_of, value_of, remark_of))
        for fact in salo(catalogue).figures
    ]
    assert told == words


def test_a_fact_that_nothing_is_said_beside_has_no_remark() -> None:
    assert remark_of(Fact("panel.land", 12.0, Unit.KM2), texts_for("fi")) == ""


def test_a_share_that_may_be_larger_is_not_rounded_up() -> None:
    share = Fact("overview.share", 0.66666, Unit.SHARE, is_at_least=True)
    assert value_of(share, texts_for("en")) == "66.6%"
    assert value_of(dataclasses.replace(share, is_at_least=False), texts_for("en")) == "66.7%"


@pytest.mark.parametrize("unit", list(Unit))
def test_every_unit_has_its_words(unit: Unit) -> None:
    for language in LANGUAGES:
        assert value_of(Fact("panel.population", 1, unit), texts_for(language))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fi", ("Åbo (ruotsiksi)", "Varsinais-Suomi", "kuntanumero 853")),
        ("sv", ("Turku (på finska)", "Egentliga Finland", "kommunnummer 853")),
        ("en", ("Åbo (in Swedish)", "Southwest Finland", "municipality code 853")),
    ],
)
def test_other_official_names_region_and_code_stand_below_the_name(catalogue, language, words) -> None:
    assert lead_of(municipality_facts(catalogue, TURKU), texts_for(language)) == words


def ecosystem(catalogue: Catalogue, role: str, *codes: str) -> Agreement:
    return Agreement(
        kind=AgreementKind.ECOSYSTEM,
        municipality_code=ESPOO,
        cities=tuple(catalogue.municipalities[code] for code in codes),
        source=Source("https://example.fi/"),
        role=role,
        signed=SourceDate(Moment(2021, 2, 9)),
        valid_until=SourceDate(Moment(2027, 12, 31)),
    )


@pytest.mark.parametrize(
    ("language", "name", "sentence"),
    [
        (
            "fi",
            "Ekosysteemisopimus (Helsinki ja Espoo)",
            "Ekosysteemisopimus (Helsinki ja Espoo): allekirjoitettu 9.2.2021, voimassa 31.12.2027 asti.",
        ),
        (
            "sv",
            "Ekosystemavtal (Helsingfors och Esbo)",
            "Ekosystemavtal (Helsingfors och Esbo): undertecknat 9.2.2021, gäller till och med 31.12.2027.",
        ),
        (
            "en",
            "Ecosystem agreement (Helsinki and Espoo)",
            "Ecosystem agreement (Helsinki and Espoo): signed 9 February 2021, valid until 31 December 2027.",
        ),
    ],
)
def test_an_ecosystem_agreement_in_words(catalogue, language, name, sentence) -> None:
    texts = texts_for(language)
    agreement = ecosystem(catalogue, "agreement_city", HELSINKI, ESPOO)
    assert agreement_name(agreement, texts) == name
    assert agreement_sentence(agreement, texts) == sentence


def test_who_is_only_included_is_not_called_an_agreement_city(catalogue: Catalogue) -> None:
    agreement = ecosystem(catalogue, "included", HELSINKI)
    assert agreement_sentence(agreement, texts_for("en")).startswith(
        "Included in the ecosystem agreement of Helsinki:"
    )


@pytest.mark.parametrize(
    ("language", "name", "sentence"),
    [
        (
            "fi",
            "MAL-sopimus (Turku)",
            "MAL-sopimus, keskuskaupunki Turku. Lähteestä tiedetään vain keskuskaupunki.",
        ),
        (
            "sv",
            "MBT-avtal (Åbo)",
            "MBT-avtal, centralstad Åbo. Utifrån källan är bara centralstaden känd.",
        ),
        (
            "en",
            "Land use, housing and transport (MAL) agreement (Turku)",
            "Land use, housing and transport (MAL) agreement, central city Turku. "
            "Only the central city is known from the source.",
        ),
    ],
)
def test_an_agreement_on_land_use_says_what_its_list_rests_on(catalogue, language, name, sentence) -> None:
    agreement = Agreement(
        kind=AgreementKind.MAL,
        municipality_code=TURKU,
        cities=(catalogue.municipalities[TURKU],),
        source=Source("https://example.fi/"),
        list_basis="central_city_only",
    )
    assert agreement_name(agreement, texts_for(language)) == name
    assert agreement_sentence(agreement, texts_for(language)) == sentence


def test_a_partnership_in_one_line(catalogue: Catalogue) -> None:
    two = dataclasses.replace(
        catalogue,
        municipalities={
            code: dataclasses.replace(catalogue.municipalities[code], population=people)
            for code, people in ((HELSINKI, 750_000), (ESPOO, 250_000), (TURKU, 3_000_000))
        },
        memberships=tuple(
            row
            for row in catalogue.memberships
            if row.municipality_code in (HELSINKI, ESPOO) and row.tier_key == "alliance"
        ),
    )
    sentence = partnership_sentence(two, partnership_facts(two, "alliance"), texts_for("en"))
    assert sentence == "2 cities, 1,000,000 people, 25.0% of Finland’s population"


def test_names_stand_in_the_alphabet_of_the_reader(catalogue: Catalogue) -> None:
    names = in_alphabet(catalogue, ("992", HELSINKI, TURKU), texts_for("sv"))
    assert names == [(HELSINKI, "Helsingfors"), (TURKU, "Åbo"), ("992", "Äänekoski")]
