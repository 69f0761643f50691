"""Devices to buy that cool: how a scan tells them, and their drivers (devices.md 1)."""

import secrets as chance
from dataclasses import replace

from app.domain.diary import Sighting, Use
from app.domain.faults import Fault, FaultCode
from app.domain.wrap import Bar, WrapModel
from app.ports import Clock, Secrets, Wrap
from ble import sensors
from ble.alpicool import AlpicoolFridge
from ble.catalogue import OOLER, REON
from ble.codecs import reon
from ble.link import Link
from ble.ooler import Ooler
from ble.radio import Radio
from ble.reon import Reon
from ble.scan import Advert
from ble.sensor_frame import captured
from ble.sensors import recognise
from ble.tethered import MakeCooler, TetheredWrap
from ble.turn import TurnLink

KEYS = frozenset({OOLER.key, REON.key})
"""The models that `wrap` drives."""
_WRAPS = {sensors.OOLER.key: OOLER, sensors.REON.key: REON}


def seen(advert: Advert) -> Sighting | None:
    """How a scan tells such a device, None for any other."""
    row = recognise(captured(advert))
    if row is None:
        return None
    name = advert.name or f"{row.model.name} {advert.address[-5:]}"
    found = Sighting(advert.address, name, advert.rssi_dbm, row.model.key)
    if row.model.key == sensors.ALPICOOL.key:
        return replace(found, bar=Bar.PREPARES, use=Use.FRIDGE)
    model = _WRAPS.get(row.model.key)
    return replace(found, model=model.key) if model else None


class Appliances:
    """Makes drivers for them. The token of a Reon Pocket lies with the system's keys."""

    def __init__(self, radio: Radio, secrets: Secrets, clock: Clock | None = None):
        """With a `clock` links are built anew through which the computer slept."""
        self._radio = radio
        self._secrets = secrets
        self._clock = clock

    def wrap(self, address: str, model: str) -> Wrap:
        """A driver for a wrap of one of KEYS. Fault UNSUPPORTED for another model."""
        if model == OOLER.key:
            return self._tethered(Ooler, OOLER, address)
        if model == REON.key:
            return self._tethered(lambda link: self._reon(link, address), REON, address)
        raise Fault(FaultCode.UNSUPPORTED, f"no driver for {model!r}")

    def fridge(self, address: str) -> AlpicoolFridge:
        """A driver for a fridge."""
        return AlpicoolFridge(lambda: self._link(address), address, self._clock)

    async def forget(self, address: str) -> None:
        """Drop the token for that address, if there is one."""
        await self._secrets.forget(_token_name(address))

    def _tethered(self, make: MakeCooler, model: WrapModel, address: str) -> Wrap:
        return TetheredWrap(lambda: self._link(address), make, model, address, self._clock)

    def _link(self, address: str) -> Link:
        return self._radio.link(address)  # none of them asks for an encrypted link

    def _reon(self, link: TurnLink, address: str) -> Reon:
        return Reon(link, lambda: self._token(address))

    async def _token(self, address: str) -> bytes:
        """Our token for that Reon Pocket. A new one is kept before it is sent: the device that
        took one we do not know would be lost to us."""
        kept = _octets(await self._secrets.get(_token_name(address)))
        if kept:
            return kept
        token = chance.token_bytes(reon.TOKEN_LENGTH)
        await self._secrets.keep(_token_name(address), token.hex())
        return token


def _octets(kept: str | None) -> bytes | None:
    """The token that was kept, None for none or one that somebody spoiled."""
    try:
        octets = bytes.fromhex(kept or "")
    except ValueError:
        return None
    return octets if len(octets) == reon.TOKEN_LENGTH else None


def _token_name(address: str) -> str:
    return f"reon-token:{address.upper()}"
