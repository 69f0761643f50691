"""What entries and courses say in a report: what for, function, medicines, body, marks, cost."""

from dataclasses import replace

import pytest

from app.domain.body import Quality, Region, Spot
from app.domain.function import Activities, Change, Score
from app.domain.instruments import Instrument
from app.domain.journal import (
    Body,
    Care,
    CareKind,
    Cause,
    Comment,
    Course,
    DiaryEntry,
    Flare,
    FlareTurn,
    Medicine,
    Note,
    Pain,
    Problem,
)
from app.domain.marks import Mark, MarkKind, flaring
from app.domain.material import Material, Told
from app.domain.period import Period
from app.domain.plan import (
    Answer,
    Goal,
    Plan,
    PlanEnd,
    Planned,
    PlanSession,
    Point,
    Review,
    Template,
)
from app.domain.report import Part, Remark
from app.domain.report_range import of_course, since_visit
from app.domain.report_said import (
    Aim,
    Cost,
    CourseDone,
    Gauge,
    PainPlace,
    Taken,
    newest_of_each,
)
from tests.domain.reported import ALL, NOW, TODAY, made, moment, told

PROBLEM = Problem((Region.LOWER_BACK,), Course.CHRONIC, Cause.STRAIN, "2025-02-03")


def entry(body: Body, days_ago: float, text: str = "", hour: float = 12.0) -> DiaryEntry:
    at = moment(days_ago, hour)
    return DiaryEntry(body, at, at, text)


def planned(began: int, ended: int | None = None, met: int | None = 6) -> Planned:
    """A course of three sessions from so many days ago, one on each of its first days."""
    plan = Plan(
        Template.ACUTE, "gel-15", None, 3, 7, moment(began),
        goals=frozenset({Goal.SPASM, Goal.MOVEMENT}), own_goal=" lift the child ",
        ended=None if ended is None else moment(ended),
        why=None if ended is None else PlanEnd.STOPPED, id=began,
    )  # fmt: skip
    sessions = tuple(PlanSession(n, moment(began - n)) for n in range(4))
    looks = (
        Review(began, Point.SESSION_3, Answer.KEEP, moment(began - 2), met),
        Review(began, Point.COURSE_END, Answer.KEEP, moment(began - 3)),
    )
    return Planned(plan, sessions, looks)


def test_what_the_cold_is_for_is_what_was_said_last() -> None:
    material = Material(
        earlier=(entry(replace(PROBLEM, cause=None), 90),),
        entries=(
            entry(Activities((("Walk", 3),)), 20),
            entry(PROBLEM, 9),
            entry(Activities((("Walk", 5), ("Sit", 2))), 8),
        ),
        plans=(planned(10), planned(80)),
    )
    aim = made(material).aim
    assert aim == Aim(
        PROBLEM, (Goal.MOVEMENT, Goal.SPASM), "lift the child", (6, moment(8)), ("Walk", "Sit")
    )
    assert made(Material()).aim.unsaid


def test_what_was_said_after_the_period_is_not_in_it() -> None:
    material = Material(entries=(entry(PROBLEM, -2),), plans=(planned(-1),))
    assert made(material).aim.unsaid
    assert made(material).course_done is None


def test_sessions_of_the_course_are_those_up_to_the_end_of_the_period() -> None:
    assert made(Material(plans=(planned(9),))).course_done == CourseDone(3, 3, moment(9))
    assert made(Material(plans=(planned(1),))).course_done == CourseDone(2, 3, moment(1))
    assert made(Material(plans=(planned(90, ended=40),))).course_done is None
    over = planned(31, ended=29)
    assert made(Material(plans=(over,))).course_done == CourseDone(3, 3, moment(31))


def test_scores_stand_against_the_first_of_their_kind() -> None:
    material = Material(
        earlier=(entry(Score(Instrument.RMDQ_24, 14, "Dr. W"), 90),),
        entries=(
            entry(Activities((("Walk", 3), ("Sit", 4))), 20),
            entry(Change(-2, "2026-02-01"), 15),
            entry(Score(Instrument.RMDQ_24, 9, " Dr. W "), 10),
            entry(Score(Instrument.PEG, 4.7), 9),
            entry(Change(3, "2026-02-01"), 5),
            entry(Activities((("Walk", 5), ("Sit", 5), ("Lift", 3))), 2),
        ),
    )
    results = made(material).results
    told_of = [(each.what, each.value, each.change, each.matters) for each in results]
    assert told_of == [
        (Gauge.ACTIVITIES, 3.5, None, None),
        (Gauge.CHANGE, -2, None, None),
        (Instrument.RMDQ_24, 9, -5, 5),
        (Instrument.PEG, 4.7, None, None),
        (Gauge.CHANGE, 3, None, None),
        (Gauge.ACTIVITIES, 4.33, 0.83, None),
    ]
    assert (results[2].first, results[2].by) == (moment(90), "Dr. W")
    assert results[1].since == "2026-02-01"
    newest = newest_of_each(results)
    assert [each.value for each in newest] == [9, 4.7, 3, 4.33]


