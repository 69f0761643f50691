"""Twenty minutes of cold through fifty random link faults: a whole curve and no unsafe second."""

from pathlib import Path

import pytest

from app.domain.diary import EndReason
from tests.app.trouble import Kind, session, strikes
from tests.ble.rig import play


@pytest.mark.parametrize("seed", [1, 2])
def test_a_session_with_fifty_faults_is_whole_and_safe(tmp_path: Path, seed: int) -> None:
    outcome = play(lambda: session(tmp_path, seed))
    assert outcome.unsafe == []
    assert outcome.missing_s == 0
    assert outcome.invented_s == 0
    assert outcome.proven
    assert outcome.end in {EndReason.COMPLETED, EndReason.LINK_LOST, EndReason.SENSOR_SILENT}
    assert outcome.links > 5


def test_fifty_faults_are_of_every_kind_and_take_a_good_part_of_the_time() -> None:
    for seed in range(20):
        drawn = strikes(seed, 50, 1200)
        assert {strike.kind for strike in drawn} == set(Kind)
        assert 150 < sum(strike.length_s for strike in drawn) < 600
