"""What the person says: the tables `ratings` and `after_answers`, and nobody else their columns."""

import json

from sqlite_utils import Database

from app.domain.body import Region, site_of
from app.domain.pain import AfterAnswers, PainRating, PainWhen, SkinLook
from storage.columns import Row, moment, values
from storage.sessions import NEWEST
from storage.words import same_words


def keep_rating(db: Database, rating: PainRating) -> int:
    """Keep a rating in place of an earlier one of the same session and `when`; its id."""
    cursor = db.conn.execute(
        """
        INSERT INTO ratings (
            session_id, timing, score, site, at_wall_ms, at_mono_ms, at_utc_offset_min
        ) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (session_id, timing) DO UPDATE SET
            score = excluded.score,
            site = excluded.site,
            at_wall_ms = excluded.at_wall_ms,
            at_mono_ms = excluded.at_mono_ms,
            at_utc_offset_min = excluded.at_utc_offset_min,
            binned_wall_ms = NULL
        RETURNING id
        """,
        (
            rating.session_id,
            rating.when.value,
            rating.score,
            rating.site.value if rating.site else None,
            rating.at.wall_ms,
            rating.at.mono_ms,
            rating.at.utc_offset_min,
        ),
    )
    return cursor.fetchone()[0]


EVERY_RATING = """
    SELECT
        r.id, r.session_id, r.timing, r.score, r.site,
        r.at_wall_ms, r.at_mono_ms, r.at_utc_offset_min, ifnull(s.simulated, 0) AS rehearsal
    FROM ratings AS r LEFT JOIN sessions AS s ON s.id = r.session_id
    WHERE r.at_wall_ms >= ?1 AND r.at_wall_ms < ?2
    AND r.binned_wall_ms IS NULL AND s.binned_wall_ms IS NULL
    UNION ALL
    SELECT
        id, session_id, 'any', json_extract(body, '$.score'),
        json_extract(body, '$.spots[0].region'),
        at_wall_ms, at_mono_ms, at_utc_offset_min, rehearsal
    FROM entries
    WHERE kind = 'pain' AND at_wall_ms >= ?1 AND at_wall_ms < ?2 AND binned_wall_ms IS NULL
"""
"""Both homes of pain: ratings of sessions, and entries. Of an entry with several spots the first
one is the place."""


def ratings_since(db: Database, wall_ms: int) -> tuple[PainRating, ...]:
    """Every rating from that time on, be it of a session or an entry, newest first."""
    sql = f"{EVERY_RATING} ORDER BY at_wall_ms DESC, id DESC"
    return values(db, _rating, sql, (wall_ms, NEWEST))


def ratings_in_earnest(db: Database, since_ms: int, until_ms: int) -> tuple[PainRating, ...]:
    """Ratings and pain entries from `since_ms` up to `until_ms` (wall) in earnest, earliest
    first."""
    sql = f"SELECT * FROM ({EVERY_RATING}) WHERE rehearsal = 0 ORDER BY at_wall_ms, id"
    return values(db, _rating, sql, (since_ms, until_ms))


def ratings_of(db: Database, session_id: int) -> tuple[PainRating, ...]:
    """The ratings of one session, earliest first."""
    sql = (
        "SELECT * FROM ratings WHERE session_id = ? AND binned_wall_ms IS NULL"
        " ORDER BY at_wall_ms, id"
    )
    return values(db, _rating, sql, (session_id,))


def _rating(row: Row) -> PainRating:
    return PainRating(
        score=row["score"],
        at=moment(row, "at"),
        when=PainWhen(row["timing"]),
        site=None if row["site"] is None else site_of(Region(row["site"])),
        session_id=row["session_id"],
    )


def keep_answers(db: Database, session_id: int, answers: AfterAnswers) -> None:
    """Keep what was answered; what is None, or no step at all, leaves the earlier answer."""
    db.conn.execute(
        """
        INSERT INTO after_answers (
            session_id, skin, felt, note, warm_steps, touch_felt, skin_30, skin_60
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (session_id) DO UPDATE SET
            skin = coalesce(excluded.skin, skin),
            felt = coalesce(excluded.felt, felt),
            note = coalesce(excluded.note, note),
            warm_steps = iif(excluded.warm_steps = '[]', warm_steps, excluded.warm_steps),
            touch_felt = coalesce(excluded.touch_felt, touch_felt),
            skin_30 = coalesce(excluded.skin_30, skin_30),
            skin_60 = coalesce(excluded.skin_60, skin_60)
        """,
        (
            session_id,
            answers.skin,
            answers.felt,
            answers.note,
            json.dumps(answers.warm_steps),
            answers.touch_felt,
            answers.skin_30,
            answers.skin_60,
        ),
    )


def answers_of(db: Database, session_id: int) -> AfterAnswers:
    """What was answered after one session."""
    sql = "SELECT * FROM after_answers WHERE session_id = ?"
    found = values(db, _answers, sql, (session_id,))
    return found[0] if found else AfterAnswers()


def after_answers(db: Database, lowest: int, highest: int) -> dict[int, AfterAnswers]:
    """What was answered after the sessions with these numbers, both ends among them."""
    sql = "SELECT * FROM after_answers WHERE session_id BETWEEN ? AND ?"
    return dict(values(db, lambda row: (row["session_id"], _answers(row)), sql, (lowest, highest)))


def _answers(row: Row) -> AfterAnswers:
    return AfterAnswers(
        skin=look(row["skin"]),
        felt=row["felt"],
        note=row["note"],
        warm_steps=same_words(row["warm_steps"]),
        touch_felt=None if row["touch_felt"] is None else bool(row["touch_felt"]),
        skin_30=look(row["skin_30"]),
        skin_60=look(row["skin_60"]),
    )


def look(word: str | None) -> SkinLook | None:
    """What the skin looks like, by its stored word."""
    return None if word is None else SkinLook(word)
