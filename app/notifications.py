"""Alarms as the desktop's own notifications, on the engine's loop. One at a time.

Where the desktop shows none, nothing is lost but that: the window and the sound tell it too.
"""

import asyncio
import logging
from collections.abc import Callable

from desktop_notifier import Button, DesktopNotifier, Urgency

from app.news import Notify

LOG = logging.getLogger(__name__)
LONGEST_S = 5.0
"""How long the desktop may take to show or withdraw one."""


class Notifications:
    """`stop` is called when the person presses Stop on one, `look` when they press on itself; both
    on the engine's loop."""

    def __init__(self, stop: Callable[[], None], look: Callable[[], None]) -> None:
        self._stop = stop
        self._look = look
        self._notifier: DesktopNotifier | None = None
        self._shown: str | None = None
        self._turn = asyncio.Lock()

    async def show(self, wanted: Notify) -> None:
        """Show it instead of what was shown before; one without a title only withdraws that."""
        async with self._turn:
            try:
                async with asyncio.timeout(LONGEST_S):
                    await self._change(wanted)
            except Exception:
                LOG.warning("the desktop shows no notification", exc_info=True)

    async def _change(self, wanted: Notify) -> None:
        if self._notifier is None:
            if not wanted.title:
                return
            self._notifier = DesktopNotifier(app_name="Coldwrap", app_icon=None)
        shown, self._shown = self._shown, None
        # One that was pressed or put away is gone already.
        if shown in await self._notifier.get_current_notifications():
            await self._notifier.clear(shown)
        if wanted.title:
            self._shown = await self._notifier.send(
                wanted.title,
                wanted.text,
                urgency=Urgency.Critical,  # stays until the person, or we, put it away
                buttons=[Button(wanted.stop, on_pressed=self._stop)] if wanted.stop else [],
                on_clicked=self._look,
            )
