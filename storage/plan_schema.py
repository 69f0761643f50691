"""Tables of courses and reminders, which came with migration 4. Never edited again.

Words that came with it: all words of the new tables. `reminders` holds nothing but what the person
typed and when they are to be told; `weekdays` has bit 0 for Monday, `told_day` is a local day since
1970, -1 before any. Quiet hours stand in `settings`, under `quiet_hours`.
"""

STATEMENTS = (
    """
    CREATE TABLE plans (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        template TEXT NOT NULL,
        program TEXT NOT NULL,
        site TEXT,
        sessions INTEGER NOT NULL CHECK (sessions > 0),
        per_week INTEGER NOT NULL CHECK (per_week > 0),
        per_day INTEGER NOT NULL CHECK (per_day > 0),
        stage TEXT NOT NULL,
        goals TEXT NOT NULL CHECK (json_valid(goals)),
        own_goal TEXT NOT NULL,
        who TEXT NOT NULL,
        follows INTEGER REFERENCES plans (id) ON DELETE SET NULL,
        began_wall_ms INTEGER NOT NULL,
        began_mono_ms INTEGER NOT NULL,
        began_utc_offset_min INTEGER NOT NULL,
        ended_wall_ms INTEGER,
        ended_mono_ms INTEGER,
        ended_utc_offset_min INTEGER,
        why TEXT,
        CHECK (
            (ended_wall_ms IS NULL) = (why IS NULL)
            AND (ended_mono_ms IS NULL) = (why IS NULL)
            AND (ended_utc_offset_min IS NULL) = (why IS NULL)
        )
    ) STRICT
    """,
    """
    CREATE TABLE reviews (
        id INTEGER PRIMARY KEY,
        plan_id INTEGER NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
        point TEXT NOT NULL,
        answer TEXT NOT NULL,
        at_wall_ms INTEGER NOT NULL,
        at_mono_ms INTEGER NOT NULL,
        at_utc_offset_min INTEGER NOT NULL,
        met INTEGER CHECK (met BETWEEN 0 AND 10),
        note TEXT NOT NULL,
        UNIQUE (plan_id, point)
    ) STRICT
    """,
    """
    CREATE TABLE reminders (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        minute INTEGER NOT NULL CHECK (minute BETWEEN 0 AND 1439),
        weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127),
        words TEXT NOT NULL,
        is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
        told_day INTEGER NOT NULL,
        snoozed_wall_ms INTEGER
    ) STRICT
    """,
    """
    CREATE VIEW v_plans AS
    SELECT
        id AS plan,
        datetime(began_wall_ms / 1000 + began_utc_offset_min * 60, 'unixepoch') AS began_local,
        datetime(began_wall_ms / 1000, 'unixepoch') AS began_utc,
        datetime(ended_wall_ms / 1000, 'unixepoch') AS ended_utc,
        template,
        stage,
        program AS programme,
        site,
        sessions,
        per_week,
        per_day,
        goals,
        own_goal,
        who,
        why AS ended_because,
        follows AS follows_plan
    FROM plans
    """,
    """
    CREATE VIEW v_reviews AS
    SELECT
        id AS review,
        plan_id AS plan,
        datetime(at_wall_ms / 1000 + at_utc_offset_min * 60, 'unixepoch') AS at_local,
        datetime(at_wall_ms / 1000, 'unixepoch') AS at_utc,
        point,
        answer,
        met AS goals_met_0_to_10,
        note
    FROM reviews
    """,
    """
    CREATE VIEW v_reminders AS
    SELECT
        id AS reminder,
        kind,
        printf('%02d:%02d', minute / 60, minute % 60) AS local_time,
        weekdays,
        words,
        iif(is_on, 'yes', 'no') AS is_on
    FROM reminders
    """,
)
