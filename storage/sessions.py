"""Sessions and their log: the tables `sessions` and `log`, and nobody else their columns."""

import json
from collections.abc import Collection, Sequence

from sqlite_utils import Database

from app.domain.care import Modality
from app.domain.diary import Closing, EndReason, LogEntry, OffProof, Opening, SessionRow
from app.domain.joined import joined
from app.domain.ledger import Dose
from app.domain.pain import Site
from storage.columns import Row, moment, site_of, values
from storage.summary import Summary
from storage.words import heard, said

NEWEST = 2**63 - 1
"""An id above every session's."""

_SESSION_ROW = """
    SELECT
        s.*,
        b.score AS pain_before,
        p.score AS pain_after,
        a.skin IS NOT NULL AS skin_seen,
        CASE
            WHEN s.end_reason IS NULL
            THEN (SELECT count(*) FROM live_samples AS l WHERE l.session_id = s.id)
            ELSE s.samples
        END AS samples_held,
        (
            SELECT count(*) FROM edits
            WHERE target = 'session' AND target_id = s.id AND undone = 0
            AND json_type(after, '$.binned_wall_ms') IS NULL
        ) AS edits,
        (
            SELECT json_group_array(name) FROM (
                SELECT iif(kind = 'alarm', code, rule) AS name
                FROM log
                WHERE session_id = s.id AND kind IN ('rule', 'stop', 'alarm')
                ORDER BY id
            )
            WHERE name IS NOT NULL
        ) AS alarms
    FROM sessions AS s
    LEFT JOIN ratings AS b ON b.session_id = s.id AND b.timing = 'before'
        AND b.binned_wall_ms IS NULL
    LEFT JOIN ratings AS p ON p.session_id = s.id AND p.timing = 'after'
        AND p.binned_wall_ms IS NULL
    LEFT JOIN after_answers AS a ON a.session_id = s.id
"""
_SESSION_ROWS = f"{_SESSION_ROW} WHERE s.id BETWEEN ? AND ? {{}} ORDER BY s.id DESC LIMIT ?"
_EVERY_ROW, _KEPT_ROWS = map(
    _SESSION_ROWS.format, ("", "AND s.binned_wall_ms IS NULL AND s.part_of IS NULL")
)
_SESSIONS_OF = f"{_SESSION_ROW} WHERE s.id IN (SELECT value FROM json_each(?))"
_PARTS_OF = f"""
    {_SESSION_ROW} WHERE s.part_of IN (SELECT value FROM json_each(?))
    ORDER BY s.began_wall_ms, s.id
"""


def insert_session(db: Database, opening: Opening) -> int:
    """A new open session; its id."""
    cursor = db.conn.execute(
        """
        INSERT INTO sessions (
            began_wall_ms, began_mono_ms, began_utc_offset_min, program, planned_s,
            cold_planned_s, site, device_key, device_name, model, simulated, speed, wrap_session,
            modality, ready
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
        """,
        (
            opening.began.wall_ms,
            opening.began.mono_ms,
            opening.began.utc_offset_min,
            opening.program,
            opening.planned_s,
            opening.cold_planned_s,
            opening.site.value,
            opening.device_key,
            opening.device_name,
            opening.model,
            opening.simulated,
            opening.speed,
            opening.number,
            opening.modality.value,
            said(opening.ready),
        ),
    )
    return cursor.fetchone()[0]


def is_open(db: Database, session_id: int) -> bool:
    """Whether that session still runs. LookupError when there is none of that id."""
    found = db.conn.execute(
        "SELECT end_reason IS NULL FROM sessions WHERE id = ?", (session_id,)
    ).fetchone()
    if found is None:
        raise LookupError(f"no session {session_id}")
    return bool(found[0])


def outline(db: Database, session_id: int) -> tuple[Opening, Closing | None]:
    """How that session began and ended. LookupError when there is none of that id."""
    sql = "SELECT * FROM sessions WHERE id = ?"
    found = values(db, lambda row: (_opening(row), _closing(row)), sql, (session_id,))
    if not found:
        raise LookupError(f"no session {session_id}")
    return found[0]


def open_sessions(db: Database) -> list[int]:
    """Ids of the sessions without an end, oldest first."""
    found = db.conn.execute("SELECT id FROM sessions WHERE ended_wall_ms IS NULL ORDER BY id")
    return [session_id for (session_id,) in found]


def session_rows(db: Database, lowest: int, highest: int, limit: int) -> tuple[SessionRow, ...]:
    """Sessions with ids from `lowest` to `highest`, newest first, binned ones among them."""
    return values(db, _session_row, _EVERY_ROW, (lowest, highest, limit))


def kept_rows(db: Database, lowest: int, highest: int, limit: int) -> tuple[SessionRow, ...]:
    """The same without those in the bin, and without later parts of others: each has its own."""
    return with_parts(db, values(db, _session_row, _KEPT_ROWS, (lowest, highest, limit)))


def sessions_of(db: Database, ids: Collection[int]) -> tuple[SessionRow, ...]:
    """The sessions with these ids, in no order, each with its parts."""
    return with_parts(db, values(db, _session_row, _SESSIONS_OF, (json.dumps(list(ids)),)))


