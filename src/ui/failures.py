"""What a reader sees when a page fails: one sentence. The trace goes to the log."""

import logging

import streamlit as st

from src.errors import DataError
from src.model import LANGUAGES
from src.texts import texts_for
from src.ui.problems import sentence

_LOG = logging.getLogger(__name__)


def show_failure(error: Exception) -> bool:
    """Show an error as a sentence in the reader's language; returns True so that Streamlit shows nothing else."""
    _LOG.error("A page failed", exc_info=error)
    wanted = (st.query_params.get("lang") or st.context.locale or "")[:2]
    texts = texts_for(next((language for language in LANGUAGES if language == wanted), "fi"))
    if isinstance(error, DataError):
        st.error(sentence(error.problems[0], texts))
    else:
        st.error(texts("message.failure"))
    return True
