"""Streamlit's tester looks through all installed packages for components, once for all its runs.

By itself it does so in every run, which is most of the work of one; the packages are the same in all.
"""

from collections.abc import Generator
from contextlib import contextmanager
from functools import cache

import pytest
from streamlit.components.v2 import manifest_scanner


@contextmanager
def looked_for_once() -> Generator[None]:
    with pytest.MonkeyPatch.context() as patch:
        found_once = cache(manifest_scanner.scan_component_manifests)
        patch.setattr(manifest_scanner, "scan_component_manifests", found_once)
        yield
