"""What is shown of files that go out, come in and are looked into: for pictures."""

from collections.abc import Callable
from dataclasses import replace
from time import sleep
from typing import TYPE_CHECKING, cast

import sample_diary as sample
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QWidget
from sample_scene import WRAPS, Scene

from app.domain.copies import Counts, DatedCopy, Origin
from app.domain.faults import Fault, FaultCode
from app.domain.health import Cap
from app.domain.known import Known
from app.domain.pain import Site
from app.domain.period import DAY_MIN, local_minute
from app.domain.prescription import PHYSIO, Course, Prescription
from app.domain.report import Part
from app.file_news import CopiesNews, CopyNews, Kind
from app.news import FaultNews
from ui.pages.copy_file import CopyPage
from ui.pages.passphrase import PassphraseSheet
from ui.pages.prescribed import PrescribedPage
from ui.pages.report import ReportPage

if TYPE_CHECKING:
    from ui.pages.copies import CopiesPage

MOST_WAITS = 2000
WROTE = replace(sample.NOW, wall_ms=sample.NOW.wall_ms - 2 * 86_400_000)
PLAN = Prescription(
    who="Johanna Keller, physiotherapist",
    made=WROTE,
    course=Course("gel-10", 6, 3, 2, Site.LOWER_BACK),
    longest_s=480,
    comments=(
        "Your mornings got easier after the evening sessions. Keep them short for now.",
        "Please write down when the tingling in your calf comes back.",
    ),
)
WORDS_ONLY = Prescription(who="J. Keller", made=WROTE, comments=("See you on Tuesday.",))
LATER = Prescription(who="J. Keller", made=WROTE, longest_s=1500)


def prepared(scene: Scene, *parts: Part) -> ReportPage:
    """The report with these back pages, once they are laid out."""
    scene.frame.go("share")
    scene.window.shares.open_report()
    page = cast("ReportPage", scene.frame.page)
    for part in parts:
        page.toggles[part].setChecked(True)
    for _ in range(MOST_WAITS):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
        if page.document is not None:
            return page
        sleep(0.01)
    raise RuntimeError(page.where.text())


def _report() -> QWidget:
    scene = Scene(WRAPS)
    prepared(scene).questions[0].setText("May I use the wrap before sport?")
    return scene.frame


def _report_pages() -> QWidget:
    scene = Scene(WRAPS)
    prepared(scene, Part.SESSIONS, Part.CURVES)
    return scene.frame


def _preparing() -> QWidget:
    scene = Scene(WRAPS)
    prepared(scene).shown()
    return scene.frame


def _copy(kind: Kind) -> tuple[Scene, CopyPage]:
    scene = Scene(WRAPS)
    scene.frame.go("share")
    scene.window.shares.open_copy(kind)
    return scene, cast("CopyPage", scene.frame.page)


def _full_copy() -> QWidget:
    scene, page = _copy(Kind.COLDWRAP)
    page.lock.wanted.setChecked(True)
    page.lock.first.setText("a wrap for four")
    page.lock.second.setText("a wrap for")
    return scene.frame


def _tables() -> QWidget:
    return _copy(Kind.CSV)[0].frame


def _writing() -> QWidget:
    scene, _ = _copy(Kind.XLSX)
    return scene.tell(CopyNews(412, 1095)).frame


def _plan(told: Prescription, known: Known | None = None) -> QWidget:
    scene = Scene(WRAPS, known=known)
    scene.frame.go("share")
    scene.frame.push_from_list(PrescribedPage(scene.window.shell, told), "A plan for you")
    return scene.frame


def _older_plan() -> QWidget:
    return _plan(LATER, Known(caps=(Cap(600, PHYSIO, sample.NOW),)))


def _passphrase() -> QWidget:
    scene = Scene(WRAPS)
    scene.frame.go("share")
    scene.frame.show_sheet(PassphraseSheet("my diary.coldwrap", wrong=True))
    return scene.frame


def _kept(days_ago: int, origin: Origin = Origin.DAILY, *, good: bool = True) -> DatedCopy:
    minute = local_minute(sample.NOW.wall_ms, sample.NOW.utc_offset_min) - days_ago * DAY_MIN - 93
    held = Counts(1095 - days_ago, 1_300_000, 960 - 3 * days_ago) if good else None
    return DatedCopy(f"{minute} {origin}.db", minute, origin, 38_000_000, held)


KEPT = CopiesNews(
    (
        _kept(0),
        _kept(1),
        _kept(1, Origin.BEFORE),
        _kept(2, good=False),
        _kept(9),
        _kept(30, Origin.SCHEMA),
    ),
    Counts(1095, 1_300_000, 960),
)


def _share(told: CopiesNews = KEPT) -> Scene:
    scene = Scene(WRAPS)
    scene.frame.go("share")
    return scene.tell(told)


def _copies(told: CopiesNews = KEPT) -> Scene:
    scene = _share()
    scene.window.shares.open_copies()
    return scene.tell(told)


def _copies_after_trouble() -> QWidget:
    return _copies(replace(KEPT, copies=KEPT.copies[1:], fault=FaultCode.DISK_FULL)).frame


def _opening_a_copy(*, shut: bool = False) -> QWidget:
    scene = Scene(WRAPS, diary=not shut)
    if shut:
        scene.tell(FaultNews(Fault(FaultCode.FILE_DAMAGED), "OpenDiary"))
    scene.window.shares.find_copies()
    scene.tell(KEPT)
    cast("CopiesPage", scene.frame.page).rows[KEPT.copies[1].name].click()
    return scene.frame


def shots() -> list[tuple[str, Callable[[], QWidget]]]:
    """Name and builder of each picture."""
    return [
        ("report", _report),
        ("report-pages", _report_pages),
        ("report-preparing", _preparing),
        ("copy", _full_copy),
        ("copy-tables", _tables),
        ("copy-writing", _writing),
        ("plan-sent", lambda: _plan(PLAN)),
        ("plan-sent-words", lambda: _plan(WORDS_ONLY)),
        ("plan-sent-older", _older_plan),
        ("passphrase", _passphrase),
        ("share-copies", lambda: _share().frame),
        ("copies", lambda: _copies().frame),
        ("copies-trouble", _copies_after_trouble),
        ("copies-open", _opening_a_copy),
        ("copies-open-lost", lambda: _opening_a_copy(shut=True)),
    ]
