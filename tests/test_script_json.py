"""JSON that stands in a script."""

import json

from src.script_json import compact_json, script_json


def test_it_cannot_end_its_script_and_reads_as_it_was() -> None:
    value = {"name": "</script><!-- ä & \" '", "numbers": [1, None]}
    said = script_json(value)
    assert "<" not in said
    assert json.loads(said) == value


def test_it_has_no_blanks_between_its_parts() -> None:
    assert compact_json({"a": ["ö", 1]}) == '{"a":["ö",1]}'
