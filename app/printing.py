"""Sessions as the command line prints them: JSON objects, CSV and a plain table.

The JSON names are a promise: they may grow, never change.
"""

import csv
import io
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone

from app.domain.diary import (
    LogEntry,
    OffProof,
    SessionPage,
    SessionRow,
    Sighting,
    Use,
    kind_of,
)
from app.domain.pain import PainRating
from app.domain.units import CentiC, Moment, celsius
from app.domain.wrap import Bar, Sample

CURVE_COLUMNS = ("t_s", "skin_degC", "pack_degC", "target_degC", "backfilled")


WHY_BARRED = {
    Bar.SHOWS_ONLY: "shows only, cannot guard",
    Bar.MAY_FREEZE: "cannot guard: its value can freeze unnoticed",
    Bar.TOO_COARSE: "cannot guard: it measures in whole degrees",
    Bar.FITTED: "cannot guard: it reckons a body temperature instead of sending the skin's",
    Bar.FOR_FEVER: "cannot guard: it is made for fever",
    Bar.FOR_ROOMS: "cannot guard: it is made for rooms",
    Bar.FOR_BREWING: "cannot guard: it is made for brewing",
    Bar.UNREADABLE: "cannot guard: what it sends is damaged or of an unknown form",
    Bar.NEEDS_KEY: "needs its key",
    Bar.PREPARES: "makes packs cold, is no wrap",
}
"""What a scan says of devices that may not be paired."""
_WHAT_FOR = {
    Use.WRAP: "a wrap",
    Use.SKIN: "a sensor for the skin under a pack",
    Use.PACK: "a sensor for a pack",
    Use.FRIDGE: "gets packs ready",
    Use.NOTHING: "",
}


def row_as_json(row: SessionRow) -> dict[str, object]:
    """One session as an object; figures that are not there yet are null."""
    opening, closing = row.opening, row.closing
    return {
        "session_id": row.id,
        "began": iso(opening.began),
        "ended": iso(closing.ended) if closing else None,
        "program": opening.program,
        "site": opening.site.value,
        "device": opening.device_name,
        "model": opening.model,
        "end_reason": closing.end.value if closing else None,
        "ended_by": kind_of(closing.end).value if closing else None,
        "off_confirmed": closing is not None and closing.off is not OffProof.NONE,
        "planned_s": opening.planned_s,
        "actual_s": closing.actual_s if closing else None,
        "cold_s": closing.cold_s if closing else None,
        "coldest_skin_c": _degrees(row.coldest_skin),
        "mean_skin_c": _degrees(row.mean_skin),
        "samples_stored": row.samples,
        "gaps": row.gaps,
        "missing_s": row.missing_s,
        "alarms": list(row.alarms),
        "pain_before": row.pain_before,
        "pain_after": row.pain_after,
        "skin_check_due": row.skin_check_due,
        "simulated": opening.simulated,
        "speed": opening.speed,
    }


def page_as_json(page: SessionPage) -> dict[str, object]:
    """All of one session."""
    return row_as_json(page.row) | {
        "log": [_entry(entry) for entry in page.log],
        "ratings": [_rating(rating) for rating in page.ratings],
        "samples": [
            {"t_s": s.t_s, "skin_c": _degrees(s.skin), "pack_c": _degrees(s.pack),
             "target_c": _degrees(s.target), "backfilled": s.backfilled}
            for s in page.samples
        ],
    }  # fmt: skip


def sighting_as_json(sighting: Sighting) -> dict[str, object]:
    """One device on the air."""
    return {
        "address": sighting.address,
        "name": sighting.name,
        "rssi_dbm": sighting.rssi_dbm,
        "model": sighting.model,
        "simulated": sighting.simulated,
        "bar": sighting.bar,
        "use": sighting.use.value,
        "class": sighting.grade or None,
    }


def sighting_line(sighting: Sighting) -> str:
    """One device on the air, for people: what it is for, its class, and why it cannot be used."""
    simulated = "simulated" if sighting.simulated else ""
    grade = f"class {sighting.grade}" if sighting.grade else ""
    bar = WHY_BARRED[sighting.bar] if sighting.bar else ""
    what = ", ".join(filter(None, (simulated, _WHAT_FOR[sighting.use], grade, bar)))
    heard = f"{sighting.address:24}  {sighting.rssi_dbm:4d} dBm  {sighting.name}"
    return f"{heard}  ({what})"


def samples_as_csv(samples: Sequence[Sample]) -> str:
    """A curve as CSV with a header; an empty field where nothing was measured."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(CURVE_COLUMNS)
    for s in samples:
        temperatures = [_written(t) for t in (s.skin, s.pack, s.target)]
        writer.writerow([s.t_s, *temperatures, int(s.backfilled)])
    return text.getvalue()


def listed(rows: Sequence[SessionRow]) -> str:
    """A table for people, one line a session."""
    if not rows:
        return "No sessions yet."
    return "\n".join(_line(row) for row in rows)


def iso(moment: Moment) -> str:
    """Local time with its offset, to the second."""
    zone = timezone(timedelta(minutes=moment.utc_offset_min))
    utc = datetime.fromtimestamp(moment.wall_ms / 1000, UTC)
    return utc.astimezone(zone).isoformat(timespec="seconds")


def _line(row: SessionRow) -> str:
    opening, closing = row.opening, row.closing
    minutes = f"{closing.actual_s / 60:.0f} min" if closing else "running"
    coldest = "" if row.coldest_skin is None else f"coldest {celsius(row.coldest_skin):.1f} degC"
    end = closing.end.value.replace("_", " ") if closing else ""
    label = "simulated" if opening.simulated else ""
    parts = (str(row.id), iso(opening.began), opening.program, minutes, coldest, end, label)
    return "  ".join(part for part in parts if part)


def _entry(entry: LogEntry) -> dict[str, object]:
    return {
        "t_s": entry.t_ms / 1000,
        "kind": entry.kind,
        "code": entry.code,
        "rule": entry.rule,
        "value": entry.value,
    }


def _rating(rating: PainRating) -> dict[str, object]:
    return {"score": rating.score, "at": iso(rating.at), "when": rating.when.value}


def _degrees(value: CentiC | None) -> float | None:
    return None if value is None else celsius(value)


def _written(value: CentiC | None) -> str:
    return "" if value is None else f"{celsius(value):.2f}"
