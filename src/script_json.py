"""JSON inside a script element of a page, or in a command that ends up in one."""

import json
from typing import Any

from markupsafe import Markup


def script_json(value: Any) -> Markup:
    """Compact JSON that cannot end the script it stands in; never escaped again, for scripts know no entities."""
    return Markup(compact_json(value).replace("<", "\\u003c"))


def compact_json(value: Any) -> str:
    """JSON without blanks, letters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
