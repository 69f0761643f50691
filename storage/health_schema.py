"""Migration 3: health, harm, locks, other cold, and the cold-dose ledger. Never edited again.

Words that came with it: the end reasons `nerve_signs`, `skin_colour` and `unwell`, the log kind
`sign`, the rating timings `hours_2` to `hours_96`, and all words of the new tables.
"""

from contextlib import suppress

from sqlite_utils import Database

from app.domain.faults import Fault
from storage import packing
from storage.summary import summarise

TABLES = (
    "ALTER TABLE sessions ADD COLUMN modality TEXT NOT NULL DEFAULT 'pack'",
    "ALTER TABLE sessions ADD COLUMN ready TEXT CHECK (ready IS NULL OR json_valid(ready))",
    "ALTER TABLE sessions ADD COLUMN baseline_cc INTEGER",
    "ALTER TABLE sessions ADD COLUMN degree_s INTEGER",
    "ALTER TABLE sessions ADD COLUMN below_15_s INTEGER",
    "ALTER TABLE sessions ADD COLUMN below_12_s INTEGER",
    "CREATE INDEX sessions_ended ON sessions (ended_wall_ms)",
    "CREATE INDEX sessions_ran ON sessions (site, id) WHERE simulated = 0 AND actual_s > 0",
    "ALTER TABLE after_answers ADD COLUMN touch_felt INTEGER CHECK (touch_felt IN (0, 1))",
    "ALTER TABLE after_answers ADD COLUMN skin_30 TEXT",
    "ALTER TABLE after_answers ADD COLUMN skin_60 TEXT",
    """
    CREATE TABLE health_screens (
        id INTEGER PRIMARY KEY,
        at_wall_ms INTEGER NOT NULL,
        at_mono_ms INTEGER NOT NULL,
        at_utc_offset_min INTEGER NOT NULL,
        wording INTEGER NOT NULL,
        born_year INTEGER NOT NULL,
        asked TEXT NOT NULL CHECK (json_valid(asked)),
        applies TEXT NOT NULL CHECK (json_valid(applies))
    ) STRICT
    """,
    """
    CREATE TABLE clearances (
        id INTEGER PRIMARY KEY,
        at_wall_ms INTEGER NOT NULL,
        at_mono_ms INTEGER NOT NULL,
        at_utc_offset_min INTEGER NOT NULL,
        rule TEXT NOT NULL,
        who TEXT NOT NULL,
        on_date TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE consents (
        id INTEGER PRIMARY KEY,
        at_wall_ms INTEGER NOT NULL,
        at_mono_ms INTEGER NOT NULL,
        at_utc_offset_min INTEGER NOT NULL,
        wording INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE caps (
        id INTEGER PRIMARY KEY,
        at_wall_ms INTEGER NOT NULL,
        at_mono_ms INTEGER NOT NULL,
        at_utc_offset_min INTEGER NOT NULL,
        who TEXT NOT NULL,
        cold_s INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE adverse_events (
        id INTEGER PRIMARY KEY,
        harm TEXT NOT NULL,
        site TEXT,
        happened_wall_ms INTEGER NOT NULL,
        happened_mono_ms INTEGER NOT NULL,
        happened_utc_offset_min INTEGER NOT NULL,
        told_wall_ms INTEGER NOT NULL,
        told_mono_ms INTEGER NOT NULL,
        told_utc_offset_min INTEGER NOT NULL,
        session_id INTEGER REFERENCES sessions (id) ON DELETE SET NULL,
        note TEXT NOT NULL,
        rehearsal INTEGER NOT NULL CHECK (rehearsal IN (0, 1))
    ) STRICT
    """,
    """
    CREATE TABLE adverse_event_states (
        id INTEGER PRIMARY KEY,
        event_id INTEGER NOT NULL REFERENCES adverse_events (id) ON DELETE CASCADE,
        at_wall_ms INTEGER NOT NULL,
        at_mono_ms INTEGER NOT NULL,
        at_utc_offset_min INTEGER NOT NULL,
        outcome TEXT NOT NULL,
        note TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX states_of_event ON adverse_event_states (event_id)",
    """
    CREATE TABLE photos (
        id INTEGER PRIMARY KEY,
        event_id INTEGER REFERENCES adverse_events (id) ON DELETE CASCADE,
        jpeg BLOB NOT NULL
    ) STRICT
    """,
    "CREATE INDEX photos_of_event ON photos (event_id)",
    """
    CREATE TABLE locks (
        id INTEGER PRIMARY KEY,
        site TEXT,
        rule TEXT NOT NULL,
        since_wall_ms INTEGER NOT NULL,
        since_mono_ms INTEGER NOT NULL,
        since_utc_offset_min INTEGER NOT NULL,
        session_id INTEGER REFERENCES sessions (id) ON DELETE SET NULL,
        rehearsal INTEGER NOT NULL CHECK (rehearsal IN (0, 1)),
        advice_who TEXT,
        advice_on_date TEXT,
        advice_note TEXT,
        advised_wall_ms INTEGER,
        advised_mono_ms INTEGER,
        advised_utc_offset_min INTEGER,
        CHECK (
            (advice_who IS NULL) = (advice_on_date IS NULL)
            AND (advice_who IS NULL) = (advice_note IS NULL)
            AND (advice_who IS NULL) = (advised_wall_ms IS NULL)
            AND (advice_who IS NULL) = (advised_mono_ms IS NULL)
            AND (advice_who IS NULL) = (advised_utc_offset_min IS NULL)
        )
    ) STRICT
    """,
    """
    CREATE TABLE care (
        id INTEGER PRIMARY KEY,
        modality TEXT NOT NULL,
        site TEXT,
        began_wall_ms INTEGER NOT NULL,
        began_mono_ms INTEGER NOT NULL,
        began_utc_offset_min INTEGER NOT NULL,
        seconds INTEGER NOT NULL CHECK (seconds >= 0),
        told_wall_ms INTEGER NOT NULL,
        told_mono_ms INTEGER NOT NULL,
        told_utc_offset_min INTEGER NOT NULL,
        note TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX care_by_end ON care (began_wall_ms + 1000 * seconds)",
    "CREATE INDEX care_by_time ON care (began_wall_ms)",
    "CREATE INDEX care_by_site ON care (site, began_wall_ms)",
)

VIEWS = (
    "DROP VIEW v_sessions",
    """
    CREATE VIEW v_sessions AS
    SELECT
        s.id AS session,
        datetime(s.began_wall_ms / 1000 + s.began_utc_offset_min * 60, 'unixepoch') AS began_local,
        datetime(s.began_wall_ms / 1000, 'unixepoch') AS began_utc,
        datetime(s.ended_wall_ms / 1000, 'unixepoch') AS ended_utc,
        s.program AS programme,
        s.modality,
        s.site,
        s.device_name AS device,
        s.model,
        iif(s.simulated, 'yes', 'no') AS simulated,
        s.speed,
        round(s.planned_s / 60.0, 2) AS planned_minutes,
        round(s.actual_s / 60.0, 2) AS minutes,
        round(s.cold_s / 60.0, 2) AS cold_minutes,
        s.end_reason,
        s.off_proof,
        s.baseline_cc / 100.0 AS baseline_skin_degC,
        s.coldest_skin_cc / 100.0 AS coldest_skin_degC,
        s.mean_skin_cc / 100.0 AS mean_skin_degC,
        round(s.in_band_s / 60.0, 2) AS in_band_minutes,
        s.samples,
        s.gaps,
        s.missing_s AS missing_seconds,
        b.score AS pain_before,
        p.score AS pain_after,
        a.skin AS skin_after,
        iif(a.touch_felt IS NULL, NULL, iif(a.touch_felt, 'yes', 'no')) AS touch_felt,
        a.skin_30 AS skin_after_30_minutes,
        a.skin_60 AS skin_after_60_minutes,
        a.felt,
        a.note,
        s.ready AS said_before
    FROM sessions AS s
    LEFT JOIN ratings AS b ON b.session_id = s.id AND b.timing = 'before'
    LEFT JOIN ratings AS p ON p.session_id = s.id AND p.timing = 'after'
    LEFT JOIN after_answers AS a ON a.session_id = s.id
    """,
    """
    CREATE VIEW v_doses AS
    SELECT
        id AS session,
        datetime(began_wall_ms / 1000 + began_utc_offset_min * 60, 'unixepoch') AS began_local,
        site,
        iif(simulated, 'yes', 'no') AS simulated,
        round(cold_s / 60.0, 2) AS cold_minutes,
        round(degree_s / 6000.0, 2) AS degree_minutes_below_15_degC,
        round(below_15_s / 60.0, 2) AS minutes_at_or_below_15_degC,
        round(below_12_s / 60.0, 2) AS minutes_at_or_below_12_degC
    FROM sessions
    WHERE end_reason IS NOT NULL
    """,
    """
    CREATE VIEW v_health_screens AS
    SELECT
        h.id AS screen,
        datetime(h.at_wall_ms / 1000 + h.at_utc_offset_min * 60, 'unixepoch') AS at_local,
        datetime(h.at_wall_ms / 1000, 'unixepoch') AS at_utc,
        h.wording,
        h.born_year,
        q.value AS rule,
        iif(a.value IS NULL, 'no', 'yes') AS applies,
        json_extract(a.value, '$.sites') AS sites
    FROM health_screens AS h, json_each(h.asked) AS q
    LEFT JOIN json_each(h.applies) AS a ON json_extract(a.value, '$.rule') = q.value
    """,
    """
    CREATE VIEW v_clearances AS
    SELECT
        id AS clearance,
        datetime(at_wall_ms / 1000 + at_utc_offset_min * 60, 'unixepoch') AS at_local,
        datetime(at_wall_ms / 1000, 'unixepoch') AS at_utc,
        rule,
        who,
        on_date
    FROM clearances
    """,
    """
    CREATE VIEW v_consents AS
    SELECT
        id AS consent,
        datetime(at_wall_ms / 1000 + at_utc_offset_min * 60, 'unixepoch') AS at_local,
        datetime(at_wall_ms / 1000, 'unixepoch') AS at_utc,
        wording
    FROM consents
    """,
    """
    CREATE VIEW v_caps AS
    SELECT
        id AS cap,
        datetime(at_wall_ms / 1000 + at_utc_offset_min * 60, 'unixepoch') AS at_local,
        datetime(at_wall_ms / 1000, 'unixepoch') AS at_utc,
        who,
        round(cold_s / 60.0, 2) AS cold_minutes
    FROM caps
    """,
    """
    CREATE VIEW v_adverse_events AS
    SELECT
        e.id AS event,
        datetime(e.happened_wall_ms / 1000 + e.happened_utc_offset_min * 60, 'unixepoch')
            AS happened_local,
        datetime(e.told_wall_ms / 1000 + e.told_utc_offset_min * 60, 'unixepoch') AS told_local,
        e.harm,
        e.site,
        e.session_id AS session,
        iif(e.rehearsal, 'yes', 'no') AS rehearsal,
        e.note,
        datetime(s.at_wall_ms / 1000 + s.at_utc_offset_min * 60, 'unixepoch') AS state_local,
        s.outcome,
        s.note AS state_note,
        (SELECT count(*) FROM photos AS p WHERE p.event_id = e.id) AS photos
    FROM adverse_events AS e
    LEFT JOIN adverse_event_states AS s ON s.event_id = e.id
    ORDER BY e.id, s.id
    """,
    """
    CREATE VIEW v_locks AS
    SELECT
        id AS lock,
        coalesce(site, 'everywhere') AS site,
        rule,
        datetime(since_wall_ms / 1000 + since_utc_offset_min * 60, 'unixepoch') AS since_local,
        session_id AS session,
        iif(rehearsal, 'yes', 'no') AS rehearsal,
        iif(advice_who IS NULL, 'yes', 'no') AS locked,
        advice_who,
        advice_on_date,
        advice_note,
        datetime(advised_wall_ms / 1000 + advised_utc_offset_min * 60, 'unixepoch')
            AS advised_local
    FROM locks
    """,
    """
    CREATE VIEW v_care AS
    SELECT
        id AS care,
        datetime(began_wall_ms / 1000 + began_utc_offset_min * 60, 'unixepoch') AS began_local,
        datetime(began_wall_ms / 1000, 'unixepoch') AS began_utc,
        modality,
        site,
        round(seconds / 60.0, 2) AS minutes,
        datetime(told_wall_ms / 1000 + told_utc_offset_min * 60, 'unixepoch') AS told_local,
        note
    FROM care
    """,
)


def fill_doses(db: Database) -> None:
    """Work out baseline and dose of the sessions that are finished already. A curve that cannot be
    read stays without; whoever opens it is told."""
    found = db.conn.execute("SELECT session_id FROM curves ORDER BY session_id").fetchall()
    for (session_id,) in found:
        (packed,) = db.conn.execute(
            "SELECT packed FROM curves WHERE session_id = ?", (session_id,)
        ).fetchone()
        with suppress(Fault):
            of = summarise(packing.unpack(packed), 0)
            dose = of.dose and (of.dose.degree_s, of.dose.below_15_s, of.dose.below_12_s)
            db.conn.execute(
                "UPDATE sessions SET baseline_cc = ?, degree_s = ?, below_15_s = ?, below_12_s = ?"
                " WHERE id = ?",
                (of.baseline, *(dose or (None, None, None)), session_id),
            )
