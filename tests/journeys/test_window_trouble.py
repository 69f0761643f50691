"""What goes wrong round the window: errors of our own, diaries in use or damaged, a killed app."""

import os
import signal
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest

from app import window
from app.domain.diary import EndReason, OffProof
from app.domain.health import CONSENT_TEXT, Consent
from app.domain.units import Moment
from app.domain.wish import Off, Pause, Wish
from ble.wrap import OcwpWrap
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from tests.journeys.conftest import Live

ROOT = Path(__file__).parents[2]
CHILD = Path(__file__).with_name("window_child.py")
ENV = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
ERROR = "Coldwrap made an error. Take the wrap off now."


class PlantedError(RuntimeError):
    """A bug."""


@pytest.fixture
def broken_errands(monkeypatch: pytest.MonkeyPatch) -> None:
    """Errands break, but for the first: a wrap that is being paired blinks."""
    errands = count()

    async def broken(_self: OcwpWrap, _errand: object) -> None:
        if next(errands):
            raise PlantedError

    monkeypatch.setattr(OcwpWrap, "run_errand", broken)


def test_a_bug_in_a_session_stops_the_wrap_and_stays_on_the_screen(
    live: Live, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    obey, wishes = OcwpWrap.obey, list[Wish]()

    async def broken(self: OcwpWrap, wish: Wish) -> None:
        wishes.append(wish)
        if isinstance(wish, Pause):
            raise PlantedError
        await obey(self, wish)

    monkeypatch.setattr(OcwpWrap, "obey", broken)
    person = live(speed=20)
    person.starts()
    person.waits_for("above the cold band")
    person.press("Pause")
    person.waits_for("It is off: close Coldwrap")
    assert person.sees(ERROR)
    assert person.sees("Take the wrap off now")
    assert person.finds("Stop the wrap now") is None, "there is nothing left to stop"
    person.until(lambda: Off() in wishes, "the order to stop")
    person.until(lambda: person.sessions()[0].closing, "the closing")
    (row,) = person.sessions()
    assert row.closing
    assert row.closing.end is EndReason.APP_DIED
    for place in ("Diary", "More", "Today"):
        person.press(place)
        assert person.sees(ERROR)
    person.close_window()
    assert not person.window_open
    assert "Planted" in capfd.readouterr().err


def test_after_a_bug_no_session_starts(
    live: Live, broken_errands: None, capfd: pytest.CaptureFixture[str]
) -> None:
    person = live()
    person.waits_for("Ready")
    person.press("More")
    person.press("Wraps")
    person.press("Let it blink")
    person.waits_for(ERROR)
    person.press("Today")
    person.starts()
    assert person.sees(ERROR)
    assert person.sessions() == ()
    assert "Planted" in capfd.readouterr().err


def test_a_bug_beside_a_session_stops_it_and_shows_the_proof(
    live: Live, broken_errands: None, capfd: pytest.CaptureFixture[str]
) -> None:
    person = live(speed=20)
    person.starts()
    person.waits_for("above the cold band")
    person.press("More")
    person.press("Wraps")
    person.press("Let it blink")
    person.waits_for("Cut short")
    assert person.sees(ERROR)
    (row,) = person.sessions()
    assert row.closing
    assert (row.closing.end, row.closing.off) == (EndReason.APP_DIED, OffProof.WRAP)
    assert "Planted" in capfd.readouterr().err


@contextmanager
def child(path: Path, deed: str, *more: str) -> Generator[subprocess.Popen[str]]:
    """The real command in a process of its own; a person in it, who agreed to what it is, does
    `deed`."""
    with DiaryFile(path) as diary:
        diary.consent(Consent(CONSENT_TEXT, Moment(0, 0)))
    command = [sys.executable, str(CHILD), deed, "--diary", str(path), *more]
    with subprocess.Popen(command, cwd=ROOT, env=ENV, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def line(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline().strip()


@pytest.mark.parametrize("deed", ["bug in the window", "bug in a thread"])
def test_a_bug_on_any_thread_reaches_the_person_and_the_exit_code(
    tmp_path: Path, deed: str
) -> None:
    with child(tmp_path / "diary.db", deed) as process:
        assert line(process) == "told"
        assert process.wait(20) == window.BUG_EXIT


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_closes_the_app_as_the_window_does(tmp_path: Path, number: int) -> None:
    path = tmp_path / "diary.db"
    with child(path, "session", "--speed", "20") as process:
        assert line(process) == "running"
        process.send_signal(number)
        assert process.wait(20) == 0
    with DiaryReading(path) as diary:
        (row,) = diary.sessions(9)
    assert row.closing
    assert (row.closing.end, row.closing.off) == (EndReason.STOPPED_BY_PERSON, OffProof.WRAP)


def test_after_a_kill_the_next_start_asks_how_the_skin_looks(live: Live, tmp_path: Path) -> None:
    with child(tmp_path / "diary.db", "session", "--speed", "20") as process:
        assert line(process) == "running"
        process.kill()
        process.wait()
    person = live()
    person.waits_for("The last session was cut short. Please look at your skin.")
    (row,) = person.sessions()
    assert row.closing
    assert row.closing.end is EndReason.APP_DIED
    assert row.samples > 0
    person.press("Skin check")
    person.press("Pink or red")
    person.waits_until_gone("The last session was cut short. Please")
    person.press("Done")
    person.press("Diary")
    person.press("Lower back")
    person.waits_for("Cut short")
    assert person.sees("Pink or red")


def test_a_second_copy_says_so_and_can_try_again(live: Live) -> None:
    first = live()
    first.waits_for("Ready")
    second = live()
    second.waits_for("Another program uses your diary")
    second.press("No pain")
    assert second.sees("Another program uses your diary")
    assert not second.sees("Saved: ")
    first.quit()
    second.press("Try again")
    second.waits_for("Ready")
    second.waits_until_gone("Another program uses your diary")
    second.press("No pain")
    second.waits_for("Saved: No pain")


def test_a_file_that_is_no_diary_is_told_and_left_as_it_was(live: Live, tmp_path: Path) -> None:
    path = tmp_path / "diary.db"
    path.write_bytes(b"no database at all" * 400)
    person = live()
    person.waits_for("This file is not a diary")
    person.press("Diary")
    assert person.sees("It was not made by Coldwrap") or person.sees("Choose another file")
    assert path.read_bytes() == b"no database at all" * 400


def test_a_folder_that_cannot_be_used_is_told(live: Live, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    person = live(name="file/diary.db")
    person.waits_for("The diary cannot be opened")


def test_places_opened_while_all_loads_do_no_harm(tmp_path: Path) -> None:
    """Two threads that meet Qt's classes at the same time once crashed one start in three."""
    starter = ROOT / "tests" / "bench" / "start_child.py"
    for _ in range(3):
        command = [sys.executable, str(starter), "--diary", str(tmp_path / "diary.db"), "walk"]
        ended = subprocess.run(command, cwd=ROOT, env=ENV, capture_output=True, check=False)
        assert ended.returncode == 0, ended.stderr
