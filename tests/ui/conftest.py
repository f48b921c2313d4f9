"""The whole frame of the app, run by Streamlit's own tester."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from src.catalogue import load_catalogue
from src.model import Catalogue
from tests.installed_components import looked_for_once

SHELL = Path(__file__).parents[2] / "src" / "ui" / "shell.py"
SECONDS = 60


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue()


@pytest.fixture(autouse=True, scope="session")
def components() -> Iterator[None]:
    with looked_for_once():
        yield


@pytest.fixture
def run_shell() -> Callable[..., AppTest]:
    """Runs the shell at an address; keywords are words of the address."""

    def run(**address: Any) -> AppTest:
        app = AppTest.from_file(str(SHELL), default_timeout=SECONDS)
        for word, value in address.items():
            app.query_params[word] = value
        app.run()
        assert not app.exception
        return app

    return run
