"""The list right before a start, by rule: cloth and pack, ticks, skin, battery; and rehearsals."""

from dataclasses import replace
from typing import Any

import pytest

from app.domain.care import Modality
from app.domain.diary import OffProof
from app.domain.guard import Finding
from app.domain.health import Applies, Cap, Cloth, PackFrom, Ready
from app.domain.known import Known, PastSession
from app.domain.pain import Site
from app.domain.readiness import Readiness
from app.domain.rules import RULES, Action
from app.domain.setup import BONY, TODAY, ticks
from tests.domain.fit import (
    BACK,
    CALF,
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
    START,
    asked,
    found_in,
    lock,
    seen,
    today,
    told_of,
)

ICE: dict[str, Any] = {"modality": Modality.ICE_MASSAGE, "guarded": False, "driven": False}
BY_HAND: dict[str, Any] = {"guarded": False, "driven": False}


def with_pack(cloth: Cloth | None, pack: PackFrom | None, **start: Any) -> Readiness:
    return asked(ready=replace(EVERY_TICK, cloth=cloth, pack=pack), **start)


def measured(pack: int, cloth: Cloth = Cloth.DRY, **start: Any) -> Readiness:
    return with_pack(cloth, None, seen=seen(pack=pack), **start)


# --- L03-L06: ticks


@pytest.mark.parametrize("rule", ["L05", "L06"])
def test_what_is_not_ticked_holds_back(rule: str) -> None:
    unticked = asked(ready=replace(READY, ticked=READY.ticked - {rule}))
    assert found_in(unticked) == {rule: Finding(rule, Action.ACK)}
    assert (unticked.cold_s, unticked.offered_s) == (0, 600)
    assert unticked.to_do == (Finding(rule, Action.ACK),)
    assert unticked.refused == ()
    assert Finding(rule, Action.ACK, met=True) in asked().verdict.findings


@pytest.mark.parametrize("site", Site)
def test_L03_bony_points_of_spine_and_hip(site: Site) -> None:
    bony = {"neck", "upper_back", "lower_back", "hip_left", "hip_right"}
    unticked = asked(ready=replace(READY, ticked=READY.ticked - {"L03"}), site=site)
    assert unticked.verdict.holds_back is (site.value in bony)
    assert {each.value for each in BONY} == bony
    assert asked(site=site).cold_s == 600


def test_L04_a_lean_site_is_warned_of_and_shortened() -> None:
    lean = told_of(Applies("L04", frozenset({CALF})))
    there = asked(lean, site=CALF, asked_s=900, programme_s=900)
    assert (there.cold_s, there.verdict.holds_back) == (600, False)
    assert found_in(there)["L04"] == Finding("L04", Action.WARN)
    assert asked(lean, asked_s=900, programme_s=900).cold_s == 900
    assert asked(told_of("L04"), asked_s=601, programme_s=601).cold_s == 600


def test_L05_a_tight_strap_is_asked_of_wraps_only() -> None:
    assert "L05" in ticks(START)
    assert "L05" not in ticks(replace(START, modality=Modality.ICE_MASSAGE))


def test_L06_metal_is_asked_first() -> None:
    assert ticks(replace(START, site=BACK)) == ("L06", "L05", "L03", "C09")
    assert ticks(replace(START, site=BACK, modality=Modality.ICE_MASSAGE)) == ("L03", "C09")


# --- H06-H09: cloth and pack


@pytest.mark.parametrize("cloth", [None, Cloth.NONE])
@pytest.mark.parametrize("pack", [*PackFrom, None])
def test_H06_without_a_cloth_nothing_begins(cloth: Cloth | None, pack: PackFrom | None) -> None:
    for start in ({}, BY_HAND, {"seen": seen(pack=1500)}):
        bare = with_pack(cloth, pack, **start)
        assert found_in(bare)["H06"].holds_back
        assert bare.cold_s == 0


def test_H06_a_pack_below_freezing_wants_a_dry_cloth() -> None:
    damp = measured(-1, Cloth.DAMP)
    assert found_in(damp)["H06"] == Finding("H06", Action.ACK, -1)
    assert damp.offered_s == 600
    assert measured(0, Cloth.DAMP).cold_s == 600
    dry = measured(-1)
    assert dry.cold_s == 600
    assert Finding("H06", Action.ACK, -1, met=True) in dry.verdict.findings
    assert "H06" not in {f.rule for f in measured(0).verdict.findings}


def test_H06_a_wrap_that_has_not_told_its_pack_wants_a_dry_cloth() -> None:
    assert with_pack(Cloth.DAMP, None).verdict.holds_back
    assert with_pack(Cloth.DRY, None).cold_s == 600


