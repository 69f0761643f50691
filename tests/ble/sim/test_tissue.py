"""The column against textbook heat conduction, where an exact answer exists."""

import math

import pytest

from ble.sim.tissue import BLOOD_C, Tissue

SKIN_W_M_K = 0.37
SKIN_J_M3_K = 3391.0 * 1109.0


@pytest.mark.parametrize("seconds", [3, 6, 10])
def test_early_cooling_follows_the_half_space_solution(seconds: int) -> None:
    # Within 10 s the cold has not left the skin, so a half-space of skin is the exact answer;
    # the 0.5 mm slices cost half a degree of the first 11.
    conductance, source_c = 150.0, -18.0
    tissue = Tissue(fat_mm=7.0)
    for _ in range(seconds * 10):
        tissue.advance(0.1, 0.0, conductance, source_c)

    reach = conductance * math.sqrt(seconds / (SKIN_W_M_K * SKIN_J_M3_K))
    share = 1.0 - math.exp(reach * reach) * math.erfc(reach)
    assert tissue.surface_c == pytest.approx(BLOOD_C + share * (source_c - BLOOD_C), abs=0.6)


def test_steady_supply_of_a_bloodless_column_lies_below_its_layers_in_series() -> None:
    # Muscle keeps its flow, so the supply must lie between conduction from the core (52 mm away)
    # and conduction from the top of a fully warm muscle.
    skin_and_fat = 0.002 / SKIN_W_M_K + 0.010 / 0.21
    muscle = 0.040 / 0.49
    supply = Tissue(fat_mm=10.0).conductance(flow=0.0)
    assert 1.0 / (skin_and_fat + muscle) < supply < 1.0 / skin_and_fat


def test_more_blood_and_less_fat_supply_more_heat() -> None:
    assert Tissue(7.0).conductance(1.0) > Tissue(7.0).conductance(0.5)
    assert Tissue(4.0).conductance(0.1) > Tissue(10.0).conductance(0.1)


def test_a_settled_column_stays_when_loss_meets_supply() -> None:
    tissue = Tissue(fat_mm=7.0)
    tissue.settle(31.0, flow=0.2)
    loss = tissue.conductance(0.2) * (BLOOD_C - 31.0)
    for _ in range(600):
        tissue.advance(1.0, 0.2, 9.0, 31.0 - loss / 9.0)
    assert tissue.surface_c == pytest.approx(31.0, abs=1e-6)


def test_every_start_ends_in_the_steady_balance() -> None:
    tissue = Tissue(fat_mm=7.0)
    for _ in range(600):
        tissue.advance(60.0, 0.2, 40.0, 0.0)
    supply = tissue.conductance(0.2)
    balance = (supply * BLOOD_C + 40.0 * 0.0) / (supply + 40.0)
    assert tissue.surface_c == pytest.approx(balance, abs=0.01)


def test_one_second_steps_are_fine_enough_for_bare_contact() -> None:
    coarse, fine = Tissue(7.0), Tissue(7.0)
    for second in range(60):
        coarse.advance(1.0, 0.2, 150.0, -18.0)
        for _ in range(20):
            fine.advance(0.05, 0.2, 150.0, -18.0)
        if second >= 5:
            assert coarse.surface_c == pytest.approx(fine.surface_c, abs=0.7)
    assert coarse.surface_c == pytest.approx(fine.surface_c, abs=0.1)
