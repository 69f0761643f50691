CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);

CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");

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
        missing_s INTEGER NOT NULL DEFAULT 0, modality TEXT NOT NULL DEFAULT 'pack', ready TEXT CHECK (ready IS NULL OR json_valid(ready)), baseline_cc INTEGER, degree_s INTEGER, below_15_s INTEGER, below_12_s INTEGER, binned_wall_ms INTEGER, first_site TEXT, cost INTEGER, source TEXT NOT NULL DEFAULT 'app', first_device_key TEXT, first_device_name TEXT, part_of INTEGER REFERENCES sessions (id) ON DELETE SET NULL CHECK (part_of <> id),
        CHECK (
            (ended_wall_ms IS NULL) = (end_reason IS NULL)
            AND (end_reason IS NULL) = (ended_mono_ms IS NULL)
            AND (end_reason IS NULL) = (ended_utc_offset_min IS NULL)
            AND (end_reason IS NULL) = (actual_s IS NULL)
            AND (end_reason IS NULL) = (cold_s IS NULL)
            AND (end_reason IS NULL) = (off_proof IS NULL)
        )
    ) STRICT
    ;

CREATE TABLE sqlite_sequence(name,seq);

CREATE INDEX sessions_open ON sessions (id) WHERE ended_wall_ms IS NULL;

CREATE TABLE live_samples (
        session_id INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        t_s INTEGER NOT NULL CHECK (t_s BETWEEN 0 AND 999999),
        skin_cc INTEGER CHECK (skin_cc BETWEEN -32768 AND 32767),
        pack_cc INTEGER CHECK (pack_cc BETWEEN -32768 AND 32767),
        target_cc INTEGER CHECK (target_cc BETWEEN -32768 AND 32767),
        backfilled INTEGER NOT NULL CHECK (backfilled IN (0, 1)),
        PRIMARY KEY (session_id, t_s)
    ) STRICT, WITHOUT ROWID
    ;

CREATE TABLE curves (
        session_id INTEGER PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
        format INTEGER NOT NULL,
        packed BLOB NOT NULL
    , skin_10s TEXT CHECK (skin_10s IS NULL OR json_valid(skin_10s))) STRICT
    ;

CREATE TABLE log (
        id INTEGER PRIMARY KEY,
        session_id INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        t_ms INTEGER NOT NULL,
        kind TEXT NOT NULL,
        code TEXT NOT NULL,
        rule TEXT,
        value INTEGER
    ) STRICT
    ;

CREATE INDEX log_of_session ON log (session_id);

CREATE TABLE ratings (
        id INTEGER PRIMARY KEY,
        session_id INTEGER REFERENCES sessions (id) ON DELETE CASCADE,
        timing TEXT NOT NULL,
        score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
        site TEXT,
        at_wall_ms INTEGER NOT NULL,
        at_mono_ms INTEGER NOT NULL,
        at_utc_offset_min INTEGER NOT NULL, binned_wall_ms INTEGER,
        UNIQUE (session_id, timing)
    ) STRICT
    ;

CREATE INDEX ratings_by_time ON ratings (at_wall_ms);

CREATE TABLE after_answers (
        session_id INTEGER PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
        skin TEXT,
        felt TEXT,
        note TEXT,
        warm_steps TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(warm_steps))
    , touch_felt INTEGER CHECK (touch_felt IN (0, 1)), skin_30 TEXT, skin_60 TEXT) STRICT
    ;

CREATE TABLE devices (
        key TEXT PRIMARY KEY,
        address TEXT NOT NULL,
        model TEXT NOT NULL,
        name TEXT NOT NULL,
        serial TEXT NOT NULL,
        simulated INTEGER NOT NULL CHECK (simulated IN (0, 1)),
        last_used_wall_ms INTEGER NOT NULL
    ) STRICT
    ;

