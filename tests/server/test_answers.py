"""What the running server answers: headers, compression, caching, languages, files by address."""

import gzip
import html
import io
import re
import time

import brotli
import httpx
import pytest
from PIL import Image

from src.assets import assets
from src.outputs.registry import COMPARISON_OUTPUTS, DEVELOPMENT_OUTPUTS, OUTPUTS
from src.server.bundle import bundled_files
from src.server.doors import MAP_FRAME
from src.server.hints import with_frame_hints

SECONDS_TO_COMPRESS = 120
PAGES = ("/", "/kunnat", "/kumppanuudet", "/vienti", "/lahteet")
SCRIPT_OF_STREAMLIT = next(
    path for path in bundled_files() if re.fullmatch(r"/static/js/index\.[\w-]+\.js", path)
)


def every_kind_of_address() -> list[str]:
    asset = assets()["frame.js"].path
    return [
        *PAGES,
        asset,
        SCRIPT_OF_STREAMLIT,
        f"{MAP_FRAME}index.html",
        "/_stcore/health",
        "/map.svg",
        "/assets/none.js",
    ]


@pytest.mark.parametrize("address", every_kind_of_address())
def test_every_answer_is_guarded(client: httpx.Client, address: str) -> None:
    headers = client.get(address).headers
    policy = headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "object-src 'none'" in policy
    assert "http:" not in policy
    assert "https:" not in policy
    assert ("'unsafe-eval'" in policy) == address.startswith(MAP_FRAME)
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "strict-origin-when-cross-origin"


@pytest.mark.parametrize("name", sorted(assets()))
def test_an_asset_is_cached_for_good_and_compressed(client: httpx.Client, name: str) -> None:
    asset = assets()[name]
    plain = client.get(asset.path)
    assert plain.content == asset.body
    assert plain.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert plain.headers["content-type"].split(";")[0] == asset.media_type.split(";")[0]
    assert client.get(asset.path, headers={"If-None-Match": plain.headers["etag"]}).status_code == 304
    assert client.head(asset.path).headers["content-length"] == str(len(asset.body))
    if name.endswith(".woff2"):
        return
    for coding, decode in (("br", brotli.decompress), ("gzip", gzip.decompress)):
        with client.stream("GET", asset.path, headers={"Accept-Encoding": coding}) as answer:
            raw = b"".join(answer.iter_raw())
            assert answer.headers["content-encoding"] == coding
            assert answer.headers["vary"] == "Accept-Encoding"
        assert decode(raw) == asset.body


def test_an_unknown_asset_is_not_found(client: httpx.Client) -> None:
    assert client.get("/assets/frame-0000000000000000.js").status_code == 404


def sent_body(address: str) -> bytes:
    """What is sent of a bundled file: the file, and in the map's page what it will need as well."""
    body = bundled_files()[address].read_bytes()
    return with_frame_hints(body) if address.startswith(MAP_FRAME) else body


@pytest.mark.parametrize("address", [SCRIPT_OF_STREAMLIT, f"{MAP_FRAME}index.html"])
def test_the_bundles_of_the_packages_are_compressed_once_they_were_asked_for(
    client: httpx.Client, address: str
) -> None:
    body = sent_body(address)
    # The bundle of Streamlit is compressed behind the scenes, in seconds where the machine has other work.
    until = time.monotonic() + SECONDS_TO_COMPRESS
    while time.monotonic() < until:
        with client.stream("GET", address, headers={"Accept-Encoding": "br"}) as answer:
            raw = b"".join(answer.iter_raw())
            if answer.headers.get("content-encoding") == "br":
                assert brotli.decompress(raw) == body
                return
        assert raw == body
    pytest.fail("never compressed")


