"""Migration 4: what is written down, the trail of changes, the bin, smaller curves. Never edited.

Ratings of no session become entries of the kind `pain`. The ten-second means, which took half of
the file, give way to one list of skin temperatures beside each packed curve. Words that came with
it: all words of the new tables.
"""

import json
from collections.abc import Sequence
from contextlib import suppress
from itertools import groupby
from operator import itemgetter

from sqlite_utils import Database

from app.domain.faults import Fault
from app.domain.units import CentiC
from storage import packing
from storage.summary import listed_means, skin_means

TABLES = (
    """
    CREATE TABLE entries (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        body TEXT NOT NULL CHECK (json_valid(body)),
        words TEXT NOT NULL,
        session_id INTEGER REFERENCES sessions (id) ON DELETE SET NULL,
        rehearsal INTEGER NOT NULL CHECK (rehearsal IN (0, 1)),
        at_wall_ms INTEGER NOT NULL,
        at_mono_ms INTEGER NOT NULL,
        at_utc_offset_min INTEGER NOT NULL,
        told_wall_ms INTEGER NOT NULL,
        told_mono_ms INTEGER NOT NULL,
        told_utc_offset_min INTEGER NOT NULL,
        binned_wall_ms INTEGER
    ) STRICT
    """,
    "CREATE INDEX entries_by_time ON entries (at_wall_ms, id)",
    "CREATE INDEX entries_by_kind ON entries (kind, at_wall_ms)",
    "CREATE INDEX entries_of_session ON entries (session_id) WHERE session_id IS NOT NULL",
    "ALTER TABLE photos ADD COLUMN entry_id INTEGER REFERENCES entries (id) ON DELETE CASCADE",
    "ALTER TABLE photos ADD COLUMN binned_wall_ms INTEGER",
    "CREATE INDEX photos_of_entry ON photos (entry_id)",
    "ALTER TABLE sessions ADD COLUMN binned_wall_ms INTEGER",
    "ALTER TABLE sessions ADD COLUMN first_site TEXT",
    "ALTER TABLE sessions ADD COLUMN cost INTEGER",
    "ALTER TABLE sessions ADD COLUMN source TEXT NOT NULL DEFAULT 'app'",
    "ALTER TABLE sessions ADD COLUMN first_device_key TEXT",
    "ALTER TABLE sessions ADD COLUMN first_device_name TEXT",
    """
    ALTER TABLE sessions ADD COLUMN
        part_of INTEGER REFERENCES sessions (id) ON DELETE SET NULL CHECK (part_of <> id)
    """,
    "CREATE INDEX sessions_parts ON sessions (part_of) WHERE part_of IS NOT NULL",
    "CREATE INDEX sessions_by_time ON sessions (began_wall_ms, id)",
    "CREATE INDEX sessions_moved ON sessions (first_site, id) WHERE first_site IS NOT NULL",
    "ALTER TABLE ratings ADD COLUMN binned_wall_ms INTEGER",
    "ALTER TABLE care ADD COLUMN binned_wall_ms INTEGER",
    """
    CREATE TABLE edits (
        id INTEGER PRIMARY KEY,
        at_wall_ms INTEGER NOT NULL,
        at_mono_ms INTEGER NOT NULL,
        at_utc_offset_min INTEGER NOT NULL,
        target TEXT NOT NULL,
        target_id INTEGER NOT NULL,
        before TEXT NOT NULL CHECK (json_valid(before)),
        after TEXT NOT NULL CHECK (json_valid(after)),
        undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1, 2))
    ) STRICT
    """,
    "CREATE INDEX edits_of ON edits (target, target_id)",
    "ALTER TABLE curves ADD COLUMN skin_10s TEXT CHECK (skin_10s IS NULL OR json_valid(skin_10s))",
)
"""`sessions.first_site`: where it began, once the person said it was elsewhere; the gate counts
both. `sessions.first_device_key`, `first_device_name`: the wrap that it was recorded with, once the
person said that it was another one. `sessions.part_of`: the first part of the session that this one
goes on with, once the person joined them. `sessions.source`: `app`, or `wrap` for one that was
fetched from the memory of a wrap which ran without the app, or `given` for one out of another
diary. `sessions.cost`: hundredths of the person's currency. `edits`: the changed columns before and
after, by name; a session's ratings and answers are changes of the session, their names begin with
the table and a dot, those of its later parts with `parts` and their numbers. `undone` is 2 for a
change that was taken back before another one came. `curves.skin_10s`: the mean skin of each ten
seconds in hundredths of a degree, null where nothing was measured."""

_RATINGS_MOVE = (
    """
    INSERT INTO entries (
        kind, body, words, rehearsal, at_wall_ms, at_mono_ms, at_utc_offset_min,
        told_wall_ms, told_mono_ms, told_utc_offset_min
    )
    SELECT
        'pain',
        iif(
            site IS NULL,
            json_object('score', score),
            json_object('score', score, 'spots', json_array(json_object('region', site)))
        ),
        '', 0, at_wall_ms, at_mono_ms, at_utc_offset_min,
        at_wall_ms, at_mono_ms, at_utc_offset_min
    FROM ratings WHERE session_id IS NULL ORDER BY id
    """,
    "DELETE FROM ratings WHERE session_id IS NULL",
)

