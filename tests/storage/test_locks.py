"""What happens in and after a session locks its place, in the same breath as it is kept."""

import sqlite3
from collections.abc import Callable
from contextlib import closing as closed
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.diary import Closing, EndReason, LogEntry, OffProof, Opening
from app.domain.harm import Advice, Lock
from app.domain.pain import AfterAnswers, PainRating, PainWhen, Site, SkinLook
from app.domain.wrap import Sample
from storage.diary import DiaryFile
from tests.storage.conftest import DAY_S, Kept, at

ADVICE = Advice("Dr Frost", "2025-11-22", at(DAY_S))


def locks(diary: DiaryFile) -> list[tuple[Site | None, str, int | None]]:
    return [(lock.site, lock.rule, lock.session_id) for lock in diary.known(at(0)).locks]


@pytest.mark.parametrize("rule", ["H03", "H04", "D03", "D04"])
def test_a_rule_that_locks_locks_the_place_once(
    diary: DiaryFile, opening: Opening, rule: str
) -> None:
    session = diary.begin(opening)
    diary.note(session, LogEntry(4500, "rule", "far_too_cold", rule, 790))
    diary.note(session, LogEntry(5500, "rule", "far_too_cold", rule, 780))
    assert diary.known(at(0)).locks == (Lock(Site.KNEE_LEFT, rule, at(4.5), session, id=1),)
    diary.advise(1, ADVICE)
    diary.note(session, LogEntry(6500, "rule", "far_too_cold", rule, 770))
    assert len(locks(diary)) == 1


def test_other_entries_and_rehearsals_lock_nothing(diary: DiaryFile, opening: Opening) -> None:
    session, rehearsal = diary.begin(opening), diary.begin(replace(opening, simulated=True))
    for entry in (
        LogEntry(0, "phase", "running"),
        LogEntry(1, "rule", "too_cold", "H01", 990),
        LogEntry(2, "rule", "unwell", "D05"),
        LogEntry(3, "start", "new_site", "T02", 0),
    ):
        diary.note(session, entry)
    diary.note(rehearsal, LogEntry(1, "rule", "far_too_cold", "H03", 790))
    diary.answer(rehearsal, AfterAnswers(skin=SkinLook.BLISTER))
    assert locks(diary) == []


def test_a_lock_and_its_entry_are_kept_together_or_not_at_all(
    path: Path, diary: DiaryFile, opening: Opening
) -> None:
    session = diary.begin(opening)
    diary._db.conn.execute("DROP TABLE locks")  # pyright: ignore[reportPrivateUsage]
    with pytest.raises(Exception, match="locks"):
        diary.note(session, LogEntry(1, "rule", "far_too_cold", "H03", 790))
    with closed(sqlite3.connect(path)) as conn:
        assert conn.execute("SELECT count(*) FROM log").fetchone() == (0,)


@pytest.mark.parametrize(
    ("end", "rule"),
    [
        (EndReason.FAR_TOO_COLD, "H03"),
        (EndReason.FROSTBITE_RISK, "H04"),
        (EndReason.NERVE_SIGNS, "D03"),
        (EndReason.SKIN_COLOUR, "D04"),
        (EndReason.TOO_COLD, None),
        (EndReason.COMPLETED, None),
    ],
)
def test_an_end_that_says_so_locks_the_place(
    diary: DiaryFile, kept: Kept, end: EndReason, rule: str | None
) -> None:
    session = kept(0, end=end)
    kept(0, end=end, simulated=True)
    assert locks(diary) == ([(Site.KNEE_LEFT, rule, session)] if rule else [])


def test_the_end_does_not_double_the_lock_of_its_entry(
    diary: DiaryFile, opening: Opening, closing: Callable[..., Closing]
) -> None:
    session = diary.begin(opening)
    diary.note(session, LogEntry(4500, "rule", "far_too_cold", "H03", 790))
    diary.finish(session, closing(5, EndReason.FAR_TOO_COLD))
    assert locks(diary) == [(Site.KNEE_LEFT, "H03", session)]


