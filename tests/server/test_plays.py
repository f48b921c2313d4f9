"""The years of a figure at their address: asked for by the words of a view, made once, kept by their entity tag."""

import httpx
import pytest

from src.catalogue import load_catalogue

PLAY = "/play.json?lang=sv&figure=unemployment"


def test_a_play_is_of_the_figure_and_language_of_its_address(client: httpx.Client) -> None:
    years = load_catalogue().series["unemployment"].years
    answer = client.get(PLAY)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    assert [frame["year"] for frame in answer.json()["frames"]] == list(years)
    assert "Klassgränserna" in answer.json()["remark"]
    assert answer.json()["beginsAt"] == len(years) - 1
    assert client.get(f"{PLAY}&year={years[2]}").json()["beginsAt"] == 2


def test_who_has_it_gets_no_second_one(client: httpx.Client) -> None:
    tag = client.get(PLAY).headers["etag"]
    again = client.get(PLAY, headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get(PLAY.replace("sv", "fi")).headers["etag"] != tag
    assert client.get(f"{PLAY}&city=turku").headers["etag"] == tag


@pytest.mark.parametrize("coding", ["br", "gzip"])
def test_it_is_small_on_the_wire(client: httpx.Client, coding: str) -> None:
    answer = client.get(PLAY, headers={"Accept-Encoding": coding})
    assert answer.headers["content-encoding"] == coding
    assert int(answer.headers["content-length"]) < 9_000


@pytest.mark.parametrize("query", ["", "?figure=nothing", "?city=turku"])
def test_without_a_figure_there_is_none(client: httpx.Client, query: str) -> None:
    assert client.get(f"/play.json{query}").status_code == 404
