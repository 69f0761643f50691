import statistics

import pytest

from ble.sim.probe import Probe


def test_a_probe_on_steady_skin_is_never_flat_for_long() -> None:
    # H12 takes two minutes flat to 0.01 degC for a dead sensor; a live one must not look so.
    probe = Probe(13.2, seed=3)
    readings = [probe.read(13.2) for _ in range(3600)]
    assert all(len(set(readings[i : i + 20])) > 1 for i in range(3580))
    assert statistics.mean(readings) == pytest.approx(13.2, abs=0.005)
    assert statistics.stdev(readings) == pytest.approx(0.02, abs=0.005)


def test_readings_have_two_decimals() -> None:
    probe = Probe(31.0)
    assert all(value == round(value, 2) for value in (probe.read(20.123456) for _ in range(50)))


def test_a_step_arrives_within_seconds_and_not_at_once() -> None:
    probe = Probe(31.0, seed=1)
    readings = [probe.read(21.0) for _ in range(15)]
    assert readings[0] > 26.0
    assert readings[4] < 23.0
    assert readings[14] == pytest.approx(21.0, abs=0.15)


def test_the_same_seed_reads_the_same_noise() -> None:
    def readings(seed: int) -> list[float]:
        probe = Probe(30.0, seed)
        return [probe.read(30.0) for _ in range(20)]

    assert readings(5) == readings(5)
    assert readings(5) != readings(6)
