"""A scene on a sheet: everything fits, nothing overlaps, and type is large enough to be read."""

from collections.abc import Iterator
from itertools import combinations

import numpy as np
import pytest

from src.model import Catalogue
from src.outputs.picture.box import Box
from src.outputs.picture.drawing import Drawing, Group, Line, Rect, Text
from src.outputs.picture.layout import laid_out
from src.outputs.picture.leaders import crossing
from src.outputs.picture.letters import ANY_LETTERS, OWN_LETTERS, Letters
from src.scene import Scene
from src.texts import LANGUAGES
from src.texts.alphabet import slug
from src.view import SIZES
from tests.outputs.conftest import SceneOf

VIEWS: dict[str, dict[str, str | tuple[str, ...]]] = {
    "everything": {},
    "one tier": {"tier": "growth_cities"},
    "the regional cities": {"tier": "regional_cities"},
    "two tiers": {"tier": ("alliance", "regional_cities")},
    "a region": {"region": ("varsinais-suomi", "lappi")},
    "no tier": {"tier": "none"},
    "no labels": {"labels": "none"},
    "no inset": {"inset": "none"},
}


_DRAWN: dict[tuple[object, ...], Drawing] = {}


@pytest.fixture(params=SIZES)
def size(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(params=VIEWS.values(), ids=list(VIEWS))
def scene(request: pytest.FixtureRequest, scene_of: SceneOf, size: str) -> Scene:
    return scene_of(size=size, **request.param)


@pytest.fixture
def drawing(scene: Scene) -> Drawing:
    """The scene laid out, once for all tests."""
    key = (scene.address, scene.language)
    if key not in _DRAWN:
        _DRAWN[key] = laid_out(scene)
    return _DRAWN[key]


def box_of(text: Text, letters: Letters = OWN_LETTERS) -> Box:
    """Where a line's letters are, from the height of an Å to the foot of a g."""
    width = letters.width(text.text, text.size, text.weight)
    left = {"start": text.x, "middle": text.x - width / 2, "end": text.x - width}[text.anchor]
    return Box(left, text.y - 0.78 * text.size, width, 0.98 * text.size)


def texts(drawing: Drawing) -> Iterator[Text]:
    return (shape for shape in drawing.shapes() if isinstance(shape, Text))


def names(drawing: Drawing) -> list[Group]:
    parts = [child for child in drawing.group("labels").children if isinstance(child, Group)]
    (found,) = (part for part in parts if part.name == "names")
    return [child for child in found.children if isinstance(child, Group)]


def leaders(drawing: Drawing) -> list[Line]:
    return [shape for shape in drawing.group("labels").shapes() if isinstance(shape, Line)]


def label_box(label: Group) -> Box:
    """Around a label's badges and its name."""
    boxes = [
        shape.box if isinstance(shape, Rect) else box_of(shape)
        for shape in label.shapes()
        if isinstance(shape, Rect | Text)
    ]
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    return Box(left, top, max(box.right for box in boxes) - left, max(box.bottom for box in boxes) - top)


def test_no_text_is_cut(drawing: Drawing) -> None:
    sheet = Box(24, 24, drawing.width - 48, drawing.height - 48)
    assert [text.text for text in texts(drawing) if not sheet.holds(box_of(text))] == []


def test_no_text_lies_on_another(drawing: Drawing) -> None:
    shown = [(text, box_of(text)) for text in texts(drawing) if text.text]
    assert [
        (a.text, b.text) for (a, first), (b, second) in combinations(shown, 2) if first.meets(second)
    ] == []


def test_no_label_lies_on_another_or_on_the_leader_of_another(drawing: Drawing) -> None:
    labels = [(label.name, label_box(label)) for label in names(drawing)]
    assert [(a, b) for (a, first), (b, second) in combinations(labels, 2) if first.meets(second)] == []
    lines = [
        np.linspace(a, b, 60)
        for line in leaders(drawing)
        for a, b in zip(line.points, line.points[1:], strict=False)
    ]
    points = np.concatenate(lines) if lines else np.empty((0, 2))
    hit = [
        name
        for name, box in labels
        if ((points > (box.x, box.y)) & (points < (box.right, box.bottom))).all(axis=1).any()
    ]
    assert hit == []


def test_no_two_leaders_cross(drawing: Drawing) -> None:
    segments = np.array([line.points[1:] for line in leaders(drawing)]).reshape(-1, 2, 2)
    assert crossing(segments).sum() == 0


def test_every_wanted_name_is_shown_or_said_to_be_left_out(scene: Scene, drawing: Drawing) -> None:
    shown = {text.code for text in texts(drawing) if text.code}
    assert shown | set(drawing.left_out) == set(scene.labelled)
    assert shown & set(drawing.left_out) == set()
    said = " ".join(text.text for text in texts(drawing) if text.role == "source")
    count = scene.texts.count("picture.labels_left_out", len(drawing.left_out))
    assert (count in said) == bool(drawing.left_out)


@pytest.mark.parametrize("labels", ["members", "none"])
def test_the_selected_municipality_is_named_in_full_view_whatever_it_is_called(
    scene_of: SceneOf, catalogue: Catalogue, size: str, labels: str
) -> None:
    """The longest names, every neighbour of the capital, and the farthest corners of the country."""
    rows = sorted(catalogue.municipalities.values(), key=lambda row: -len(row.names["fi"]))[:8]
    others = (
        "kauniainen",
        "kerava",
        "sipoo",
        "tuusula",
        "helsinki",
        "utsjoki",
        "hanko",
        "lieksa",
        "lappeenranta",
    )
    for city in (*(slug(row.names["fi"]) for row in rows), *others):
        drawing = laid_out(scene := scene_of(size=size, city=city, labels=labels))
        (name,) = (text for text in texts(drawing) if text.code == scene.view.city)
        assert name.weight == 700
        sheet = Box(24, 24, drawing.width - 48, drawing.height - 48)
        assert sheet.holds(box_of(name)), city
        met = [text.text for text in texts(drawing) if text is not name and box_of(text).meets(box_of(name))]
        assert met == [], city


def test_a_selected_city_takes_the_name_of_no_other_where_all_had_room(scene_of: SceneOf, size: str) -> None:
    for words in ({}, {"tier": "growth_cities"}):
        without = {text.code for text in texts(laid_out(scene_of(size=size, **words))) if text.code}
        selecting = scene_of(size=size, city="turku", **words)
        named = {text.code for text in texts(laid_out(selecting)) if text.code}
        assert without | {selecting.view.city} == named


def test_type_is_large_enough(drawing: Drawing) -> None:
    smallest = {"title": 28, "subtitle": 28, "legend": 28, "label": 20, "badge": 18, "source": 16}
    assert [text for text in texts(drawing) if text.size < smallest[text.role]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_fits_in_every_language(scene_of: SceneOf, size: str, language: str) -> None:
    drawing = laid_out(scene_of(size=size, lang=language))
    sheet = Box(24, 24, drawing.width - 48, drawing.height - 48)
    boxes = [(text.text, box_of(text)) for text in texts(drawing)]
    assert [words for words, box in boxes if not sheet.holds(box)] == []
    assert [(a, b) for (a, first), (b, second) in combinations(boxes, 2) if first.meets(second)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_room_for_the_letters_of_any_theme(scene_of: SceneOf, size: str, language: str) -> None:
    """A slide is set in the fonts of its theme: nothing is cut and nothing collides in the widest."""
    for words in (*VIEWS.values(), {"city": "salo"}, {"city": "kauniainen"}, {"city": "kristiinankaupunki"}):
        drawing = laid_out(scene_of(size=size, lang=language, **words), "screen", ANY_LETTERS)
        sheet = Box(0, 0, drawing.width, drawing.height)
        boxes = [(text.text, box_of(text, ANY_LETTERS)) for text in texts(drawing)]
        assert [said for said, box in boxes if not sheet.holds(box)] == []
        assert [(a, b) for (a, first), (b, second) in combinations(boxes, 2) if first.meets(second)] == []
        names = [row.name for row in scene_of(size=size, lang=language, **words).classes]
        whole = set(" ".join((drawing.title, *names)).split(" "))
        shown = [text for text in texts(drawing) if text.role in ("title", "legend") and text.weight >= 600]
        assert {word for text in shown if not text.text.isdigit() for word in text.text.split(" ")} <= whole


def test_smaller_partnerships_are_named_whole_before_the_largest(scene_of: SceneOf, size: str) -> None:
    scene = scene_of(size=size)
    left_out = set(laid_out(scene).left_out)
    largest = max(scene.classes, key=lambda row: row.count)
    assert left_out <= set(largest.codes)


def test_the_country_is_whole_inside_the_sheet(scene: Scene, drawing: Drawing) -> None:
    assert Box(0, 0, drawing.width, drawing.height).holds(drawing.map.frame.box)
    assert len(drawing.map.areas) == len(scene.classes_of)


def test_areas_have_the_colours_and_classes_of_the_scene(scene: Scene, drawing: Drawing) -> None:
    for area in drawing.map.areas:
        assert area.fill == scene.fill_of(area.code)
        assert area.class_keys == scene.classes_of[area.code]
        assert area.title == scene.accessible_name(area.code)


def test_the_inset_is_left_away_where_no_member_lies_in_it(scene_of: SceneOf) -> None:
    assert laid_out(scene_of(tier="alliance")).inset is not None
    assert laid_out(scene_of(tier="vitality")).inset is None
    assert laid_out(scene_of(tier="alliance", inset="none")).inset is None


def test_the_legend_gives_every_class_its_name_number_count_and_share(scene_of: SceneOf, size: str) -> None:
    scene = scene_of(size=size)
    groups = {
        child.name: child for child in laid_out(scene).group("legend").children if isinstance(child, Group)
    }
    for row in scene.classes:
        words = " ".join(
            shape.text for shape in groups[f"legend-{row.key}"].shapes() if isinstance(shape, Text)
        )
        assert str(row.number) in words
        assert scene.texts.number(row.count) in words
        assert scene.texts.percent(row.share) in words
        assert all(word in words for word in row.name.split())
        assert row.stated_count is None or scene.texts.number(row.stated_count) in words


def test_a_class_that_grey_would_hide_has_a_texture_and_every_other_member_a_number(
    scene_of: SceneOf,
) -> None:
    for labels in ("members", "none"):
        scene = scene_of(labels=labels)
        drawing = laid_out(scene)
        numbered = {
            name.split("-")[1]
            for name in _group_names(drawing.groups)
            if name.startswith(("label-", "number-"))
        }
        plain = {area.code for area in drawing.map.areas if area.class_keys and area.texture is None}
        assert plain <= numbered


def _group_names(groups: tuple[object, ...]) -> Iterator[str]:
    for group in groups:
        if isinstance(group, Group):
            yield group.name
            yield from _group_names(group.children)


def test_a_transparent_picture_has_no_ground(scene_of: SceneOf) -> None:
    drawing = laid_out(scene_of(background="transparent"))
    assert drawing.background is None
    assert drawing.inset is not None
    assert drawing.inset.ground is None
