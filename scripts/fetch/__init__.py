"""What `scripts/fetch_sources.py` is made of: asking the publishers, checking their answers, writing all or nothing."""
