"""Every page and sheet of the window, filled: for pictures and for tests that walk all."""

from collections.abc import Callable
from dataclasses import replace

import sample_diary as sample
from PySide6.QtWidgets import QWidget
from sample_scene import HEARD, REHEARSING, RESTING, WRAPS, Scene, live, running, sample_reader

from app.domain.events import OffAcknowledged, StopAsked, Tick
from app.domain.faults import Fault, FaultCode
from app.domain.wrap import LinkState
from app.news import FaultNews, Recovered, ScanNews, WrapsNews


def _today() -> QWidget:
    return Scene(WRAPS).frame


def _resting() -> QWidget:
    """Ten minutes after the newest session of the diary."""
    rows = sample_reader().sessions(1)
    ended = rows[0].closing.ended if rows[0].closing else sample.NOW
    at = replace(ended, mono_ms=ended.mono_ms + 600_000, wall_ms=ended.wall_ms + 600_000)
    return Scene(replace(RESTING, reading_at=at), at=at).frame


def _first_day() -> QWidget:
    empty = WrapsNews((), None, LinkState.CLOSED, radio=Fault(FaultCode.BLUETOOTH_OFF))
    return Scene(empty, diary=False).frame


def _recovered() -> QWidget:
    scene = Scene(REHEARSING)
    rows = scene.window.shell.reader.sessions(1)
    return scene.tell(Recovered(rows)).frame


def _before() -> QWidget:
    scene = Scene(WRAPS)
    scene.window.open_before("gel-15")
    return scene.frame


def _before_first() -> QWidget:
    scene = Scene(REHEARSING, diary=False)
    scene.window.open_before("gel-10")
    return scene.frame


def _starting() -> QWidget:
    rehearsal = sample.Rehearsal(sample.order(), sample.NOW, sample.cooling(1235))
    rehearsal.tell(Tick())
    return live(rehearsal).frame


def _run() -> QWidget:
    return live(running(572)).frame


def _run_simulated() -> QWidget:
    return live(running(352, simulated=True), REHEARSING).frame


def _check_in() -> QWidget:
    return live(running(302)).frame


def _stale() -> QWidget:
    rehearsal = running(430)
    for late in range(1, 14):
        rehearsal.tell(Tick(), rehearsal.later(429 + late))
    return live(rehearsal).frame


def _stopping() -> QWidget:
    rehearsal = running(430)
    rehearsal.tell(StopAsked("button"))
    return live(rehearsal).frame


def _unconfirmed() -> QWidget:
    rehearsal = running(430)
    rehearsal.tell(StopAsked("button"))
    rehearsal.tell(OffAcknowledged())
    rehearsal.tell(Tick(), rehearsal.later(434))
    return live(rehearsal).frame


def _after() -> QWidget:
    scene = Scene(WRAPS)
    scene.window.open_after(scene.window.shell.reader.sessions(1)[0])
    return scene.frame


def _diary() -> QWidget:
    scene = Scene(WRAPS)
    scene.frame.go("diary")
    return scene.frame


def _diary_empty() -> QWidget:
    scene = Scene(diary=False)
    scene.frame.go("diary")
    return scene.frame


def _session() -> QWidget:
    scene = Scene(WRAPS)
    scene.frame.go("diary")
    scene.window.open_session(5)
    return scene.frame


def _table() -> QWidget:
    scene = Scene(WRAPS)
    scene.frame.go("trends")
    scene.frame.page.finish()  # type: ignore[union-attr]
    scene.frame.page.pain.table.click()  # type: ignore[union-attr]
    return scene.frame


def _trends() -> QWidget:
    scene = Scene(WRAPS)
    scene.frame.go("trends")
    scene.frame.page.finish()  # type: ignore[union-attr]
    return scene.frame


def _share() -> QWidget:
    scene = Scene(WRAPS)
    scene.frame.go("share")
    return scene.frame


def _more() -> QWidget:
    scene = Scene(WRAPS)
    scene.frame.go("more")
    return scene.frame


def _wraps() -> QWidget:
    scene = Scene(WRAPS)
    scene.window.open_wraps()
    return scene.tell(ScanNews(HEARD, done=True)).frame


def _wraps_none() -> QWidget:
    empty = WrapsNews((), None, LinkState.CLOSED, radio=Fault(FaultCode.NO_BLUETOOTH))
    scene = Scene(empty, diary=False)
    scene.window.open_wraps()
    return scene.tell(ScanNews(HEARD[2:], done=True)).frame


def _rename() -> QWidget:
    scene = Scene(WRAPS)
    scene.window.open_wraps()
    scene.window.wraps.open_rename(sample.BLUE)
    return scene.frame


def _forget() -> QWidget:
    scene = Scene(WRAPS)
    scene.window.open_wraps()
    scene.window.wraps.open_forget(sample.BLUE)
    return scene.frame


def _fault() -> QWidget:
    resting = Fault(FaultCode.RESTING, seconds_left=2400)
    return Scene(WRAPS, FaultNews(resting, "StartSession")).frame


def _looks() -> QWidget:
    scene = Scene(WRAPS)
    scene.frame.go("more")
    scene.window.open_looks()
    return scene.frame


def _about() -> QWidget:
    scene = Scene(WRAPS)
    scene.frame.go("more")
    scene.window.open_about()
    return scene.frame


def shots() -> list[tuple[str, Callable[[], QWidget]]]:
    """Name and builder of each picture."""
    return [
        ("today", _today),
        ("today-first", _first_day),
        ("today-resting", _resting),
        ("today-recovered", _recovered),
        ("today-fault", _fault),
        ("before", _before),
        ("before-first", _before_first),
        ("run-starting", _starting),
        ("run", _run),
        ("run-simulated", _run_simulated),
        ("run-checkin", _check_in),
        ("run-stale", _stale),
        ("run-stopping", _stopping),
        ("run-unconfirmed", _unconfirmed),
        ("after", _after),
        ("diary", _diary),
        ("diary-empty", _diary_empty),
        ("session", _session),
        ("trends", _trends),
        ("table", _table),
        ("share", _share),
        ("more", _more),
        ("wraps", _wraps),
        ("wraps-none", _wraps_none),
        ("rename", _rename),
        ("forget", _forget),
        ("looks", _looks),
        ("about", _about),
    ]
