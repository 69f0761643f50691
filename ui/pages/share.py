"""Share: the report for a physiotherapist, as it will be printed, and saving it."""

from datetime import date, timedelta
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Slot
from PySide6.QtWidgets import QDateEdit, QFileDialog, QLineEdit

from app.domain.faults import Fault
from app.domain.material import Material, Period, last_days, local_day
from app.domain.report import Part, Report, Wanted
from app.domain.report_build import CURVES, build
from app.news import News, Saved
from app.outfile import write_whole
from ui.pages.choice import Choice
from ui.pages.side_by_side import SideBySide
from ui.paper import PaperSize, pages, pdf
from ui.parts.button import Button, Kind
from ui.parts.card import Card
from ui.parts.page import Page
from ui.parts.paper_view import PaperView
from ui.parts.text import Text
from ui.parts.toggle_row import ToggleRow
from ui.report_html import html
from ui.report_words import document
from ui.shell import Shell
from ui.theme import Extent, Size

if TYPE_CHECKING:
    from collections.abc import Callable

WEEK, MONTH, QUARTER = 7, 30, 90
WHOLE, SINCE = 0, -1
"""Choices of the range that are no number of days."""
LONGEST = 40
"""Characters of a name; more would not fit the line. Our own choice."""
EPOCH = date(1970, 1, 1)
EVER_MS = 2**62


