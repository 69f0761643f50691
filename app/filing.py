"""What goes on with files beside everything else: copies of the diary for others, on a thread of
their own, and other people's diaries, in a process of theirs."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from app.domain.faults import Fault, FaultCode
from app.domain.report import Part
from app.domain.units import Moment
from app.exchange import BadPlace, Reports, Wanted, export_diary
from app.file_news import (
    CopyNews,
    CopySaved,
    CopyStopped,
    OpenReview,
    SaveCopy,
    StopCopy,
)
from app.news import FaultNews, News

ENDING_S = 5.0
"""How long closing waits for a copy to be left: cleaning up takes less than a second."""
REPORTS = ("report.pdf", "report.html")
"""What a report is called in a diary file."""
_TOLD_S = 0.1
"""Progress is told no more often: nobody reads faster."""


class _Left(Exception):  # noqa: N818 - the person's choice, not an error
    """The person does not want it any more."""


class Filing:
    """One copy at a time. All of it may be called from any thread; `tell` is called from others."""

    def __init__(self, tell: Callable[[News], None]):
        self._tell = tell
        self._leave = threading.Event()
        self._thread: threading.Thread | None = None

    def take(self, request: SaveCopy | StopCopy | OpenReview, diary: Path, now: Moment) -> None:
        """Do it, with the diary that is open. FaultNews WRONG_STATE for a second copy at a time."""
        match request:
            case SaveCopy():
                self._begin(request, diary, now)
            case StopCopy():
                self._leave.set()
            case OpenReview():
                review_beside(request.path)

    def _begin(self, request: SaveCopy, diary: Path, now: Moment) -> None:
        if self._thread and self._thread.is_alive():
            busy = Fault(FaultCode.WRONG_STATE, "another copy is being written")
            self._tell(FaultNews(busy, "SaveCopy"))
            return
        self._leave.clear()
        self._thread = threading.Thread(
            target=self._copy, args=(request, diary, now), name="copy", daemon=True
        )
        self._thread.start()

    def close(self) -> None:
        """Leave a copy, and wait until nothing of it is left."""
        self._leave.set()
        if self._thread:
            self._thread.join(ENDING_S)

    def _copy(self, request: SaveCopy, diary: Path, now: Moment) -> None:
        wanted = Wanted(
            out=request.out,
            kind=request.kind,
            period=request.period,
            anonymous=request.anonymous,
            locale=request.locale,
            passphrase=request.passphrase,
            reports=self._reports(request.report_in) if request.report_in else None,
            replace=True,
        )
        try:
            exported = export_diary(diary, wanted, now, self._advance())
            size = request.out.stat().st_size
        except _Left:
            self._tell(CopyStopped())
        except BadPlace as place:
            self._tell(FaultNews(Fault(FaultCode.NOT_WRITTEN, str(place)), "SaveCopy"))
        except OSError as error:
            self._tell(FaultNews(Fault(FaultCode.NOT_WRITTEN, str(error)), "SaveCopy"))
        except Fault as fault:
            self._tell(FaultNews(fault, "SaveCopy"))
        else:
            sessions, lost = exported.tally.sessions, len(exported.unreadable)
            self._tell(CopySaved(request.out, size, sessions, lost))

    def _reports(self, language: str) -> Reports:
        """The report is printed by the command line, in a process of its own: letters are drawn on
        no thread of ours but the window's."""

        def print_both(diary: Path, folder: Path) -> dict[str, Path]:
            made = {name: folder / name for name in REPORTS}
            for out in made.values():
                self._print(_printing(diary, out, language))
            return made

        return print_both

    def _print(self, command: list[str]) -> None:
        child = subprocess.Popen(
            command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        )
        with child:
            while child.poll() is None:
                if self._leave.wait(_TOLD_S):
                    child.kill()
                    raise _Left
            said = child.stderr.read() if child.stderr else b""
        if child.returncode:
            last = said.decode(errors="replace").strip().splitlines()[-1:]
            raise Fault(FaultCode.NOT_WRITTEN, "".join(last))

    def _advance(self) -> Callable[[int, int | None], None]:
        told_s = 0.0

        def advance(done: int, of: int | None) -> None:
            nonlocal told_s
            if self._leave.is_set():
                raise _Left
            now_s = time.monotonic()
            if now_s - told_s >= _TOLD_S:
                told_s = now_s
                self._tell(CopyNews(done, of))

        return advance


def _printing(diary: Path, out: Path, language: str) -> list[str]:
    """As `coldwrap export --report`: all parts but notes and cost."""
    parts = ",".join(sorted(frozenset(Part) - {Part.NOTES, Part.COST}))
    asked = ["--diary", str(diary), "--all", "--name", "", "--lang", language, "--with", parts]
    return [sys.executable, "-m", "app", "report", *asked, "--out", str(out)]


def review_beside(path: Path) -> None:
    """Look into other people's diaries in a process of its own: whatever their files do, it slows
    down no session and touches no diary of ours."""
    command = [sys.executable, "-m", "app", "review", str(path)]
    subprocess.Popen(command, start_new_session=True)
