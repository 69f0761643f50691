"""A copy takes the diary's place, and no start is judged milder for it."""

import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.copies import Counts, Origin
from app.domain.diary import Closing, EndReason, OffProof, Opening
from app.domain.faults import Fault, FaultCode
from app.domain.health import Cap
from app.domain.journal import DiaryEntry, Note
from app.domain.known import Known
from app.domain.pain import AfterAnswers, PainRating, PainWhen, Site, SkinLook
from app.domain.readiness import AskedStart, judge_start
from app.domain.trail import Target
from app.domain.units import Moment
from storage.copies import copies, counts, keep_copy
from storage.diary import DiaryFile
from storage.going_back import go_back
from storage.place import folder_of_copies
from storage.reader import DiaryReading
from tests.healthy import READY, healthy
from tests.storage.conftest import DAY_S, HOUR_S, at

PAGE = 16384
SITES = (Site.NECK, Site.KNEE_LEFT)


def write(diary: DiaryFile, words: str, now: Moment) -> int:
    return diary.write(DiaryEntry(Note(), now, now, words))


def words(path: Path) -> list[str]:
    with DiaryReading(path) as reader:
        found = reader.entries(0, 2**62)
    return [each.text for each in found]


def known(path: Path, now: Moment) -> Known:
    with DiaryReading(path) as reader:
        return reader.known(now)


def guarded(path: Path, now: Moment) -> Known:
    """All that a start is judged by. The pain of the last days also comes from entries, which go
    back; it only advises to look back (W07)."""
    return replace(known(path, now), daily_pain=())


def cool(diary: DiaryFile, began_s: float, site: Site, end: EndReason = EndReason.COMPLETED) -> int:
    began = at(began_s)
    number = round(began_s)
    session = diary.begin(
        Opening(began, "gel-15", 1200, 900, site, "k", "Wrap", "m", False, number)
    )
    diary.finish(session, Closing(at(began_s + 600), end, 600, 600, OffProof.WRAP))
    return session


def is_let(path: Path, now: Moment) -> bool:
    told = known(path, now)
    asked = AskedStart(Site.HIP_LEFT, 900, 900, guarded=True, ready=READY)
    return judge_start(asked, told, now).offered_s > 0


def test_what_was_written_goes_back_and_cold_stays(path: Path) -> None:
    with DiaryFile(path) as diary:
        diary.screen(healthy(at(0)))
        cool(diary, 0, Site.NECK)
        entry = write(diary, "a walk", at(HOUR_S))
    copy = keep_copy(path, Origin.DAILY, at(DAY_S))
    with DiaryFile(path) as diary:
        diary.bin(Target.ENTRY, entry, at(DAY_S))
        write(diary, "a mistake", at(DAY_S))
        cool(diary, DAY_S, Site.KNEE_LEFT, EndReason.FAR_TOO_COLD)
    before = guarded(path, at(DAY_S + HOUR_S))
    assert before.locks
    go_back(path, copy.name, at(DAY_S + HOUR_S))
    assert words(path) == ["a walk"]
    assert guarded(path, at(DAY_S + HOUR_S)) == before
    assert counts(path) == Counts(2, 0, 1)


def test_going_back_is_taken_back(path: Path) -> None:
    with DiaryFile(path) as diary:
        write(diary, "first", at(0))
        cool(diary, 0, Site.NECK)
    copy = keep_copy(path, Origin.DAILY, at(HOUR_S))
    with DiaryFile(path) as diary:
        write(diary, "second", at(DAY_S))
    go_back(path, copy.name, at(DAY_S))
    assert words(path) == ["first"]
    (kept,) = (each for each in copies(path) if each.origin is Origin.BEFORE)
    go_back(path, kept.name, at(DAY_S))
    assert words(path) == ["first", "second"]
    assert len(copies(path)) == 3, "within one minute, too, each way back is kept"


