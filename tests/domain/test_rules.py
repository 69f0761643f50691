"""Every row that acts during a session, by its ID: both sides of each number, one hundredth, one
millisecond apart. The numbers stand here a second time on purpose."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from app.domain.care import Modality
from app.domain.diary import EndReason
from app.domain.ends import slept_ms
from app.domain.events import Felt, Noticed, OffAcknowledged, PauseAsked, Tick
from app.domain.guard import Finding, Verdict
from app.domain.harm import Sign, lock_of_entry
from app.domain.pain import Sensation, Site
from app.domain.program import InvalidProgram, Program, Step, StepKind
from app.domain.programs import DEFAULT, MASSAGES, PROGRAMS, suggested_cold_s
from app.domain.rules import CHECK_IN_S, RULES, Action
from app.domain.session import Phase, check_in_times, fitted
from app.domain.signs import EMERGENCY, RULE_OF_SIGN
from app.domain.skin import SkinWatch
from app.domain.units import CentiC
from app.domain.wrap import WrapState
from tests.domain.play import GUARDED, SHOWN, TIMER, Play, reading, rules_of

EXACT, LOOSE, UNKNOWN = 100, 101, None
"""Sensor accuracies in hundredths: good enough, not good enough, not told (H14)."""


def watched(
    *samples: tuple[int, CentiC | None], accuracy: int | None = EXACT, since_ms: int = 0
) -> SkinWatch:
    """A watch after these samples, each (milliseconds, hundredths of a degree)."""
    watch = SkinWatch(since_ms, accuracy=accuracy)
    for ms, skin in samples:
        watch = watch.feed(skin, ms)
    return watch


def cooled_to(*last: CentiC, accuracy: int | None = EXACT) -> Verdict:
    """The verdict on these samples, one a second, long after the start and reached slowly."""
    start_ms = 600_000
    samples = [(start_ms + 1000 * second, skin) for second, skin in enumerate(last)]
    return watched(*samples, accuracy=accuracy).judge(samples[-1][0])


def of(verdict: Verdict, rule: str) -> Finding | None:
    return next((f for f in verdict.findings if f.rule == rule), None)


def names(findings: Iterable[Finding]) -> list[str]:
    return [f.rule for f in findings]


# --- dose


def _hold(seconds: int) -> Program:
    return Program("x", 1, (Step(StepKind.HOLD, seconds, 600),))


def test_T01_no_programme_cools_longer_than_twenty_minutes() -> None:
    assert _hold(1200).cold_s == 1200
    with pytest.raises(InvalidProgram) as refusal:
        _hold(1201)
    assert refusal.value.rule == "T01"
    with pytest.raises(InvalidProgram):
        Program("x", 1, (Step(StepKind.PRECOOL, 1, 1500), *_hold(1200).steps))


def test_T01_the_default_is_fifteen_minutes() -> None:
    assert PROGRAMS[DEFAULT].cold_s == 900 == RULES["T01"]["default_s"]
    assert max(program.cold_s for program in PROGRAMS.values()) == 1200


def test_T01_cold_time_over_the_cap_ends_it() -> None:
    play = Play("gel-20").wait(10).cooled(1190)
    assert play.session.cold_ms == 1_190_000
    late = Play(_hold(1200)).wait(10).hear(reading(t_s=0)).runs(1200)
    assert late.session.cold_ms == 1_200_000
    late.wait(1.999).hear(Tick())
    assert late.session.active
    late.wait(0.001).hear(Tick())
    assert late.end is EndReason.COMPLETED


def test_T01_the_cap_counts_the_cold_itself_not_the_programme() -> None:
    """Cold that was spent outside the programme's clock is still cold."""
    play = Play("gel-20").cooled(600)
    play.session = replace(play.session, cold_ms=1_201_000)
    assert play.tick(1).session.active
    play.tick(0.001)
    assert (play.end, rules_of(play.session)) == (EndReason.OVER_TIME, ["T01"])
    assert play.session.log[-2].value == 1202


def _massage(seconds: int) -> Program:
    return Program("x", 1, (Step(StepKind.HOLD, seconds, 0),), Modality.ICE_MASSAGE)


def test_T03_no_ice_massage_is_longer_than_ten_minutes() -> None:
    assert _massage(600).cold_s == 600 == MASSAGES["massage-10"].cold_s
    with pytest.raises(InvalidProgram) as refusal:
        _massage(601)
    assert refusal.value.rule == "T03"
    assert suggested_cold_s(TIMER, 99, Modality.ICE_MASSAGE) == 300 == RULES["T03"]["default_s"]


