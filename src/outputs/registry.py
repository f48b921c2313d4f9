"""Every file that can be made of a scene: its address, what it is, and who makes it.

Some show the map's view and its data, the others what the view compares.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from src.model import Catalogue
from src.outputs import comparison, delimited, geographic, pdf, png, slide, spreadsheet, svg, web_page
from src.scene import Scene

Render = Callable[[Scene, Catalogue], bytes]


@dataclass(frozen=True)
class Output:
    """One kind of file. `is_inline` says whether a browser should show it rather than save it."""

    path: str
    media_type: str
    is_inline: bool
    render: Render

    @property
    def ending(self) -> str:
        """The ending of a file name, without the dot."""
        return self.path.rpartition(".")[2]


def _picture(render: Callable[[Scene], bytes | str]) -> Render:
    """A picture is a function of the scene alone."""

    def rendered(scene: Scene, _catalogue: Catalogue) -> bytes:
        made = render(scene)
        return made.encode() if isinstance(made, str) else made

    return rendered


_PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_ROWS = (
    Output("/map.svg", "image/svg+xml", True, _picture(svg.render)),
    Output("/map.png", "image/png", True, _picture(png.render)),
    Output("/map.pptx", _PPTX, False, slide.render),
    Output("/map.pdf", "application/pdf", True, _picture(pdf.render)),
    Output("/map.html", "text/html; charset=utf-8", True, web_page.render),
    Output("/data.csv", "text/csv; charset=utf-8", False, delimited.render),
    Output("/data.xlsx", _XLSX, False, spreadsheet.render),
    Output("/data.geojson", "application/geo+json", False, geographic.render_geojson),
    Output("/data.gpkg", "application/geopackage+sqlite3", False, geographic.render_geopackage),
)

_COMPARISON_ROWS = (
    Output("/compare.svg", "image/svg+xml", True, comparison.render_svg),
    Output("/compare.png", "image/png", True, comparison.render_png),
    Output("/compare.pdf", "application/pdf", True, comparison.render_pdf),
    Output("/compare.pptx", _PPTX, False, comparison.slide),
    Output("/compare.csv", "text/csv; charset=utf-8", False, comparison.delimited),
    Output("/compare.xlsx", _XLSX, False, comparison.workbook),
)


def _by_path(rows: Iterable[Output]) -> Mapping[str, Output]:
    return MappingProxyType({output.path: output for output in rows})


VIEW_OUTPUTS = _by_path(_ROWS)
COMPARISON_OUTPUTS = _by_path(_COMPARISON_ROWS)
OUTPUTS = _by_path((*_ROWS, *_COMPARISON_ROWS))
