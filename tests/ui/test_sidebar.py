"""The sidebar's widgets show the view, change it, and say what they leave."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from src.model import Catalogue, Language
from src.series.words import name_of
from src.texts import LANGUAGES, texts_for
from src.view import View, parse

RunShell = Callable[..., AppTest]
NORTH_KARELIA = "12"
TURKU = "853"


def view_of(app: AppTest) -> View:
    return app.session_state["view"]


def html_of(app: AppTest) -> str:
    return " ".join(part.proto.body for part in app.get("html"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_filter_is_a_checkbox_named_as_the_tier_with_its_count(
    run_shell: RunShell, catalogue: Catalogue, language: Language
) -> None:
    app = run_shell(lang=language)
    boxes = [box for box in app.checkbox if str(box.key).startswith("tier_")]
    assert [box.key for box in boxes] == [f"tier_{key}" for key in catalogue.tiers]
    for box, tier in zip(boxes, catalogue.tiers.values(), strict=True):
        assert box.label.startswith(tier.name.of(language))
        assert str(len(catalogue.members[tier.key])) in box.label
        assert box.value is True
        assert tier.stated_count is None or str(tier.stated_count) in box.label
        assert "/" not in box.label


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_widgets_have_labels_in_the_language_of_the_reader(
    run_shell: RunShell, language: Language
) -> None:
    app, texts = run_shell(lang=language), texts_for(language)
    assert app.text_input(key="finder").label == texts("sidebar.finder")
    assert app.multiselect(key="regions").label == texts("filters.regions")
    assert app.toggle(key="names").label == texts("sidebar.names")
    assert texts("sidebar.reset") in html_of(app)


@pytest.mark.parametrize("language", LANGUAGES)
def test_regions_are_in_the_order_of_the_alphabet(
    run_shell: RunShell, catalogue: Catalogue, language: Language
) -> None:
    options = run_shell(lang=language).multiselect(key="regions").options
    names = [region.names.of(language) for region in catalogue.regions.values()]
    assert options == sorted(names, key=texts_for(language).sort_key)


def test_unchecking_a_tier_changes_the_view_and_what_is_left(
    run_shell: RunShell, catalogue: Catalogue
) -> None:
    app = run_shell(lang="fi")
    app.checkbox(key="tier_regional_cities").uncheck().run()
    assert not app.exception
    assert "regional_cities" not in view_of(app).tiers
    left = [
        code for code in catalogue.memberships_by_code if set(catalogue.tiers_of(code)) - {"regional_cities"}
    ]
    people = sum(catalogue.municipalities[code].population for code in left)
    texts = texts_for("fi")
    assert texts.count("sidebar.exact_left", len(left), people=texts.number(people)) in html_of(app)


def test_choosing_a_region_changes_the_counts_beside_the_tiers(
    run_shell: RunShell, catalogue: Catalogue
) -> None:
    app = run_shell(lang="fi")
    app.multiselect(key="regions").set_value([NORTH_KARELIA]).run()
    assert view_of(app).regions == (NORTH_KARELIA,)
    for key in catalogue.tiers:
        left = [c for c in catalogue.members[key] if catalogue.municipalities[c].region_code == NORTH_KARELIA]
        is_short = catalogue.tiers[key].stated_count is not None
        count = texts_for("fi")("count.or_more", known=len(left)) if is_short else str(len(left))
        assert app.checkbox(key=f"tier_{key}").label.endswith(f" {count}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_choice_of_language_changes_every_word(
    run_shell: RunShell, catalogue: Catalogue, language: Language
) -> None:
    app = run_shell(lang="fi" if language != "fi" else "sv", city="turku")
    groups: Sequence[Any] = app.get("button_group")
    (choice,) = [group for group in groups if group.key == "language"]
    choice.set_value(language).run()
    assert not app.exception
    assert view_of(app).language == language
    assert view_of(app).city == TURKU
    assert app.text_input(key="finder").label == texts_for(language)("sidebar.finder")
    assert f'<h2 id="panel-heading">{catalogue.municipalities[TURKU].names.of(language)}</h2>' in html_of(app)
    assert texts_for(language)("app.tagline") in html_of(app)


def test_choices_of_lists_are_told_to_the_browser_anew_only_where_they_read_otherwise(
    run_shell: RunShell, catalogue: Catalogue
) -> None:
    app = run_shell(lang="fi", region="pohjois-karjala", figure="unemployment")

    def told_anew() -> list[str]:
        protos: list[Any] = [app.selectbox(key=key).proto for key in ("figure", "figure_classes")]
        regions: Any = app.multiselect(key="regions").proto
        told = [proto.raw_value for proto in protos if proto.set_value]
        return [*told, *(regions.raw_values if regions.set_value else ())]

    app.toggle(key="names").set_value(False).run()
    assert told_anew() == []
    groups: Sequence[Any] = app.get("button_group")
    (choice,) = [group for group in groups if group.key == "language"]
    choice.set_value("sv").run()
    texts, series = texts_for("sv"), catalogue.series["unemployment"]
    assert told_anew() == [name_of(series, texts), texts(f"figure.{view_of(app).method}"), "Norra Karelen"]


@pytest.mark.parametrize(("query", "code"), [("Åbo", TURKU), ("turkku", TURKU), ("853", TURKU)])
def test_the_finder_selects_what_is_meant(run_shell: RunShell, query: str, code: str) -> None:
    app = run_shell(lang="fi")
    app.text_input(key="finder").set_value(query).run()
    assert view_of(app).city == code
    assert app.text_input(key="finder").value == ""
    assert '<h2 id="panel-heading">Turku</h2>' in html_of(app)


def test_the_finder_gives_a_choice_and_takes_it(run_shell: RunShell, catalogue: Catalogue) -> None:
    app = run_shell(lang="fi")
    app.text_input(key="finder").set_value("Kau").run()
    choices = [button for button in app.button if str(button.key).startswith("candidate_")]
    assert len(choices) > 1
    assert view_of(app).city is None
    code = str(choices[0].key).removeprefix("candidate_")
    choices[0].click().run()
    assert view_of(app).city == code
    assert catalogue.municipalities[code].names["fi"] in html_of(app)
    assert not [button for button in app.button if str(button.key).startswith("candidate_")]


def test_the_finder_says_when_it_finds_nothing(run_shell: RunShell) -> None:
    app = run_shell(lang="sv")
    app.text_input(key="finder").set_value("xyzzyq").run()
    words = html_of(app) + " ".join(str(caption.value) for caption in app.caption)
    assert texts_for("sv")("sidebar.finder_nothing", query="xyzzyq") in words
    assert view_of(app).city is None


def test_the_names_switch_is_part_of_the_view(run_shell: RunShell) -> None:
    app = run_shell(lang="fi")
    assert app.toggle(key="names").value is True
    app.toggle(key="names").set_value(False).run()
    assert view_of(app).labels == ()
    assert run_shell(lang="fi", labels="none").toggle(key="names").value is False


@pytest.mark.parametrize(
    "address",
    [
        {"lang": "sv", "tier": ["alliance", "vitality"], "region": "pirkanmaa", "city": "tampere"},
        {"lang": "en", "labels": "none", "theme": "dark"},
        {"tier": "none"},
    ],
)
def test_the_widgets_of_a_page_just_opened_show_its_address(
    run_shell: RunShell, catalogue: Catalogue, address: dict[str, Any]
) -> None:
    app = run_shell(**address)
    values = {word: value if isinstance(value, list) else [value] for word, value in address.items()}
    view, _ = parse(values, catalogue)
    assert view_of(app) == view
    for key in catalogue.tiers:
        assert app.checkbox(key=f"tier_{key}").value is (key in view.tiers)
    assert tuple(app.multiselect(key="regions").value) == view.regions
