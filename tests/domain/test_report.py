"""The report as a value: hand-made diaries, and what must stand in each block."""

from dataclasses import replace

import pytest

from app.domain.care import CareEntry, Modality
from app.domain.diary import EndReason
from app.domain.harm import AdverseEvent, Advice, Harm, Lock, Outcome
from app.domain.health import Applies, Cap, Clearance, Cloth, HealthScreen, Ready
from app.domain.insight import Interval
from app.domain.journal import Comment, DiaryEntry, Medicine, Pain
from app.domain.material import Material, Point, Refused, Told
from app.domain.pain import AfterAnswers, PainRating, PainWhen, Site, SkinLook
from app.domain.period import Period, last_days
from app.domain.report import Part, Span, Wanted, Week, fingerprint
from app.domain.report_build import PICTURED, build
from app.domain.units import Moment
from tests.domain.reported import ALL, HARM, NOW, TODAY, made, moment, told


def test_of_an_empty_diary_nothing_is_claimed() -> None:
    report = made(Material())
    assert report.safety.clear
    assert report.places == ()
    assert (report.dose.sessions, report.dose.cold_s, report.dose.coldest) == (0, None, None)
    assert (report.response.change, report.course.trend) == (None, None)
    assert report.notes.entries == 0
    assert made(Material(), days=None).head.period == Period(TODAY, TODAY)


def test_the_period_before_is_as_long_and_stands_beside() -> None:
    material = Material(sessions=(told(1, 45), told(2, 31), told(3, 29), told(4, 0)))
    report = made(material)
    assert report.head.previous == Period(TODAY - 59, TODAY - 30)
    assert (report.dose.sessions, report.dose_before and report.dose_before.sessions) == (2, 2)
    assert report.response_before is not None
    assert report.response_before.change is not None
    assert report.response_before.change.n == 2


def test_the_whole_diary_has_nothing_before_it() -> None:
    report = made(Material(sessions=(told(1, 400), told(2, 0)), first_day=TODAY - 400), days=None)
    assert report.head.period.days == 401
    assert (report.head.previous, report.dose_before, report.response_before) == (None, None, None)
    assert report.dose.sessions == 2


def test_simulated_sessions_are_told_and_counted_nowhere() -> None:
    real = (told(1, 3), told(2, 2, 7, 2))
    simulated = told(3, 1, 10, 0, simulated=True, site=Site.NECK, coldest=500)
    alone, mixed = made(Material(sessions=real)), made(Material(sessions=(*real, simulated)))
    assert mixed.notes.simulated == 1
    assert replace(mixed, notes=replace(mixed.notes, simulated=0)) == alone


def test_what_never_ran_is_no_session() -> None:
    refused = told(1, 1, actual_s=0, end=EndReason.START_REFUSED)
    running = Told(replace(told(2, 0).row, closing=None))
    report = made(Material(sessions=(refused, running)))
    assert report.dose.sessions == 0
    assert report.notes.running == 1
    assert report.lines == ()


def test_the_dose_is_told_in_medians_and_ranges() -> None:
    ready = Ready(cloth=Cloth.DRY)
    first = told(1, 9, actual_s=600, end=EndReason.NUMB, coldest=1310)
    second = told(2, 5, coldest=990)
    third = told(3, 1, coldest=None)
    cloth = replace(third.row, opening=replace(third.row.opening, ready=ready))
    dose = made(Material(sessions=(first, second, replace(third, row=cloth)))).dose
    assert (dose.sessions, dose.whole, dose.measured) == (3, 2, 2)
    assert dose.cold_s == Span(600, 900, 900)
    assert dose.coldest == Span(990, 1150, 1310)
    assert (dose.below_15_s, dose.below_12_s) == (400, 60)
    assert dose.early == ((EndReason.NUMB, 1),)
    assert dose.cloths == ((None, 2), (Cloth.DRY, 1))


def test_days_with_entries_are_local_days_of_the_last_thirty() -> None:
    rating = PainRating(3, moment(2, 9))
    care = CareEntry(Modality.BATH, moment(4), 300, moment(4))
    material = Material(
        sessions=(told(1, 2), told(2, 2), told(3, 60)),
        ratings=(rating, replace(rating, at=moment(1))),
        care=(care,),
    )
    dose = made(material, 90).dose
    assert (dose.days_told, dose.of_days) == (3, 30)
    assert made(material, 7).dose.of_days == 7


