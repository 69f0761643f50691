"""What a wrap remembers of sessions that this diary was not there for.

When a wrap tells of a finished session, its number is looked for in the diary. Seconds that an app
which died did not see are added to what is there. A session that the diary does not have is
fetched, and the person is asked where it lay; until they say, nothing is kept.
"""

from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Protocol, TypeAlias

from app.domain.diary import Closing, EndReason, OffProof, SessionRow
from app.domain.pain import Site
from app.domain.remembered import Remembered, remembered
from app.domain.wrap import LinkChange, LinkState, WrapNews, WrapStatus
from app.news import News, RememberedNews
from app.pairing import Pairing
from app.ports import Clock
from app.writer_ports import Diary


class Archive(Diary, Protocol):
    """The diary, as far as it is searched for a session, and takes one over."""

    def numbered(self, device_key: str, number: int, began_ms: int) -> SessionRow | None:
        """The session of that device and number which began within a day of that wall time, binned
        or not; numbers come again."""
        ...

    def take_over(self, found: Remembered, site: Site) -> SessionRow | None:
        """Keep it, on that place; None when it is there already."""
        ...


IsHeld: TypeAlias = Callable[[Remembered], Coroutine[None, None, bool]]
"""Whether the diary of another person here has that session: then it is theirs."""


class Memory:
    """Asks once for each session that a wrap tells of and nobody here has, while the app runs."""

    def __init__(
        self,
        clock: Clock,
        wraps: Pairing,
        diary: Archive,
        tell: Callable[[News], None],
        is_held: IsHeld,
    ):
        self._is_held = is_held
        self._clock = clock
        self._wraps = wraps
        self._diary = diary
        self._tell = tell
        self._asked: set[tuple[str, int]] = set()
        self._status: WrapStatus | None = None

    def due(self, news: WrapNews) -> Coroutine[None, None, None] | None:
        """What to do when the open wrap says this while no session runs here. It may tell of its
        session before it is open to be asked: then its next reading is the time."""
        match news:
            case LinkChange(state=LinkState.CONNECTING):
                self._status = None
            case WrapStatus():
                self._status = news
            case _:
                pass
        device, wrap, status = self._wraps.device, self._wraps.opened, self._status
        if status is None or device is None or wrap is None:
            return None
        self._status = None
        found = remembered(status, device, self._clock.now())
        if found is None or (device.key, found.number) in self._asked:
            return None
        self._asked.add((device.key, found.number))
        return self._look_up(found)

    async def _look_up(self, found: Remembered) -> None:
        held = self._diary.numbered(found.device.key, found.number, found.began.wall_ms)
        if held is None:
            if await self._is_held(found) or self._is_for_nobody(found):
                return
            samples = await self._wraps.wrap.records(found.number, 0)
            self._tell(RememberedNews(replace(found, samples=tuple(samples))))
        elif held.closing is not None:
            await self._complete(held, held.closing, found)

    def _is_for_nobody(self, found: Remembered) -> bool:
        """Cold that somebody had is not asked about in a made-up diary, where it would count for
        no one; their own one asks."""
        return not found.device.simulated and self._diary.known(self._clock.now()).sample

    async def _complete(self, held: SessionRow, closing: Closing, found: Remembered) -> None:
        """Add the seconds that are missing, and what an app that died could not see of the end."""
        died = closing.end is EndReason.APP_DIED
        if died or held.missing_s:
            self._diary.add(held.id, await self._wraps.wrap.records(found.number, 0))
        if died:
            self._diary.finish(held.id, _longer(closing, found))


def _longer(closing: Closing, found: Remembered) -> Closing:
    """The end as the app knew it, but no earlier, and with no less cold, than the wrap says; and
    far too cold (H03) where its latch says so."""
    ended = max(closing.ended, found.ended, key=lambda at: at.wall_ms)
    latched = found.end is EndReason.FAR_TOO_COLD
    return replace(
        closing,
        ended=ended,
        end=found.end if latched else closing.end,
        actual_s=max(closing.actual_s, found.elapsed_s),
        cold_s=max(closing.cold_s, found.elapsed_s),
        off=OffProof.WRAP,
    )
