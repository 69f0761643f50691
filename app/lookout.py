"""The lookout: waits for a known wrap that is not there, and has it opened when it is heard."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Iterator

from app.domain.diary import KnownDevice, Sighting
from app.domain.faults import Fault, FaultCode
from app.ports import Finder

AWAY = frozenset(
    {
        FaultCode.NOT_FOUND,
        FaultCode.NO_ANSWER,
        FaultCode.HELD_ELSEWHERE,
        FaultCode.LINK_LOST,
        FaultCode.NO_BLUETOOTH,
        FaultCode.BLUETOOTH_OFF,
        FaultCode.BLUETOOTH_DENIED,
        FaultCode.RADIO_BUSY,
    }
)
"""Faults that go away by themselves, or by what a person does elsewhere."""
LISTEN_S = 10.0
"""How long one look takes; wraps advertise several times a second."""
RADIO_AGAIN_S = 5.0
"""Between two looks, and at a radio that fails (devices.md 4.3)."""
STEPS_S = (2.0, 4.0, 8.0, 30.0)
"""Between two goes at one that is heard and does not let us in (devices.md 4.3)."""
JITTER = 0.2

Open = Callable[[], Awaitable[None]]


def pauses() -> Iterator[float]:
    """STEPS_S, the last for ever, each with up to 20 % jitter."""
    step = 0
    while True:
        yield STEPS_S[step] * random.uniform(1 - JITTER, 1 + JITTER)
        step = min(step + 1, len(STEPS_S) - 1)


async def look_out(finder: Finder, device: KnownDevice, open_it: Open) -> None:
    """Return when `open_it` has succeeded. Fault when it failed for good."""
    rungs = pauses()
    while True:
        if not await _heard(finder, device):
            await asyncio.sleep(RADIO_AGAIN_S * random.uniform(1 - JITTER, 1 + JITTER))
            continue
        try:
            return await open_it()
        except Fault as fault:
            if fault.code not in AWAY:
                raise
        await asyncio.sleep(next(rungs))


async def _heard(finder: Finder, device: KnownDevice) -> bool:
    """Whether the device is on the air, as soon as that is known."""
    heard = asyncio.Event()

    def found(sighting: Sighting) -> None:
        if sighting.address == device.address:
            heard.set()

    scan = asyncio.create_task(finder.scan(found, LISTEN_S))
    hearing = asyncio.create_task(heard.wait())
    try:
        await asyncio.wait({scan, hearing}, return_when=asyncio.FIRST_COMPLETED)
        if scan.done() and not scan.cancelled():
            scan.exception()  # no radio is no news here: whoever shows it asks for it
        return heard.is_set()
    finally:
        hearing.cancel()
        scan.cancel()
        await asyncio.wait({scan, hearing})
