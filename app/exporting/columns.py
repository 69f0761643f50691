"""The columns of the tables that a spreadsheet opens: names, units at their end, and values."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

from app.domain.diary import SessionPage
from app.domain.entry import Entry
from app.domain.health import Ready
from app.domain.units import CentiC, Moment, celsius
from app.exporting.source import Source

Cell: TypeAlias = str | int | float | Moment | None
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """A column: its name with its unit, and what stands in it."""

    name: str
    pick: Callable[[T], Cell]


def minutes(seconds: int | None) -> float | None:
    """Seconds as minutes, to two digits."""
    return None if seconds is None else round(seconds / 60, 2)


def degrees(value: CentiC | None) -> float | None:
    """Hundredths as degrees Celsius."""
    return None if value is None else celsius(value)


def yes_no(value: bool | None) -> str | None:
    """`yes`, `no`, or nothing."""
    return None if value is None else "yes" if value else "no"


def _closing(pick: Callable[[SessionPage], Cell]) -> Callable[[SessionPage], Cell]:
    return lambda page: pick(page) if page.row.closing else None


def _ready(pick: Callable[[Ready], Cell]) -> Callable[[SessionPage], Cell]:
    return lambda page: pick(page.row.opening.ready) if page.row.opening.ready else None


def _dose(name: str, of_minute: int) -> Callable[[SessionPage], Cell]:
    def pick(page: SessionPage) -> Cell:
        return round(getattr(page.row.dose, name) / of_minute, 2) if page.row.dose else None

    return pick


_SESSION_OPENING: tuple[Column[SessionPage], ...] = (
    Column("session", lambda page: page.row.id),
    Column("simulated", lambda page: yes_no(page.row.opening.simulated)),
    Column("began", lambda page: page.row.opening.began),
    Column("ended", lambda page: page.row.closing and page.row.closing.ended),
    Column("utc_offset_minutes", lambda page: page.row.opening.began.utc_offset_min),
    Column("programme", lambda page: page.row.opening.program),
    Column("modality", lambda page: page.row.opening.modality.value),
    Column("site", lambda page: page.row.opening.site.value),
    Column("device", lambda page: page.row.opening.device_name),
    Column("first_device", lambda page: page.row.first_device),
    Column("model", lambda page: page.row.opening.model),
    Column("times_faster_than_life", lambda page: page.row.opening.speed),
    Column("planned_minutes", lambda page: minutes(page.row.opening.planned_s)),
    Column("planned_cold_minutes", lambda page: minutes(page.row.opening.cold_planned_s)),
    Column("cloth", _ready(lambda ready: ready.cloth and ready.cloth.value)),
    Column("pack_from", _ready(lambda ready: ready.pack and ready.pack.value)),
    Column("new_today", _ready(lambda ready: " ".join(sorted(ready.new)))),
    Column("position", _ready(lambda ready: ready.position)),
)
_SESSION_CLOSING: tuple[Column[SessionPage], ...] = (
    Column("parts", lambda page: len(page.row.ids)),
    Column("minutes", lambda page: page.row.closing and minutes(page.row.closing.actual_s)),
    Column("cold_minutes", lambda page: page.row.closing and minutes(page.row.closing.cold_s)),
    Column("end_reason", lambda page: page.row.closing and page.row.closing.end.value),
    Column("off_proof", lambda page: page.row.closing and page.row.closing.off.value),
    Column("alarms", lambda page: " ".join(page.row.alarms)),
    Column("baseline_skin_degC", lambda page: degrees(page.row.baseline)),
    Column("coldest_skin_degC", lambda page: degrees(page.row.coldest_skin)),
    Column("mean_skin_degC", lambda page: degrees(page.row.mean_skin)),
    Column("in_band_minutes", _closing(lambda page: minutes(page.row.in_band_s))),
    Column("degree_minutes_below_15_degC", _dose("degree_s", 6000)),
    Column("minutes_at_or_below_15_degC", _dose("below_15_s", 60)),
    Column("minutes_at_or_below_12_degC", _dose("below_12_s", 60)),
    Column("samples", lambda page: page.row.samples),
    Column("gaps", _closing(lambda page: page.row.gaps)),
    Column("missing_seconds", _closing(lambda page: page.row.missing_s)),
)
_SESSION_SAID: tuple[Column[SessionPage], ...] = (
    Column("pain_before_0_to_10", lambda page: page.row.pain_before),
    Column("pain_after_0_to_10", lambda page: page.row.pain_after),
    Column("skin_after", lambda page: page.after.skin and page.after.skin.value),
    Column("touch_felt", lambda page: yes_no(page.after.touch_felt)),
    Column("skin_after_30_minutes", lambda page: page.after.skin_30 and page.after.skin_30.value),
    Column("skin_after_60_minutes", lambda page: page.after.skin_60 and page.after.skin_60.value),
    Column("felt", lambda page: page.after.felt),
    Column("warm_steps", lambda page: " ".join(page.after.warm_steps)),
    Column("note", lambda page: page.after.note),
)
SESSIONS = _SESSION_OPENING + _SESSION_CLOSING + _SESSION_SAID
"""One row a session."""
ENTRIES: tuple[Column[Entry], ...] = (
    Column("at", lambda entry: entry.at),
    Column("utc_offset_minutes", lambda entry: entry.at.utc_offset_min),
    Column("simulated", lambda entry: yes_no(entry.simulated)),
    Column("kind", lambda entry: entry.kind),
    Column("what", lambda entry: entry.what),
    Column("value", lambda entry: entry.value),
    Column("unit", lambda entry: entry.unit),
    Column("site", lambda entry: entry.site),
    Column("session", lambda entry: entry.session_id),
    Column("rule", lambda entry: entry.rule),
    Column("note", lambda entry: entry.note),
)
"""One row for each thing that was said or happened."""
SAMPLES = (
    "session",
    "simulated",
    "second",
    "skin_degC",
    "pack_degC",
    "target_degC",
    "backfilled",
)
"""One row a second of a session."""
MEANS = ("session", "simulated", "from_second", "skin_degC", "pack_degC", "target_degC")
"""One row for ten seconds of a session."""


def cells(columns: tuple[Column[T], ...], of: T) -> list[Cell]:
    """One row."""
    return [column.pick(of) for column in columns]


def mean_rows(source: Source, page: SessionPage) -> Iterator[list[Cell]]:
    """The curve of a session in steps of ten seconds."""
    number, simulated = page.row.id, yes_no(page.row.opening.simulated)
    for from_s, *channels in source.means(page.samples):
        yield [number, simulated, from_s, *map(degrees, channels)]
