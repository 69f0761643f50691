"""W03: pain that gets worse pauses its place, whatever the person does to the diary meanwhile."""

import tempfile
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.diary import Closing, EndReason, OffProof, Opening
from app.domain.harm import Advice
from app.domain.pain import PainRating, PainWhen, Site
from app.domain.preferences import Preferences
from app.domain.trail import Target
from storage.diary import DiaryFile
from storage.people import hand_over
from tests.storage.conftest import DAY_S, Kept, at

KNEE, HIP, NECK = Site.KNEE_LEFT, Site.HIP_LEFT, Site.NECK
WORSE, SAME = (3, 5), (3, 4)


def rate(diary: DiaryFile, session: int, pain: tuple[int, int]) -> None:
    for when, score in zip((PainWhen.BEFORE, PainWhen.AFTER), pain, strict=True):
        diary.rate(PainRating(score, at(0), when, None, session))


def paused(diary: DiaryFile) -> set[Site | None]:
    return {lock.site for lock in diary.known(at(0)).locks if lock.rule == "W03"}


Edit = Callable[[DiaryFile, int], object]
MEANWHILE: dict[str, Edit] = {
    "moved": lambda diary, session: diary.move_session(session, HIP, at(1)),
    "binned": lambda diary, session: diary.bin(Target.SESSION, session, at(1)),
    "taken back": lambda diary, session: diary.drop_rating(session, PainWhen.AFTER, at(1)),
}


@pytest.mark.parametrize("meanwhile", MEANWHILE.values(), ids=MEANWHILE)
def test_W03_counts_a_session_that_was_edited_before_the_next_was_rated(
    diary: DiaryFile, kept: Kept, meanwhile: Edit
) -> None:
    first, second = kept(0), kept(DAY_S)
    rate(diary, first, WORSE)
    meanwhile(diary, first)
    rate(diary, second, WORSE)
    assert paused(diary) == {KNEE}


def test_W03_counts_a_moved_session_on_the_other_place_too(diary: DiaryFile, kept: Kept) -> None:
    here, there = kept(0), kept(DAY_S, site=HIP)
    for each in (here, there):
        rate(diary, each, WORSE)
    assert paused(diary) == set()
    diary.move_session(here, HIP, at(1))
    assert paused(diary) == {HIP}, "at once, not with the next rating"


def test_W03_is_not_diluted_by_better_sessions_from_elsewhere(diary: DiaryFile, kept: Kept) -> None:
    first, last = kept(0), kept(DAY_S)
    rate(diary, first, WORSE)
    for n in range(9):
        other = kept((2 + n) * DAY_S, site=HIP)
        rate(diary, other, SAME)
        diary.move_session(other, KNEE, at(1))
    rate(diary, last, WORSE)
    assert paused(diary) == {KNEE}


def test_W03_counts_what_was_given_away_in_both_diaries(
    diary: DiaryFile, kept: Kept, path: Path
) -> None:
    theirs = path.with_name("theirs.db")
    with closing(DiaryFile(theirs)) as other:
        other.prefer(Preferences(name="Ben"))
    sessions = [kept(n * DAY_S) for n in range(3)]
    for each in sessions[:2]:
        rate(diary, each, SAME if each == sessions[0] else WORSE)
    hand_over(theirs, diary.whole(sessions[1]))
    diary.bin(Target.SESSION, sessions[1], at(9))
    assert paused(diary) == set()
    rate(diary, sessions[2], WORSE)
    assert paused(diary) == {KNEE}
    with closing(DiaryFile(theirs)) as other:
        assert paused(other) == set()
    hand_over(theirs, diary.whole(sessions[2]))
    with closing(DiaryFile(theirs)) as other:
        assert paused(other) == {KNEE}


def test_W03_advice_in_another_diary_says_nothing_of_the_sessions_here(
    diary: DiaryFile, kept: Kept, path: Path
) -> None:
    theirs = path.with_name("theirs.db")
    session = 0
    with closing(DiaryFile(theirs)) as other:
        for n in range(2):
            began = at(n * DAY_S)
            opening = Opening(began, "g", 1200, 900, KNEE, "theirs", "Wrap", "m", False, n)
            session = other.begin(opening)
            ended = Closing(at(n * DAY_S + 900), EndReason.COMPLETED, 900, 900, OffProof.WRAP)
            other.finish(session, ended)
            rate(other, session, WORSE)
        (lock,) = other.known(at(0)).locks
        other.advise(lock.id, Advice("Dr Osei", "2026-01-01", at(5)))
        given_away = other.whole(session)
    first, second = kept(0), kept(DAY_S)
    rate(diary, first, WORSE)
    diary.take_in(given_away)
    rate(diary, second, WORSE)
    assert any(lock.advice is None for lock in diary.known(at(0)).locks)


