"""Before the start, by rule: both sides of each number, and random histories."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.care import Modality
from app.domain.diary import OffProof
from app.domain.guard import Finding
from app.domain.harm import Lock
from app.domain.health import Cap
from app.domain.known import Known, PastSession
from app.domain.pain import Site
from app.domain.readiness import AskedStart, Readiness, judge_start
from app.domain.rest import Wait
from app.domain.rules import Action
from app.domain.units import Moment
from tests.domain.fit import (
    BACK,
    CALF,
    DAY_MS,
    FIT,
    HIP,
    HOUR_MS,
    KNEE,
    MINUTE_MS,
    NECK,
    NOW,
    NOW_MS,
    READY,
    SCREEN,
    START,
    asked,
    found_in,
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
    before: int = 3,
) -> Readiness:
    """`before` is how many sessions there were on the site in all."""
    programme_s = asked_s if programme_s is None else programme_s
    start = AskedStart(site, asked_s, programme_s, guarded, ready=READY)
    return judge_start(start, replace(FIT, past=past, on_site={site: before}), NOW)


told = found_in


def judged(start: AskedStart, past: Iterable[PastSession], now_ms: int) -> Readiness:
    """Somebody fit who answered the health questions just now."""
    screen = replace(SCREEN, at=Moment(0, now_ms))
    known = Known(tuple(past), on_site=dict.fromkeys(Site, 3), screen=screen)
    return judge_start(start, known, Moment(0, now_ms))


def test_without_a_past_what_is_asked_for_may_run() -> None:
    assert (ready().cold_s, told(ready()), ready().wait_s) == (600, {}, 0)


# --- T01, T09, T10, H10: lengths


def test_T09_longer_than_the_cap_is_never_given() -> None:
    assert ready(asked_s=1200).cold_s == 1200
    longer = ready(asked_s=1201)
    assert (longer.verdict.holds_back, longer.cold_s) == (True, 0)
    assert told(longer)["T09"] == Finding("T09", Action.BLOCK, 1201)


def test_T09_longer_than_the_programme_is_never_given() -> None:
    assert "T09" not in told(ready(asked_s=600, programme_s=600))
    assert ready(asked_s=601, programme_s=600).verdict.holds_back


def test_T10_shorter_than_the_programme_is_accepted_and_told() -> None:
    assert "T10" not in told(ready(asked_s=900, programme_s=900))
    shorter = ready(asked_s=599, programme_s=600)
    assert shorter.cold_s == 599
    assert told(shorter) == {"T10": Finding("T10", Action.ADVISE, 599)}


def test_H10_a_start_without_a_skin_sensor_is_cut_to_its_cap() -> None:
    assert told(ready(asked_s=900, guarded=False)) == {}
    cut = ready(asked_s=901, guarded=False)
    assert cut.cold_s == 900
    assert told(cut)["H10"] == Finding("H10", Action.WARN, 901)
    assert ready(asked_s=901).cold_s == 901


def with_caps(*seconds: int, **start: Any) -> Readiness:
    caps = tuple(Cap(cold_s, "person", NOW) for cold_s in seconds)
    return asked(replace(FIT, caps=caps), **start)


def test_T10_a_cap_of_ones_own_shortens_and_the_lowest_counts() -> None:
    capped = with_caps(400, 300, 500)
    assert (capped.cold_s, capped.verdict.holds_back) == (300, False)
    assert told(capped)["T10"] == Finding("T10", Action.ADVISE, 300)
    assert with_caps(600).cold_s == 600
    assert "T10" not in told(with_caps(600))
    assert with_caps(599).cold_s == 599


def test_T10_a_cap_only_lowers() -> None:
    assert with_caps(1201, asked_s=1200, programme_s=1200).cold_s == 1200
    assert with_caps(1201, asked_s=1201, programme_s=1201).cold_s == 0
    assert with_caps(1200, asked_s=1200, programme_s=1200, guarded=False).cold_s == 900


@pytest.mark.parametrize("cap_s", [0, -1])
def test_T09_a_cap_that_leaves_nothing_lets_nothing_begin(cap_s: int) -> None:
    assert found_in(with_caps(cap_s))["T09"].holds_back
    assert with_caps(cap_s).cold_s == 0
    assert with_caps(1).cold_s == 1


def test_T03_ice_massage_is_cut_to_ten_minutes() -> None:
    ice: dict[str, Any] = {"modality": Modality.ICE_MASSAGE, "guarded": False, "driven": False}
    cut = asked(asked_s=900, programme_s=900, **ice)
    assert (cut.cold_s, cut.verdict.holds_back) == (600, False)
    assert told(cut)["T03"] == Finding("T03", Action.WARN, 900)
    assert "T03" not in told(asked(**ice))
    assert told(asked(asked_s=601, programme_s=601, **ice))["T03"].value == 601
    assert "T03" not in told(asked(asked_s=601, programme_s=601))


@pytest.mark.parametrize("modality", Modality)
def test_T04_only_packs_and_ice_massages_begin(modality: Modality) -> None:
    let_in = modality in {Modality.PACK, Modality.ICE_MASSAGE}
    assert asked(modality=modality).verdict.holds_back is not let_in
    assert ("T04" in told(asked(modality=modality))) is not let_in


# --- T02: new sites


def test_T02_ten_minutes_are_suggested_for_the_first_three_sessions_on_a_site() -> None:
    assert told(ready(before=2, asked_s=601)) == {"T02": Finding("T02", Action.ADVISE, 2)}
    assert ready(before=2, asked_s=601).cold_s == 601, "the person chooses"
    assert "T02" not in told(ready(before=2, asked_s=600))
    assert "T02" not in told(ready(before=3, asked_s=900))


def test_T02_each_site_is_new_by_itself() -> None:
    start = replace(START, site=NECK, asked_s=900, programme_s=900)
    told_of_neck = judge_start(start, replace(FIT, on_site={KNEE: 3}), NOW)
    assert told(told_of_neck)["T02"].value == 0


# --- T05: rest


def test_T05_two_hours_since_the_wrap_came_off() -> None:
    early = ready(session(2 * HOUR_MS - 1))
    assert (early.verdict.holds_back, early.cold_s, early.wait_s) == (True, 0, 1)
    assert told(early)["T05"] == Finding("T05", Action.BLOCK, 7199)
    assert ready(session(2 * HOUR_MS)).cold_s == 600


def test_T05_another_site_need_not_rest() -> None:
    assert ready(session(0), site=NECK).verdict.held == ()


def test_T05_the_latest_session_on_the_site_counts() -> None:
    past = (session(5 * HOUR_MS), session(HOUR_MS), session(MINUTE_MS, NECK))
    assert ready(*past).wait_s == 3600


def test_T05_a_start_that_cooled_nothing_does_not_count() -> None:
    refused = replace(session(MINUTE_MS), ran_s=0, cold_s=3)
    assert not ready(refused).verdict.holds_back
    assert ready(replace(refused, ran_s=1)).verdict.holds_back
    assert ready(replace(refused, off=OffProof.NONE)).verdict.holds_back, "nobody knows"


def test_T05_a_session_not_known_to_be_off_counts_until_it_is() -> None:
    long_ago = session(30 * DAY_MS, off=OffProof.NONE, id_=7)
    waiting = ready(long_ago)
    assert (waiting.verdict.holds_back, waiting.wait_s, waiting.waits_for) == (True, 7200, 7)
    assert ready(replace(long_ago, off=OffProof.PERSON)).waits_for is None
    assert not ready(replace(long_ago, off=OffProof.PERSON)).verdict.holds_back
    assert not ready(long_ago, site=NECK).verdict.holds_back
    assert ready(session(MINUTE_MS, id_=8)).waits_for is None


def test_T05_a_running_session_counts() -> None:
    running = replace(session(0, off=OffProof.NONE), ended_ms=None, ran_s=0)
    assert ready(running).verdict.holds_back


def test_T05_rehearsals_never_count() -> None:
    for off in OffProof:
        assert ready(session(0, simulated=True, off=off)).verdict.held == ()


@pytest.mark.parametrize("ahead_ms", [1, HOUR_MS, 400 * DAY_MS])
def test_T05_a_clock_set_back_unlocks_nothing(ahead_ms: int) -> None:
    """What seems to lie ahead ended just now."""
    assert ready(session(-ahead_ms)).wait_s == 7200


def test_T05_a_session_dated_before_its_forerunner_ended_just_now_for_all_that_is_known() -> None:
    """The clock was set back for it, and right again afterwards: a battery that was empty."""
    back = session(400 * DAY_MS, id_=7)
    for ago_ms in (0, HOUR_MS, 30 * DAY_MS):
        told_of = ready(session(ago_ms, NECK, id_=6), back)
        assert (told_of.wait_s, told_of.misdated) == (7200, 7)
    assert not ready(back, session(HOUR_MS, NECK)).verdict.holds_back


def test_T05_a_date_before_its_forerunners_has_the_same_way_out() -> None:
    first, back = session(9 * HOUR_MS, NECK), session(400 * DAY_MS, id_=7)
    for later in (session(HOUR_MS, NECK), session(HOUR_MS, NECK, simulated=True)):
        assert (ready(first, back, later).wait_s, ready(first, back, later).misdated) == (3600, 7)
    free = ready(first, back, session(2 * HOUR_MS, HIP, simulated=True))
    assert (free.cold_s, free.misdated) == (600, None)


def test_T05_what_came_in_later_has_the_date_that_it_was_told() -> None:
    """A wrap's memory of last week comes after yesterday's session."""
    fetched = replace(session(7 * DAY_MS), in_order=False)
    assert not ready(session(DAY_MS, NECK), fetched).verdict.holds_back


def test_T05_a_session_dated_ahead_says_nothing_of_those_after_it() -> None:
    """Else one wrong date would lock everything until that day."""
    assert not ready(session(-400 * DAY_MS, NECK), session(3 * HOUR_MS)).verdict.holds_back


def test_T05_a_date_ahead_has_a_way_out_by_what_ran_after_it() -> None:
    """Whatever began later and is dated by now proves that it ended before: a rehearsal too."""
    ahead = session(-400 * DAY_MS, id_=7)
    assert (ready(ahead).wait_s, ready(ahead).misdated) == (7200, 7)
    for later in (session(HOUR_MS, NECK), session(HOUR_MS, NECK, simulated=True)):
        assert (ready(ahead, later).wait_s, ready(ahead, later).misdated) == (3600, 7)
    free = ready(ahead, session(2 * HOUR_MS, NECK, simulated=True))
    assert (free.cold_s, free.misdated) == (600, None)
    assert ready(session(2 * HOUR_MS, NECK), ahead).wait_s == 7200, "before it proves nothing"


def test_T05_what_may_still_be_on_the_skin_proves_nothing_of_a_date_ahead() -> None:
    ahead = session(-400 * DAY_MS)
    on = session(5 * HOUR_MS, NECK, off=OffProof.NONE)
    assert ready(ahead, on).wait_s == 7200
    assert ready(ahead, replace(on, simulated=True, ended_ms=None)).wait_s == 7200


def test_T05_what_ran_after_a_date_ahead_is_no_older_than_what_ran_before() -> None:
    """The clock was wrong twice: a year ahead, then years back."""
    past = (session(HOUR_MS, NECK), session(-400 * DAY_MS), session(900 * DAY_MS, HIP))
    assert ready(*past).wait_s == 7200
    assert ready(*past, session(HOUR_MS, NECK, simulated=True)).wait_s == 3600


def test_T05_only_what_a_wrong_date_holds_back_is_said_to_be_dated_ahead() -> None:
    still_on = ready(session(-DAY_MS, off=OffProof.NONE, id_=3))
    assert (still_on.waits_for, still_on.misdated) == (3, None)
    assert ready(session(0)).misdated is None
    rested = (session(-DAY_MS, id_=7), session(3 * HOUR_MS, NECK))
    assert ready(*rested, session(HOUR_MS)).misdated is None


# --- cold that a person took down


def care(ago_ms: int, site: Site | None = KNEE, cold_s: int = 600) -> PastSession:
    return replace(session(ago_ms, cold_s=cold_s, id_=0), site=site, modality=Modality.BATH)


def test_T05_other_cold_rests_its_place_only() -> None:
    assert ready(care(HOUR_MS)).wait_s == 3600
    assert ready(care(HOUR_MS, NECK)).verdict.held == ()
    assert ready(care(HOUR_MS, None)).verdict.held == ()


def test_T06_other_cold_counts() -> None:
    three = tuple(session(n * HOUR_MS, NECK, 60) for n in (9, 6, 3))
    assert told(ready(*three, care(5 * HOUR_MS, None)))["T06"].value == 4


def test_T07_other_cold_counts() -> None:
    assert ready(care(5 * HOUR_MS, None, 4500)).cold_s == 300
    assert ready(care(5 * HOUR_MS, None, 4800)).cold_s == 0


def test_T05_other_cold_is_dated_by_what_was_said_alone() -> None:
    assert ready(session(HOUR_MS, NECK), care(3 * HOUR_MS)).verdict.held == ()
    assert ready(session(-DAY_MS), care(3 * HOUR_MS, NECK)).wait_s == 7200, "it proves nothing"
    assert ready(care(-DAY_MS)).wait_s == 7200
    assert ready(care(-DAY_MS - 1)).verdict.held == (), "a slip of the clock"


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
    assert ready(session(DAY_MS - 1, HIP, 60), *three).verdict.holds_back
    assert ready(session(DAY_MS, HIP, 60), *three).cold_s == 600


def test_T06_more_than_four_wait_for_as_many_to_pass() -> None:
    past = tuple(session(ago * HOUR_MS, NECK, 60) for ago in (22, 20, 18, 16, 14))
    assert told(ready(*past))["T06"].value == 5
    assert ready(*past).wait_s == 4 * 3600


def test_T06_rehearsals_never_count() -> None:
    past = tuple(session(ago * HOUR_MS, NECK, 60, simulated=ago > 5) for ago in (9, 8, 7, 6, 5))
    assert not ready(*past).verdict.holds_back


# --- T07: cold


def test_T07_eighty_minutes_in_twenty_four_hours() -> None:
    past = (session(9 * HOUR_MS, NECK, 1800), session(5 * HOUR_MS, HIP, 2400))
    assert told(ready(*past, asked_s=600)) == {}
    cut = ready(*past, asked_s=601)
    assert (cut.cold_s, cut.wait_s, cut.waits) == (600, 0, ())
    assert told(cut)["T07"] == Finding("T07", Action.WARN, 4200)


def test_T07_less_than_a_minute_is_no_session() -> None:
    cut = ready(session(5 * HOUR_MS, NECK, 4740))
    assert (cut.cold_s, cut.verdict.holds_back) == (60, False)
    full = ready(session(5 * HOUR_MS, NECK, 4741))
    assert (full.cold_s, full.wait_s) == (0, 19 * 3600)
    assert told(full)["T07"] == Finding("T07", Action.BLOCK, 4741)
    assert ready(session(5 * HOUR_MS, NECK, 4770), asked_s=30).cold_s == 30
    assert ready(session(5 * HOUR_MS, NECK, 4800), asked_s=1).verdict.holds_back


def test_T07_the_wait_is_for_the_session_that_makes_room() -> None:
    past = (session(20 * HOUR_MS, NECK, 1000), session(10 * HOUR_MS, HIP, 3760))
    assert ready(*past).wait_s == 4 * 3600
    past = (session(20 * HOUR_MS, NECK, 1000), session(10 * HOUR_MS, HIP, 4760))
    assert ready(*past).wait_s == 14 * 3600


def test_T07_the_day_is_twenty_four_hours_to_the_millisecond() -> None:
    assert ready(session(DAY_MS - 1, NECK, 4800)).verdict.holds_back
    assert ready(session(DAY_MS, NECK, 4800)).cold_s == 600


def test_T07_a_session_that_may_still_cool_counts_as_planned() -> None:
    past = session(5 * HOUR_MS, NECK, 100, off=OffProof.NONE)
    assert told(ready(past, session(9 * HOUR_MS, HIP, 3400)))["T07"].value == 3400 + 900
    longer = replace(past, cold_s=1000)
    assert told(ready(longer, session(9 * HOUR_MS, HIP, 3400)))["T07"].value == 3400 + 1000


def test_the_longest_wait_is_told() -> None:
    past = tuple(session(ago * HOUR_MS, KNEE, 1200) for ago in (20, 15, 10, 1))
    full = ready(*past)
    assert [finding.rule for finding in full.verdict.held] == ["T07", "T06", "T05"]
    assert full.wait_s == 4 * 3600
    assert full.waits == (Wait("T05", 3600), Wait("T06", 4 * 3600), Wait("T07", 4 * 3600))


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
        found = judged(AskedStart(site, asked_s, 1200, guarded, ready=READY), past, now_ms)
        assert found.cold_s <= asked_s
        assert (found.cold_s == 0) == found.verdict.holds_back == (found.wait_s > 0)
        if found.verdict.holds_back:
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
    start, now_ms = AskedStart(site, asked_s, 1200, guarded, ready=READY), past[-1].ended_ms
    found = judged(start, past, now_ms)
    later = judged(start, past, now_ms + found.wait_s * 1000)
    assert not later.verdict.holds_back
    if found.wait_s > 1:
        assert judged(start, past, now_ms + (found.wait_s - 1) * 1000 - 1).verdict.holds_back


@settings(max_examples=200)
@given(st.lists(ASKED, min_size=1, max_size=12), st.integers(1, 40 * DAY_MS), ASKED)
def test_a_clock_set_back_never_lets_more_in(
    wishes: list[tuple[int, Site, int, bool]], back_ms: int, wish: tuple[int, Site, int, bool]
) -> None:
    past = [each for _, each in lived(wishes)]
    if not past or past[-1].ended_ms is None:
        return
    gap_ms, site, asked_s, guarded = wish
    start, now_ms = (
        AskedStart(site, asked_s, 1200, guarded, ready=READY),
        past[-1].ended_ms + gap_ms,
    )
    true, wrong = (judged(start, past, at_ms) for at_ms in (now_ms, now_ms - back_ms))
    assert wrong.cold_s <= true.cold_s
    assert wrong.verdict.holds_back >= true.verdict.holds_back


@given(st.lists(ASKED, max_size=12), st.lists(ASKED, max_size=6), ASKED)
def test_rehearsals_count_neither_for_nor_against(
    wishes: list[tuple[int, Site, int, bool]],
    rehearsed: list[tuple[int, Site, int, bool]],
    wish: tuple[int, Site, int, bool],
) -> None:
    past = [each for _, each in lived(wishes)]
    shows = [replace(each, simulated=True) for _, each in lived(rehearsed)]
    gap_ms, site, asked_s, guarded = wish
    start = AskedStart(site, asked_s, 1200, guarded, ready=READY)
    now_ms = NOW_MS + gap_ms + DAY_MS
    assert judged(start, [*shows, *past], now_ms) == judged(start, past, now_ms)


@pytest.mark.parametrize("rule", ["H03", "W03", "D04", "D14"])
def test_D14_a_lock_speaks_by_the_rule_that_brought_it(rule: str) -> None:
    locked = judge_start(START, replace(FIT, locks=(Lock(START.site, rule, NOW, 1),)), NOW)
    assert [each.rule for each in locked.refused] == [rule]
    gone = judge_start(START, replace(FIT, locks=(Lock(START.site, "Z99", NOW, 1),)), NOW)
    assert [each.rule for each in gone.refused] == ["D14"]
