"""What the app shows at an address as plain HTML, for readers without scripts: lists, tables, links and forms.

It stands in the `noscript` of the index page, so every reader gets its bytes: what is long is only on its own page.
"""

from markupsafe import Markup

from src.completeness import open_questions
from src.counts import outside
from src.facts.partnership import partnership_facts
from src.facts.selection import selection_facts
from src.facts.wording import in_alphabet, partnership_sentence, value_of
from src.model import Catalogue, Tier
from src.outputs.data.columns import PAGE_COLUMNS, rows_of
from src.outputs.page.accessibility import statement
from src.outputs.page.page_details import details_of, figure_labels
from src.outputs.page.source_markup import note_markup
from src.outputs.registry import VIEW_OUTPUTS
from src.scene import Scene
from src.scene_classes import is_whole
from src.server.plain_choice import Choice
from src.server.plain_comparison import comparison_content
from src.server.plain_links import Links, language_links, page_links
from src.server.templating import rendered
from src.view import SCALES, SIZES, View, address_word


def without_scripts(page_name: str, view: View, scene: Scene, catalogue: Catalogue) -> Markup:
    """The whole page with header, content and footer. `page_name` is a key of `PAGE_PATHS`."""
    links = Links(catalogue, view, page_name)
    template = "picture" if view.is_picture else page_name
    return rendered(
        f"{template}.html",
        texts=scene.texts,
        language=scene.language,
        links=links,
        home=links.page("map"),
        pages=page_links(links, scene.texts),
        languages=language_links(links, scene.texts),
        source_line=scene.source_line,
        page_name=page_name,
        view=view,
        scene=scene,
        catalogue=catalogue,
        open_questions={key: open_questions(catalogue, key) for key in catalogue.tiers},
        outside=outside(catalogue, scene.texts),
        **_content(page_name, view, scene, catalogue),
    )


def _content(page_name: str, view: View, scene: Scene, catalogue: Catalogue) -> dict[str, object]:
    """What one page alone needs."""
    match page_name:
        case "partnerships":
            facts = [partnership_facts(catalogue, key) for key in catalogue.tiers]
            return {
                "cities": {one.key: in_alphabet(catalogue, one.member_codes, scene.texts) for one in facts},
                "figures": {one.key: partnership_sentence(catalogue, one, scene.texts) for one in facts},
            }
        case "comparison":
            return comparison_content(view, scene, catalogue)
        case "export":
            return {"sizes": SIZES, "scales": SCALES, "outputs": VIEW_OUTPUTS.values()}
        case "sources":
            return {"statement": statement(scene.texts)}
        case "municipalities":
            table = {"columns": PAGE_COLUMNS, "rows": rows_of(scene, catalogue)}
            return {**_of_the_map(view, scene, catalogue), **table}
        case _:
            return _of_the_map(view, scene, catalogue)


def _of_the_map(view: View, scene: Scene, catalogue: Catalogue) -> dict[str, object]:
    """For the map and the table: the filters, what they leave, and the details of the city that is selected."""
    return {
        "tiers": [_tier_choice(tier, view, scene) for tier in catalogue.tiers.values()],
        "is_narrowed": not is_whole(catalogue, view, scene.classes),
        "regions": _regions(view, scene, catalogue),
        "municipalities": [
            Choice(address_word(catalogue.municipalities[code].names), name, code == view.city)
            for code, name in scene.names.items()
        ],
        "cities": {row.key: in_alphabet(catalogue, row.codes, scene.texts) for row in scene.classes},
        "shares": {
            key: value_of(figures.share, scene.texts)
            for key, figures in selection_facts(scene, catalogue).by_tier.items()
        },
        "notes": [note_markup(catalogue, scene.texts, note) for note in scene.notes],
        "labels": figure_labels(scene, catalogue),
        "details": details_of(scene, catalogue, view.city) if view.city else None,
    }


def _tier_choice(tier: Tier, view: View, scene: Scene) -> Choice:
    return Choice(tier.key, tier.name.of(scene.language), tier.key in view.tiers)


def _regions(view: View, scene: Scene, catalogue: Catalogue) -> list[Choice]:
    choices = [
        Choice(address_word(region.names), region.names.of(scene.language), code in view.regions)
        for code, region in catalogue.regions.items()
    ]
    return sorted(choices, key=lambda choice: scene.texts.sort_key(choice.words))