def test_a_painkiller_counts_for_four_hours() -> None:
    sessions = tuple(told(n, n) for n in range(1, 6))
    killer = Medicine("Ibuprofen", 400, "mg", painkiller=True)
    material = Material(
        sessions=(*sessions[:4], Told(sessions[4].row, pill=True)),
        entries=(
            entry(killer, 4, hour=8.0),
            entry(killer, 3, hour=7.9),
            entry(killer, 2, hour=12.1),
            entry(Medicine("Vitamin D"), 1, hour=11),
            entry(killer, 1, hour=12.0),
        ),
    )
    medicines = made(material).medicines
    assert (medicines.with_painkiller, medicines.sessions, medicines.marked) == (2, 5, 1)


def test_medicines_are_counted_by_name_and_their_words_are_notes() -> None:
    material = Material(
        entries=(
            entry(Medicine("vitamin d"), 4),
            entry(Medicine("Ibuprofen", painkiller=True), 3, "with food"),
            entry(Medicine("Vitamin D "), 2),
            entry(Care(CareKind.HEAT, 20), 2),
            entry(Care(CareKind.WALK), 1),
            entry(Care(CareKind.HEAT), 1),
            entry(Medicine("Old"), 40),
        )
    )
    medicines = made(material).medicines
    assert medicines.taken == (
        Taken("Vitamin D", 2, painkiller=False),
        Taken("Ibuprofen", 1, painkiller=True),
    )
    assert medicines.care == ((CareKind.HEAT, 2), (CareKind.WALK, 1))
    assert [each.text for each in medicines.entries] == ["", "with food", ""]
    assert "with food" not in repr(made(material, parts=ALL - {Part.NOTES}))
    assert made(material, parts=frozenset()).medicines == replace(medicines, entries=())


def test_pain_is_told_by_region() -> None:
    numb = frozenset({Quality.NUMB})
    spots = (
        (Spot(Region.LOWER_BACK, 4, numb, deep=True), Spot(Region.KNEE_LEFT, 2)),
        (Spot(Region.LOWER_BACK, 7, numb | {Quality.DULL}, deep=False, constant=True),),
        (Spot(Region.NECK),),
    )
    entries = [entry(Pain(7, each), 3 + n) for n, each in enumerate(spots)]
    long_ago = entry(Pain(9, (Spot(Region.HEAD, 9),)), 40)
    places = made(Material(entries=(long_ago, *entries))).pain_places
    assert places == (
        PainPlace(Region.LOWER_BACK, 2, 5.5, 7, ((Quality.NUMB, 2), (Quality.DULL, 1)), 1, 1, 1, 0),
        PainPlace(Region.NECK, 1, None, None, (), 0, 0, 0, 0),
        PainPlace(Region.KNEE_LEFT, 1, 2, 2, (), 0, 0, 0, 0),
    )
    assert places[0].felt(Quality.NUMB)
    assert not places[0].felt(Quality.TINGLING)
    assert made(Material(entries=tuple(entries)), parts=frozenset()).pain_places == ()


def test_marks_are_what_was_not_there_before() -> None:
    material = Material(
        earlier=(entry(Medicine("Ibuprofen", 400, "mg"), 50), entry(Medicine("Aspirin", 1), 45)),
        entries=(
            entry(Medicine("ibuprofen", 400, "MG"), 20),
            entry(Medicine("Ibuprofen", 600, "mg"), 12),
            entry(Activities((("Walk", 3),)), 11),
            entry(Medicine("Tramadol", 50, "mg"), 9),
            entry(Medicine("Tramadol", 50, "mg"), 8),
            entry(Activities((("walk", 3), ("Swim", 2))), 4),
        ),
        plans=(planned(6), planned(50, ended=7)),
    )
    assert made(material).course.marks == (
        Mark(TODAY - 12, MarkKind.MEDICINE, "Ibuprofen"),
        Mark(TODAY - 9, MarkKind.MEDICINE, "Tramadol"),
        Mark(TODAY - 6, MarkKind.COURSE),
        Mark(TODAY - 4, MarkKind.ACTIVITY, "Swim"),
    )


