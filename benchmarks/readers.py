"""Fifty readers who click a city every two seconds: how long until the panel's message is there?

`python benchmarks/readers.py [--readers 50] [--rounds 5]` speaks Streamlit's own protocol over websockets, since fifty
browsers would measure the browsers. A click is what the map's frame reports: a code and a running number.
"""

import argparse
import asyncio
import json
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from benchmarks.servers import serving
from src.catalogue import load_catalogue

CITIES = ("853", "837", "091", "564", "297", "179", "398", "109", "734", "698")
SECONDS_BETWEEN_CLICKS = 2.0
_NAMES = {code: one.names.of("fi") for code, one in load_catalogue().municipalities.items()}


class Reader:
    """One session: it loads the page and then clicks."""

    def __init__(self, url: str, number: int, readers: int) -> None:
        self._url = url.replace("http", "ws") + "/_stcore/stream"
        self._number = number
        self._share = number / readers
        self._map_id = ""
        self._fragment_id = ""
        self.waits: list[float] = []

    async def read(self, rounds: int) -> None:
        """Load, then click `rounds` times, spread evenly over the interval."""
        async with websockets.connect(self._url, subprotocols=["streamlit"], max_size=None) as socket:
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
        state.json_value = json.dumps({"code": code, "choice": turn + 1})
        await socket.send(message.SerializeToString())
        return await self._until(socket, f'<h2 id="panel-heading">{_NAMES[code]}</h2>')

    async def _until(self, socket: websockets.ClientConnection, wanted: str) -> float:
        """Read messages to the end of the run; the moment at which the one with the wanted words came."""
        arrived = 0.0 if wanted else time.perf_counter()
        while True:
            message = ForwardMsg()
            message.ParseFromString(bytes(await asyncio.wait_for(socket.recv(), 60)))
            kind = message.WhichOneof("type")
            if kind == "delta":
                element = message.delta.new_element
                if message.delta.fragment_id:
                    self._fragment_id = message.delta.fragment_id
                if element.WhichOneof("type") == "component_instance":
                    self._map_id = element.component_instance.id
                if wanted and wanted in element.html.body:
                    arrived = time.perf_counter()
            if kind == "script_finished" and arrived:
                return arrived


async def measure(url: str, readers: int, rounds: int) -> list[float]:
    """The waits of all clicks in seconds."""
    people = [Reader(url, number, readers) for number in range(readers)]
    await asyncio.gather(*(person.read(rounds) for person in people))
    return [wait for person in people for wait in person.waits]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    with serving("app.py") as server:
        asyncio.run(measure(server.url, 2, 2))
        waits = sorted(asyncio.run(measure(server.url, arguments.readers, arguments.rounds)))
    high = waits[int(len(waits) * 0.95)]
    print(f"{arguments.readers} readers, {len(waits)} clicks, one every {SECONDS_BETWEEN_CLICKS:g} s each")
    print(
        f"click to panel message: median {statistics.median(waits) * 1000:.0f} ms, 95th percentile {high * 1000:.0f} ms"
    )


if __name__ == "__main__":
    main()