def test_places_come_by_how_often() -> None:
    sessions = (told(1, 9, site=Site.NECK), told(2, 8), told(3, 7), told(4, 6, None))
    places = made(Material(sessions=sessions)).places
    assert [(place.site, place.sessions) for place in places] == [
        (Site.LOWER_BACK, 3),
        (Site.NECK, 1),
    ]
    assert places[0].change is not None
    assert places[0].change.n == 2


def test_the_response_is_that_of_the_period() -> None:
    sessions = (*(told(n, 20 - n, 6, 4) for n in range(8)), told(9, 1, 6, None))
    report = made(Material(sessions=sessions))
    assert report.response.change is not None
    assert report.response.change.interval == Interval(-2, -2)
    assert report.response.missing == 1
    assert len(report.pairs) == 9
    assert report.pairs[-1].after is None


def test_the_picture_has_the_last_fourteen() -> None:
    sessions = tuple(told(n, 20 - n, before=n % 10) for n in range(20))
    pairs = made(Material(sessions=sessions)).pairs
    assert [pair.before for pair in pairs] == [n % 10 for n in range(6, 20)]


def test_weeks_count_from_the_first_day_and_take_scores_before_sessions_alone() -> None:
    material = Material(
        sessions=(told(1, 13, 8), told(2, 12, 6), told(3, 6, 3)),
        ratings=(PainRating(1, moment(12, 9)),),
        harms=(AdverseEvent(Harm.BLISTER, Site.NECK, moment(6), moment(6)),),
    )
    course = made(material, 14).course
    assert course.weeks == (Week(TODAY - 13, 7, 2), Week(TODAY - 6, 3, 1))
    assert [score.before_session for score in course.scores] == [True, False, True, True]
    assert course.count == 3
    assert course.harm_days == (TODAY - 6,)


