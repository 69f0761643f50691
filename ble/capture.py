"""Raw traffic as it passes: in the log's second tier always, in a file while one is kept.

A capture is one JSON object a line. The first is `{"coldwrap_capture": 1, ...}`; each other has
`t` (seconds since the capture began) and `op`. Links are numbered in `link`; their operations
(`open`, `read`, `write`, `subscribe`) stand where they ended and have `t0`, when they began, and
`fault` or `att` (an ATT error code) where they failed. `notify`, `lost` and `close` are moments.
`advert` is one advertisement. `device` names what is driven, `wish` what it was told to do.
"""

import asyncio
import json
import logging
from collections.abc import Callable, Coroutine, Mapping
from itertools import count
from pathlib import Path
from typing import Any, TextIO, TypeVar

from app.domain.faults import Fault
from app.domain.wish import Errand, Start, Wish
from app.domain.wrap import Sample, WrapFacts
from app.ports import Ears, Wrap
from ble.link import AttRefusal, Link
from ble.scan import Advert

T = TypeVar("T")

VERSION = 1
_log = logging.getLogger(__name__)


class Capture:
    """Where traffic is told. On one event loop only."""

    def __init__(self) -> None:
        self._file: TextIO | None = None
        self._began_s = 0.0
        self._links = count(1)

    @property
    def on(self) -> bool:
        """Whether a file is kept."""
        return self._file is not None

    def begin(self, path: Path, about: Mapping[str, object]) -> None:
        """Keep a file from now on, `about` in its first line. OSError when it cannot be made."""
        self.end()
        self._file = path.open("w", encoding="utf-8")
        self._began_s = _now_s()
        self._write({"coldwrap_capture": VERSION, **about})

    def end(self) -> None:
        """Close the file."""
        file, self._file = self._file, None
        if file:
            file.close()

    def note(self, op: str, **facts: object) -> None:
        """Something passed."""
        if op != "advert":
            _log.debug("%s %s", op, facts)
        if self._file:
            self._write({"t": self.now_s(), "op": op, **facts})

    def now_s(self) -> float:
        """Seconds since the file was begun."""
        return round(_now_s() - self._began_s, 4)

    def advert(self, advert: Advert) -> None:
        """An advertisement was heard; there are many, so only a file keeps them."""
        if self._file:
            self.note("advert", **advert_as_json(advert))

    def tapped(self, link: Link, address: str) -> Link:
        """The same link, and all that passes is told here."""
        return _TappedLink(link, self, next(self._links), address)

    def watched(self, wrap: Wrap, address: str, model: str) -> Wrap:
        """The same driver, and what it is told to do is told here."""
        return _WatchedWrap(wrap, self, address, model)

    def _write(self, line: Mapping[str, object]) -> None:
        if self._file is None:
            return
        try:
            self._file.write(json.dumps(line) + "\n")
        except OSError as error:  # a full disk is no reason to end a session
            _log.warning("the capture ends: %s", error)
            self._file = None


class _TappedLink:
    """See `Link`."""

    def __init__(self, link: Link, capture: Capture, number: int, address: str):
        self._link = link
        self._capture = capture
        self._number = number
        self._address = address

    async def open(self, lost: Callable[[], None]) -> None:
        def tell() -> None:
            self._note("lost")
            lost()

        await self._told("open", self._link.open(tell), address=self._address)

    async def read(self, characteristic: str) -> bytes:
        return await self._told("read", self._link.read(characteristic), uuid=characteristic)

    async def write(self, characteristic: str, data: bytes) -> None:
        sending = self._link.write(characteristic, data)
        await self._told("write", sending, uuid=characteristic, hex=data.hex())

    async def subscribe(self, characteristic: str, heard: Callable[[bytes], None]) -> None:
        def hear(data: bytes) -> None:
            self._note("notify", uuid=characteristic, hex=data.hex())
            heard(data)

        subscribing = self._link.subscribe(characteristic, hear)
        await self._told("subscribe", subscribing, uuid=characteristic)

    async def close(self) -> None:
        self._note("close")
        await self._link.close()

    def _note(self, op: str, **facts: object) -> None:
        self._capture.note(op, link=self._number, **facts)

    async def _told(self, op: str, work: Coroutine[Any, Any, T], **facts: object) -> T:
        began_s = self._capture.now_s()
        outcome: dict[str, object] = {"fault": "gave way"}
        try:
            value = await work
            outcome = {"hex": value.hex()} if isinstance(value, bytes) else {}
        except Fault as fault:
            outcome = {"fault": fault.code.value}
            raise
        except AttRefusal as refusal:
            outcome = {"att": refusal.code}
            raise
        else:
            return value
        finally:
            self._note(op, t0=began_s, **facts, **outcome)


class _WatchedWrap:
    """See `Wrap`."""

    def __init__(self, wrap: Wrap, capture: Capture, address: str, model: str):
        self._wrap = wrap
        self._capture = capture
        self._about = {"address": address, "model": model}

    async def open(self, ears: Ears) -> WrapFacts:
        self._capture.note("device", **self._about)
        return await self._wrap.open(ears)

    async def obey(self, wish: Wish) -> None:
        facts = program_as_json(wish) if isinstance(wish, Start) else {}
        self._capture.note("wish", wish=type(wish).__name__, **facts)
        await self._wrap.obey(wish)

    async def renew(self) -> None:
        await self._wrap.renew()

    async def records(self, session: int, from_s: int) -> list[Sample]:
        return await self._wrap.records(session, from_s)

    async def run_errand(self, errand: Errand) -> None:
        await self._wrap.run_errand(errand)

    async def close(self) -> None:
        await self._wrap.close()


def program_as_json(start: Start) -> dict[str, object]:
    """A start as a capture keeps it: number of the session, the programme and its steps."""
    steps = [[s.kind.value, s.seconds, s.target, s.ramp] for s in start.program.steps]
    program = start.program
    return {
        "number": start.number,
        "key": program.key,
        "version": program.number,
        "steps": steps,
    }


def advert_as_json(advert: Advert) -> dict[str, object]:
    """An advertisement as a capture keeps it."""
    return {
        "address": advert.address,
        "name": advert.name,
        "rssi": advert.rssi_dbm,
        "services": list(advert.services),
        "makers": {str(maker): data.hex() for maker, data in advert.maker_data.items()},
        "service_data": {uuid: data.hex() for uuid, data in advert.service_data.items()},
    }


def _now_s() -> float:
    return asyncio.get_running_loop().time()
