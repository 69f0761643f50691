"""All of one session, put together from the tables."""

from sqlite_utils import Database

from app.domain.diary import SessionPage
from storage import curves, ratings, sessions


def session_page(db: Database, session_id: int, *, samples: bool = True) -> SessionPage | None:
    """All of one session, with its `samples` or without; None when there is none of that id.
    Fault FILE_DAMAGED for a curve that cannot be read."""
    found = sessions.session_rows(db, session_id, session_id, 1)
    if not found:
        return None
    packed = found[0].closing is not None
    held = curves.packed_samples if packed else curves.live_samples
    return SessionPage(
        row=found[0],
        samples=tuple(held(db, session_id)) if samples else (),
        log=sessions.log(db, session_id),
        ratings=ratings.ratings_of(db, session_id),
        after=ratings.answers_of(db, session_id),
    )
