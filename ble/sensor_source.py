"""Where a pack's temperatures come from: a sensor that is heard again and again (`Source`), and
the kind that says everything in its advertisements."""

import asyncio
from collections.abc import Callable
from typing import Protocol, TypeAlias

from app.domain.faults import Fault, FaultCode
from ble.codecs.reading import NeedsKey, Refused, WrongKey
from ble.scan import Advert, Air
from ble.sensor_frame import Frame, frame_of
from ble.sensor_keys import SensorKeys
from ble.sensor_model import Place
from ble.sensor_models import BTHOME

RETRY_S = 5.0
"""Between two goes at a radio that fails (devices.md 4.3)."""
LISTEN_S = 86_400.0
KEY_S = 5.0
"""How long a sensor that may encrypt is not listened to while its key is looked for: without the
key, frames that somebody else sends in the clear would count as its own."""
SEALED = frozenset({BTHOME.key})
"""The sensors that may encrypt."""

Heard: TypeAlias = Callable[[Frame], None]
Troubled: TypeAlias = Callable[[Fault | None], None]


class Source(Protocol):
    """A sensor that is listened to."""

    async def listen(self, heard: Heard, troubled: Troubled) -> None:
        """Tell every frame until cancelled, through troubles that come and go; of each of them
        `troubled` is told, None where nobody knows why. Fault when it cannot even begin."""
        ...

    @property
    def silence(self) -> Fault:
        """Why nothing that can be used was heard so far."""
        ...


class AdvertisedSensor:
    """A sensor heard by the one scanner (Source)."""

    def __init__(self, air: Air, sensor: str, place: Place, address: str, keys: SensorKeys):
        """`sensor` is the key of a row of `ble.sensors`."""
        self._air = air
        self._sensor = sensor
        self._place = place
        self._address = address
        self._keys = keys
        self._key: bytes | None = None
        self._begun = False
        self._refused: Refused | None = None
        self._heard: Heard = _deaf

    async def listen(self, heard: Heard, troubled: Troubled) -> None:
        """See `Source`."""
        self._heard = heard
        fetching = asyncio.create_task(self._fetch_key())
        try:
            if self._sensor in SEALED:
                await asyncio.wait({fetching}, timeout=KEY_S)
            await self._hear_on(troubled)
        finally:
            fetching.cancel()

    async def _fetch_key(self) -> None:
        """The key may come late: a person may have to unlock where it lies."""
        if self._sensor in SEALED:
            self._key = await self._keys.of(self._address)

    async def _hear_on(self, troubled: Troubled) -> None:
        while True:
            try:
                await self._air.scan(self._hear, LISTEN_S, self._is_ours)
            except Fault as fault:
                if not self._begun:
                    raise
                troubled(fault)
                await asyncio.sleep(RETRY_S)

    @property
    def silence(self) -> Fault:
        """See `Source`."""
        match self._refused:
            case None:
                return Fault(FaultCode.NOT_FOUND, f"{self._address} was not heard")
            case NeedsKey():
                return Fault(FaultCode.KEY_NEEDED, str(self._refused))
            case WrongKey():
                return Fault(FaultCode.KEY_WRONG, str(self._refused))
            case _:
                return Fault(FaultCode.UNSUPPORTED, str(self._refused))

    def _is_ours(self, advert: Advert) -> bool:
        return advert.address.casefold() == self._address.casefold()

    def _hear(self, advert: Advert) -> None:
        try:
            frame = frame_of(advert, self._sensor, self._place, self._key)
            if frame and frame.counter is not None:
                self._keys.count(self._address, frame.counter)
        except Refused as refused:
            self._refused = refused
            return
        if frame:
            self._begun = True
            self._heard(frame)


def _deaf(frame: Frame) -> None:
    del frame
