"""The numbers behind the growth of the partnerships: a row for each group and year, and for each member and year."""

from src.facts.growth import GroupGrowth, Growth
from src.facts.growth_words import group_name
from src.facts.wording import in_alphabet
from src.model import Catalogue
from src.outputs.charts.number_file import cell
from src.outputs.data.columns import BETWEEN, Kind, Value
from src.outputs.data.data_rows import DataTable, FileColumn
from src.series.group import partnership, rest_of_country
from src.series.keys import POPULATION
from src.series.words import source_of
from src.texts import Texts

# What the table calls the municipalities in no partnership, among the keys of the tiers.
REST = "rest"


def groups_table(catalogue: Catalogue, facts: Growth, texts: Texts) -> DataTable:
    """People and index of the partnerships and of the rest, by year."""
    heads: tuple[tuple[str, Kind, str], ...] = (
        ("key", "text", texts("compare.column.key")),
        ("name", "text", texts("compare.column.name")),
        ("cities", "whole", texts("compare.column.cities")),
        ("year", "year", texts("compare.column.year")),
        ("people", "whole", texts("development.people")),
        ("index", "decimal", texts("growth.column_index", year=facts.base_year)),
        ("is_at_least", "text", texts("compare.column.is_at_least")),
        ("is_at_most", "text", texts("growth.column_is_at_most")),
        ("source", "text", texts("compare.column.source")),
    )
    rows = tuple(row for group in facts.groups for row in _group_rows(catalogue, group, texts))
    return DataTable(tuple(FileColumn(*head) for head in heads), rows)


def members_table(catalogue: Catalogue, facts: Growth, texts: Texts) -> DataTable:
    """People of each city that is in one of the partnerships today, by year, in the order of the alphabet."""
    heads: tuple[tuple[str, Kind, str], ...] = (
        ("municipality_code", "text", texts("data.column.municipality_code")),
        ("name", "text", texts("compare.column.name")),
        ("tiers", "text", texts("data.column.tier_names")),
        ("year", "year", texts("compare.column.year")),
        ("people", "whole", texts("development.people")),
        ("source", "text", texts("compare.column.source")),
    )
    series = catalogue.series[POPULATION]
    rows: list[tuple[Value, ...]] = []
    shown = {group.tier_key for group in facts.partnerships}
    members = [code for code in catalogue.municipalities if shown.intersection(catalogue.tiers_of(code))]
    for code, name in in_alphabet(catalogue, members, texts):
        keys = [key for key in catalogue.tiers_of(code) if key in shown]
        tiers = BETWEEN.join(catalogue.tiers[key].name.of(texts.language) for key in keys)
        rows.extend(
            (code, name, tiers, year, cell(series.of(code, year)), source_of(series, year, texts))
            for year in series.years
        )
    return DataTable(tuple(FileColumn(*head) for head in heads), tuple(rows))


def _group_rows(catalogue: Catalogue, group: GroupGrowth, texts: Texts) -> list[tuple[Value, ...]]:
    series, key = catalogue.series[POPULATION], group.tier_key
    members = rest_of_country(catalogue) if key is None else partnership(catalogue, key)
    yes = texts("compare.yes") if group.is_short else ""
    return [
        (
            key or REST,
            group_name(catalogue, group, texts),
            len(members.codes),
            year,
            cell(group.people.at(year)),
            cell(group.index.at(year)),
            yes if key else "",
            "" if key else yes,
            source_of(series, year, texts),
        )
        for year in group.people.years
    ]
