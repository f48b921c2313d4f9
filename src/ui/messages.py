"""What went wrong with an address or a file, in the reader's words, above the page."""

import streamlit as st

from src.ui.problems import sentence
from src.ui.state import Reading

_MOST = 3


def draw_messages(reading: Reading) -> None:
    """Show the problems of this run: a broken file first, then values of the address that were ignored."""
    if not reading.problems:
        return
    shown = [sentence(problem, reading.texts) for problem in reading.problems[:_MOST]]
    hidden = len(reading.problems) - len(shown)
    if hidden:
        shown.append(reading.texts.count("message.more", hidden))
    st.warning(_as_plain_text(" ".join(shown)))


def _as_plain_text(words: str) -> str:
    """Words with everything escaped that Markdown would read as more than words."""
    return "".join(f"\\{letter}" if letter in r"\`*_{}[]()#+-.!|<>$:~" else letter for letter in words)
