"""What parsers of JSON and TOML give: the two that hold others are told apart here, with what is in them."""

from typing import Any, TypeGuard


def is_table(value: object) -> TypeGuard[dict[str, Any]]:
    """Whether it is a table; both formats have texts as keys and nothing else."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Whether it is an array, of whatever."""
    return isinstance(value, list)
