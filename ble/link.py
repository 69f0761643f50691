"""A link: one GATT connection, in bytes. Real radios and simulated devices look the same here."""

from collections.abc import Callable
from typing import Protocol


class Link(Protocol):
    """One connection to one device, opened once and closed once; a new one for every attempt.

    Characteristics are named by full lower-case UUID strings. Every call ends within its own
    time limit (well under 30 s, where Bluetooth itself gives up) or raises Fault: NOT_FOUND,
    NO_ANSWER, LINK_LOST, PAIRING_NEEDED, PAIRING_REFUSED, BOND_LOST, ... An answer with an ATT
    error code of the device's own raises AttRefusal. Not thread-safe: one event loop only.
    """

    async def open(self, lost: Callable[[], None]) -> None:
        """Connect, pairing first where the device asks for it.

        `lost` is called once, from the loop, when the connection ends other than by `close`.
        """
        ...

    async def read(self, characteristic: str) -> bytes:
        """The value of a characteristic, from the device, not from a cache."""
        ...

    async def write(self, characteristic: str, data: bytes) -> None:
        """Write with response; returns when the device has acknowledged it."""
        ...

    async def subscribe(self, characteristic: str, heard: Callable[[bytes], None]) -> None:
        """Have every notification or indication given to `heard`, from the loop."""
        ...

    async def close(self) -> None:
        """End the connection; never raises, and ends within 5 s."""
        ...


class AttRefusal(Exception):  # noqa: N818 - the device's answer, not an error of ours
    """The device answered a request with an ATT error code (0x01-0xFF)."""

    def __init__(self, code: int, characteristic: str):
        super().__init__(f"ATT error 0x{code:02x} on {characteristic}")
        self.code = code
        self.characteristic = characteristic
