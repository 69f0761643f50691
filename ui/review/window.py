"""The window of the workbench: as any of ours, with one place, and no engine behind it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from app.requests import Request
from app.review_ports import Shelf
from ui import icons, style
from ui.bridge import Bridge
from ui.parts.notice import NoticeKind
from ui.review.page import ReviewPage
from ui.settings import SettingsFile
from ui.shell import Shell
from ui.theme import Extent
from ui.window import Window

if TYPE_CHECKING:
    from app.ports import Clock
    from app.reader_ports import DiaryReader

WIDTH, HEIGHT = 1280, 860
PLACE = "review"


class ReviewWindow(QObject):
    """`nobody` is a reader of no diary, for as long as no file is open. What is asked of an engine
    is asked of none: a request that comes up here would be a mistake of ours (RuntimeError)."""

    def __init__(
        self,
        app: QApplication,
        shelf: Shelf,
        nobody: "DiaryReader",
        clock: "Clock",
        settings: SettingsFile,
    ) -> None:
        self.frame = Window()
        super().__init__(self.frame)
        self.shell = Shell(self.frame, Bridge(_refuse), nobody, clock, settings)
        looks = self.shell.settings
        style.apply(app, looks.theme, looks.text_scale, reduced_motion=looks.reduced_motion)
        self.page = ReviewPage(self.shell, shelf)
        self.page.detail.table_wanted.connect(self._open_table)
        self.frame.hide_places()
        title = self.tr("Review diaries")
        self.frame.add_place(PLACE, title, "people", lambda: self.page)
        self.frame.setWindowTitle(f"{title} \N{EN DASH} Coldwrap")
        self.frame.setMinimumWidth(Extent.TWO_COLUMNS)
        self.frame.resize(WIDTH, HEIGHT)
        self.frame.go(PLACE)
        self.frame.notice(
            NoticeKind.INFO,
            self.tr("Read-only. Nothing here changes a diary."),
            key=PLACE,
        )

    def show(self, place: Path) -> None:
        """Show it, and read that folder or file."""
        self.frame.show()
        icons.preload()
        self.page.begin(place)

    def close(self) -> None:
        """Leave no copy of anybody's diary behind."""
        self.page.close_all()

    @Slot(object)
    def _open_table(self, table: tuple[tuple[str, ...], list[tuple[str, ...]]]) -> None:
        from ui.pages.table import TablePage  # noqa: PLC0415 - when first wanted

        headings, rows = table
        name = self.tr("Table")
        self.frame.push(TablePage(name, headings, rows), name)


def _refuse(request: Request) -> None:
    raise RuntimeError(f"nothing is asked of an engine here: {type(request).__name__}")
