"""The table of addresses is read whole, and a base moves every one of them and nothing else."""

from scripts.fetch.addresses import read_addresses
from src.catalogue.series_figures import SOURCES

BASE = "http://127.0.0.1:8000"


def test_every_address_is_of_its_publisher() -> None:
    found = read_addresses()
    assert found.pxweb.address == "https://pxdata.stat.fi/PxWeb/api/v1/fi/StatFin/{table}"
    assert found.classification.key.startswith("https://data.stat.fi/api/classifications/v2/")
    assert found.boundaries.address.startswith("https://geo.stat.fi/geoserver/tilastointialueet/wfs?")
    assert found.areas.address.startswith("https://kartat.kapsi.fi/files/kuntajako/")


def test_a_base_moves_every_address() -> None:
    usual, moved = read_addresses(), read_addresses(f"{BASE}/")
    for at, place in (
        (moved.pxweb.address, usual.pxweb.address),
        (moved.classification.items, usual.classification.items),
        (moved.classification.key, usual.classification.key),
        (moved.boundaries.address, usual.boundaries.address),
        (moved.areas.address, usual.areas.address),
    ):
        assert at == BASE + "/" + place.split("/", 3)[3]
    assert (moved.tables, moved.areas.layer) == (usual.tables, usual.areas.layer)


def test_the_sources_of_the_tables_are_known_to_the_app() -> None:
    assert {row.source for row in read_addresses().tables.values()} <= set(SOURCES)
