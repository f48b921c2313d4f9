"""What the app shows at an address as plain HTML, for readers without scripts: lists, tables, links and forms.

It stands in the `noscript` of the index page, so every reader gets its bytes: what is long is only on its own page.
"""

from markupsafe import Markup

from src.model import Catalogue
from src.scene import Scene
from src.server.plain_content import PlainContent
from src.server.plain_links import Links, language_links, page_links
from src.server.templating import rendered
from src.view import View


def without_scripts(page_name: str, view: View, scene: Scene, shown: Scene, catalogue: Catalogue) -> Markup:
    """The whole page with header, content and footer: the template of `page_name`, a key of `PAGE_PATHS`.

    `scene` is that of the partnerships, `shown` what the map shows.
    """
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
        source_line=(shown if page_name == "map" else scene).source_line,
        view=view,
        scene=scene,
        shown=shown,
        catalogue=catalogue,
        content=PlainContent(view, scene, shown, catalogue, links),
    )
