"""The health screen by rule: what each answer does, when it is due, what a clearance opens."""

from dataclasses import replace

import pytest

from app.domain.guard import Finding
from app.domain.health import Applies, Clearance
from app.domain.known import Known
from app.domain.rules import RULES, Action
from app.domain.screening import (
    PER_SITE,
    QUESTIONS,
    oldest,
    screen_due,
    waiting_for_clearance,
    youngest,
)
from app.domain.units import Moment
from tests.domain.fit import (
    ASKED,
    DAY_MS,
    EVERY_TICK,
    FIT,
    HIP,
    HOUR_MS,
    KNEE,
    NECK,
    NOW,
    NOW_MS,
    READY,
    SCREEN,
    ago,
    asked,
    found_in,
    today,
    told_of,
)

BY_DOCTOR = Clearance("C12", "Dr Ama Osei", "2025-11-20", ago(DAY_MS // 2))


def blocks(rule: str) -> None:
    """Said at the screen, the rule lets no session begin, whatever is ticked; not said, it does."""
    assert asked(FIT).cold_s == 600
    held = asked(told_of(rule), ready=EVERY_TICK)
    assert held.cold_s == held.offered_s == 0
    assert found_in(held) == {rule: Finding(rule, Action.BLOCK)}
    assert held.refused == (Finding(rule, Action.BLOCK),)


def blocks_here(rule: str) -> None:
    """As above, on the places named and on every one when none is."""
    blocks(rule)
    there = told_of(Applies(rule, frozenset({KNEE, NECK})))
    assert asked(there).verdict.holds_back
    assert asked(there, site=NECK).verdict.holds_back
    assert not asked(there, site=HIP).verdict.holds_back


def blocks_today(rule: str) -> None:
    """Said right before the start."""
    held = today(rule)
    assert found_in(held) == {rule: Finding(rule, Action.BLOCK)}
    assert held.cold_s == held.offered_s == 0


def clears(rule: str) -> None:
    """Said at the screen, it waits for a clearance; the clearance opens it, and it is told."""
    waiting = asked(told_of(rule), ready=EVERY_TICK)
    assert found_in(waiting) == {rule: Finding(rule, Action.CLEAR)}
    assert waiting.cold_s == waiting.offered_s == 0
    clearance = replace(BY_DOCTOR, rule=rule)
    open_now = asked(told_of(rule, clearances=(clearance,)))
    assert found_in(open_now) == {rule: Finding(rule, Action.CLEAR, met=True)}
    assert open_now.cold_s == 600


# --- C01-C24


def test_C01_vessels_that_tighten() -> None:
    blocks("C01")


def test_C02_cold_allergy() -> None:
    blocks("C02")


def test_C03_blood_that_reacts_to_cold() -> None:
    blocks("C03")


def test_C04_sickle_cell_or_phaeochromocytoma() -> None:
    blocks("C04")


def test_C05_poor_circulation_at_the_site() -> None:
    blocks_here("C05")
    blocks_today("C05")


def test_C06_no_feeling_at_the_site() -> None:
    blocks_here("C06")
    blocks_today("C06")


def test_C07_past_cold_injury() -> None:
    blocks("C07")


def test_C08_regional_pain_syndrome() -> None:
    blocks("C08")


def test_C09_broken_skin_at_the_site() -> None:
    blocks_here("C09")
    blocks_today("C09")


def test_C09_somebody_looked_at_the_skin() -> None:
    unlooked = asked(ready=replace(READY, ticked=READY.ticked - {"C09"}))
    assert (unlooked.cold_s, unlooked.offered_s) == (0, 600)
    assert found_in(unlooked) == {"C09": Finding("C09", Action.ACK)}
    assert [f.rule for f in unlooked.to_do] == ["C09"]


def test_C10_heart_disease() -> None:
    blocks("C10")


def test_C11_pregnancy() -> None:
    clears("C11")


def test_C12_diabetes() -> None:
    clears("C12")


def test_C13_controlled_blood_pressure_warns() -> None:
    warned = asked(told_of("C13"))
    assert found_in(warned) == {"C13": Finding("C13", Action.WARN)}
    assert warned.cold_s == 600


def test_C14_cancer_at_the_site() -> None:
    clears("C14")
    assert asked(told_of(Applies("C14", frozenset({HIP})))).cold_s == 600


def test_C15_surgery_at_the_site() -> None:
    clears("C15")
    assert asked(told_of(Applies("C15", frozenset({HIP})))).cold_s == 600


def test_C15_surgery_that_is_new_needs_a_word_of_today() -> None:
    old = replace(BY_DOCTOR, rule="C15", at=ago(DAY_MS + 1))
    assert found_in(today("C15")) == {"C15": Finding("C15", Action.CLEAR)}
    assert today("C15", known=replace(FIT, clearances=(old,))).verdict.holds_back
    new = replace(old, at=ago(DAY_MS))
    assert today("C15", known=replace(FIT, clearances=(new,))).cold_s == 600


def test_C16_fever() -> None:
    blocks_today("C16")
    blocks("C16")


def test_C17_cannot_report_feeling() -> None:
    blocks("C17")
    blocks_today("C17")


def test_C18_dulling_drugs_want_a_tick_and_shorten() -> None:
    for unticked in (
        asked(told_of("C18"), asked_s=900, programme_s=900),
        today("C18", asked_s=900, programme_s=900),
    ):
        assert found_in(unticked)["C18"] == Finding("C18", Action.ACK)
        assert (unticked.cold_s, unticked.offered_s) == (0, 600)
    ticked = asked(told_of("C18"), ready=EVERY_TICK, asked_s=900, programme_s=900)
    assert ticked.cold_s == 600
    assert Finding("C18", Action.ACK, met=True) in ticked.verdict.findings
    assert asked(told_of("C18"), ready=EVERY_TICK, asked_s=599).cold_s == 599


def test_C19_a_child_by_the_age_it_may_still_have() -> None:
    """Born in 2012: 13 this year, maybe only 12 yet."""
    assert found_in(asked(told_of(born=2012)))["C19"] == Finding("C19", Action.BLOCK, 12)
    assert "C19" not in found_in(asked(told_of(born=2011)))
    cleared = told_of(born=2012, clearances=(replace(BY_DOCTOR, rule="C20"),))
    assert asked(cleared).cold_s == 0


def test_C20_a_young_person_by_the_age_they_may_still_have() -> None:
    """Born in 2007: 18 this year, maybe only 17 yet."""
    assert found_in(asked(told_of(born=2007)))["C20"] == Finding("C20", Action.CLEAR, 17)
    assert found_in(asked(told_of(born=2006))) == {}
    assert "C20" in found_in(asked(told_of(born=2012))), "maybe 13 already"
    assert "C20" not in found_in(asked(told_of(born=2013)))
    cleared = told_of(born=2007, clearances=(replace(BY_DOCTOR, rule="C20"),))
    assert asked(cleared).cold_s == 600


def test_C21_an_older_person_by_the_age_they_may_have() -> None:
    """Born in 1960: maybe 65 already."""
    long = {"asked_s": 900, "programme_s": 900}
    old = asked(told_of(born=1960), **long)
    assert found_in(old)["C21"] == Finding("C21", Action.ACK, 65)
    assert (old.cold_s, old.offered_s) == (0, 600)
    assert asked(told_of(born=1960), ready=EVERY_TICK, **long).cold_s == 600
    assert asked(told_of(born=1961), **long).cold_s == 900


def test_C21_thin_skin_at_any_age() -> None:
    thin = asked(told_of("C21"), ready=EVERY_TICK, asked_s=900, programme_s=900)
    assert thin.cold_s == 600
    assert asked(told_of("C21")).verdict.holds_back


def test_C22_severe_asthma() -> None:
    clears("C22")


def test_C23_cream_on_the_site() -> None:
    blocks_today("C23")


def test_C24_other_illness_is_advised_on() -> None:
    advised = asked(told_of("C24"))
    assert found_in(advised) == {"C24": Finding("C24", Action.ADVISE)}
    assert advised.cold_s == 600


# --- W01, W02


def test_W01_emergency_signs() -> None:
    blocks("W01")
    blocks_today("W01")
    assert asked(told_of("W01")).verdict.held[0].reason == "emergency_signs"


def test_W02_red_flags() -> None:
    clears("W02")


# --- S04: when the screen is due


def test_S04_without_a_screen_nothing_begins() -> None:
    never = asked(Known())
    assert found_in(never) == {"S04": Finding("S04", Action.BLOCK)}
    assert never.cold_s == never.offered_s == 0
    assert screen_due(None, None, NOW)


def test_S04_the_screen_holds_for_thirty_days() -> None:
    held = replace(SCREEN, at=ago(30 * DAY_MS - 1))
    assert asked(Known(screen=held)).cold_s == 600
    assert found_in(asked(Known(screen=replace(held, at=ago(30 * DAY_MS))))).keys() == {"S04"}


@pytest.mark.parametrize("rule", sorted(ASKED))
def test_S04_a_question_that_was_not_answered_is_due(rule: str) -> None:
    assert screen_due(replace(SCREEN, asked=ASKED - {rule}), None, NOW)
    assert not screen_due(replace(SCREEN, asked=ASKED | {"C16"}), None, NOW)


def test_S04_other_words_ask_again() -> None:
    assert screen_due(replace(SCREEN, text=SCREEN.text + 1), None, NOW)


def test_S04_an_answer_about_no_rule_asks_again() -> None:
    assert screen_due(replace(SCREEN, applies=(Applies("C99"),)), None, NOW)


def test_S04_harm_told_since_asks_again() -> None:
    harmed = Moment(0, SCREEN.at.wall_ms + 1)
    assert screen_due(SCREEN, harmed, NOW)
    assert asked(replace(FIT, harmed=harmed)).verdict.holds_back
    assert not screen_due(SCREEN, SCREEN.at, NOW)
    assert screen_due(replace(SCREEN, at=ago(HOUR_MS)), NOW, NOW), "told this moment"


def test_S04_a_screen_dated_ahead_was_answered_now() -> None:
    ahead = replace(SCREEN, at=ago(-400 * DAY_MS))
    assert not screen_due(ahead, None, NOW)
    assert not screen_due(ahead, ago(0), NOW)
    assert screen_due(ahead, ago(-500 * DAY_MS), NOW), "harm came after it, by the same clock"


def test_S04_harm_dated_ahead_asks_again_each_day() -> None:
    harmed = ago(-400 * DAY_MS)
    assert screen_due(replace(SCREEN, at=ago(DAY_MS + 1)), harmed, NOW)
    assert not screen_due(replace(SCREEN, at=ago(DAY_MS)), harmed, NOW)
    assert not screen_due(replace(SCREEN, at=NOW), harmed, NOW)


# --- S05: anything new today


def test_S05_nothing_asked_today() -> None:
    for unasked in (asked(ready=None), asked(ready=replace(READY, asked_new=False))):
        assert found_in(unasked)["S05"] == Finding("S05", Action.BLOCK)
        assert (unasked.cold_s, unasked.offered_s) == (0, 600)
        assert "S05" in {f.rule for f in unasked.to_do}


def test_S05_news_about_no_rule_was_not_understood() -> None:
    assert found_in(today("C99")).keys() == {"S05"}


# --- clearances


@pytest.mark.parametrize("who", ["", "  "])
def test_a_clearance_names_who_gave_it(who: str) -> None:
    assert asked(told_of("C12", clearances=(replace(BY_DOCTOR, who=who),))).verdict.holds_back


@pytest.mark.parametrize("on", ["", "yesterday", "2025-02-30"])
def test_a_clearance_names_the_day_it_was_given(on: str) -> None:
    assert asked(told_of("C12", clearances=(replace(BY_DOCTOR, on=on),))).verdict.holds_back


def test_a_clearance_is_for_its_own_rule() -> None:
    assert asked(told_of("C11", clearances=(BY_DOCTOR,))).verdict.holds_back


def test_harm_voids_the_clearances_before_it() -> None:
    """By the moment it was recorded, and by the day on which it was given."""
    harmed = ago(HOUR_MS)
    screen = replace(SCREEN, at=harmed, applies=(Applies("C12"),))
    known = Known(screen=screen, harmed=harmed)
    since = replace(BY_DOCTOR, at=harmed, on="2025-11-21")
    assert asked(replace(known, clearances=(since,))).cold_s == 600
    for before in (
        replace(since, at=Moment(0, harmed.wall_ms - 1)),
        replace(since, on="2025-11-20"),
    ):
        assert asked(replace(known, clearances=(before,))).verdict.holds_back


def test_harm_told_this_moment_voids_what_was_given_yesterday() -> None:
    known = told_of("C12", harmed=NOW, clearances=(replace(BY_DOCTOR, at=NOW),))
    assert "C12" in {each.rule for each in asked(known).refused}


def test_harm_dated_ahead_voids_all_but_the_clearances_of_a_day() -> None:
    known = told_of("C12", clearances=(BY_DOCTOR,), harmed=ago(-400 * DAY_MS))
    assert asked(known).cold_s == 600
    week_ago = replace(BY_DOCTOR, at=ago(7 * DAY_MS), on="2025-11-14")
    assert asked(replace(known, clearances=(week_ago,))).verdict.holds_back
    given_then = replace(BY_DOCTOR, on="2025-11-19")
    assert asked(replace(known, clearances=(given_then,))).verdict.holds_back


def test_a_clearance_dated_ahead_counts() -> None:
    ahead = replace(BY_DOCTOR, at=ago(-400 * DAY_MS))
    assert asked(told_of("C12", clearances=(ahead,))).cold_s == 600


@pytest.mark.parametrize("rule", ["C14", "C15"])
def test_a_clearance_for_a_place_is_about_the_places_of_the_screen_it_followed(rule: str) -> None:
    before = replace(BY_DOCTOR, rule=rule, at=Moment(0, SCREEN.at.wall_ms - 1))
    assert asked(told_of(rule, clearances=(before,))).verdict.holds_back
    assert asked(told_of(rule, clearances=(replace(before, at=SCREEN.at),))).cold_s == 600
    person = replace(before, rule="C11")
    assert asked(told_of("C11", clearances=(person,))).cold_s == 600, "bound to no place"


def test_what_waits_for_a_clearance() -> None:
    known = told_of("C12", "C01", "W02", Applies("C15", frozenset({HIP})), born=2010)
    assert waiting_for_clearance(known, NOW) == ("C12", "C15", "C20", "W02")
    assert waiting_for_clearance(replace(known, clearances=(BY_DOCTOR,)), NOW) == (
        "C15", "C20", "W02",
    )  # fmt: skip
    assert waiting_for_clearance(Known(), NOW) == ()


# --- the questions


def test_every_rule_of_health_is_asked_or_follows() -> None:
    """C19, C20 from the year of birth; C16, C23 of each day."""
    health = {rule for rule in RULES if rule.startswith("C")}
    assert health - ASKED == {"C16", "C19", "C20", "C23"}
    assert ASKED - health == {"L04", "W01", "W02"}
    assert len({question.rule for question in QUESTIONS}) == len(QUESTIONS)
    assert {"C05", "C06", "C09", "C14", "C15", "L04"} == PER_SITE


def test_places_of_a_question_that_is_bound_to_none_count_for_nothing() -> None:
    assert asked(told_of(Applies("C01", frozenset({HIP})))).verdict.holds_back


def test_age_goes_by_the_local_year() -> None:
    new_year = Moment(0, 1_767_225_600_000)
    before = replace(new_year, wall_ms=new_year.wall_ms - 1)
    assert (youngest(2000, before), oldest(2000, before)) == (24, 25)
    assert (youngest(2000, new_year), oldest(2000, new_year)) == (25, 26)
    assert oldest(2000, replace(before, utc_offset_min=60)) == 26
    assert oldest(2000, replace(new_year, utc_offset_min=-60)) == 25
    assert new_year.wall_ms > NOW_MS