CREATE TABLE settings (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT
    ;

CREATE VIEW v_live AS
    SELECT
        session_id AS session,
        t_s AS second,
        skin_cc / 100.0 AS skin_degC,
        pack_cc / 100.0 AS pack_degC,
        target_cc / 100.0 AS target_degC,
        iif(backfilled, 'yes', 'no') AS backfilled
    FROM live_samples;

CREATE VIEW v_log AS
    SELECT
        l.session_id AS session,
        l.t_ms / 1000.0 AS second,
        l.kind,
        l.code,
        l.rule,
        l.value
    FROM log AS l
    ORDER BY l.session_id, l.t_ms, l.id;

CREATE VIEW v_devices AS
    SELECT
        name,
        model,
        address,
        serial,
        iif(simulated, 'yes', 'no') AS simulated,
        datetime(last_used_wall_ms / 1000, 'unixepoch') AS last_used_utc
    FROM devices;

CREATE INDEX sessions_by_end ON sessions (ended_wall_ms) WHERE simulated = 0;

CREATE INDEX sessions_by_site ON sessions (site, id) WHERE simulated = 0;

CREATE INDEX sessions_in_earnest ON sessions (id) WHERE simulated = 0;

CREATE INDEX sessions_not_off ON sessions (id) WHERE simulated = 0 AND off_proof = 'none';

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
    ;

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
    FROM refusals;

CREATE INDEX sessions_ended ON sessions (ended_wall_ms);

CREATE INDEX sessions_ran ON sessions (site, id) WHERE simulated = 0 AND actual_s > 0;

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
    ;

CREATE TABLE clearances (
        id INTEGER PRIMARY KEY,
        at_wall_ms INTEGER NOT NULL,
        at_mono_ms INTEGER NOT NULL,
        at_utc_offset_min INTEGER NOT NULL,
        rule TEXT NOT NULL,
        who TEXT NOT NULL,
        on_date TEXT NOT NULL
    ) STRICT
    ;

CREATE TABLE consents (
        id INTEGER PRIMARY KEY,
        at_wall_ms INTEGER NOT NULL,
        at_mono_ms INTEGER NOT NULL,
        at_utc_offset_min INTEGER NOT NULL,
        wording INTEGER NOT NULL
    ) STRICT
    ;

CREATE TABLE caps (
        id INTEGER PRIMARY KEY,
        at_wall_ms INTEGER NOT NULL,
        at_mono_ms INTEGER NOT NULL,
        at_utc_offset_min INTEGER NOT NULL,
        who TEXT NOT NULL,
        cold_s INTEGER NOT NULL
    ) STRICT
    ;

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
    ;

CREATE TABLE adverse_event_states (
        id INTEGER PRIMARY KEY,
        event_id INTEGER NOT NULL REFERENCES adverse_events (id) ON DELETE CASCADE,
        at_wall_ms INTEGER NOT NULL,
        at_mono_ms INTEGER NOT NULL,
        at_utc_offset_min INTEGER NOT NULL,
        outcome TEXT NOT NULL,
        note TEXT NOT NULL
    ) STRICT
    ;

CREATE INDEX states_of_event ON adverse_event_states (event_id);

CREATE TABLE photos (
        id INTEGER PRIMARY KEY,
        event_id INTEGER REFERENCES adverse_events (id) ON DELETE CASCADE,
        jpeg BLOB NOT NULL
    , entry_id INTEGER REFERENCES entries (id) ON DELETE CASCADE, binned_wall_ms INTEGER) STRICT
    ;

CREATE INDEX photos_of_event ON photos (event_id);

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
    ;

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
    , binned_wall_ms INTEGER) STRICT
    ;

CREATE INDEX care_by_end ON care (began_wall_ms + 1000 * seconds);

CREATE INDEX care_by_time ON care (began_wall_ms);

CREATE INDEX care_by_site ON care (site, began_wall_ms);

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
    LEFT JOIN json_each(h.applies) AS a ON json_extract(a.value, '$.rule') = q.value;

CREATE VIEW v_clearances AS
    SELECT
        id AS clearance,
        datetime(at_wall_ms / 1000 + at_utc_offset_min * 60, 'unixepoch') AS at_local,
        datetime(at_wall_ms / 1000, 'unixepoch') AS at_utc,
        rule,
        who,
        on_date
    FROM clearances;

