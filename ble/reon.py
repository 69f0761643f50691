"""Sony Reon Pocket 3 and Pro (devices.md 1.1). Beta: two units, seen by one author.

It takes orders from whoever writes its 17-octet token on this very connection, and keeps one
token only. An order is acknowledged by the notification that echoes it; how it stands cannot be
read. Its plate thermometer is no skin thermometer.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TypeAlias

from app.domain.faults import Fault, FaultCode
from app.domain.program import Step
from app.domain.units import CentiC, centi
from ble.codecs import reon
from ble.codecs.reading import GattValue, Refused, uuid16
from ble.codecs.reon import HIGHEST_LEVEL, Mode
from ble.cooler import Look
from ble.link import AttRefusal
from ble.turn import TurnLink

MODEL_NUMBER = uuid16(0x2A24)
ECHO_S, TRIES = 1.2, 2
"""How long an echo may take, and how often an order is sent: the same again is safe to repeat."""
TELEMETRY_S = 2.5
"""It sends about once a second."""
_LEVEL_FROM = ((1500, 0), (1000, 1), (500, 2))
"""From which pack temperature on which level does: a programme's mild precool the lowest, its hold
at 6 degC the middle one. No built-in programme reaches the top, which takes 4 degC off in 15 s.
Our own judgement: it has no thermostat, and nobody published what each level does to skin."""
_HARDEST = 2

_BAD_LEVEL, _WRONG_TOKEN, _NO_TOKEN = 0x80, 0x81, 0x83
_FAULTS = {
    _BAD_LEVEL: FaultCode.OUTSIDE_LIMIT,
    _WRONG_TOKEN: FaultCode.KEY_REFUSED,
    _NO_TOKEN: FaultCode.KEY_REFUSED,
}

Token: TypeAlias = Callable[[], Awaitable[bytes]]
"""Gives our token for this device."""


class Reon:
    """One connection to a Reon Pocket (a `Cooler`)."""

    def __init__(self, link: TurnLink, token: Token):
        self._link = link
        self._token = token
        self._model = ""
        self._mode: Mode | None = None
        self._level = 0
        self._told: int | None = None
        self._plate: CentiC | None = None
        self._echoed = asyncio.Event()
        self._measured = asyncio.Event()

    async def open(self) -> None:
        """Which model it is comes first: no other is ever written to. Then the token."""
        try:
            self._model = await self._model_number()
        except _TokenWanted:
            await self._authorise()
            self._model = await self._model_number()
        if not self._driven:
            raise Fault(FaultCode.UNSUPPORTED, f"Reon model {self._model!r} is not known")
        await self._authorise()
        await self._subscribe(reon.COMMAND, self._heard_echo)
        await self._subscribe(reon.TELEMETRY, self._heard_telemetry)

    async def look(self) -> Look:
        """The next word of its thermometer, and what its last echo said."""
        self._measured.clear()
        try:
            async with asyncio.timeout(TELEMETRY_S):
                await self._measured.wait()
        except TimeoutError:
            raise Fault(FaultCode.NO_ANSWER, "no telemetry") from None
        return self._look()

    async def start(self, step: Step) -> Look:
        """Cool, at the level for this step."""
        return await self._cool(step)

    async def adjust(self, step: Step) -> Look:
        """Another level. Fault WRONG_STATE when it no longer cools by its own word: it was put
        into another mode by hand, and that is not undone."""
        if self._mode is not Mode.COOL:
            raise Fault(FaultCode.WRONG_STATE, f"its mode is {self._mode}")
        return await self._cool(step)

    async def off(self) -> Look:
        """Stop, past whatever is under way; the echo is the proof."""
        self._told = None
        return await self._ordered(Mode.STOP, 0)

    # --- orders

    async def _cool(self, step: Step) -> Look:
        self._told = min(level_of(step.target), HIGHEST_LEVEL[self._model, Mode.COOL])
        return await self._ordered(Mode.COOL, self._told)

    async def _ordered(self, mode: Mode, level: int) -> Look:
        """Send an order until it is echoed."""
        order = reon.encode_command(self._model, mode, level)
        for _ in range(TRIES):
            self._mode = None
            await self._send(order, now=mode is Mode.STOP)
            if await self._echo(mode, level):
                return self._look()
        raise Fault(FaultCode.NO_ANSWER, f"no echo of {mode.name} {level}")

    async def _send(self, order: bytes, *, now: bool) -> None:
        try:
            if now:
                await self._link.write_now(reon.COMMAND, order)
            else:
                await self._link.write(reon.COMMAND, order)
        except AttRefusal as refusal:
            raise _fault(refusal) from refusal

    async def _echo(self, mode: Mode, level: int) -> bool:
        """Whether it said in time that it does just this."""
        with suppress(TimeoutError):
            async with asyncio.timeout(ECHO_S):
                while (self._mode, self._level) != (mode, level):
                    self._echoed.clear()
                    await self._echoed.wait()
                return True
        return False

    # --- what it says

    def _look(self) -> Look:
        return Look(
            cools=None if self._mode is None else self._mode is not Mode.STOP,
            pack=self._plate,
            astray=self._astray(),
        )

    def _astray(self) -> bool:
        """Whether it was set otherwise by hand since it was told."""
        if self._told is None or self._mode in {None, Mode.STOP}:
            return False
        return (self._mode, self._level) != (Mode.COOL, self._told)

    def _heard_echo(self, data: bytes) -> None:
        try:
            fields = reon.decode_command(GattValue(reon.COMMAND, data, self._model)).fields
        except Refused:
            return  # the order is sent again, or ends in NO_ANSWER
        self._mode = Mode[str(fields["command"]).upper()]
        self._level = data[4]
        self._echoed.set()

    def _heard_telemetry(self, data: bytes) -> None:
        try:
            plate = reon.decode_telemetry(data).temperature_c
        except Refused:
            return  # without telemetry the link counts as silent
        self._plate = None if plate is None else centi(plate)
        self._measured.set()

    # --- opening

    @property
    def _driven(self) -> bool:
        return (self._model, Mode.COOL) in HIGHEST_LEVEL

    async def _model_number(self) -> str:
        try:
            number = await self._link.read(MODEL_NUMBER)
        except AttRefusal as refusal:
            if refusal.code == _NO_TOKEN:
                raise _TokenWanted from refusal
            raise _fault(refusal) from refusal
        return number.decode("utf-8", "replace").strip("\0 ")

    async def _authorise(self) -> None:
        token = await self._token()
        try:
            await self._link.write(reon.TOKEN, token)
        except AttRefusal as refusal:
            raise _fault(refusal) from refusal

    async def _subscribe(self, uuid: str, heard: Callable[[bytes], None]) -> None:
        try:
            await self._link.subscribe(uuid, heard)
        except AttRefusal as refusal:
            raise _fault(refusal) from refusal


def level_of(target: CentiC) -> int:
    """The level for a pack temperature; a colder one never gets a milder level."""
    return next((level for warmest, level in _LEVEL_FROM if target >= warmest), _HARDEST)


class _TokenWanted(Exception):  # noqa: N818 - the device's answer, not an error of ours
    """It answers nothing before it has our token."""


def _fault(refusal: AttRefusal) -> Fault:
    return Fault(_FAULTS.get(refusal.code, FaultCode.BAD_ANSWER), str(refusal))
