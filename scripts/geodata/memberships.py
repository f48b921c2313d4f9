"""Memberships and other agreements, from the collected facts to the files of `geodata/`."""

import re
from pathlib import Path

from scripts.geodata.sources import Row, Sources
from scripts.geodata.tables import write_table
from src.catalogue.memberships import COLUMNS
from src.texts import LANGUAGES

# How the sources' own words for a date read in EDTF; a page without a date keeps none, or about its study's year.
DATES = {
    "2020 (after June)": "2020",
    "2022 (day not seen)": "2022",
    "2022 (study year)": "2022",
    "2022-01/02 (survey period)": "2022-01/2022-02",
    "2022-01/02 (survey to 28.2.)": "2022-01/2022-02",
    "2022-05 (results 23.5.2022)": "2022-05",
    "2025-04/05 (survey open to 11.5.2025)": "2025-04/2025-05",
    "n.d.": "",
    "n.d. (2019 study)": "2019~",
    "n.d. (2019)": "2019~",
    "n.d. (2020)": "2020~",
    "n.d. (2022-23)": "2022~/2023~",
    "n.d. (c. 2018-12/2019-01)": "2018-12~/2019-01~",
    "n.d. (c. 2019-03)": "2019-03~",
    "n.d. (c. 2019-20)": "2019~/2020~",
    "n.d. (c. 2019-21)": "2019~/2021~",
    "n.d. (c. 2020)": "2020~",
    "n.d. (c. 2020-21)": "2020~/2021~",
    "n.d. (c. 2021-03)": "2021-03~",
    "n.d. (c. 2021-04)": "2021-04~",
    "n.d. (c. 2022-01)": "2022-01~",
    "n.d. (c. 2022-05)": "2022-05~",
    "n.d. (spring 2025 survey)": "2025~",
}
# A date that needs no reading: none, a year, a month or a day.
_PLAIN_DATE = re.compile(r"(\d{4}(-\d{2}(-\d{2})?)?)?")
# The collected notes, told in each language in the order of the languages, by municipality code.
NOTES = {
    "061": (
        "Kaupungin oma sivu kertoo 57 seutukaupungille tehdystä tutkimuksesta",
        "Stadens egen sida berättar om undersökningen för de 57 regionstäderna",
        "The city’s own page mentions the study carried out for the 57 regional cities",
    ),
    "102": (
        "Kaupunginjohtaja oli verkoston puheenjohtaja vuoteen 2019",
        "Stadsdirektören var ordförande för nätverket fram till 2019",
        "The city manager chaired the network until 2019",
    ),
    "153": (
        "Mukana myös Joensuun, Lappeenrannan ja Imatran kumppanuudessa; blogissa viitataan verkoston määritelmään ja"
        " sen 57 kaupunkiin",
        "Ingår också i partnerskapet med Joensuu, Villmanstrand och Imatra; i bloggen hänvisas till nätverkets"
        " definition och dess 57 städer",
        "Also in the partnership of Joensuu, Lappeenranta and Imatra; the blog cites the network’s definition and its"
        " 57 cities",
    ),
    "182": (
        "Molemmat sivut ovat kaupungin omia; vanhempi vertaa kaupunkia seutukaupunkien keskiarvoon verkoston"
        " tutkimuksessa",
        "Båda sidorna är stadens egna; den äldre jämför staden med regionstädernas medeltal i nätverkets"
        " undersökning",
        "Both pages are the city’s own; the older one compares the city with the average of the regional cities in"
        " the network’s study",
    ),
    "233": (
        "Nimetty verkoston vuoden 2022 tutkimuksen tuloksissa",
        "Nämnd i resultaten av nätverkets undersökning 2022",
        "Named in the results of the network’s 2022 study",
    ),
    "301": (
        "Nimetty verkoston vuoden 2019 tutkimuksen tuloksissa; kaupunginjohtaja oli verkoston puheenjohtaja vuonna"
        " 2022",
        "Nämnd i resultaten av nätverkets undersökning 2019; stadsdirektören var ordförande för nätverket 2022",
        "Named in the results of the network’s 2019 study; the city manager chaired the network in 2022",
    ),
    "989": (
        "Kaksi lehteä kertoo samasta vuoden 2022 tutkimusta koskevasta raportista",
        "Två tidningar berättar om samma rapport om undersökningen 2022",
        "Two newspapers write about the same report on the 2022 study",
    ),
    "992": (
        "Verkoston koordinaattori haastattelee kaupunginjohtajaa seutukaupungin edustajana, ja verkoston"
        " puheenjohtaja mainitsi kaupungin seutukaupunkina vuonna 2017",
        "Nätverkets koordinator intervjuar stadsdirektören som företrädare för en regionstad, och nätverkets"
        " ordförande nämnde staden som regionstad 2017",
        "The network’s coordinator interviews the city manager as the representative of a regional city, and the"
        " network’s chair named the city as a regional city in 2017",
    ),
}
# What the list of a land use, housing and transport region rests on, as a key of the text catalogues.
MAL_BASES = {
    "14 municipalities as of the 2020-2031 agreement": "agreement_2020_2031",
    "2020-2031 agreement": "agreement_2020_2031",
    "2021-2031 agreement": "agreement_2021_2031",
    "2024-2027 (5th MAL) agreement": "agreement_2024_2027",
    "2024-2035 agreement (draft 26.8.2024)": "draft_2024_2035",
    "central city only; the list of the other municipalities could not be sourced": "central_city_only",
}
ROLES = {"agreement city": "agreement_city", "included via partner city": "included"}


