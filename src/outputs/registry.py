"""Every file that can be made of a scene: its address, what it is, and who makes it.

Some show the map's view and its data, the others what the view compares, or how a city or the partnerships developed.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from src.model import Catalogue
from src.outputs import (
    comparison,
    delimited,
    development,
    pdf,
    png,
    slide,
    spreadsheet,
    svg,
    web_page,
)
from src.outputs.charts import pictures
from src.outputs.charts.chart_file import ChartFile
from src.outputs.charts.delimited import as_csv
from src.outputs.charts.number_file import NumberFile
from src.outputs.charts.slide import as_slide
from src.outputs.charts.workbook import as_workbook
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


# GeoPandas brings half of all that is imported: only who asks for boundaries waits for it and gives it memory.
def _geojson(scene: Scene, catalogue: Catalogue) -> bytes:
    from src.outputs import geographic  # noqa: PLC0415

    return geographic.render_geojson(scene, catalogue)


def _geopackage(scene: Scene, catalogue: Catalogue) -> bytes:
    from src.outputs import geographic  # noqa: PLC0415

    return geographic.render_geopackage(scene, catalogue)


_SVG, _PNG, _PDF = "image/svg+xml", "image/png", "application/pdf"
_CSV = "text/csv; charset=utf-8"
_PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_ROWS = (
    Output("/map.svg", _SVG, True, _picture(svg.render)),
    Output("/map.png", _PNG, True, _picture(png.render)),
    Output("/map.pptx", _PPTX, False, slide.render),
    Output("/map.pdf", _PDF, True, _picture(pdf.render)),
    Output("/map.html", "text/html; charset=utf-8", True, web_page.render),
    Output("/data.csv", _CSV, False, delimited.render),
    Output("/data.xlsx", _XLSX, False, spreadsheet.render),
    Output("/data.geojson", "application/geo+json", False, _geojson),
    Output("/data.gpkg", "application/geopackage+sqlite3", False, _geopackage),
)


def _rows_of_a_chart(
    stem: str,
    chart: Callable[[Scene, Catalogue], ChartFile],
    numbers: Callable[[Scene, Catalogue], NumberFile],
) -> tuple[Output, ...]:
    """Every kind of file of a chart and of the numbers behind it."""

    def drawn(draw: Callable[[ChartFile], bytes]) -> Render:
        return lambda scene, catalogue: draw(chart(scene, catalogue))

    return (
        Output(f"/{stem}.svg", _SVG, True, drawn(pictures.as_svg)),
        Output(f"/{stem}.png", _PNG, True, drawn(pictures.as_png)),
        Output(f"/{stem}.pptx", _PPTX, False, lambda scene, own: as_slide(chart(scene, own), own)),
        Output(f"/{stem}.pdf", _PDF, True, drawn(pictures.as_pdf)),
        Output(f"/{stem}.csv", _CSV, False, lambda scene, own: as_csv(numbers(scene, own))),
        Output(f"/{stem}.xlsx", _XLSX, False, lambda scene, own: as_workbook(numbers(scene, own), own)),
    )


_COMPARISON_ROWS = _rows_of_a_chart("compare", comparison.chart_of, comparison.numbers_of)
_DEVELOPMENT_ROWS = _rows_of_a_chart("development", development.chart_of, development.numbers_of)


def _by_path(rows: Iterable[Output]) -> Mapping[str, Output]:
    return MappingProxyType({output.path: output for output in rows})


VIEW_OUTPUTS = _by_path(_ROWS)
COMPARISON_OUTPUTS = _by_path(_COMPARISON_ROWS)
DEVELOPMENT_OUTPUTS = _by_path(_DEVELOPMENT_ROWS)
OUTPUTS = _by_path((*_ROWS, *_COMPARISON_ROWS, *_DEVELOPMENT_ROWS))
