"""Facts in the words of a language: labels, values, remarks and whole sentences, without any markup."""

from collections.abc import Iterable

from src.counts import count_of
from src.facts.agreements import Agreement, AgreementKind
from src.facts.fact import Fact
from src.facts.municipality import MunicipalityFacts
from src.facts.partnership import Figures, PartnershipFacts
from src.model import CarriedFile, Catalogue
from src.texts import Texts, other_official_names
from src.texts.figures import area_words, changed_words, density_words, share_words
from src.unit import Unit


def label_of(fact: Fact, texts: Texts) -> str:
    """What a fact is called, with its date where the language names it so."""
    return texts(fact.label_key, date=texts.date(fact.date))


def publisher_of(fact: Fact, texts: Texts) -> str:
    """Who publishes the file that a fact is from; empty where it is from no carried file."""
    return fact.source.publisher.of(texts.language) if isinstance(fact.source, CarriedFile) else ""


def value_of(fact: Fact, texts: Texts) -> str:
    """The value as its unit is written, rounded for a reader."""
    match fact.unit:
        case Unit.SHARE:
            return share_words(texts, fact.value, at_least=fact.is_at_least)
        case Unit.PERCENT | Unit.INDEX | Unit.PER_THOUSAND | Unit.PER_THOUSAND_CHANGED:
            return _with_one_decimal(fact, texts)
        case Unit.KM2:
            return area_words(texts, fact.value)
        case Unit.PEOPLE_PER_KM2:
            return density_words(texts, fact.value)
        case Unit.PEOPLE_CHANGED | Unit.PERCENT_CHANGED | Unit.POINTS:
            return _change_of(fact, texts)
        case Unit.PEOPLE | Unit.CITIES | Unit.RANK:
            return texts.number(fact.value)


def _change_of(fact: Fact, texts: Texts) -> str:
    """How much something has changed, always with its sign."""
    if fact.unit is Unit.PEOPLE_CHANGED:
        return texts.change(round(fact.value))
    return changed_words(texts, fact.value, is_points=fact.unit is Unit.POINTS)


def _with_one_decimal(fact: Fact, texts: Texts) -> str:
    """As per cents are published, and as finely as an index says something."""
    if fact.unit is Unit.PERCENT:
        return texts.percent(fact.value / 100, at_least=fact.is_at_least)
    return texts.number(fact.value, 1)


def remark_of(fact: Fact, texts: Texts) -> str:
    """What is said beside a fact; empty where nothing is."""
    said = (
        texts(other.label_key, value=value_of(other, texts), date=texts.date(other.date))
        for other in fact.remark
    )
    return ", ".join(said)


def lead_of(facts: MunicipalityFacts, texts: Texts) -> tuple[str, ...]:
    """What stands below a municipality's name: its other official names, region and code."""
    others = other_official_names(facts.names, texts)
    names = (f"{name} ({in_language})" for name, in_language in others.items())
    return (*names, facts.region.names.of(texts.language), texts("panel.code", code=facts.code))


def figures_sentence(cities: str, figures: Figures, texts: Texts) -> str:
    """Cities, people and share in one line; `cities` is the count in words, which knows of a short list."""
    people, share = value_of(figures.people, texts), value_of(figures.share, texts)
    return texts("partnerships.people", cities=cities, people=people, share=share)


def partnership_sentence(catalogue: Catalogue, facts: PartnershipFacts, texts: Texts) -> str:
    """The cities known by name, of how many, their people and share."""
    cities = count_of(catalogue, texts, facts.key, len(facts.member_codes), is_whole=True).words
    return figures_sentence(cities, facts.figures, texts)


def in_alphabet(catalogue: Catalogue, codes: Iterable[str], texts: Texts) -> list[tuple[str, str]]:
    """Code and name of some municipalities, in the order of the names."""
    names = [(code, catalogue.municipalities[code].names.of(texts.language)) for code in codes]
    return sorted(names, key=lambda pair: texts.sort_key(pair[1]))


def agreement_name(agreement: Agreement, texts: Texts) -> str:
    """The kind of agreement and its cities: "Ecosystem agreement (Kuopio)"."""
    kind = texts(f"agreement.{agreement.kind}")
    return texts("agreement.of", agreement=kind, cities=agreement_cities(agreement, texts))


def agreement_cities(agreement: Agreement, texts: Texts) -> str:
    """The agreement's own cities, or its central city, as in a sentence."""
    return texts.listing([city.names.of(texts.language) for city in agreement.cities])


def agreement_sentence(agreement: Agreement, texts: Texts) -> str:
    """Which agreement it is, whose, and how long it holds or how old the list is that it is known from."""
    cities = agreement_cities(agreement, texts)
    match agreement.kind:
        case AgreementKind.ECOSYSTEM:
            signed, until = texts.date(agreement.signed), texts.date(agreement.valid_until)
            return texts(f"panel.ecosystem_{agreement.role}", cities=cities, signed=signed, until=until)
        case AgreementKind.MAL:
            return texts("panel.mal", city=cities, basis=texts(f"mal_basis.{agreement.list_basis}"))
