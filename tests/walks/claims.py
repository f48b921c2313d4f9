"""What has to tell the same after every act: each claim has a name and compares what is seen with what is expected.

What is expected comes from the same catalogue, view, scene and texts as the app's outputs; no rule is copied here.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from src.palette import PALETTES
from src.scene import Scene
from tests.walks.reader import COLUMNS, Place, Reader, place_of, view_of

Seen = Mapping[str, Any]
Claim = Callable[[Reader, Seen], Iterator[str]]
_SPOKEN = {"fi": "Suomi", "sv": "Svenska", "en": "English"}
_MOST_NAMED = 6


def same(what: str, seen: object, expected: object) -> Iterator[str]:
    """A difference in words, if there is one."""
    if seen != expected:
        yield f"{what}: seen {seen!r}, expected {expected!r}"


def same_table(
    what: str, seen: list[Any], expected: list[tuple[str, str]] | Mapping[str, str]
) -> Iterator[str]:
    """Like `same` for pairs of key and value: only the pairs that differ are named."""
    found, wanted = dict(seen), dict(expected)
    keys = [key for key in sorted({*found, *wanted}) if found.get(key) != wanted.get(key)]
    for key in keys[:_MOST_NAMED]:
        yield f"{what} of {key}: seen {found.get(key)!r}, expected {wanted.get(key)!r} ({len(keys)} differ)"


def place_seen(reader: Reader, seen: Seen) -> Place | None:
    """The place in the browser's address."""
    return place_of(seen["url"])


def is_at(reader: Reader, seen: Seen) -> bool:
    """Whether the browser's address is the reader's, whatever the order of its words."""
    place = place_seen(reader, seen)
    if place is None or place.page != reader.page:
        return False
    catalogue = reader.catalogue
    is_same_view = view_of(place.words, catalogue) == reader.view
    return is_same_view and (reader.is_ignoring or sorted(place.words) == sorted(reader.place.words))


def address(reader: Reader, seen: Seen) -> Iterator[str]:
    if not is_at(reader, seen):
        yield from same("address", place_seen(reader, seen), reader.place)


def connection(reader: Reader, seen: Seen) -> Iterator[str]:
    yield from same("connection and script", seen["state"], ["CONNECTED", "notRunning"])


def language(reader: Reader, seen: Seen) -> Iterator[str]:
    yield from same("language of the document", seen["language"], reader.language)


def theme(reader: Reader, seen: Seen) -> Iterator[str]:
    wanted = [PALETTES[reader.theme].land, reader.theme]
    yield from same("land of the page and theme of Streamlit", seen["theme"], wanted)


def titles(reader: Reader, seen: Seen) -> Iterator[str]:
    """The title names the page, or the picture view, and the selected city where it is shown."""
    is_picture = reader.view.is_picture
    wanted = [reader.texts("app.name"), reader.texts("picture.name" if is_picture else f"nav.{reader.page}")]
    if reader.view.city is not None and (is_picture or reader.page in ("map", "municipalities")):
        wanted.append(reader.scene.names[reader.view.city])
    for words in wanted:
        if words not in seen["title"]:
            yield f"title: {seen['title']!r} lacks {words!r}"


def messages(reader: Reader, seen: Seen) -> Iterator[str]:
    """Nothing is complained of, and no dialogue stands in the way."""
    if not (reader.is_ignoring or reader.is_told):
        yield from same("messages", seen["alerts"], [])
    yield from same("dialogues", seen["dialogs"], [])


def sidebar(reader: Reader, seen: Seen) -> Iterator[str]:
    if reader.view.is_picture:
        return
    catalogue, view, speech = reader.catalogue, reader.view, reader.language
    yield from same("boxes", seen["ticked"], [[key, key in view.tiers] for key in catalogue.tiers])
    for shown, tier in zip(seen["tierNames"], catalogue.tiers.values(), strict=False):
        if not shown.startswith(tier.name.of(speech)):
            yield f"box: seen {shown!r}, expected {tier.name.of(speech)!r}"
    regions = {catalogue.regions[code].names.of(speech) for code in view.regions}
    yield from same("regions", set(seen["regions"]), regions)
    yield from same("switch of names", seen["hasNames"], view.labels != ())
    yield from same("language chosen", seen["spoken"], [_SPOKEN[speech]])


def heading(reader: Reader, seen: Seen) -> Iterator[str]:
    if not reader.view.is_picture:
        words = "app.name" if reader.page == "map" else f"nav.{reader.page}"
        yield from same("headings of the page", seen["headings"], [reader.texts(words)])


def panel(reader: Reader, seen: Seen) -> Iterator[str]:
    """The details of the selected city on the map and beside the table; on the map else the overview."""
    scene, city = reader.scene, reader.view.city
    if reader.view.is_picture or reader.page not in ("map", "municipalities"):
        return
    if city is not None:
        tiers = [
            reader.catalogue.tiers[key].name.of(reader.language) for key in reader.catalogue.tiers_of(city)
        ]
        yield from same("panel", seen["panel"], [scene.names[city]])
        yield from same("partnerships in the panel", seen["panelTiers"], tiers)
    elif reader.page == "map":
        yield from same("panel", seen["panel"], [reader.texts.count("overview.heading", len(scene.classes))])
        counts = [[row.key, " ".join(row.count_text.split())] for row in scene.classes]
        yield from same("counts in the panel", seen["panelRows"], counts)
    else:
        yield from same("panel", seen["panel"], [])


