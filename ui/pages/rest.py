"""When a resting wrap is ready again, as far as the app can know."""

from collections.abc import Iterable
from dataclasses import replace

from app.domain.diary import EndReason, SessionRow
from app.domain.units import Moment
from app.domain.wrap import LinkState, WrapState
from app.news import WrapsNews

ROWS = 12
"""Newest sessions to look through for the last one with this wrap; our own choice."""


def resting(news: WrapsNews | None) -> bool:
    """Whether the chosen wrap says now that it rests, and would refuse to start (profile 5.2)."""
    if news is None or news.reading is None:
        return False
    return news.link is LinkState.LIVE and news.reading.state is WrapState.RESTING


def ready_at(news: WrapsNews, rows: Iterable[SessionRow]) -> Moment | None:
    """The end of the last session with the chosen wrap plus the rest that the wrap keeps.

    The wrap tells its rest only when it refuses, so this is worked out. None where the wrap does
    not say how long it rests, or no session with it is among `rows` (newest first).
    """
    limits = news.facts.limits if news.facts else None
    ran = (row for row in rows if _ran_with(row, news.chosen))
    last = next(ran, None)
    if limits is None or last is None or last.closing is None:
        return None
    # A paced simulation rests as much faster as it runs.
    rest_ms = round(limits.min_rest_s * 1000 / last.opening.speed)
    ended = last.closing.ended
    return replace(ended, mono_ms=ended.mono_ms + rest_ms, wall_ms=ended.wall_ms + rest_ms)


def _ran_with(row: SessionRow, device_key: str | None) -> bool:
    closing = row.closing
    ran = closing is not None and closing.end is not EndReason.START_REFUSED
    return ran and row.ran_with(device_key)
