"""The pulse of a link: only fresh data shows that it lives (devices.md 4.3)."""

import asyncio
from collections.abc import Callable
from contextlib import suppress

UNSURE_S = 3.0
"""Without a fresh word for this long nobody can say whether the link still stands."""
SILENCE_S = 10.0
"""A link without one for this long is dead, whatever the system says of it."""


class Pulse:
    """Knows when the last fresh word came. One for each link."""

    def __init__(self) -> None:
        self._stirred = asyncio.Event()
        self._lost = False

    @property
    def lost(self) -> bool:
        """Whether the system said that the link is gone."""
        return self._lost

    def beat(self) -> None:
        """A fresh word came."""
        self._stirred.set()

    def lose(self) -> None:
        """The link is known to be gone: nobody needs to wait for silence."""
        self._lost = True
        self._stirred.set()

    async def until_dead(self, doubt: Callable[[], None]) -> None:
        """Return when the link is lost, or silent for SILENCE_S. `doubt` is called when it has
        been silent for UNSURE_S."""
        while not self._lost:
            if await self._beats_within(UNSURE_S) or self._lost:
                continue
            doubt()
            if not await self._beats_within(SILENCE_S - UNSURE_S):
                return

    async def until_lost(self) -> None:
        """Return when the system says that the link is gone, however long it is silent."""
        while not self._lost:
            await self._beats_within(None)

    async def _beats_within(self, seconds: float | None) -> bool:
        self._stirred.clear()
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                return await self._stirred.wait()
        return False
