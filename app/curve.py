"""What a running session leaves on the disk: its samples and log, and which seconds are missing."""

import asyncio
from collections.abc import Callable, Sequence

from app.domain.diary import Closing, LogEntry, SessionRow
from app.domain.faults import Fault
from app.domain.wrap import Sample
from app.ports import Clock, Wrap
from app.writer_ports import Diary

ROUNDS = 3
"""How often missing seconds are asked for in vain; what a wrap that answers does not give in three
goes stays a gap."""
PATIENCE_S = 20.0
"""How long a wrap that cannot be asked is waited for, from the last second that came: a zombie link
is torn down after 10 s and back within a few more. A person may be waiting for the session to
close, so no longer."""
PAUSE_S = 1.0
"""Before asking again: a link that has just come back is not yet ready for it."""
AGAIN_MS = 3000
"""How long a disk that refused is left alone. A locked one makes every try wait up to a second,
and the guard, on the same thread, with it."""


class Scribe:
    """Writes samples and log entries of one session. What a full or locked disk refuses is kept
    and written with what comes later, at the latest before the session is closed.

    `refused` is told each time the disk says no.
    """

    def __init__(
        self, diary: Diary, session_id: int, clock: Clock, refused: Callable[[Fault], None]
    ):
        self._diary = diary
        self._session_id = session_id
        self._clock = clock
        self._refused = refused
        self._samples: list[Sample] = []
        self._entries: list[LogEntry] = []
        self._refused_ms: int | None = None

    def write(self, samples: Sequence[Sample] = (), entries: Sequence[LogEntry] = ()) -> None:
        """Put these, and whatever waits, on the disk; never raises Fault."""
        self._samples.extend(samples)
        self._entries.extend(entries)
        now_ms = self._clock.now().mono_ms
        if self._refused_ms is not None and now_ms - self._refused_ms < AGAIN_MS:
            return
        try:
            self._flush()
        except Fault as fault:
            self._refused_ms = now_ms
            self._refused(fault)
        else:
            self._refused_ms = None

    def close(self, closing: Closing) -> SessionRow:
        """Write what waits and close the session; its line. Fault when the disk refuses still:
        the session is then found open at the next start."""
        self._flush()
        return self._diary.finish(self._session_id, closing)

    def _flush(self) -> None:
        if self._samples:
            self._diary.add(self._session_id, self._samples)
            self._samples = []
        while self._entries:
            self._diary.note(self._session_id, self._entries[0])
            del self._entries[0]


class Curve:
    """Writes samples as they come and knows the gaps."""

    def __init__(self, scribe: Scribe):
        self._scribe = scribe
        self._seconds: set[int] = set()

    def add(self, *samples: Sample) -> None:
        """Put samples on the disk, or keep them until it takes them."""
        self._seconds.update(sample.t_s for sample in samples)
        self._scribe.write(samples=samples)

    def missing(self, until_s: int) -> list[int]:
        """The seconds from 1 to `until_s` that never came."""
        return [s for s in range(1, until_s + 1) if s not in self._seconds]

    async def fill(self, wrap: Wrap, number: int, until_s: int) -> list[Sample]:
        """Fetch missing seconds of session `number` from the wrap's memory; what came.

        As long as some come it asks for the rest. Records that the wrap does not give, or a link
        that stays away, leave gaps.
        """
        came: list[Sample] = []
        vain, since_s = 0, self._now_s()
        while vain < ROUNDS and (missing := self.missing(until_s)):
            try:
                samples = await wrap.records(number, missing[0])
            except Fault:
                if self._now_s() - since_s >= PATIENCE_S:
                    break
                await asyncio.sleep(PAUSE_S)
                continue
            wanted = set(missing)
            samples = [s for s in samples if s.t_s in wanted]
            if samples:
                self.add(*samples)
                came += samples
                vain, since_s = 0, self._now_s()
                continue
            vain += 1
            await asyncio.sleep(PAUSE_S)
        return came

    def _now_s(self) -> float:
        return asyncio.get_running_loop().time()
