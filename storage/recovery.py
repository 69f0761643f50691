"""How a session is closed that an app left open when it died. Pure."""

from collections.abc import Sequence

from app.domain.diary import Closing, EndReason, LogEntry, OffProof, Opening
from app.domain.units import Moment
from app.domain.wrap import Sample

_END_WORDS = frozenset(EndReason)


def closing_of_orphan(
    opening: Opening, samples: Sequence[Sample], log: Sequence[LogEntry], now: Moment
) -> Closing:
    """The closing of a session that is still open although the app that ran it is gone.

    It ended with the last second that left a trace, a sample or a log entry, but not after `now`,
    which may come sooner than it seems for a session run faster than life. The reason is the one
    the log's last `end` entry names, if there is one: then the session was over and only its
    closing was not written. That the wrap is off is not known. Monotonic clocks do not compare
    across starts, so `ended` counts on from `began`.
    """
    last_s = max(
        0,
        samples[-1].t_s if samples else 0,
        max((entry.t_ms for entry in log), default=0) // 1000,
    )
    ended_wall_ms = opening.began.wall_ms + last_s * 1000
    return Closing(
        ended=Moment(
            opening.began.mono_ms + last_s * 1000,
            min(ended_wall_ms, max(now.wall_ms, opening.began.wall_ms)),
            opening.began.utc_offset_min,
        ),
        end=_reason(log),
        actual_s=last_s,
        cold_s=min(last_s, opening.cold_planned_s),
        off=OffProof.NONE,
    )


def _reason(log: Sequence[LogEntry]) -> EndReason:
    ends = [entry.code for entry in log if entry.kind == "end" and entry.code in _END_WORDS]
    return EndReason(ends[-1]) if ends else EndReason.APP_DIED
