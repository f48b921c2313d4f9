"""What the page's scripts say, carried by the page: Streamlit's own words in the reader's language, and ours."""

from collections.abc import Mapping
from functools import cache

from markupsafe import Markup

from src.script_json import script_json
from src.texts import all_texts

_OF_STREAMLIT = "en"  # the language that Streamlit itself speaks
_WORDS_OF_STREAMLIT = "streamlit."
# Ours, and what kinds of files are called.
_WORDS_OF_PAGE = ("page.", "export.file_")


@cache
def words_of_scripts() -> Markup:
    """Two script elements of JSON: Streamlit's words in every language but its own, and ours in each."""
    own: Mapping[str, str] = all_texts()[_OF_STREAMLIT].messages if _OF_STREAMLIT in all_texts() else {}
    streamlit = {
        language: _exchanged(own, texts.messages)
        for language, texts in all_texts().items()
        if language != _OF_STREAMLIT
    }
    ours = {
        language: {
            key.rpartition(".")[2]: words
            for key, words in texts.messages.items()
            if key.startswith(_WORDS_OF_PAGE)
        }
        for language, texts in all_texts().items()
    }
    return _as_script("streamlit-words", streamlit) + _as_script("page-words", ours)


def _exchanged(own: Mapping[str, str], other: Mapping[str, str]) -> dict[str, str]:
    return {words: other[key] for key, words in own.items() if key.startswith(_WORDS_OF_STREAMLIT)}


def _as_script(name: str, table: Mapping[str, Mapping[str, str]]) -> Markup:
    return Markup('<script type="application/json" id="{}">{}</script>').format(name, script_json(table))
