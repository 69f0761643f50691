"""Reminders and quiet hours: the table `reminders` and one setting. Nobody else knows them."""

import json

from sqlite_utils import Database

from app.domain.reminders import NEVER_QUIET, QuietHours, Reminder, ReminderKind
from storage.columns import Row, values

QUIET = "quiet_hours"
"""Its key in `settings`: a JSON list of two minutes of the day."""


def keep_reminder(db: Database, reminder: Reminder) -> int:
    """Keep a new reminder, or another in place of the one with its id; the id. LookupError when
    there is none of that id."""
    cells = (
        reminder.kind.value,
        reminder.minute,
        sum(1 << day for day in reminder.weekdays),
        reminder.words,
        int(reminder.on),
        reminder.told_day,
        reminder.snoozed_ms,
    )
    columns = "kind, minute, weekdays, words, is_on, told_day, snoozed_wall_ms"
    if not reminder.id:
        sql = f"INSERT INTO reminders ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?)"
        return int(db.conn.execute(sql, cells).lastrowid or 0)
    sql = f"UPDATE reminders SET ({columns}) = (?, ?, ?, ?, ?, ?, ?) WHERE id = ?"
    if not db.conn.execute(sql, (*cells, reminder.id)).rowcount:
        raise LookupError(f"no reminder {reminder.id}")
    return reminder.id


def drop_reminder(db: Database, reminder_id: int) -> None:
    """Delete one for good; nothing happens where it is gone."""
    db.conn.execute("DELETE FROM reminders WHERE id = ?", (reminder_id,))


def mark_told(db: Database, reminder_id: int, day: int) -> None:
    """Keep that it was told, of that local day; what had been put off is over. Nothing happens to
    one that was deleted meanwhile."""
    sql = "UPDATE reminders SET told_day = ?, snoozed_wall_ms = NULL WHERE id = ?"
    db.conn.execute(sql, (day, reminder_id))


def snooze(db: Database, reminder_id: int, until_ms: int) -> None:
    """Tell it again at that wall time. Nothing happens to one that was deleted meanwhile."""
    sql = "UPDATE reminders SET snoozed_wall_ms = ? WHERE id = ?"
    db.conn.execute(sql, (until_ms, reminder_id))


def reminders(db: Database) -> tuple[Reminder, ...]:
    """Every reminder, by the time of day."""
    return values(db, _reminder, "SELECT * FROM reminders ORDER BY minute, id")


def keep_quiet(db: Database, quiet: QuietHours) -> None:
    """Keep the quiet hours."""
    sql = "INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)"
    db.conn.execute(sql, (QUIET, json.dumps([quiet.from_min, quiet.until_min])))


def quiet_hours(db: Database) -> QuietHours:
    """The quiet hours; none before anybody chose them."""
    found = values(db, _quiet, "SELECT value FROM settings WHERE key = ?", (QUIET,))
    return found[0] if found else NEVER_QUIET


def _reminder(row: Row) -> Reminder:
    return Reminder(
        kind=ReminderKind(row["kind"]),
        minute=row["minute"],
        weekdays=frozenset(day for day in range(7) if row["weekdays"] >> day & 1),
        words=row["words"],
        on=bool(row["is_on"]),
        told_day=row["told_day"],
        snoozed_ms=row["snoozed_wall_ms"],
        id=row["id"],
    )


def _quiet(row: Row) -> QuietHours:
    held: object = json.loads(row["value"])
    match held:
        case [int(from_min), int(until_min)]:
            return QuietHours(from_min, until_min)
        case _:
            raise ValueError(f"no quiet hours: {row['value']}")
