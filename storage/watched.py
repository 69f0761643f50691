"""For how long the computer has been on since sessions were found to have a wrong date (T05).

No clock tells how old such a session is. But a computer that has been running for two hours since
it was found has let at least two hours go by, whatever the clock was set to meanwhile.
"""

import json
from typing import TypeAlias

from sqlite_utils import Database

from app.domain.units import Moment
from storage.columns import Row, values

WATCHED = "wrong_dates"
"""Key in `settings`: a text of numbers, when it was last looked at on both clocks, the ms run until
then, the sessions."""

_Watch: TypeAlias = tuple[int, int, int, list[int]]


def watched(db: Database, now: Moment) -> dict[int, int]:
    """For each of these sessions the ms that the computer has run since it was found.

    Never more than what both clocks tell: the monotonic one begins anew with the computer, or is
    another's where the diary was moved; the other may have been set.
    """
    found = values(db, _watch, "SELECT value FROM settings WHERE key = ?", (WATCHED,))
    return {} if not found else _run_since(found[0], now)


def keep_watched(db: Database, sessions: frozenset[int], now: Moment) -> None:
    """Watch these sessions from now on; those that are watched already go on from where they
    stand, unless there is a new one among them or the clock was set back since."""
    run_ms = watched(db, now)
    stand_ms = min((run_ms.get(session, 0) for session in sessions), default=0)
    db.conn.execute("DELETE FROM settings WHERE key = ?", (WATCHED,))
    if sessions:
        told = json.dumps(
            " ".join(map(str, (now.wall_ms, now.mono_ms, stand_ms, *sorted(sessions))))
        )
        db.conn.execute("INSERT INTO settings (key, value) VALUES (?, ?)", (WATCHED, told))


def _run_since(watch: _Watch, now: Moment) -> dict[int, int]:
    wall_ms, mono_ms, stand_ms, sessions = watch
    by_wall_ms = now.wall_ms - wall_ms
    if by_wall_ms < 0:
        return {}
    restarted = now.mono_ms < mono_ms
    by_mono_ms = now.mono_ms if restarted else now.mono_ms - mono_ms
    return dict.fromkeys(sessions, stand_ms + min(by_wall_ms, by_mono_ms))


def _watch(row: Row) -> _Watch:
    wall_ms, mono_ms, stand_ms, *sessions = map(int, str(json.loads(row["value"])).split())
    return wall_ms, mono_ms, stand_ms, sessions
