"""Parsed values that hold others are told from those that do not."""

import json
import tomllib

import pytest

from src.parsed import is_array, is_table

VALUES = {"table": {"a": 1}, "array": [1, "a"], "text": "[]", "number": 1, "flag": True}


@pytest.mark.parametrize("name", VALUES)
def test_tables_and_arrays_of_json_are_known_as_such(name: str) -> None:
    value = json.loads(json.dumps(VALUES))[name]
    assert is_table(value) == (name == "table")
    assert is_array(value) == (name == "array")


def test_tables_and_arrays_of_toml_are_known_as_such() -> None:
    read = tomllib.loads("empty = []\nday = 2026-11-25\n[[tables]]\nkey = 1\n[table]")
    assert [key for key, value in read.items() if is_table(value)] == ["table"]
    assert [key for key, value in read.items() if is_array(value)] == ["empty", "tables"]
