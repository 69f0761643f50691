"""Entries, photos, medicines and preferences as the diary keeps and reads them."""

import sqlite3
from contextlib import closing as closed
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.body import Quality, Region, Spot
from app.domain.entry_kind import EntryKind
from app.domain.faults import Fault, FaultCode
from app.domain.journal import DiaryEntry, Medicine, Note, Pain
from app.domain.pain import PainRating, PainWhen, Site
from app.domain.period import Period
from app.domain.preferences import Preferences
from app.domain.timeline import Filter, SavedFilter
from app.domain.trail import Target
from app.domain.units import Moment
from storage.diary import DiaryFile
from storage.fields import Taken
from storage.preferences import filter_fields, filter_of
from storage.reader import DiaryReading
from tests.storage.conftest import DAY_S, Kept, at

PAIN = Pain(6, (Spot(Region.HEAD, 6, frozenset({Quality.DULL})), Spot(Region.NECK)))


def test_an_entry_is_read_back_as_it_was_written(
    diary: DiaryFile, reader: DiaryReading, kept: Kept
) -> None:
    session = kept(0, simulated=True)
    told = DiaryEntry(PAIN, Moment(3, 5000, -90), at(900), "my #knee", session, rehearsal=True)
    number = diary.write(told, [b"one", b"two"])
    read = reader.entry(number)
    assert read == replace(told, id=number, photos=(1, 2))
    assert [reader.photo(each) for each in (1, 2, 3)] == [b"one", b"two", None]
    assert reader.entry(9) is None


def test_entries_are_told_by_time_and_kind(diary: DiaryFile, reader: DiaryReading) -> None:
    late = diary.write(DiaryEntry(Note(), at(50), at(60), "late"))
    early = diary.write(DiaryEntry(PAIN, at(10), at(60)))
    last = diary.write(DiaryEntry(Note(), at(90), at(90), "last"))
    binned = diary.write(DiaryEntry(Note(), at(40), at(90), "gone"))
    diary.bin(Target.ENTRY, binned, at(95))
    window = (at(10).wall_ms, at(90).wall_ms)
    assert [each.id for each in reader.entries(*window)] == [early, late]
    kinds = frozenset({EntryKind.NOTE})
    assert [each.id for each in reader.entries(*window, kinds)] == [late]
    assert reader.entries(*window, frozenset()) == ()
    assert [each.id for each in reader.entries(0, 2**60)] == [early, late, last]
    gone = reader.entry(binned)
    assert gone
    assert gone.text == "gone"


def test_a_change_keeps_the_photos_it_names_and_adds_its_own(diary: DiaryFile) -> None:
    number = diary.write(DiaryEntry(Note(), at(1), at(1), "one"), [b"one", b"two"])
    diary.change(DiaryEntry(PAIN, at(2), at(1), "two", photos=(2, 7), id=number), at(9), [b"three"])
    changed = diary.entry(number)
    assert changed == DiaryEntry(PAIN, at(2), at(1), "two", photos=(2, 3), edits=1, id=number)
    diary.undo(at(10))
    back = diary.entry(number)
    assert back == DiaryEntry(Note(), at(1), at(1), "one", photos=(1, 2), id=number)
    diary.redo(at(11))
    assert diary.entry(number) == changed


def test_pain_of_no_session_is_an_entry_and_told_with_the_ratings(
    diary: DiaryFile, reader: DiaryReading, kept: Kept
) -> None:
    session = kept(0)
    before = PainRating(7, at(1), PainWhen.BEFORE, Site.KNEE_LEFT, session)
    quick = PainRating(3, at(2), site=Site.NECK)
    diary.rate(before)
    number = diary.rate(quick)
    diary.write(DiaryEntry(PAIN, at(3), at(9)))
    read = reader.entry(number)
    assert read == DiaryEntry(Pain(3, (Spot(Region.NECK),)), at(2), at(2), id=number)
    assert reader.ratings(0) == (PainRating(6, at(3)), quick, before)
    diary.bin(Target.ENTRY, number, at(10))
    diary.drop_rating(session, PainWhen.BEFORE, at(11))
    assert reader.ratings(0) == (PainRating(6, at(3)),)
    assert diary.known(at(100)).daily_pain == ((20413, 60),)


def test_medicines_are_told_by_the_last_taken_each_name_once(diary: DiaryFile) -> None:
    for second, (name, amount, unit) in enumerate(
        [
            ("Aspirin", 500, "mg"),
            ("ibuprofen", 400, "mg"),
            ("ASPIRIN", 250, "mg"),
            ("Tea", None, ""),
        ]
    ):
        diary.write(DiaryEntry(Medicine(name, amount, unit), at(second), at(second)))
    gone = diary.write(DiaryEntry(Medicine("Wine"), at(99), at(99)))
    diary.bin(Target.ENTRY, gone, at(100))
    assert diary.medicines() == (
        ("Tea", None, ""),
        ("ASPIRIN", 250, "mg"),
        ("ibuprofen", 400, "mg"),
    )


def test_a_full_disk_leaves_no_half_of_a_change(diary: DiaryFile) -> None:
    number = diary.write(DiaryEntry(Note(), at(1), at(1), "one"), [b"one"])
    conn = diary._db.conn  # pyright: ignore[reportPrivateUsage]
    (pages,) = conn.execute("PRAGMA page_count").fetchone()
    conn.execute(f"PRAGMA max_page_count = {pages}").fetchall()
    big = b"x" * 3_000_000
    said = DiaryEntry(Note(), at(1), at(1), "two", id=number)
    for act in (
        lambda: diary.write(replace(said, id=0), [b"small", big]),
        lambda: diary.change(said, at(2), [b"small", big]),
    ):
        with pytest.raises(Fault) as seen:
            act()
        assert seen.value.code is FaultCode.DISK_FULL
    (only,) = diary.entries(0, 2**60)
    assert (only.text, only.photos, only.edits) == ("one", (1,), 0)
    assert diary.next_undo() is None
    assert diary.photo(2) is None
    conn.execute("PRAGMA max_page_count = 1000000").fetchall()
    diary.change(said, at(2), [big])
    assert diary.photo(2) == big


