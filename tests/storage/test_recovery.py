from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from app.domain.diary import Closing, EndReason, LogEntry, OffProof, Opening
from app.domain.units import Moment
from app.domain.wrap import Sample
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from storage.recovery import closing_of_orphan

LATER = Moment(5, 1_763_800_000_000, 60)


def sample(t_s: int) -> Sample:
    return Sample(t_s, 1500, 900, 800)


def test_a_session_left_open_is_closed_as_far_as_it_came(path: Path, opening: Opening) -> None:
    with DiaryFile(path) as first:
        session = first.begin(opening)
        first.add(session, [sample(t) for t in range(120)])
        assert first.recover(LATER) == ()
    with DiaryFile(path) as second:
        (row,) = second.recover(LATER)
        assert second.recover(LATER) == ()
    assert row.id == session
    assert row.closing == Closing(
        Moment(opening.began.mono_ms + 119_000, opening.began.wall_ms + 119_000, 60),
        EndReason.APP_DIED,
        119,
        119,
        OffProof.NONE,
    )
    assert row.samples == 120
    assert row.coldest_skin == 1500
    assert row.skin_check_due
    with DiaryReading(path) as reader:
        page = reader.session(session)
    assert page is not None
    assert page.row == row
    assert len(page.samples) == 120


def test_every_open_session_is_closed_oldest_first_and_no_other(
    path: Path, opening: Opening, closing: Callable[..., Closing]
) -> None:
    with DiaryFile(path) as first:
        ids = [first.begin(opening) for _ in range(3)]
        first.finish(ids[1], closing(60))
    with DiaryFile(path) as second:
        mine = second.begin(opening)
        assert [row.id for row in second.recover(LATER)] == [ids[0], ids[2]]
        second.add(mine, [sample(1)])


def test_a_session_that_died_before_its_first_sample_asks_for_a_look_at_the_skin(
    path: Path, opening: Opening
) -> None:
    with DiaryFile(path) as first:
        first.begin(opening)
    with DiaryFile(path) as second:
        (row,) = second.recover(LATER)
    assert row.closing is not None
    assert (row.closing.end, row.closing.actual_s) == (EndReason.APP_DIED, 0)
    assert row.skin_check_due


def test_the_reason_the_app_had_logged_counts(opening: Opening) -> None:
    log = [
        LogEntry(1000, "end", "stopped_by_person"),
        LogEntry(2000, "end", "too_cold", "H01", 990),
        LogEntry(2500, "end", "a word of another kind"),
        LogEntry(9000, "link", "link_lost"),
    ]
    closed = closing_of_orphan(opening, [sample(7)], log, LATER)
    assert (closed.end, closed.actual_s) == (EndReason.TOO_COLD, 9)


def test_cold_time_ends_where_the_plan_had_it_end(opening: Opening) -> None:
    closed = closing_of_orphan(opening, [sample(1100)], [], LATER)
    assert (closed.actual_s, closed.cold_s) == (1100, opening.cold_planned_s)


def test_a_fast_session_does_not_end_in_the_future(opening: Opening) -> None:
    began = opening.began
    soon = Moment(3, began.wall_ms + 10_000)
    fast = replace(opening, speed=60.0)
    assert closing_of_orphan(fast, [sample(600)], [], soon).ended.wall_ms == soon.wall_ms
    set_back = Moment(3, began.wall_ms - 10_000)
    assert closing_of_orphan(fast, [sample(6)], [], set_back).ended.wall_ms == began.wall_ms