def test_T03_ice_massage_over_the_cap_ends() -> None:
    play = Play("massage-5", TIMER).ticks(5)
    play.session = replace(play.session, cold_ms=601_000)
    assert play.tick(1).session.active
    play.tick(0.001)
    assert (play.end, rules_of(play.session)) == (EndReason.OVER_TIME, ["T03"])


def test_T03_ice_massage_ends_when_numb_and_is_asked_for() -> None:
    play = Play("massage-10", TIMER).ticks(120)
    assert play.session.check_in is not None
    assert check_in_times(play.session.program) == (120, 300)
    assert play.hear(Felt(Sensation.NUMB)).end is EndReason.NUMB


@pytest.mark.parametrize("modality", set(Modality) - {Modality.PACK, Modality.ICE_MASSAGE})
def test_T04_no_programme_is_of_another_kind_of_cold(modality: Modality) -> None:
    with pytest.raises(InvalidProgram, match="never programmed") as refusal:
        Program("x", 1, (Step(StepKind.HOLD, 60, 600),), modality)
    assert refusal.value.rule == "T04"


@pytest.mark.parametrize(
    ("mono_ms", "wall_ms", "found"),
    [
        (10_000, 10_000, None),
        (10_001, 10_001, 10_001),
        (1000, 6000, None),
        (1000, 6001, 6001),
        (1000, -4000, None),
        (1000, -4001, -5001),
        (700_000, 703_000, 703_000),
        (700_000, 699_000, 700_000),
        (60_000, 720_000, 720_000),
    ],
)
def test_T11_sleep_and_a_set_clock(mono_ms: int, wall_ms: int, found: int | None) -> None:
    play = Play("gel-10", SHOWN).started().wait(mono_ms / 1000, wall_s=wall_ms / 1000)
    play.hear(Tick())
    finding = of(play.session.verdict, "T11")
    assert (finding.value if finding else None) == found
    assert slept_ms(play.session.log) == found
    assert play.end is (EndReason.SLEPT if finding else None)


@pytest.mark.parametrize(("wall_s", "cold_s"), [(15, 10), (16, 16), (610, 610), (-4, 10)])
def test_T11_what_was_slept_through_counts_as_cold(wall_s: int, cold_s: int) -> None:
    """By the clock that went on; T07 counts it tomorrow."""
    play = Play("gel-10", SHOWN).started()
    before_s = play.session.cold_s
    play.wait(10, wall_s=wall_s).hear(Tick())
    assert play.session.cold_s - before_s == cold_s


# --- temperature


def test_H01_two_valid_samples_in_a_row() -> None:
    assert of(cooled_to(1001, 1001, 1001), "H01") is None
    assert of(cooled_to(1100, 1000), "H01") is None
    assert of(cooled_to(1000, 1001, 1000), "H01") is None
    verdict = cooled_to(1100, 1000, 999)
    assert of(verdict, "H01") == Finding("H01", Action.STOP, 999)
    assert verdict.stops
    assert not verdict.locks


def test_H01_an_invalid_sample_between_does_not_begin_the_row_anew() -> None:
    watch = watched((0, 1000), (1000, None), (2000, 1000))
    assert of(watch.judge(2000), "H01") is not None


def test_H01_ends_a_session_as_too_cold() -> None:
    play = Play().cooled(400).runs(20, skin=1250).runs(1, skin=1000)
    assert play.session.active
    assert play.runs(1, skin=999).end is EndReason.TOO_COLD


def test_H02_warns() -> None:
    assert of(cooled_to(1201), "H02") is None
    verdict = cooled_to(1200)
    assert verdict.findings == (Finding("H02", Action.WARN, 1200),)
    assert not verdict.stops


def test_H02_lingers_until_the_skin_is_a_little_warmer() -> None:
    """A sensor that flickers at the line warns once."""
    assert of(cooled_to(1200, 1219), "H02") == Finding("H02", Action.WARN, 1219)
    assert of(cooled_to(1200, 1220), "H02") is None
    assert of(cooled_to(1200, 1220, 1219), "H02") is None
    assert of(cooled_to(1200, 1220, 1201, 1200), "H02") is not None


def test_H02_asks_once_while_the_skin_lingers_at_the_line() -> None:
    play = Play().cooled(310).runs(20, skin=1250)
    for _ in range(60):
        play.runs(1, skin=1200).wait(1).hear(reading(skin=1204))
    asked = [e.value for e in play.session.log if e.kind == "check_in"]
    assert asked == [120, 300, 331]


