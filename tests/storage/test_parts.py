"""Sessions that were split are joined, read as one, and taken apart; the rules count each part."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.body import Region
from app.domain.diary import (
    Closing,
    EndReason,
    KnownDevice,
    LogEntry,
    OffProof,
    Opening,
    SessionRow,
)
from app.domain.faults import Fault, FaultCode
from app.domain.journal import DiaryEntry, Note
from app.domain.pain import AfterAnswers, PainRating, PainWhen, Site, SkinLook
from app.domain.period import Period
from app.domain.plan import Plan, Template
from app.domain.preferences import Preferences
from app.domain.timeline import Filter
from app.domain.trail import Target
from app.domain.wrap import Sample
from storage.diary import DiaryFile
from storage.exporting import DiaryExport
from storage.people import hand_over
from storage.reader import DiaryReading
from tests.storage.conftest import at

MINUTE_S = 60
NOW = at(9000)
Keep = Callable[..., int]


@pytest.fixture
def keep(diary: DiaryFile, opening: Opening) -> Keep:
    """A session of some minutes from that second on, a sample each second."""

    def keep_one(began_s: int, minutes: int, **changed: object) -> int:
        end = changed.pop("end", EndReason.LINK_LOST)
        assert isinstance(end, EndReason)
        began = replace(opening, began=at(began_s), **changed)
        number = diary.begin(began)
        length_s = minutes * MINUTE_S
        diary.add(number, [Sample(t, 1300 + number, None, None) for t in range(length_s)])
        diary.note(number, LogEntry(1000, "mark", "pill"))
        ended = at(began_s + length_s)
        diary.finish(number, Closing(ended, end, length_s, length_s, OffProof.WRAP))
        return number

    return keep_one


@pytest.fixture
def split(diary: DiaryFile, keep: Keep) -> tuple[int, int]:
    """Ten minutes, five minutes of nothing, eight minutes."""
    first = keep(0, 10)
    second = keep(15 * MINUTE_S, 8, end=EndReason.COMPLETED, device_name="Red wrap")
    for session, when, score in (
        (first, PainWhen.BEFORE, 8),
        (first, PainWhen.AFTER, 6),
        (second, PainWhen.BEFORE, 6),
        (second, PainWhen.AFTER, 3),
        (second, PainWhen.HOURS_2, 4),
    ):
        diary.rate(PainRating(score, at(1), when, None, session))
    diary.answer(first, AfterAnswers(SkinLook.RED, note="first half"))
    diary.answer(second, AfterAnswers(felt="better", note="second half"))
    return first, second


def test_what_was_joined_is_read_as_one(
    path: Path, diary: DiaryFile, split: tuple[int, int]
) -> None:
    first, second = split
    with DiaryReading(path) as reader:
        before = reader.neighbour(second)
        assert before is not None
        assert before.id == first
        assert reader.neighbour(first) is None
        diary.join_sessions(first, second, NOW)
        (row,) = reader.sessions(10)
        page, other = reader.session(first), reader.session(second)
        means = reader.small_curve(first)
        past, dose = reader.past(), reader.doses(0)
        told = reader.material(0, 2**60, curves=1)
        marks = reader.days(Period(20_413, 20_413))
        planned = reader.planned(plan())
    assert (row.id, row.parts, row.ids, row.last_id) == (first, (second,), (first, second), second)
    assert row.closing == Closing(
        at(23 * MINUTE_S), EndReason.COMPLETED, 18 * MINUTE_S, 18 * MINUTE_S, OffProof.WRAP
    )
    assert (row.pain_before, row.pain_after, row.coldest_skin) == (8, 3, 1301)
    assert row.samples == 18 * MINUTE_S
    assert page == other
    assert page is not None
    assert [part.id for part in page.parts] == [first, second]
    seconds = [sample.t_s for sample in page.samples]
    assert seconds == [*range(600), *range(900, 1380)]
    assert [entry.t_ms for entry in page.log if entry.kind == "mark"] == [1000, 901_000]
    assert {rating.when: rating.score for rating in page.ratings} == {
        PainWhen.BEFORE: 8,
        PainWhen.AFTER: 3,
        PainWhen.HOURS_2: 4,
    }
    assert page.after == AfterAnswers(SkinLook.RED, "better", "first half\nsecond half")
    assert means == (*(1301,) * 60, *(None,) * 30, *(1302,) * 48)
    (run,) = past.runs
    assert (run.id, run.cold_s, run.before, run.after) == (first, 1080, 8, 3)
    assert [(score.session_id, score.score) for score in past.scores] == [(first, 4)]
    (line,) = told.sessions
    assert (line.row, line.pill) == (row, True)
    assert sorted(rating.score for rating in told.ratings) == [3, 4, 8]
    assert {rating.session_id for rating in told.ratings} == {first}
    assert [len(points) for _, points in told.curves] == [138]
    assert [mark.sessions for mark in marks] == [1]
    assert [(each.sessions, each.cold_s, each.measured) for each in dose] == [(1, 1080, 1)]
    assert [(each.session_id, each.before, each.after) for each in planned.sessions] == [
        (first, 8, 3)
    ]


def plan() -> Plan:
    return Plan(Template.OWN, "gel-15", None, 10, 3, at(-60))


def test_the_rules_count_each_part_as_before(diary: DiaryFile, split: tuple[int, int]) -> None:
    known = diary.known(NOW)
    diary.join_sessions(*split, NOW)
    assert diary.known(NOW) == known
    diary.take_apart(split[0], NOW)
    assert diary.known(NOW) == known


def test_it_is_taken_apart_by_hand_and_by_undo(
    path: Path, diary: DiaryFile, split: tuple[int, int]
) -> None:
    first, second = split
    with DiaryReading(path) as reader:
        apart = reader.session(first), reader.session(second)
        diary.join_sessions(first, second, NOW)
        joined = reader.session(first)
        diary.take_apart(second, NOW)
        assert [row.id for row in reader.sessions(10)] == [second, first]
        diary.undo(NOW)
        assert reader.session(first) == joined
        diary.undo(NOW)
        assert (reader.session(first), reader.session(second)) == apart
        diary.redo(NOW)
        assert reader.session(second) == joined
        (edit,) = (each for each in reader.trail(Target.SESSION, first) if not each.undone)
    assert edit.after == {f"parts.{second}.part_of": first}


def test_all_parts_are_moved_priced_and_thrown_away_together(
    path: Path, diary: DiaryFile, split: tuple[int, int]
) -> None:
    first, second = split
    diary.price_session(second, 300, NOW)
    diary.join_sessions(first, second, NOW)
    with DiaryReading(path) as reader:
        diary.move_session(second, Site.NECK, NOW)
        assert [past.site for past in diary.known(NOW).past] == [Site.NECK, Site.NECK]
        assert {past.first_site for past in diary.known(NOW).past} == {Site.KNEE_LEFT}
        assert row(reader, first).cost == 300
        diary.price_session(first, 450, NOW)
        assert row(reader, first).cost == 450
        diary.bin(Target.SESSION, first, NOW)
        assert reader.sessions(10) == ()
        (item,) = reader.timeline(Filter(binned=True), 10)
        assert item.place.id == first
        assert reader.doses(0) == ()
        diary.restore(Target.SESSION, first, NOW)
        assert row(reader, first).parts == (second,)
        for _ in range(4):
            diary.undo(NOW)
        assert row(reader, first).opening.site is Site.KNEE_LEFT
        assert row(reader, first).cost == 300
        diary.undo(NOW)
        assert [(each.id, each.cost) for each in reader.sessions(10)] == [
            (second, 300),
            (first, None),
        ]


def row(reader: DiaryReading, session_id: int) -> SessionRow:
    page = reader.session(session_id)
    assert page is not None
    return page.row


def test_only_what_fits_is_joined(path: Path, diary: DiaryFile, keep: Keep) -> None:
    first = keep(0, 10)
    others = [
        keep(700, 1, site=Site.NECK),
        keep(800, 1, simulated=True),
        keep(900, 1, simulated=True, speed=10.0),
    ]
    late = keep(1020 + 1801, 5)
    with DiaryReading(path) as reader:
        for each in (*others, late, first):
            assert reader.neighbour(each) is None
            with pytest.raises(Fault, match="wrong_state"):
                diary.join_sessions(first, each, NOW)
        in_time = keep(1020 + 1801 + 300 + 1800, 5)
        assert row(reader, in_time).id == in_time
        assert reader.neighbour(in_time) == row(reader, late)
        diary.bin(Target.SESSION, late, NOW)
        assert reader.neighbour(in_time) is None
    with pytest.raises(LookupError):
        diary.take_apart(in_time, NOW)


def test_a_start_that_never_ran_does_not_stand_between(
    path: Path, diary: DiaryFile, opening: Opening, keep: Keep
) -> None:
    first = keep(0, 10)
    refused = diary.begin(replace(opening, began=at(650)))
    diary.finish(refused, Closing(at(655), EndReason.START_REFUSED, 0, 0, OffProof.WRAP))
    second = keep(700, 5)
    with DiaryReading(path) as reader:
        found = reader.neighbour(second)
    assert found is not None
    assert found.id == first


def test_up_to_four_parts_in_any_order(path: Path, diary: DiaryFile, keep: Keep) -> None:
    ids = [keep(600 * number, 5) for number in range(5)]
    with DiaryReading(path) as reader:
        diary.join_sessions(ids[2], ids[3], NOW)
        diary.join_sessions(ids[0], ids[1], NOW)
        diary.join_sessions(ids[0], ids[2], NOW)
        assert row(reader, ids[3]).ids == tuple(ids[:4])
        assert reader.neighbour(ids[4]) is None
        diary.undo(NOW)
        assert [each.ids for each in reader.sessions(10)] == [
            (ids[4],), (ids[2], ids[3]), (ids[0], ids[1])
        ]  # fmt: skip
        diary.redo(NOW)
        diary.take_apart(ids[0], NOW)
        assert [each.ids for each in reader.sessions(10)] == [(each,) for each in reversed(ids)]


def test_words_and_wraps_of_a_later_part_find_the_whole(
    path: Path, diary: DiaryFile, split: tuple[int, int]
) -> None:
    diary.join_sessions(*split, NOW)
    with DiaryReading(path) as reader:
        for wanted in (
            Filter(),
            Filter(words="second"),
            Filter(words="first half"),
            Filter(devices=frozenset({"Red wrap"})),
            Filter(devices=frozenset({"Knee wrap"})),
            Filter(regions=frozenset({Region.KNEE_LEFT})),
        ):
            (item,) = reader.timeline(wanted, 10)
            assert item.thing == row(reader, split[0])
        (item,) = reader.timeline(Filter(words="second"), 10)
        assert "\x02second\x03" in item.snippet
        assert reader.timeline(Filter(words="third"), 10) == ()


def test_exports_count_it_once_and_tell_all_of_it(
    path: Path, diary: DiaryFile, split: tuple[int, int]
) -> None:
    first, second = split
    diary.write(DiaryEntry(Note(), NOW, NOW, "about it", second))
    diary.join_sessions(first, second, NOW)
    with DiaryReading(path) as reader:
        whole = reader.session(first)
    with DiaryExport(path) as export:
        assert list(export.pages()) == [whole]
        assert {entry.session_id for entry in export.entries()} == {first}
        assert [entry.session_id for entry in export.written()] == [first]
        rows = {name: list(found) for name, found in export.tables()}
    assert [(each["id"], each["part_of"]) for each in rows["sessions"]] == [
        (first, None),
        (second, first),
    ]


def test_an_export_of_some_days_holds_all_parts_or_none(
    path: Path, diary: DiaryFile, keep: Keep
) -> None:
    midnight_s = 14 * 3600 + 20 * MINUTE_S
    first, second = keep(midnight_s - 700, 10), keep(midnight_s + 60, 5)
    diary.join_sessions(first, second, NOW)
    for day, found in ((20_413, [(first, second)]), (20_414, [])):
        with DiaryExport(path, Period(day, day)) as export:
            assert [page.row.ids for page in export.pages()] == found


def test_it_is_given_to_somebody_else_as_one(
    tmp_path: Path, diary: DiaryFile, split: tuple[int, int]
) -> None:
    other = tmp_path / "other.db"
    with closing(DiaryFile(other)) as theirs:
        theirs.prefer(Preferences(name="Ben"))
    diary.join_sessions(*split, NOW)
    there = hand_over(other, diary.whole(split[1]))
    assert hand_over(other, diary.whole(split[0])) == there
    with DiaryReading(other) as reader:
        (found,) = reader.sessions(10)
        assert (found.id, len(found.parts), found.pain_before, found.pain_after) == (there, 1, 8, 3)


def test_parts_that_no_version_has_joined_are_refused(
    path: Path, diary: DiaryFile, keep: Keep
) -> None:
    first, second, third = (keep(600 * number, 5) for number in range(3))
    diary.join_sessions(first, second, NOW)
    diary.undo(NOW)
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("UPDATE sessions SET part_of = ? WHERE id = ?", (third, first))
        conn.commit()
    with pytest.raises(Fault) as refused:
        diary.redo(NOW)
    assert refused.value.code is FaultCode.FILE_DAMAGED


# The wrap that it was with


def test_another_wrap_changes_the_name_alone(
    path: Path, diary: DiaryFile, split: tuple[int, int]
) -> None:
    first, second = split
    diary.remember(KnownDevice("blue", "AA", "ocwp-1", "Blue wrap"), NOW)
    known = diary.known(NOW)
    with DiaryReading(path) as reader:
        before = row(reader, first)
        log = reader.session(first)
        diary.assign_session(first, "blue", NOW)
        after = row(reader, first)
        assert after.opening == replace(before.opening, device_key="blue", device_name="Blue wrap")
        assert (after.first_device, after.other_devices) == ("Knee wrap", frozenset({"k1"}))
        assert [after.ran_with(key) for key in ("blue", "k1", "red", None)] == [
            True, True, False, False
        ]  # fmt: skip
        page = reader.session(first)
        assert page is not None
        assert log is not None
        assert (page.samples, page.log) == (log.samples, log.log)
        assert diary.known(NOW) == known
        assert [item.place.id for item in reader.timeline(Filter(words="blue"), 10)] == [first]
        diary.join_sessions(first, second, NOW)
        diary.assign_session(first, "blue", NOW)
        assert row(reader, first).other_devices == {"k1", "blue"}
        for _ in range(3):
            diary.undo(NOW)
        assert row(reader, first) == before


def test_what_the_wrap_told_of_is_still_known_as_its_own(
    diary: DiaryFile, opening: Opening, split: tuple[int, int]
) -> None:
    diary.remember(KnownDevice("blue", "AA", "ocwp-1", "Blue wrap"), NOW)
    began_ms = opening.began.wall_ms
    diary.assign_session(split[0], "blue", NOW)
    assert diary.numbered("blue", 17, began_ms) is None
    found = diary.numbered("k1", 17, began_ms)
    assert found is not None
    assert found.id == split[0]


def test_nothing_simulated_becomes_real(diary: DiaryFile, keep: Keep) -> None:
    diary.remember(KnownDevice("sim", "BB", "ocwp-sim", "Simulated", simulated=True), NOW)
    diary.remember(KnownDevice("blue", "AA", "ocwp-1", "Blue wrap"), NOW)
    real, rehearsed = keep(0, 5), keep(600, 5, simulated=True)
    for session, device in ((real, "sim"), (rehearsed, "blue")):
        with pytest.raises(Fault, match="wrong_state"):
            diary.assign_session(session, device, NOW)
    with pytest.raises(LookupError):
        diary.assign_session(real, "nowhere", NOW)
    diary.assign_session(rehearsed, "sim", NOW)
