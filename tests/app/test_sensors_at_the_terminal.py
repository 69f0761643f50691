"""`coldwrap run --wrap` with sensors: by name, by address, with a probe in the pack. The air is
the tests' own, and its time is free; all else is what the command runs."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.domain.diary import KnownDevice
from app.domain.faults import Fault, FaultCode
from app.domain.pain import Site
from app.domain.program import Program, Step, StepKind
from app.main import Rooms
from app.pace import LoopClock, new_loop
from app.setting import Setting
from app.terminal import Wish, run_session
from ble.capture import Capture
from ble.finder import WrapFinder
from ble.radio import Radio
from ble.scan import Air
from ble.sim import simulated_wrap
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from tests.ble.probe import Field, FrameOf, Probe, pad, ruuvi
from tests.ble.room import falling
from tests.healthy import READY, healthy

SKIN, COLD = "D0:0F:3A:44:55:66", "D1:0F:3A:44:55:66"
GEL = KnownDevice(f"pack-bthome:{SKIN}", SKIN, "pack-bthome", "My gel pack")
ICE = KnownDevice(f"probe-ruuvi:{COLD}", COLD, "probe-ruuvi", "Ice")
SHORT = Program("gel-10", 1, (Step(StepKind.HOLD, 20, 1000),))


class Bench:
    """A diary, and an air with sensors in it."""

    def __init__(self, path: Path, monkeypatch: pytest.MonkeyPatch):
        self.path = path
        self._sensors: list[tuple[str, str, FrameOf]] = []
        monkeypatch.setattr("app.terminal.build", self._build)

    def put(self, address: str, name: str, frame: FrameOf) -> None:
        self._sensors.append((address, name, frame))

    def know(self, *devices: KnownDevice) -> None:
        clock = LoopClock(loop := new_loop(1.0), 1.0)
        with DiaryFile(self.path) as diary:
            diary.screen(healthy(clock.now()))
            for device in devices:
                diary.remember(device, clock.now())
        loop.close()

    def run(self, wrap: str) -> int:
        return run_session(
            Setting(self.path), Wish(wrap, SHORT, Site.LOWER_BACK, None, as_json=True, ready=READY)
        )

    def _build(self, _: Setting) -> Rooms:
        loop = new_loop(float("inf"))
        clock, field, simulated = LoopClock(loop, float("inf")), Field(), simulated_wrap()
        radio = Radio(Air(scanner=field.scanner_backend(), adapter=field.adapter_backend()))

        def begin() -> None:
            for address, name, frame in self._sensors:
                Probe(field, address, frame, name, 1.0)

        loop.call_soon(begin)
        finder = WrapFinder(clock, simulated, radio)
        return Rooms(loop, clock, simulated, finder, radio, Capture())


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    made = Bench(tmp_path / "d.db", monkeypatch)
    made.put(SKIN, "Gel pad", lambda n: pad(n, falling(n)))
    made.put(COLD, "Ruuvi 1", lambda n: ruuvi(n, -4.0 + 0.01 * n))
    return made


def printed(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    return json.loads(capsys.readouterr().out.splitlines()[-1])


@pytest.mark.parametrize("word", ["My gel pack", "my GEL pack", SKIN, GEL.key])
def test_a_known_sensor_runs_by_its_name_and_its_probe_lies_in_the_pack(
    bench: Bench, word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    bench.know(ICE, GEL)

    bench.run(word)

    row = printed(capsys)
    assert (row["end_reason"], row["model"], row["device"]) == (
        "completed", "pack-bthome", "My gel pack",
    )  # fmt: skip
    with DiaryReading(bench.path) as reader:
        page = reader.session(row["session_id"])
    assert page
    assert all(sample.skin is not None for sample in page.samples)
    assert sum(sample.pack is not None for sample in page.samples) >= 15


def test_a_probe_alone_runs_as_a_timer(bench: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    bench.know(ICE)

    bench.run("Ice")

    row = printed(capsys)
    assert (row["end_reason"], row["model"], row["coldest_skin_c"]) == (
        "completed", "probe-ruuvi", None,
    )  # fmt: skip


def test_a_sensor_never_paired_runs_by_its_address(
    bench: Bench, capsys: pytest.CaptureFixture[str]
) -> None:
    bench.know()

    bench.run(SKIN.lower())

    assert printed(capsys)["model"] == "pack-bthome"


def test_a_name_that_nobody_knows_is_not_found(bench: Bench) -> None:
    bench.know(GEL)

    with pytest.raises(Fault) as fault:
        bench.run("Her gel pack")
    assert fault.value.code is FaultCode.NOT_FOUND
    assert "My gel pack" in fault.value.detail


def test_what_is_known_stays_what_it_was_paired_as(
    bench: Bench, capsys: pytest.CaptureFixture[str]
) -> None:
    bench.know(KnownDevice(f"probe-bthome:{SKIN}", SKIN, "probe-bthome", "Pad in the pack"))

    bench.run(SKIN)

    assert printed(capsys)["model"] == "probe-bthome"