def write_memberships(sources: Sources, folder: Path) -> None:
    """Write `memberships.csv`. Raises KeyError for a note that has no translation."""
    rows = [_membership(row) for row in sources.memberships()]
    write_table(folder / "memberships.csv", COLUMNS, rows)


def date_of(words: str) -> str:
    """A source's date in EDTF. Raises KeyError for words that `DATES` does not know."""
    return words if _PLAIN_DATE.fullmatch(words) else DATES[words]


def _membership(row: Row) -> list[object]:
    code = row["municipality_code"]
    dates = [date_of(row[name]) for name in ("source_date_1", "source_date_2")]
    notes = NOTES[code] if row["note"] else [""] * len(LANGUAGES)
    return [
        code,
        row["name_fi"],
        row["tier"],
        row["evidence"],
        row["source_url_1"],
        dates[0],
        row["source_url_2"],
        dates[1],
        *notes,
    ]


def write_agreements(sources: Sources, folder: Path) -> None:
    """Write the ecosystem agreements and the land use, housing and transport regions."""
    ecosystems = sources.ecosystem_agreements()
    cities: dict[str, list[str]] = {}
    for row in ecosystems:
        if ROLES[row["role"]] == "agreement_city":
            cities.setdefault(row["agreement"], []).append(row["code"])
    write_table(
        folder / "ecosystem_agreements.csv",
        ("municipality_code", "agreement_city_codes", "role", "signed", "valid_until", "source_url"),
        [
            [
                row["code"],
                " ".join(cities[row["agreement"]]),
                ROLES[row["role"]],
                row["signed"],
                row["valid_until"],
                row["source_url"],
            ]
            for row in ecosystems
        ],
    )
    mal = sources.mal_agreements()
    centre = {row["mal_region"]: row["code"] for row in mal if row["name_fi"] == row["mal_region"]}
    write_table(
        folder / "mal_agreements.csv",
        ("municipality_code", "central_city_code", "list_basis", "list_date", "source_url"),
        [
            [
                row["code"],
                centre[row["mal_region"]],
                MAL_BASES[row["list_basis"]],
                row["source_date"],
                row["source_url"],
            ]
            for row in mal
        ],
    )


def write_mergers(sources: Sources, folder: Path) -> None:
    """Write what was applied to the boundaries of 2019: the mergers since then and the visible transfer."""
    merged = [row for row in sources.mergers() if row["type"] == "merger"]
    moved = sources.transfers()
    source = {row["from_code"] + row["to_code"]: row["source_url"] for row in sources.mergers()}
    write_table(
        folder / "mergers.csv",
        ("from_code", "from_name", "to_code", "to_name", "type", "effective", "source"),
        [
            *(
                [
                    row["from_code"],
                    row["from"],
                    row["to_code"],
                    row["to"],
                    "merger",
                    row["effective"],
                    row["source_url"],
                ]
                for row in merged
            ),
            *(
                [
                    *(
                        row["from_code"],
                        row["from_name"],
                        row["to_code"],
                        row["to_name"],
                        "transfer",
                        row["effective"],
                    ),
                    source[row["from_code"] + row["to_code"]],
                ]
                for row in moved
            ),
        ],
    )
