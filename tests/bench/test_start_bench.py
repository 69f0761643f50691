"""Starting, idling and running, each as a process of its own, beside the least window of Qt.

No limits are asserted here: the figures are read from `make bench` (extra_info). The goals: CPU to
first paint 0.30 s, longest stall while loading 50 ms, ready 1.2 s; 0.1 % and 1 wake a second
without a wrap; 1 % and 10 wakes a second while a session runs. The offscreen platform paints
without a server, so the seconds on a real screen are somewhat longer.
"""

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any, cast

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
STARTS = 7
SPAN_S, DELAYS_SPAN_S = 30, 105


def child(name: str, *arguments: str) -> dict[str, Any]:
    """What the child says of itself. Byte code is kept, as for everybody who starts the app."""
    ended = subprocess.run(
        [sys.executable, str(HERE / name), *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": ""},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return cast(dict[str, Any], json.loads(ended.stdout))


def note(benchmark: BenchmarkFixture, **figures: float) -> None:
    cast(Any, benchmark).extra_info.update({name: round(f, 4) for name, f in figures.items()})
    print({name: round(f, 4) for name, f in figures.items()})  # noqa: T201 - a bench speaks


def measured_once(benchmark: BenchmarkFixture, work: Any) -> Any:
    return cast(Any, benchmark).pedantic(work, rounds=1, iterations=1)


@pytest.mark.timeout(180)
@pytest.mark.parametrize("what", ["floor", "coldwrap", "opening pages while it loads"])
def test_start(benchmark: BenchmarkFixture, tmp_path: Path, what: str) -> None:
    arguments = ["floor"] if what == "floor" else ["--diary", str(tmp_path / "diary.db")]
    arguments += ["walk"] if what.startswith("opening") else []
    child("start_child.py", *arguments)
    taken = measured_once(
        benchmark, lambda: [child("start_child.py", *arguments) for _ in range(STARTS)]
    )
    medians = {name: statistics.median(each[name] for each in taken) for name in taken[0]}
    note(benchmark, **medians, worst_stall_s=max(each["stall_s"] for each in taken))


@pytest.mark.timeout(180)
@pytest.mark.parametrize("mode", ["alone", "idle", "live"])
def test_life(benchmark: BenchmarkFixture, tmp_path: Path, mode: str) -> None:
    """CPU and wakes of the whole process; with a session also from the link to the screen."""
    span_s = DELAYS_SPAN_S if mode == "live" else SPAN_S
    arguments = (mode, str(span_s), "--diary", str(tmp_path / "diary.db"))
    taken = measured_once(benchmark, lambda: child("live_child.py", *arguments))
    delays = taken.pop("delays_ms")
    note(benchmark, **taken)
    if mode == "live":
        assert len(delays) >= 100
        note(benchmark, delay_median_ms=statistics.median(delays), delay_worst_ms=max(delays))
