"""The ways of Share: files that go out, files that come in, and those of others."""
# ruff: noqa: PLC0415

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.faults import Fault
from app.file_news import (
    CopiesNews,
    CopySaved,
    CopyStopped,
    Kind,
    OpenCopy,
    OpenReview,
    RestoreDiary,
    TellCopies,
)
from app.news import FaultNews, News, PersonOpened, Saved
from ui import words_files as words
from ui.choosing import folder, path_to_open
from ui.places import Titled
from ui.shell import Shell

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.copies import Counts, DatedCopy
    from ui.pages.report import Draft
    from ui.pages.share import SharePage

BEGIN = 64
"""Bytes that tell what kind of file it is."""


class ShareWays(QObject):
    """Opens pages, each made when first wanted. `ask_file` asks for a file by a title and a
    pattern, `ask_folder` for a folder by a title; empty for none."""

    copies_told = Signal(str)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._frame = shell.window_frame
        self._draft: Draft | None = None
        self._restoring: Path | None = None
        self.ask_file: Callable[[str, str], str] = self._file_by_dialog
        self.ask_folder: Callable[[str], str] = self._folder_by_dialog
        shell.heard.connect(self._hear)

    def lead_on(self, page: "SharePage") -> None:
        """From the list to what its rows open."""
        self._frame.beside_changed.connect(page.mark)
        page.report_wanted.connect(self.open_report)
        page.copy_wanted.connect(self.open_copy)
        page.plan_wanted.connect(self.open_plan)
        page.copies_wanted.connect(self.open_copies)
        page.copies_asked.connect(self._ask_for_copies)
        self.copies_told.connect(page.show_copies)
        page.folder_wanted.connect(self.review_folder)
        page.file_wanted.connect(self.review_file)

    # Out

    def report(self) -> Titled:
        """The report, with what was typed for it before."""
        from ui.pages.report import Draft, ReportPage

        self._draft = self._draft or Draft()
        return ReportPage(self._shell, self._draft), self.tr("Report")

    @Slot()
    def open_report(self) -> None:
        """The report."""
        self._frame.push_from_list(*self.report())

    @Slot(object)
    def open_copy(self, kind: Kind) -> None:
        """A copy of that kind."""
        from ui.pages.copy_file import CopyPage

        page = CopyPage(self._shell, kind)
        self._frame.push_from_list(page, words.title(kind))

    # Copies of this diary

    @Slot()
    def _ask_for_copies(self) -> None:
        self._shell.ask(TellCopies())

    @Slot()
    def find_copies(self) -> None:
        """The copies, from wherever the person is."""
        self._frame.go("share")
        self.open_copies()

    @Slot()
    def open_copies(self) -> None:
        """The copies of this diary."""
        from ui.pages.copies import CopiesPage

        page = CopiesPage(self._shell)
        page.open_wanted.connect(self._ask_whether_to_open)
        self._frame.push_from_list(page, self.tr("Copies on this computer"))

    @Slot(object, object)
    def _ask_whether_to_open(self, copy: "DatedCopy", diary: "Counts | None") -> None:
        from ui import words_copies
        from ui.pages.copies import CopySheet

        assert copy.counts is not None, "only those that open can be pressed"
        held = None if self._shell.shut else diary
        sheet = CopySheet(words_copies.made(copy, self._shell.now()), copy.counts, held)

        def open_it() -> None:
            self._frame.close_sheet()
            self._frame.ask_first(lambda: self._shell.ask(OpenCopy(copy.name)))

        sheet.agreed.connect(open_it)
        sheet.refused.connect(self._frame.close_sheet)
        self._frame.show_sheet(sheet)

    # In

    @Slot()
    def open_plan(self) -> None:
        """A physiotherapist's plan: the file is asked for, then shown in words."""
        from app.exporting.planfile import SUFFIX, read_plan
        from ui.pages.prescribed import PrescribedPage

        asked = self.ask_file(self.tr("Open a plan"), f"*{SUFFIX}")
        if not asked:
            return
        try:
            told = read_plan(Path(asked))
        except Fault as fault:
            self._shell.tell_fault(fault)
            return
        page = PrescribedPage(self._shell, told)

        def leave() -> None:
            if self._frame.page is page:
                self._frame.pop()

        page.done.connect(leave)
        page.refused.connect(leave)
        self._frame.push_from_list(page, self.tr("A plan for you"))

    @Slot()
    def restore(self) -> None:
        """Make this diary, in which nothing is yet, from a copy of one."""
        asked = self.ask_file(self.tr("Open the copy of your diary"), "*.coldwrap *.json *.age")
        if asked:
            self._begin_restoring(Path(asked))

    def _begin_restoring(self, path: Path, *, wrong: bool = False) -> None:
        if not _sealed(path):
            self._restore(path, None)
            return
        from ui.pages.passphrase import PassphraseSheet

        sheet = PassphraseSheet(path.name, wrong=wrong)

        def give(passphrase: str) -> None:
            self._frame.close_sheet()
            self._restore(path, passphrase)

        sheet.given.connect(give)
        self._frame.show_sheet(sheet)

    def _restore(self, path: Path, passphrase: str | None) -> None:
        self._restoring = path
        self._shell.ask(RestoreDiary(path, passphrase))

    # Others

    @Slot()
    def review_folder(self) -> None:
        """Look into all diaries of a folder, in a window of its own."""
        if asked := self.ask_folder(self.tr("Folder with diary files")):
            self._shell.ask(OpenReview(Path(asked)))

    @Slot()
    def review_file(self) -> None:
        """Look into one diary, in a window of its own."""
        pattern = "*.coldwrap *.json *.age *.db"
        if asked := self.ask_file(self.tr("Look into a diary file"), pattern):
            self._shell.ask(OpenReview(Path(asked)))

    @Slot(object)
    def _hear(self, news: News) -> None:
        match news:
            case CopySaved():
                self._frame.toast(words.saved(news))
            case CopyStopped():
                self._frame.toast(self.tr("Nothing was saved."))
            case PersonOpened():
                self._draft = None
            case CopiesNews():
                from ui import words_copies

                self.copies_told.emit(words_copies.last(news, self._shell.now()))
            case Saved(what="OpenCopy"):
                self._frame.toast(self.tr("Your diary is as it was in that copy."))
            case FaultNews(asked="RestoreDiary"):
                self._try_again(news.fault)
            case Saved(what="RestoreDiary"):
                self._restoring = None
                self._frame.toast(self.tr("Your diary is here."))
            case _:
                pass

    def _try_again(self, fault: Fault) -> None:
        path, self._restoring = self._restoring, None
        from app.domain.faults import FaultCode

        if path and fault.code is FaultCode.PASSPHRASE_WRONG:
            self._begin_restoring(path, wrong=True)

    def _file_by_dialog(self, title: str, pattern: str) -> str:
        found = self.tr("Files of Coldwrap ({pattern})").format(pattern=pattern)
        other = self.tr("All files (*)")
        return path_to_open(self._frame, title, f"{found};;{other}")

    def _folder_by_dialog(self, title: str) -> str:
        return folder(self._frame, title)


def _sealed(path: Path) -> bool:
    from app.exporting.sealing import is_sealed

    try:
        with path.open("rb") as file:
            return is_sealed(file.read(BEGIN))
    except OSError:
        return False  # whoever opens it says why it cannot be
