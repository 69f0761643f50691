"""A diary of schema 4 opens with all that was in it."""

from pathlib import Path

from app.domain.body import Quality, Region, Spot
from app.domain.entry_kind import EntryKind
from app.domain.function import Activities, Change, Move, Moved, Movement, Score
from app.domain.instruments import Instrument
from app.domain.journal import (
    Care,
    CareKind,
    Cause,
    Comment,
    Context,
    Course,
    DiaryEntry,
    Medicine,
    Note,
    Pain,
    Problem,
    Vitals,
)
from app.domain.pain import PainWhen, Site, SkinLook
from app.domain.preferences import Preferences
from app.domain.timeline import Filter, SavedFilter
from app.domain.trail import Target
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from tests.storage.conftest import at
from tests.storage.test_old_diaries import put


def test_schema_4_keeps_what_was_written_down(path: Path) -> None:
    put(path, 4)
    with DiaryFile(path), DiaryReading(path) as reader:
        entries = reader.entries(0, 2**60)
        photos = [reader.photo(each) for each in (1, 2)]
        comment = reader.entry(12)
        chosen = reader.preferences()
        medicines = reader.medicines()
    spots = (
        Spot(Region.JAW_LEFT, 6, frozenset({Quality.DULL, Quality.TIGHT}), deep=True),
        Spot(Region.NECK, constant=False),
    )
    assert [entry.body for entry in entries] == [
        Pain(5, spots),
        Medicine("Ibuprofen", 400, "mg", painkiller=True),
        Care(CareKind.WALK, 30, Region.FOOT_LEFT),
        Context(6.5, 3, 8, 2, 40),
        Vitals(128, 82, 61),
        Movement((Moved(Move.SIT, 3), Moved(Move.BEND_FORWARD, 4, 25)), PainWhen.BEFORE),
        Activities((("lift the cat", 4), ("garden", 7))),
        Change(-2, "2025-11-03"),
        Score(Instrument.PEG, 4.7, "Dr Score"),
        Problem((Region.NECK, Region.JAW_LEFT), Course.CHRONIC, Cause.STRAIN, "2025-02-03"),
        Note(),
        Pain(2, (Spot(Region.NECK),)),
    ]
    assert entries[10] == DiaryEntry(
        Note(), at(40_010), at(42_010), "changed", 1, photos=(2,), edits=1, id=11
    )
    assert photos == [b"\xff\xd8 one", b"\xff\xd8 two"]
    assert comment
    assert (comment.body, comment.text) == (Comment("Dr Comment"), "words 11 #tag")
    knees = Filter("knee", kinds=frozenset({EntryKind.PAIN}), tags=frozenset({"tag"}))
    assert chosen == Preferences("Sam", 4, "2025-10-01", "Euro", (SavedFilter("knees", knees),))
    assert medicines == (("Ibuprofen", 400, "mg"),)


def test_schema_4_keeps_changes_and_the_bin(path: Path) -> None:
    put(path, 4)
    with DiaryFile(path) as diary, DiaryReading(path) as reader:
        page, binned = reader.session(1), reader.session(2)
        assert [row.id for row in reader.sessions(9)] == [3, 1]
        assert reader.care(9) == ()
        moved, priced, rated, answered = reader.trail(Target.SESSION, 1)
        assert diary.next_redo() is None, "another change came since"
        assert [each and each.target for each in (diary.undo(at(1)), diary.undo(at(1)))] == [
            Target.CARE,
            Target.ENTRY,
        ]
        assert [care.note for care in reader.care(9)] == ["lake"]
        known = diary.known(at(60_100)).past
    assert page
    assert binned
    row = page.row
    assert (row.opening.site, row.first_site) == (Site.HIP_LEFT, Site.NECK)
    assert (row.cost, row.edits, row.pain_after, row.fetched) == (450, 4, 3, False)
    assert page.after.skin is SkinLook.NORMAL
    assert binned.row.binned_ms == at(30_004).wall_ms
    assert (moved.before["site"], priced.after["cost"]) == ("neck", 450)
    assert (rated.before["ratings.after.score"], answered.before) == (
        4,
        {"after_answers.skin": "red"},
    )
    assert [each.id for each in known] == [1, 2, 0]