def test_H07_a_very_cold_pack_wants_two_layers() -> None:
    once = measured(-1001)
    assert found_in(once) == {"H07": Finding("H07", Action.WARN, -1001)}
    assert (once.cold_s, once.offered_s) == (0, 600)
    assert once.to_do == (Finding("H07", Action.WARN, -1001),)
    assert "H07" not in {f.rule for f in measured(-1000).verdict.findings}
    twice = measured(-1001, Cloth.DRY_TWICE)
    assert twice.cold_s == 600
    assert Finding("H07", Action.WARN, -1001, met=True) in twice.verdict.findings


def test_H07_a_pack_of_the_freezer_wants_two_layers_or_time() -> None:
    for pack in (PackFrom.FREEZER, None):
        assert with_pack(Cloth.DRY, pack, **BY_HAND).verdict.held == (
            Finding("H07", Action.WARN),
        )  # fmt: skip
        assert with_pack(Cloth.DRY_TWICE, pack, **BY_HAND).cold_s == 600
    warmed = with_pack(Cloth.DRY, PackFrom.FREEZER_WARMED, **BY_HAND)
    assert warmed.cold_s == 600
    assert Finding("H07", Action.WARN, met=True) in warmed.verdict.findings
    assert with_pack(Cloth.DAMP, PackFrom.FREEZER_WARMED, **BY_HAND).verdict.holds_back


def test_H07_the_colder_of_what_is_measured_and_what_is_said_counts() -> None:
    cold = with_pack(Cloth.DRY, PackFrom.FREEZER_WARMED, seen=seen(pack=-1001), **BY_HAND)
    assert cold.verdict.holds_back
    warm = with_pack(Cloth.DRY, PackFrom.FREEZER, seen=seen(pack=500), **BY_HAND)
    assert warm.verdict.holds_back


def test_H08_a_pack_below_twenty_degrees_of_frost_is_refused() -> None:
    far = measured(-2001, Cloth.DRY_TWICE)
    assert far.refused == (Finding("H08", Action.BLOCK, -2001),)
    assert far.cold_s == far.offered_s == 0
    assert measured(-2000, Cloth.DRY_TWICE).cold_s == 600


def test_H08_a_pack_of_dry_ice_is_refused() -> None:
    for ready in (Cloth.DRY, Cloth.DRY_TWICE):
        assert "H08" in {f.rule for f in with_pack(ready, PackFrom.COLDER).refused}


def test_H09_a_damp_cloth_below_freezing_is_warned_of() -> None:
    assert found_in(measured(-1, Cloth.DAMP))["H09"] == Finding("H09", Action.WARN, -1)
    assert "H09" not in found_in(measured(0, Cloth.DAMP))
    assert "H09" not in found_in(measured(-1))


def test_ice_that_moves_needs_no_cloth() -> None:
    assert asked(ready=replace(READY, cloth=None, pack=None), **ICE).cold_s == 600
    assert asked(ready=replace(READY, cloth=Cloth.NONE), seen=seen(), **ICE).cold_s == 600


# --- H13, T08: skin


def test_H13_an_unusual_baseline_is_warned_of() -> None:
    for skin in (2599, 3601):
        warned = asked(seen=seen(skin))
        assert found_in(warned) == {"H13": Finding("H13", Action.WARN, skin)}
        assert warned.cold_s == 600
    for skin in (2600, 3600, None):
        assert found_in(asked(seen=seen(skin))) == {}


def test_H13_a_sensor_that_touches_nothing_tells_nothing_of_the_skin() -> None:
    assert found_in(asked(seen=seen(2000, contact=False))) == {}


def past(ago_ms: int, baseline: int | None, site: Site = KNEE, **more: Any) -> PastSession:
    return PastSession(
        1, site, NOW_MS - ago_ms, 600, 600, 600, OffProof.WRAP, baseline=baseline, **more
    )  # fmt: skip


def skin_now(skin: int, *sessions: PastSession) -> Readiness:
    return asked(replace(FIT, past=sessions), seen=seen(skin))


def test_T08_skin_more_than_three_degrees_below_its_baseline_is_not_warm() -> None:
    cold = skin_now(2899, past(3 * HOUR_MS, 3200))
    assert found_in(cold) == {"T08": Finding("T08", Action.BLOCK, 2899)}
    assert cold.cold_s == cold.offered_s == 0
    assert skin_now(2900, past(3 * HOUR_MS, 3200)).cold_s == 600


def test_T08_the_baseline_is_that_of_the_latest_measured_session_there() -> None:
    older, newer = past(9 * HOUR_MS, 3400), past(3 * HOUR_MS, 3000)
    assert skin_now(2800, older, newer).cold_s == 600
    assert skin_now(2800, older, replace(newer, baseline=None)).verdict.holds_back
    assert skin_now(2800, replace(older, site=NECK)).cold_s == 600
    assert skin_now(2800, replace(older, simulated=True)).cold_s == 600


