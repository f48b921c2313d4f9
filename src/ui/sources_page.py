"""Where every file and every membership is from, what is missing, how to cite, accessibility, contact."""

from html import escape

import streamlit as st
from markupsafe import Markup

from src.completeness import open_questions, short_tiers
from src.model import CarriedFile, Membership
from src.outputs.source_markup import incompleteness
from src.ui.source_links import source_link
from src.ui.state import Reading

_SECTIONS = ("cite", "accessibility")


def draw_sources(reading: Reading) -> None:
    """Draw the whole page in the reader's language."""
    texts = reading.texts
    parts = [
        f'<h1 class="page-heading">{escape(texts("nav.sources"))}</h1>',
        f'<p class="page-lead">{escape(texts("sources.lead"))}</p>',
        f"<h2>{escape(texts('sources.files'))}</h2>",
        *(_file(reading, carried) for carried in reading.catalogue.provenance.files),
        f"<h2>{escape(texts('sources.memberships'))}</h2>",
        _memberships(reading),
        f"<h2>{escape(texts('sources.missing'))}</h2>",
        _gaps(reading),
        *(
            f"<h2>{escape(texts(f'sources.{key}'))}</h2>{_paragraphs(texts(f'sources.{key}_text'))}"
            for key in _SECTIONS
        ),
        f"<h2>{escape(texts('sources.contact'))}</h2>",
        _contact(reading),
    ]
    st.html(f'<div class="prose">{"".join(parts)}</div>')


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{escape(part)}</p>" for part in text.split("\n\n"))


def _file(reading: Reading, carried: CarriedFile) -> str:
    texts, language = reading.texts, reading.texts.language
    facts = [
        ("publisher", escape(carried.publisher.of(language))),
        (
            "licence",
            f'<a href="{escape(carried.licence_url)}" target="_blank" rel="noopener">{escape(carried.licence)}</a>',
        ),
        ("address", _address(carried.address)),
        ("year", str(carried.reference_year)),
        ("date", escape(texts.date(carried.date))),
        ("crs", escape(carried.crs or "")),
        (
            "tolerance",
            escape(texts("sources.metres", n=texts.number(carried.tolerance_m)))
            if carried.tolerance_m
            else "",
        ),
        ("how", escape(carried.how.of(language))),
        ("sha256", f"<code>{carried.sha256}</code>"),
    ]
    rows = "".join(
        f"<dt>{escape(texts(f'sources.{key}'))}</dt><dd>{words}</dd>" for key, words in facts if words
    )
    return (
        f'<details class="source-file"><summary>{escape(carried.title.of(language))} '
        f"<code>{escape(carried.path)}</code></summary><dl>{rows}</dl></details>"
    )


def _address(address: str) -> str:
    if not address.startswith("http"):
        return escape(address)
    return f'<a href="{escape(address)}" target="_blank" rel="noopener">{escape(address)}</a>'


def _memberships(reading: Reading) -> str:
    texts = reading.texts
    heads = "".join(
        f'<th scope="col">{escape(texts(key))}</th>'
        for key in ("table.name", "table.tier", "sources.evidence")
    )
    rows = "".join(_membership(reading, membership) for membership in reading.catalogue.memberships)
    return (
        f'<div class="table-frame"><table><caption>{escape(texts("sources.memberships_caption"))}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _membership(reading: Reading, membership: Membership) -> str:
    texts, language = reading.texts, reading.texts.language
    tier = reading.catalogue.tiers[membership.tier_key]
    name = reading.catalogue.municipalities[membership.municipality_code].names.of(language)
    links = "; ".join(source_link(source, texts) for source in membership.sources)
    return (
        f'<tr><th scope="row">{escape(name)}</th><td><span class="badge small swatch-{tier.key}">{tier.order}</span> '
        f"{escape(tier.name.of(language))}</td><td>{escape(texts(f'evidence.{membership.evidence}'))} {links}</td></tr>"
    )


def _gaps(reading: Reading) -> str:
    language = reading.texts.language
    catalogue, texts = reading.catalogue, reading.texts
    short = [incompleteness(catalogue, texts, key) for key in short_tiers(catalogue, catalogue.tiers)]
    unknown = [names.of(language) for key in catalogue.tiers for names in open_questions(catalogue, key)]
    gaps = [gap.of(language) for gap in catalogue.provenance.known_gaps]
    items = Markup().join(Markup("<li>{}</li>").format(words) for words in (*short, *unknown, *gaps))
    return Markup("<ul>{}</ul>").format(items)


def _contact(reading: Reading) -> str:
    texts, policy = reading.texts, reading.catalogue.policy
    people = "".join(
        f"<li>{escape(person.name)}, {escape(person.title.of(texts.language))}, {escape(person.phone)}</li>"
        for person in policy.contacts
    )
    words = escape(texts("sources.contact_text", date=texts.date(policy.source.date)))
    return f"<p>{words} {source_link(policy.source, texts)}</p><ul>{people}</ul>"