CREATE VIEW v_consents AS
    SELECT
        id AS consent,
        datetime(at_wall_ms / 1000 + at_utc_offset_min * 60, 'unixepoch') AS at_local,
        datetime(at_wall_ms / 1000, 'unixepoch') AS at_utc,
        wording
    FROM consents;

CREATE VIEW v_caps AS
    SELECT
        id AS cap,
        datetime(at_wall_ms / 1000 + at_utc_offset_min * 60, 'unixepoch') AS at_local,
        datetime(at_wall_ms / 1000, 'unixepoch') AS at_utc,
        who,
        round(cold_s / 60.0, 2) AS cold_minutes
    FROM caps;

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
    ORDER BY e.id, s.id;

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
    FROM locks;

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
    ;

CREATE INDEX entries_by_time ON entries (at_wall_ms, id);

CREATE INDEX entries_by_kind ON entries (kind, at_wall_ms);

CREATE INDEX entries_of_session ON entries (session_id) WHERE session_id IS NOT NULL;

CREATE INDEX photos_of_entry ON photos (entry_id);

CREATE INDEX sessions_parts ON sessions (part_of) WHERE part_of IS NOT NULL;

CREATE INDEX sessions_by_time ON sessions (began_wall_ms, id);

CREATE INDEX sessions_moved ON sessions (first_site, id) WHERE first_site IS NOT NULL;

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
    ;

CREATE INDEX edits_of ON edits (target, target_id);

CREATE VIEW v_curve_10s AS
    SELECT
        c.session_id AS session,
        10 * m.key AS second,
        m.value / 100.0 AS skin_degC
    FROM curves AS c, json_each(c.skin_10s) AS m;

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
    LEFT JOIN after_answers AS a ON a.session_id = s.id;

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
    WHERE end_reason IS NOT NULL;

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
    FROM entries WHERE kind = 'pain';

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
    FROM care;

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
    FROM entries AS e;

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
    FROM edits;

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
    ;

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
    ;

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
    ;

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
    FROM plans;

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
    FROM reviews;

CREATE VIEW v_reminders AS
    SELECT
        id AS reminder,
        kind,
        printf('%02d:%02d', minute / 60, minute % 60) AS local_time,
        weekdays,
        words,
        iif(is_on, 'yes', 'no') AS is_on
    FROM reminders;

CREATE VIRTUAL TABLE search USING fts5 (
        words, places, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    );

CREATE TABLE 'search_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE 'search_content'(id INTEGER PRIMARY KEY, c0, c1);

CREATE TABLE 'search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'search_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TRIGGER search_sessions_came AFTER INSERT ON sessions BEGIN DELETE FROM search WHERE rowid = 8 * new.id + 0; 
        INSERT INTO search (rowid, words, places)
        SELECT * FROM (
            SELECT 8 * t.id + 0 AS n, rtrim(ifnull(nullif(t.device_name, '') || char(10), '') || ifnull(nullif((SELECT note FROM after_answers WHERE session_id = t.id), '') || char(10), ''), char(10)) AS words, t.site AS places
            FROM sessions AS t WHERE t.id = new.id
        )
        WHERE words <> '' OR places <> ''
    ; END;

CREATE TRIGGER search_sessions_changed AFTER UPDATE OF device_name, site ON sessions BEGIN DELETE FROM search WHERE rowid = 8 * new.id + 0; 
        INSERT INTO search (rowid, words, places)
        SELECT * FROM (
            SELECT 8 * t.id + 0 AS n, rtrim(ifnull(nullif(t.device_name, '') || char(10), '') || ifnull(nullif((SELECT note FROM after_answers WHERE session_id = t.id), '') || char(10), ''), char(10)) AS words, t.site AS places
            FROM sessions AS t WHERE t.id = new.id
        )
        WHERE words <> '' OR places <> ''
    ; END;

CREATE TRIGGER search_sessions_went AFTER DELETE ON sessions BEGIN DELETE FROM search WHERE rowid = 8 * old.id + 0; END;

