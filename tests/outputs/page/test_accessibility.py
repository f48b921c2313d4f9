"""The accessibility statement: dated, with shortcomings, the way of feedback and the supervising authority."""

import pytest

from src.model import Language
from src.outputs.page import accessibility
from src.texts import LANGUAGES, texts_for


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_tells_date_act_shortcomings_and_authority(language: Language) -> None:
    texts = texts_for(language)
    told = accessibility.statement(texts)
    assert texts.date(accessibility._DRAWN_UP) in told
    assert "306/2019" in told
    assert told.count("<li>") == len(accessibility.SHORTCOMINGS) > 0
    for shortcoming in accessibility.SHORTCOMINGS:
        assert texts(f"accessibility.{shortcoming}") in told
    assert "Traficom" in told
    assert 'href="mailto:saavutettavuus@traficom.fi"' in told


@pytest.mark.parametrize(
    ("channel", "link"),
    [("kartta@example.fi", "mailto:kartta@example.fi"), ("https://example.fi/a?b", "https://example.fi/a?b")],
)
def test_the_named_channel_is_a_link(monkeypatch: pytest.MonkeyPatch, channel: str, link: str) -> None:
    monkeypatch.setattr(accessibility, "feedback_channel", lambda: channel)
    told = accessibility.statement(texts_for("en"))
    assert f'href="{link}"' in told
    assert texts_for("en")("accessibility.feedback_unnamed") not in told


def test_every_sentence_of_the_statement_is_told() -> None:
    told = {*accessibility.SHORTCOMINGS, "drawn_up", "status", "use", "tested", "authority"}
    channel = {"feedback", "feedback_unnamed"}
    keys = (key for key in texts_for("fi").messages if key.startswith("accessibility."))
    assert {key.removeprefix("accessibility.") for key in keys} == told | channel


def test_without_a_channel_it_says_whom_to_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accessibility, "feedback_channel", lambda: None)
    assert texts_for("fi")("accessibility.feedback_unnamed") in accessibility.statement(texts_for("fi"))
