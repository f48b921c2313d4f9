"""What can be ordered, and how an order becomes bytes."""

from dataclasses import dataclass, replace

from src.errors import MakingError
from src.figure.scene import shown_scene
from src.model import Catalogue, Language
from src.outputs.registry import OUTPUTS
from src.palette import ThemeName
from src.scene import Scene
from src.texts import texts_for
from src.view import View


@dataclass(frozen=True)
class Order:
    """Which file of which view to make.

    `title` and `subtitle` are a reader's own, checked already (src/outputs/common/own_title.py); None leaves what
    the scene says by itself. `base_address` is the app's, for the view's address inside of the file.
    """

    path: str
    view: View
    language: Language
    theme: ThemeName
    title: str | None = None
    subtitle: str | None = None
    base_address: str = ""


def rendered(order: Order, catalogue: Catalogue) -> bytes:
    """The bytes of an order from this catalogue. Raises MakingError, with its reason as the cause, when that fails."""
    try:
        return OUTPUTS[order.path].render(_scene(order, catalogue), catalogue)
    # A panic of a library in Rust is no Exception, cannot be sent from one process to another, and passes every
    # handler on its way: it has to become an error of ours here.
    except BaseException as failure:
        raise MakingError(order.path, repr(failure)) from failure


def _scene(order: Order, catalogue: Catalogue) -> Scene:
    scene = shown_scene(catalogue, order.view, texts_for(order.language), order.theme, order.base_address)
    title = scene.title if order.title is None else order.title
    subtitle = scene.subtitle if order.subtitle is None else order.subtitle
    return replace(scene, title=title, subtitle=subtitle)
