"""What an edit tells, what cannot be edited, and how the bin is emptied."""

import sqlite3
from contextlib import closing as closed
from pathlib import Path

import pytest

from app.domain.care import CareEntry, Modality
from app.domain.diary import EndReason, OffProof, Opening
from app.domain.faults import Fault
from app.domain.harm import Advice
from app.domain.journal import DiaryEntry, Medicine, Note, Pain
from app.domain.pain import AfterAnswers, PainRating, PainWhen, Site, SkinLook
from app.domain.timeline import Filter
from app.domain.trail import Target
from app.domain.wrap import Sample
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from tests.storage.conftest import DAY_S, Kept, at


def test_an_edit_tells_the_changed_columns_only(diary: DiaryFile, kept: Kept) -> None:
    session = kept(0)
    diary.rate(PainRating(7, at(1), PainWhen.BEFORE, Site.KNEE_LEFT, session))
    diary.rate(PainRating(5, at(2), PainWhen.BEFORE, Site.KNEE_LEFT, session))
    diary.answer(session, AfterAnswers(SkinLook.RED), at(700))
    diary.answer(session, AfterAnswers(SkinLook.NORMAL, "better"), at(710))
    diary.price_session(session, 450, at(800))
    diary.price_session(session, 450, at(801))
    rated, answered, priced = diary.trail(Target.SESSION, session)
    assert (rated.before["ratings.before.score"], rated.after["ratings.before.score"]) == (7, 5)
    assert "ratings.before.site" not in rated.after
    assert answered.before == {"after_answers.skin": "red"}
    assert answered.after == {"after_answers.skin": "normal"}
    assert (answered.at, priced.at) == (at(710), at(800))
    assert (priced.before, priced.after) == ({"cost": None}, {"cost": 450})

    entry = diary.write(DiaryEntry(Pain(3), at(900), at(900), "knee"))
    diary.change(DiaryEntry(Pain(4), at(900), at(900), "knee", id=entry), at(950))
    (changed,) = diary.trail(Target.ENTRY, entry)
    assert (changed.before, changed.after) == ({"body": {"score": 3}}, {"body": {"score": 4}})


def test_a_thing_says_how_often_it_was_changed(diary: DiaryFile, kept: Kept) -> None:
    session, entry = kept(0), diary.write(DiaryEntry(Note(), at(0), at(0)))
    diary.price_session(session, 1, at(1))
    diary.price_session(session, 2, at(2))
    diary.bin(Target.SESSION, session, at(3))
    diary.change(DiaryEntry(Note(), at(0), at(0), "two", id=entry), at(4))
    diary.change(DiaryEntry(Note(), at(0), at(0), "three", id=entry), at(5))
    diary.undo(at(6))
    told = diary.entry(entry)
    assert told
    assert (told.text, told.edits) == ("two", 1)
    with DiaryReading(path_of(diary)) as reader:
        page = reader.session(session)
    assert page
    assert (page.row.edits, page.row.binned_ms) == (2, at(3).wall_ms)


def path_of(diary: DiaryFile) -> Path:
    (_, _, name) = diary._db.conn.execute(  # pyright: ignore[reportPrivateUsage]
        "PRAGMA database_list"
    ).fetchone()
    return Path(name)


def test_while_a_session_runs_nothing_of_it_is_edited(diary: DiaryFile, opening: Opening) -> None:
    session = diary.begin(opening)
    entry = diary.write(DiaryEntry(Note(), at(1), at(1), "cold", session_id=session))
    diary.rate(PainRating(7, at(1), PainWhen.BEFORE, None, session))
    for edit in (
        lambda: diary.bin(Target.SESSION, session, at(2)),
        lambda: diary.restore(Target.SESSION, session, at(2)),
        lambda: diary.bin(Target.ENTRY, entry, at(2)),
        lambda: diary.change(DiaryEntry(Note(), at(1), at(1), id=entry), at(2)),
        lambda: diary.move_session(session, Site.NECK, at(2)),
        lambda: diary.price_session(session, 1, at(2)),
        lambda: diary.drop_rating(session, PainWhen.BEFORE, at(2)),
    ):
        with pytest.raises(Fault, match="wrong_state"):
            edit()
    diary.rate(PainRating(6, at(3), PainWhen.BEFORE, None, session))
    with pytest.raises(Fault, match="wrong_state"):
        diary.undo(at(4))


