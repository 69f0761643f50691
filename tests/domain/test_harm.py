"""What locks a place, what opens it, and what is due after a session, by rule."""

from dataclasses import replace

import pytest

from app.domain.aftermath import Aftermath, Due, due
from app.domain.diary import EndReason, LogEntry
from app.domain.guard import Finding
from app.domain.harm import (
    AdverseEvent,
    Advice,
    Harm,
    Lock,
    lingering,
    lock_of_end,
    lock_of_entry,
    lock_of_event,
    lock_of_look,
)
from app.domain.pain import PainWhen, SkinLook
from app.domain.rules import RULES, Action
from tests.domain.fit import HIP, HOUR_MS, KNEE, MINUTE_MS, NECK, NOW, NOW_MS, ago, lock

ADVICE = Advice("Dr Ama Osei", "2025-11-20", NOW)


# --- what locks


@pytest.mark.parametrize("rule", ["H03", "H04", "D03", "D04"])
def test_a_rule_that_acted_locks_its_place(rule: str) -> None:
    entry = LogEntry(1, "rule", RULES[rule].reason, rule)
    assert lock_of_entry(entry, KNEE, NOW, 7, rehearsal=False) == Lock(KNEE, rule, NOW, 7)
    assert lock_of_entry(entry, KNEE, NOW, 7, rehearsal=True) is None


@pytest.mark.parametrize("rule", [rule.id for rule in RULES.values() if not rule.locks])
def test_no_other_rule_locks(rule: str) -> None:
    entry = LogEntry(1, "rule", RULES[rule].reason, rule)
    assert lock_of_entry(entry, KNEE, NOW, 7, rehearsal=False) is None


def test_an_end_locks_as_the_rule_of_its_name_does() -> None:
    """Also where only the wrap's own guard ended it."""
    locking = {
        EndReason.FAR_TOO_COLD: "H03",
        EndReason.FROSTBITE_RISK: "H04",
        EndReason("nerve_signs"): "D03",
        EndReason("skin_colour"): "D04",
    }
    for end in EndReason:
        rule = locking.get(end)
        expected = Lock(KNEE, rule, NOW, 7) if rule else None
        assert lock_of_end(end, KNEE, NOW, 7, rehearsal=False) == expected, end
        assert lock_of_end(end, KNEE, NOW, 7, rehearsal=True) is None


def test_what_spoke_before_the_start_or_beside_the_rules_locks_nothing() -> None:
    for entry in (LogEntry(1, "start", "x", "D04"), LogEntry(1, "mark", "wet")):
        assert lock_of_entry(entry, KNEE, NOW, 7, rehearsal=False) is None


@pytest.mark.parametrize("minute", [0, 30, 60])
@pytest.mark.parametrize("look", [SkinLook.PALE_OR_BLUE, SkinLook.BLISTER])
def test_D04_harmed_skin_locks_whenever_it_is_seen(look: SkinLook, minute: int) -> None:
    assert lingering(look, minute) == Finding("D04", Action.LOCK)
    assert lock_of_look(look, minute, HIP, NOW, 7, rehearsal=False) == Lock(HIP, "D04", NOW, 7)
    assert lock_of_look(look, minute, HIP, NOW, 7, rehearsal=True) is None


@pytest.mark.parametrize("look", [SkinLook.RED, SkinLook.NUMB])
def test_D10_what_lingers_warns_at_30_minutes_and_locks_at_60(look: SkinLook) -> None:
    assert lingering(look, 29) is None
    assert lingering(look, 30) == Finding("D10", Action.WARN, 1800)
    assert lingering(look, 59) == Finding("D10", Action.WARN, 3540)
    assert lingering(look, 60) == Finding("D10", Action.LOCK, 3600)
    assert lock_of_look(look, 0, HIP, NOW, 7, rehearsal=False) is None
    assert lock_of_look(look, 59, HIP, NOW, 7, rehearsal=False) is None
    assert lock_of_look(look, 60, HIP, NOW, 7, rehearsal=False) == Lock(HIP, "D10", NOW, 7)
    assert lock_of_look(look, 60, HIP, NOW, 7, rehearsal=True) is None


@pytest.mark.parametrize("minute", [0, 30, 60])
def test_normal_skin_locks_nothing(minute: int) -> None:
    assert lingering(SkinLook.NORMAL, minute) is None
    assert lock_of_look(SkinLook.NORMAL, minute, HIP, NOW, 7, rehearsal=False) is None


@pytest.mark.parametrize("harm", Harm)
def test_D14_any_adverse_event_locks_its_place(harm: Harm) -> None:
    event = AdverseEvent(harm, NECK, ago(HOUR_MS), NOW, 7)
    assert lock_of_event(event) == Lock(NECK, "D14", NOW, 7)
    assert lock_of_event(replace(event, site=None)).site is None
    assert lock_of_event(replace(event, rehearsal=True)).rehearsal


