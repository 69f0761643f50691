"""Pain now: a pain-free day is one tap, any other answer two (C12); so is a flare-up that began."""

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.side_by_side import SideBySide
from ui.parts.button import Button, Kind
from ui.parts.pain_pad import PainPad
from ui.parts.text import Text
from ui.theme import Size, Space


class PainNow(QWidget):
    """`rated` carries 0-10. Nothing is filled in beforehand, and it folds up after an answer.

    Not on a card: in the narrowest window the eleven targets need the whole column.
    """

    rated = Signal(int)
    more_wanted = Signal()
    """Where it hurts, how, and when: of the answer that was kept last, or of none yet."""

    flare_wanted = Signal()
    """A flare-up began."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(Text(self.tr("Pain now"), Size.LEAD, bold=True))
        self.none = Button(self.tr("No pain today"), Kind.SOFT, "good")
        self.some = Button(self.tr("I have pain"), Kind.SOFT, "pain")
        self.pad = PainPad()
        self.more = Button("", Kind.PLAIN, "body")
        self.flare = Button(self.tr("A flare-up began"), Kind.PLAIN, "flare")
        self._flaring = False
        self._by_key = False
        """Whether the answer was given where the keyboard was."""
        self._either = SideBySide(self.none, self.some)
        for widget in (self._either, self.pad, self.more, self.flare):
            column.addWidget(widget)
        self.pad.hide()
        self._offer(on=False)
        self.none.clicked.connect(self._rate_none)
        self.some.clicked.connect(self._unfold)
        self.pad.rated.connect(self._rate)
        self.more.clicked.connect(self._open_more)
        self.flare.clicked.connect(self._tell_flare)

    def show_flaring(self, *, on: bool) -> None:
        """Whether a flare-up stands: then no other can begin."""
        self._flaring = on
        self.flare.setVisible(not on and not self.more.isHidden())

    def _offer(self, *, on: bool) -> None:
        self.more.setVisible(on)
        self.flare.setVisible(on and not self._flaring)

    def offer_more(self, *, on: bool) -> None:
        """Whether more can be said of an answer that is kept."""
        self.more.setText(self.tr("Say more about it"))
        self._offer(on=on)
        if on and self._by_key:
            self.more.setFocus(Qt.FocusReason.OtherFocusReason)
        self._by_key = False

    def _rate_none(self) -> None:
        self._rate(0)

    def _unfold(self) -> None:
        self._either.hide()
        self.pad.show()
        self.more.setText(self.tr("Show where it hurts"))
        self._offer(on=True)
        self.pad.setFocus()

    def _fold(self) -> None:
        """The keyboard stays here when its key goes."""
        focus = cast("QWidget | None", self.window().focusWidget())
        self._by_key = focus is not None and self.isAncestorOf(focus)
        self._either.show()
        if self._by_key:
            self.some.setFocus(Qt.FocusReason.OtherFocusReason)
        self.pad.clear()
        self.pad.hide()
        self._offer(on=False)

    def _rate(self, score: int) -> None:
        self._fold()
        self.rated.emit(score)

    def _open_more(self) -> None:
        kept = self.pad.isHidden()
        self._fold()
        self._offer(on=kept)
        self.more_wanted.emit()

    def _tell_flare(self) -> None:
        self._fold()
        self.flare_wanted.emit()
