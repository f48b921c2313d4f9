"""The five partnerships in words: what each is, since when, its cities, its people, its sources, what is not known."""

from dataclasses import replace
from urllib.parse import urlencode

import streamlit as st
from markupsafe import Markup

from src.facts.partnership import PartnershipFacts, partnership_facts
from src.facts.wording import in_alphabet, partnership_sentence
from src.outputs.page.source_markup import incompleteness
from src.ui.growth import draw_growth
from src.ui.source_links import source_link
from src.ui.state import Reading
from src.ui.timeline import timeline
from src.view import default_view, words


def draw_partnerships(reading: Reading) -> None:
    """Draw the whole page; it speaks of whole partnerships, whatever the filters are."""
    texts, policy = reading.texts, reading.catalogue.policy
    head = Markup('<h1 class="page-heading">{}</h1><p class="page-lead">{} {}</p>')
    _draw_prose(
        head.format(
            texts("nav.partnerships"),
            policy.principle.of(texts.language),
            source_link(policy.source, texts),
        )
    )
    draw_growth(reading)
    tiers = (_tier(reading, partnership_facts(reading.catalogue, key)) for key in reading.catalogue.tiers)
    _draw_prose(Markup().join((timeline(reading), *tiers, _programme(reading))))


def _draw_prose(html: Markup) -> None:
    st.html(Markup('<div class="prose">{}</div>').format(html))


def _programme(reading: Reading) -> Markup:
    texts, policy = reading.texts, reading.catalogue.policy
    element = Markup("<li>{}</li>")
    return Markup("<h2>{}</h2><p>{}</p><ul>{}</ul>").format(
        texts("partnerships.programme"),
        policy.programme_intro.of(texts.language),
        Markup().join(element.format(one.of(texts.language)) for one in policy.programme_elements),
    )


def _tier(reading: Reading, tier: PartnershipFacts) -> Markup:
    texts, language = reading.texts, reading.texts.language
    facts = {
        "what": tier.about.of(language),
        "since": tier.since.of(language),
        "themes": tier.themes.of(language) if tier.themes else "",
        "cities": _cities(reading, tier),
        "figures": partnership_sentence(reading.catalogue, tier, texts),
        "unknown": _unknown(reading, tier),
        "sources": Markup("; ").join(source_link(source, texts) for source in tier.sources),
    }
    row = Markup("<dt>{}</dt><dd>{}</dd>")
    rows = (row.format(texts(f"partnerships.{key}"), words) for key, words in facts.items() if words)
    return Markup(
        '<section id="{key}" class="tier-section" tabindex="-1"><h2><span class="badge swatch-{key}">{number}</span> '
        "{name}</h2>{official}<dl>{rows}</dl></section>"
    ).format(
        key=tier.key,
        number=tier.number,
        name=tier.name.of(language),
        official=_official_name(reading, tier),
        rows=Markup().join(rows),
    )


def _official_name(reading: Reading, tier: PartnershipFacts) -> Markup:
    name = tier.official_name.get(reading.texts.language)
    if not name:
        return Markup()
    return Markup('<p class="official">{}</p>').format(reading.texts("partnerships.official", name=name))


def _cities(reading: Reading, tier: PartnershipFacts) -> Markup:
    catalogue = reading.catalogue
    base = replace(default_view(catalogue), language=reading.view.language, theme=reading.view.theme)
    link = Markup('<a href="./?{}">{}</a>')
    return Markup(", ").join(
        link.format(urlencode(words(replace(base, city=code), catalogue)), name)
        for code, name in in_alphabet(catalogue, tier.member_codes, reading.texts)
    )


def _unknown(reading: Reading, tier: PartnershipFacts) -> Markup:
    """While the list is short who states its length and what is known of the rest; then all other open questions."""
    catalogue, texts = reading.catalogue, reading.texts
    questions = [names.of(texts.language) for names in tier.open_questions]
    said = [words for words in (incompleteness(catalogue, texts, tier.key), *questions) if words]
    return Markup(" ").join(said)
