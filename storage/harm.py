"""Harm as it was told: `adverse_events`, `adverse_event_states` and `photos`, and nobody else
their columns. Rows are only ever added; the last state of an event is how it stands."""

import json
from collections.abc import Collection

from sqlite_utils import Database

from app.domain.harm import AdverseEvent, Harm, Outcome
from app.domain.units import Moment
from storage.columns import Row, moment, site_of, stamp, values

_EVENT = """
    SELECT
        e.*,
        s.outcome,
        (
            SELECT group_concat(note, char(10)) FROM (
                SELECT note FROM adverse_event_states
                WHERE event_id = e.id AND note <> '' ORDER BY id
            )
        ) AS later_notes,
        (SELECT jpeg FROM photos WHERE event_id = e.id ORDER BY id LIMIT 1) AS photo
    FROM adverse_events AS e
    JOIN adverse_event_states AS s
    ON s.id = (SELECT max(id) FROM adverse_event_states WHERE event_id = e.id)
"""
_EVENTS = f"{_EVENT} ORDER BY e.id DESC"
_EVENTS_OF = f"{_EVENT} WHERE e.id IN (SELECT value FROM json_each(?))"


def insert_event(db: Database, event: AdverseEvent) -> int:
    """Keep an adverse event with its photo; its id."""
    cursor = db.conn.execute(
        """
        INSERT INTO adverse_events (
            harm, site, happened_wall_ms, happened_mono_ms, happened_utc_offset_min,
            told_wall_ms, told_mono_ms, told_utc_offset_min, session_id, note, rehearsal
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
        """,
        (
            event.harm.value,
            event.site,
            *stamp(event.happened),
            *stamp(event.told),
            event.session_id,
            event.note,
            event.rehearsal,
        ),
    )
    event_id: int = cursor.fetchone()[0]
    insert_state(db, event_id, event.outcome, "", event.told)
    if event.photo:
        db.conn.execute(
            "INSERT INTO photos (event_id, jpeg) VALUES (?, ?)", (event_id, event.photo)
        )
    return event_id


def insert_state(db: Database, event_id: int, outcome: Outcome, note: str, at: Moment) -> None:
    """Keep how an adverse event stands from now on. LookupError when there is none of that id."""
    sql = "SELECT 1 FROM adverse_events WHERE id = ?"
    if db.conn.execute(sql, (event_id,)).fetchone() is None:
        raise LookupError(f"no adverse event {event_id}")
    db.conn.execute(
        "INSERT INTO adverse_event_states (event_id, at_wall_ms, at_mono_ms, at_utc_offset_min,"
        " outcome, note) VALUES (?, ?, ?, ?, ?, ?)",
        (event_id, *stamp(at), outcome.value, note),
    )


def events(db: Database) -> tuple[AdverseEvent, ...]:
    """Every adverse event, newest first, with how it stands now; the notes of later states stand
    below its own, a line each."""
    return values(db, _event, _EVENTS)


def events_of(db: Database, ids: Collection[int]) -> tuple[AdverseEvent, ...]:
    """The adverse events with these ids, in no order."""
    return values(db, _event, _EVENTS_OF, (json.dumps(list(ids)),))


def _event(row: Row) -> AdverseEvent:
    notes = (row["note"], row["later_notes"])
    return AdverseEvent(
        harm=Harm(row["harm"]),
        site=site_of(row["site"]),
        happened=moment(row, "happened"),
        told=moment(row, "told"),
        session_id=row["session_id"],
        outcome=Outcome(row["outcome"]),
        note="\n".join(note for note in notes if note),
        photo=row["photo"] or b"",
        rehearsal=bool(row["rehearsal"]),
        id=row["id"],
    )


def last_harmed(db: Database) -> Moment | None:
    """When an adverse event in earnest was last told."""
    sql = "SELECT * FROM adverse_events WHERE rehearsal = 0 ORDER BY id DESC LIMIT 1"
    found = values(db, lambda row: moment(row, "told"), sql)
    return found[0] if found else None