def test_what_is_not_there_cannot_be_edited(diary: DiaryFile, kept: Kept) -> None:
    session = kept(0)
    for edit in (
        lambda: diary.bin(Target.SESSION, 9, at(2)),
        lambda: diary.restore(Target.CARE, 9, at(2)),
        lambda: diary.bin(Target.HARM, 1, at(2)),
        lambda: diary.change(DiaryEntry(Note(), at(1), at(1), id=9), at(2)),
        lambda: diary.write(DiaryEntry(Note(), at(1), at(1), session_id=9)),
        lambda: diary.move_session(9, Site.NECK, at(2)),
        lambda: diary.price_session(9, 1, at(2)),
        lambda: diary.drop_rating(session, PainWhen.BEFORE, at(2)),
    ):
        with pytest.raises(LookupError):
            edit()
    assert diary.next_undo() is None


def test_the_bin_is_emptied_after_thirty_days(diary: DiaryFile, kept: Kept, path: Path) -> None:
    old, new = kept(0, samples=[Sample(t, 2000, 900, None) for t in range(60)]), kept(9000)
    entry = diary.write(DiaryEntry(Note(), at(1), at(1), "of it", session_id=old), [b"one", b"two"])
    gone = diary.write(DiaryEntry(Note(), at(1), at(1), "gone"), [b"three"])
    care = diary.take_down(CareEntry(Modality.BATH, at(2), 60, at(2)))
    diary.rate(PainRating(7, at(1), PainWhen.BEFORE, None, old))
    diary.answer(old, AfterAnswers(note="said"))
    diary.price_session(old, 5, at(5))
    diary.price_session(new, 5, at(5))
    said = DiaryEntry(Note(), at(1), at(1), "of it", session_id=None, id=entry, photos=(2,))
    diary.change(said, at(6))
    for thing in ((Target.SESSION, old), (Target.ENTRY, gone), (Target.CARE, care)):
        diary.bin(*thing, at(10))
    diary.bin(Target.SESSION, new, at(11))
    thirty = 30 * DAY_S
    assert diary.empty_bin(at(10.5 + thirty)) == 0, "the clock may be wrong"
    assert diary.empty_bin(at(11.5 + thirty)) == 0
    assert diary.empty_bin(at(10.5 + thirty + DAY_S)) == 3
    with closed(sqlite3.connect(path)) as conn:
        left = {
            name: conn.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
            for name in ("sessions", "curves", "ratings", "after_answers", "care", "entries")
        }
        targets = conn.execute("SELECT DISTINCT target, target_id FROM edits").fetchall()
        photos = conn.execute("SELECT jpeg FROM photos").fetchall()
    assert left == {
        "sessions": 2, "curves": 0, "ratings": 1, "after_answers": 0, "care": 1, "entries": 1,
    }  # fmt: skip
    assert sorted(targets) == [("entry", entry), ("session", new)]
    assert photos == [(b"two",)]
    edits = [diary.undo(at(20 + thirty)) for _ in range(3)]
    assert [each and each.target_id for each in edits] == [new, entry, new]
    told = diary.entry(entry)
    assert told
    assert (told.session_id, told.photos) == (None, (2,)), "session and photo are gone for good"
    assert diary.undo(at(21 + thirty)) is None


def test_what_is_deleted_for_good_leaves_no_trace_in_the_file(path: Path) -> None:
    words = (b"Quagga", b"Zebroid", b"Okapi")
    with DiaryFile(path) as diary:
        number = diary.write(DiaryEntry(Medicine("Quagga"), at(1), at(1), "Zebroid"), [b"Okapi"])
        diary.change(DiaryEntry(Note(), at(1), at(1), "Zebroid too", id=number), at(2))
        diary.write(DiaryEntry(Note(), at(1), at(1), "stays"))
        diary.bin(Target.ENTRY, number, at(3))
    held = path.read_bytes().lower()
    assert all(word.lower() in held for word in words)
    with DiaryFile(path) as diary:
        diary.empty_bin(at(40 * DAY_S))
        assert diary.empty_bin(at(41 * DAY_S)) == 1
    held = path.read_bytes().lower()
    assert [word for word in words if word.lower() in held] == []
    assert b"stays" in held


def test_what_goes_back_into_the_bin_has_thirty_days_again(diary: DiaryFile, kept: Kept) -> None:
    session = kept(0)
    diary.bin(Target.SESSION, session, at(10))
    diary.undo(at(20))
    later = 40 * DAY_S
    diary.redo(at(later))
    assert diary.empty_bin(at(later + DAY_S)) == 0
    assert diary.empty_bin(at(later + 31 * DAY_S)) == 0
    assert diary.empty_bin(at(later + 32 * DAY_S)) == 1


