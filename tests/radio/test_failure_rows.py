"""Each row of the failure table is one fault, told in time, and fresh data come back by themselves.

The times of the app are shortened here; `packaging/link_faults.py` measures the real ones.
"""

import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.faults import FaultCode
from tests.radio.conftest import BRISK
from tests.radio.failure_rows import ROWS, Row, seen
from ui.words_faults import FAULTS

pytestmark = [
    pytest.mark.radio,
    pytest.mark.skipif(sys.platform != "linux", reason="BlueZ is Linux"),
    pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="needs dbus-daemon"),
]
BRISKER = replace(BRISK, find_s=1.5, connect_s=0.7, exchange_s=0.7, close_s=0.3, rest_s=0.05)
PACE, UNSURE_S, SILENCE_S = 5.0, 0.4, 0.8
"""The wrap lives five times as fast: a measurement comes every 0.2 s."""


@pytest.fixture(autouse=True)
def brisk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.radio.bluez_wrap.PACE", PACE)
    monkeypatch.setattr("ble.pulse.UNSURE_S", UNSURE_S)
    monkeypatch.setattr("ble.pulse.SILENCE_S", SILENCE_S)
    monkeypatch.setattr("ble.wake.LOOK_S", 0.1)
    monkeypatch.setattr("app.lookout.RADIO_AGAIN_S", 0.3)
    monkeypatch.setattr("app.lookout.STEPS_S", (0.3,))
    monkeypatch.setattr("ble.reconnect.STEPS_S", (0.3,))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.what.replace(" ", "_"))
async def test_a_failure_is_told_as_its_fault_and_heals(row: Row, tmp_path: Path) -> None:
    came = await seen(row, tmp_path, BRISKER, silence_s=0.5)
    assert came.code is row.code
    assert came.notice_s < SILENCE_S + 15
    if row.code is not FaultCode.BLUETOOTH_DENIED:
        assert came.back_s is not None
        assert came.back_s < 30
    if row.code:
        assert all(str(text) for text in FAULTS[row.code])
