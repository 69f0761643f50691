"""Verdicts: tightening by its laws, and what decides among findings."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.guard import OK, Finding, Verdict, found, verdict
from app.domain.rules import RULES, Action

FINDINGS = st.builds(
    found,
    st.sampled_from(list(RULES.values())),
    st.none() | st.integers(-5000, 50_000),
    st.sampled_from(Action),
)
VERDICTS = st.lists(FINDINGS | st.none(), max_size=8).map(verdict)


def _strength(found_there: Verdict, rule: str) -> int:
    return max((f.action for f in found_there.findings if f.rule == rule), default=0)


@given(VERDICTS, VERDICTS)
def test_tightened_is_never_milder_than_either(a: Verdict, b: Verdict) -> None:
    both = a.tighten(b)
    for rule in RULES:
        assert _strength(both, rule) == max(_strength(a, rule), _strength(b, rule))
    assert both.stops == (a.stops or b.stops)
    assert both.locks == (a.locks or b.locks)


@given(VERDICTS, VERDICTS, VERDICTS)
def test_tightening_knows_no_order(a: Verdict, b: Verdict, c: Verdict) -> None:
    assert a.tighten(b) == b.tighten(a)
    assert a.tighten(b).tighten(c) == a.tighten(b.tighten(c))


@given(VERDICTS)
def test_tightening_with_itself_or_with_nothing_changes_nothing(a: Verdict) -> None:
    assert a.tighten(a) == a
    assert a.tighten(OK) == a


@given(VERDICTS)
def test_strongest_first_and_each_rule_once(a: Verdict) -> None:
    actions = [f.action for f in a.findings]
    assert actions == sorted(actions, reverse=True)
    assert len({f.rule for f in a.findings}) == len(a.findings)
    assert a.strongest == (a.findings[0] if a.findings else None)


@given(st.sampled_from(list(RULES.values())), st.sampled_from(Action))
def test_a_finding_is_never_stronger_than_its_rule(rule: object, action: Action) -> None:
    row = next(r for r in RULES.values() if r is rule)
    assert found(row, 1, action) == Finding(row.id, min(action, row.action), 1)
    assert found(row).action is row.action


def test_nothing_found_is_no_danger_told() -> None:
    assert (OK.strongest, OK.stops, OK.locks) == (None, False, False)


def test_stop_stops_and_what_is_milder_does_not() -> None:
    stopping = {a for a in Action if Verdict((Finding("T01", a),)).stops}
    assert stopping == {Action.STOP, Action.BLOCK}


def test_only_a_stopping_finding_of_a_locking_rule_locks() -> None:
    assert verdict([found(RULES["H03"])]).locks
    assert not verdict([found(RULES["H03"], action=Action.WARN)]).locks
    assert not verdict([found(RULES["H01"])]).locks


def test_among_equals_a_locking_rule_speaks_first_then_the_higher_id() -> None:
    spoken = verdict(found(RULES[id_]) for id_ in ("D02", "H03", "T11", "H04", "T01"))
    assert [f.rule for f in spoken.findings] == ["H04", "H03", "T11", "T01", "D02"]


def test_of_equal_findings_of_a_rule_the_larger_value_stands() -> None:
    t01 = RULES["T01"]
    for values in ((3, 5, None), (None, 5, 3), (5, None, 3)):
        assert verdict(found(t01, v) for v in values).findings == (found(t01, 5),)
    assert verdict([found(t01, 0), found(t01, 1)]).findings == (found(t01, 1),)
    assert verdict([found(t01, -3), found(t01)]).findings == (found(t01, -3),)
    assert verdict([found(t01, 9, Action.WARN), found(t01, 1)]).findings == (found(t01, 1),)


def test_a_finding_gives_the_reason_of_its_rule() -> None:
    assert Finding("H11", Action.WARN).reason == "sensor_silent"


def test_what_locks_is_a_locking_rule_at_full_strength() -> None:
    assert verdict([found(RULES["D14"])]).locks
    assert verdict([found(RULES["D03"])]).locks
    assert not verdict([found(RULES["D10"], action=Action.WARN)]).locks
    assert not verdict([found(RULES["H01"])]).locks


def test_what_is_met_stands_last_and_holds_nothing_back() -> None:
    cleared, warned = found(RULES["C12"], met=True), found(RULES["C13"])
    told = verdict([cleared, warned])
    assert (told.findings, told.held) == ((warned, cleared), ())
    assert told.tighten(verdict([found(RULES["C12"])])).held == (found(RULES["C12"]),)
    assert not verdict([found(RULES["H01"], met=True)]).stops


def test_a_second_action_holds_back_only_at_full_strength() -> None:
    assert found(RULES["H07"]).holds_back
    assert not found(RULES["H07"], action=Action.ADVISE).holds_back
