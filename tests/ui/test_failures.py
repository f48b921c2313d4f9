"""A programming error is one sentence to the reader and a trace in the log, never the other way round."""

import logging

import pytest
from streamlit.testing.v1 import AppTest

from src.model import Language
from src.texts import LANGUAGES, texts_for


def failing_page() -> None:
    from src.ui.failures import show_failure

    try:
        raise ZeroDivisionError("secret detail")
    except ZeroDivisionError as error:
        is_shown = show_failure(error)
    if not is_shown:
        raise RuntimeError("Streamlit would show the error itself")


def page_without_data() -> None:
    from src.errors import DataError, Problem
    from src.ui.failures import show_failure

    show_failure(DataError((Problem("file_missing", "tiers.toml"), Problem("file_missing", "regions.csv"))))


def run(page: object, language: Language) -> AppTest:
    app = AppTest.from_function(page, default_timeout=60)  # type: ignore[arg-type]  # any function without arguments
    app.query_params["lang"] = language
    return app.run()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reader_gets_one_sentence_in_the_language_of_the_page(
    language: Language, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        app = run(failing_page, language)
    (error,) = app.error
    assert error.value == texts_for(language)("message.failure")
    assert not app.exception
    assert "secret" not in str(error.value)


def test_a_language_in_capitals_is_understood_when_a_page_fails_too() -> None:
    (error,) = run(failing_page, "SV").error
    assert error.value == texts_for("sv")("message.failure")


def test_the_log_gets_the_trace(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR, logger="src.ui.failures"):
        run(failing_page, "fi")
    (record,) = [record for record in caplog.records if record.name == "src.ui.failures"]
    assert record.exc_info is not None
    assert record.exc_info[0] is ZeroDivisionError


@pytest.mark.parametrize("language", LANGUAGES)
def test_data_that_cannot_be_read_at_all_is_named(language: Language) -> None:
    (error,) = run(page_without_data, language).error
    assert "tiers.toml" in str(error.value)
    assert texts_for(language)("problem.file_missing") in str(error.value)