def live_map(reader: Reader, seen: Seen) -> Iterator[str]:
    if reader.view.is_picture or reader.page != "map":
        yield from same("map on a page without one", seen["map"], None)
        return
    if seen["map"] is None:
        yield "map: none is seen"
        return
    yield from _drawn(reader, reader.scene, seen["map"])
    yield from same("first picture beside the live map", seen["firstPicture"], False)


def _drawn(reader: Reader, scene: Scene, drawn: Mapping[str, Any]) -> Iterator[str]:
    yield from same("municipalities drawn", drawn["count"], len(reader.catalogue.municipalities))
    yield from same_table("class", drawn["classes"], classes_of(scene))
    names = {code: scene.accessible_name(code) for code in scene.classes_of}
    yield from same_table("name", drawn["named"], names)
    ringed = [scene.view.city] if scene.view.city else []
    yield from same("ring", drawn["selected"], ringed)
    yield from same("rings drawn", drawn["rings"], len(ringed))
    yield from same("land of the map", drawn["land"], PALETTES[reader.theme].land)
    yield from same("language of the map", drawn["language"], reader.language)
    yield from same("title of the frame", drawn["title"], reader.texts("frame.map"))
    rows = [[str(row.number), row.name, " ".join(row.count_text.split())] for row in scene.classes]
    rows.extend(["", words, ""] for _, words in scene.two_tier_notes)
    yield from same(
        "legend", drawn["legend"], [*rows, ["", scene.rest.name, " ".join(scene.rest.count_text.split())]]
    )


def classes_of(scene: Scene) -> dict[str, str]:
    """The classes of every member's path, by code."""
    return {code: " ".join(f"tier-{key}" for key in keys) for code, keys in scene.classes_of.items() if keys}


def table(reader: Reader, seen: Seen) -> Iterator[str]:
    if reader.view.is_picture or reader.page != "municipalities":
        return
    scene = reader.scene
    left = [name for code, name in scene.names.items() if scene.classes_of[code]]
    if sorted(seen["rows"]) != sorted(left):
        yield from same("rows", sorted({*seen["rows"]} ^ {*left}), [])
        return
    for column, said in zip(COLUMNS, seen["sorts"], strict=True):
        yield from _in_order(reader, seen["rows"], column, said)


def _in_order(reader: Reader, rows: list[str], column: str, said: str) -> Iterator[str]:
    """The rows are in the order that the head of the column says."""
    if said == "none":
        return
    codes = {name: code for code, name in reader.scene.names.items()}
    municipalities, scene = reader.catalogue.municipalities, reader.scene
    keys: Mapping[str, Callable[[str], Any]] = {
        "name": lambda code: scene.texts.sort_key(scene.names[code]),
        "tier": lambda code: reader.catalogue.tiers[scene.classes_of[code][0]].order,
        "region": lambda code: scene.texts.sort_key(scene.region_names[code]),
        "population": lambda code: municipalities[code].population,
    }
    values: list[Any] = [keys[column](codes[name]) for name in rows]
    if said == "descending":
        values.reverse()
    wrong = sum(one > other for one, other in pairwise(values))
    yield from same(f"rows out of the {said} order of {column}", wrong, 0)


def sorting(reader: Reader, seen: Seen) -> Iterator[str]:
    """Every table is sorted as the reader sorted the last one."""
    if reader.view.is_picture or reader.page != "municipalities":
        return
    chosen, is_ascending = reader.sorted_by
    direction = "ascending" if is_ascending else "descending"
    wanted = [direction if column == chosen else "none" for column in COLUMNS]
    yield from same("sorted columns", seen["sorts"], wanted)


def picture(reader: Reader, seen: Seen) -> Iterator[str]:
    if not reader.view.is_picture:
        yield from same("picture outside of the picture view", seen["picture"], None)
        return
    if seen["picture"] is None or not seen["picture"]["isDrawn"]:
        yield f"picture: none is drawn ({seen['picture']})"
        return
    shown = view_of(tuple(parse_qsl(urlsplit(seen["picture"]["address"]).query)), reader.catalogue)
    view = reader.view
    yield from same("partnerships in the picture", shown.tiers, view.tiers)
    yield from same("regions in the picture", shown.regions, view.regions)
    yield from same("names in the picture", shown.labels, view.labels)
    yield from same("language of the picture", shown.language, reader.language)
    yield from same("theme of the picture", shown.theme or "light", reader.theme)


def picture_city(reader: Reader, seen: Seen) -> Iterator[str]:
    """The picture of an address shows the city that the address selects."""
    if reader.view.is_picture and seen["picture"] is not None:
        shown = view_of(tuple(parse_qsl(urlsplit(seen["picture"]["address"]).query)), reader.catalogue)
        yield from same("city in the picture", shown.city, reader.view.city)


CLAIMS: Mapping[str, Claim] = {
    "address": address,
    "connection": connection,
    "language": language,
    "theme": theme,
    "titles": titles,
    "messages": messages,
    "sidebar": sidebar,
    "heading": heading,
    "panel": panel,
    "map": live_map,
    "table": table,
    "sorting": sorting,
    "picture": picture,
    "picture_city": picture_city,
}
# While the data have changed and no act has brought them to the page, it tells what it told before.
CLAIMS_ON_A_STALE_PAGE = ("address", "connection", "language", "theme")


def differences(reader: Reader, seen: Seen, without: frozenset[str]) -> list[str]:
    """Everything that is not as the reader expects it, a line each that begins with the claim's name."""
    names = CLAIMS_ON_A_STALE_PAGE if reader.is_stale else tuple(CLAIMS)
    return [
        f"[{name}] {words}" for name in names if name not in without for words in CLAIMS[name](reader, seen)
    ]
