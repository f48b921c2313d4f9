"""A municipality's code in a table: known, written with all its digits, and agreeing with the name beside it."""

from collections.abc import Mapping

from src.catalogue.csv_door import Row
from src.catalogue.record import nearest
from src.model import Municipality
from src.texts import FIRST_LANGUAGE

_DIGITS = 3


def known_code(
    row: Row, field: str, municipalities: Mapping[str, Municipality], name_field: str | None = None
) -> str:
    """The code of a known municipality, or "" with the problem and the likely right one noted.

    With `name_field`, the name in the first language in that column has to be the municipality's own.
    """
    name = row.text(name_field) if name_field else ""
    code = row.code(field, _DIGITS)
    if not code or not municipalities:
        return code
    if code not in municipalities:
        suggestion = _suggestion(name, municipalities) or suggested_code(code, municipalities)
        row.complain("code_unknown", field, code, nearest=suggestion)
        return ""
    own_name = municipalities[code].names.of(FIRST_LANGUAGE)
    if name_field and name and name != own_name:
        suggestion = _suggestion(name, municipalities)
        row.complain("name_differs", name_field, name, expected=f"{own_name} ({code})", nearest=suggestion)
    return code


def suggested_code(code: str, municipalities: Mapping[str, Municipality]) -> str | None:
    """The municipality whose code is most like an unknown one, leading zeros first: "Espoo (049)"."""
    padded = code.zfill(_DIGITS)
    found = padded if padded in municipalities else nearest(code, municipalities)
    return f"{municipalities[found].names.of(FIRST_LANGUAGE)} ({found})" if found else None


def _suggestion(name: str, municipalities: Mapping[str, Municipality]) -> str | None:
    """The municipality that a name most likely means, with its code: "Turku (853)"."""
    codes = {row.names.of(FIRST_LANGUAGE): row.code for row in municipalities.values()}
    found = nearest(name, codes) if name else None
    return f"{found} ({codes[found]})" if found else None
