"""The detail panel: everything the catalogue knows of one municipality, and for every fact where it is from."""

from html import escape

import streamlit as st

from src.counts import outside
from src.model import Membership, Municipality, Source
from src.texts import other_official_names
from src.ui.page_links import page_link, panel_link
from src.ui.selection import selection_marks
from src.ui.source_links import source_link
from src.ui.state import Reading, select_city


def draw_panel(reading: Reading, code: str, page: str) -> None:
    """Draw the details of a municipality on a page, and the ways on: to the other members, and back."""
    municipality = reading.catalogue.municipalities[code]
    parts = [
        f'<h2 id="panel-heading">{escape(municipality.names.of(reading.texts.language))}</h2>',
        _names(reading, municipality),
        _tiers(reading, code),
        _figures(reading, municipality),
        _agreements(reading, code),
        _origins(reading),
    ]
    st.button(
        reading.texts("panel.close"), key="close", icon=":material/close:", type="tertiary", on_click=_close
    )
    st.html(
        f'<section class="panel" id="past-the-map" tabindex="-1" aria-labelledby="panel-heading" '
        f"{selection_marks(reading, page)}>{''.join(parts)}</section>"
    )
    for key in reading.catalogue.tiers_of(code):
        _draw_fellows(reading, code, key)


def _close() -> None:
    select_city(None)


def _names(reading: Reading, municipality: Municipality) -> str:
    texts, catalogue = reading.texts, reading.catalogue
    others = other_official_names(municipality.names, texts)
    words = [f"{escape(name)} ({escape(language)})" for name, language in others.items()]
    words.append(escape(catalogue.regions[municipality.region_code].names.of(texts.language)))
    words.append(escape(texts("panel.code", code=municipality.code)))
    status = catalogue.language_statuses[municipality.language_status_code].names.of(texts.language)
    sub_region = catalogue.sub_regions[municipality.sub_region_code].names.of(texts.language)
    more = f"{texts('panel.sub_region')}: {sub_region}. {status}."
    return f'<p class="panel-lead">{" · ".join(words)}</p><p class="panel-small">{escape(more)}</p>'


def _tiers(reading: Reading, code: str) -> str:
    memberships = reading.catalogue.memberships_by_code.get(code, ())
    if not memberships:
        return f'<p class="panel-outside">{escape(outside(reading.catalogue, reading.texts))}</p>'
    return "".join(_tier(reading, membership) for membership in memberships)


def _tier(reading: Reading, membership: Membership) -> str:
    texts = reading.texts
    tier = reading.catalogue.tiers[membership.tier_key]
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


def _figures(reading: Reading, municipality: Municipality) -> str:
    texts, catalogue = reading.texts, reading.catalogue
    year = catalogue.population_date.start.year
    rank = 1 + sum(other.population > municipality.population for other in catalogue.municipalities.values())
    share = municipality.population / catalogue.population
    waters = [texts("panel.inland_water", area=_km2(reading, municipality.inland_water_km2))]
    if municipality.sea_km2:
        waters.append(texts("panel.sea", area=_km2(reading, municipality.sea_km2)))
    figures = (
        (
            texts("panel.population", date=texts.date(catalogue.population_date)),
            texts.number(municipality.population),
            texts("panel.change", change=texts.change(municipality.population_change), year=year),
        ),
        (
            texts("panel.share"),
            texts.percent(share, 1 if share >= 0.001 else 2),
            texts("panel.rank", rank=rank),
        ),
        (texts("panel.land"), _km2(reading, municipality.land_km2), ", ".join(waters)),
        (
            texts("panel.density"),
            texts("unit.density", n=_density(reading, municipality)),
            texts("panel.density_of"),
        ),
    )
    cells = "".join(
        f'<div class="figure"><dt>{escape(label)}</dt><dd>{escape(value)}</dd>'
        f'<dd class="more">{escape(more)}</dd></div>'
        for label, value, more in figures
    )
    return f'<dl class="figures">{cells}</dl>'


def _km2(reading: Reading, area: float) -> str:
    return reading.texts("unit.km2", n=reading.texts.number(area, 0 if area >= 100 else 1))


def _density(reading: Reading, municipality: Municipality) -> str:
    return reading.texts.number(municipality.density, 0 if municipality.density >= 10 else 1)


def _agreements(reading: Reading, code: str) -> str:
    rows = [row for row in (_ecosystem(reading, code), _mal(reading, code)) if row]
    if not rows:
        return ""
    return f"<h3>{escape(reading.texts('panel.agreements'))}</h3><ul>{''.join(f'<li>{row}</li>' for row in rows)}</ul>"


def _ecosystem(reading: Reading, code: str) -> str:
    texts, agreement = reading.texts, reading.catalogue.ecosystem_agreements.get(code)
    if agreement is None:
        return ""
    cities = texts.listing([_name(reading, city) for city in agreement.agreement_city_codes])
    words = texts(
        f"panel.ecosystem_{agreement.role}",
        cities=cities,
        signed=texts.date(agreement.signed),
        until=texts.date(agreement.valid_until),
    )
    return f"{escape(words)} {source_link(agreement.source, texts)}"


def _mal(reading: Reading, code: str) -> str:
    texts, agreement = reading.texts, reading.catalogue.mal_agreements.get(code)
    if agreement is None:
        return ""
    words = texts(
        "panel.mal",
        city=_name(reading, agreement.central_city_code),
        basis=texts(f"mal_basis.{agreement.list_basis}"),
    )
    return f"{escape(words)} {source_link(agreement.source, texts)}"


def _name(reading: Reading, code: str) -> str:
    return reading.catalogue.municipalities[code].names.of(reading.texts.language)


def _origins(reading: Reading) -> str:
    texts = reading.texts
    return f'<p class="panel-note">{escape(texts("panel.origins"))} {page_link(reading, "nav.sources", "sources")}</p>'


def _draw_fellows(reading: Reading, code: str, tier_key: str) -> None:
    """The other members of a tier as one row of choices; a choice selects that city."""
    catalogue, language = reading.catalogue, reading.texts.language
    names = {
        member: catalogue.municipalities[member].names.of(language)
        for member in catalogue.members[tier_key]
        if member != code
    }
    key = f"fellows_{tier_key}_{code}"
    st.pills(
        reading.texts("panel.fellows", tier=catalogue.tiers[tier_key].name.of(language)),
        options=sorted(names, key=lambda member: reading.texts.sort_key(names[member])),
        format_func=lambda member: names[member],
        key=key,
        wrap=True,
        on_change=_choose_fellow,
        args=(key,),
    )


def _choose_fellow(key: str) -> None:
    select_city(st.session_state[key])
