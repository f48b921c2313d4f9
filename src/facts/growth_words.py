"""The growth of the partnerships in the words of a language: the sentence that a chart of it shows, and its numbers."""

from collections.abc import Sequence

from src.counts import count_of
from src.facts.growth import GroupGrowth, Growth
from src.model import Catalogue
from src.texts import Texts

_TABLE_STEP = 10


def growth_sentence(catalogue: Catalogue, facts: Growth, texts: Texts) -> str:
    """Which partnership grew most and which least, or shrank; of one alone, how that one changed."""
    in_order = sorted(facts.partnerships, key=_per_cent)
    if not in_order:
        return texts("growth.rest_alone", change=change_words(facts.groups[-1], texts), year=facts.base_year)
    least, most = in_order[0], in_order[-1]
    if least is most:
        key = "grew_alone" if _per_cent(most) >= 0 else "shrank_alone"
    elif _per_cent(least) >= 0:
        key = "all_grew"
    elif _per_cent(most) < 0:
        key = "all_shrank"
    else:
        key = "grew_and_shrank"
    words = texts(
        f"growth.{key}",
        most=_cities(catalogue, most, texts),
        most_change=texts.percent(abs(_per_cent(most)) / 100, 0),
        least=_cities(catalogue, least, texts),
        least_change=texts.percent(abs(_per_cent(least)) / 100, 0),
        year=facts.base_year,
    )
    return words[0].upper() + words[1:]


def members_sentences(catalogue: Catalogue, facts: Growth, texts: Texts) -> str:
    """Whose people are counted in every year, and which list is short."""
    short = [group.tier_key for group in facts.partnerships if group.is_short and group.tier_key]
    known = (
        texts(
            "growth.known",
            name=catalogue.tiers[key].name.of(texts.language),
            count=_count(catalogue, key, texts),
        )
        for key in short
    )
    return " ".join((texts("growth.members"), *known))


def members_briefly(facts: Growth, texts: Texts) -> str:
    """The same where the short list is told of right above."""
    is_short = any(group.is_short for group in facts.partnerships)
    key = "growth.known_members" if is_short else "growth.all_members"
    return texts(key, year=facts.base_year)


def group_name(catalogue: Catalogue, group: GroupGrowth, texts: Texts) -> str:
    """What a group is called beside a line or in a table."""
    return (
        texts("growth.rest")
        if group.tier_key is None
        else catalogue.tiers[group.tier_key].name.of(texts.language)
    )


def change_words(group: GroupGrowth, texts: Texts) -> str:
    """The change in whole per cents, with its sign."""
    return texts.percent_change(_per_cent(group), 0)


def people_rows(catalogue: Catalogue, facts: Growth, texts: Texts) -> list[tuple[str, ...]]:
    """A row for each group: its name, people in both years, change. What may be more, or less, says so."""
    return [
        (
            group_name(catalogue, group, texts),
            *(_people(group, year, texts) for year in (facts.base_year, facts.last_year)),
            change_words(group, texts),
        )
        for group in facts.groups
    ]


def index_years(facts: Growth) -> list[int]:
    """Every tenth year, the first, the base and the last one."""
    years = facts.groups[0].index.years
    told = {years[0], facts.base_year, facts.last_year}
    return [year for year in years if year in told or year % _TABLE_STEP == 0]


def index_rows(
    catalogue: Catalogue, facts: Growth, years: Sequence[int], texts: Texts
) -> list[tuple[str, ...]]:
    """A row for each group: its name, and its index in some years."""
    return [
        (group_name(catalogue, group, texts), *(_index(group, year, texts) for year in years))
        for group in facts.groups
    ]


def _people(group: GroupGrowth, year: int, texts: Texts) -> str:
    people = texts.number(group.people.at(year) or 0)
    if not group.is_short:
        return people
    return texts("growth.at_most" if group.tier_key is None else "growth.at_least", people=people)


def _index(group: GroupGrowth, year: int, texts: Texts) -> str:
    value = group.index.at(year)
    return "" if value is None else texts.number(value)


def _per_cent(group: GroupGrowth) -> float:
    return group.change.per_cent or 0


def _cities(catalogue: Catalogue, group: GroupGrowth, texts: Texts) -> str:
    return catalogue.tiers[group.tier_key or ""].cities.of(texts.language)


def _count(catalogue: Catalogue, tier_key: str, texts: Texts) -> str:
    return count_of(catalogue, texts, tier_key, len(catalogue.members[tier_key]), is_whole=True).words