def test_W03_is_asked_again_when_a_session_ends_that_was_rated_while_it_ran(
    diary: DiaryFile, kept: Kept, opening: Opening
) -> None:
    rate(diary, kept(0, site=opening.site), WORSE)
    running = diary.begin(opening)
    rate(diary, running, WORSE)
    assert paused(diary) == set()
    diary.finish(running, Closing(at(900), EndReason.COMPLETED, 900, 900, OffProof.WRAP))
    assert paused(diary) == {opening.site}


def test_W03_is_asked_again_when_a_correction_is_taken_back(diary: DiaryFile, kept: Kept) -> None:
    first, second = kept(0), kept(DAY_S)
    rate(diary, first, WORSE)
    rate(diary, first, SAME)
    rate(diary, second, WORSE)
    assert paused(diary) == set(), "a number that was mended is the person's word"
    diary.undo(at(2))
    while paused(diary) == set():
        assert diary.undo(at(3)), "nothing left to take back"
    assert paused(diary) == {KNEE}


def test_W03_counts_the_pain_before_the_first_part_with_that_after_the_last(
    diary: DiaryFile, kept: Kept
) -> None:
    rate(diary, kept(0), WORSE)
    first, second = kept(DAY_S), kept(DAY_S + 700)
    diary.rate(PainRating(3, at(0), PainWhen.BEFORE, None, first))
    diary.rate(PainRating(5, at(0), PainWhen.AFTER, None, second))
    assert paused(diary) == set()
    diary.join_sessions(first, second, at(2 * DAY_S))
    assert paused(diary) == {KNEE}


def test_W03_joining_takes_nothing_from_what_each_part_told(diary: DiaryFile, kept: Kept) -> None:
    rate(diary, kept(0), WORSE)
    first, second = kept(DAY_S), kept(DAY_S + 700)
    rate(diary, first, SAME)
    diary.rate(PainRating(5, at(0), PainWhen.AFTER, None, second))
    diary.join_sessions(first, second, at(2 * DAY_S))
    diary.rate(PainRating(5, at(0), PainWhen.AFTER, None, first))
    assert paused(diary) == {KNEE}


EDITS = st.tuples(
    st.sampled_from(["move", "bin", "restore", "drop", "undo", "redo", "empty"]),
    st.integers(0, 5),
    st.sampled_from([KNEE, HIP, NECK]),
)
TURNS = st.tuples(
    st.sampled_from([KNEE, HIP]),
    st.sampled_from([WORSE, SAME, (5, 1)]),
    st.lists(EDITS, max_size=3),
)


def edit(diary: DiaryFile, session: int, what: str, site: Site, at_s: float) -> None:
    match what:
        case "move":
            diary.move_session(session, site, at(at_s))
        case "bin":
            diary.bin(Target.SESSION, session, at(at_s))
        case "restore":
            diary.restore(Target.SESSION, session, at(at_s))
        case "drop":
            diary.drop_rating(session, PainWhen.AFTER, at(at_s))
        case "undo":
            diary.undo(at(at_s))
        case "redo":
            diary.redo(at(at_s))
        case _:
            for days in (400, 402):  # two wrong clocks, and no right one between
                diary.empty_bin(at(at_s + days * DAY_S))


@settings(max_examples=20, deadline=None)
@given(st.lists(TURNS, min_size=2, max_size=5))
def test_W03_no_edits_between_ratings_keep_a_place_open(
    turns: Sequence[tuple[Site, tuple[int, int], Sequence[tuple[str, int, Site]]]],
) -> None:
    plain, meddled = (paused_after(turns, edited=edited) for edited in (False, True))
    assert meddled >= plain


def paused_after(
    turns: Sequence[tuple[Site, tuple[int, int], Sequence[tuple[str, int, Site]]]], *, edited: bool
) -> set[Site | None]:
    sessions: list[int] = []
    with tempfile.TemporaryDirectory() as folder, closing(DiaryFile(Path(folder) / "d")) as diary:
        for n, (site, pain, edits) in enumerate(turns):
            began, ended = at(n * DAY_S), at(n * DAY_S + 900)
            opening = Opening(began, "g", 1200, 900, site, "k", "Wrap", "m", False, n)
            sessions.append(diary.begin(opening))
            diary.finish(sessions[-1], Closing(ended, EndReason.COMPLETED, 900, 900, OffProof.WRAP))
            rate(diary, sessions[-1], pain)
            for m, (what, which, to) in enumerate(edits if edited else ()):
                with suppress(LookupError):
                    edit(diary, sessions[which % len(sessions)], what, to, n * DAY_S + 1000 + m)
        return paused(diary)
