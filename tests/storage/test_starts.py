"""What the diary says of past sessions, for rest and caps, and what it keeps of refused starts."""

import sqlite3
from collections.abc import Callable
from contextlib import closing as closed
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.diary import Closing, EndReason, LogEntry, OffProof, Opening, Refusal
from app.domain.known import PastSession
from app.domain.pain import Site
from app.domain.units import Moment
from storage import known
from storage.diary import DiaryFile
from storage.known import LATEST
from tests.storage.conftest import BEGAN

HOUR_S = 3600


def at(seconds: float) -> Moment:
    ms = round(seconds * 1000)
    return Moment(BEGAN.mono_ms + ms, BEGAN.wall_ms + ms, BEGAN.utc_offset_min)


Kept = Callable[..., int]


@pytest.fixture
def kept(diary: DiaryFile, opening: Opening) -> Kept:
    """Keeps a session of `ran_s` seconds that began `began_s` after BEGAN; its id."""

    def keep(
        began_s: float,
        ran_s: int = 600,
        site: Site = Site.KNEE_LEFT,
        *,
        off: OffProof = OffProof.WRAP,
        simulated: bool = False,
    ) -> int:
        session = diary.begin(replace(opening, began=at(began_s), site=site, simulated=simulated))
        end = Closing(at(began_s + ran_s), EndReason.COMPLETED, ran_s, ran_s, off)
        diary.finish(session, end)
        return session

    return keep


def ids(past: tuple[PastSession, ...]) -> list[int]:
    return [session.id for session in past]


def test_a_session_is_told_with_all_that_counts(diary: DiaryFile, kept: Kept) -> None:
    session = kept(0, 600, Site.NECK)
    (past,) = diary.known(at(700)).past
    assert past == PastSession(
        session, Site.NECK, at(600).wall_ms, 600, 600, 900, OffProof.WRAP, simulated=False
    )


def test_a_running_session_has_no_end(diary: DiaryFile, opening: Opening) -> None:
    session = diary.begin(opening)
    (past,) = diary.known(at(60)).past
    assert past == PastSession(session, opening.site, None, 0, 0, 900, OffProof.NONE)
    assert past.on_skin


def test_rehearsals_are_never_told(diary: DiaryFile, kept: Kept, opening: Opening) -> None:
    kept(0, simulated=True)
    kept(0, simulated=True, off=OffProof.NONE)
    diary.begin(replace(opening, simulated=True))
    assert diary.known(at(700)).past == ()


def test_old_sessions_are_left_out_but_those_that_still_matter_stay(
    diary: DiaryFile, kept: Kept
) -> None:
    first = [kept(1000 * n, site=Site.NECK) for n in range(4)]
    unproven = kept(5000, off=OffProof.NONE)
    many = [kept(6000 + 1000 * n) for n in range(20)]
    now = at(60 * 24 * HOUR_S)
    assert ids(diary.known(now).past) == [first[3], unproven, *many[-LATEST:]]
    recent = kept(60 * 24 * HOUR_S - 3600)
    assert ids(diary.known(now).past) == [first[3], unproven, *many[-15:], recent]


def test_a_session_of_the_last_day_is_told_however_many_came_after(
    diary: DiaryFile, kept: Kept
) -> None:
    sessions = [kept(n * 1000) for n in range(LATEST + 4)]
    now = at(600 + 24 * HOUR_S)
    assert ids(diary.known(now).past) == sessions[1:]
    just_before = Moment(now.mono_ms, now.wall_ms - 1)
    assert ids(diary.known(just_before).past) == sessions


def test_the_persons_later_word_counts_from_when_it_was_said(diary: DiaryFile, kept: Kept) -> None:
    session = kept(0, off=OffProof.NONE)
    assert diary.known(at(700)).past[0].on_skin
    assert diary.know_off(session, at(4000))
    (past,) = diary.known(at(5000)).past
    assert (past.off, past.on_skin, past.ended_ms) == (OffProof.PERSON, False, at(4000).wall_ms)
    assert not diary.know_off(session, at(9000))
    assert diary.known(at(5000)).past == (past,)


def test_a_word_that_the_clock_dates_before_the_end_makes_it_no_earlier(
    diary: DiaryFile, kept: Kept
) -> None:
    session = kept(0, off=OffProof.NONE)
    assert diary.know_off(session, at(-900))
    assert diary.known(at(700)).past[0].ended_ms == at(600).wall_ms


def test_a_session_that_runs_or_was_proven_off_is_not_marked(
    diary: DiaryFile, kept: Kept, opening: Opening
) -> None:
    assert not diary.know_off(kept(0), at(700))
    assert not diary.know_off(diary.begin(opening), at(700))
    with pytest.raises(LookupError):
        diary.know_off(99, at(700))


def test_a_wrap_taken_off_before_the_end_counts_from_the_end(diary: DiaryFile, kept: Kept) -> None:
    session = kept(0)
    diary.note(session, LogEntry(30_000, "stop", "took_off"))
    assert diary.known(at(700)).past[0].ended_ms == at(600).wall_ms


def test_a_refusal_is_kept(path: Path, diary: DiaryFile) -> None:
    diary.refuse(Refusal(at(0), Site.NECK, "gel-15", 900, "T05", 300))
    with closed(sqlite3.connect(path)) as conn:
        (row,) = conn.execute("SELECT * FROM v_refusals").fetchall()
    assert row == (
        1,
        "2025-11-21 09:40:00",
        "2025-11-21 08:40:00",
        "neck",
        "gel-15",
        15.0,
        "T05",
        300,
    )


def test_no_look_at_the_past_reads_the_whole_diary(path: Path, diary: DiaryFile) -> None:
    with closed(sqlite3.connect(path)) as conn:
        plan = conn.execute(f"EXPLAIN QUERY PLAN {known._PAST}", (0,)).fetchall()  # pyright: ignore[reportPrivateUsage]
    whole = [text for *_, text in plan if text.startswith("SCAN sessions") and "INDEX" not in text]
    assert whole == [], "\n".join(text for *_, text in plan)
    assert any("sessions_by_end" in text for *_, text in plan)
    assert any("sessions_not_off" in text for *_, text in plan)
    assert any("sessions_in_earnest" in text for *_, text in plan)
    assert any("sessions_ran" in text for *_, text in plan)
