"""The samples of a session: rows while it runs, one packed blob and a list of means afterwards.

This module alone knows the columns of `live_samples` and `curves`.
"""

import json
from collections.abc import Iterable, Sequence

from sqlite_utils import Database

from app.domain.faults import Fault, FaultCode
from app.domain.units import CentiC
from app.domain.wrap import Sample
from storage import packing
from storage.summary import skin_means

_KEEP_SAMPLE = """
    INSERT INTO live_samples (session_id, t_s, skin_cc, pack_cc, target_cc, backfilled)
    VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (session_id, t_s) DO UPDATE SET
        skin_cc = excluded.skin_cc,
        pack_cc = excluded.pack_cc,
        target_cc = excluded.target_cc,
        backfilled = excluded.backfilled
    WHERE excluded.backfilled >= live_samples.backfilled
"""


def keep_samples(db: Database, session_id: int, samples: Iterable[Sample]) -> None:
    """Keep samples as live rows. Of one second the later stays, but a backfilled one is the
    authority over a live one (clarification 6)."""
    db.conn.executemany(
        _KEEP_SAMPLE,
        [(session_id, s.t_s, s.skin, s.pack, s.target, s.backfilled) for s in samples],
    )


def live_samples(db: Database, session_id: int) -> list[Sample]:
    """The live rows of a session, by second."""
    found = db.conn.execute(
        "SELECT t_s, skin_cc, pack_cc, target_cc, backfilled FROM live_samples"
        " WHERE session_id = ? ORDER BY t_s",
        (session_id,),
    )
    return [Sample(t, skin, pack, goal, bool(flag)) for t, skin, pack, goal, flag in found]


def packed_samples(db: Database, session_id: int) -> tuple[Sample, ...]:
    """The curve of a finished session, empty when nothing was measured. Fault FILE_DAMAGED."""
    found = db.conn.execute(
        "SELECT packed FROM curves WHERE session_id = ?", (session_id,)
    ).fetchone()
    return packing.unpack(found[0]) if found else ()


def small_curve(db: Database, session_id: int) -> tuple[CentiC | None, ...]:
    """The mean skin temperature of each ten seconds of a finished session, None where nothing was
    measured; empty where nothing was at all. Fault FILE_DAMAGED."""
    sql = "SELECT skin_10s FROM curves WHERE session_id = ?"
    found = db.conn.execute(sql, (session_id,)).fetchone()
    try:
        return tuple(json.loads(found[0])) if found and found[0] else ()
    except (ValueError, TypeError) as error:
        raise Fault(FaultCode.FILE_DAMAGED, f"means of {session_id}: {error}") from error


def replace_curve(db: Database, session_id: int, samples: Sequence[Sample]) -> None:
    """Keep `samples` packed and as means of ten seconds, no longer as live rows.

    Fault FILE_DAMAGED when they do not rise in `t_s`: the table keeps them in order, and its checks
    keep their values in range.
    """
    of_session = (session_id,)
    db.conn.execute("DELETE FROM live_samples WHERE session_id = ?", of_session)
    db.conn.execute("DELETE FROM curves WHERE session_id = ?", of_session)
    if not samples:
        return
    try:
        insert_curve(db, session_id, samples)
    except ValueError as error:
        raise Fault(FaultCode.FILE_DAMAGED, f"live samples: {error}") from error


def insert_curve(db: Database, session_id: int, samples: Sequence[Sample]) -> None:
    """Keep the curve of a session that has none yet, packed and as means of ten seconds.
    ValueError as `packing.pack`."""
    listed = json.dumps(skin_means(samples), separators=(",", ":"))
    db.conn.execute(
        "INSERT INTO curves (session_id, format, packed, skin_10s) VALUES (?, ?, ?, ?)",
        (session_id, packing.FORMAT, packing.pack(samples), listed),
    )


def insert_bare_curve(db: Database, session_id: int, samples: Sequence[Sample]) -> None:
    """The same in a diary below schema 4, whose migration fills in the means."""
    db.conn.execute(
        "INSERT INTO curves (session_id, format, packed) VALUES (?, ?, ?)",
        (session_id, packing.FORMAT, packing.pack(samples)),
    )
