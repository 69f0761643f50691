"""Noticing that the computer slept, or that its clock was set."""

import asyncio

from app.ports import Clock

JUMP_MS = 5000
"""How far the two clocks may stray apart before what was connected or scanning counts as dead
(devices.md 4.3: after a sleep some systems stay silent until they are asked anew)."""
LOOK_S = 1.0


async def slept(clock: Clock) -> None:
    """Return when the wall clock has jumped against the loop's by more than JUMP_MS.

    A computer that sleeps stops the one and not the other.
    """
    before = clock.now()
    while True:
        await asyncio.sleep(LOOK_S)
        now = clock.now()
        if abs(now.strayed_ms(before)) > JUMP_MS:
            return
        before = now