class SharePage(Page):
    """`ask_path` asks where to save, by a suggested name; empty for nowhere."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._report: Report | None = None
        self.ask_path: Callable[[str], str] = self._path_by_dialog
        self.add(self._what_card())
        parts = self._parts_card()
        self.add(self._preview_card())
        self.add(parts)
        self.add_gap()
        shell.heard.connect(self._hear)

    def _what_card(self) -> Card:
        card = Card(self.tr("Report for your physiotherapist"))
        card.add(Text(self.tr("One page that can be read in a minute."), tone="quiet"))
        self.span = Choice(
            self.tr("Which days"),
            [
                (WEEK, self.tr("7 days")),
                (MONTH, self.tr("30 days")),
                (QUARTER, self.tr("90 days")),
                (SINCE, self.tr("Since a day")),
                (WHOLE, self.tr("Everything")),
            ],
            MONTH,
        )
        self.since = QDateEdit()
        self.since.setAccessibleName(self.tr("First day"))
        self.since.setDisplayFormat(QLocale().dateFormat(QLocale.FormatType.ShortFormat))
        self.since.setMinimumHeight(Extent.TOUCH)
        self.since.hide()
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST)
        self.name.setAccessibleName(self.tr("Name or initials on the page"))
        self.name.setPlaceholderText(self.tr("Name or initials, if you like"))
        for widget in (self.span, self.since, self.name):
            card.add(widget)
        self.span.chosen.connect(self._choose)
        self.since.dateChanged.connect(self.shown)
        self.name.editingFinished.connect(self.shown)
        return card

    def _parts_card(self) -> Card:
        card = Card(self.tr("Back pages"))
        self.toggles = {
            Part.SESSIONS: ToggleRow(self.tr("All sessions"), self.tr("One line each")),
            Part.CURVES: ToggleRow(self.tr("Skin curves"), self.tr("Of the last 12 sessions")),
            Part.BODY: ToggleRow(self.tr("Body chart"), self.tr("Where the wrap lay")),
            Part.MEDICINES: ToggleRow(self.tr("Other cold and pills"), self.tr("All entries")),
            Part.NOTES: ToggleRow(self.tr("My notes"), self.tr("What you wrote yourself")),
        }
        for toggle in self.toggles.values():
            card.add(toggle)
            toggle.toggled.connect(self.shown)
        return card

    def _preview_card(self) -> Card:
        card = Card(self.tr("This is what will be saved"))
        usual = PaperSize.LETTER if _uses_inches() else PaperSize.A4
        sheets = [(PaperSize.A4, "A4"), (PaperSize.LETTER, self.tr("Letter"))]
        self.paper = Choice(self.tr("Paper"), sheets, usual)
        self.paper.chosen.connect(self.shown)
        self.view = PaperView()
        self.where = Text("", Size.CAPTION, "quiet")
        self.earlier = Button(self.tr("Page before"), Kind.PLAIN, "back")
        self.later = Button(self.tr("Next page"), Kind.PLAIN, "next")
        self.earlier.clicked.connect(lambda: self._turn(-1))
        self.later.clicked.connect(lambda: self._turn(1))
        self.turns = SideBySide(self.earlier, self.later)
        self.save_pdf = Button(self.tr("Save as PDF"), Kind.PRIMARY, "share")
        self.save_html = Button(self.tr("Save as HTML, for screen readers"), Kind.SOFT)
        self.save_pdf.clicked.connect(lambda: self._save(".pdf"))
        self.save_html.clicked.connect(lambda: self._save(".html"))
        private = Text(
            self.tr("Nothing is uploaded. The file stays here until you give it to somebody."),
            tone="quiet",
        )
        for widget in (
            self.paper,
            self.view,
            self.where,
            self.turns,
            self.save_pdf,
            self.save_html,
        ):
            card.add(widget)
        card.add(private)
        return card

    @Slot()
    def _choose(self) -> None:
        since = self.span.value == SINCE
        if since and self.since.isHidden():
            today = EPOCH + timedelta(days=local_day(self._shell.now()))
            first = today - timedelta(days=MONTH - 1)
            self.since.setMaximumDate(QDate(today.year, today.month, today.day))
            self.since.setDate(QDate(first.year, first.month, first.day))
        self.since.setVisible(since)
        self.shown()

    @Slot()
    def shown(self) -> None:
        """Read the diary and show the pages as they would be saved now."""
        self._report = self._built()
        sheet = self._sheet()
        self.view.show_pages(pages(document(self._report), sheet), sheet)
        self._turn(0)

    def _built(self) -> Report:
        now, period = self._shell.now(), self._period()
        wanted = Wanted(
            self.name.text(),
            parts=frozenset(part for part, toggle in self.toggles.items() if toggle.isChecked()),
        )
        curves = CURVES if Part.CURVES in wanted.parts else 0
        since_ms, until_ms = (
            (period.previous.window[0], period.window[1]) if period else (0, EVER_MS)
        )
        material = self._shell.read(
            lambda diary: diary.material(since_ms, until_ms, curves), Material()
        )
        return build(material, period, now, _version(), wanted)

    def _period(self) -> Period | None:
        now, chosen = self._shell.now(), self.span.value
        if chosen == WHOLE:
            return None
        if chosen != SINCE:
            return last_days(int(str(chosen)), now)
        day = self.since.date()
        first = (date(day.year(), day.month(), day.day()) - EPOCH).days
        return Period(min(first, local_day(now)), local_day(now))

    def _sheet(self) -> PaperSize:
        return PaperSize.LETTER if self.paper.value is PaperSize.LETTER else PaperSize.A4

    def _turn(self, by: int) -> None:
        self.view.turn_to(self.view.number + by)
        number, count = self.view.number, self.view.count
        told = self.tr("Page {number} of {count}").format(number=number + 1, count=count)
        self.where.setText(told)
        self.turns.setVisible(count > 1)
        self.earlier.setEnabled(number > 0)
        self.later.setEnabled(number + 1 < count)

    def _save(self, suffix: str) -> None:
        # A name that is still being written has not reached the page yet.
        if self._report is None or self._report.head.name != self.name.text().strip():
            self.shown()
        report = self._report
        assert report is not None, "it was built when this was shown"
        asked = self.ask_path(f"coldwrap-report{suffix}")
        if not asked:
            return
        path = Path(asked)
        if path.suffix.lower() != suffix:
            path = path.with_name(path.name + suffix)
        said = document(report)
        data = pdf(said, self._sheet()) if suffix == ".pdf" else html(said).encode()
        try:
            write_whole(path, data)
        except Fault as fault:
            self._shell.tell_fault(fault)
            return
        self._shell.window_frame.toast(self.tr("Saved: {name}").format(name=path.name))

    def _path_by_dialog(self, suggested: str) -> str:
        title = self.tr("Save the report")
        return QFileDialog.getSaveFileName(self, title, suggested)[0]

    @Slot(object)
    def _hear(self, news: News) -> None:
        if isinstance(news, Saved) and self.isVisible():
            self.shown()


def _uses_inches() -> bool:
    imperial = QLocale.MeasurementSystem.ImperialUSSystem
    return QLocale().measurementSystem() is imperial


def _version() -> str:
    try:
        return version("coldwrap")
    except PackageNotFoundError:
        return ""
