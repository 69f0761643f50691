"""Courses and their looks back: the tables `plans` and `reviews`, and nobody else their columns."""

from collections.abc import Collection, Iterator, Mapping

from sqlite_utils import Database

from app.domain.lookback import reviewed
from app.domain.plan import (
    Answer,
    Goal,
    Plan,
    PlanEnd,
    PlanFound,
    Planned,
    PlannedBy,
    PlanSession,
    Point,
    Review,
    Stage,
    Template,
)
from app.domain.units import Moment
from storage import search
from storage.columns import Row, moment, site_of, stamp, values
from storage.words import each_word, words

_COLUMNS = (
    "template, program, site, sessions, per_week, per_day, stage, goals, own_goal, who, follows,"
    " began_wall_ms, began_mono_ms, began_utc_offset_min,"
    " ended_wall_ms, ended_mono_ms, ended_utc_offset_min, why"
)
_PLACES = ", ".join("?" for _ in _COLUMNS.split(","))
_SESSIONS = """
    SELECT s.id, s.began_wall_ms, s.began_mono_ms, s.began_utc_offset_min,
        b.score AS pain_before, a.score AS pain_after
    FROM sessions AS s
    LEFT JOIN ratings AS b
        ON b.session_id = s.id AND b.timing = 'before' AND b.binned_wall_ms IS NULL
    LEFT JOIN ratings AS a
        ON a.timing = 'after' AND a.binned_wall_ms IS NULL AND a.session_id = ifnull(
            (
                SELECT p.id FROM sessions AS p WHERE p.part_of = s.id
                ORDER BY p.began_wall_ms DESC, p.id DESC LIMIT 1
            ), s.id
        )
    WHERE s.simulated = 0 AND s.actual_s > 0 AND s.binned_wall_ms IS NULL AND s.part_of IS NULL
        AND s.began_wall_ms >= ? AND s.began_wall_ms < ifnull(?, 9e18)
        AND (? IS NULL OR s.site = ?)
    ORDER BY s.began_wall_ms, s.id
"""


def keep_plan(db: Database, plan: Plan) -> int:
    """Keep a new plan, or other numbers of the one with its id; the id. A new one ends the one that
    runs. LookupError when there is none of that id, or it is over."""
    if plan.id:
        sql = f"UPDATE plans SET ({_COLUMNS}) = ({_PLACES}) WHERE id = ? AND why IS NULL"
        if not db.conn.execute(sql, (*_cells(plan), plan.id)).rowcount:
            raise LookupError(f"no open plan {plan.id}")
        return plan.id
    end_open(db, PlanEnd.CHANGED, plan.began)
    sql = f"INSERT INTO plans ({_COLUMNS}) VALUES ({_PLACES})"
    return int(db.conn.execute(sql, _cells(plan)).lastrowid or 0)


def end_open(db: Database, why: PlanEnd, now: Moment) -> bool:
    """End the plan that runs; whether there was one."""
    sql = (
        "UPDATE plans SET why = ?, ended_wall_ms = ?, ended_mono_ms = ?, ended_utc_offset_min = ?"
        " WHERE why IS NULL"
    )
    return db.conn.execute(sql, (why.value, *stamp(now))).rowcount > 0


def keep_review(db: Database, review: Review) -> None:
    """Keep a look back, and what follows from it for the plan; a later one of the same point takes
    its place. LookupError when there is no such plan."""
    plan = next((each for each in plans(db) if each.id == review.plan_id), None)
    if plan is None:
        raise LookupError(f"no plan {review.plan_id}")
    # sqlite-utils has triggers hear of what REPLACE deletes: the search forgets its words.
    db.conn.execute(
        "INSERT OR REPLACE INTO reviews (plan_id, point, answer, at_wall_ms, at_mono_ms,"
        " at_utc_offset_min, met, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            review.plan_id,
            review.point.value,
            review.answer.value,
            *stamp(review.at),
            review.met,
            review.note,
        ),
    )
    after = reviewed(plan, review)
    if after != plan:
        keep_plan(db, after)


def plans(db: Database) -> tuple[Plan, ...]:
    """Every plan, the newest first."""
    return values(db, _plan, "SELECT * FROM plans ORDER BY id DESC")


def planned_now(db: Database) -> Planned | None:
    """The newest plan, over or not, with its sessions and looks back; None without one."""
    found = values(db, _plan, "SELECT * FROM plans ORDER BY id DESC LIMIT 1")
    return planned(db, found[0]) if found else None


def planned(db: Database, plan: Plan) -> Planned:
    """A plan with its sessions and looks back."""
    until = plan.ended.wall_ms if plan.ended else None
    site = plan.site.value if plan.site else None
    sessions = values(db, _session, _SESSIONS, (plan.began.wall_ms, until, site, site))
    return Planned(plan, sessions, reviews(db, plan.id))


def reviews(db: Database, plan_id: int) -> tuple[Review, ...]:
    """The looks back at that plan, in the order they were kept."""
    sql = "SELECT * FROM reviews WHERE plan_id = ? ORDER BY id"
    return values(db, _review, sql, (plan_id,))


def found_in_plans(db: Database, words: str, goals: Collection[Goal] = ()) -> tuple[PlanFound, ...]:
    """Where plans and looks back hold those words, or watch one of those goals; the newest first,
    a plan's looks back above it."""
    texts, look_texts = search.plan_words(db, words)
    return tuple(
        found
        for plan in plans(db)
        for found in (
            *_looks_found(db, plan, look_texts),
            *_plan_found(plan, texts.get(plan.id, ""), goals),
        )
    )


def _looks_found(db: Database, plan: Plan, texts: Mapping[int, str]) -> Iterator[PlanFound]:
    sql = "SELECT * FROM reviews WHERE plan_id = ? ORDER BY id DESC"
    for number, look in values(db, lambda row: (row["id"], _review(row)), sql, (plan.id,)):
        if number in texts:
            yield PlanFound(plan, texts[number], look)


def _plan_found(plan: Plan, text: str, goals: Collection[Goal]) -> Iterator[PlanFound]:
    if text or plan.goals & set(goals):
        yield PlanFound(plan, text)


def _cells(plan: Plan) -> tuple[object, ...]:
    return (
        plan.template.value,
        plan.program,
        plan.site.value if plan.site else None,
        plan.sessions,
        plan.per_week,
        plan.per_day,
        plan.stage.value,
        words(plan.goals),
        plan.own_goal,
        plan.who.value,
        plan.follows,
        *stamp(plan.began),
        *(stamp(plan.ended) if plan.ended else (None, None, None)),
        plan.why.value if plan.why else None,
    )


def _plan(row: Row) -> Plan:
    return Plan(
        template=Template(row["template"]),
        program=row["program"],
        site=site_of(row["site"]),
        sessions=row["sessions"],
        per_week=row["per_week"],
        began=moment(row, "began"),
        per_day=row["per_day"],
        stage=Stage(row["stage"]),
        goals=frozenset(map(Goal, each_word(row["goals"]))),
        own_goal=row["own_goal"],
        who=PlannedBy(row["who"]),
        follows=row["follows"],
        ended=None if row["why"] is None else moment(row, "ended"),
        why=None if row["why"] is None else PlanEnd(row["why"]),
        id=row["id"],
    )


def _session(row: Row) -> PlanSession:
    return PlanSession(row["id"], moment(row, "began"), row["pain_before"], row["pain_after"])


def _review(row: Row) -> Review:
    return Review(
        plan_id=row["plan_id"],
        point=Point(row["point"]),
        answer=Answer(row["answer"]),
        at=moment(row, "at"),
        met=row["met"],
        note=row["note"],
    )
