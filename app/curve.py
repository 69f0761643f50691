"""The curve of a running session: which seconds are on the disk and which are still missing."""

import asyncio

from app.domain.faults import Fault
from app.domain.wrap import Sample
from app.ports import Diary, Wrap

ROUNDS = 3
"""How often missing seconds are asked for; what a wrap does not give in three goes stays a gap."""
PAUSE_S = 1.0
"""Before asking again: a link that has just come back is not yet ready for it."""


class Curve:
    """Writes samples as they come and knows the gaps. A sample the disk refused is kept and
    written with the next one, so that a full or locked disk loses nothing while we live."""

    def __init__(self, diary: Diary, session_id: int):
        self._diary = diary
        self._session_id = session_id
        self._waiting: list[Sample] = []
        self._seconds: set[int] = set()

    def add(self, *samples: Sample) -> None:
        """Put samples on the disk. Fault when it refuses; they are tried again with the next."""
        self._waiting.extend(samples)
        self._seconds.update(sample.t_s for sample in samples)
        self._diary.add(self._session_id, self._waiting)
        self._waiting = []

    def missing(self, until_s: int) -> list[int]:
        """The seconds from 1 to `until_s` that never came."""
        return [s for s in range(1, until_s + 1) if s not in self._seconds]

    async def fill(self, wrap: Wrap, number: int, until_s: int) -> list[Sample]:
        """Fetch missing seconds of session `number` from the wrap's memory; what came.

        Records that the wrap cannot give, or a link that fails meanwhile, leave gaps.
        """
        came: list[Sample] = []
        for _ in range(ROUNDS):
            missing = self.missing(until_s)
            if not missing:
                break
            try:
                samples = await wrap.records(number, missing[0])
                wanted = set(missing)
                samples = [s for s in samples if s.t_s in wanted]
                self.add(*samples)
            except Fault:
                await asyncio.sleep(PAUSE_S)
                continue
            came += samples
        return came
