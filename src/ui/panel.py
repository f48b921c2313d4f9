"""The detail panel: everything the catalogue knows of one municipality, and for every fact where it is from."""

from html import escape

import streamlit as st
from markupsafe import Markup

from src.counts import outside
from src.facts.fact import Fact
from src.facts.municipality import MembershipFacts, MunicipalityFacts, municipality_facts
from src.facts.wording import agreement_sentence, in_alphabet, label_of, lead_of, remark_of, value_of
from src.source import Source
from src.ui.page_links import city_link, page_link, panel_link
from src.ui.selection import selection_marks
from src.ui.source_links import source_link
from src.ui.state import Reading, select_city


def draw_panel(reading: Reading, code: str, page: str) -> None:
    """Draw the details of a municipality on a page, and the ways on: to the other members, and back."""
    facts = municipality_facts(reading.catalogue, code)
    parts = [
        f'<h2 id="panel-heading">{escape(facts.names.of(reading.texts.language))}</h2>',
        _names(reading, facts),
        _tiers(reading, facts),
        _figures(reading, facts),
        _agreements(reading, facts),
        _origins(reading),
        *(_fellows(reading, code, key) for key in reading.catalogue.tiers_of(code)),
    ]
    st.button(
        reading.texts("panel.close"), key="close", icon=":material/close:", type="tertiary", on_click=_close
    )
    st.html(
        f'<section class="panel" id="past-the-map" tabindex="-1" aria-labelledby="panel-heading" '
        f"{selection_marks(reading, page)}>{''.join(parts)}</section>"
    )


def _close() -> None:
    select_city(None)


def _names(reading: Reading, facts: MunicipalityFacts) -> str:
    texts = reading.texts
    words = " · ".join(escape(part) for part in lead_of(facts, texts))
    status = facts.language_status.names.of(texts.language)
    sub_region = facts.sub_region.names.of(texts.language)
    more = f"{texts('panel.sub_region')}: {sub_region}. {status}."
    return f'<p class="panel-lead">{words}</p><p class="panel-small">{escape(more)}</p>'


def _tiers(reading: Reading, facts: MunicipalityFacts) -> str:
    if not facts.memberships:
        return f'<p class="panel-outside">{escape(outside(reading.catalogue, reading.texts))}</p>'
    return "".join(_tier(reading, membership) for membership in facts.memberships)


def _tier(reading: Reading, membership: MembershipFacts) -> str:
    texts, tier = reading.texts, membership.tier
    language = texts.language
    evidence = [escape(texts(f"evidence.{membership.evidence}")), _sources(reading, membership.sources)]
    if membership.note is not None:
        evidence.append(escape(membership.note.of(language)) + ".")
    return (
        f'<article class="tier-card"><span class="badge swatch-{tier.key}">{tier.order}</span><div>'
        f"<h3>{escape(tier.name.of(language))}</h3><p>{escape(tier.about.of(language))} "
        f"{panel_link(reading, 'panel.more', tier.key)}</p>"
        f'<p class="panel-small">{" ".join(part for part in evidence if part)}</p></div></article>'
    )


def _sources(reading: Reading, sources: tuple[Source, ...]) -> str:
    return "; ".join(source_link(source, reading.texts) for source in sources) + ("." if sources else "")


def _figures(reading: Reading, facts: MunicipalityFacts) -> str:
    return f'<dl class="figures">{"".join(_figure(reading, fact) for fact in facts.figures)}</dl>'


def _figure(reading: Reading, fact: Fact) -> str:
    label, value, more = (escape(words(fact, reading.texts)) for words in (label_of, value_of, remark_of))
    return f'<div class="figure"><dt>{label}</dt><dd>{value}</dd><dd class="more">{more}</dd></div>'


def _agreements(reading: Reading, facts: MunicipalityFacts) -> str:
    texts = reading.texts
    rows = "".join(
        f"<li>{escape(agreement_sentence(agreement, texts))} {source_link(agreement.source, texts)}</li>"
        for agreement in facts.agreements
    )
    return f"<h3>{escape(texts('panel.agreements'))}</h3><ul>{rows}</ul>" if rows else ""


def _origins(reading: Reading) -> str:
    texts = reading.texts
    return f'<p class="panel-note">{escape(texts("panel.origins"))} {page_link(reading, "nav.sources", "sources")}</p>'


def _fellows(reading: Reading, code: str, tier_key: str) -> Markup:
    """The other members of a tier, each a link to its own details in the view that is shown."""
    catalogue, texts = reading.catalogue, reading.texts
    fellows = [member for member in catalogue.members[tier_key] if member != code]
    links = Markup().join(
        Markup("<li>{}</li>").format(city_link(reading, member, name))
        for member, name in in_alphabet(catalogue, fellows, texts)
    )
    return Markup('<h3>{}</h3><ul class="fellows">{}</ul>').format(
        texts("panel.fellows", tier=catalogue.tiers[tier_key].name.of(texts.language)), links
    )
