"""Migration 4: what is written down, the trail of changes, the bin, and smaller curves. Never edited
again.

Ratings of no session become entries of the kind `pain`. The ten-second means, which took half of
the file, give way to one list of skin temperatures beside each packed curve. Words that came with
it: all words of the new tables.
"""

from sqlite_utils import Database

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
    "CREATE INDEX sessions_by_time ON sessions (began_wall_ms, id)",
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
        undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
    ) STRICT
    """,
    "CREATE INDEX edits_of ON edits (target, target_id)",
    "ALTER TABLE curves ADD COLUMN skin_10s TEXT CHECK (skin_10s IS NULL OR json_valid(skin_10s))",
)
"""`sessions.first_site`: where it began, once the person said that it was elsewhere; the gate counts
both. `sessions.source`: `app`, or `wrap` for one that was fetched from the memory of a wrap which
ran without the app. `sessions.cost`: hundredths of the person's currency. `edits`: the changed
columns before and after, by name; a session's ratings and answers are changes of the session, their
names begin with the table and a dot. `curves.skin_10s`: the mean skin of each ten seconds in
hundredths of a degree, null where nothing was measured."""

VIEWS: tuple[str, ...] = ()


def move_in(db: Database) -> None:
    """Ratings of no session become entries, and the ten-second means their list."""
    raise NotImplementedError