def test_a_clear_trend_is_told_and_too_many_dots_are_not_drawn() -> None:
    falling = tuple(told(n, 30 - n, 9 - n // 5) for n in range(28))
    trend = made(Material(sessions=falling), 60).course.trend
    assert trend is not None
    assert trend.direction == -1
    many = tuple(told(n, 29 - n / 30, 5) for n in range(PICTURED + 1))
    course = made(Material(sessions=many)).course
    assert course.scores == ()
    assert len(course.weeks) == 3


@pytest.mark.parametrize(
    ("event", "shown"),
    [
        (HARM, True),
        (replace(HARM, outcome=Outcome.GONE), False),
        (replace(HARM, outcome=Outcome.GONE, told=moment(3)), True),
        (replace(HARM, outcome=Outcome.GONE, happened=moment(3)), True),
        (replace(HARM, rehearsal=True), False),
        (replace(HARM, happened=moment(-2), told=moment(-2)), False),
    ],
)
def test_harm_of_the_period_and_older_harm_that_stands(event: AdverseEvent, shown: bool) -> None:
    assert bool(made(Material(harms=(event,))).safety.harms) is shown


def test_notes_are_there_only_where_they_are_wanted_and_photos_never() -> None:
    said = AfterAnswers(note="secret")
    care = CareEntry(Modality.BATH, moment(1), 60, moment(1), note="secret")
    material = Material(
        sessions=(told(1, 1, said=said),),
        harms=(replace(HARM, note="secret"),),
        care=(care,),
        curves=((1, (Point(0, 2000),)),),
    )
    assert "secret" not in repr(made(material, parts=ALL - {Part.NOTES}))
    full = made(material)
    assert [line.note for line in full.lines] == ["secret"]
    assert [event.photo for event in full.safety.harms] == [b""]
    assert full.safety.harms[0].note == full.care[0].note == "secret"


def test_the_box_holds_what_speaks_against_cold() -> None:
    screen = HealthScreen(
        moment(5),
        1970,
        frozenset({"W01", "C12", "C09"}),
        (Applies("W02"), Applies("C09", frozenset({Site.NECK, Site.LOWER_BACK}))),
    )
    material = Material(
        screen=screen,
        clearances=(Clearance("C12", "Dr. Weber", "2026-02-01", moment(30)),),
        caps=(Cap(600, "physio", moment(9)),),
        locks=(
            Lock(Site.NECK, "D14", moment(90)),
            Lock(Site.NECK, "H03", moment(90), advice=Advice("Dr. W", "2025-12-30", moment(80))),
            Lock(None, "D14", moment(3), advice=Advice("Dr. W", "2026-03-02", moment(2))),
            Lock(Site.NECK, "D14", moment(2), rehearsal=True),
        ),
        refused=(
            Refused("T05", Site.NECK, moment(2)),
            Refused("T05", Site.NECK, moment(1)),
            Refused("T06", Site.NECK, moment(1)),
            Refused("T06", Site.NECK, moment(50)),
        ),
    )
    safety = made(material).safety
    assert not safety.clear
    assert safety.red_flags == ("W02",)
    assert [(each.rule, each.sites) for each in safety.conditions] == [
        ("C09", (Site.NECK, Site.LOWER_BACK))
    ]
    assert [(pause.rule, pause.who) for pause in safety.pauses] == [("D14", ""), ("D14", "Dr. W")]
    assert safety.refused == (("T05", 2), ("T06", 1))


def test_late_entries_are_counted() -> None:
    session = told(1, 2)
    began, ended = session.row.opening.began, session.row.closing
    assert ended is not None

    def rated(when: PainWhen, base: Moment, minutes: float) -> PainRating:
        at = replace(base, wall_ms=base.wall_ms + round(60_000 * minutes))
        return PainRating(4, at, when, None, 1)

    material = Material(
        sessions=(session,),
        ratings=(
            rated(PainWhen.BEFORE, began, 15),
            rated(PainWhen.BEFORE, began, 15.1),
            rated(PainWhen.AFTER, ended.ended, 20),
            rated(PainWhen.AFTER, ended.ended, 20.1),
            rated(PainWhen.HOURS_24, began, 1500),
            PainRating(3, moment(1)),
            PainRating(3, moment(45)),
        ),
        entries=tuple(
            DiaryEntry(body, moment(ago), moment(ago - hours / 24))
            for body, ago, hours in (
                (Pain(3), 1, 0),
                (Pain(3), 45, 9),
                (Medicine("Ibuprofen"), 3, 0.3),
                (Comment("P. Weber"), 3, 50),
            )
        ),
        harms=(AdverseEvent(Harm.REDNESS, None, moment(2, 8), moment(1, 8)), HARM),
        care=tuple(CareEntry(Modality.BATH, moment(ago), 600, moment(ago)) for ago in (45, 3)),
    )
    notes = made(material).notes
    assert (notes.entries, notes.late) == (9, 4)
    assert notes.scores_24 == (1, 1)


def test_follow_ups_gaps_and_clocks_are_told() -> None:
    seen = AfterAnswers(SkinLook.RED, skin_30=SkinLook.NORMAL)
    gappy = told(2, 4)
    sessions = (
        told(1, 5, said=seen),
        replace(gappy, row=replace(gappy.row, gaps=2, missing_s=31), clock_ms=70_000),
        told(3, 9, None, None, end=EndReason.SLEPT),
        told(4, 1, 5, None, coldest=None, at=moment(1, offset_min=120)),
    )
    notes = made(Material(sessions=sessions)).notes
    assert notes.after_scores == (2, 3)
    assert (notes.looks, notes.looks_30) == ((1, 4), (1, 4))
    assert (notes.gap_sessions, notes.gaps, notes.missing_s) == (1, 2, 31)
    assert (notes.measured, notes.models) == (3, ("ocwp",))
    assert (notes.offsets, notes.backward, notes.astray) == ((60, 120), 1, 2)


def test_curves_of_the_list_come_with_it() -> None:
    curves = ((1, (Point(0, 2000),)), (2, ()))
    report = made(Material(sessions=(told(1, 2), told(2, 1)), curves=curves))
    assert [(curve.line.id, curve.points) for curve in report.curves] == [(1, (Point(0, 2000),))]
    assert made(Material(sessions=(told(1, 2),), curves=curves), parts=frozenset()).curves == ()


def test_at_most_three_questions_and_no_empty_ones() -> None:
    wanted = Wanted(" A. B. ", ("", " One? ", "Two?", "Three?", "Four?"))
    report = build(Material(), last_days(7, NOW), NOW, "1", wanted)
    assert report.questions == ("One?", "Two?", "Three?")
    assert report.head.name == "A. B."


def test_the_fingerprint_is_of_the_content_and_not_of_the_time() -> None:
    material = Material(sessions=(told(1, 2),), harms=(HARM,))
    first = fingerprint(made(material))
    later = replace(NOW, wall_ms=NOW.wall_ms + 60_000)
    again = build(material, last_days(30, NOW), later, "0.1.0", Wanted(parts=ALL))
    assert fingerprint(again) == first
    assert fingerprint(made(Material(sessions=(told(1, 2, 6, 5),)))) != first
    assert len(first) == 64
    with pytest.raises(TypeError, match="not a value"):
        fingerprint(replace(made(material), questions=({1},)))  # type: ignore[arg-type]
