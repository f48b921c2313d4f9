"""A field in which a municipality is looked up by its name, and what to choose from where several are meant."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st
from markupsafe import Markup

from src.finder import find
from src.ui.data import current_data
from src.ui.state import Reading, address_read


@dataclass(frozen=True)
class FinderField:
    """`key` names the field's widget and what is remembered of a search, `candidate_key` the buttons below it."""

    key: str
    label_key: str
    candidate_key: str
    choose: Callable[[str], None]

    def draw(self, reading: Reading, *, is_disabled: bool = False) -> None:
        """Draw the field, and below it what a search has left to say."""
        texts = reading.texts
        st.text_input(
            texts(self.label_key),
            key=self.key,
            placeholder=texts("sidebar.finder_example"),
            on_change=self._search,
            max_chars=60,
            disabled=is_disabled,
        )
        query = st.session_state.get(f"{self.key}_query")
        # What was found belongs to the view it was looked for in; another one, by Back or by a link, ends the search.
        if query is None or st.session_state.get(f"{self.key}_address") != address_read():
            return
        candidates: tuple[str, ...] = st.session_state.get(f"{self.key}_candidates", ())
        message = texts("sidebar.finder_choose" if candidates else "sidebar.finder_nothing", query=query)
        st.html(Markup('<p class="side-note" data-say="{}">{}</p>').format(self.key, message))
        for code in candidates:
            if code not in reading.catalogue.municipalities:
                continue
            name = reading.catalogue.municipalities[code].names.of(texts.language)
            key = f"{self.candidate_key}_{code}"
            st.button(name, key=key, on_click=self._choose, args=(code,), width="stretch")

    def _search(self) -> None:
        state = st.session_state
        query: str = state[self.key].strip()
        state[f"{self.key}_query"] = None
        if not query:
            return
        finding = find(query, current_data().catalogue)
        if finding.code is not None:
            self._choose(finding.code)
            return
        state[f"{self.key}_query"] = query
        state[f"{self.key}_candidates"] = finding.candidates
        state[f"{self.key}_address"] = address_read()

    def _choose(self, code: str) -> None:
        st.session_state[f"{self.key}_query"] = None
        st.session_state[self.key] = ""
        self.choose(code)
