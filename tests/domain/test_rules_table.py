"""The table of rules as a whole: every row with its numbers, which stand here a second time on
purpose, and what it claims to do today."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from app.domain.diary import EndReason
from app.domain.pain import Site
from app.domain.program import COLD_CAP_S
from app.domain.programs import PROGRAMS
from app.domain.rules import CHECK_IN_S, GROUPS, RULES, Action, Acts, Rule

HERE = Path(__file__).parent
Y, A, T = Acts.YES, Acts.ASKED, Acts.TOLD

ROWS: dict[str, tuple[str, str, dict[str, int], Acts]] = {
    "S04": ("BLOCK", "health_due", {"due_days": 30}, Y),
    "S05": ("BLOCK", "not_asked_today", {}, Y),
    "B01": ("BLOCK", "wrap_battery_low",
            {"block_under_percent": 10, "warn_under_percent": 20}, Y),
    "C01": ("BLOCK", "vessels_tighten", {}, Y),
    "C02": ("BLOCK", "cold_allergy", {}, Y),
    "C03": ("BLOCK", "blood_reacts_to_cold", {}, Y),
    "C04": ("BLOCK", "sickle_cell_or_phaeochromocytoma", {}, Y),
    "C05": ("BLOCK", "poor_circulation", {}, Y),
    "C06": ("BLOCK", "no_feeling_at_site", {}, Y),
    "C07": ("BLOCK", "past_cold_injury", {}, Y),
    "C08": ("BLOCK", "regional_pain_syndrome", {}, Y),
    "C09": ("BLOCK", "skin_not_whole", {}, Y),
    "C10": ("BLOCK", "heart_disease", {}, Y),
    "C11": ("CLEAR", "pregnancy", {}, Y),
    "C12": ("CLEAR", "diabetes", {}, Y),
    "C13": ("WARN", "blood_pressure", {}, Y),
    "C14": ("CLEAR", "cancer_at_site", {"radiotherapy_months": 6}, Y),
    "C15": ("CLEAR", "surgery_at_site", {"surgery_weeks": 6}, Y),
    "C16": ("BLOCK", "fever", {}, Y),
    "C17": ("BLOCK", "cannot_report", {}, Y),
    "C18": ("ACK+ADVISE", "dulling_drugs", {"cap_s": 600}, Y),
    "C19": ("BLOCK", "child", {"under_years": 13}, Y),
    "C20": ("CLEAR", "young_person", {"from_years": 13, "under_years": 18}, Y),
    "C21": ("ACK", "older_or_thin_skin", {"from_years": 65, "cap_s": 600}, Y),
    "C22": ("CLEAR", "asthma", {}, Y),
    "C23": ("BLOCK", "cream_on_site", {}, Y),
    "C24": ("ADVISE", "tell_a_professional", {}, Y),
    "L01": ("BLOCK", "site_over_nerve", {}, Y),
    "L02": ("BLOCK", "site_not_offered", {}, Y),
    "L03": ("ACK", "bony_site", {}, Y),
    "L04": ("WARN", "lean_site", {"pinch_under_mm": 10, "cap_s": 600}, Y),
    "L05": ("ACK", "tight_strap", {"fingers_count": 2}, Y),
    "L06": ("ACK", "metal_under_wrap", {}, Y),
    "T01": ("STOP", "over_time", {"cap_s": 1200, "default_s": 900, "slack_ms": 2000}, Y),
    "T02": ("ADVISE", "new_site", {"sessions_count": 3, "suggested_s": 600}, Y),
    "T03": ("STOP", "over_time", {"cap_s": 600, "default_s": 300}, Y),
    "T04": ("BLOCK", "not_offered", {}, Y),
    "T05": ("BLOCK", "skin_rests", {"rest_s": 7200}, Y),
    "T06": ("BLOCK", "often_enough", {"sessions_count": 4, "window_s": 86_400}, Y),
    "T07": ("BLOCK", "cold_enough", {"cap_s": 4800, "window_s": 86_400, "shortest_s": 60}, Y),
    "T08": ("BLOCK", "skin_not_warm", {"below_baseline_cc": 300}, Y),
    "T09": ("BLOCK", "longer_than_cap", {}, Y),
    "T10": ("ADVISE", "shorter_by_choice", {}, Y),
    "T11": ("STOP", "slept", {"strayed_ms": 5000, "gap_ms": 10_000}, Y),
    "P06": ("STOP", "paused_too_long", {"cap_ms": 300_000}, Y),
    "H01": ("STOP", "too_cold", {"line_cc": 1000, "samples_count": 2}, Y),
    "H02": ("WARN", "getting_cold", {"line_cc": 1200, "until_cc": 1220}, Y),
    "H03": ("STOP+LOCK", "far_too_cold", {"line_cc": 800}, Y),
    "H04": ("STOP+LOCK", "frostbite_risk", {"line_cc": 200}, Y),
    "H05": ("STOP", "cooling_too_fast",
            {"early_ms": 60_000, "early_line_cc": 1500, "window_ms": 10_000, "fall_cc": 800}, Y),
    "H06": ("ACK", "dry_cloth", {"line_cc": 0}, Y),
    "H07": ("WARN+ACK", "very_cold_pack",
            {"line_cc": -1000, "layers_count": 2, "warming_s": 300}, Y),
    "H08": ("BLOCK", "far_too_cold_pack", {"line_cc": -2000}, Y),
    "H09": ("WARN", "damp_cloth", {"line_cc": 0}, Y),
    "H10": ("STOP", "no_skin_sensor", {"default_s": 600, "cap_s": 900}, Y),
    "H11": ("STOP", "sensor_silent", {"warn_ms": 10_000, "stop_ms": 30_000}, Y),
    "H12": ("STOP", "sensor_implausible",
            {"lowest_cc": -2500, "highest_cc": 4500, "jump_cc_per_s": 500, "flat_ms": 120_000,
             "invalid_count": 3}, Y),
    "H13": ("WARN", "unusual_baseline", {"lowest_cc": 2600, "highest_cc": 3600}, Y),
    "H14": ("STOP", "too_cold", {"line_cc": 1200, "accuracy_cc": 100}, Y),
    "D01": ("ADVISE", "check_in",
            {"first_s": 120, "second_s": 300, "third_s": 600, "fourth_s": 900}, Y),
    "D02": ("STOP", "numb", {}, Y),
    "D03": ("STOP+LOCK", "nerve_signs", {}, Y),
    "D04": ("STOP+LOCK", "skin_colour", {}, Y),
    "D05": ("STOP", "unwell", {}, Y),
    "D06": ("STOP", "no_answer", {"warn_ms": 60_000, "stop_ms": 120_000}, Y),
    "D07": ("STOP", "stopped_by_person", {}, Y),
    "D08": ("STOP", "off_not_confirmed", {"confirm_ms": 3000}, Y),
    "D09": ("ACK", "look_at_skin", {"within_s": 300}, A),
    "D10": ("LOCK", "lingering", {"warn_s": 1800, "lock_s": 3600}, Y),
    "D11": ("ADVISE", "wait_before_sport", {"wait_s": 1800}, T),
    "D12": ("ADVISE", "no_massage_on_numb_skin", {}, T),
    "D13": ("ADVISE", "no_heat_yet", {}, T),
    "D14": ("LOCK", "adverse_event", {}, Y),
    "W01": ("BLOCK", "emergency_signs", {}, Y),
    "W02": ("CLEAR", "red_flags", {"under_years": 20, "over_years": 55}, Y),
    "W03": ("LOCK", "pain_gets_worse",
            {"worse_points": 2, "sessions_count": 2, "of_last_count": 3}, Y),
    "W04": ("ADVISE", "no_change_yet", {"sessions_count": 4, "new_pain_count": 3}, Y),
    "W05": ("ADVISE", "review_sessions", {"first_count": 10, "second_count": 20}, Y),
    "W06": ("ADVISE", "review_days", {"days": 28}, Y),
    "W07": ("ADVISE", "high_pain", {"mean_points": 7, "days": 7}, Y),
}  # fmt: skip


def acting() -> set[str]:
    return {id_ for id_, rule in RULES.items() if rule.acts is Acts.YES}


def test_every_row_acts_but_what_is_said_and_asked_afterwards() -> None:
    assert set(RULES) - acting() == {"D09", "D11", "D12", "D13"}


def actions(rule: Rule) -> str:
    return rule.action.name + (f"+{rule.also.name}" if rule.also else "")


@pytest.mark.parametrize("id_", ROWS)
def test_the_row_says_what_it_said(id_: str) -> None:
    rule = RULES[id_]
    assert (actions(rule), rule.reason, dict(rule.numbers), rule.acts) == ROWS[id_]
    assert rule.id == id_
    assert "[" in rule.source or "outside" in rule.source
    assert rule.when


def test_no_row_is_missing_and_none_is_there_twice() -> None:
    assert list(RULES) == list(ROWS)
    counts = {"S": 2, "B": 1, "C": 24, "L": 6, "T": 11, "P": 1, "H": 14, "D": 14, "W": 7}
    for letter, count in counts.items():
        ids = [id_ for id_ in RULES if id_.startswith(letter)]
        first = {"P": 6, "S": 4}.get(letter, 1)
        assert ids == [f"{letter}{n:02}" for n in range(first, first + count)]
    assert sum(len(rows) for rows in GROUPS.values()) == len(RULES)


def test_a_row_that_also_locks_locks() -> None:
    assert {id_ for id_, rule in RULES.items() if rule.locks} == {
        "H03", "H04", "D03", "D04", "D10", "D14", "W03",
    }  # fmt: skip


def test_a_second_action_is_the_milder_one() -> None:
    assert all(rule.also < rule.action for rule in RULES.values() if rule.also)


def test_every_row_that_acts_has_a_test_of_its_own() -> None:
    """Named test_T05_..., in this folder."""
    text = "".join(path.read_text(encoding="utf-8") for path in HERE.glob("test_*.py"))
    tested = set(re.findall(r"def test_([A-Z]\d\d)_", text))
    assert tested == acting()


def test_only_rows_that_act_are_used_by_the_rules() -> None:
    """What the domain looks up, acts; a row that claims not to act is looked up nowhere."""
    rooms = HERE.parents[1] / "app"
    files = [path for path in rooms.rglob("*.py") if path.parent.name != "rules"]
    text = "".join(path.read_text(encoding="utf-8") for path in files)
    looked_up = set(re.findall(r'"([SBCLTHDWP]\d\d)"', text)) & set(RULES)
    assert looked_up <= acting()
    assert acting() - looked_up == {"L01", "L02"}, "kept by what is not offered at all"


def test_every_rule_that_ends_a_session_has_a_word_for_it() -> None:
    """D08 speaks when the session has ended already."""
    stopping = [
        rule for rule in RULES.values()
        if rule.action is Action.STOP and rule.id in acting() and rule.id != "D08"
    ]  # fmt: skip
    assert {rule.reason for rule in stopping} <= set(EndReason)


def test_the_strongest_action_is_the_largest() -> None:
    order = [Action.ADVISE, Action.ACK, Action.WARN, Action.CLEAR, Action.LOCK, Action.STOP]
    assert [*order, Action.BLOCK] == sorted(Action)


def test_numbers_that_belong_together_do() -> None:
    assert RULES["T01"]["cap_s"] == COLD_CAP_S
    assert RULES["T07"]["cap_s"] == RULES["T01"]["cap_s"] * RULES["T06"]["sessions_count"]
    assert all(first < second for first, second in pairwise(CHECK_IN_S))


def test_L01_no_site_lies_over_a_nerve_near_the_skin() -> None:
    assert not [s for s in Site if re.search("elbow|wrist|ankle|hamstring|fibula|outer", s)]


def test_L02_sites_that_are_never_offered_are_no_sites() -> None:
    assert not [s for s in Site if re.search("finger|toe|ear|nose|face|front|chest|genital", s)]


def test_T04_no_programme_is_a_bath_or_a_chamber() -> None:
    """A programme drives a pack; none asks for less than 0 degC of it (features S2)."""
    assert all(key.startswith("gel-") for key in PROGRAMS)
    assert min(step.target for p in PROGRAMS.values() for step in p.steps) >= 0
