"""Share: what can be given to others, and what comes back from them. Each row opens a page."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.file_news import Kind
from ui.pages.copies import CopiesPage
from ui.pages.copy_file import CopyPage
from ui.pages.report import ReportPage
from ui.parts.card import Card
from ui.parts.list_row import ListRow
from ui.parts.page import Page
from ui.parts.text import Text


class SharePage(Page):
    """`copy_wanted` carries the Kind of file; the others ask for a page or a file."""

    report_wanted = Signal()
    copy_wanted = Signal(object)
    plan_wanted = Signal()
    folder_wanted = Signal()
    file_wanted = Signal()
    copies_wanted = Signal()
    copies_asked = Signal()
    """Which copies there are; `show_copies` takes the answer."""

    def __init__(self) -> None:
        super().__init__()
        self.copies: dict[Kind, ListRow] = {}
        self._add_physio()
        self._add_files()
        self._add_kept()
        self._add_others()
        self.add(
            Text(
                self.tr("Nothing is uploaded. A file stays here until you give it to somebody."),
                tone="quiet",
            )
        )
        self.add_gap()

    def _add_physio(self) -> None:
        card = Card(self.tr("You and your physiotherapist"))
        self.report = self._row(
            card, self.tr("Report"), self.tr("A page to print, or a PDF"), "note"
        )
        self.report.clicked.connect(self.report_wanted)
        self.plan = self._row(
            card,
            self.tr("Open a plan"),
            self.tr("What your physiotherapist sent you"),
            "calendar",
        )
        self.plan.clicked.connect(self.plan_wanted)
        self.add(card)

    def _add_files(self) -> None:
        card = Card(self.tr("Other files"))
        kinds = {
            Kind.COLDWRAP: (
                self.tr("Full copy"),
                self.tr("For another computer, or to be looked into"),
                "copy",
            ),
            Kind.XLSX: (self.tr("Spreadsheet"), self.tr("For Excel or LibreOffice"), "spreadsheet"),
            Kind.CSV: (self.tr("Plain tables"), self.tr("CSV files in one zip"), "table"),
            Kind.FHIR: (
                self.tr("For a clinic's system"),
                self.tr("FHIR, if they ask for it"),
                "clinic",
            ),
        }
        for kind, (title, detail, icon) in kinds.items():
            row = self._row(card, title, detail, icon)
            row.clicked.connect(lambda _on=False, kind=kind: self.copy_wanted.emit(kind))
            self.copies[kind] = row
        self.add(card)

    def _add_kept(self) -> None:
        card = Card(self.tr("In case something goes wrong"))
        self.kept = self._row(card, self.tr("Copies on this computer"), "", "shield")
        self.kept.clicked.connect(self.copies_wanted)
        self.add(card)

    def shown(self) -> None:
        """Ask for the copies: there may be a new one."""
        self.copies_asked.emit()

    @Slot(str)
    def show_copies(self, last: str) -> None:
        """When the last copy was made."""
        self.kept.set_texts(self.tr("Copies on this computer"), last)

    def _add_others(self) -> None:
        card = Card(self.tr("Diaries of others"))
        card.add(
            Text(
                self.tr("To look at only. It opens a window of its own and changes nothing."),
                tone="quiet",
            )
        )
        self.folder = self._row(
            card,
            self.tr("Review diaries"),
            self.tr("A folder of files, for physiotherapists"),
            "people",
        )
        self.file = self._row(
            card, self.tr("Look into one file"), self.tr("That somebody gave to you"), "file"
        )
        self.folder.clicked.connect(self.folder_wanted)
        self.file.clicked.connect(self.file_wanted)
        self.add(card)

    def _row(self, card: Card, title: str, detail: str, icon: str) -> ListRow:
        row = ListRow(title, detail, icon=icon)
        card.add(row)
        return row

    @Slot(object)
    def mark(self, page: QWidget | None) -> None:
        """Show which row's page stands beside this list; None for none."""
        self.report.set_open(on=isinstance(page, ReportPage))
        self.kept.set_open(on=isinstance(page, CopiesPage))
        for kind, row in self.copies.items():
            row.set_open(on=isinstance(page, CopyPage) and page.kind is kind)
