"""Which sessions go on with which (`app.domain.joined`): the column `sessions.part_of`, read."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlite_utils import Database

from app.domain.diary import SessionPage, SessionRow
from app.domain.joined import MOST_PARTS, fits, joined_page, outward
from app.domain.pain import PainRating
from app.domain.units import CentiC
from storage import curves, session_page
from storage.columns import Row, values
from storage.sessions import sessions_of
from storage.summary import MEAN_S

_ALL = "SELECT id, part_of FROM sessions WHERE part_of IS NOT NULL ORDER BY began_wall_ms, id"
_FIRST = "SELECT ifnull(part_of, id) AS first FROM sessions WHERE id = ?"
_TIMES = """
    SELECT id, began_wall_ms, speed FROM sessions WHERE id = ?1 OR part_of = ?1
    ORDER BY part_of IS NOT NULL, began_wall_ms, id
"""
_BEFORE = """
    SELECT ifnull(s.part_of, s.id) AS first FROM sessions AS s, sessions AS n
    WHERE n.id = ? AND (s.began_wall_ms, s.id) < (n.began_wall_ms, n.id)
    AND s.actual_s > 0 AND s.binned_wall_ms IS NULL
    ORDER BY s.began_wall_ms DESC, s.id DESC LIMIT 1
"""
_WRONG = """
    SELECT p.id FROM sessions AS p LEFT JOIN sessions AS f ON f.id = p.part_of
    WHERE p.part_of IS NOT NULL AND NOT ifnull(
        f.part_of IS NULL AND f.simulated = p.simulated
        AND f.end_reason IS NOT NULL AND p.end_reason IS NOT NULL, 0
    )
"""
_MOST = """
    SELECT ifnull(max(parts), 0) FROM (
        SELECT count(*) AS parts FROM sessions WHERE part_of IS NOT NULL GROUP BY part_of
    )
"""
_LET_GO = """
    UPDATE sessions SET part_of = NULL
    WHERE part_of IS NOT NULL AND (binned_wall_ms IS NULL) <> (
        SELECT f.binned_wall_ms IS NULL FROM sessions AS f WHERE f.id = sessions.part_of
    )
"""


@dataclass(frozen=True, slots=True)
class Parts:
    """By the number of each later part that of its first, and by that the one of its last."""

    firsts: Mapping[int, int]
    lasts: Mapping[int, int]

    def whole(self, session_id: int | None) -> int | None:
        """The number by which the whole session goes that this one is of."""
        return None if session_id is None else self.firsts.get(session_id, session_id)

    def ratings(self, ratings: Sequence[PainRating]) -> Iterator[PainRating]:
        """Those that tell of whole sessions, each as one of the whole."""
        for rating in ratings:
            first = self.whole(rating.session_id)
            if first is None or first not in self.lasts:
                yield rating
            elif outward(rating, first, self.lasts[first]):
                yield replace(rating, session_id=first)


def parts(db: Database) -> Parts:
    """All that are joined."""
    firsts = dict(values(db, lambda row: (row["id"], row["part_of"]), _ALL))
    return Parts(firsts, {first: part for part, first in firsts.items()})


def group(db: Database, session_id: int) -> tuple[int, ...]:
    """The numbers of all parts of the session that this one is of, in the order in which they
    began. LookupError: none of that number."""
    found = values(db, lambda row: row["first"], _FIRST, (session_id,))
    if not found:
        raise LookupError(f"no session {session_id}")
    return values(db, lambda row: row["id"], _TIMES, found)


def named(db: Database, session_id: int, changed: Callable[[Row], Row]) -> tuple[Row, Row]:
    """What stands in the columns of all parts of a session that `changed` gives for each of them,
    and what it gives: as an edit of the first part names it, those that differ."""
    before: Row = {}
    after: Row = {}
    for number, each in enumerate(group(db, session_id)):
        (was,) = values(db, Row, "SELECT * FROM sessions WHERE id = ?", (each,))
        prefix = f"parts.{each}." if number else ""
        now = {name: cell for name, cell in changed(was).items() if cell != was[name]}
        before |= {f"{prefix}{name}": was[name] for name in now}
        after |= {f"{prefix}{name}": cell for name, cell in now.items()}
    return before, after


def whole_row(db: Database, session_id: int) -> SessionRow:
    """The session that this one is of, as one. LookupError: none of that number."""
    rows = {row.id: row for row in sessions_of(db, group(db, session_id)[:1])}
    return next(iter(rows.values()))


def whole_page(db: Database, session_id: int, *, samples: bool = True) -> SessionPage | None:
    """All of the session that this one is of, with its `samples` or without; None when there is
    none of that number. Fault FILE_DAMAGED for a curve that cannot be read."""
    try:
        ids = group(db, session_id)
    except LookupError:
        return None
    found = (session_page.session_page(db, each, samples=samples) for each in ids)
    return joined_page([page for page in found if page])


def whole_means(db: Database, session_id: int) -> tuple[CentiC | None, ...]:
    """The mean skin of each ten seconds of the session that this is the first part of; None where
    nothing was measured, as between two parts."""
    means: list[CentiC | None] = []
    told = values(db, Row, _TIMES, (session_id,))
    for part in told:
        apart_s = (part["began_wall_ms"] - told[0]["began_wall_ms"]) / 1000 * part["speed"]
        means += [None] * (round(apart_s / MEAN_S) - len(means))
        means += curves.small_curve(db, part["id"])
    return tuple(means)


def neighbour(db: Database, session_id: int) -> SessionRow | None:
    """The session right before that one, if it may go on with it; those between that never ran
    are passed over. None for a session that is itself a later part, or is not there."""
    if not values(db, Row, _FIRST, (session_id,)):
        return None
    row = whole_row(db, session_id)
    found = values(db, lambda row: row["first"], _BEFORE, (row.id,))
    before = whole_row(db, found[0]) if found else None
    return before if before and row.id == session_id and fits(before, row) else None


def check(db: Database) -> None:
    """ValueError for parts that no version has joined."""
    wrong = values(db, Row, _WRONG)
    ((most,),) = db.conn.execute(_MOST).fetchall()
    if wrong or most >= MOST_PARTS:
        raise ValueError(f"session {wrong[0]['id'] if wrong else ''} goes on with none")


def let_go(db: Database) -> None:
    """Take apart what lies in the bin in part only: one of it came from another diary."""
    db.conn.execute(_LET_GO)
