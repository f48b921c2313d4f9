"""What a reader sees when a page fails: one sentence. The trace goes to the log."""

import logging

import streamlit as st

from src.errors import DataError
from src.texts import texts_for
from src.texts.readers_language import readers_language
from src.ui.problems import sentence
from src.ui.state import accepted_languages
from src.view import asked_language

_LOG = logging.getLogger(__name__)


def show_failure(error: Exception) -> bool:
    """Show an error as a sentence in the reader's language; returns True so that Streamlit shows nothing else."""
    _LOG.error("A page failed", exc_info=error)
    asked = asked_language({word: st.query_params.get_all(word) for word in st.query_params})
    texts = texts_for(readers_language(asked, accepted_languages()))
    if isinstance(error, DataError):
        st.error(sentence(error.problems[0], texts))
    else:
        st.error(texts("message.failure"))
    return True
