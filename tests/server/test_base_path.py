"""Addresses are read the same below any base path."""

import pytest

from src.server.base_path import base_path_of, path_within


@pytest.mark.parametrize("option", ["kartta", "/kartta", "kartta/", "/kartta/"])
def test_the_option_may_be_written_with_and_without_slashes(option: str) -> None:
    assert base_path_of(option) == "/kartta"


def test_no_base_path_is_nothing_in_front() -> None:
    assert base_path_of("") == ""
    assert base_path_of("/") == ""


@pytest.mark.parametrize(
    ("path", "root_path", "base_path", "expected"),
    [
        ("/kunnat", "", "", "/kunnat"),
        ("/kartta/kunnat", "", "/kartta", "/kunnat"),
        ("/kartta/", "", "/kartta", "/"),
        ("/kartta", "", "/kartta", None),
        ("/karttaa/kunnat", "", "/kartta", None),
        ("/kunnat", "", "/kartta", None),
        ("/proxy/kunnat", "/proxy", "", "/kunnat"),
        ("/proxy/kartta/kunnat", "/proxy", "/kartta", "/kunnat"),
    ],
)
def test_a_path_is_told_as_the_app_sees_it(
    path: str, root_path: str, base_path: str, expected: str | None
) -> None:
    assert path_within({"type": "http", "path": path, "root_path": root_path}, base_path) == expected
