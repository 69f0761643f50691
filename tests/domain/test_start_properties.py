"""Whoever says more against a start, or has a lower cap, a lock, a session more, is never let in
more easily, nor for longer."""

from dataclasses import replace
from typing import TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.care import Modality
from app.domain.diary import OffProof
from app.domain.harm import Lock
from app.domain.health import Applies, Cap, Clearance, Cloth, HealthScreen, PackFrom, Ready
from app.domain.known import Known, PastSession
from app.domain.pain import Site
from app.domain.readiness import AskedStart, Readiness, judge_start
from app.domain.rules import RULES
from app.domain.screening import QUESTIONS
from app.domain.setup import TODAY, ticks
from tests.domain.fit import ASKED, DAY_MS, HOUR_MS, NOW, NOW_MS, SCREEN, ago, seen

T = TypeVar("T")


def few(each: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    """None of them mostly, so that many starts are let in."""
    return st.one_of(st.just(()), st.just(()), st.just(()), st.tuples(each), st.tuples(each, each))


SITES = st.sampled_from([Site.KNEE_LEFT, Site.NECK, Site.HIP_LEFT])
PLACES = st.frozensets(SITES, max_size=2)
CONDITIONS = st.builds(Applies, st.sampled_from([each.rule for each in QUESTIONS]), PLACES)
LOCKS = st.builds(
    Lock,
    st.none() | SITES,
    st.sampled_from([rule.id for rule in RULES.values() if rule.locks]),
    st.just(ago(HOUR_MS)),
    rehearsal=st.booleans(),
)
CAPS = st.builds(
    Cap, st.integers(-10, 1300), st.sampled_from(["person", "physio"]), st.just(NOW)
)  # fmt: skip
PAST = st.builds(
    PastSession,
    st.integers(0, 30),
    st.none() | SITES,
    st.integers(NOW_MS - 2 * DAY_MS, NOW_MS + 2 * DAY_MS),
    st.integers(0, 1200),
    st.integers(0, 1200),
    st.integers(0, 1200),
    st.sampled_from(OffProof),
    simulated=st.booleans(),
    baseline=st.none() | st.integers(2500, 3600),
)
CLEARANCES = st.builds(
    Clearance,
    st.sampled_from([rule.id for rule in RULES.values() if rule.action == 4]),
    st.just("Dr Ama Osei"),
    st.just("2025-11-20"),
    st.sampled_from([ago(0), ago(3 * DAY_MS)]),
)
KNOWN = st.builds(
    Known,
    past=few(PAST),
    screen=st.builds(
        HealthScreen,
        st.just(SCREEN.at),
        st.sampled_from([*[1985] * 6, 1940, 2009, 2015]),
        st.just(ASKED),
        few(CONDITIONS),
    ),
    clearances=few(CLEARANCES),
    locks=few(LOCKS),
    caps=few(CAPS),
    harmed=st.sampled_from([None, None, None, ago(2 * DAY_MS), ago(HOUR_MS)]),
)
TICKS = st.sampled_from(
    [frozenset({"L03", "L05", "L06", "C09", "C18", "C21"})] * 3 + [frozenset[str]()]
)
READY = st.builds(
    Ready,
    st.sampled_from([*[Cloth.DRY_TWICE] * 6, *Cloth, None]),
    st.sampled_from([*[PackFrom.FRIDGE] * 6, *PackFrom, None]),
    TICKS,
    few(st.sampled_from(TODAY)).map(frozenset),
    asked_new=st.sampled_from([True, True, True, False]),
)
SEEN = st.builds(
    seen,
    st.none() | st.integers(2000, 3700),
    st.none() | st.integers(-2500, 1500),
    battery_percent=st.sampled_from([None, 100, 20, 19, 10, 9]),
    contact=st.booleans(),
)
STARTS = st.builds(
    AskedStart,
    SITES,
    st.integers(1, 900) | st.integers(1, 1300),
    st.sampled_from([600, 900, 1200]),
    st.booleans(),
    st.booleans(),
    st.sampled_from(
        [*[Modality.PACK] * 5, Modality.ICE_MASSAGE, Modality.ICE_MASSAGE, Modality.BATH]
    ),
    st.one_of(READY, READY, READY, READY, st.none()),
    st.none() | SEEN,
    rehearsal=st.booleans(),
)


def stricter(more: Readiness, less: Readiness) -> None:
    assert more.cold_s <= less.cold_s
    assert more.offered_s <= less.offered_s
    assert more.verdict.holds_back >= less.verdict.holds_back


@given(STARTS, KNOWN)
def test_what_may_run_is_within_every_cap(start: AskedStart, known: Known) -> None:
    told = judge_start(start, known, NOW)
    caps_s = [start.asked_s, start.programme_s, 1200, *(cap.cold_s for cap in known.caps)]
    if not start.guarded:
        caps_s.append(900)
    if start.modality is Modality.ICE_MASSAGE:
        caps_s.append(600)
    if not {"C18", "C21", "L04"}.isdisjoint(each.rule for each in told.verdict.findings):
        caps_s.append(600)
    assert 0 <= told.cold_s <= told.offered_s <= max(0, min(caps_s))
    assert (told.cold_s == 0) == told.verdict.holds_back
    assert (told.offered_s == 0) == bool(told.refused)
    assert set(told.refused) | set(told.to_do) == set(told.verdict.held)
    if told.wait_s:
        assert told.verdict.holds_back


@given(STARTS, KNOWN, CONDITIONS)
def test_one_condition_more(start: AskedStart, known: Known, condition: Applies) -> None:
    assert known.screen is not None
    screen = replace(known.screen, applies=(*known.screen.applies, condition))
    more = judge_start(start, replace(known, screen=screen), NOW)
    stricter(more, judge_start(start, known, NOW))


@given(STARTS, KNOWN, LOCKS)
def test_one_lock_more(start: AskedStart, known: Known, lock: Lock) -> None:
    more = judge_start(start, replace(known, locks=(*known.locks, lock)), NOW)
    stricter(more, judge_start(start, known, NOW))


@given(STARTS, KNOWN, CAPS)
def test_one_cap_more(start: AskedStart, known: Known, cap: Cap) -> None:
    more = judge_start(start, replace(known, caps=(*known.caps, cap)), NOW)
    stricter(more, judge_start(start, known, NOW))


@settings(max_examples=300)
@given(STARTS, KNOWN, PAST)
def test_one_session_more(start: AskedStart, known: Known, session: PastSession) -> None:
    """The first of all, and no later than those after it. It brings no baseline, which could only
    stand in for a later one's."""
    first = min((each.ended_ms or NOW_MS for each in known.past), default=NOW_MS)
    session = replace(session, ended_ms=min(first, NOW_MS), baseline=None)
    more = judge_start(start, replace(known, past=(session, *known.past)), NOW)
    stricter(more, judge_start(start, known, NOW))


@given(STARTS, KNOWN, st.sampled_from(TODAY))
def test_one_thing_more_that_is_new_today(start: AskedStart, known: Known, rule: str) -> None:
    ready = start.ready or Ready()
    less = replace(start, ready=ready)
    more = replace(start, ready=replace(ready, new=ready.new | {rule}))
    stricter(judge_start(more, known, NOW), judge_start(less, known, NOW))


@given(STARTS, KNOWN)
def test_one_tick_less(start: AskedStart, known: Known) -> None:
    ready = start.ready or Ready()
    less = replace(start, ready=replace(ready, ticked=ready.ticked | set(ticks(start))))
    for rule in ticks(start):
        more = replace(start, ready=replace(ready, ticked=ready.ticked - {rule}))
        stricter(judge_start(more, known, NOW), judge_start(less, known, NOW))


@given(STARTS, KNOWN)
def test_nothing_asked_at_all(start: AskedStart, known: Known) -> None:
    earnest = replace(start, rehearsal=False)
    assert judge_start(replace(earnest, ready=None), known, NOW).cold_s == 0
    assert judge_start(earnest, replace(known, screen=None), NOW).cold_s == 0
    unasked = replace(SCREEN, asked=ASKED - {"C01"})
    assert judge_start(earnest, replace(known, screen=unasked), NOW).cold_s == 0


@given(STARTS, KNOWN)
def test_a_rehearsal_is_never_harder_to_begin(start: AskedStart, known: Known) -> None:
    known = replace(known, locks=tuple(each for each in known.locks if not each.rehearsal))
    earnest = judge_start(replace(start, rehearsal=False), known, NOW)
    stricter(earnest, judge_start(replace(start, rehearsal=True), known, NOW))
