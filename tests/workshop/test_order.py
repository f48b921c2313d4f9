"""An order becomes the same bytes in any thread, and what goes wrong becomes one error of ours."""

import pickle
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from resvg import usvg

from src.catalogue import load_catalogue
from src.errors import MakingError
from src.outputs.registry import OUTPUTS
from src.view import default_view
from src.workshop.order import Order, rendered

CATALOGUE = load_catalogue()


def order(path: str) -> Order:
    return Order(path, default_view(CATALOGUE), "fi", "light")


def in_a_thread_of_its_own(wanted: Order) -> bytes:
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(rendered, wanted, CATALOGUE).result()


@pytest.mark.parametrize("path", OUTPUTS)
def test_a_file_is_made_in_one_thread_after_another(path: str) -> None:
    first, second = (in_a_thread_of_its_own(order(path)) for _ in range(2))
    assert first
    assert second == first


def test_a_title_of_ones_own_takes_the_place_of_the_proposed_one() -> None:
    wanted = order("/map.svg")
    proposed = rendered(wanted, CATALOGUE).decode()
    titled = rendered(replace(wanted, title="Oma <otsikko>"), CATALOGUE).decode()
    both = rendered(replace(wanted, title="Oma <otsikko>", subtitle="Oma alaotsikko"), CATALOGUE).decode()
    assert "Oma &lt;otsikko&gt;" not in proposed
    assert "Oma &lt;otsikko&gt;" in titled
    assert "Oma alaotsikko" not in titled
    assert "Oma &lt;otsikko&gt;" in both
    assert "Oma alaotsikko" in both


def test_a_panic_of_a_library_becomes_an_error_that_can_be_caught_and_sent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # The very panic that once left a page grey: an object of resvg in a thread that it does not belong to.
    of_this_thread = usvg.Options.default()
    monkeypatch.setattr("src.outputs.png._options", lambda: of_this_thread)
    with pytest.raises(MakingError, match="unsendable") as failed:
        in_a_thread_of_its_own(order("/map.png"))
    assert not isinstance(failed.value.__cause__, Exception)
    assert str(pickle.loads(pickle.dumps(failed.value))) == str(failed.value)
