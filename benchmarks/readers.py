"""Fifty readers who click a city every two seconds: how long until the panel's message is there?

Then the same beside a hundred clients who all ask at once for different pictures.
`python benchmarks/readers.py [--readers 50] [--rounds 5] [--clients 100]` speaks Streamlit's own protocol over
websockets, since fifty browsers would measure the browsers. A click is what the map's frame reports: a code, a
running number and the session that it heard of.
"""

import argparse
import asyncio
import json
import re
import statistics
import sys
import time
from http import HTTPStatus
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import httpx
import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from benchmarks.servers import serving
from src.catalogue import load_catalogue
from src.view import address_word

CITIES = ("853", "837", "091", "564", "297", "179", "398", "109", "734", "698")
SECONDS_BETWEEN_CLICKS = 2.0
_NAMES = {code: one.names.of("fi") for code, one in load_catalogue().municipalities.items()}
# In the script of the map's command, itself a string of JSON: the quotation marks are escaped there.
_SESSION = re.compile(r'"session\\?":\\?"([0-9a-f]+)')
_PROTOCOL = websockets.Subprotocol("streamlit")


class Reader:
    """One session: it loads the page and then clicks."""

    def __init__(self, url: str, number: int, readers: int) -> None:
        self._url = url.replace("http", "ws") + "/_stcore/stream"
        self._number = number
        self._share = number / readers
        self._map_id = ""
        self._fragment_id = ""
        self._session = ""
        self.waits: list[float] = []

    async def read(self, rounds: int) -> None:
        """Load, then click `rounds` times, spread evenly over the interval."""
        async with websockets.connect(self._url, subprotocols=[_PROTOCOL], max_size=None) as socket:
            await self._rerun(socket, BackMsg())
            await asyncio.sleep(SECONDS_BETWEEN_CLICKS * self._share)
            for turn in range(rounds):
                began = time.perf_counter()
                self.waits.append(await self._click(socket, turn) - began)
                await asyncio.sleep(max(0.0, SECONDS_BETWEEN_CLICKS - (time.perf_counter() - began)))

    async def _rerun(self, socket: websockets.ClientConnection, message: BackMsg) -> None:
        message.rerun_script.query_string = "lang=fi"
        await socket.send(message.SerializeToString())
        await self._until(socket, "")

    async def _click(self, socket: websockets.ClientConnection, turn: int) -> float:
        message = BackMsg()
        message.rerun_script.query_string = "lang=fi"
        message.rerun_script.fragment_id = self._fragment_id
        state = message.rerun_script.widget_states.widgets.add()
        state.id = self._map_id
        code = CITIES[(self._number + turn) % len(CITIES)]
        state.json_value = json.dumps({"code": code, "choice": turn + 1, "session": self._session})
        await socket.send(message.SerializeToString())
        return await self._until(socket, f'<h2 id="panel-heading">{_NAMES[code]}</h2>')

    async def _until(self, socket: websockets.ClientConnection, wanted: str) -> float:
        """Read messages to the end of the run; the moment at which the one with the wanted words came."""
        arrived = 0.0 if wanted else time.perf_counter()
        while True:
            message = ForwardMsg()
            message.ParseFromString(await asyncio.wait_for(socket.recv(decode=False), 60))
            kind = message.WhichOneof("type")
            if kind == "delta":
                element = message.delta.new_element
                if message.delta.fragment_id:
                    self._fragment_id = message.delta.fragment_id
                if element.WhichOneof("type") == "component_instance":
                    self._map_id = element.component_instance.id
                    if named := _SESSION.search(element.component_instance.json_args):
                        self._session = named[1]
                if wanted and wanted in element.html.body:
                    arrived = time.perf_counter()
            if kind == "script_finished" and arrived:
                return arrived


async def measure(url: str, readers: int, rounds: int) -> list[float]:
    """The waits of all clicks in seconds."""
    people = [Reader(url, number, readers) for number in range(readers)]
    await asyncio.gather(*(person.read(rounds) for person in people))
    return [wait for person in people for wait in person.waits]


async def ask(url: str, address: str) -> int:
    """Ask for a picture until it is there, as often as the server says to come again; the number of times."""
    async with httpx.AsyncClient(base_url=url, timeout=120) as client:
        for times in count(1):
            answer = await client.get(address)
            if answer.status_code == HTTPStatus.OK:
                return times
            await asyncio.sleep(float(answer.headers["Retry-After"]))
    raise AssertionError


async def measure_beside(url: str, readers: int, rounds: int, clients: int) -> tuple[list[float], int, float]:
    """The waits of clicks while clients ask for pictures that nobody has asked for; how often they asked, and how
    long it took until all were served.
    """
    catalogue = load_catalogue()
    regions = [address_word(region.names) for region in catalogue.regions.values()]
    pictures = [
        f"/map.png?lang=fi&tier={tier}&region={region}" for tier in catalogue.tiers for region in regions
    ]
    pictures += [f"/map.png?lang=sv&region={region}" for region in regions]
    began = time.perf_counter()
    asking = asyncio.gather(*(ask(url, picture) for picture in pictures[:clients]))
    waits = await measure(url, readers, rounds)
    times = await asking
    return waits, sum(times), time.perf_counter() - began


def told(waits: list[float]) -> str:
    ordered = sorted(waits)
    high = ordered[int(len(ordered) * 0.95)]
    return f"median {statistics.median(ordered) * 1000:.0f} ms, 95th percentile {high * 1000:.0f} ms"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--clients", type=int, default=100)
    arguments = parser.parse_args()
    readers, rounds = arguments.readers, arguments.rounds
    with serving("app.py") as server:
        asyncio.run(measure(server.url, 2, 2))
        alone = asyncio.run(measure(server.url, readers, rounds))
        waits, times, seconds = asyncio.run(measure_beside(server.url, readers, rounds, arguments.clients))
    print(
        f"{readers} readers, {len(alone)} clicks, one every {SECONDS_BETWEEN_CLICKS:g} s each; click to panel message:"
    )
    print(f"alone: {told(alone)}")
    print(f"beside {arguments.clients} clients with different pictures: {told(waits)}")
    print(f"their pictures were asked for {times} times, and all there after {seconds:.0f} s")
    print(f"median beside them / alone: {statistics.median(waits) / statistics.median(alone):.2f}")


if __name__ == "__main__":
    main()
