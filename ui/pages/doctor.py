"""Bluetooth help: what works and what does not, what to do, and a report for a helper."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPlainTextEdit

from app.domain.checkup import Check, Level
from app.help_requests import CaptureTraffic, MakeBundle, RunCheckup, SaveBundle
from app.news import BundleNews, CaptureNews, CheckupNews, News
from ui import words_doctor
from ui.choosing import path_to_save
from ui.parts.button import Button, Kind
from ui.parts.card import Card
from ui.parts.page import Page
from ui.parts.text import Text
from ui.parts.toggle_row import ToggleRow
from ui.shell import Shell
from ui.theme import Size

if TYPE_CHECKING:
    from collections.abc import Callable

_TONES = {Level.OK: "good", Level.WARN: "warn", Level.FAIL: "stop"}
PREVIEW_PX = 240


class DoctorPage(Page):
    """Looks by itself when it is opened. Nothing is saved that was not shown."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.ask_path: Callable[[], str] = self._path_by_dialog
        self.findings = Card(self.tr("Bluetooth"))
        self.again = Button(self.tr("Look again"), Kind.SOFT, "scan")
        self.again.clicked.connect(self.examine)
        self.add(self.findings)
        self.add(self.again)
        self.report = Card(self.tr("Report for a helper"))
        self.report.add(
            Text(
                self.tr(
                    "It says what this computer and the app did. Names, serial numbers and "
                    "addresses are taken out. Nothing of your diary is in it."
                )
            )
        )
        self.make = Button(self.tr("Show the report"), Kind.SOFT, "note")
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setMinimumHeight(PREVIEW_PX)
        self.preview.setAccessibleName(self.tr("Report for a helper"))
        self.save = Button(self.tr("Save it"), Kind.PRIMARY, "check")
        self.saved = Text("", tone="quiet")
        for widget in (self.make, self.preview, self.save, self.saved):
            self.report.add(widget)
        for hidden in (self.preview, self.save, self.saved):
            hidden.hide()
        self.make.clicked.connect(lambda: shell.ask(MakeBundle()))
        self.save.clicked.connect(self._save)
        self.add(self.report)
        self.keep = ToggleRow(
            self.tr("Keep the raw traffic"),
            self.tr("All bytes to and from the wrap go into a file, until this is turned off"),
        )
        self.keep.toggled.connect(self._capture)
        self.traffic = Text("", tone="quiet")
        traffic = Card()
        traffic.add(self.keep)
        traffic.add(self.traffic)
        self.traffic.hide()
        self.add(traffic)
        self.add_gap()
        shell.heard.connect(self._hear)
        self.examine()

    @Slot()
    def examine(self) -> None:
        """Look at everything."""
        self.again.setEnabled(False)
        self.findings.clear()
        self.findings.add(Text(self.tr("Looking …"), tone="quiet"))
        self._shell.ask(RunCheckup())

    @Slot(object)
    def _hear(self, news: News) -> None:
        match news:
            case CheckupNews():
                self._show(news)
            case BundleNews():
                self._show_report(news)
            case CaptureNews():
                self.traffic.setText(news.path or "")
                self.traffic.setVisible(news.path is not None)
            case _:
                return

    def _show(self, news: CheckupNews) -> None:
        self.again.setEnabled(news.done)
        self.findings.clear()
        for check in news.checks:
            self._show_check(check)
        if not news.done:
            self.findings.add(Text(self.tr("Looking …"), tone="quiet"))

    def _show_check(self, check: Check) -> None:
        name, level = words_doctor.part(check.part), words_doctor.level(check.level)
        self.findings.add(Text(f"{name}: {level}", tone=_TONES[check.level], bold=True))
        if check.detail:
            self.findings.add(Text(check.detail, Size.CAPTION, "quiet"))
        todo = words_doctor.fix(check)
        if todo:
            self.findings.add(Text(todo))

    def _show_report(self, news: BundleNews) -> None:
        if self.preview.toPlainText() != news.text:
            self.preview.setPlainText(news.text)
        self.preview.show()
        self.save.show()
        self.saved.setVisible(bool(news.saved))
        self.saved.setText(self.tr("Saved in {path}.").format(path=news.saved))

    @Slot()
    def _save(self) -> None:
        path = self.ask_path()
        if path:
            self._shell.ask(SaveBundle(path))

    def _path_by_dialog(self) -> str:
        title = self.tr("Save the report")
        return path_to_save(self, title, "coldwrap-report.zip", "*.zip")

    @Slot(bool)
    def _capture(self, on: bool) -> None:
        self._shell.ask(CaptureTraffic(on))
