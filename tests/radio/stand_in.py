"""The smallest firmware that says something: for tests of the radio, not of the wrap."""

import asyncio
from collections.abc import Callable

from ble.codecs.ocwp import uuids
from ble.link import AttRefusal

FEATURE = bytes.fromhex("01006f000000100a00104972")
"""Golden PDU, profile 5.6."""
REFUSED = 0x81
CCCD_NOT_SET = 0xFD


class StandIn:
    """Answers every control point request with success, refuses op 0x7F with an error code of
    its own and everything while indications are off."""

    def __init__(self) -> None:
        self.heard: Callable[[str, bytes], None] | None = None
        self.pairing_open = False
        self.links = 0
        self.up = False
        self.on: set[str] = set()
        self.confirmations: asyncio.Queue[str] = asyncio.Queue()
        self.written: list[bytes] = []

    def read(self, uuid: str) -> bytes:
        return FEATURE if uuid == uuids.FEATURE else uuid[:8].encode()

    def write(self, uuid: str, data: bytes) -> None:
        if uuid not in self.on:
            raise AttRefusal(CCCD_NOT_SET, uuid)
        if data[0] == 0x7F:
            raise AttRefusal(REFUSED, uuid)
        self.written.append(data)
        self.say(uuid, bytes([0x80, data[0], data[1], 0x01]))

    def say(self, uuid: str, value: bytes) -> None:
        """Notify or indicate."""
        assert self.heard
        self.heard(uuid, value)

    def subscribed(self, uuid: str, on: bool) -> None:
        (self.on.add if on else self.on.discard)(uuid)

    def confirmed(self, uuid: str) -> None:
        self.confirmations.put_nowait(uuid)

    def link_up(self) -> None:
        self.links += 1
        self.up = True

    def link_down(self) -> None:
        self.up = False
        self.on.clear()

    def press_button(self) -> None:
        self.pairing_open = True
