"""Kill the running app (SIGKILL) at random moments, round after round on one diary, and say what
was lost: `python packaging/kill_test.py --rounds 200`.

Each round starts `coldwrap run` as a person would, on a terminal, and kills it while it starts or
while its session runs. Then the diary is read as it was left. The next round's start must close
what the killed one left open. A second counts as lost when the terminal had told that it was over
and its sample is not on the disk. Exit code 1 when a promise was broken.
"""

import argparse
import json
import os
import pty
import random
import re
import select
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
_PROGRESS = re.compile(rb"(\d+)/(\d+)")
_START_LIMIT_S = 60.0


@dataclass
class Figures:
    """What came of all rounds so far."""

    rounds: int = 0
    killed_while_starting: int = 0
    killed_in_session: int = 0
    seconds_told: int = 0
    samples_stored: int = 0
    unreadable_files: int = 0
    holes: int = 0
    worst_seconds_lost: int = 0
    left_open: int = 0
    closed_on_next_start: int = 0

    @property
    def kept(self) -> bool:
        """Whether every promise was kept."""
        return (
            self.unreadable_files == 0
            and self.holes == 0
            and self.worst_seconds_lost <= 1
            and self.closed_on_next_start == self.left_open
        )


class App:
    """One `coldwrap run` on a terminal of its own; `told_s` is the last second it showed."""

    def __init__(self, diary: Path, *options: str):
        self._terminal, theirs = pty.openpty()
        self._child = subprocess.Popen(
            [sys.executable, "-m", "app", "run", "--diary", str(diary), *options],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=theirs,
        )
        os.close(theirs)
        self._shown = b""

    @property
    def told_s(self) -> int:
        """The last second of session it told, 0 before any."""
        told = _PROGRESS.findall(self._shown)
        return int(told[-1][0]) if told else 0

    def watch(self, seconds: float, *, until_told: bool = False) -> None:
        """Read what it shows for so long, or until it tells its first second."""
        end_s = time.monotonic() + seconds
        while (left_s := end_s - time.monotonic()) > 0 and self._read(left_s):
            if until_told and self.told_s > 0:
                return

    def kill(self) -> None:
        """SIGKILL, and read what it still had shown."""
        self._child.send_signal(signal.SIGKILL)
        self._child.wait()
        while self._read(0.05):
            pass
        os.close(self._terminal)

    def finish(self) -> None:
        """Let it run to its end."""
        while self._read(_START_LIMIT_S):
            pass
        self._child.wait()
        os.close(self._terminal)

    def _read(self, seconds: float) -> bool:
        ready, _, _ = select.select([self._terminal], [], [], seconds)
        if not ready:
            return self._child.poll() is None and seconds > 0.1
        try:
            chunk = os.read(self._terminal, 65536)
        except OSError:  # Linux says so when the other end is gone
            return False
        self._shown = self._shown[-4096:] + chunk
        return bool(chunk)


def one_round(diary: Path, chance: random.Random, speed: int, figures: Figures) -> None:
    """Start, kill, look."""
    before = _open_sessions(diary)
    app = App(diary, "--speed", str(speed))
    starting = chance.random() < 0.2
    if starting:
        app.watch(chance.uniform(0.1, 1.5))
    else:
        app.watch(_START_LIMIT_S, until_told=True)
        app.watch(chance.uniform(0.0, 2.0))
    app.kill()
    figures.rounds += 1
    figures.killed_while_starting += starting
    figures.killed_in_session += not starting
    _look(diary, app.told_s, before, figures)


def _open_sessions(diary: Path) -> set[int]:
    if not diary.exists():
        return set()
    with closing(sqlite3.connect(diary)) as conn:
        made = conn.execute("SELECT 1 FROM sqlite_master WHERE name = 'sessions'").fetchone()
        found = conn.execute("SELECT id FROM sessions WHERE end_reason IS NULL") if made else ()
        return {row[0] for row in found}


def _look(diary: Path, told_s: int, before: set[int], figures: Figures) -> None:
    try:
        now_open = _open_sessions(diary)
        with closing(sqlite3.connect(diary)) as conn:
            if conn.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                figures.unreadable_files += 1
            new = sorted(now_open - before)
            seconds = [
                row[0]
                for session in new
                for row in conn.execute(
                    "SELECT t_s FROM live_samples WHERE session_id = ? ORDER BY t_s", (session,)
                )
            ]
    except sqlite3.DatabaseError:
        figures.unreadable_files += 1
        return
    if new:
        figures.left_open += len(new)
        figures.closed_on_next_start += len(before - now_open)
        last_s = seconds[-1] if seconds else 0
        figures.seconds_told += told_s
        figures.samples_stored += len(seconds)
        first_s = seconds[0] if seconds else 1
        figures.holes += len(seconds) != last_s - first_s + 1
        lost_s = max(0, told_s - last_s) + max(0, first_s - 1)
        figures.worst_seconds_lost = max(figures.worst_seconds_lost, lost_s)
    else:  # killed before it began one; what it closed by then is closed
        figures.closed_on_next_start += len(before - now_open)


def kill_rounds(rounds: int, folder: Path, speed: int, seed: int) -> Figures:
    """All rounds on one diary, and a last start that closes the last session."""
    chance, figures = random.Random(seed), Figures()
    diary = folder / f"kill-{seed}.db"
    for _ in range(rounds):
        one_round(diary, chance, speed, figures)
    before = _open_sessions(diary)
    App(diary, "--speed", "1000", "--minutes", "0.1").finish()
    figures.closed_on_next_start += len(before - _open_sessions(diary))
    return figures


def main() -> int:
    """Run the rounds asked for and print the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--speed", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        figures = kill_rounds(asked.rounds, Path(folder), asked.speed, asked.seed)
    sys.stdout.write(json.dumps(asdict(figures), indent=1) + "\n")
    return 0 if figures.kept else 1


if __name__ == "__main__":
    sys.exit(main())
