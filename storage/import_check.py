"""Whether a diary put together from outside is one that Coldwrap could have written."""

from sqlite_utils import Database

from storage import parts
from storage.care import every_care
from storage.devices import known_devices
from storage.diary_entries import every_entry
from storage.import_text import damaged
from storage.material import material
from storage.plans import plans
from storage.preferences import preferences
from storage.ratings import ratings_since
from storage.reminders import reminders
from storage.sessions import NEWEST, session_rows
from storage.trail import all_edits


def check(db: Database) -> None:
    """Read everything back once. Fault FILE_DAMAGED for a row that points to one which is not
    there, and for a word or number that no version has written."""
    astray = db.conn.execute("PRAGMA foreign_key_check").fetchone()
    if astray:
        raise damaged(f"table {astray[0]} names a row of {astray[2]} that is not there")
    material(db, -NEWEST, NEWEST, 0)
    session_rows(db, 0, NEWEST, NEWEST)
    _check_parts(db)
    ratings_since(db, -NEWEST)
    every_entry(db)
    every_care(db)
    all_edits(db)
    preferences(db)
    plans(db)
    reminders(db)
    known_devices(db)


def _check_parts(db: Database) -> None:
    try:
        parts.check(db)
    except ValueError as error:
        raise damaged(str(error)) from error
