"""What a wrap remembers of sessions that this diary was not there for.

When a wrap tells of a finished session, its number is looked for in the diary. Seconds that an app
which died did not see are added to what is there. A session that the diary does not have is
fetched, and the person is asked where it lay; until they say, nothing is kept.
"""

from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Protocol

from app.domain.diary import SessionRow
from app.domain.pain import Site
from app.domain.remembered import Remembered, remembered
from app.domain.wrap import WrapNews, WrapStatus
from app.news import News, RememberedNews
from app.pairing import Pairing
from app.ports import Clock, Diary


class Archive(Diary, Protocol):
    """The diary, as far as it is searched for a session, and takes one over."""

    def numbered(self, device_key: str, number: int, began_ms: int) -> SessionRow | None:
        """The session of that device and number which began within a day of that wall time, binned
        or not; numbers come again."""
        ...

    def take_over(self, found: Remembered, site: Site) -> SessionRow | None:
        """Keep it, on that place; None when it is there already."""
        ...


class Memory:
    """Asks once for each session that a wrap tells of, while the app runs."""

    def __init__(self, clock: Clock, wraps: Pairing, diary: Archive, tell: Callable[[News], None]):
        self._clock = clock
        self._wraps = wraps
        self._diary = diary
        self._tell = tell
        self._asked: set[tuple[str, int]] = set()

    def due(self, news: WrapNews) -> Coroutine[None, None, None] | None:
        """What to do when the open wrap says this while no session runs here."""
        device, wrap = self._wraps.device, self._wraps.opened
        if not isinstance(news, WrapStatus) or device is None or wrap is None:
            return None
        found = remembered(news, device, self._clock.now())
        if found is None or (device.key, found.number) in self._asked:
            return None
        self._asked.add((device.key, found.number))
        return self._look_up(found)

    async def _look_up(self, found: Remembered) -> None:
        held = self._diary.numbered(found.device.key, found.number, found.began.wall_ms)
        if held is None:
            samples = await self._wraps.wrap.records(found.number, 0)
            self._tell(RememberedNews(replace(found, samples=tuple(samples))))
        elif held.closing is not None and held.missing_s > 0:
            self._diary.add(held.id, await self._wraps.wrap.records(found.number, 0))
