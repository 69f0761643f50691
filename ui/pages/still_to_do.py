"""What is still to be ticked or said before a start, in a line."""

from PySide6.QtCore import QCoreApplication

from app.domain.readiness import Readiness
from ui import words_rules
from ui.parts.text import Text
from ui.theme import Size

SHOWN = 2
"""Names that fit the foot of a small window; our own choice."""


class StillToDo(Text):
    """Hidden while nothing is to do, and where no session may begin whatever is done."""

    def __init__(self) -> None:
        super().__init__("", Size.CAPTION, "warn")

    def tell(self, readiness: Readiness) -> None:
        """Name the first of it."""
        names = list(dict.fromkeys(words_rules.name(each.rule) for each in readiness.to_do))
        shown, more = names[:SHOWN], len(names) - SHOWN
        if more > 0:
            text = QCoreApplication.translate("BeforeSheet", "{count} more")
            shown.append(text.format(count=more))
        text = QCoreApplication.translate("BeforeSheet", "Still to do: {names}")
        self.setText(text.format(names=", ".join(shown)))
        self.setVisible(bool(names) and not readiness.refused)
