"""Streamlit: the only package that knows it."""