def test_T08_a_baseline_is_good_for_a_day() -> None:
    assert skin_now(2800, past(DAY_MS - 1, 3200)).verdict.holds_back
    assert skin_now(2800, past(DAY_MS, 3200)).cold_s == 600


def test_T08_still_numb_or_cold_is_said() -> None:
    assert found_in(today("T08")) == {"T08": Finding("T08", Action.BLOCK)}


def test_what_is_asked_each_day() -> None:
    assert set(TODAY) == {
        "C05", "C06", "C09", "C15", "C16", "C17", "C18", "C23", "T08", "W01",
    }  # fmt: skip
    for rule in TODAY:
        assert today(rule).cold_s == 0


# --- B01: battery


def battery(percent: int | None, **start: Any) -> Readiness:
    return asked(seen=seen(battery_percent=percent), **start)


def test_B01_a_low_battery_warns_then_holds_back() -> None:
    assert found_in(battery(9)) == {"B01": Finding("B01", Action.BLOCK, 9)}
    assert battery(9).offered_s == 0
    for percent in (10, 19):
        assert found_in(battery(percent)) == {"B01": Finding("B01", Action.WARN, percent)}
        assert battery(percent).cold_s == 600
    for percent in (20, 100, None):
        assert found_in(battery(percent)) == {}


def test_B01_the_battery_of_a_mere_sensor_ends_no_cold() -> None:
    by_hand = battery(1, ready=replace(EVERY_TICK, cloth=Cloth.DRY_TWICE), **BY_HAND)
    assert found_in(by_hand) == {}


# --- rehearsals


def rehearsed(known: Known = FIT, **start: Any) -> Readiness:
    return asked(known, rehearsal=True, **start)


def test_a_rehearsal_is_held_back_by_nothing_that_was_not_said() -> None:
    nothing = rehearsed(Known(), ready=None)
    assert (nothing.cold_s, nothing.verdict.findings) == (600, ())
    assert rehearsed(Known(), ready=Ready()).verdict.findings == ()
    assert rehearsed(Known(), ready=Ready(Cloth.DAMP)).cold_s == 600
    assert rehearsed(Known(), ready=Ready(Cloth.DRY), **BY_HAND).cold_s == 600


def test_a_rehearsal_is_held_back_by_what_was_said() -> None:
    assert rehearsed(told_of("C01")).verdict.holds_back
    assert rehearsed(told_of("C12")).verdict.holds_back
    assert rehearsed(told_of(born=2015)).verdict.holds_back
    for ready in (
        Ready(new=frozenset({"C16"})),
        Ready(Cloth.NONE),
        Ready(Cloth.DRY, PackFrom.COLDER),
        Ready(Cloth.DRY, PackFrom.FREEZER),
        Ready(Cloth.DAMP, PackFrom.FREEZER_WARMED),
    ):
        assert rehearsed(Known(), ready=ready).verdict.holds_back, ready


def test_a_rehearsal_needs_no_ticks_but_keeps_to_caps() -> None:
    for known in (told_of("C18"), told_of(born=1950), told_of("L04")):
        short = rehearsed(known, ready=None, asked_s=900, programme_s=900)
        assert (short.cold_s, short.verdict.holds_back) == (600, False)
    capped = replace(FIT, caps=(Cap(300, "physio", NOW),))
    assert rehearsed(capped).cold_s == 300


def test_a_rehearsal_needs_no_rest_and_measures_nothing() -> None:
    sessions = tuple(past(HOUR_MS, 3400) for _ in range(5))
    known = replace(FIT, past=sessions, sessions_count=10)
    low = seen(2000, pack=-2500, battery_percent=1)
    assert rehearsed(known, seen=low).verdict.findings == ()
    assert rehearsed(known, seen=low).cold_s == 600


# --- locks


@pytest.mark.parametrize("rule", [rule.id for rule in RULES.values() if rule.locks])
def test_a_lock_holds_back_whatever_is_ticked(rule: str) -> None:
    locked = asked(replace(FIT, locks=(lock(rule),)), ready=EVERY_TICK)
    assert found_in(locked) == {rule: Finding(rule, Action.LOCK)}
    assert locked.cold_s == locked.offered_s == 0
    assert locked.locks == (lock(rule),)
    assert asked(replace(FIT, locks=(lock(rule, HIP),))).cold_s == 600
    assert asked(replace(FIT, locks=(lock(rule, None),))).cold_s == 0


def test_a_lock_of_a_rule_that_is_gone_holds_all_the_same() -> None:
    assert found_in(asked(replace(FIT, locks=(lock("X99"),)))).keys() == {"D14"}


def test_a_lock_of_a_rehearsal_holds_rehearsals_only() -> None:
    known = replace(FIT, locks=(lock(rehearsal=True),))
    assert asked(known).cold_s == 600
    assert rehearsed(known).cold_s == 0
    assert rehearsed(replace(FIT, locks=(lock(),))).cold_s == 0
