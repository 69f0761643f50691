"""`coldwrap run` from its words to its exit code, through every trouble of the simulated wrap."""

import asyncio
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from app.cli import main
from app.domain.programs import PROGRAMS
from app.domain.step import step
from app.domain.wrap import Reading
from ble.sim import SCENARIOS
from ble.sim.nameplate import EXAMPLE_LIMITS
from storage.diary import DiaryFile
from tests.app.stage import stage
from tests.ble.rig import play, until

KEYS = {
    "session_id", "end_reason", "planned_s", "actual_s", "coldest_skin_c", "samples_stored",
    "gaps", "alarms", "simulated",
}  # fmt: skip
"""The keys that are promised."""


def coldwrap(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def run(tmp_path: Path, *words: str, speed: int = 1000) -> tuple[int, dict[str, Any]]:
    """Run a session; its exit code and its JSON, which is all there is on stdout."""
    options = ("--json", "--speed", str(speed), "--diary", str(tmp_path / "d.db"))
    result = coldwrap("run", *options, *words)
    lines = result.stdout.splitlines()
    assert len(lines) == 1, result.output
    told: dict[str, Any] = json.loads(lines[0])
    return result.exit_code, told


EXPECTED = {
    "none": ("completed", 0),
    "link-loss": ("completed", 0),
    "link-loss-long": ("link_lost", 5),
    "zombie-link": ("completed", 0),
    "stuck-sensor": ("sensor_implausible", 3),
    "sensor-open": ("sensor_implausible", 3),
    "missing-cloth": ("cooling_too_fast", 3),
    "too-cold": ("too_cold", 3),
    "flat-battery": ("battery", 5),
    "firmware-reset": ("power_loss", 5),
    "slow-answers": ("completed", 0),
    "corrupt-bytes": ("completed", 0),
    "button": ("stopped_on_wrap", 4),
    "never-confirms-off": ("completed", 0),
}
MINUTES = {"too-cold": "15"}
"""How much cold it takes to see it; five minutes where nothing is said."""


def test_every_scenario_has_an_expectation() -> None:
    assert set(EXPECTED) == set(SCENARIOS)


@pytest.mark.parametrize("scenario", EXPECTED)
def test_each_scenario_ends_as_it_should(tmp_path: Path, scenario: str) -> None:
    words = ("--scenario", scenario, "--minutes", MINUTES.get(scenario, "5"))
    code, told = run(tmp_path, *words)
    assert (told["end_reason"], code) == EXPECTED[scenario]
    assert set(told) >= KEYS
    assert told["simulated"] is True
    assert told["off_confirmed"] is True
    assert told["samples_stored"] == told["actual_s"]
    assert (told["gaps"], told["missing_s"]) == (0, 0)
    if told["end_reason"] == "completed":
        assert told["actual_s"] == told["planned_s"] == 480


@pytest.mark.parametrize("seed", [1, 5])
def test_a_whole_quarter_of_an_hour_has_a_sample_each_second(tmp_path: Path, seed: int) -> None:
    code, told = run(tmp_path, "--seed", str(seed))
    assert code == 0
    assert told["samples_stored"] == told["actual_s"] == told["planned_s"] == 1080
    assert told["cold_s"] == 900
    csv = coldwrap("show", "1", "--samples", "--diary", str(tmp_path / "d.db")).stdout
    assert [line.split(",")[0] for line in csv.splitlines()[1:]] == [str(t) for t in range(1, 1081)]


def test_missing_cloth_is_off_within_a_second_of_the_rule(tmp_path: Path) -> None:
    """By the app's own doing: this wrap's firmware does not mind a fast fall."""
    blind = replace(EXAMPLE_LIMITS, max_fall_cc_per_s=9000)

    async def work() -> None:
        async with stage(tmp_path, "missing-cloth", PROGRAMS["gel-15"], limits=blind) as s:
            loop = asyncio.get_running_loop()
            broke_s: list[float] = []
            hear = s.runner.hear

            def heard(news: Any) -> None:
                after = step(s.session, news, s.rig.clock.now())
                if isinstance(news, Reading) and not broke_s and "H05" in str(after.verdict):
                    broke_s.append(loop.time() - 0.015)  # measured a hop ago
                hear(news)

            s.runner.hear = heard  # type: ignore[method-assign]
            s.go()
            await until(lambda: bool(broke_s))
            late_s = await until(lambda: not s.rig.cools, 5) + 0.015
            assert 0.02 < late_s <= 1.0, "the app's word takes a hop of its own"
            assert s.task
            row = await s.task
            assert row.closing
            assert row.closing.end == "cooling_too_fast"

    play(work)


@pytest.mark.parametrize(
    ("answers", "reason", "code"),
    [
        ("cold,aching", "completed", 0),
        ("cold,stinging", "completed", 0),
        ("numb", "numb", 3),
        ("cold,numb", "numb", 3),
        ("none", "no_answer", 3),
        ("cold,none", "no_answer", 3),
    ],
)
def test_scripted_answers(tmp_path: Path, answers: str, reason: str, code: int) -> None:
    exit_code, told = run(tmp_path, "--minutes", "8", "--answers", answers)
    assert (told["end_reason"], exit_code) == (reason, code)
    asked = 120 if answers in {"numb", "none"} else 300
    if code:
        waited = 3 if reason == "numb" else 120
        assert asked + waited <= told["actual_s"] <= asked + waited + 2
        assert ({"numb": "D02", "no_answer": "D06"}[reason]) in told["alarms"]


def test_minutes_only_ever_shorten(tmp_path: Path) -> None:
    code, told = run(tmp_path, "--minutes", "90", "--program", "gel-10")
    assert (code, told["cold_s"]) == (0, 600)
    code, told = run(tmp_path, "--minutes", "0.5")
    assert (code, told["cold_s"], told["planned_s"]) == (0, 30, 210)


def test_what_stands_before_the_command_holds_for_it(tmp_path: Path) -> None:
    result = coldwrap(
        "--speed", "1000", "--scenario", "button", "--diary", str(tmp_path / "d.db"),
        "run", "--json",
    )  # fmt: skip
    assert result.exit_code == 4
    assert json.loads(result.stdout)["speed"] == 1000


def test_a_timer_runs_without_any_device(tmp_path: Path) -> None:
    code, told = run(tmp_path, "--wrap", "timer", "--minutes", "2")
    assert code == 0
    assert (told["end_reason"], told["model"], told["samples_stored"]) == ("completed", "timer", 0)
    assert 120 <= told["actual_s"] <= 124
    assert told["coldest_skin_c"] is None
    assert told["off_confirmed"] is True
    code, told = run(tmp_path, "--wrap", "timer", "--minutes", "20")
    assert told["planned_s"] == 900, "H10"


@pytest.mark.parametrize(
    "words",
    [
        ("--speed", "0.5"),
        ("--speed", "nan"),
        ("--speed", "2000"),
        ("--minutes", "0"),
        ("--minutes", "nan"),
        ("--minutes", "inf"),
        ("--minutes", "0.001"),
        ("--program", "gel-99"),
        ("--site", "nose"),
        ("--scenario", "earthquake"),
        ("--answers", "warm"),
        ("--bogus",),
    ],
)
def test_wrong_usage_is_said_and_is_2(tmp_path: Path, words: tuple[str, ...]) -> None:
    result = coldwrap("run", "--diary", str(tmp_path / "d.db"), *words)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Usage" in result.stderr
    assert not (tmp_path / "d.db").exists()


def test_a_wrap_nobody_knows_is_said(tmp_path: Path) -> None:
    result = coldwrap("run", "--wrap", "Gerda", "--diary", str(tmp_path / "d.db"))
    assert result.exit_code == 5
    assert "Gerda" in result.stderr


def test_a_real_wrap_runs_in_real_time_alone(tmp_path: Path) -> None:
    words = ("--wrap", "AA:BB:CC:DD:EE:FF", "--speed", "60", "--diary", str(tmp_path / "d.db"))
    result = coldwrap("run", *words)
    assert result.exit_code == 2
    assert "real time" in result.stderr


@pytest.mark.parametrize("command", [("run",), ("sessions",), ("show", "1")])
def test_a_file_that_is_no_diary_is_1(tmp_path: Path, command: tuple[str, ...]) -> None:
    strange = tmp_path / "notes.txt"
    strange.write_text("Buy milk. " * 500)
    result = coldwrap(*command, "--diary", str(strange))
    assert result.exit_code == 1
    assert result.stderr.startswith("coldwrap: ")
    assert "Traceback" not in result.output
    assert strange.read_text().startswith("Buy milk")


def test_a_diary_in_use_is_1_and_named(tmp_path: Path) -> None:
    path = tmp_path / "d.db"
    with DiaryFile(path):
        result = coldwrap("run", "--speed", "1000", "--diary", str(path))
    assert result.exit_code == 1
    assert "another copy" in result.stderr
    assert str(path) in result.stderr
