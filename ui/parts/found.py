"""Words that a search found: the matches stand out by a ground and a line below them.

The matches stand between U+0002 and U+0003, as `app.domain.timeline.Item.snippet` has them.
"""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption

from ui.theme import look

BEGIN, END = "\N{START OF TEXT}", "\N{END OF TEXT}"


def unmarked(text: str) -> str:
    """The words alone, on one line."""
    return " ".join(text.replace(BEGIN, "").replace(END, "").split())


def matches(text: str) -> list[tuple[int, int]]:
    """Where the matches begin in the words alone, and how long they are."""
    found: list[tuple[int, int]] = []
    plain, begun = 0, None
    for letter in " ".join(text.split()):
        if letter == BEGIN:
            begun = plain
        elif letter == END:
            if begun is not None:
                found.append((begun, plain - begun))
            begun = None
        else:
            plain += 1
    return found


def draw_marked(painter: QPainter, rect: QRectF, text: str, font: QFont) -> None:
    """The words inside `rect`, wrapped, their matches marked."""
    if not text:
        return
    layout = QTextLayout(unmarked(text), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats([_range(start, length) for start, length in matches(text)])
    top = 0.0
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(max(1.0, rect.width()))
        line.setPosition(QPointF(0, top))
        top += line.height()
        line = layout.createLine()
    layout.endLayout()
    painter.setPen(look().colour("quiet"))
    layout.draw(painter, rect.topLeft())


def _range(start: int, length: int) -> QTextLayout.FormatRange:
    from PySide6.QtGui import QTextCharFormat  # noqa: PLC0415 - after the first paint

    worn = look()
    marked = QTextLayout.FormatRange()
    marked.start, marked.length = start, length
    form = QTextCharFormat()
    form.setBackground(worn.colour("primary_soft"))
    form.setForeground(worn.colour("ink"))
    form.setFontUnderline(True)
    marked.format = form
    return marked
