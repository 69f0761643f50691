"""A chart that can be read by mouse, touch and arrow keys, moved and zoomed."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.canvas import Canvas
from ui.parts.figure import Figure, Table
from ui.parts.text import Text
from ui.theme import Size, Space

NBSP = "\N{NO-BREAK SPACE}"
"""Keeps the line of the read-out free, so that nothing moves when it comes."""


class Chart(QWidget):
    """A figure with its read-out below it, where no line stays empty between a sentence and its
    chart, and a longer reading moves nothing that is being pointed at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        self.read_out = Text("", Size.CAPTION, "quiet", ticking=True)
        self.canvas = Canvas()
        self.canvas.read.connect(self.read_out.setText)
        self.canvas.entered.connect(self._hint)
        column.addWidget(self.canvas)
        column.addWidget(self.read_out)

    def show_figure(self, figure: Figure) -> None:
        """Show all of it."""
        self.canvas.show_figure(figure)
        self.read_out.setText(NBSP)
        self.read_out.setVisible(bool(len(figure.stops)))

    def _hint(self) -> None:
        """Say which keys there are, until something is read."""
        figure = self.canvas.figure
        if figure is None or self.canvas.cursor_stop is not None:
            return
        hint = self.tr("Arrow keys read the chart.")
        if figure.least_view is not None:
            hint = self.tr("Arrow keys read the chart, + and - zoom.")
        self.read_out.setText(hint)

    def table(self) -> Table:
        """The same as words: headings and rows."""
        return self.canvas.figure.table() if self.canvas.figure is not None else ((), [])
