"""Pages of other sites may read the files, and nothing of the app."""

import httpx
import pytest

from src.assets import assets
from src.outputs.registry import OUTPUTS

FOREIGN = {"Origin": "https://intra.example.test"}
APP = ("/", "/kunnat", "/_stcore/health", "/_stcore/host-config", "/map.gif", assets()["page.js"].path)


@pytest.mark.parametrize("path", sorted(OUTPUTS))
def test_a_file_can_be_read_by_a_page_of_another_site(client: httpx.Client, path: str) -> None:
    answer = client.get(path, headers=FOREIGN)
    assert answer.headers["access-control-allow-origin"] == "*"
    exposed = {name.strip().lower() for name in answer.headers["access-control-expose-headers"].split(",")}
    assert {"etag", "content-disposition", "x-ignored-words", "content-range"} <= exposed
    assert "access-control-allow-credentials" not in answer.headers
    known = client.get(path, headers={**FOREIGN, "If-None-Match": answer.headers["etag"]})
    assert (known.status_code, known.headers["access-control-allow-origin"]) == (304, "*")


@pytest.mark.parametrize("wanted", ["range", "if-none-match", "if-range"])
def test_the_browser_may_ask_before_it_asks_for_parts(client: httpx.Client, wanted: str) -> None:
    asked = {
        **FOREIGN,
        "Access-Control-Request-Method": "GET",
        "Access-Control-Request-Headers": wanted,
    }
    answer = client.options("/data.gpkg?lang=sv", headers=asked)
    assert answer.status_code == 204
    assert answer.headers["access-control-allow-origin"] == "*"
    assert wanted in answer.headers["access-control-allow-headers"].lower()
    assert "GET" in answer.headers["access-control-allow-methods"]


@pytest.mark.parametrize("path", APP)
def test_the_app_itself_stays_closed(client: httpx.Client, path: str) -> None:
    for method in ("GET", "OPTIONS"):
        assert "access-control-allow-origin" not in client.request(method, path, headers=FOREIGN).headers
