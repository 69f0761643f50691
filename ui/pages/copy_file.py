"""A copy of the diary as a file: which days, with or without a name, locked or not."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal, Slot

from app.file_news import CopyNews, CopySaved, CopyStopped, Kind, SaveCopy, StopCopy
from app.news import FaultNews, News
from ui import words_files as words
from ui.choosing import path_to_save
from ui.pages.choice import Choice
from ui.pages.passphrase import NewPassphrase
from ui.pages.span import Span, SpanChoice
from ui.parts.bar import Bar
from ui.parts.button import BigButton, Button
from ui.parts.button import Kind as Call
from ui.parts.card import Card
from ui.parts.page import Page
from ui.parts.text import Text
from ui.parts.toggle_row import ToggleRow
from ui.shell import Shell
from ui.translation import LANGUAGES, language_of

if TYPE_CHECKING:
    from collections.abc import Callable

WHOLE = 1000
"""Steps of the bar."""


class CopyPage(Page):
    """`ask_path` asks where to save, by a suggested name; empty for nowhere. It goes on while
    another page is open, and `done` when it ended well or was left."""

    done = Signal()

    def __init__(self, shell: Shell, kind: Kind) -> None:
        super().__init__()
        self.kind = kind
        self._shell = shell
        self.ask_path: Callable[[str], str] = self._path_by_dialog
        self._add_what()
        self._add_for_whom()
        self.save = BigButton(self.tr("Save the file"), Call.PRIMARY, "share")
        self.save.clicked.connect(self._save)
        self.add(self.save)
        self._add_progress()
        self.add_gap()
        self.lock.changed.connect(self._look)
        shell.heard.connect(self._hear)
        self._look()

    def _add_what(self) -> None:
        card = Card()
        card.add(Text(words.about(self.kind)))
        card.add(Text(self.tr("Which days"), bold=True))
        self.span = SpanChoice(self._shell, Span.WHOLE)
        card.add(self.span)
        languages = [(code, name) for code, name in LANGUAGES.items()]
        self.language = Choice(self.tr("For a spreadsheet in"), languages, language_of(QLocale()))
        if self.kind is Kind.CSV:
            card.add(Text(self.tr("For a spreadsheet in"), bold=True))
            card.add(self.language)
        self.report = ToggleRow(
            self.tr("With the report"),
            self.tr("As PDF and web page, for who has no Coldwrap: the file is a zip."),
        )
        card.add(self.report)
        self.add(card)
        if self.kind is not Kind.COLDWRAP:
            self.report.hide()

    def _add_for_whom(self) -> None:
        card = Card(self.tr("Who may read it?"))
        self.nameless = ToggleRow(
            self.tr("Without my name"),
            self.tr("No names, notes and photos. All days are moved by some years."),
        )
        self.nameless.toggled.connect(self._name_or_not)
        self.lock = NewPassphrase()
        card.add(self.nameless)
        card.add(self.lock)
        self.add(card)

    def _add_progress(self) -> None:
        self.progress = Card()
        self.far = Text("")
        self.bar = Bar(self.tr("How far the file is"))
        self.cancel = Button(self.tr("Cancel"), Call.SOFT, "close")
        self.cancel.clicked.connect(self._cancel)
        for widget in (self.far, self.bar, self.cancel):
            self.progress.add(widget)
        self.progress.hide()
        self.add(self.progress)

    @Slot()
    def _look(self) -> None:
        self.save.setEnabled(self.lock.ready)

    @Slot(bool)
    def _name_or_not(self, nameless: bool) -> None:
        """A report tells whose it is: none goes into a copy without its person."""
        self.report.setEnabled(not nameless)
        if nameless:
            self.report.setChecked(False)

    def _save(self) -> None:
        sealed = self.lock.passphrase is not None
        ending = words.ending(self.kind, sealed=sealed)
        asked = self.ask_path(f"coldwrap{ending}")
        if not asked:
            return
        path = Path(asked)
        if not path.name.lower().endswith(ending):
            path = path.with_name(path.name + ending)
        self._show_progress(CopyNews(0))
        self._shell.ask(
            SaveCopy(
                path,
                self.kind,
                self.span.period,
                self.nameless.isChecked(),
                str(self.language.value),
                self.lock.passphrase,
                language_of(QLocale()) if self.report.isChecked() else None,
            )
        )

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.far.setText(self.tr("Stopping…"))
        self._shell.ask(StopCopy())

    def _show_progress(self, told: CopyNews) -> None:
        if self.progress.isHidden():
            self.progress.show()
            self.save.hide()
            self.cancel.setEnabled(True)
            self.cancel.setFocus()
        if self.cancel.isEnabled():
            self.far.setText(words.progress(told))
        self.bar.setRange(0, WHOLE if told.of else 0)
        self.bar.setValue(round(WHOLE * told.done / told.of) if told.of else 0)

    def _end(self, *, well: bool) -> None:
        if self.progress.isHidden():
            return
        self.progress.hide()
        self.save.show()
        self.save.setFocus()
        if well:
            self.done.emit()

    @Slot(object)
    def _hear(self, news: News) -> None:
        match news:
            case CopyNews():
                self._show_progress(news)
            case CopySaved():
                self._end(well=True)
            case CopyStopped():
                self._end(well=False)
            case FaultNews(asked="SaveCopy"):
                self._end(well=False)
            case _:
                pass

    def _path_by_dialog(self, suggested: str) -> str:
        title = self.tr("Save the file")
        return path_to_save(self, title, suggested)