CREATE TRIGGER search_entries_came AFTER INSERT ON entries BEGIN DELETE FROM search WHERE rowid = 8 * new.id + 1; 
        INSERT INTO search (rowid, words, places)
        SELECT * FROM (
            SELECT 8 * t.id + 1 AS n, rtrim(ifnull(nullif(
    (
        SELECT group_concat(atom, char(10)) FROM json_tree(t.body)
        WHERE type = 'text' AND (key IN ('name', 'who', 'by') OR path GLOB '$.scores*')
    )
, '') || char(10), '') || ifnull(nullif(t.words, '') || char(10), ''), char(10)) AS words, ifnull(
    (
        SELECT group_concat(atom, ' ') FROM json_tree(t.body)
        WHERE type = 'text' AND (key = 'region' OR path = '$.regions')
    )
, '') AS places
            FROM entries AS t WHERE t.id = new.id
        )
        WHERE words <> '' OR places <> ''
    ; END;

CREATE TRIGGER search_entries_changed AFTER UPDATE OF body, words ON entries BEGIN DELETE FROM search WHERE rowid = 8 * new.id + 1; 
        INSERT INTO search (rowid, words, places)
        SELECT * FROM (
            SELECT 8 * t.id + 1 AS n, rtrim(ifnull(nullif(
    (
        SELECT group_concat(atom, char(10)) FROM json_tree(t.body)
        WHERE type = 'text' AND (key IN ('name', 'who', 'by') OR path GLOB '$.scores*')
    )
, '') || char(10), '') || ifnull(nullif(t.words, '') || char(10), ''), char(10)) AS words, ifnull(
    (
        SELECT group_concat(atom, ' ') FROM json_tree(t.body)
        WHERE type = 'text' AND (key = 'region' OR path = '$.regions')
    )
, '') AS places
            FROM entries AS t WHERE t.id = new.id
        )
        WHERE words <> '' OR places <> ''
    ; END;

CREATE TRIGGER search_entries_went AFTER DELETE ON entries BEGIN DELETE FROM search WHERE rowid = 8 * old.id + 1; END;

CREATE TRIGGER search_care_came AFTER INSERT ON care BEGIN DELETE FROM search WHERE rowid = 8 * new.id + 2; 
        INSERT INTO search (rowid, words, places)
        SELECT * FROM (
            SELECT 8 * t.id + 2 AS n, rtrim(ifnull(nullif(t.note, '') || char(10), ''), char(10)) AS words, ifnull(t.site, '') AS places
            FROM care AS t WHERE t.id = new.id
        )
        WHERE words <> '' OR places <> ''
    ; END;

CREATE TRIGGER search_care_changed AFTER UPDATE OF note, site ON care BEGIN DELETE FROM search WHERE rowid = 8 * new.id + 2; 
        INSERT INTO search (rowid, words, places)
        SELECT * FROM (
            SELECT 8 * t.id + 2 AS n, rtrim(ifnull(nullif(t.note, '') || char(10), ''), char(10)) AS words, ifnull(t.site, '') AS places
            FROM care AS t WHERE t.id = new.id
        )
        WHERE words <> '' OR places <> ''
    ; END;

CREATE TRIGGER search_care_went AFTER DELETE ON care BEGIN DELETE FROM search WHERE rowid = 8 * old.id + 2; END;

CREATE TRIGGER search_adverse_events_came AFTER INSERT ON adverse_events BEGIN DELETE FROM search WHERE rowid = 8 * new.id + 3; 
        INSERT INTO search (rowid, words, places)
        SELECT * FROM (
            SELECT 8 * t.id + 3 AS n, rtrim(ifnull(nullif(t.note, '') || char(10), '') || ifnull(nullif(
    (
        SELECT group_concat(note, char(10)) FROM (
            SELECT note FROM adverse_event_states WHERE event_id = t.id ORDER BY id
        )
    )
, '') || char(10), ''), char(10)) AS words, ifnull(t.site, '') AS places
            FROM adverse_events AS t WHERE t.id = new.id
        )
        WHERE words <> '' OR places <> ''
    ; END;