def parts_of(db: Database, ids: Collection[int]) -> tuple[SessionRow, ...]:
    """What goes on with the sessions with these ids, in the order in which it began."""
    return values(db, _session_row, _PARTS_OF, (json.dumps(list(ids)),))


def with_parts(db: Database, rows: Sequence[SessionRow]) -> tuple[SessionRow, ...]:
    """These sessions, each joined with what goes on with it."""
    found: dict[int | None, list[SessionRow]] = {}
    for part in parts_of(db, [row.id for row in rows]):
        found.setdefault(part.part_of, []).append(part)
    return tuple(joined((row, *found.get(row.id, ()))) for row in rows)


def _session_row(row: Row) -> SessionRow:
    closing = _closing(row)
    return SessionRow(
        id=row["id"],
        opening=_opening(row),
        closing=closing,
        samples=row["samples_held"],
        coldest_skin=row["coldest_skin_cc"],
        mean_skin=row["mean_skin_cc"],
        in_band_s=row["in_band_s"],
        gaps=row["gaps"],
        missing_s=row["missing_s"],
        alarms=_once_each(row["alarms"]),
        pain_before=row["pain_before"],
        pain_after=row["pain_after"],
        skin_check_due=closing is not None and _may_have_cooled(closing) and not row["skin_seen"],
        baseline=row["baseline_cc"],
        dose=dose_of(row),
        cost=row["cost"],
        first_site=site_of(row["first_site"]),
        fetched=row["source"] == "wrap",
        binned_ms=row["binned_wall_ms"],
        edits=row["edits"],
        first_device=row["first_device_name"],
        other_devices=frozenset({row["first_device_key"]} - {None}),
        part_of=row["part_of"],
    )


def dose_of(row: Row) -> Dose | None:
    """The dose in a row, None when no skin was measured."""
    if row["degree_s"] is None:
        return None
    return Dose(row["degree_s"], row["below_15_s"], row["below_12_s"])


def _once_each(names: str) -> tuple[str, ...]:
    """The names in a JSON list, each where it first comes. Most sessions have none."""
    return tuple(dict.fromkeys(json.loads(names))) if names != "[]" else ()


def _may_have_cooled(closing: Closing) -> bool:
    """Of an app that died nobody knows how long the wrap cooled on."""
    return closing.cold_s > 0 or closing.end is EndReason.APP_DIED


def _opening(row: Row) -> Opening:
    return Opening(
        began=moment(row, "began"),
        program=row["program"],
        planned_s=row["planned_s"],
        cold_planned_s=row["cold_planned_s"],
        site=Site(row["site"]),
        device_key=row["device_key"],
        device_name=row["device_name"],
        model=row["model"],
        simulated=bool(row["simulated"]),
        number=row["wrap_session"],
        speed=row["speed"],
        modality=Modality(row["modality"]),
        ready=heard(row["ready"]),
    )


def _closing(row: Row) -> Closing | None:
    if row["end_reason"] is None:
        return None
    return Closing(
        ended=moment(row, "ended"),
        end=EndReason(row["end_reason"]),
        actual_s=row["actual_s"],
        cold_s=row["cold_s"],
        off=OffProof(row["off_proof"]),
    )


def close_session(db: Database, session_id: int, closing: Closing, summary: Summary) -> None:
    """Write how a session ended and what it came to."""
    dose = summary.dose
    db.conn.execute(
        """
        UPDATE sessions SET
            ended_wall_ms = ?, ended_mono_ms = ?, ended_utc_offset_min = ?, end_reason = ?,
            actual_s = ?, cold_s = ?, off_proof = ?, samples = ?, coldest_skin_cc = ?,
            mean_skin_cc = ?, in_band_s = ?, gaps = ?, missing_s = ?, baseline_cc = ?,
            degree_s = ?, below_15_s = ?, below_12_s = ?
        WHERE id = ?
        """,
        (
            closing.ended.wall_ms,
            closing.ended.mono_ms,
            closing.ended.utc_offset_min,
            closing.end.value,
            closing.actual_s,
            closing.cold_s,
            closing.off.value,
            summary.samples,
            summary.coldest_skin,
            summary.mean_skin,
            summary.in_band_s,
            summary.gaps,
            summary.missing_s,
            summary.baseline,
            *((None,) * 3 if dose is None else (dose.degree_s, dose.below_15_s, dose.below_12_s)),
            session_id,
        ),
    )


def insert_entry(db: Database, session_id: int, entry: LogEntry) -> None:
    """Keep one log entry."""
    db.conn.execute(
        "INSERT INTO log (session_id, t_ms, kind, code, rule, value) VALUES (?, ?, ?, ?, ?, ?)",
        (session_id, entry.t_ms, entry.kind, entry.code, entry.rule, entry.value),
    )


def log(db: Database, session_id: int) -> tuple[LogEntry, ...]:
    """The log of a session, in the order it was written."""
    found = db.conn.execute(
        "SELECT t_ms, kind, code, rule, value FROM log WHERE session_id = ? ORDER BY id",
        (session_id,),
    )
    return tuple(LogEntry(*entry) for entry in found)
