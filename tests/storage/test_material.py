"""What the diary tells for a report."""

from dataclasses import replace
from typing import Any

from app.domain.care import CareEntry, Modality
from app.domain.diary import LogEntry, Refusal
from app.domain.function import Change, Score
from app.domain.health import Cap, Clearance
from app.domain.instruments import Instrument
from app.domain.journal import Body, DiaryEntry, Medicine, Pain, Problem
from app.domain.material import Material, Point
from app.domain.pain import AfterAnswers, PainRating, PainWhen, Site, SkinLook
from app.domain.period import Period, local_day
from app.domain.plan import Plan, PlanEnd, Template
from app.domain.preferences import Preferences
from app.domain.trail import Target
from app.domain.wrap import Sample
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from tests.storage.conftest import BEGAN, DAY_S, Kept, at

TODAY = Period(local_day(BEGAN), local_day(BEGAN))
NEVER = 2**62


def test_an_empty_diary_has_nothing_to_tell(reader: DiaryReading) -> None:
    assert reader.material(0, NEVER) == Material()


def test_the_sessions_of_the_window_come_in_the_order_of_their_numbers(
    kept: Kept, reader: DiaryReading
) -> None:
    kept(-3 * DAY_S)
    first, second = kept(0), kept(7200)
    kept(3 * DAY_S)
    told = reader.material(*TODAY.window).sessions
    assert [each.row.id for each in told] == [first, second]
    assert reader.material(0, NEVER).first_day == local_day(BEGAN) - 3


def test_a_session_between_two_others_that_a_wrong_clock_dates_elsewhere_is_left_out(
    kept: Kept, reader: DiaryReading
) -> None:
    first, _, third = kept(0), kept(90 * DAY_S), kept(7200)
    told = reader.material(*TODAY.window).sessions
    assert [each.row.id for each in told] == [first, third]


def test_a_session_comes_with_what_was_said_after_it(
    diary: DiaryFile, reader: DiaryReading, kept: Kept
) -> None:
    plain, told_of = kept(0), kept(7200)
    diary.answer(told_of, AfterAnswers(skin=SkinLook.RED, note="Slept well", touch_felt=True))
    diary.note(told_of, LogEntry(5000, "mark", "pill"))
    diary.note(told_of, LogEntry(9000, "rule", "stop", "T11", 60_000))
    one, other = reader.material(*TODAY.window).sessions
    assert (one.row.id, one.after, one.pill, one.clock_ms) == (plain, AfterAnswers(), False, None)
    assert other.after.note == "Slept well"
    assert (other.pill, other.clock_ms) == (True, 60_000)


def test_ratings_are_told_in_their_order_and_those_of_a_rehearsal_are_not(
    diary: DiaryFile, reader: DiaryReading, kept: Kept
) -> None:
    simulated = kept(0, simulated=True)
    diary.rate(PainRating(9, at(10), PainWhen.BEFORE, None, simulated))
    diary.rate(PainRating(4, at(500)))
    diary.rate(PainRating(6, at(20), PainWhen.BEFORE, None, kept(0)))
    diary.rate(PainRating(2, at(5 * DAY_S)))
    told = reader.material(*TODAY.window).ratings
    assert [rating.score for rating in told] == [6, 4]


def test_other_cold_refusals_and_what_holds_of_health_are_told(
    diary: DiaryFile, reader: DiaryReading
) -> None:
    care = CareEntry(Modality.BATH, at(60), 300, at(900))
    diary.take_down(care)
    diary.take_down(replace(care, began=at(-40 * DAY_S)))
    diary.refuse(Refusal(at(30), Site.NECK, "gel-15", 900, "T05", 100))
    diary.cap(Cap(600, "physio", at(0)))
    diary.clear(Clearance("C12", "Dr. Weber", "2025-11-20", at(0)))
    told = reader.material(*TODAY.window)
    assert [each.began for each in told.care] == [at(60)]
    assert [(each.rule, each.site) for each in told.refused] == [("T05", Site.NECK)]
    assert told.caps == (Cap(600, "physio", at(0)),)
    assert [each.rule for each in told.clearances] == ["C12"]
    assert told.screen is None


def test_curves_come_for_so_many_of_the_newest_sessions_in_earnest(
    kept: Kept, reader: DiaryReading
) -> None:
    curve = [Sample(t, 2000 - t, None, None) for t in range(1, 25)]
    kept(0, samples=curve)
    newest = kept(7200, samples=curve)
    kept(9000, samples=curve, simulated=True)
    asked: Any = reader.material(*TODAY.window, curves=1).curves
    assert asked == ((newest, (Point(0, 1995), Point(10, 1986), Point(20, 1978))),)
    assert reader.material(*TODAY.window).curves == ()


def wrote(body: Body, seconds: float, *, rehearsal: bool = False) -> DiaryEntry:
    return DiaryEntry(body, at(seconds), at(seconds), rehearsal=rehearsal)


def test_entries_in_earnest_come_with_what_still_tells_of_before(
    diary: DiaryFile, reader: DiaryReading
) -> None:
    for body, day in (
        (Medicine("Ibuprofen", 200), -50), (Pain(8), -41), (Problem(()), -40),
        (Medicine("ibuprofen", 400), -40), (Change(1, "2025-10-01"), -39), (Medicine("Tea"), -38),
        (Pain(3), 0), (Score(Instrument.PEG, 4), 0), (Pain(9), 9),
    ):  # fmt: skip
        diary.write(wrote(body, day * DAY_S))
    diary.write(wrote(Pain(7), 60, rehearsal=True))
    told = reader.material(*TODAY.window)
    assert [each.body for each in told.entries] == [Pain(3), Score(Instrument.PEG, 4)]
    assert [each.body for each in told.earlier] == [
        Problem(()), Medicine("ibuprofen", 400), Change(1, "2025-10-01"), Medicine("Tea")
    ]  # fmt: skip
    assert told.first_day == local_day(BEGAN) - 50


def test_what_was_thrown_away_is_told_by_when_it_was(
    diary: DiaryFile, reader: DiaryReading, kept: Kept
) -> None:
    diary.bin(Target.SESSION, kept(0), at(9000))
    diary.bin(Target.SESSION, kept(100, simulated=True), at(9000))
    diary.bin(Target.ENTRY, diary.write(wrote(Pain(3), 60)), at(9000))
    diary.bin(Target.ENTRY, diary.write(wrote(Pain(3), -9 * DAY_S)), at(9000))
    care = CareEntry(Modality.BATH, at(30), 300, at(900))
    diary.bin(Target.CARE, diary.take_down(care), at(9000))
    assert reader.material(*TODAY.window).binned == (at(0), at(30), at(60))


def test_courses_that_ran_and_what_the_person_chose_are_told(
    diary: DiaryFile, reader: DiaryReading
) -> None:
    old = Plan(Template.ACUTE, "gel-15", None, 3, 7, at(-40 * DAY_S))
    new = Plan(Template.OWN, "gel-15", None, 9, 7, at(-3 * DAY_S), own_goal="walk")
    diary.keep_plan(old)
    diary.end_plan(PlanEnd.STOPPED, at(-30 * DAY_S))
    diary.keep_plan(new)
    diary.prefer(Preferences("M. K.", visit="2025-10-01", currency="€"))
    told = reader.material(*TODAY.window)
    assert [each.plan.own_goal for each in told.plans] == ["walk"]
    assert [each.plan.sessions for each in reader.material(0, NEVER).plans] == [9, 3]
    assert (told.name, told.visit, told.currency) == ("M. K.", "2025-10-01", "€")
