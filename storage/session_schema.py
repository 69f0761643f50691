"""What the diary began with: sessions, curves, ratings, devices (migration 1), then refused starts
(migration 2)."""

TABLES = (
    """
    CREATE TABLE sessions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        began_wall_ms INTEGER NOT NULL,
        began_mono_ms INTEGER NOT NULL,
        began_utc_offset_min INTEGER NOT NULL,
        program TEXT NOT NULL,
        planned_s INTEGER NOT NULL,
        cold_planned_s INTEGER NOT NULL,
        site TEXT NOT NULL,
        device_key TEXT NOT NULL,
        device_name TEXT NOT NULL,
        model TEXT NOT NULL,
        simulated INTEGER NOT NULL CHECK (simulated IN (0, 1)),
        speed REAL NOT NULL,
        wrap_session INTEGER NOT NULL,
        ended_wall_ms INTEGER,
        ended_mono_ms INTEGER,
        ended_utc_offset_min INTEGER,
        end_reason TEXT,
        actual_s INTEGER,
        cold_s INTEGER,
        off_proof TEXT,
        samples INTEGER NOT NULL DEFAULT 0,
        coldest_skin_cc INTEGER,
        mean_skin_cc INTEGER,
        in_band_s INTEGER NOT NULL DEFAULT 0,
        gaps INTEGER NOT NULL DEFAULT 0,
        missing_s INTEGER NOT NULL DEFAULT 0,
        CHECK (
            (ended_wall_ms IS NULL) = (end_reason IS NULL)
            AND (end_reason IS NULL) = (ended_mono_ms IS NULL)
            AND (end_reason IS NULL) = (ended_utc_offset_min IS NULL)
            AND (end_reason IS NULL) = (actual_s IS NULL)
            AND (end_reason IS NULL) = (cold_s IS NULL)
            AND (end_reason IS NULL) = (off_proof IS NULL)
        )
    ) STRICT
    """,
    "CREATE INDEX sessions_open ON sessions (id) WHERE ended_wall_ms IS NULL",
    """
    CREATE TABLE live_samples (
        session_id INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        t_s INTEGER NOT NULL CHECK (t_s BETWEEN 0 AND 999999),
        skin_cc INTEGER CHECK (skin_cc BETWEEN -32768 AND 32767),
        pack_cc INTEGER CHECK (pack_cc BETWEEN -32768 AND 32767),
        target_cc INTEGER CHECK (target_cc BETWEEN -32768 AND 32767),
        backfilled INTEGER NOT NULL CHECK (backfilled IN (0, 1)),
        PRIMARY KEY (session_id, t_s)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE curves (
        session_id INTEGER PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
        format INTEGER NOT NULL,
        packed BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE means_10s (
        session_id INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        from_s INTEGER NOT NULL,
        skin_cc INTEGER,
        pack_cc INTEGER,
        target_cc INTEGER,
        PRIMARY KEY (session_id, from_s)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE log (
        id INTEGER PRIMARY KEY,
        session_id INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        t_ms INTEGER NOT NULL,
        kind TEXT NOT NULL,
        code TEXT NOT NULL,
        rule TEXT,
        value INTEGER
    ) STRICT
    """,
    "CREATE INDEX log_of_session ON log (session_id)",
    """
    CREATE TABLE ratings (
        id INTEGER PRIMARY KEY,
        session_id INTEGER REFERENCES sessions (id) ON DELETE CASCADE,
        timing TEXT NOT NULL,
        score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
        site TEXT,
        at_wall_ms INTEGER NOT NULL,
        at_mono_ms INTEGER NOT NULL,
        at_utc_offset_min INTEGER NOT NULL,
        UNIQUE (session_id, timing)
    ) STRICT
    """,
    "CREATE INDEX ratings_by_time ON ratings (at_wall_ms)",
    """
    CREATE TABLE after_answers (
        session_id INTEGER PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
        skin TEXT,
        felt TEXT,
        note TEXT,
        warm_steps TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(warm_steps))
    ) STRICT
    """,
    """
    CREATE TABLE devices (
        key TEXT PRIMARY KEY,
        address TEXT NOT NULL,
        model TEXT NOT NULL,
        name TEXT NOT NULL,
        serial TEXT NOT NULL,
        simulated INTEGER NOT NULL CHECK (simulated IN (0, 1)),
        last_used_wall_ms INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE settings (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT
    """,
)