WORDS = st.text(max_size=9)
FILTERS = st.builds(
    Filter,
    words=WORDS,
    word_regions=st.frozensets(st.sampled_from(Region), max_size=2),
    word_targets=st.frozensets(st.sampled_from(Target)),
    word_kinds=st.frozensets(st.sampled_from(EntryKind), max_size=2),
    sessions=st.booleans(),
    cares=st.booleans(),
    harms=st.booleans(),
    kinds=st.none() | st.frozensets(st.sampled_from(EntryKind), max_size=3),
    regions=st.frozensets(st.sampled_from(Region), max_size=2),
    devices=st.frozensets(WORDS, max_size=2),
    tags=st.frozensets(WORDS, max_size=2),
    period=st.none() | st.builds(Period, st.integers(0, 99), st.integers(100, 999)),
    binned=st.booleans(),
)


@given(FILTERS)
def test_a_filter_comes_back_as_it_was(wanted: Filter) -> None:
    held = Taken(filter_fields(wanted))
    assert filter_of(held) == wanted
    held.end()


def test_preferences_come_back_and_what_is_not_chosen_is_not_kept(
    diary: DiaryFile, reader: DiaryReading, path: Path
) -> None:
    assert reader.preferences() == Preferences()
    nothing = SavedFilter("nothing", Filter(kinds=frozenset(), sessions=False))
    lately = SavedFilter("lately", Filter(tags=frozenset({"garden"})), last_days=30)
    kept = (SavedFilter("all"), nothing, lately)
    chosen = Preferences("Marisol", 4, "2025-11-03", "Euro", kept)
    diary.prefer(chosen)
    assert reader.preferences() == chosen
    diary.prefer(Preferences(currency="Euro"))
    assert reader.preferences() == Preferences(currency="Euro")
    with closed(sqlite3.connect(path)) as conn:
        assert conn.execute("SELECT * FROM settings").fetchall() == [("currency", '"Euro"')]


@pytest.mark.parametrize(
    ("key", "value"),
    [("day_starts_h", "9"), ("name", "3"), ("sample", '"yes"'), ("filters", '[{"words": 3}]')],
)
def test_a_preference_that_no_version_wrote_is_damage(
    reader: DiaryReading, path: Path, key: str, value: str
) -> None:
    with closed(sqlite3.connect(path)) as conn:
        conn.execute("INSERT INTO settings VALUES (?, ?)", (key, value))
        conn.commit()
    with pytest.raises(Fault, match="file_damaged"):
        reader.preferences()


def test_what_is_in_the_bin_is_not_told_of_but_can_be_opened(
    diary: DiaryFile, reader: DiaryReading, kept: Kept
) -> None:
    binned, other = kept(0), kept(9000)
    for each in (binned, other):
        diary.rate(PainRating(7, at(1), PainWhen.BEFORE, None, each))
        diary.rate(PainRating(3, at(2), PainWhen.AFTER, None, each))
    assert len(diary.known(at(9999)).pairs) == 2
    diary.bin(Target.SESSION, binned, at(9700))
    now = at(DAY_S)
    assert [row.id for row in reader.sessions(9)] == [other]
    told = {each.session_id: each.rated for each in reader.aftermaths(now)}
    before_and_after = frozenset({PainWhen.BEFORE, PainWhen.AFTER})
    assert told == {other: before_and_after, binned: frozenset(PainWhen)}, "its skin is looked at"
    assert [each.sessions for each in reader.doses(0)] == [1]
    known = diary.known(at(9999))
    assert [pair.session_id for pair in known.pairs] == [other, binned], "W03 goes on"
    assert (known.sessions_count, dict(known.on_site)) == (1, {Site.KNEE_LEFT: 1})
    assert [past.id for past in known.past] == [binned, other]
    page = reader.session(binned)
    assert page
    assert page.row.binned_ms == at(9700).wall_ms
    diary.restore(Target.SESSION, binned, at(9800))
    assert [row.id for row in reader.sessions(9)] == [other, binned]


def test_a_moved_session_counts_for_both_places_but_makes_the_new_one_no_better_known(
    diary: DiaryFile, kept: Kept
) -> None:
    session = kept(0, site=Site.NECK)
    diary.move_session(session, Site.HIP_LEFT, at(700))
    known = diary.known(at(800))
    (past,) = known.past
    assert (past.site, past.first_site) == (Site.HIP_LEFT, Site.NECK)
    assert dict(known.on_site) == {}
    diary.move_session(session, Site.NECK, at(900))
    assert dict(diary.known(at(1000)).on_site) == {Site.NECK: 1}


def test_the_first_place_of_an_old_session_is_still_found(diary: DiaryFile, kept: Kept) -> None:
    session = kept(0, site=Site.NECK)
    diary.move_session(session, Site.HIP_LEFT, at(700))
    last = kept(9000, site=Site.HIP_LEFT)
    many = [kept(20_000 + 1000 * each, site=Site.CALF_LEFT) for each in range(16)]
    past = diary.known(at(60 * DAY_S)).past
    assert [each.id for each in past] == [session, last, *many]