def test_H03_one_sample_is_enough_and_locks() -> None:
    assert of(cooled_to(801), "H03") is None
    verdict = cooled_to(800)
    assert verdict.strongest == Finding("H03", Action.STOP, 800)
    assert verdict.locks
    assert not cooled_to(801).locks
    assert names(cooled_to(801, 800).findings) == ["H03", "H01", "H02"]


def test_H04_speaks_before_H03() -> None:
    assert of(cooled_to(201), "H04") is None
    verdict = cooled_to(200)
    assert names(verdict.findings) == ["H04", "H03", "H02"]
    assert verdict.findings[0] == Finding("H04", Action.STOP, 200)


def test_H05_below_fifteen_in_the_first_minute() -> None:
    assert of(watched((60_000, 1500)).judge(60_000), "H05") is None
    assert of(watched((60_001, 1499)).judge(60_001), "H05") is None
    verdict = watched((60_000, 1499)).judge(60_000)
    assert of(verdict, "H05") == Finding("H05", Action.STOP, 1499)


def test_H05_the_first_minute_counts_from_when_the_wrap_runs() -> None:
    play = Play().tick(10).started().runs(60, skin=1600).wait(0).hear(reading(skin=1499))
    assert play.end is EndReason.COOLING_TOO_FAST
    play = Play().tick(10).started().runs(60, skin=1600).wait(0.001).hear(reading(skin=1499))
    assert play.session.active


def _falls(*samples: tuple[int, CentiC]) -> Finding | None:
    watch = watched(*samples)
    return of(watch.judge(samples[-1][0]), "H05")


def test_H05_a_fall_of_more_than_eight_degrees_in_ten_seconds() -> None:
    assert _falls((100_000, 3000), (105_000, 2600), (110_000, 2200)) is None
    steep = _falls((100_000, 3000), (105_000, 2600), (110_000, 2199))
    assert steep == Finding("H05", Action.STOP, 801)
    assert _falls((100_000, 3000), (105_000, 2200)) is None
    assert _falls((100_000, 3000), (105_000, 2199)) == Finding("H05", Action.STOP, 801)


def test_H05_looks_back_ten_seconds_and_no_further() -> None:
    assert _falls((99_999, 3000), (105_000, 2600), (110_000, 2199)) is None
    assert _falls((100_000, 3000), (105_000, 2600), (110_000, 2199)) is not None


def test_H05_counts_from_the_highest_not_from_the_first() -> None:
    assert _falls((100_000, 2000), (102_000, 3000), (110_000, 2199)) is not None


def test_H05_across_a_gap_the_mean_rate_counts() -> None:
    assert _falls((100_000, 3000), (120_000, 1400)) is None
    assert _falls((100_000, 3000), (120_000, 1399)) == Finding("H05", Action.STOP, 1601)
    assert _falls((100_000, 3000), (105_000, 2200), (125_000, 700)) is None


def test_H05_a_rise_is_no_fall() -> None:
    assert _falls((100_000, 1600), (105_000, 2600)) is None


def test_H10_without_a_guarding_sensor_fifteen_minutes() -> None:
    for model in (TIMER, SHOWN):
        assert fitted(PROGRAMS["gel-20"], model).cold_s == 900
        assert fitted(PROGRAMS["gel-10"], model).cold_s == 600
    play = Play("gel-20", SHOWN)
    assert play.session.log[0].rule == "H10"
    assert play.session.log[0].value == 900
    assert Play("gel-15", SHOWN).session.log[0].rule is None
    assert Play("gel-20").session.log[0].rule is None


def test_H10_cold_time_over_its_cap_ends_it() -> None:
    for model, ends in ((SHOWN, True), (None, False)):
        play = Play("gel-10", model) if model else Play("gel-10")
        play.started().runs(5)
        play.session = replace(play.session, cold_ms=901_000)
        assert play.runs(1).session.active
        play.wait(0.001).hear(Tick())
        assert play.end is (EndReason.NO_SKIN_SENSOR if ends else None)
        assert rules_of(play.session) == (["H10"] if ends else [])
        finding = of(play.session.verdict, "H10")
        assert (finding.value if finding else None) == (902 if ends else None)


def test_H10_a_plain_timer_suggests_ten_minutes() -> None:
    assert suggested_cold_s(TIMER, 99) == suggested_cold_s(SHOWN, 3) == 600
    assert RULES["H10"]["default_s"] == 600


def test_T02_the_first_three_sessions_on_a_site_suggest_ten_minutes() -> None:
    told = [suggested_cold_s(GUARDED, on_site) for on_site in (0, 2, 3, 99)]
    assert told == [600, 600, 900, 900]


def test_H11_starts_stale() -> None:
    watch = SkinWatch(0, accuracy=EXACT)
    assert not watch.fresh(0)
    assert watch.judge(10_000).findings == ()
    assert watch.judge(10_001).findings == (Finding("H11", Action.WARN, 10_001),)


