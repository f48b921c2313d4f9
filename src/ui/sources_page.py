"""Where every file and every membership is from, what is missing, how to cite, accessibility, contact."""

import streamlit as st
from markupsafe import Markup

from src.completeness import open_questions, short_tiers
from src.model import CarriedFile, Membership
from src.outputs.page.accessibility import statement
from src.outputs.page.source_markup import incompleteness
from src.ui.source_links import source_link
from src.ui.state import Reading


def draw_sources(reading: Reading) -> None:
    """Draw the whole page in the reader's language."""
    texts = reading.texts
    parts = [
        Markup('<h1 class="page-heading">{}</h1>').format(texts("nav.sources")),
        Markup('<p class="page-lead">{}</p>').format(texts("sources.lead")),
        _heading(reading, "files"),
        *(_file(reading, carried) for carried in reading.catalogue.provenance.files),
        _heading(reading, "memberships"),
        _memberships(reading),
        _heading(reading, "missing"),
        _gaps(reading),
        _heading(reading, "cite"),
        Markup("<p>{}</p>").format(texts("sources.cite_text")),
        _heading(reading, "accessibility"),
        statement(texts),
        _heading(reading, "contact"),
        _contact(reading),
    ]
    st.html(Markup('<div class="prose">{}</div>').format(Markup().join(parts)))


def _heading(reading: Reading, key: str) -> Markup:
    return Markup("<h2>{}</h2>").format(reading.texts(f"sources.{key}"))


def _file(reading: Reading, carried: CarriedFile) -> Markup:
    texts, language = reading.texts, reading.texts.language
    tolerance = texts("sources.metres", n=texts.number(carried.tolerance_m)) if carried.tolerance_m else ""
    facts = {
        "publisher": carried.publisher.of(language),
        "licence": _link(reading, carried.licence_url, carried.licence),
        "address": _address(reading, carried.address),
        "year": carried.reference_year,
        "date": texts.date(carried.date),
        "crs": carried.crs or "",
        "tolerance": tolerance,
        "how": carried.how.of(language),
        "remark": _remarks(reading, carried),
        "sha256": Markup("<code>{}</code>").format(carried.sha256),
    }
    row = Markup("<dt>{}</dt><dd>{}</dd>")
    return Markup(
        '<details class="source-file"><summary id="{}">{} <code>{}</code></summary><dl>{}</dl></details>'
    ).format(
        carried.path.partition(".")[0],
        carried.title.of(language),
        carried.path,
        Markup().join(row.format(texts(f"sources.{key}"), words) for key, words in facts.items() if words),
    )


def _remarks(reading: Reading, carried: CarriedFile) -> str:
    """What has to be said of every figure of a file of figures over the years."""
    keys = (one.remark for one in reading.catalogue.series.values() if one.file == carried.path)
    return " ".join(reading.texts(f"series.remark.{key}") for key in dict.fromkeys(keys) if key)


def _link(reading: Reading, address: str, words: str) -> Markup:
    said = reading.texts("link.in_new_window", site=words)
    link = Markup('<a href="{}" target="_blank" rel="noopener" aria-label="{}">{}</a>')
    return link.format(address, said, words)


def _address(reading: Reading, address: str) -> str:
    """An address as a link; what a publisher has not put on the web is told in words."""
    return _link(reading, address, address) if address.startswith("http") else address


def _memberships(reading: Reading) -> Markup:
    texts = reading.texts
    head, columns = Markup('<th scope="col">{}</th>'), ("table.name", "table.tier", "sources.evidence")
    return Markup(
        '<div class="table-frame"><table><caption>{caption}</caption>'
        "<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
    ).format(
        caption=texts("sources.memberships_caption"),
        heads=Markup().join(head.format(texts(key)) for key in columns),
        rows=Markup().join(_membership(reading, one) for one in reading.catalogue.memberships),
    )


def _membership(reading: Reading, membership: Membership) -> Markup:
    texts, language = reading.texts, reading.texts.language
    tier = reading.catalogue.tiers[membership.tier_key]
    return Markup(
        '<tr><th scope="row">{name}</th><td><span class="badge small swatch-{key}">{number}</span> {tier}</td>'
        "<td>{evidence} {links}</td></tr>"
    ).format(
        name=reading.catalogue.municipalities[membership.municipality_code].names.of(language),
        key=tier.key,
        number=tier.order,
        tier=tier.name.of(language),
        evidence=texts(f"evidence.{membership.evidence}"),
        links=Markup("; ").join(source_link(source, texts) for source in membership.sources),
    )


def _gaps(reading: Reading) -> str:
    language = reading.texts.language
    catalogue, texts = reading.catalogue, reading.texts
    short = [incompleteness(catalogue, texts, key) for key in short_tiers(catalogue, catalogue.tiers)]
    unknown = [names.of(language) for key in catalogue.tiers for names in open_questions(catalogue, key)]
    gaps = [gap.of(language) for gap in catalogue.provenance.known_gaps]
    items = Markup().join(Markup("<li>{}</li>").format(words) for words in (*short, *unknown, *gaps))
    return Markup("<ul>{}</ul>").format(items)


def _contact(reading: Reading) -> Markup:
    texts, policy = reading.texts, reading.catalogue.policy
    person = Markup("<li>{}, {}, {}</li>")
    people = (person.format(one.name, one.title.of(texts.language), one.phone) for one in policy.contacts)
    return Markup("<p>{} {}</p><ul>{}</ul>").format(
        texts("sources.contact_text", date=texts.date(policy.source.date)),
        source_link(policy.source, texts),
        Markup().join(people),
    )
