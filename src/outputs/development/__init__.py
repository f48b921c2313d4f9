"""How the selected city has developed, or without one the partnerships, as files made in src/outputs/charts."""

from src.model import Catalogue
from src.outputs.charts.chart_file import ChartFile
from src.outputs.charts.number_file import NumberFile
from src.outputs.development import of_city, of_partnerships
from src.scene import Scene

__all__ = ["chart_of", "numbers_of"]


def chart_of(scene: Scene, catalogue: Catalogue) -> ChartFile:
    """What a picture and a slide show."""
    city = scene.view.city
    return (
        of_partnerships.chart_of(scene, catalogue)
        if city is None
        else of_city.chart_of(scene, catalogue, city)
    )


def numbers_of(scene: Scene, catalogue: Catalogue) -> NumberFile:
    """The numbers behind it."""
    city = scene.view.city
    if city is None:
        return of_partnerships.numbers_of(scene, catalogue)
    return of_city.numbers_of(scene, catalogue, city)