def test_the_diary_is_as_it_was_where_the_copy_cannot_be_opened(path: Path) -> None:
    with DiaryFile(path) as diary:
        write(diary, "here", at(0))
        cool(diary, 0, Site.NECK)
    copy = keep_copy(path, Origin.DAILY, at(0))
    (folder_of_copies(path) / copy.name).write_bytes(b"torn")
    with pytest.raises(Fault) as told:
        go_back(path, copy.name, at(DAY_S))
    assert told.value.code in (FaultCode.NOT_A_DIARY, FaultCode.FILE_DAMAGED)
    with pytest.raises(Fault, match="file_unreachable"):
        go_back(path, "../diary.db", at(DAY_S))
    assert words(path) == ["here"]
    assert [each.name for each in folder_of_copies(path).glob("open*")] == []


def test_nothing_is_replaced_while_somebody_has_it_open(path: Path) -> None:
    with DiaryFile(path) as diary:
        cool(diary, 0, Site.NECK)
        copy = keep_copy(path, Origin.DAILY, at(0))
        with pytest.raises(Fault, match="file_locked"):
            go_back(path, copy.name, at(DAY_S))


def test_a_copy_of_another_diary_is_refused(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / "diary.db"
    with DiaryFile(other) as diary:
        cool(diary, 5, Site.NECK)
    copy = keep_copy(other, Origin.DAILY, at(0))
    with DiaryFile(path) as diary:
        cool(diary, 0, Site.NECK)
    folder_of_copies(path).mkdir()
    here = folder_of_copies(path) / copy.name
    here.write_bytes((folder_of_copies(other) / copy.name).read_bytes())
    with pytest.raises(Fault, match="not_empty"):
        go_back(path, copy.name, at(DAY_S))


def damage(path: Path, first: int = 0) -> None:
    whole = bytearray(path.read_bytes())
    for page in range(first, len(whole) // PAGE):
        whole[page * PAGE : page * PAGE + 64] = bytes(64)
    path.write_bytes(whole)


@pytest.mark.parametrize("first", [0, 1])
def test_of_a_diary_that_cannot_be_read_the_worst_is_taken(path: Path, first: int) -> None:
    """T07 for a day, S04 until answered: nobody knows what it held since the copy."""
    with DiaryFile(path) as diary:
        diary.screen(healthy(at(0)))
        cool(diary, 0, Site.NECK)
        write(diary, "a walk", at(0))
    copy = keep_copy(path, Origin.DAILY, at(DAY_S))
    now = at(3 * DAY_S)
    assert is_let(path, now)
    damage(path, first)
    go_back(path, copy.name, now)
    assert words(path) == ["a walk"]
    assert not is_let(path, now)
    with DiaryFile(path) as diary:
        diary.screen(healthy(at(3 * DAY_S + 60)))
    assert not is_let(path, at(3 * DAY_S + 23 * HOUR_S)), "the cold of a day"
    assert is_let(path, at(4 * DAY_S + 60))
    assert [each.origin for each in copies(path)].count(Origin.DAMAGED) == 1


def test_without_new_answers_nothing_starts_after_a_loss(path: Path) -> None:
    with DiaryFile(path) as diary:
        diary.screen(healthy(at(0)))
        cool(diary, 0, Site.NECK)
    copy = keep_copy(path, Origin.DAILY, at(DAY_S))
    damage(path)
    go_back(path, copy.name, at(3 * DAY_S))
    assert not is_let(path, at(5 * DAY_S))


def test_an_empty_diary_in_the_place_of_a_lost_one_knows_nothing(path: Path) -> None:
    with DiaryFile(path) as diary:
        diary.screen(healthy(at(0)))
        lock = cool(diary, 0, Site.NECK, EndReason.FAR_TOO_COLD)
    copy = keep_copy(path, Origin.DAILY, at(DAY_S))
    path.unlink()
    DiaryFile(path).close()
    go_back(path, copy.name, at(3 * DAY_S))
    assert [each.session_id for each in known(path, at(3 * DAY_S)).locks] == [lock]
    assert not is_let(path, at(3 * DAY_S))


def test_the_newest_copy_says_what_counts_where_the_diary_cannot(path: Path) -> None:
    with DiaryFile(path) as diary:
        diary.screen(healthy(at(0)))
        cool(diary, 0, Site.NECK)
        write(diary, "old", at(0))
    old = keep_copy(path, Origin.DAILY, at(HOUR_S))
    with DiaryFile(path) as diary:
        write(diary, "new", at(DAY_S))
        cool(diary, DAY_S, Site.NECK, EndReason.FAR_TOO_COLD)
    keep_copy(path, Origin.DAILY, at(2 * DAY_S))
    damage(path)
    go_back(path, old.name, at(3 * DAY_S))
    assert words(path) == ["old"]
    assert len(known(path, at(3 * DAY_S)).locks) == 1


@pytest.mark.parametrize("ahead_s", [0, 40 * DAY_S])
def test_after_a_clock_that_was_ahead_a_rehearsal_is_the_way_out(path: Path, ahead_s: int) -> None:
    with DiaryFile(path) as diary:
        diary.screen(healthy(at(0)))
        cool(diary, 0, Site.NECK)
    copy = keep_copy(path, Origin.DAILY, at(DAY_S))
    damage(path)
    go_back(path, copy.name, at(2 * DAY_S + ahead_s))
    with DiaryFile(path) as diary:
        diary.screen(healthy(at(2 * DAY_S + 60)))
        assert not is_let(path, at(2 * DAY_S + 120))
        opening = Opening(at(2 * DAY_S + 300), "gel-15", 60, 60, Site.NECK, "s", "", "m", True, 1)
        ended = Closing(at(2 * DAY_S + 360), EndReason.COMPLETED, 60, 60, OffProof.WRAP)
        diary.finish(diary.begin(opening), ended)
        assert not is_let(path, at(2 * DAY_S + 400))
        diary.screen(healthy(at(3 * DAY_S + 300)))
    assert is_let(path, at(3 * DAY_S + 400))


ENDS = {"cool": EndReason.COMPLETED, "lock": EndReason.FAR_TOO_COLD}
Act = tuple[str, int, int]
ACTS = st.lists(
    st.tuples(
        st.sampled_from(("cool", "lock", "bin", "move", "pain", "cap", "screen", "write", "skin")),
        st.integers(0, 5),
        st.integers(0, 10),
    ),
    max_size=10,
)


def do(diary: DiaryFile, acts: list[Act], since_s: int) -> None:
    ids = [1]
    for number, (act, which, value) in enumerate(acts):
        began_s = since_s + 1800 * number
        now, site, session = at(began_s), SITES[which % len(SITES)], ids[which % len(ids)]
        when = PainWhen.BEFORE if value % 2 else PainWhen.AFTER
        look = list(SkinLook)[value % len(SkinLook)]
        if act in ENDS:
            ids.append(cool(diary, began_s, site, ENDS[act]))
            continue
        done: dict[str, Callable[[], object]] = {
            "bin": partial(diary.bin, Target.SESSION, session, now),
            "move": partial(diary.move_session, session, site, now),
            "pain": partial(diary.rate, PainRating(value, now, when, None, session)),
            "cap": partial(diary.cap, Cap(300 + 60 * value, "person", now)),
            "screen": partial(diary.screen, healthy(now)),
            "skin": partial(diary.answer, session, AfterAnswers(skin=look), now),
            "write": partial(write, diary, f"word {value}", now),
        }
        with suppress(LookupError, Fault):
            done[act]()


@settings(max_examples=12, deadline=None)
@given(first=ACTS, then=ACTS, twice=st.booleans())
def test_a_start_is_judged_as_before(first: list[Act], then: list[Act], *, twice: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "diary.db"
        with DiaryFile(path) as diary:
            cool(diary, -DAY_S, Site.NECK)
            do(diary, first, 0)
        copy = keep_copy(path, Origin.DAILY, at(10 * HOUR_S))
        with DiaryFile(path) as diary:
            do(diary, then, 10 * HOUR_S)
        moments = [at(s * HOUR_S) for s in (15, 16, 20, 40)]
        before = [guarded(path, now) for now in moments]
        for _ in range(1 + twice):
            go_back(path, copy.name, moments[0])
        assert [guarded(path, now) for now in moments] == before
