"""Figures of every municipality over the years: what they are, and what can be told from them."""
