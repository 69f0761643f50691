"""Rules of the skin and its sensor (H01-H14)."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from app.domain.diary import EndReason
from app.domain.events import Tick
from app.domain.guard import Finding, Verdict
from app.domain.programs import PROGRAMS, suggested_cold_s
from app.domain.rules import RULES, Action
from app.domain.session import fitted
from app.domain.skin import SkinWatch
from app.domain.units import CentiC
from tests.domain.play import GUARDED, SHOWN, TIMER, Play, reading, rules_of
from tests.domain.verdicts import of

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


def names(findings: Iterable[Finding]) -> list[str]:
    return [f.rule for f in findings]


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