CREATE TRIGGER search_adverse_events_changed AFTER UPDATE OF note, site ON adverse_events BEGIN DELETE FROM search WHERE rowid = 8 * new.id + 3; 
        INSERT INTO search (rowid, words, places)
        SELECT * FROM (
            SELECT 8 * t.id + 3 AS n, rtrim(ifnull(nullif(t.note, '') || char(10), '') || ifnull(nullif(
    (
        SELECT group_concat(note, char(10)) FROM (
            SELECT note FROM adverse_event_states WHERE event_id = t.id ORDER BY id
        )
    )
, '') || char(10), ''), char(10)) AS words, ifnull(t.site, '') AS places
            FROM adverse_events AS t WHERE t.id = new.id
        )
        WHERE words <> '' OR places <> ''
    ; END;

CREATE TRIGGER search_adverse_events_went AFTER DELETE ON adverse_events BEGIN DELETE FROM search WHERE rowid = 8 * old.id + 3; END;

CREATE TRIGGER search_plans_came AFTER INSERT ON plans BEGIN DELETE FROM search WHERE rowid = 8 * new.id + 4; 
        INSERT INTO search (rowid, words, places)
        SELECT * FROM (
            SELECT 8 * t.id + 4 AS n, rtrim(ifnull(nullif(t.own_goal, '') || char(10), ''), char(10)) AS words, ifnull(t.site, '') AS places
            FROM plans AS t WHERE t.id = new.id
        )
        WHERE words <> '' OR places <> ''
    ; END;

CREATE TRIGGER search_plans_changed AFTER UPDATE OF own_goal, site ON plans BEGIN DELETE FROM search WHERE rowid = 8 * new.id + 4; 
        INSERT INTO search (rowid, words, places)
        SELECT * FROM (
            SELECT 8 * t.id + 4 AS n, rtrim(ifnull(nullif(t.own_goal, '') || char(10), ''), char(10)) AS words, ifnull(t.site, '') AS places
            FROM plans AS t WHERE t.id = new.id
        )
        WHERE words <> '' OR places <> ''
    ; END;

CREATE TRIGGER search_plans_went AFTER DELETE ON plans BEGIN DELETE FROM search WHERE rowid = 8 * old.id + 4; END;

CREATE TRIGGER search_reviews_came AFTER INSERT ON reviews BEGIN DELETE FROM search WHERE rowid = 8 * new.id + 5; 
        INSERT INTO search (rowid, words, places)
        SELECT * FROM (
            SELECT 8 * t.id + 5 AS n, rtrim(ifnull(nullif(t.note, '') || char(10), ''), char(10)) AS words, '' AS places
            FROM reviews AS t WHERE t.id = new.id
        )
        WHERE words <> '' OR places <> ''
    ; END;

CREATE TRIGGER search_reviews_changed AFTER UPDATE OF note ON reviews BEGIN DELETE FROM search WHERE rowid = 8 * new.id + 5; 
        INSERT INTO search (rowid, words, places)
        SELECT * FROM (
            SELECT 8 * t.id + 5 AS n, rtrim(ifnull(nullif(t.note, '') || char(10), ''), char(10)) AS words, '' AS places
            FROM reviews AS t WHERE t.id = new.id
        )
        WHERE words <> '' OR places <> ''
    ; END;

CREATE TRIGGER search_reviews_went AFTER DELETE ON reviews BEGIN DELETE FROM search WHERE rowid = 8 * old.id + 5; END;

CREATE TRIGGER search_after_answers_came AFTER INSERT ON after_answers BEGIN DELETE FROM search WHERE rowid = 8 * new.session_id + 0; 
        INSERT INTO search (rowid, words, places)
        SELECT * FROM (
            SELECT 8 * t.id + 0 AS n, rtrim(ifnull(nullif(t.device_name, '') || char(10), '') || ifnull(nullif((SELECT note FROM after_answers WHERE session_id = t.id), '') || char(10), ''), char(10)) AS words, t.site AS places
            FROM sessions AS t WHERE t.id = new.session_id
        )
        WHERE words <> '' OR places <> ''
    ; END;

