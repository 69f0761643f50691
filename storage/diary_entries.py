"""What is written down beside sessions: the table `entries` and the photos of entries, and nobody
else their columns (harm has photos of its own)."""

import json
from collections.abc import Collection, Iterable
from typing import Any

from sqlite_utils import Database

from app.domain.entry_kind import EntryKind
from app.domain.journal import DiaryEntry
from storage import bodies
from storage.columns import Row, moment, stamp, values
from storage.sessions import NEWEST

COLUMNS = (
    "kind",
    "body",
    "words",
    "session_id",
    "rehearsal",
    "at_wall_ms",
    "at_mono_ms",
    "at_utc_offset_min",
    "told_wall_ms",
    "told_mono_ms",
    "told_utc_offset_min",
)
"""What an entry says; its number and the bin stand beside it."""
_ENTRY = """
    SELECT
        e.*,
        (
            SELECT group_concat(id) FROM (
                SELECT id FROM photos
                WHERE entry_id = e.id AND binned_wall_ms IS NULL ORDER BY id
            )
        ) AS photos,
        (
            SELECT count(*) FROM edits
            WHERE target = 'entry' AND target_id = e.id AND undone = 0
            AND json_type(after, '$.binned_wall_ms') IS NULL
        ) AS edits
    FROM entries AS e
"""
# Beside max() SQLite gives the other columns of that very row (sqlite.org/lang_select.html, 2.5).
_MEDICINES = """
    SELECT
        json_extract(body, '$.name') AS name,
        json_extract(body, '$.amount') AS amount,
        ifnull(json_extract(body, '$.unit'), '') AS unit,
        max(at_wall_ms) AS taken_ms
    FROM entries WHERE kind = 'medicine' AND binned_wall_ms IS NULL
    GROUP BY lower(name)
    ORDER BY taken_ms DESC
"""


# The ids alone are grouped; see above for what stands beside max().
_LAST_MEDICINES = f"""
    {_ENTRY} WHERE e.id IN (
        SELECT id FROM (
            SELECT id, max(at_wall_ms) FROM entries
            WHERE kind = 'medicine' AND at_wall_ms < ? AND binned_wall_ms IS NULL
                AND rehearsal = 0
            GROUP BY lower(json_extract(body, '$.name'))
        )
    )
"""


def cells_of(entry: DiaryEntry) -> Row:
    """What an entry says, by column."""
    return dict(
        zip(
            COLUMNS,
            (
                entry.kind.value,
                bodies.written(entry.body),
                entry.text,
                entry.session_id,
                int(entry.rehearsal),
                *stamp(entry.at),
                *stamp(entry.told),
            ),
            strict=True,
        )
    )


def insert_entry(db: Database, entry: DiaryEntry, photos: Iterable[bytes] = ()) -> int:
    """Keep a new entry and its photos; its id."""
    places = ", ".join(f":{name}" for name in COLUMNS)
    cursor = db.conn.execute(
        f"INSERT INTO entries ({', '.join(COLUMNS)}) VALUES ({places}) RETURNING id",
        cells_of(entry),
    )
    entry_id: int = cursor.fetchone()[0]
    insert_photos(db, entry_id, photos)
    return entry_id


def replace_entry(db: Database, entry_id: int, cells: Row) -> None:
    """Have an entry say this."""
    put = ", ".join(f"{name} = :{name}" for name in COLUMNS)
    db.conn.execute(f"UPDATE entries SET {put} WHERE id = :id", cells | {"id": entry_id})


def insert_photos(db: Database, entry_id: int, photos: Iterable[bytes]) -> list[int]:
    """Keep photos of an entry; their ids."""
    sql = "INSERT INTO photos (entry_id, jpeg) VALUES (?, ?) RETURNING id"
    return [db.conn.execute(sql, (entry_id, jpeg)).fetchone()[0] for jpeg in photos]


def show_photos(db: Database, entry_id: int, shown: Collection[int], at_ms: int) -> None:
    """Of the photos that an entry ever had show these; the others are in the bin since `at_ms`."""
    found = db.conn.execute("SELECT id FROM photos WHERE entry_id = ?", (entry_id,)).fetchall()
    for (photo_id,) in found:
        db.conn.execute(
            "UPDATE photos SET binned_wall_ms = iif(?, NULL, ifnull(binned_wall_ms, ?))"
            " WHERE id = ?",
            (photo_id in shown, at_ms, photo_id),
        )


def entry(db: Database, entry_id: int) -> DiaryEntry | None:
    """One entry, binned or not; None when there is none of that id."""
    found = values(db, entry_in, f"{_ENTRY} WHERE e.id = ?", (entry_id,))
    return found[0] if found else None


def entries_of(db: Database, ids: Collection[int]) -> tuple[DiaryEntry, ...]:
    """The entries with these ids, in no order."""
    sql = f"{_ENTRY} WHERE e.id IN (SELECT value FROM json_each(?))"
    return values(db, entry_in, sql, (json.dumps(list(ids)),))


def entries_between(
    db: Database,
    since_ms: int = -NEWEST,
    until_ms: int = NEWEST,
    kinds: Collection[EntryKind] | None = None,
) -> tuple[DiaryEntry, ...]:
    """Entries of these kinds (None: all) that are not binned and were from `since_ms` up to
    `until_ms` (wall), oldest first."""
    wanted = sorted(EntryKind if kinds is None else kinds)
    sql = (
        f"{_ENTRY} WHERE e.kind IN ({', '.join('?' * len(wanted))}) AND e.at_wall_ms >= ?"
        " AND e.at_wall_ms < ? AND e.binned_wall_ms IS NULL ORDER BY e.at_wall_ms, e.id"
    )
    return values(db, entry_in, sql, (*wanted, since_ms, until_ms))


def every_entry(db: Database) -> tuple[DiaryEntry, ...]:
    """All entries, binned or not."""
    return values(db, entry_in, f"{_ENTRY} ORDER BY e.id")


def entry_in(row: Row) -> DiaryEntry:
    """The entry in a row of the table, with its `photos` and `edits` beside it."""
    photos: Any = row["photos"]
    return DiaryEntry(
        body=bodies.read(row["kind"], row["body"]),
        at=moment(row, "at"),
        told=moment(row, "told"),
        text=row["words"],
        session_id=row["session_id"],
        rehearsal=bool(row["rehearsal"]),
        photos=tuple(map(int, photos.split(","))) if photos else (),
        edits=row["edits"],
        id=row["id"],
    )


def photo(db: Database, photo_id: int) -> bytes | None:
    """A photo as JPEG, of an entry or of harm, binned or not."""
    found = db.conn.execute("SELECT jpeg FROM photos WHERE id = ?", (photo_id,)).fetchone()
    return found[0] if found else None


def medicines(db: Database) -> tuple[tuple[str, float | None, str], ...]:
    """Name, amount and unit of medicines taken before, the last taken first, each name once."""
    return values(db, _medicine, _MEDICINES)


def last_medicines(db: Database, until_ms: int) -> tuple[DiaryEntry, ...]:
    """The last entry of each medicine before that wall time, in earnest, in no order."""
    return values(db, entry_in, _LAST_MEDICINES, (until_ms,))


def _medicine(row: Row) -> tuple[str, float | None, str]:
    return row["name"], row["amount"], row["unit"]
