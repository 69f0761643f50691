"""Sensors that advertise, and an air that carries what they say to a scanner of bleak's kind."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import ClassVar, TypeAlias

from bleak.backends.adapter import BaseBleakAdapter
from bleak.backends.scanner import (
    AdvertisementData,
    AdvertisementDataCallback,
    BaseBleakScanner,
)
from bleak.exc import BleakBluetoothNotAvailableError, BleakBluetoothNotAvailableReason
from cryptography.hazmat.primitives.ciphers.aead import AESCCM
from typing_extensions import override

AT_S = 0.25
"""Between two advertisements of one frame."""
BTHOME_UUID, COMBUSTION_COMPANY = 0xFCD2, 0x09C7


@dataclass(frozen=True)
class Frame:
    """What one advertisement says: manufacturer data and service data, by 16-bit number."""

    makers: Mapping[int, bytes] = field(default_factory=dict[int, bytes])
    services: Mapping[int, bytes] = field(default_factory=dict[int, bytes])


FrameOf: TypeAlias = Callable[[int], Frame]
"""The n-th frame of a sensor; one equal to the last is the same frame again."""


def bthome(objects: str) -> Frame:
    """These BTHome objects, in the clear."""
    return Frame(services={BTHOME_UUID: bytes.fromhex("40" + objects)})


def pad(packet: int, *skin_c: float) -> Frame:
    """A pad with one temperature or several, and a packet id."""
    points = b"".join(b"\x02" + round(c * 100).to_bytes(2, "little", signed=True) for c in skin_c)
    return bthome((bytes([0, packet % 256]) + points).hex())


def sealed_pad(address: str, key: bytes, counter: int, skin_c: float) -> Frame:
    """A pad that encrypts what it says, as bthome.io asks."""
    plain = b"\x02" + round(skin_c * 100).to_bytes(2, "little", signed=True)
    told, number = b"\x41", counter.to_bytes(4, "little")
    nonce = bytes.fromhex(address.replace(":", "")) + b"\xd2\xfc" + told + number
    sealed = AESCCM(key, tag_length=4).encrypt(nonce, plain, None)
    return Frame(services={BTHOME_UUID: told + sealed[:-4] + number + sealed[-4:]})


def ruuvi(sequence: int, celsius: float) -> Frame:
    """A Ruuvi in data format 5 with a temperature and a sequence number."""
    nothing = bytes.fromhex("ffffffff800080008000ffffff")
    told = b"\x05" + round(celsius / 0.005).to_bytes(2, "big", signed=True) + nothing
    return Frame({0x0499: told + (sequence % 0xFFFF).to_bytes(2, "big") + b"\xff" * 6})


def combustion(*points_c: float, product: int = 1) -> Frame:
    """A probe with these eight points, from the tip."""
    packed = sum(round((c + 20) / 0.05) << 13 * n for n, c in enumerate(points_c))
    data = bytes([product, 1, 2, 3, 4]) + packed.to_bytes(13, "little") + bytes(2)
    return Frame({COMBUSTION_COMPANY: data})


class Field:
    """The air round one computer. `powered` False is an adapter switched off, `away` are the
    addresses out of range."""

    def __init__(self) -> None:
        self.powered = True
        self.away: set[str] = set()
        self.scanners: set[Ear] = set()

    def scanner_backend(self) -> type[BaseBleakScanner]:
        return type("Scanner", (Ear,), {"air": self})

    def adapter_backend(self) -> type[BaseBleakAdapter]:
        return type("Adapter", (_Adapter,), {"air": self})

    def check_power(self) -> None:
        if not self.powered:
            raise BleakBluetoothNotAvailableError(
                "off", BleakBluetoothNotAvailableReason.POWERED_OFF
            )

    def carry(self, address: str, name: str, frame: Frame) -> None:
        if self.powered and address not in self.away:
            for scanner in tuple(self.scanners):
                scanner.hear(address, name, frame)


class _Adapter(BaseBleakAdapter):
    air: ClassVar[Field]

    @classmethod
    @override
    async def get(cls, **kwargs: object) -> "_Adapter":
        cls.air.check_power()
        return cls()


class Ear(BaseBleakScanner):
    """A scanner that hears what its field carries."""

    air: ClassVar[Field]

    def __init__(
        self,
        detection_callback: AdvertisementDataCallback | None,
        service_uuids: list[str] | None,
        scanning_mode: str,
        **kwargs: object,
    ):
        super().__init__(detection_callback, service_uuids)

    @override
    async def start(self) -> None:
        self.air.check_power()
        self.seen_devices = {}
        self.air.scanners.add(self)

    @override
    async def stop(self) -> None:
        self.air.scanners.discard(self)

    def hear(self, address: str, name: str, frame: Frame) -> None:
        services = {
            f"{number:08x}-0000-1000-8000-00805f9b34fb": data
            for number, data in frame.services.items()
        }
        data = AdvertisementData(name or None, dict(frame.makers), services, [], None, -50, ())
        device = self.create_or_update_device(address, address, name or None, {}, data)
        self.call_detection_callbacks(device, data)


class Probe:
    """A sensor with a new frame every `every_s`, advertised over and over in between."""

    def __init__(self, air: Field, address: str, frame: FrameOf, name: str, every_s: float):
        self.address = address
        self.frame = frame
        self.frames = 0
        self._air = air
        self._name = name
        self._every_s = every_s
        self._life = asyncio.create_task(self._live())

    async def end(self) -> None:
        self._life.cancel()
        await asyncio.wait({self._life})

    async def _live(self) -> None:
        step_s = min(AT_S, self._every_s)
        while True:
            self.frames += 1
            frame = self.frame(self.frames)
            for _ in range(round(self._every_s / step_s)):
                self._air.carry(self.address, self._name, frame)
                await asyncio.sleep(step_s)
