"""Whoever says more against a start, or has a lower cap, a lock, a session more, is never let in
more easily, nor for longer."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.care import Modality
from app.domain.diary import OffProof
from app.domain.harm import Lock
from app.domain.health import Applies, Cap, Clearance, Cloth, PackFrom, Ready
from app.domain.known import Known, PastSession
from app.domain.pain import Site
from app.domain.readiness import AskedStart, Readiness, judge_start
from app.domain.rules import RULES
from app.domain.screening import QUESTIONS
from app.domain.setup import TODAY, ticks
from tests.domain.fit import ASKED, DAY_MS, HOUR_MS, NOW, NOW_MS, SCREEN, ago, seen

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
    st.integers(-2 * DAY_MS, 2 * DAY_MS).map(lambda ago_ms: NOW_MS - ago_ms),
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
NEVER_TOLD = st.builds(
    Known,
    past=st.lists(PAST, max_size=4).map(tuple),
    screen=st.builds(
        lambda applies, born: replace(SCREEN, applies=tuple(applies), born_year=born),
        st.lists(CONDITIONS, max_size=2),
        st.sampled_from([1940, 1985, 1985, 1985, 2009, 2015]),
    ),
    clearances=st.lists(CLEARANCES, max_size=2).map(tuple),
    locks=st.lists(LOCKS, max_size=1).map(tuple),
    caps=st.lists(CAPS, max_size=2).map(tuple),
    harmed=st.none() | st.sampled_from([ago(2 * DAY_MS), ago(HOUR_MS)]),
)
TICKS = st.sampled_from(
    [frozenset({"L03", "L05", "L06", "C09", "C18", "C21"})] * 3 + [frozenset[str]()]
)
READY = st.builds(
    Ready,
    st.none() | st.sampled_from([Cloth.DRY, Cloth.DRY, *Cloth]),
    st.none() | st.sampled_from([PackFrom.FRIDGE, *PackFrom]),
    TICKS,
    st.frozensets(st.sampled_from(TODAY), max_size=1),
    asked_new=st.booleans(),
)
SEEN = st.builds(
    seen,
    st.none() | st.integers(2000, 3700),
    st.none() | st.integers(-2500, 1500),
    battery_percent=st.none() | st.integers(0, 100),
    contact=st.booleans(),
)
STARTS = st.builds(
    AskedStart,
    SITES,
    st.integers(1, 1300),
    st.sampled_from([600, 900, 1200]),
    st.booleans(),
    st.booleans(),
    st.sampled_from([Modality.PACK, Modality.PACK, Modality.ICE_MASSAGE, Modality.BATH]),
    st.none() | READY,
    st.none() | SEEN,
    rehearsal=st.booleans(),
)


def stricter(more: Readiness, less: Readiness) -> None:
    assert more.cold_s <= less.cold_s
    assert more.offered_s <= less.offered_s
    assert more.verdict.holds_back >= less.verdict.holds_back


@given(STARTS, NEVER_TOLD)
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


@given(STARTS, NEVER_TOLD, CONDITIONS)
def test_one_condition_more(start: AskedStart, known: Known, condition: Applies) -> None:
    assert known.screen is not None
    screen = replace(known.screen, applies=(*known.screen.applies, condition))
    more = judge_start(start, replace(known, screen=screen), NOW)
    stricter(more, judge_start(start, known, NOW))


@given(STARTS, NEVER_TOLD, LOCKS)
def test_one_lock_more(start: AskedStart, known: Known, lock: Lock) -> None:
    more = judge_start(start, replace(known, locks=(*known.locks, lock)), NOW)
    stricter(more, judge_start(start, known, NOW))


@given(STARTS, NEVER_TOLD, CAPS)
def test_one_cap_more(start: AskedStart, known: Known, cap: Cap) -> None:
    more = judge_start(start, replace(known, caps=(*known.caps, cap)), NOW)
    stricter(more, judge_start(start, known, NOW))


@settings(max_examples=300)
@given(STARTS, NEVER_TOLD, PAST)
def test_one_session_more(start: AskedStart, known: Known, session: PastSession) -> None:
    """Whose clock was right; of a wrong one more than of a right one cannot be told."""
    first = min((each.ended_ms or NOW_MS for each in known.past), default=NOW_MS)
    session = replace(session, ended_ms=min(first, NOW_MS), baseline=None)
    more = judge_start(start, replace(known, past=(session, *known.past)), NOW)
    stricter(more, judge_start(start, known, NOW))


@given(STARTS, NEVER_TOLD, st.sampled_from(TODAY))
def test_one_thing_more_that_is_new_today(start: AskedStart, known: Known, rule: str) -> None:
    ready = start.ready or Ready()
    less = replace(start, ready=ready)
    more = replace(start, ready=replace(ready, new=ready.new | {rule}))
    stricter(judge_start(more, known, NOW), judge_start(less, known, NOW))


@given(STARTS, NEVER_TOLD)
def test_one_tick_less(start: AskedStart, known: Known) -> None:
    ready = start.ready or Ready()
    less = replace(start, ready=replace(ready, ticked=ready.ticked | set(ticks(start))))
    for rule in ticks(start):
        more = replace(start, ready=replace(ready, ticked=ready.ticked - {rule}))
        stricter(judge_start(more, known, NOW), judge_start(less, known, NOW))


@given(STARTS, NEVER_TOLD)
def test_nothing_asked_at_all(start: AskedStart, known: Known) -> None:
    earnest = replace(start, rehearsal=False)
    assert judge_start(replace(earnest, ready=None), known, NOW).cold_s == 0
    assert judge_start(earnest, replace(known, screen=None), NOW).cold_s == 0
    unasked = replace(SCREEN, asked=ASKED - {"C01"})
    assert judge_start(earnest, replace(known, screen=unasked), NOW).cold_s == 0


@given(STARTS, NEVER_TOLD)
def test_a_rehearsal_is_never_harder_to_begin(start: AskedStart, known: Known) -> None:
    known = replace(known, locks=tuple(each for each in known.locks if not each.rehearsal))
    earnest = judge_start(replace(start, rehearsal=False), known, NOW)
    stricter(earnest, judge_start(replace(start, rehearsal=True), known, NOW))
