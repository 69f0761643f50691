"""The report for a physiotherapist: as it will be printed, and saving it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer, Signal, Slot
from PySide6.QtWidgets import QLineEdit

from app.domain.faults import Fault
from app.domain.report import Part, Wanted
from app.domain.report_build import CURVES, QUESTIONS, build
from app.news import News, Saved
from app.outfile import write_whole
from ui.background import Background
from ui.choosing import path_to_save
from ui.pages.choice import Choice
from ui.pages.side_by_side import SideBySide
from ui.pages.span import Span, SpanChoice
from ui.paper import PaperSize, pdf
from ui.parts.button import Button, Kind
from ui.parts.card import Card
from ui.parts.page import Page
from ui.parts.paper_view import PaperView
from ui.parts.text import Text
from ui.parts.toggle_row import ToggleRow
from ui.report_blocks import Document
from ui.report_html import html
from ui.report_loading import ReportLoading
from ui.report_words import document
from ui.shell import Shell
from ui.theme import Millis, Size
from ui.versions import own_version

LONGEST, QUESTION_LONGEST = 40, 140
"""Characters of a name and of a question; more would not fit a line or two. Our own choice."""
EVER_MS = 2**62


@dataclass(slots=True)
class Draft:
    """What was typed for the report, kept while the app runs: leaving the page loses no question.
    `name` None: not touched yet."""

    name: str | None = None
    questions: list[str] = field(default_factory=lambda: [""] * QUESTIONS)


class ReportPage(Page):
    """`ask_path` asks where to save, by a suggested name; empty for nowhere. `prepared` when the
    pages show what is chosen."""

    prepared = Signal()

    def __init__(self, shell: Shell, draft: Draft | None = None) -> None:
        super().__init__()
        self._shell = shell
        self._draft = draft or Draft()
        self._press = ReportLoading(self)
        self._saving = Background(self)
        self._wish: Callable[[], None] | None = None
        self.ask_path: Callable[[str], str] = self._path_by_dialog
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(Millis.TOAST // 10)
        self._rest.timeout.connect(self.shown)
        self.add(self._what_card())
        self.add(self._preview_card())
        self.add(self._questions_card())
        self.add(self._parts_card())
        self.add_gap()
        self._press.ready.connect(self._show_pages)
        self._press.failed.connect(self._fail)
        shell.heard.connect(self._hear)

    def _what_card(self) -> Card:
        card = Card(self.tr("Report for your physiotherapist"))
        card.add(Text(self.tr("One page that can be read in a minute."), tone="quiet"))
        self.span = SpanChoice(self._shell, Span.MONTH)
        kept = self._draft.name
        self.name = QLineEdit(self._shell.preferences.name if kept is None else kept)
        self.name.setMaxLength(LONGEST)
        self.name.setAccessibleName(self.tr("Name or initials on the page"))
        self.name.setPlaceholderText(self.tr("Name or initials, if you like"))
        for widget in (self.span, self.name):
            card.add(widget)
        self.span.changed.connect(self._rest.start)
        self.name.textEdited.connect(self._rest.start)
        return card

    def _questions_card(self) -> Card:
        card = Card(self.tr("What do you want to ask?"))
        card.add(Text(self.tr("It stands at the end of the page."), tone="quiet"))
        self.questions: list[QLineEdit] = []
        for number, kept in enumerate(self._draft.questions, start=1):
            line = QLineEdit(kept)
            line.setMaxLength(QUESTION_LONGEST)
            line.setAccessibleName(self.tr("Question {number}").format(number=number))
            line.setPlaceholderText(self.tr("Question {number}").format(number=number))
            line.textEdited.connect(self._rest.start)
            self.questions.append(line)
            card.add(line)
        return card

    def _parts_card(self) -> Card:
        card = Card(self.tr("Back pages"))
        self.toggles = {
            Part.SESSIONS: ToggleRow(self.tr("All sessions"), self.tr("One line each")),
            Part.CURVES: ToggleRow(self.tr("Skin curves"), self.tr("Of the last 12 sessions")),
            Part.BODY: ToggleRow(self.tr("Body chart"), self.tr("Where it hurts")),
            Part.MEDICINES: ToggleRow(self.tr("Medicines and other cold"), self.tr("All entries")),
            Part.COST: ToggleRow(self.tr("What sessions cost"), self.tr("The sum")),
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
        self.paper.chosen.connect(self._change_paper)
        self.view = PaperView()
        self.where = Text(self.tr("Preparing the pages…"), Size.CAPTION, "quiet")
        self.earlier = Button(self.tr("Page before"), Kind.PLAIN, "back")
        self.later = Button(self.tr("Next page"), Kind.PLAIN, "next")
        self.earlier.clicked.connect(lambda: self._turn(-1))
        self.later.clicked.connect(lambda: self._turn(1))
        self.turns = SideBySide(self.earlier, self.later)
        self.turns.hide()
        self.save_pdf = Button(self.tr("Save as PDF"), Kind.PRIMARY, "share")
        self.save_html = Button(self.tr("Save as HTML, for screen readers"), Kind.SOFT)
        self.save_pdf.clicked.connect(lambda: self._save(".pdf"))
        self.save_html.clicked.connect(lambda: self._save(".html"))
        private = Text(
            self.tr("Nothing is uploaded. The file stays here until you give it to somebody."),
            tone="quiet",
        )
        shown = (self.paper, self.view, self.where, self.turns, self.save_pdf, self.save_html)
        for widget in shown:
            card.add(widget)
        card.add(private)
        return card

    # Preparing

    @property
    def document(self) -> Document | None:
        """What the pages tell; None while they are prepared."""
        return None if self._rest.isActive() else self._press.document

    @Slot()
    def shown(self) -> None:
        """Read the diary and show the pages as they would be saved now; beside all that goes on."""
        self._rest.stop()
        self._draft.name = self.name.text()
        self._draft.questions = [line.text() for line in self.questions]
        self._press.print(self._told(), self._sheet())
        self._say_preparing()

    @Slot()
    def _change_paper(self) -> None:
        self._press.print_again(self._sheet())
        self._say_preparing()

    def _say_preparing(self) -> None:
        self.where.setText(self.tr("Preparing the pages…"))
        self.turns.setEnabled(False)

    def _told(self) -> Callable[[], Document]:
        """What puts the report together, on any thread."""
        now, period = self._shell.now(), self.span.period
        parts = frozenset(part for part, toggle in self.toggles.items() if toggle.isChecked())
        wanted = Wanted(self.name.text(), tuple(self._draft.questions), parts)
        window = (period.previous.window[0], period.window[1]) if period else (0, EVER_MS)
        reader = self._shell.reader

        def told() -> Document:
            with reader.beside() as diary:
                material = diary.material(*window, CURVES if Part.CURVES in parts else 0)
            return document(build(material, period, now, own_version(), wanted))

        return told

    @Slot()
    def _show_pages(self) -> None:
        kept = self.view.number
        self.view.show_pages(self._press.pages, self._press.paper)
        self.view.turn_to(kept)
        self.turns.setEnabled(True)
        self._turn(0)
        self.prepared.emit()
        wish, self._wish = self._wish, None
        if wish:
            wish()

    @Slot(object)
    def _fail(self, fault: Fault) -> None:
        self._wish = None
        self.where.setText(self.tr("The pages could not be prepared."))
        self._shell.tell_fault(fault)

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

    # Saving

    def _save(self, suffix: str) -> None:
        if self._rest.isActive():  # a word that is still being written has not reached the page
            self.shown()
        asked = self.ask_path(f"coldwrap-report{suffix}")
        if not asked:
            return
        path = Path(asked)
        if path.suffix.lower() != suffix:
            path = path.with_name(path.name + suffix)
        if self.document is None:
            self._wish = lambda: self._write(path)
        else:
            self._write(path)

    def _write(self, path: Path) -> None:
        told, sheet = self.document, self._press.paper
        assert told is not None, "it is written when it is prepared"

        def write() -> None:
            is_pdf = path.suffix.lower() == ".pdf"
            write_whole(path, pdf(told, sheet) if is_pdf else html(told).encode())

        name = path.name
        self._saving.begin(write, lambda _: self._say_saved(name), self._shell.tell_fault)

    def _say_saved(self, name: str) -> None:
        self._shell.window_frame.toast(self.tr("Saved: {name}").format(name=name))

    def _path_by_dialog(self, suggested: str) -> str:
        title = self.tr("Save the report")
        return path_to_save(self, title, suggested)

    @Slot(object)
    def _hear(self, news: News) -> None:
        if isinstance(news, Saved) and self.isVisible():
            self._rest.start()


def _uses_inches() -> bool:
    imperial = QLocale.MeasurementSystem.ImperialUSSystem
    return QLocale().measurementSystem() is imperial
