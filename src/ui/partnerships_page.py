"""The five partnerships in words: what each is, since when, its cities, its people, its sources, what is not known."""

from dataclasses import replace
from html import escape
from urllib.parse import urlencode

import streamlit as st
from markupsafe import Markup

from src.completeness import open_questions
from src.counts import count_of
from src.model import Tier
from src.outputs.source_markup import incompleteness
from src.scene_classes import population_of
from src.ui.source_links import source_link
from src.ui.state import Reading
from src.view import default_view, words


def draw_partnerships(reading: Reading) -> None:
    """Draw the whole page; it speaks of whole partnerships, whatever the filters are."""
    texts, language = reading.texts, reading.texts.language
    policy = reading.catalogue.policy
    tiers = "".join(_tier(reading, tier) for tier in reading.catalogue.tiers.values())
    elements = "".join(f"<li>{escape(element.of(language))}</li>" for element in policy.programme_elements)
    st.html(
        f'<div class="prose"><h1 class="page-heading">{escape(texts("nav.partnerships"))}</h1>'
        f'<p class="page-lead">{escape(policy.principle.of(language))} {source_link(policy.source, texts)}</p>{tiers}'
        f"<h2>{escape(texts('partnerships.programme'))}</h2><p>{escape(policy.programme_intro.of(language))}</p>"
        f"<ul>{elements}</ul></div>"
    )


def _tier(reading: Reading, tier: Tier) -> str:
    texts, language = reading.texts, reading.texts.language
    facts = [
        ("partnerships.what", escape(tier.about.of(language))),
        ("partnerships.since", escape(tier.since.of(language))),
        ("partnerships.themes", escape(tier.themes.of(language)) if tier.themes else ""),
        ("partnerships.cities", _cities(reading, tier)),
        ("partnerships.figures", escape(_figures(reading, tier))),
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
        f'<h2><span class="badge swatch-{tier.key}">{tier.order}</span> '
        f"{escape(tier.name.of(language))}</h2>{heading}<dl>{rows}</dl></section>"
    )


def _cities(reading: Reading, tier: Tier) -> str:
    catalogue, language = reading.catalogue, reading.texts.language
    names = {code: catalogue.municipalities[code].names.of(language) for code in catalogue.members[tier.key]}
    base = replace(default_view(catalogue), language=reading.view.language, theme=reading.view.theme)
    links = (
        f'<a href="./?{escape(urlencode(words(replace(base, city=code), catalogue)))}">{escape(names[code])}</a>'
        for code in sorted(names, key=lambda code: reading.texts.sort_key(names[code]))
    )
    return ", ".join(links)


def _unknown(reading: Reading, tier: Tier) -> str:
    """While the list is short who states its length and what is known of the rest; then all other open questions."""
    catalogue, texts = reading.catalogue, reading.texts
    questions = [names.of(texts.language) for names in open_questions(catalogue, tier.key)]
    said = [words for words in (incompleteness(catalogue, texts, tier.key), *questions) if words]
    return Markup(" ").join(said)


def _figures(reading: Reading, tier: Tier) -> str:
    texts, catalogue = reading.texts, reading.catalogue
    codes = catalogue.members[tier.key]
    people = population_of(catalogue, codes)
    cities = count_of(catalogue, texts, tier.key, len(codes), is_whole=True).words
    return texts(
        "partnerships.people",
        cities=cities,
        people=texts.number(people),
        share=texts.percent(people / catalogue.population),
    )
