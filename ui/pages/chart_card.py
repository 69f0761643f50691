"""A card with a chart: one sentence above it, its table twin, and a way to keep the picture."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.faults import Fault
from app.outfile import write_whole
from ui.choosing import path_to_save
from ui.pages.fact_row import FactRow
from ui.pages.waiting_card import WaitingCard
from ui.parts import picture
from ui.parts.button import Button, IconButton, Kind
from ui.parts.card import empty
from ui.parts.chart import Chart
from ui.parts.figure import Figure
from ui.parts.sheet import Sheet
from ui.parts.text import Text
from ui.shell import Shell


class KeepSheet(Sheet):
    """Save the picture of a chart, or copy it. `ask_path` asks where to, by a suggested name; empty
    for nowhere."""

    def __init__(
        self,
        shell: Shell,
        figure: Figure,
        view: tuple[float, float],
        ask_path: Callable[[str], str],
    ) -> None:
        super().__init__(self.tr("Keep this chart"))
        self._shell, self._figure, self._view = shell, figure, view
        self._ask_path = ask_path
        self.png = Button(self.tr("Save as PNG, a picture"), Kind.SOFT, "share")
        self.svg = Button(self.tr("Save as SVG, for print"), Kind.SOFT, "share")
        self.copy = Button(self.tr("Copy the picture"), Kind.SOFT, "note")
        self.png.clicked.connect(lambda: self._save(".png", picture.png))
        self.svg.clicked.connect(lambda: self._save(".svg", picture.svg))
        self.copy.clicked.connect(self._copy)
        for button in (self.png, self.svg, self.copy):
            self.add(button)

    def _save(
        self, suffix: str, draw: Callable[[Figure, tuple[float, float] | None], bytes]
    ) -> None:
        asked = self._ask_path(f"coldwrap-chart{suffix}")
        if not asked:
            return
        path = Path(asked)
        if path.suffix.lower() != suffix:
            path = path.with_name(path.name + suffix)
        try:
            write_whole(path, draw(self._figure, self._view))
        except Fault as fault:
            self._shell.tell_fault(fault)
            return
        self._over(self.tr("Saved: {name}").format(name=path.name))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setMimeData(picture.mime(self._figure, self._view))
        self._over(self.tr("Copied"))

    def _over(self, said: str) -> None:
        frame = self._shell.window_frame
        frame.close_sheet()
        frame.toast(said)


class ChartCard(WaitingCard):
    """`say` alone is a card of words: too early to say is an answer. `table_wanted` carries
    headings and rows."""

    table_wanted = Signal(object)

    def __init__(self, shell: Shell, title: str) -> None:
        super().__init__(title)
        self._shell = shell
        self.ask_path: Callable[[str], str] = self._path_by_dialog
        self.summary = Text()
        self.chart = Chart()
        self.table = Button(self.tr("Show as table"), Kind.PLAIN, "table")
        keep = self.tr("{chart}: keep the picture").format(chart=title)
        self.keep = IconButton("share", keep)
        self.table.setAccessibleName(self.tr("{chart}: show as table").format(chart=title))
        self.table.clicked.connect(self._show_table)
        self.keep.clicked.connect(self._offer)
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.table, 1)
        row.addWidget(self.keep)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(0)
        self.caution = Text(tone="quiet")
        for widget in (self.summary, self.chart):
            self.add(widget)
        self.body.addLayout(self._facts)
        for widget in (self.caution, self._buttons):
            self.add(widget)
        self.say("")

    def say(self, sentence: str, caution: str = "", figure: Figure | None = None) -> None:
        """One sentence, the chart where there is one, and quiet words below it."""
        self.answer()
        for text, widget in ((sentence, self.summary), (caution, self.caution)):
            widget.setText(text)
            widget.setVisible(bool(text))
        for widget in (self.chart, self._buttons):
            widget.setVisible(figure is not None)
        if figure is not None:
            self.chart.show_figure(figure)

    def show_facts(self, facts: Iterable[tuple[str, str]]) -> None:
        """Names and values below the chart, in place of those before."""
        empty(self._facts)
        for name, value in facts:
            self._facts.addWidget(FactRow(name, value))

    def _show_table(self) -> None:
        figure = self.chart.canvas.figure
        if figure is not None:
            self.table_wanted.emit(figure.table())

    def _offer(self) -> None:
        canvas = self.chart.canvas
        if canvas.figure is not None:
            sheet = KeepSheet(self._shell, canvas.figure, canvas.view, self.ask_path)
            self._shell.window_frame.show_sheet(sheet)

    def _path_by_dialog(self, suggested: str) -> str:
        title = self.tr("Save the chart")
        return path_to_save(self, title, suggested)
