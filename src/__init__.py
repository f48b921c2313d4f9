"""Kumppanuuskartta: the map of Finland's city partnerships."""
