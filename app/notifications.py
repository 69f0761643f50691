"""Alarms and reminders as the desktop's own notifications, on the engine's loop. One of each at a
time: a reminder never takes the place of an alarm.

Where the desktop shows none, nothing is lost but that: the window and the sound tell it too.
"""

import asyncio
import logging
from collections.abc import Callable

from desktop_notifier import Button, DesktopNotifier, Urgency

from app.requests import Notify, Remind

LOG = logging.getLogger(__name__)
LONGEST_S = 5.0
"""How long the desktop may take to show or withdraw one."""


class Notifications:
    """`stop` is called when the person presses Stop on one, `look` when they press on itself or on
    Open, `later` with the reminder's id when they put it off; all on the engine's loop."""

    def __init__(
        self,
        stop: Callable[[], None],
        look: Callable[[], None],
        later: Callable[[int], None] = lambda _: None,
    ) -> None:
        self._stop = stop
        self._look = look
        self._later = later
        self._notifier: DesktopNotifier | None = None
        self._shown: str | None = None
        self._reminded: str | None = None
        self._turn = asyncio.Lock()

    async def show(self, wanted: Notify | Remind) -> None:
        """Show it instead of the alarm, or the reminder, that was shown before; one without a title
        only withdraws that."""
        async with self._turn:
            try:
                async with asyncio.timeout(LONGEST_S):
                    if isinstance(wanted, Remind):
                        await self._reminder(wanted)
                    else:
                        await self._alarm(wanted)
            except Exception:
                LOG.warning("the desktop shows no notification", exc_info=True)

    async def _alarm(self, wanted: Notify) -> None:
        shown, self._shown = self._shown, None
        notifier = await self._withdrawn(shown, wanted.title)
        if notifier and wanted.title:
            self._shown = await notifier.send(
                wanted.title,
                wanted.text,
                urgency=Urgency.Critical,  # stays until the person, or we, put it away
                buttons=[Button(wanted.stop, on_pressed=self._stop)] if wanted.stop else [],
                on_clicked=self._look,
            )

    async def _reminder(self, wanted: Remind) -> None:
        shown, self._reminded = self._reminded, None
        notifier = await self._withdrawn(shown, wanted.title)
        if notifier and wanted.title:
            later = Button(wanted.later, on_pressed=lambda: self._later(wanted.id))
            look = Button(wanted.open, on_pressed=self._look)
            self._reminded = await notifier.send(
                wanted.title,
                wanted.text,
                buttons=[key for key in (look, later) if key.title],
                on_clicked=self._look,
            )

    async def _withdrawn(self, shown: str | None, title: str) -> DesktopNotifier | None:
        """Who shows them, once `shown` is gone; None while none was ever asked for."""
        if self._notifier is None and not title:
            return None
        notifier = self._notifier = self._notifier or DesktopNotifier(
            app_name="Coldwrap", app_icon=None
        )
        # One that was pressed or put away is gone already.
        if shown in await notifier.get_current_notifications():
            await notifier.clear(shown)
        return notifier
