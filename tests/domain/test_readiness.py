"""Before the start, by rule: both sides of each number, and random histories."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.diary import OffProof
from app.domain.guard import Finding
from app.domain.known import PastSession
from app.domain.pain import Site
from app.domain.readiness import AskedStart, Readiness, judge_start
from app.domain.rules import Action

NOW_MS = 1_763_714_400_000
MINUTE_MS, HOUR_MS, DAY_MS = 60_000, 3_600_000, 86_400_000
KNEE, NECK, HIP, CALF, BACK = (
    Site.KNEE_LEFT, Site.NECK, Site.HIP_LEFT, Site.CALF_LEFT, Site.LOWER_BACK,
)  # fmt: skip


def session(
    ago_ms: int,
    site: Site = KNEE,
    cold_s: int = 600,
    *,
    off: OffProof = OffProof.WRAP,
    simulated: bool = False,
    id_: int = 1,
) -> PastSession:
    """A session whose wrap came off `ago_ms` before NOW_MS."""
    return PastSession(id_, site, NOW_MS - ago_ms, cold_s, cold_s, 900, off, simulated)


def ready(
    *past: PastSession,
    site: Site = KNEE,
    asked_s: int = 600,
    programme_s: int | None = None,
    guarded: bool = True,
    now_ms: int = NOW_MS,
) -> Readiness:
    programme_s = asked_s if programme_s is None else programme_s
    return judge_start(AskedStart(site, asked_s, programme_s, guarded), past, now_ms)


def told(found: Readiness) -> dict[str, Finding]:
    return {finding.rule: finding for finding in found.verdict.findings}


def test_without_a_past_what_is_asked_for_may_run() -> None:
    assert (ready().cold_s, ready().verdict.findings, ready().wait_s) == (600, (), 0)


# --- T01, T09, T10, H10: lengths


def test_T09_longer_than_the_cap_is_never_given() -> None:
    assert ready(asked_s=1200).cold_s == 1200
    longer = ready(asked_s=1201)
    assert (longer.verdict.blocks, longer.cold_s) == (True, 0)
    assert told(longer)["T09"] == Finding("T09", Action.BLOCK, 1201)


def test_T09_longer_than_the_programme_is_never_given() -> None:
    assert "T09" not in told(ready(asked_s=600, programme_s=600))
    assert ready(asked_s=601, programme_s=600).verdict.blocks


def test_T10_shorter_than_the_programme_is_accepted_and_told() -> None:
    assert "T10" not in told(ready(asked_s=900, programme_s=900))
    shorter = ready(asked_s=599, programme_s=600)
    assert shorter.cold_s == 599
    assert told(shorter) == {"T10": Finding("T10", Action.ADVISE, 599)}


def test_H10_a_start_without_a_skin_sensor_is_cut_to_its_cap() -> None:
    assert told(ready(asked_s=900, guarded=False)).keys() == {"T02"}
    cut = ready(asked_s=901, guarded=False)
    assert cut.cold_s == 900
    assert told(cut)["H10"] == Finding("H10", Action.WARN, 901)
    assert ready(asked_s=901).cold_s == 901


# --- T02: new sites


def test_T02_ten_minutes_are_suggested_for_the_first_three_sessions_on_a_site() -> None:
    past = tuple(session((10 + n) * DAY_MS) for n in range(3))
    assert told(ready(*past[:2], asked_s=601)) == {"T02": Finding("T02", Action.ADVISE, 2)}
    assert ready(*past[:2], asked_s=601).cold_s == 601, "the person chooses"
    assert "T02" not in told(ready(*past[:2], asked_s=600))
    assert "T02" not in told(ready(*past, asked_s=900))
    assert "T02" in told(ready(*past, asked_s=900, site=NECK))


def test_T02_rehearsals_do_not_teach_a_site() -> None:
    past = tuple(session((10 + n) * DAY_MS, simulated=True) for n in range(3))
    assert told(ready(*past, asked_s=900))["T02"].value == 0


# --- T05: rest


def test_T05_two_hours_since_the_wrap_came_off() -> None:
    early = ready(session(2 * HOUR_MS - 1))
    assert (early.verdict.blocks, early.cold_s, early.wait_s) == (True, 0, 1)
    assert told(early)["T05"] == Finding("T05", Action.BLOCK, 7199)
    assert ready(session(2 * HOUR_MS)).cold_s == 600


def test_T05_another_site_need_not_rest() -> None:
    assert ready(session(0), site=NECK).verdict.findings == ()


def test_T05_the_latest_session_on_the_site_counts() -> None:
    past = (session(5 * HOUR_MS), session(HOUR_MS), session(MINUTE_MS, NECK))
    assert ready(*past).wait_s == 3600


def test_T05_a_start_that_cooled_nothing_does_not_count() -> None:
    refused = replace(session(MINUTE_MS), ran_s=0, cold_s=3)
    assert not ready(refused).verdict.blocks
    assert ready(replace(refused, ran_s=1)).verdict.blocks
    assert ready(replace(refused, off=OffProof.NONE)).verdict.blocks, "nobody knows"


def test_T05_a_session_not_known_to_be_off_counts_until_it_is() -> None:
    long_ago = session(30 * DAY_MS, off=OffProof.NONE, id_=7)
    waiting = ready(long_ago)
    assert (waiting.verdict.blocks, waiting.wait_s, waiting.waits_for) == (True, 7200, 7)
    assert ready(replace(long_ago, off=OffProof.PERSON)).waits_for is None
    assert not ready(replace(long_ago, off=OffProof.PERSON)).verdict.blocks
    assert not ready(long_ago, site=NECK).verdict.blocks
    assert ready(session(MINUTE_MS, id_=8)).waits_for is None


def test_T05_a_running_session_counts() -> None:
    running = replace(session(0, off=OffProof.NONE), ended_ms=None, ran_s=0)
    assert ready(running).verdict.blocks


def test_T05_rehearsals_never_count() -> None:
    for off in OffProof:
        assert ready(session(0, simulated=True, off=off)).verdict.findings == ()


@pytest.mark.parametrize("ahead_ms", [1, HOUR_MS, 400 * DAY_MS])
def test_T05_a_clock_set_back_unlocks_nothing(ahead_ms: int) -> None:
    """What seems to lie ahead ended just now."""
    assert ready(session(-ahead_ms)).wait_s == 7200


def test_T05_a_session_dated_before_its_forerunner_came_after_it() -> None:
    """The clock was set back for it, and right again afterwards."""
    assert ready(session(HOUR_MS, NECK), session(3 * DAY_MS)).wait_s == 3600
    assert ready(session(0, NECK), session(3 * DAY_MS)).wait_s == 7200
    assert not ready(session(3 * DAY_MS), session(HOUR_MS, NECK)).verdict.blocks


def test_T05_a_session_dated_ahead_says_nothing_of_those_after_it() -> None:
    """Else one wrong date would lock everything until that day."""
    assert not ready(session(-400 * DAY_MS, NECK), session(3 * HOUR_MS)).verdict.blocks


# --- T06: count


def test_T06_four_sessions_in_twenty_four_hours_on_all_sites() -> None:
    ages = (23 * HOUR_MS, 15 * HOUR_MS, 9 * HOUR_MS, 3 * HOUR_MS)
    sites = (KNEE, NECK, HIP, CALF)
    past = tuple(session(ago, site) for ago, site in zip(ages, sites, strict=True))
    full = ready(*past, site=BACK)
    assert told(full)["T06"] == Finding("T06", Action.BLOCK, 4)
    assert (full.cold_s, full.wait_s) == (0, 3600)
    assert ready(*past[1:], site=BACK).cold_s == 600


def test_T06_the_day_is_twenty_four_hours_to_the_millisecond() -> None:
    three = tuple(session(ago * HOUR_MS, NECK, 60) for ago in (9, 6, 3))
    assert ready(session(DAY_MS - 1, HIP, 60), *three).verdict.blocks
    assert ready(session(DAY_MS, HIP, 60), *three).cold_s == 600


def test_T06_more_than_four_wait_for_as_many_to_pass() -> None:
    past = tuple(session(ago * HOUR_MS, NECK, 60) for ago in (22, 20, 18, 16, 14))
    assert told(ready(*past))["T06"].value == 5
    assert ready(*past).wait_s == 4 * 3600


def test_T06_rehearsals_never_count() -> None:
    past = tuple(session(ago * HOUR_MS, NECK, 60, simulated=ago > 5) for ago in (9, 8, 7, 6, 5))
    assert not ready(*past).verdict.blocks


# --- T07: cold


def test_T07_eighty_minutes_in_twenty_four_hours() -> None:
    past = (session(9 * HOUR_MS, NECK, 1800), session(5 * HOUR_MS, HIP, 2400))
    assert told(ready(*past, asked_s=600)) == {}
    cut = ready(*past, asked_s=601)
    assert (cut.cold_s, cut.wait_s) == (600, 0)
    assert told(cut)["T07"] == Finding("T07", Action.WARN, 4200)


def test_T07_less_than_a_minute_is_no_session() -> None:
    cut = ready(session(5 * HOUR_MS, NECK, 4740))
    assert (cut.cold_s, cut.verdict.blocks) == (60, False)
    full = ready(session(5 * HOUR_MS, NECK, 4741))
    assert (full.cold_s, full.wait_s) == (0, 19 * 3600)
    assert told(full)["T07"] == Finding("T07", Action.BLOCK, 4741)
    assert ready(session(5 * HOUR_MS, NECK, 4770), asked_s=30).cold_s == 30
    assert ready(session(5 * HOUR_MS, NECK, 4800), asked_s=1).verdict.blocks


def test_T07_the_wait_is_for_the_session_that_makes_room() -> None:
    past = (session(20 * HOUR_MS, NECK, 1000), session(10 * HOUR_MS, HIP, 3760))
    assert ready(*past).wait_s == 4 * 3600
    past = (session(20 * HOUR_MS, NECK, 1000), session(10 * HOUR_MS, HIP, 4760))
    assert ready(*past).wait_s == 14 * 3600


def test_T07_the_day_is_twenty_four_hours_to_the_millisecond() -> None:
    assert ready(session(DAY_MS - 1, NECK, 4800)).verdict.blocks
    assert ready(session(DAY_MS, NECK, 4800)).cold_s == 600


def test_T07_a_session_that_may_still_cool_counts_as_planned() -> None:
    past = session(5 * HOUR_MS, NECK, 100, off=OffProof.NONE)
    assert told(ready(past, session(9 * HOUR_MS, HIP, 3400)))["T07"].value == 3400 + 900
    longer = replace(past, cold_s=1000)
    assert told(ready(longer, session(9 * HOUR_MS, HIP, 3400)))["T07"].value == 3400 + 1000


def test_the_longest_wait_is_told() -> None:
    past = tuple(session(ago * HOUR_MS, KNEE, 1200) for ago in (20, 15, 10, 1))
    full = ready(*past)
    assert [finding.rule for finding in full.verdict.findings] == ["T07", "T06", "T05"]
    assert full.wait_s == 4 * 3600


# --- random histories

ASKED = st.tuples(
    st.integers(1, 6 * HOUR_MS) | st.integers(1, 30 * MINUTE_MS) | st.integers(1, DAY_MS),
    st.sampled_from([KNEE, NECK, HIP, CALF, BACK]),
    st.sampled_from([600, 900, 1200]) | st.integers(1, 1200),
    st.booleans(),
)
"""Gap since the last one, site, cold asked for, guarded."""


def lived(wishes: list[tuple[int, Site, int, bool]]) -> list[tuple[int, PastSession]]:
    """Everybody asks all the time; whatever is let in runs. (Begin, session) of each."""
    now_ms, life = NOW_MS, list[tuple[int, PastSession]]()
    for gap_ms, site, asked_s, guarded in wishes:
        now_ms += gap_ms
        past = [each for _, each in life]
        found = judge_start(AskedStart(site, asked_s, 1200, guarded), past, now_ms)
        assert found.cold_s <= asked_s
        assert (found.cold_s == 0) == found.verdict.blocks == (found.wait_s > 0)
        if found.verdict.blocks:
            continue
        began_ms, cold_s = now_ms, found.cold_s
        now_ms += cold_s * 1000
        life.append((began_ms, PastSession(1, site, now_ms, cold_s, cold_s, cold_s, OffProof.WRAP)))
    return life


@given(st.lists(ASKED, max_size=40))
def test_no_history_goes_over_a_cap(wishes: list[tuple[int, Site, int, bool]]) -> None:
    life = lived(wishes)
    for began_ms, _ in life:
        window = [each for at_ms, each in life if began_ms <= at_ms < began_ms + DAY_MS]
        assert len(window) <= 4
        assert sum(each.cold_s for each in window) <= 80 * 60
    for site in Site:
        here = [(at_ms, each) for at_ms, each in life if each.site is site]
        for (_, before), (at_ms, _) in pairwise(here):
            assert before.ended_ms is not None
            assert at_ms - before.ended_ms >= 120 * MINUTE_MS


@given(st.lists(ASKED, min_size=1, max_size=20), ASKED)
def test_who_waits_as_long_as_told_is_not_told_to_wait_again(
    wishes: list[tuple[int, Site, int, bool]], wish: tuple[int, Site, int, bool]
) -> None:
    past = [each for _, each in lived(wishes)]
    if not past or past[-1].ended_ms is None:
        return
    _, site, asked_s, guarded = wish
    start, now_ms = AskedStart(site, asked_s, 1200, guarded), past[-1].ended_ms
    found = judge_start(start, past, now_ms)
    later = judge_start(start, past, now_ms + found.wait_s * 1000)
    assert not later.verdict.blocks
    if found.wait_s > 1:
        assert judge_start(start, past, now_ms + (found.wait_s - 1) * 1000 - 1).verdict.blocks


@settings(max_examples=200)
@given(st.lists(ASKED, min_size=1, max_size=12), st.integers(1, 40 * DAY_MS), ASKED)
def test_a_clock_set_back_never_lets_more_in(
    wishes: list[tuple[int, Site, int, bool]], back_ms: int, wish: tuple[int, Site, int, bool]
) -> None:
    past = [each for _, each in lived(wishes)]
    if not past or past[-1].ended_ms is None:
        return
    gap_ms, site, asked_s, guarded = wish
    start, now_ms = AskedStart(site, asked_s, 1200, guarded), past[-1].ended_ms + gap_ms
    true, wrong = (judge_start(start, past, at_ms) for at_ms in (now_ms, now_ms - back_ms))
    assert wrong.cold_s <= true.cold_s
    assert wrong.verdict.blocks >= true.verdict.blocks


@given(st.lists(ASKED, max_size=12), st.lists(ASKED, max_size=6), ASKED)
def test_rehearsals_count_neither_for_nor_against(
    wishes: list[tuple[int, Site, int, bool]],
    rehearsed: list[tuple[int, Site, int, bool]],
    wish: tuple[int, Site, int, bool],
) -> None:
    past = [each for _, each in lived(wishes)]
    shows = [replace(each, simulated=True) for _, each in lived(rehearsed)]
    gap_ms, site, asked_s, guarded = wish
    start = AskedStart(site, asked_s, 1200, guarded)
    now_ms = NOW_MS + gap_ms + DAY_MS
    assert judge_start(start, [*shows, *past], now_ms) == judge_start(start, past, now_ms)
