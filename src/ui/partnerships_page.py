"""The five partnerships in words: what each is, since when, its cities, its people, its sources, what is not known."""

from dataclasses import replace
from html import escape
from urllib.parse import urlencode

import streamlit as st
from markupsafe import Markup

from src.facts.partnership import PartnershipFacts, partnership_facts
from src.facts.wording import in_alphabet, partnership_sentence
from src.outputs.source_markup import incompleteness
from src.ui.source_links import source_link
from src.ui.state import Reading
from src.view import default_view, words


def draw_partnerships(reading: Reading) -> None:
    """Draw the whole page; it speaks of whole partnerships, whatever the filters are."""
    texts, language = reading.texts, reading.texts.language
    policy = reading.catalogue.policy
    tiers = "".join(
        _tier(reading, partnership_facts(reading.catalogue, key)) for key in reading.catalogue.tiers
    )
    elements = "".join(f"<li>{escape(element.of(language))}</li>" for element in policy.programme_elements)
    st.html(
        f'<div class="prose"><h1 class="page-heading">{escape(texts("nav.partnerships"))}</h1>'
        f'<p class="page-lead">{escape(policy.principle.of(language))} {source_link(policy.source, texts)}</p>{tiers}'
        f"<h2>{escape(texts('partnerships.programme'))}</h2><p>{escape(policy.programme_intro.of(language))}</p>"
        f"<ul>{elements}</ul></div>"
    )


def _tier(reading: Reading, tier: PartnershipFacts) -> str:
    texts, language = reading.texts, reading.texts.language
    figures = partnership_sentence(reading.catalogue, tier, texts)
    facts = [
        ("partnerships.what", escape(tier.about.of(language))),
        ("partnerships.since", escape(tier.since.of(language))),
        ("partnerships.themes", escape(tier.themes.of(language)) if tier.themes else ""),
        ("partnerships.cities", _cities(reading, tier)),
        ("partnerships.figures", escape(figures)),
        ("partnerships.unknown", _unknown(reading, tier)),
        ("partnerships.sources", "; ".join(source_link(source, texts) for source in tier.sources)),
    ]
    rows = "".join(f"<dt>{escape(texts(key))}</dt><dd>{words}</dd>" for key, words in facts if words)
    official = tier.official_name.get(language)
    heading = (
        f'<p class="official">{escape(texts("partnerships.official", name=official))}</p>' if official else ""
    )
    return (
        f'<section id="{tier.key}" class="tier-section" tabindex="-1">'
        f'<h2><span class="badge swatch-{tier.key}">{tier.number}</span> '
        f"{escape(tier.name.of(language))}</h2>{heading}<dl>{rows}</dl></section>"
    )


def _cities(reading: Reading, tier: PartnershipFacts) -> str:
    catalogue = reading.catalogue
    base = replace(default_view(catalogue), language=reading.view.language, theme=reading.view.theme)
    links = (
        f'<a href="./?{escape(urlencode(words(replace(base, city=code), catalogue)))}">{escape(name)}</a>'
        for code, name in in_alphabet(catalogue, tier.member_codes, reading.texts)
    )
    return ", ".join(links)


def _unknown(reading: Reading, tier: PartnershipFacts) -> str:
    """While the list is short who states its length and what is known of the rest; then all other open questions."""
    catalogue, texts = reading.catalogue, reading.texts
    questions = [names.of(texts.language) for names in tier.open_questions]
    said = [words for words in (incompleteness(catalogue, texts, tier.key), *questions) if words]
    return Markup(" ").join(said)
