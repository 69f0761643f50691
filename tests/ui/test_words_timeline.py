"""Lines of the timeline, what a searched word stands for, filters in words, and days that begin
when the person's day begins."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from app.domain.body import Region
from app.domain.care import CareEntry, Modality
from app.domain.entry_kind import EntryKind
from app.domain.harm import AdverseEvent, Harm
from app.domain.journal import DiaryEntry, Medicine, Note, Pain
from app.domain.pain import Site
from app.domain.period import Period, local_day
from app.domain.timeline import Filter, Thing
from app.domain.trail import Target
from app.domain.units import Moment
from ui import words_figures as figures
from ui import words_filter, words_search, words_timeline


def at(text: str, offset_h: float = 0) -> Moment:
    """A moment by its UTC time, where clocks are so many hours ahead of it."""
    wall = datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()
    return Moment(0, round(wall * 1000), round(offset_h * 60))


NOW = at("2026-11-21T14:00", 1)


# Days


@pytest.mark.parametrize(
    ("moment", "starts_h", "day"),
    [
        (at("2026-11-20T23:30", 1), 0, "Today"),
        (at("2026-11-20T23:30", 1), 4, "Yesterday"),
        (at("2026-11-21T03:00", 1), 4, "Today"),
        (at("2026-11-21T02:59", 1), 4, "Yesterday"),
        # The same instant where clocks were three hours ahead: it was past four there.
        (at("2026-11-21T01:30", 3), 4, "Today"),
        # Tokyo's morning of today, though it was still yesterday in UTC.
        (at("2026-11-20T22:00", 9), 6, "Today"),
        (at("2026-11-19T12:00", -5), 0, "Thu 19 Nov"),
    ],
)
def test_a_day_is_that_of_the_clock_there_and_begins_when_the_person_says(
    qapp: QApplication, moment: Moment, starts_h: int, day: str
) -> None:
    assert figures.day(moment, NOW, starts_h) == day


def test_the_night_in_which_clocks_change_belongs_to_one_day() -> None:
    """25 October 2026: 03:00 summer time becomes 02:00. Both 02:30 are before a day that begins at
    four, and none is lost or doubled at midnight either."""
    summer, winter = at("2026-10-25T00:30", 2), at("2026-10-25T01:30", 1)
    assert local_day(summer) == local_day(winter)
    assert local_day(summer, 4) == local_day(winter, 4) == local_day(summer) - 1
    assert local_day(at("2026-10-25T03:00", 1), 4) == local_day(winter)
    before, after = at("2026-03-29T00:59", 1), at("2026-03-29T01:00", 2)
    assert local_day(before, 3) == local_day(after, 3) - 1


@given(st.integers(0, 2**42), st.integers(-720, 840), st.integers(0, 6))
def test_a_day_has_24_hours_from_its_start(wall_ms: int, offset: int, starts_h: int) -> None:
    moment = Moment(0, wall_ms, offset)
    day = local_day(moment, starts_h)
    since_ms = wall_ms + offset * 60_000 - day * 86_400_000
    assert 0 <= since_ms - starts_h * 3_600_000 < 86_400_000


def test_headings_name_the_day_and_the_month_it_belongs_to(qapp: QApplication) -> None:
    number = local_day(at("2026-11-01T01:00", 1), 4)
    assert figures.day_heading(number, number + 9) == "Saturday 31 October"
    assert figures.month_heading(number) == "October 2026"
    assert figures.day_heading(number, number) == "Today"


# Lines


def entry(**more: object) -> DiaryEntry:
    return replace(DiaryEntry(Pain(4), NOW, NOW, "after the stairs", id=3), **more)  # type: ignore[arg-type]


def test_marks_stand_in_words(qapp: QApplication) -> None:
    time = figures.clock_time(NOW)
    assert words_timeline.detail(entry(), NOW) == f"{time} · after the stairs"
    later = replace(NOW, wall_ms=NOW.wall_ms + 16 * 60_000)
    marked = entry(told=later, edits=2, rehearsal=True)
    said = words_timeline.detail(marked, NOW)
    assert said == f"{time} · Simulated · Written later · Changed · after the stairs"


@pytest.mark.parametrize(
    ("thing", "target", "title", "icon", "removable"),
    [
        (entry(), Target.ENTRY, "Pain 4 of 10", "pain", True),
        (entry(body=Medicine("Ibu", 400, "mg")), Target.ENTRY, "Ibu 400 mg", "medicine", True),
        (entry(body=Note(), text="hello"), Target.ENTRY, "hello", "note", True),
        (CareEntry(Modality.BATH, NOW, 480, NOW), Target.CARE, "Cold bath · 8 min", "cold", True),
        (
            AdverseEvent(Harm.BLISTER, Site.NECK, NOW, NOW),
            Target.HARM,
            "A blister",
            "harm",
            False,
        ),
    ],
)
def test_each_thing_has_its_words_and_harm_stays(
    qapp: QApplication, thing: Thing, target: Target, title: str, icon: str, removable: bool
) -> None:
    assert words_timeline.target_of(thing) is target
    assert words_timeline.title(thing).replace("\u00a0", " ") == title
    assert words_timeline.icon(thing) == icon
    assert words_timeline.removable(thing) is removable


def test_cold_that_was_taken_down_right_after_it_is_not_late(qapp: QApplication) -> None:
    long = CareEntry(Modality.BATH, NOW, 3600, replace(NOW, wall_ms=NOW.wall_ms + 3_700_000))
    assert "Written later" not in words_timeline.detail(long, NOW)
    assert "Written later" in words_timeline.detail(replace(long, seconds=60), NOW)


# Searched words


def test_words_stand_for_places_kinds_and_sessions(qapp: QApplication) -> None:
    knees = words_search.asked("kne", Filter())
    assert knees.word_regions == {Region.KNEE_LEFT, Region.KNEE_RIGHT}
    assert words_search.asked("left KNEE", Filter()).word_regions == {Region.KNEE_LEFT}
    assert words_search.asked("medic", Filter()).word_kinds == {EntryKind.MEDICINE}
    assert words_search.asked("sess", Filter()).word_targets == {Target.SESSION}
    nothing = words_search.asked("nee", Filter(sessions=False))
    assert (nothing.word_regions, nothing.words, nothing.sessions) == (frozenset(), "nee", False)
    assert words_search.asked("   ", Filter()) == Filter()


# Filters


def test_what_is_chosen_and_back(qapp: QApplication) -> None:
    """`care` is a word of both: cold from elsewhere, and a kind of entries."""
    cold = frozenset({words_filter.what(Target.CARE)})
    chosen = words_filter.choose(Filter(), cold)
    assert (chosen.sessions, chosen.cares, chosen.harms, chosen.kinds) == (
        False, True, False, frozenset(),
    )  # fmt: skip
    assert words_filter.chosen(chosen) == cold
    assert words_filter.described(chosen) == "Cold from elsewhere"
    other = words_filter.choose(Filter(), {words_filter.what(EntryKind.CARE)})
    assert (other.cares, other.kinds) == (False, {EntryKind.CARE})
    assert words_filter.described(other) == "Other care"
    assert words_filter.choose(other, ()) == Filter()
    assert words_filter.described(Filter()) == "Everything"
    assert len(words_filter.names()) == 3 + len(EntryKind)


def test_each_part_can_be_taken_out(qapp: QApplication) -> None:
    day = local_day(NOW)
    whole = Filter(
        kinds=frozenset({EntryKind.PAIN}), sessions=False, cares=False, harms=False,
        regions=frozenset({Region.NECK}), devices=frozenset({"Blue"}), tags=frozenset({"a", "b"}),
        period=Period(day - 1, day),
    )  # fmt: skip
    parts = list(words_filter.parts(whole))
    said = [part for part, _ in parts]
    assert said[:4] == ["Pain", "Neck", "Blue", "#a, #b"]
    assert "2026" in said[4]
    for _, without in parts:
        assert len(list(words_filter.parts(without))) == 4
    assert words_filter.days(Period(day, day)) == figures.short_date(day)
