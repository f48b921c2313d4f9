"""Pages of HTML from the templates beside this module. Whatever is put into one is escaped, unless it is `Markup`."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

_FOLDER = Path(__file__).parent / "templates"


def rendered(template: str, **values: object) -> Markup:
    """The markup of a template. Raises jinja2.UndefinedError where the template asks for what `values` lacks."""
    return Markup(_environment().get_template(template).render(values))


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