@pytest.mark.parametrize(
    ("answers", "rule", "minute"),
    [
        (AfterAnswers(skin=SkinLook.NUMB), None, 0),
        (AfterAnswers(skin=SkinLook.PALE_OR_BLUE), "D04", 0),
        (AfterAnswers(skin_30=SkinLook.RED), None, 0),
        (AfterAnswers(skin_30=SkinLook.BLISTER), "D04", 30),
        (AfterAnswers(skin_60=SkinLook.NORMAL), None, 0),
        (AfterAnswers(skin_60=SkinLook.RED), "D10", 60),
        (AfterAnswers(felt="worse"), None, 0),
    ],
)
def test_a_look_at_the_skin_locks_the_place(
    diary: DiaryFile, kept: Kept, answers: AfterAnswers, rule: str | None, minute: int
) -> None:
    session = kept(0, 600)
    for _ in range(2):
        diary.answer(session, answers)
    since = at(600 + 60 * minute)
    expected = (Lock(Site.KNEE_LEFT, rule, since, session, id=1),) if rule else ()
    assert diary.known(at(0)).locks == expected
    if rule:
        diary.advise(1, ADVICE)
        diary.answer(session, answers)
        assert len(locks(diary)) == 1


def rate(diary: DiaryFile, session: int, before: int, after: int) -> None:
    diary.rate(PainRating(before, at(0), PainWhen.BEFORE, None, session))
    diary.rate(PainRating(after, at(DAY_S), PainWhen.AFTER, None, session))


def test_pain_that_gets_worse_locks_the_place_until_advice(diary: DiaryFile, kept: Kept) -> None:
    sessions = [kept(n * DAY_S) for n in range(5)]
    rate(diary, sessions[0], 4, 6)
    rate(diary, kept(0, site=Site.NECK), 4, 6)
    rate(diary, kept(0, simulated=True), 4, 6)
    rate(diary, sessions[1], 4, 4)
    assert locks(diary) == []
    rate(diary, sessions[2], 3, 5)
    assert diary.known(at(0)).locks == (Lock(Site.KNEE_LEFT, "W03", at(DAY_S), sessions[2], id=1),)
    diary.advise(1, ADVICE)
    rate(diary, sessions[3], 3, 5)
    assert len(locks(diary)) == 1
    rate(diary, sessions[4], 3, 5)
    assert locks(diary)[1:] == [(Site.KNEE_LEFT, "W03", sessions[4])]


def test_a_rating_of_a_rehearsal_never_locks(diary: DiaryFile, kept: Kept) -> None:
    for n in range(2):
        rate(diary, kept(n * DAY_S), 3, 5)
    diary._db.conn.execute("DELETE FROM locks")  # pyright: ignore[reportPrivateUsage]
    diary._db.conn.commit()  # pyright: ignore[reportPrivateUsage]
    rate(diary, kept(3 * DAY_S, simulated=True), 5, 5)
    assert locks(diary) == []


def test_a_session_that_an_app_left_open_locks_its_place_too(path: Path, opening: Opening) -> None:
    with DiaryFile(path) as diary:
        session = diary.begin(opening)
        diary.note(session, LogEntry(4500, "rule", "far_too_cold", "H03", 790))
        diary._db.conn.execute("DELETE FROM locks")  # pyright: ignore[reportPrivateUsage]
        diary._db.conn.commit()  # pyright: ignore[reportPrivateUsage]
    with DiaryFile(path) as diary:
        (row,) = diary.recover(at(9000))
        assert row.closing
        assert row.closing.off is OffProof.NONE
        assert diary.known(at(0)).locks == (Lock(Site.KNEE_LEFT, "H03", at(4.5), session, id=1),)


@pytest.mark.parametrize(("coldest", "rule"), [(810, None), (800, "H03"), (200, "H04")])
@pytest.mark.parametrize("ends", ["finished", "found open"])
def test_H03_seconds_that_nobody_judged_lock_the_place_when_the_session_is_closed(
    path: Path,
    opening: Opening,
    closing: Callable[..., Closing],
    coldest: int,
    rule: str | None,
    ends: str,
) -> None:
    """The link was away, the wrap told later; or the app died before its log was on the disk."""
    curve = [
        Sample(t, max(coldest, 3000 - 100 * t), None, None, backfilled=True) for t in range(40)
    ]
    with DiaryFile(path) as diary:
        session = diary.begin(opening)
        diary.add(session, curve)
        if ends == "finished":
            diary.finish(session, closing(900))
    with DiaryFile(path) as diary:
        diary.recover(at(DAY_S))
        locked = [lock.rule for lock in diary.known(at(DAY_S)).locks]
    assert locked == ([rule] if rule else [])
