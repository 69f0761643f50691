"""What was typed and is not kept yet: nothing of it goes without a question."""

from collections.abc import Callable, Iterable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from ui.parts.button import Button, Kind
from ui.parts.sheet import Sheet
from ui.parts.text import Text


@runtime_checkable
class Draft(Protocol):
    """A page on which something can be typed that is kept by Save only."""

    def unsaved(self) -> bool:
        """Whether leaving now would lose something."""
        ...

    def keep(self) -> None:
        """As a press on Save: the page goes by itself once it is kept."""
        ...

    def can_keep(self) -> bool:
        """Whether what is filled in may be kept from here."""
        ...

    def give_up(self) -> None:
        """What was typed may go: `unsaved` is False from now on."""
        ...


def unsaved(pages: Iterable[QWidget | None]) -> Draft | None:
    """The first of these pages that would lose something; None where none would."""
    return next((page for page in pages if isinstance(page, Draft) and page.unsaved()), None)


class DraftSheet(Sheet):
    """Asks before a page goes. Closing the sheet goes on writing."""

    kept = Signal()
    given_up = Signal()

    def __init__(self, *, can_keep: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("DraftSheet", "Not saved yet"), parent)
        self.add(Text(self.tr("What you filled in here is not in your diary yet.")))
        self.save = Button(self.tr("Save"), Kind.PRIMARY, "check")
        self.leave = Button(self.tr("Leave without saving"), Kind.PLAIN)
        self.save.clicked.connect(self.kept)
        self.leave.clicked.connect(self.given_up)
        if can_keep:
            self.add_foot(self.save)
        self.add_foot(self.leave)


def question(page: Draft, close: Callable[[], None], go_on: Callable[[], None]) -> DraftSheet:
    """A sheet that asks what becomes of that page: `close` puts the sheet away, `go_on` does what
    had to wait, once what was typed is given up."""
    sheet = DraftSheet(can_keep=page.can_keep())

    def keep() -> None:
        close()
        page.keep()

    def give_up() -> None:
        close()
        page.give_up()
        go_on()

    sheet.kept.connect(keep)
    sheet.given_up.connect(give_up)
    return sheet
