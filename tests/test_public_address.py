"""What is an address of the app, and where the app begins in the address of one of its pages."""

import pytest

from src.public_address import fault_of, named_address, root_of_page


@pytest.mark.parametrize(
    "good",
    ["https://kartta.example.fi", "http://10.1.2.3:8501", "https://example.fi/a/b/", "http://[::1]:80"],
)
def test_the_address_of_an_app_is_taken(good: str) -> None:
    assert fault_of(good) is None


@pytest.mark.parametrize(
    "bad",
    [
        "kartta.example.fi",
        "/kartta",
        "ftp://example.fi",
        "https://",
        "https://example.fi/?lang=fi",
        "https://example.fi/#top",
        "https://user:word@example.fi",
        "https://example.fi:port",
        "https://exam ple.fi",
        "https://[example.fi",
        "javascript:alert(1)",
    ],
)
def test_what_is_no_address_of_an_app_is_not_taken(bad: str) -> None:
    assert fault_of(bad) is not None


@pytest.mark.parametrize(
    ("address", "root"),
    [
        ("https://kartta.example.fi/vienti", "https://kartta.example.fi"),
        ("http://localhost:8501/vienti/", "http://localhost:8501"),
        ("https://example.fi/kaupungit/kartta/vienti", "https://example.fi/kaupungit/kartta"),
        ("https://vienti/vienti", "https://vienti"),
        ("https://user:word@example.fi/vienti", ""),
        ("about:srcdoc", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_the_app_begins_where_the_path_of_its_page_does(address: str | None, root: str) -> None:
    assert root_of_page(address, "vienti") == root


def test_the_address_that_the_operator_named_is_told_before_the_reader_s(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("KUMPPANUUSKARTTA_ADDRESS", "https://example.fi/kartta/")
    named_address.cache_clear()
    try:
        assert root_of_page("http://localhost:8501/vienti", "vienti") == "https://example.fi/kartta"
    finally:
        named_address.cache_clear()