def test_H11_warns_after_ten_seconds_and_stops_after_thirty() -> None:
    watch = watched((5000, 2000))
    assert watch.fresh(15_000)
    assert not watch.fresh(15_001)
    assert watch.judge(15_000).findings == ()
    assert watch.judge(15_001).findings == (Finding("H11", Action.WARN, 10_001),)
    assert watch.judge(35_000).findings == (Finding("H11", Action.WARN, 30_000),)
    assert watch.judge(35_001).findings == (Finding("H11", Action.STOP, 30_001),)
    assert watch.judge(35_001).stops


def test_H12_the_range() -> None:
    assert watched((0, -2500)).latest == -2500
    assert watched((0, -2501)).latest is None
    assert watched((0, 4500)).latest == 4500
    assert watched((0, 4501)).latest is None


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize(
    ("spent_ms", "allowed"), [(1, 500), (1000, 500), (1001, 500), (1002, 501), (3000, 1500)]
)
def test_H12_jumps(sign: int, spent_ms: int, allowed: int) -> None:
    start = (50_000, 2000)
    near, far = 2000 + sign * allowed, 2000 + sign * (allowed + 1)
    assert watched(start, (50_000 + spent_ms, near)).latest == near
    assert watched(start, (50_000 + spent_ms, far)).latest == 2000


def test_H12_a_new_sensor_may_fail_twice_but_not_three_times() -> None:
    watch = SkinWatch(0)
    for at_ms in (1000, 2000):
        watch = watch.feed(None, at_ms)
    assert of(watch.judge(2000), "H12") is None
    assert of(watch.feed(None, 3000).judge(3000), "H12") == Finding("H12", Action.STOP, 3)


def test_H12_flat_to_a_hundredth_for_two_minutes() -> None:
    steady = [(ms, 2000) for ms in range(0, 120_000, 1000)]
    assert of(watched(*steady, (119_999, 2000)).judge(119_999), "H12") is None
    flat = watched(*steady, (120_000, 2000)).judge(120_000)
    assert of(flat, "H12") == Finding("H12", Action.STOP, 120_000)
    assert of(watched(*steady, (120_000, 2001)).judge(120_000), "H12") is None


def test_H12_one_flicker_begins_the_two_minutes_anew() -> None:
    flicker = watched((0, 2000), (60_000, 2001), (61_000, 2000), (180_999, 2000))
    assert of(flicker.judge(180_999), "H12") is None
    assert of(flicker.feed(2000, 181_000).judge(181_000), "H12") is not None


def test_H12_three_invalid_in_a_row() -> None:
    two = watched((0, 2000), (1000, None), (2000, 9000))
    assert of(two.judge(2000), "H12") is None
    three = two.feed(-3000, 3000)
    assert of(three.judge(3000), "H12") == Finding("H12", Action.STOP, 3)
    assert of(three.feed(2000, 4000).judge(4000), "H12") is None


def test_H12_speaks_even_when_there_never_was_a_valid_sample() -> None:
    assert of(watched((0, None), (1, None), (2, None)).judge(2), "H12") is not None
    assert of(watched((0, None)).judge(2), "H12") is None


@pytest.mark.parametrize("accuracy", [LOOSE, UNKNOWN])
def test_H14_an_unsure_sensor_raises_the_line(accuracy: int | None) -> None:
    assert of(cooled_to(1201, 1201, accuracy=accuracy), "H14") is None
    assert of(cooled_to(1201, 1200, accuracy=accuracy), "H14") is None
    strongest, warning = cooled_to(1200, 1200, accuracy=accuracy).findings
    assert strongest == Finding("H14", Action.STOP, 1200)
    assert strongest.reason == "too_cold"
    assert warning.rule == "H02"


def test_H14_a_sure_sensor_does_not() -> None:
    assert names(cooled_to(1200, 1200, accuracy=EXACT).findings) == ["H02"]


# --- during


def test_D01_asks_at_two_five_ten_and_fifteen_minutes() -> None:
    assert CHECK_IN_S == (120, 300, 600, 900)
    assert check_in_times(_hold(120)) == ()
    assert check_in_times(_hold(121)) == (120,)
    assert check_in_times(PROGRAMS["gel-10"]) == (120, 300)
    assert check_in_times(PROGRAMS["gel-15"]) == (120, 300, 600)
    assert check_in_times(PROGRAMS["gel-20"]) == (120, 300, 600, 900)