VIEWS = (
    """
    CREATE VIEW v_sessions AS
    SELECT
        s.id AS session,
        datetime(s.began_wall_ms / 1000 + s.began_utc_offset_min * 60, 'unixepoch') AS began_local,
        datetime(s.began_wall_ms / 1000, 'unixepoch') AS began_utc,
        datetime(s.ended_wall_ms / 1000, 'unixepoch') AS ended_utc,
        s.program AS programme,
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
        s.coldest_skin_cc / 100.0 AS coldest_skin_degC,
        s.mean_skin_cc / 100.0 AS mean_skin_degC,
        round(s.in_band_s / 60.0, 2) AS in_band_minutes,
        s.samples,
        s.gaps,
        s.missing_s AS missing_seconds,
        b.score AS pain_before,
        p.score AS pain_after,
        a.skin AS skin_after,
        a.felt,
        a.note
    FROM sessions AS s
    LEFT JOIN ratings AS b ON b.session_id = s.id AND b.timing = 'before'
    LEFT JOIN ratings AS p ON p.session_id = s.id AND p.timing = 'after'
    LEFT JOIN after_answers AS a ON a.session_id = s.id
    """,
    """
    CREATE VIEW v_curve_10s AS
    SELECT
        session_id AS session,
        from_s AS second,
        skin_cc / 100.0 AS skin_degC,
        pack_cc / 100.0 AS pack_degC,
        target_cc / 100.0 AS target_degC
    FROM means_10s
    """,
    """
    CREATE VIEW v_live AS
    SELECT
        session_id AS session,
        t_s AS second,
        skin_cc / 100.0 AS skin_degC,
        pack_cc / 100.0 AS pack_degC,
        target_cc / 100.0 AS target_degC,
        iif(backfilled, 'yes', 'no') AS backfilled
    FROM live_samples
    """,
    """
    CREATE VIEW v_log AS
    SELECT
        l.session_id AS session,
        l.t_ms / 1000.0 AS second,
        l.kind,
        l.code,
        l.rule,
        l.value
    FROM log AS l
    ORDER BY l.session_id, l.t_ms, l.id
    """,
    """
    CREATE VIEW v_pain AS
    SELECT
        id AS rating,
        datetime(at_wall_ms / 1000 + at_utc_offset_min * 60, 'unixepoch') AS at_local,
        datetime(at_wall_ms / 1000, 'unixepoch') AS at_utc,
        score AS pain_0_to_10,
        timing,
        site,
        session_id AS session
    FROM ratings
    """,
    """
    CREATE VIEW v_devices AS
    SELECT
        name,
        model,
        address,
        serial,
        iif(simulated, 'yes', 'no') AS simulated,
        datetime(last_used_wall_ms / 1000, 'unixepoch') AS last_used_utc
    FROM devices
    """,
)

STARTS = (
    "CREATE INDEX sessions_by_end ON sessions (ended_wall_ms) WHERE simulated = 0",
    "CREATE INDEX sessions_by_site ON sessions (site, id) WHERE simulated = 0",
    "CREATE INDEX sessions_in_earnest ON sessions (id) WHERE simulated = 0",
    "CREATE INDEX sessions_not_off ON sessions (id) WHERE simulated = 0 AND off_proof = 'none'",
    """
    CREATE TABLE refusals (
        id INTEGER PRIMARY KEY,
        at_wall_ms INTEGER NOT NULL,
        at_mono_ms INTEGER NOT NULL,
        at_utc_offset_min INTEGER NOT NULL,
        site TEXT NOT NULL,
        program TEXT NOT NULL,
        asked_s INTEGER NOT NULL,
        rule TEXT NOT NULL,
        value INTEGER
    ) STRICT
    """,
    """
    CREATE VIEW v_refusals AS
    SELECT
        id AS refusal,
        datetime(at_wall_ms / 1000 + at_utc_offset_min * 60, 'unixepoch') AS at_local,
        datetime(at_wall_ms / 1000, 'unixepoch') AS at_utc,
        site,
        program AS programme,
        round(asked_s / 60.0, 2) AS asked_minutes,
        rule,
        value
    FROM refusals
    """,
)
"""Statements of migration 2."""
