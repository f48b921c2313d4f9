"""The floor of a click: one button and its text."""

import streamlit as st

st.session_state.setdefault("pressed", 0)
if st.button("Press"):
    st.session_state["pressed"] += 1
st.html(f'<p id="answer">{st.session_state["pressed"]}</p>')