def test_D01_asks_to_the_millisecond() -> None:
    play = Play().started().runs(119).wait(0.999).hear(Tick())
    assert play.session.check_in is None
    play.tick(0.001)
    assert play.session.check_in is not None
    entry = next(e for e in play.session.log if e.kind == "check_in")
    assert (entry.kind, entry.code, entry.rule, entry.value) == ("check_in", "asked", "D01", 120)


def test_D02_numb_stops() -> None:
    play = Play().cooled(60).hear(Felt(Sensation.NUMB))
    assert (play.end, rules_of(play.session)) == (EndReason.NUMB, ["D02"])


SIGNS_OF = {
    "D03": ({Sign.TINGLING, Sign.WEAKNESS, Sign.BAD_PAIN}, EndReason.NERVE_SIGNS),
    "D04": ({Sign.SKIN_COLOUR, Sign.BLISTERS}, EndReason.SKIN_COLOUR),
    "D05": (
        {Sign.DIZZY, Sign.SHORT_OF_BREATH, Sign.CHEST_PAIN, Sign.SHIVERING},
        EndReason.UNWELL,
    ),
}


def _signs_act(rule: str, *, locks: bool) -> None:
    """Each of its signs ends a session at once in any phase, and says what it was."""
    signs, end = SIGNS_OF[rule]
    assert signs == {sign for sign, its_rule in RULE_OF_SIGN.items() if its_rule == rule}
    for sign in signs:
        play = Play().cooled(60).hear(Noticed(sign))
        assert (play.phase, play.end) == (Phase.STOPPING, end)
        noted, acted = [e for e in play.session.log if e.kind in {"sign", "rule"}]
        assert (noted.kind, noted.code, noted.rule) == ("sign", sign, None)
        assert (acted.code, acted.rule) == (RULES[rule].reason, rule)
        lock = lock_of_entry(acted, Site.NECK, play.at, 1, rehearsal=False)
        assert (lock is not None) is locks


def test_D03_nerve_signs_end_it_and_lock() -> None:
    _signs_act("D03", locks=True)


def test_D04_skin_that_changes_ends_it_and_locks() -> None:
    _signs_act("D04", locks=True)


def test_D05_feeling_unwell_ends_it() -> None:
    _signs_act("D05", locks=False)
    assert {Sign.CHEST_PAIN, Sign.SHORT_OF_BREATH} == EMERGENCY


@pytest.mark.parametrize("proven", [0, 4])
def test_D03_tingling_after_the_stop_still_locks(proven: int) -> None:
    play = Play().cooled(60).stopped_by_person().ticks(proven).hear(Noticed(Sign.TINGLING))
    assert play.end is EndReason.STOPPED_BY_PERSON
    assert rules_of(play.session)[-1] == "D03"
    play.hear(OffAcknowledged(), reading(WrapState.IDLE, None))
    assert play.session.over


def test_D06_no_answer_alarms_after_one_minute_and_ends_after_two() -> None:
    play = Play().started().runs(179, answering=False).wait(0.999).hear(Tick())
    assert rules_of(play.session) == []
    play.tick(0.001)
    assert of(play.session.verdict, "D06") == Finding("D06", Action.WARN, 60_000)
    play.runs(59, answering=False).wait(0.999).hear(Tick())
    assert play.session.active
    play.tick(0.001)
    assert of(play.session.verdict, "D06") == Finding("D06", Action.STOP, 120_000)
    assert (play.end, rules_of(play.session)) == (EndReason.NO_ANSWER, ["D06", "D06"])


def test_D07_a_stop_is_a_stop_and_says_who() -> None:
    play = Play().cooled(30).stopped_by_person()
    entry = next(e for e in play.session.log if e.kind == "stop")
    assert (entry.code, entry.rule) == ("button", "D07")
    assert RULES["D07"].reason == EndReason.STOPPED_BY_PERSON == play.end


def test_D08_three_seconds_to_prove_off() -> None:
    play = Play().cooled(30).stopped_by_person().tick(3)
    assert play.phase is Phase.STOPPING
    play.tick(0.001)
    assert play.phase is Phase.UNCONFIRMED
    entry = next(e for e in play.session.log if e.rule == "D08")
    assert (entry.code, entry.value) == ("off_not_confirmed", 3001)


def test_P06_a_pause_of_more_than_five_minutes() -> None:
    play = Play().cooled(60).hear(PauseAsked()).runs(300, WrapState.PAUSED, 2700)
    assert play.session.active
    play.wait(0.001).hear(Tick())
    assert (play.end, rules_of(play.session)) == (EndReason.PAUSED_TOO_LONG, ["P06"])
    finding = next(e for e in play.session.log if e.rule == "P06")
    assert finding.value == 300_001