VIEWS = (
    "DROP VIEW v_curve_10s",
    "DROP TABLE means_10s",
    """
    CREATE VIEW v_curve_10s AS
    SELECT
        c.session_id AS session,
        10 * m.key AS second,
        m.value / 100.0 AS skin_degC
    FROM curves AS c, json_each(c.skin_10s) AS m
    """,
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
        s.first_site,
        s.device_name AS device,
        s.first_device_name AS first_device,
        s.model,
        s.source,
        s.part_of,
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
        s.ready AS said_before,
        s.cost / 100.0 AS cost,
        iif(s.binned_wall_ms IS NULL, 'no', 'yes') AS binned
    FROM sessions AS s
    LEFT JOIN ratings AS b
    ON b.session_id = s.id AND b.timing = 'before' AND b.binned_wall_ms IS NULL
    LEFT JOIN ratings AS p
    ON p.session_id = s.id AND p.timing = 'after' AND p.binned_wall_ms IS NULL
    LEFT JOIN after_answers AS a ON a.session_id = s.id
    """,
    "DROP VIEW v_doses",
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
        round(below_12_s / 60.0, 2) AS minutes_at_or_below_12_degC,
        iif(binned_wall_ms IS NULL, 'no', 'yes') AS binned
    FROM sessions
    WHERE end_reason IS NOT NULL
    """,
    "DROP VIEW v_pain",
    """
    CREATE VIEW v_pain AS
    SELECT
        id AS rating,
        NULL AS entry,
        datetime(at_wall_ms / 1000 + at_utc_offset_min * 60, 'unixepoch') AS at_local,
        datetime(at_wall_ms / 1000, 'unixepoch') AS at_utc,
        score AS pain_0_to_10,
        timing,
        site,
        session_id AS session,
        iif(binned_wall_ms IS NULL, 'no', 'yes') AS binned
    FROM ratings
    UNION ALL
    SELECT
        NULL,
        id,
        datetime(at_wall_ms / 1000 + at_utc_offset_min * 60, 'unixepoch'),
        datetime(at_wall_ms / 1000, 'unixepoch'),
        json_extract(body, '$.score'),
        'any',
        (SELECT group_concat(json_extract(value, '$.region'), ' ')
            FROM json_each(body, '$.spots')),
        session_id,
        iif(binned_wall_ms IS NULL, 'no', 'yes')
    FROM entries WHERE kind = 'pain'
    """,
    "DROP VIEW v_care",
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
        note,
        iif(binned_wall_ms IS NULL, 'no', 'yes') AS binned
    FROM care
    """,
    """
    CREATE VIEW v_entries AS
    SELECT
        e.id AS entry,
        e.kind,
        datetime(e.at_wall_ms / 1000 + e.at_utc_offset_min * 60, 'unixepoch') AS at_local,
        datetime(e.at_wall_ms / 1000, 'unixepoch') AS at_utc,
        datetime(e.told_wall_ms / 1000 + e.told_utc_offset_min * 60, 'unixepoch') AS told_local,
        e.body,
        e.words,
        e.session_id AS session,
        iif(e.rehearsal, 'yes', 'no') AS rehearsal,
        (SELECT count(*) FROM photos AS p WHERE p.entry_id = e.id AND p.binned_wall_ms IS NULL)
            AS photos,
        iif(e.binned_wall_ms IS NULL, 'no', 'yes') AS binned
    FROM entries AS e
    """,
    """
    CREATE VIEW v_edits AS
    SELECT
        id AS edit,
        datetime(at_wall_ms / 1000 + at_utc_offset_min * 60, 'unixepoch') AS at_local,
        datetime(at_wall_ms / 1000, 'unixepoch') AS at_utc,
        target,
        target_id,
        before,
        after,
        iif(undone = 0, 'no', 'yes') AS undone
    FROM edits
    """,
)
"""The views first let go of `means_10s`; it goes with them."""


def move_in(db: Database) -> None:
    """Ratings of no session become entries, and each curve gets the means of its skin as a list."""
    for statement in _RATINGS_MOVE:
        db.conn.execute(statement)
    found = db.conn.execute(
        "SELECT session_id, from_s, skin_cc FROM means_10s WHERE from_s BETWEEN 0 AND ?"
        " ORDER BY session_id, from_s",
        (packing.MAX_T_S,),
    )
    for session_id, means in groupby(found, itemgetter(0)):
        _keep_means(db, session_id, listed_means((from_s, skin) for _, from_s, skin in means))
    _unpack_the_rest(db)


def _unpack_the_rest(db: Database) -> None:
    """Curves that came from an import have no means yet. One that cannot be read stays without;
    whoever opens it is told."""
    without = "SELECT session_id FROM curves WHERE skin_10s IS NULL"
    for (session_id,) in db.conn.execute(without).fetchall():
        sql = "SELECT packed FROM curves WHERE session_id = ?"
        (packed,) = db.conn.execute(sql, (session_id,)).fetchone()
        with suppress(Fault):
            _keep_means(db, session_id, skin_means(packing.unpack(packed)))


def _keep_means(db: Database, session_id: int, means: Sequence[CentiC | None]) -> None:
    listed = json.dumps(means, separators=(",", ":"))
    db.conn.execute("UPDATE curves SET skin_10s = ? WHERE session_id = ?", (listed, session_id))
