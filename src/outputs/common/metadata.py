"""What a file says of itself: title, source, licence, date of the data and the address of the view."""

from dataclasses import dataclass
from urllib.parse import urlencode

from src.model import Language
from src.scene import Scene

# The licence of the boundaries and figures that every picture is drawn from, as its publisher names it.
LICENCE = "CC BY 4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"


@dataclass(frozen=True)
class Metadata:
    """Facts for the inside of a file. `address` is the view's, whole where the scene knows the app's own; `date` is
    in words.
    """

    title: str
    description: str
    language: Language
    publisher: str
    source: str
    licence: str
    licence_url: str
    date: str
    address: str


def metadata(scene: Scene, description: str) -> Metadata:
    """The facts of a scene. The address always names the language: the file has it for good."""
    words = [pair for pair in scene.address if pair[0] != "lang"]
    return Metadata(
        title=scene.title,
        description=description,
        language=scene.language,
        publisher=scene.texts("app.name"),
        source=scene.source_line,
        licence=LICENCE,
        licence_url=LICENCE_URL,
        date=scene.data_date,
        address=f"{scene.base_address}/{scene.page_path}?{urlencode([('lang', scene.language), *words])}",
    )
