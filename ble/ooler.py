"""The Ooler water pad (devices.md 1.2): what it takes to have it cool, and to know that it does.

It drops writes in silence while it is off, forgets its setting when it is switched on, and its
notifications may rest for a quarter of an hour. So: power first, then the setting, then all of it
read back; and every look reads anew what was notified before.
"""

from contextlib import suppress

from app.domain.faults import Fault, FaultCode
from app.domain.program import Step
from app.domain.units import CentiC, centi
from ble.codecs import ooler
from ble.codecs.ooler import Mode
from ble.codecs.reading import GattValue, Reading, Refused
from ble.cooler import Look
from ble.link import AttRefusal
from ble.turn import TurnLink

TRIES = 3
"""How often a setting that does not read back is written again: it is safe to repeat."""
REST_EVERY = 5
"""What changes slowly, the water and the setting, is read with every fifth look only."""
LOW_WATER_PERCENT = 1
"""It knows 1, 50 and 100 % (devices.md 1.2)."""
MISSED = 3
"""So many changes found by reading that were not notified, by a device that notified before: the
subscription is dead. Silence alone says nothing, nor does one change that is still on its way."""
MODE = Mode.REGULAR
"""How hard its fan works; it matters to the ear, not to the skin."""


class Ooler:
    """One connection to an Ooler (a `Cooler`)."""

    def __init__(self, link: TurnLink):
        self._link = link
        self._target_f: int | None = None
        self._looks = 0
        self._water = 100
        self._pack: CentiC | None = None
        self._set: Reading | None = None
        self._known: dict[str, bytes] = {}
        self._notifies = False
        self._missed = 0

    async def open(self) -> None:
        """Subscribe to what changes by itself. One that does not notify is only read."""
        for uuid in (ooler.POWER, ooler.ACTUAL_TEMPERATURE):
            with suppress(Fault, AttRefusal):  # if the link is gone, the look says so
                await self._link.subscribe(uuid, lambda data, uuid=uuid: self._heard(uuid, data))

    async def look(self) -> Look:
        """Power and water temperature now, the rest of it now and then."""
        power = await self._fields(ooler.POWER)
        self._pack = await self._water_temperature()
        if self._looks % REST_EVERY == 0:
            await self._look_at_rest()
        self._looks += 1
        cools = power.get("value")
        return Look(
            cools=cools if isinstance(cools, bool) else None,
            pack=self._pack,
            target=_celsius(self._set),
            astray=cools is True and self._astray(),
            deaf=self._deaf(),
            trouble="water_low" if self._water <= LOW_WATER_PERCENT else None,
        )

    async def start(self, step: Step) -> Look:
        """Power on, then the setting. Fault WATER_LOW, and nothing is sent, without water."""
        await self._look_at_rest()
        if self._water <= LOW_WATER_PERCENT:
            raise Fault(FaultCode.WATER_LOW, f"water level {self._water} %")
        await self._hold(ooler.POWER, ooler.encode_power(on=True))
        await self._hold(ooler.MODE, ooler.encode_mode(MODE))
        return await self.adjust(step)

    async def adjust(self, step: Step) -> Look:
        """The setting, never below 55 degF, read back; and that it is on after all that."""
        wanted = ooler.encode_set_temperature(step.target / 100 * 1.8 + 32)
        self._target_f = wanted[0]
        await self._hold(ooler.SET_TEMPERATURE, wanted)
        self._looks = 0
        look = await self.look()
        if look.cools is not True or look.astray:
            raise Fault(FaultCode.WRONG_STATE, "it does not hold its setting")
        return look

    async def off(self) -> Look:
        """Power off, past whatever is under way; its own word that it is off is the proof."""
        self._target_f = None
        for _ in range(TRIES):
            await self._written_now(ooler.encode_power(on=False))
            if (await self._fields(ooler.POWER)).get("value") is False:
                return Look(cools=False, pack=self._pack)
        raise Fault(FaultCode.WRONG_STATE, "it is still on")

    # --- reading

    async def _fields(self, uuid: str) -> dict[str, object]:
        reading = await self._reading(uuid)
        return dict(reading.fields) if reading else {}

    async def _water_temperature(self) -> CentiC | None:
        """In the unit of its display, which a person may change at any time: asked first."""
        unit = (await self._fields(ooler.DISPLAY_UNIT)).get("value")
        if not isinstance(unit, str):
            return None
        return _celsius(await self._reading(ooler.ACTUAL_TEMPERATURE, unit))

    async def _look_at_rest(self) -> None:
        level = (await self._fields(ooler.WATER_LEVEL)).get("value")
        self._water = level if isinstance(level, int) else self._water
        self._set = await self._reading(ooler.SET_TEMPERATURE)

    async def _reading(self, uuid: str, unit: str = "") -> Reading | None:
        """What a characteristic says, None for bytes that cannot be true."""
        data = await self._read(uuid)
        self._compare(uuid, data)
        try:
            return ooler.decode_value(GattValue(uuid, data, display_unit=unit))
        except Refused:
            return None

    async def _read(self, uuid: str) -> bytes:
        try:
            return await self._link.read(uuid)
        except AttRefusal as refusal:
            raise Fault(FaultCode.BAD_ANSWER, str(refusal)) from refusal

    def _astray(self) -> bool:
        if self._target_f is None:
            return False
        return self._set is None or self._set.fields.get("raw") != self._target_f

    # --- writing

    async def _hold(self, uuid: str, value: bytes) -> None:
        """Write until it reads back so."""
        for _ in range(TRIES):
            await self._written(uuid, value)
            if await self._read(uuid) == value:
                self._known[uuid] = value
                return
        raise Fault(FaultCode.WRONG_STATE, f"{uuid} does not take {value.hex()}")

    async def _written(self, uuid: str, value: bytes) -> None:
        try:
            await self._link.write(uuid, value)
        except AttRefusal as refusal:
            raise Fault(FaultCode.BAD_ANSWER, str(refusal)) from refusal

    async def _written_now(self, power: bytes) -> None:
        try:
            await self._link.write_now(ooler.POWER, power)
        except AttRefusal as refusal:
            raise Fault(FaultCode.BAD_ANSWER, str(refusal)) from refusal
        self._known[ooler.POWER] = power

    # --- what it notifies

    def _heard(self, uuid: str, data: bytes) -> None:
        """A value that is read is told here as well by BlueZ: only news prove the subscription."""
        if self._known.get(uuid) not in {None, data}:
            self._notifies, self._missed = True, 0
        self._known[uuid] = data

    def _compare(self, uuid: str, data: bytes) -> None:
        known = self._known.get(uuid)
        if uuid in {ooler.POWER, ooler.ACTUAL_TEMPERATURE} and known not in {None, data}:
            self._missed += 1
        self._known[uuid] = data

    def _deaf(self) -> bool:
        return self._notifies and self._missed >= MISSED


def _celsius(reading: Reading | None) -> CentiC | None:
    if reading is None or reading.temperature_c is None:
        return None
    return centi(reading.temperature_c)