def test_a_flare_up_lasts_until_it_is_over() -> None:
    began, over = Flare(FlareTurn.BEGAN), Flare(FlareTurn.OVER)
    entries = (
        entry(over, 28),
        entry(began, 20),
        entry(began, 19),
        entry(over, 16),
        entry(began, 2),
    )
    told = made(Material(earlier=(entry(began, 50), entry(over, 45)), entries=entries))
    assert told.course.marks == (
        Mark(TODAY - 28, MarkKind.FLARE, until=TODAY - 28, open_start=True),
        Mark(TODAY - 20, MarkKind.FLARE, until=TODAY - 16),
        Mark(TODAY - 2, MarkKind.FLARE),
    )


def test_a_flare_up_of_before_reaches_into_the_period() -> None:
    began = entry(Flare(FlareTurn.BEGAN), 50)
    assert made(Material(earlier=(began,))).course.marks == (Mark(TODAY - 50, MarkKind.FLARE),)
    over = entry(Flare(FlareTurn.OVER), 10)
    told = made(Material(earlier=(began,), entries=(over,)))
    assert told.course.marks == (Mark(TODAY - 50, MarkKind.FLARE, until=TODAY - 10),)


def test_the_flare_up_that_stands_is_the_one_that_is_not_over() -> None:
    began, over = entry(Flare(FlareTurn.BEGAN), 9), entry(Flare(FlareTurn.OVER), 7)
    again = entry(Flare(FlareTurn.BEGAN), 5)
    assert flaring(()) is None
    assert flaring((began, over)) is None
    assert flaring((began, entry(Pain(9), 8), again)) is began
    assert flaring((began, over, again)) is again


def priced(number: int, days_ago: float, cost: int | None) -> Told:
    each = told(number, days_ago)
    return Told(replace(each.row, cost=cost))


def test_cost_is_summed_only_where_it_is_wanted() -> None:
    sessions = (priced(1, 40, 300), priced(2, 9, 450), priced(3, 8, None), priced(4, 1, 5))
    material = Material(sessions=sessions, currency=" € ")
    assert made(material).cost == Cost("€", 455, 2, 3, 300)
    assert made(material, parts=ALL - {Part.COST}).cost is None
    unpriced = made(Material(sessions=sessions[2:3])).cost
    assert unpriced == Cost("", 0, 0, 1, None)


def test_own_words_and_comments_are_there_only_where_notes_are_wanted() -> None:
    material = Material(
        entries=(
            entry(Note(), 3, "slept badly"),
            entry(Comment("P. Weber"), 2, "12 minutes at most"),
            entry(Pain(3), 1, "  "),
        )
    )
    assert made(material).remarks == (
        Remark(moment(3), "slept badly"),
        Remark(moment(2), "12 minutes at most", "P. Weber"),
    )
    without = repr(made(material, parts=ALL - {Part.NOTES}))
    assert "slept" not in without
    assert "12 minutes" not in without


def test_changed_thrown_away_and_fetched_things_are_counted() -> None:
    fetched = told(1, 3)
    material = Material(
        sessions=(Told(replace(fetched.row, fetched=True, edits=2)), told(2, 2)),
        entries=(replace(entry(Pain(3), 1), edits=1), replace(entry(Pain(3), 40), edits=1)),
        binned=(moment(2), moment(50)),
    )
    notes = made(material).notes
    assert (notes.edited, notes.binned, notes.fetched) == (2, 1, 1)


def test_a_day_with_any_entry_has_data_and_a_comment_is_none() -> None:
    material = Material(entries=(entry(Note(), 3, "x"), entry(Comment("W"), 2, "y")))
    assert made(material).dose.days_told == 1


@pytest.mark.parametrize(
    ("visit", "found"),
    [
        ("2026-02-22", Period(TODAY - 10, TODAY)),
        ("2026-03-04", Period(TODAY, TODAY)),
        ("2026-03-05", None),
        ("", None),
        ("soon", None),
    ],
)
def test_since_the_last_visit(visit: str, found: Period | None) -> None:
    assert since_visit(visit, NOW) == found


def test_the_days_of_a_course() -> None:
    assert of_course(planned(9).plan, NOW) == Period(TODAY - 9, TODAY)
    assert of_course(planned(9, ended=2).plan, NOW) == Period(TODAY - 9, TODAY - 2)
    assert of_course(planned(-2).plan, NOW) is None
    assert of_course(None, NOW) is None