def test_a_bundle_path_cannot_leave_its_folder(client: httpx.Client) -> None:
    answer = client.get(f"{MAP_FRAME}..%2f..%2f..%2f__init__.py")
    assert "def st_folium" not in answer.text


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(
    ("query", "accepted", "language"),
    [
        ("?lang=sv", "en", "sv"),
        ("", "sv-FI,sv;q=0.9", "sv"),
        ("", "en-GB", "en"),
        ("", "de", "fi"),
        ("", "fil-PH, en;q=0.3, sv;q=0.8", "sv"),
        ("?lang=xx", "", "fi"),
    ],
)
def test_a_page_is_told_in_the_reader_s_language(
    client: httpx.Client, path: str, query: str, accepted: str, language: str
) -> None:
    answer = client.get(path + query, headers={"Accept-Language": accepted})
    assert answer.headers["cache-control"] == "no-cache"
    assert answer.headers["content-language"] == language
    assert f'<html lang="{language}">' in answer.text
    title = {"fi": "Kumppanuuskartta", "sv": "Partnerskapskartan", "en": "Partnership Map"}[language]
    assert f" – {title}</title>" in answer.text
    assert answer.text.count("<title>") == 1 + answer.text.count('<svg class="first-picture"')
    assert '<meta name="description"' in answer.text
    again = client.get(
        path + query, headers={"Accept-Language": accepted, "If-None-Match": answer.headers["etag"]}
    )
    assert again.status_code == 304
    assert again.content == b""


def test_the_page_carries_the_map_of_its_address_and_its_words(client: httpx.Client) -> None:
    text = client.get("/?lang=en&tier=vitality").text
    assert text.count('class="municipality tier-vitality"') == 3
    assert "tier-alliance" not in text.split('<div id="root">')[0].split("first-picture", 1)[1]
    assert all(f">{city}</a>" in text.split("<noscript>")[2] for city in ("Jyväskylä", "Kuopio", "Lahti"))
    assert 'property="og:image" content="http://' in text
    assert "map.png?lang=en&amp;tier=vitality" in text


@pytest.mark.parametrize(
    "words", ["size=a4", "size=1x1&scale=3", "scale=2&background=transparent&tier=vitality", "view=picture"]
)
def test_the_picture_of_a_link_preview_has_the_size_that_the_page_says(
    client: httpx.Client, words: str
) -> None:
    text = client.get(f"/?lang=en&{words}").text
    told = dict(re.findall(r'property="og:([\w:]+)" content="([^"]*)"', text))
    picture = Image.open(io.BytesIO(client.get(html.unescape(told["image"])).content))
    assert picture.size == (int(told["image:width"]), int(told["image:height"])) == (1920, 1080)
    assert picture.getextrema()[-1] == (255, 255) or picture.mode == "RGB"
    assert ("tier=vitality" in told["image"]) == ("tier=vitality" in words)


def test_nothing_of_an_address_is_drawn_unescaped(client: httpx.Client) -> None:
    hostile = "/?city=%3Cscript%3Ealert(1)%3C/script%3E&lang=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E"
    text = client.get(hostile).text
    assert "alert(1)" not in text


@pytest.mark.parametrize("path", sorted(OUTPUTS))
def test_a_file_by_address_has_its_type_name_and_tag(client: httpx.Client, path: str) -> None:
    output = OUTPUTS[path]
    shown = "alliance"
    if path in COMPARISON_OUTPUTS:
        shown = "comparison"
    if path in DEVELOPMENT_OUTPUTS:
        shown = "development-alliance"
    answer = client.get(f"{path}?lang=sv&tier=alliance")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == output.media_type
    kind = "inline" if output.is_inline else "attachment"
    name = f"kumppanuuskartta-sv-{shown}.{output.ending}"
    assert answer.headers["content-disposition"] == f'{kind}; filename="{name}"'
    tag = answer.headers["etag"]
    assert client.get(f"{path}?tier=alliance&lang=sv", headers={"If-None-Match": tag}).status_code == 304
    assert client.get(f"{path}?lang=fi&tier=alliance").headers["etag"] != tag
    assert client.get(f"{path}?lang=sv&tier=alliance").content == answer.content


def test_ignored_words_are_named_in_a_header(client: httpx.Client) -> None:
    answer = client.get("/map.svg?tier=alianssi&size=huge&lang=fi")
    assert answer.status_code == 200
    assert answer.headers["x-ignored-words"] == "tier=alianssi, size=huge"
    assert client.get("/map.svg?teir=alliance&a%20b=%C3%A5").headers["x-ignored-words"] == (
        "teir=alliance, a%20b=%C3%A5"
    )
    assert client.get("/map.svg?size=%0d%0aX-Evil:%201").headers["x-ignored-words"].startswith("size=%0D%0A")
