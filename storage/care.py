"""Cold that the app did not run: the table `care`, and nobody else its columns."""

import json
from collections.abc import Collection

from sqlite_utils import Database

from app.domain.care import CareEntry, Modality
from storage.columns import Row, moment, site_of, stamp, values


def insert_care(db: Database, entry: CareEntry) -> int:
    """Keep cold that the app did not run; its id."""
    cursor = db.conn.execute(
        """
        INSERT INTO care (
            modality, site, began_wall_ms, began_mono_ms, began_utc_offset_min, seconds,
            told_wall_ms, told_mono_ms, told_utc_offset_min, note
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
        """,
        (
            entry.modality.value,
            entry.site,
            *stamp(entry.began),
            entry.seconds,
            *stamp(entry.told),
            entry.note,
        ),
    )
    return cursor.fetchone()[0]


def care_entries(db: Database, limit: int) -> tuple[CareEntry, ...]:
    """Up to `limit` entries that are not in the bin, the last begun first."""
    sql = (
        "SELECT * FROM care WHERE binned_wall_ms IS NULL"
        " ORDER BY began_wall_ms DESC, id DESC LIMIT ?"
    )
    return values(db, care_entry, sql, (limit,))


def every_care(db: Database) -> tuple[CareEntry, ...]:
    """All entries, binned or not."""
    return values(db, care_entry, "SELECT * FROM care ORDER BY id")


def care_of(db: Database, ids: Collection[int]) -> tuple[CareEntry, ...]:
    """The entries with these ids, in no order."""
    sql = "SELECT * FROM care WHERE id IN (SELECT value FROM json_each(?))"
    return values(db, care_entry, sql, (json.dumps(list(ids)),))


def care_entry(row: Row) -> CareEntry:
    """The entry in a row of the table."""
    return CareEntry(
        modality=Modality(row["modality"]),
        began=moment(row, "began"),
        seconds=row["seconds"],
        told=moment(row, "told"),
        site=site_of(row["site"]),
        note=row["note"],
        id=row["id"],
    )
