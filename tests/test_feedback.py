"""The operator names where readers tell of shortcomings: an e-mail or a web address, and nothing else."""

from collections.abc import Iterator

import pytest

from src.feedback import feedback_channel


@pytest.fixture(autouse=True)
def _read_anew() -> Iterator[None]:
    feedback_channel.cache_clear()
    yield
    feedback_channel.cache_clear()


@pytest.mark.parametrize("named", ["kartta@example.fi", "https://example.fi/palaute?site=kartta"])
def test_an_address_that_is_named_is_the_channel(monkeypatch: pytest.MonkeyPatch, named: str) -> None:
    monkeypatch.setenv("KUMPPANUUSKARTTA_FEEDBACK", f" {named} ")
    assert feedback_channel() == named


@pytest.mark.parametrize("named", ["javascript:alert(1)", "kartta@", "call us", "https://", "a@b.fi, c@d.fi"])
def test_what_is_no_address_is_told_to_the_log_and_left(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, named: str
) -> None:
    monkeypatch.setenv("KUMPPANUUSKARTTA_FEEDBACK", named)
    assert feedback_channel() is None
    assert named in caplog.text


def test_without_a_name_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KUMPPANUUSKARTTA_FEEDBACK", raising=False)
    assert feedback_channel() is None
