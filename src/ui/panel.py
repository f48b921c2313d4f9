"""The detail panel: everything the catalogue knows of one municipality, and for every fact where it is from."""

import streamlit as st
from markupsafe import Markup, escape

from src.counts import outside
from src.facts.fact import Fact
from src.facts.municipality import MembershipFacts, MunicipalityFacts, municipality_facts
from src.facts.wording import agreement_sentence, in_alphabet, label_of, lead_of, remark_of, value_of
from src.outputs.page.development import development_part
from src.source import Source
from src.texts import official_languages
from src.ui.charts import AppMedium
from src.ui.comparison_links import comparing_link
from src.ui.page_links import city_link, page_link, panel_link
from src.ui.selection import selection_marks
from src.ui.source_links import source_link
from src.ui.state import Reading, select_city


def draw_panel(reading: Reading, code: str, page: str) -> None:
    """Draw the details of a municipality on a page, and the ways on: to the other members, and back."""
    facts = municipality_facts(reading.catalogue, code)
    parts = [
        Markup('<h2 id="panel-heading">{}</h2>').format(facts.names.of(reading.texts.language)),
        _names(reading, facts),
        Markup('<p class="panel-small comparing">{}</p>').format(comparing_link(reading, code)),
        _tiers(reading, facts),
        _figures(reading, facts),
        _agreements(reading, facts),
        _origins(reading),
        development_part(reading.catalogue, reading.texts, code, AppMedium(reading)),
        *(_fellows(reading, code, key) for key in reading.catalogue.tiers_of(code)),
    ]
    st.button(reading.texts("panel.close"), key="close", type="tertiary", on_click=_close)
    st.html(
        Markup(
            '<section class="panel" id="past-the-map" tabindex="-1" aria-labelledby="panel-heading" {}>{}</section>'
        ).format(selection_marks(reading, page), Markup().join(parts))
    )


def _close() -> None:
    select_city(None)


def _names(reading: Reading, facts: MunicipalityFacts) -> Markup:
    texts = reading.texts
    status = facts.language_status.names.of(texts.language)
    sub_region = facts.sub_region.names.of(texts.language)
    more = f"{texts('panel.sub_region')}: {sub_region}. {status}."
    parts = [escape(part) for part in lead_of(facts, texts)]
    # The names in other languages come first; each is to be spoken in its own.
    for at, (name, language) in enumerate(official_languages(facts.names, texts).items()):
        spoken = Markup('<span lang="{}">{}</span>').format(language, name)
        parts[at] = parts[at].replace(name, spoken, 1)
    lead = Markup(" · ").join(parts)
    return Markup('<p class="panel-lead">{}</p><p class="panel-small">{}</p>').format(lead, more)


def _tiers(reading: Reading, facts: MunicipalityFacts) -> Markup:
    if not facts.memberships:
        return Markup('<p class="panel-outside">{}</p>').format(outside(reading.catalogue, reading.texts))
    return Markup().join(_tier(reading, membership) for membership in facts.memberships)


def _tier(reading: Reading, membership: MembershipFacts) -> Markup:
    texts, tier = reading.texts, membership.tier
    language = texts.language
    evidence = [texts(f"evidence.{membership.evidence}"), _sources(reading, membership.sources)]
    if membership.note is not None:
        evidence.append(f"{membership.note.of(language)}.")
    return Markup(
        '<article class="tier-card"><span class="badge swatch-{key}">{number}</span><div>'
        '<h3>{name}</h3><p>{about} {more}</p><p class="panel-small">{evidence}</p></div></article>'
    ).format(
        key=tier.key,
        number=tier.order,
        name=tier.name.of(language),
        about=tier.about.of(language),
        more=panel_link(reading, "panel.more", tier.key),
        evidence=Markup(" ").join(part for part in evidence if part),
    )


def _sources(reading: Reading, sources: tuple[Source, ...]) -> Markup:
    links = Markup("; ").join(source_link(source, reading.texts) for source in sources)
    return links + "." if links else links


def _figures(reading: Reading, facts: MunicipalityFacts) -> Markup:
    figures = Markup().join(_figure(reading, fact) for fact in facts.figures)
    return Markup('<dl class="figures">{}</dl>').format(figures)


def _figure(reading: Reading, fact: Fact) -> Markup:
    figure = Markup("<div><dt>{}</dt><dd>{}</dd><dd>{}</dd></div>")
    return figure.format(*(words(fact, reading.texts) for words in (label_of, value_of, remark_of)))


def _agreements(reading: Reading, facts: MunicipalityFacts) -> Markup:
    texts, row = reading.texts, Markup("<li>{} {}</li>")
    if not facts.agreements:
        return Markup()
    rows = (
        row.format(agreement_sentence(one, texts), source_link(one.source, texts)) for one in facts.agreements
    )
    return Markup("<h3>{}</h3><ul>{}</ul>").format(texts("panel.agreements"), Markup().join(rows))


def _origins(reading: Reading) -> Markup:
    way = page_link(reading, "nav.sources", "sources")
    return Markup('<p class="panel-note">{} {}</p>').format(reading.texts("panel.origins"), way)


def _fellows(reading: Reading, code: str, tier_key: str) -> Markup:
    """The other members of a tier, each a link to its own details in the view that is shown."""
    catalogue, texts = reading.catalogue, reading.texts
    fellows = [member for member in catalogue.members[tier_key] if member != code]
    links = Markup().join(
        Markup("<li>{}</li>").format(city_link(reading, member, name))
        for member, name in in_alphabet(catalogue, fellows, texts)
    )
    return Markup('<h3>{}</h3><ul class="fellows" data-with-view>{}</ul>').format(
        texts("panel.fellows", tier=catalogue.tiers[tier_key].name.of(texts.language)), links
    )
