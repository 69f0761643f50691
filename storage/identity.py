"""What tells one diary from every other, on whatever computer it lies."""

import hashlib

from sqlite_utils import Database

_FIRST_SAID = "SELECT at_wall_ms, at_mono_ms FROM health_screens ORDER BY id LIMIT 1"
_FIRST_SESSION = "SELECT began_wall_ms, began_mono_ms FROM sessions ORDER BY id LIMIT 1"


def identity(db: Database) -> str:
    """32 hexadecimal digits that say nothing else; empty for a diary in which nobody answered the
    health questions and nothing began.

    They follow from the moment, on both clocks, of the first health answers, which are never
    deleted and go along with every part of a diary; else from the first session's.
    """
    found = db.conn.execute(_FIRST_SAID).fetchone() or db.conn.execute(_FIRST_SESSION).fetchone()
    if not found:
        return ""
    wall_ms, mono_ms = found
    return hashlib.sha256(f"coldwrap diary {wall_ms} {mono_ms}".encode()).hexdigest()[:32]