def test_a_lock_holds_on_the_place_where_the_session_was_too(diary: DiaryFile, kept: Kept) -> None:
    """H03: the skin that was far too cold is that of the other place."""
    session = kept(0, site=Site.NECK, end=EndReason.FAR_TOO_COLD)
    diary.move_session(session, Site.HIP_LEFT, at(1000))
    locks = diary.known(at(1001)).locks
    assert [(lock.site, lock.rule) for lock in locks] == [
        (Site.NECK, "H03"),
        (Site.HIP_LEFT, "H03"),
    ]
    diary.advise(locks[1].id, Advice("Dr Who", "2026-01-01", at(1002)))
    assert all(lock.advice for lock in diary.known(at(1003)).locks)
    diary.undo(at(1004))
    assert [lock.site for lock in diary.known(at(1005)).locks] == [Site.NECK]


def test_a_clock_that_was_a_month_ahead_deletes_nothing(diary: DiaryFile, kept: Kept) -> None:
    """T05: what was thrown away within the rest counts on."""
    session = kept(0)
    diary.bin(Target.SESSION, session, at(1000))
    for days in (31, 0, 32, 0, 33):
        assert diary.empty_bin(at(1100 + days * DAY_S)) == 0
    assert [past.id for past in diary.known(at(1200)).past] == [session]


def test_two_wrong_clocks_and_no_right_one_between_take_nothing_from_what_counts(
    diary: DiaryFile, kept: Kept
) -> None:
    """T05, T06, T07, W06: of emptied cold the bare facts count on, and are told nowhere else."""
    session = kept(0)
    care = diary.take_down(CareEntry(Modality.BATH, at(0), 600, at(0), Site.NECK))
    before = diary.known(at(1200))
    diary.bin(Target.SESSION, session, at(1000))
    diary.bin(Target.CARE, care, at(1000))
    for days in (400, 402):
        diary.empty_bin(at(days * DAY_S))
    after = diary.known(at(1200))
    assert (after.past, after.used_days) == (before.past, before.used_days)
    assert diary.timeline(Filter(binned=True), 9) == ()
    for thing in ((Target.SESSION, session), (Target.CARE, care)):
        with pytest.raises(LookupError):
            diary.restore(*thing, at(1300))
    assert diary.next_undo() is None
    for days in (800, 802):
        assert diary.empty_bin(at(days * DAY_S)) == 0, "once is enough"


def test_what_was_emptied_is_whole_again_once_it_is_given_back(
    diary: DiaryFile, reader: DiaryReading, kept: Kept, path: Path
) -> None:
    """H8: it keeps its number, by which the rules know its turn."""
    session = kept(0, samples=[Sample(t, 2000, 900, None) for t in range(60)])
    later = kept(9000)
    diary.rate(PainRating(7, at(1), PainWhen.BEFORE, None, session))
    before = reader.session(session)
    given = diary.whole(session)
    diary.bin(Target.SESSION, session, at(10))
    for days in (400, 402):
        diary.empty_bin(at(days * DAY_S))
    bare = reader.session(session)
    assert bare
    assert (bare.samples, bare.row.opening.device_name) == ((), "")
    assert diary.take_in(given) == session
    after = reader.session(session)
    assert after
    assert before
    assert (after.samples, after.ratings, after.row) == (before.samples, before.ratings, before.row)
    assert [past.id for past in diary.known(at(9999)).past] == [session, later]


def test_a_session_that_nobody_saw_off_stays_in_the_bin(diary: DiaryFile, kept: Kept) -> None:
    """T05: the wrap may still lie on the skin."""
    session = kept(0, off=OffProof.NONE)
    diary.bin(Target.SESSION, session, at(1000))
    for days in (31, 33, 35):
        assert diary.empty_bin(at(days * DAY_S)) == 0
    diary.know_off(session, at(35 * DAY_S))
    for days in (36, 38):
        diary.empty_bin(at(days * DAY_S))
    assert diary.known(at(38 * DAY_S)).past[0].off is OffProof.PERSON


@pytest.mark.parametrize(
    "after",
    [
        '{"id": 9}',
        '{"site": "moon"}',
        '{"site": 3}',
        '{"cost": "much"}',
        '{"ratings.before.id": 3}',
        '{"ratings.before.score": 11}',
        '{"after_answers.warm_steps": "x"}',
        '{"photos": 3}',
        "[]",
    ],
)
def test_an_edit_that_no_version_wrote_is_damage_and_changes_nothing(
    diary: DiaryFile, kept: Kept, path: Path, after: str
) -> None:
    session = kept(0)
    diary.rate(PainRating(7, at(1), PainWhen.BEFORE, Site.KNEE_LEFT, session))
    diary.answer(session, AfterAnswers(SkinLook.RED))
    diary.price_session(session, 5, at(2))
    with closed(sqlite3.connect(path)) as conn:
        conn.execute("UPDATE edits SET before = ?", (after,))
        conn.commit()
    with DiaryReading(path) as reader:
        before = reader.session(session)
        with pytest.raises(Fault, match="file_damaged"):
            diary.undo(at(3))
        assert reader.session(session) == before
