"""The workbench with made-up people: for pictures."""

import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

import sample_diary as sample
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QWidget
from sample_scene import StillClock, looks, sample_reader

from app.domain.faults import Fault, FaultCode
from app.domain.insight import Change, Interval
from app.domain.review import Looked, ReviewRow, review_row
from app.late import LateReader
from app.review_ports import Look, Reviewed
from storage.reader import DiaryReading
from ui.pages.compare import ComparePage
from ui.review.detail import Tab
from ui.review.notes import NotesPage
from ui.review.window import ReviewWindow

if TYPE_CHECKING:
    from app.reader_ports import DiaryReader

FOLDER = Path("people")
MOST_S = 20.0
NAMES = ("Amira Haddad", "Benedikt Unterberger", "C. D.", "Dorothea Xaveria Lindenmayer", "", "Eva")
BAD = {
    "cut.coldwrap": FaultCode.FILE_CUT,
    "locked.coldwrap": FaultCode.PASSPHRASE_NEEDED,
    "newer.coldwrap": FaultCode.SCHEMA_TOO_NEW,
}


class SampleShelf:
    """Files that all hold the diary of the pictures, each with figures of its own (port Shelf)."""

    def files(self, place: Path) -> tuple[Path, ...]:
        """Six people and three files that cannot be read."""
        people = (place / f"person-{number}.coldwrap" for number in range(1, len(NAMES) + 1))
        return (*people, *(place / name for name in BAD))

    def lines(self, paths: Iterable[Path], passphrases: Sequence[str]) -> Iterator[Reviewed]:
        """A line each."""
        del passphrases
        for path in paths:
            if path.name in BAD:
                yield Reviewed(path, fault=Fault(BAD[path.name]))
            else:
                yield Reviewed(path, _row(int(path.stem.rpartition("-")[2]) - 1))

    @contextmanager
    def look_into(self, path: Path, passphrases: Sequence[str]) -> Generator[Look, None, None]:
        """The diary of the pictures."""
        del path, passphrases
        with sample_reader().beside() as reader:
            yield Look(_looked(reader), reader)


def _looked(reader: DiaryReading) -> Looked:
    told = reader.material(-(2**62), 2**62)
    return Looked(told, sample.NOW, sample.NOW, name=NAMES[0], identity="0" * 32)


def _row(number: int) -> ReviewRow:
    with sample_reader().beside() as reader:
        row = review_row(_looked(reader))
    low, middle = -1.0 - number, -0.5 * number
    return replace(
        row,
        name=NAMES[number],
        identity="",
        days_told=30 - 4 * number,
        dose_s=row.dose_s * (number + 1),
        done=2 * number,
        planned=12,
        change=Change(12 + number, middle, Interval(low, middle + 1.5)),
        harms_open=number % 2,
        harms=number,
        sample=number == 1,
        anonymous=not NAMES[number],
    )


def window(row: int = 0, tab: Tab = Tab.REPORT) -> ReviewWindow:
    """The workbench with that row in front."""
    app = cast("QApplication", QApplication.instance())
    reader = cast("DiaryReader", LateReader())
    shown = ReviewWindow(app, SampleShelf(), reader, StillClock(sample.NOW), looks())
    shown.frame.setProperty("scene", shown)
    shown.page.begin(FOLDER)
    _wait(lambda: shown.page.model.read == len(NAMES) + len(BAD))
    shown.page.view.selectRow(row)
    reviewed = shown.page.view.current
    if reviewed and reviewed.row:
        _wait(lambda: shown.page.detail.looking.look is not None)
    shown.page.detail.tabs.show_value(tab)
    if reviewed and reviewed.row:
        shown.page.detail.choose(tab)
    return shown


def _wait(until: Callable[[], object]) -> None:
    limit = time.monotonic() + MOST_S
    while not until():
        if time.monotonic() > limit:
            raise RuntimeError("the workbench did not come")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
        time.sleep(0.005)


def _report() -> QWidget:
    return window().frame


def _sessions() -> QWidget:
    shown = window(1, Tab.SESSIONS)
    compare = shown.page.detail.pages.currentWidget()
    if isinstance(compare, ComparePage):
        for row in list(compare.rows.values())[:2]:
            row.click()
    return shown.frame


def _notes() -> QWidget:
    shown = window(2, Tab.NOTES)
    notes = shown.page.detail.pages.currentWidget()
    if isinstance(notes, NotesPage):
        notes.who.setText("Johanna Keller")
        notes.words.setPlainText("Keep them short for now.")
        notes.course.click()
        notes.limit.click()
        notes.save.click()
    return shown.frame


def _locked() -> QWidget:
    return window(len(NAMES) + 1).frame


def shots() -> list[tuple[str, Callable[[], QWidget]]]:
    """Name and builder of each picture."""
    return [
        ("workbench", _report),
        ("workbench-sessions", _sessions),
        ("workbench-notes", _notes),
        ("workbench-locked", _locked),
    ]