CREATE TRIGGER search_after_answers_changed AFTER UPDATE OF note ON after_answers BEGIN DELETE FROM search WHERE rowid = 8 * new.session_id + 0; 
        INSERT INTO search (rowid, words, places)
        SELECT * FROM (
            SELECT 8 * t.id + 0 AS n, rtrim(ifnull(nullif(t.device_name, '') || char(10), '') || ifnull(nullif((SELECT note FROM after_answers WHERE session_id = t.id), '') || char(10), ''), char(10)) AS words, t.site AS places
            FROM sessions AS t WHERE t.id = new.session_id
        )
        WHERE words <> '' OR places <> ''
    ; END;

CREATE TRIGGER search_after_answers_went AFTER DELETE ON after_answers BEGIN DELETE FROM search WHERE rowid = 8 * old.session_id + 0; 
        INSERT INTO search (rowid, words, places)
        SELECT * FROM (
            SELECT 8 * t.id + 0 AS n, rtrim(ifnull(nullif(t.device_name, '') || char(10), '') || ifnull(nullif((SELECT note FROM after_answers WHERE session_id = t.id), '') || char(10), ''), char(10)) AS words, t.site AS places
            FROM sessions AS t WHERE t.id = old.session_id
        )
        WHERE words <> '' OR places <> ''
    ; END;

CREATE TRIGGER search_adverse_event_states_came AFTER INSERT ON adverse_event_states BEGIN DELETE FROM search WHERE rowid = 8 * new.event_id + 3; 
        INSERT INTO search (rowid, words, places)
        SELECT * FROM (
            SELECT 8 * t.id + 3 AS n, rtrim(ifnull(nullif(t.note, '') || char(10), '') || ifnull(nullif(
    (
        SELECT group_concat(note, char(10)) FROM (
            SELECT note FROM adverse_event_states WHERE event_id = t.id ORDER BY id
        )
    )
, '') || char(10), ''), char(10)) AS words, ifnull(t.site, '') AS places
            FROM adverse_events AS t WHERE t.id = new.event_id
        )
        WHERE words <> '' OR places <> ''
    ; END;

CREATE TRIGGER search_adverse_event_states_changed AFTER UPDATE OF note ON adverse_event_states BEGIN DELETE FROM search WHERE rowid = 8 * new.event_id + 3; 
        INSERT INTO search (rowid, words, places)
        SELECT * FROM (
            SELECT 8 * t.id + 3 AS n, rtrim(ifnull(nullif(t.note, '') || char(10), '') || ifnull(nullif(
    (
        SELECT group_concat(note, char(10)) FROM (
            SELECT note FROM adverse_event_states WHERE event_id = t.id ORDER BY id
        )
    )
, '') || char(10), ''), char(10)) AS words, ifnull(t.site, '') AS places
            FROM adverse_events AS t WHERE t.id = new.event_id
        )
        WHERE words <> '' OR places <> ''
    ; END;

CREATE TRIGGER search_adverse_event_states_went AFTER DELETE ON adverse_event_states BEGIN DELETE FROM search WHERE rowid = 8 * old.event_id + 3; 
        INSERT INTO search (rowid, words, places)
        SELECT * FROM (
            SELECT 8 * t.id + 3 AS n, rtrim(ifnull(nullif(t.note, '') || char(10), '') || ifnull(nullif(
    (
        SELECT group_concat(note, char(10)) FROM (
            SELECT note FROM adverse_event_states WHERE event_id = t.id ORDER BY id
        )
    )
, '') || char(10), ''), char(10)) AS words, ifnull(t.site, '') AS places
            FROM adverse_events AS t WHERE t.id = old.event_id
        )
        WHERE words <> '' OR places <> ''
    ; END;

CREATE INDEX harm_by_time ON adverse_events (happened_wall_ms);

CREATE INDEX sessions_binned ON sessions (began_wall_ms, id) WHERE binned_wall_ms IS NOT NULL;

CREATE INDEX entries_binned ON entries (at_wall_ms, id) WHERE binned_wall_ms IS NOT NULL;

CREATE INDEX care_binned ON care (began_wall_ms) WHERE binned_wall_ms IS NOT NULL;

