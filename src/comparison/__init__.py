"""Municipalities, partnerships and the country side by side: what is compared, and what can be said of it."""
