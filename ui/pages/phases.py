"""The phases of a session as bands on a time axis."""

from collections.abc import Iterable

from app.domain.diary import LogEntry
from app.domain.session import Phase
from ui import words
from ui.parts.curves import PhaseBand

DRAWN = frozenset({Phase.PRECOOL, Phase.RUNNING, Phase.PAUSED, Phase.WARMING})
"""Phases long enough to be worth a band."""


def bands(log: Iterable[LogEntry], end_s: float) -> list[PhaseBand]:
    """One band from each logged phase to the next, the last one to `end_s`; none of a log without
    phases, as a wrap's memory leaves it."""
    phases = [
        (max(0.0, entry.t_ms / 1000), Phase(entry.code))
        for entry in log
        if entry.kind == "phase" and entry.code in {*Phase}
    ]
    ends = [*(start for start, _phase in phases[1:]), end_s]
    return [
        PhaseBand(start, end, words.phase(phase))
        for (start, phase), end in zip(phases, ends, strict=False)
        if phase in DRAWN and end > start
    ]