# --- what opens


def test_advice_opens_a_lock() -> None:
    held = lock()
    assert held.holds(KNEE, rehearsal=False)
    assert held.holds(KNEE, rehearsal=True)
    assert not held.holds(HIP, rehearsal=False)
    assert lock(site=None).holds(HIP, rehearsal=False)
    assert not replace(held, advice=ADVICE).holds(KNEE, rehearsal=False)


# --- what is due


def after(
    ms: int, *looks: SkinLook | None, rated: frozenset[PainWhen] = frozenset(PainWhen)
) -> Aftermath:
    at_0, at_30, at_60 = (*looks, None, None, None)[:3]
    return Aftermath(7, KNEE, ago(ms), rehearsal=False, looks=(at_0, at_30, at_60), rated=rated)


def minutes(aftermath: Aftermath) -> list[int | None]:
    return [each.minute for each in due([aftermath], NOW)]


def test_D10_the_skin_is_asked_at_30_and_at_60_minutes() -> None:
    assert minutes(after(30 * MINUTE_MS - 1)) == []
    assert minutes(after(30 * MINUTE_MS)) == [30]
    assert minutes(after(60 * MINUTE_MS - 1)) == [30]
    assert minutes(after(60 * MINUTE_MS)) == [60], "the first has lapsed"
    assert minutes(after(24 * HOUR_MS - 1)) == [60]
    assert minutes(after(24 * HOUR_MS)) == []


def test_D10_skin_that_was_normal_is_not_asked_again() -> None:
    assert minutes(after(60 * MINUTE_MS, None, SkinLook.NORMAL)) == []
    assert minutes(after(60 * MINUTE_MS, SkinLook.NORMAL)) == [60]
    assert minutes(after(60 * MINUTE_MS, None, SkinLook.RED)) == [60]
    assert minutes(after(60 * MINUTE_MS, None, SkinLook.RED, SkinLook.RED)) == []
    assert minutes(after(30 * MINUTE_MS, None, SkinLook.RED)) == []


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        (PainWhen.HOURS_2, 2, 24),
        (PainWhen.HOURS_24, 24, 48),
        (PainWhen.HOURS_48, 48, 72),
        (PainWhen.HOURS_72, 72, 96),
        (PainWhen.HOURS_96, 96, 120),
    ],
)
def test_pain_is_asked_from_its_hour_on_until_the_next(
    when: PainWhen, first: int, last: int
) -> None:
    def asked_at(ms: int) -> list[PainWhen | None]:
        seen = after(ms, None, SkinLook.NORMAL, rated=frozenset())
        return [each.when for each in due([seen], NOW)]

    assert when not in asked_at(first * HOUR_MS - 1)
    assert asked_at(first * HOUR_MS) == [when]
    assert asked_at(last * HOUR_MS - 1) == [when]
    assert when not in asked_at(last * HOUR_MS)
    rated = after(first * HOUR_MS, None, SkinLook.NORMAL, rated=frozenset({when}))
    assert due([rated], NOW) == ()


def test_skin_comes_before_pain_and_what_lapses_sooner_before_the_rest() -> None:
    none_rated = frozenset[PainWhen]()
    asked = due(
        [
            after(25 * HOUR_MS, rated=none_rated),
            replace(after(3 * HOUR_MS, rated=none_rated), site=HIP),
            after(40 * MINUTE_MS),
        ],
        NOW,
    )
    assert [(each.minute, each.when) for each in asked] == [
        (30, None), (60, None), (None, PainWhen.HOURS_2), (None, PainWhen.HOURS_24),
    ]  # fmt: skip
    assert asked[0] == Due(7, KNEE, NOW_MS + 20 * MINUTE_MS, minute=30)
    assert asked[2].until_ms == NOW_MS + 21 * HOUR_MS


def test_the_one_pain_in_a_place_is_asked_once_of_the_last_session_whose_turn_it_is() -> None:
    def asked(*sessions: Aftermath) -> list[PainWhen | None]:
        return [each.when for each in due(sessions, NOW) if each.when]

    a_day, two_days = (after(h * HOUR_MS, rated=frozenset()) for h in (25, 49))
    assert asked(two_days, a_day) == [PainWhen.HOURS_24]
    told = replace(a_day, rated=frozenset({PainWhen.HOURS_24}))
    assert asked(told, two_days) == [], "the same pain would be asked again"
    assert asked(after(HOUR_MS), a_day) == [PainWhen.HOURS_24], "the last one's turn is to come"


def test_nothing_is_due_after_a_rehearsal_or_after_a_date_ahead() -> None:
    rehearsal = replace(after(30 * MINUTE_MS), rehearsal=True)
    assert due([rehearsal, after(-HOUR_MS)], NOW) == ()
