"""A number to type, in the way of the locale, that says its range in words when it is outside."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.parts.text import Text
from ui.theme import Extent, Size, Space

LONGEST = 12
"""Letters of a number; our own choice."""
_PLAIN = re.compile(r"[+-]?\d+(?:([.,])(\d+))?")
_MINUSES = str.maketrans(dict.fromkeys("\N{MINUS SIGN}\N{EN DASH}", "-"))
_THOUSANDS_DIGITS = 3


@dataclass(frozen=True, slots=True)
class NumberRange:
    """Both ends, and how many digits may stand after the point."""

    lowest: float
    highest: float
    decimals: int = 0

    def holds(self, value: float) -> bool:
        """Whether it lies inside and has no finer step."""
        fine = round(value, self.decimals)
        return self.lowest <= value <= self.highest and abs(value - fine) < 1e-9


def parsed(text: str) -> float | None:
    """The number that stands there, None for none. Both a point and a comma may stand before the
    decimals; a mark that the locale sets between thousands is not taken where it could be one."""
    bare = "".join(text.translate(_MINUSES).split())
    found = _PLAIN.fullmatch(bare)
    if found is None or not bare.isascii():
        value, good = QLocale().toDouble(bare)
        return value if good else None
    mark, decimals = found.groups()
    if mark not in {None, QLocale().decimalPoint()} and len(decimals) == _THOUSANDS_DIGITS:
        return None
    return float(bare.replace(",", "."))


def written(value: float) -> str:
    """A number as one writes it in the locale, without needless decimals."""
    return QLocale().toString(float(value), "g", LONGEST).replace(QLocale().groupSeparator(), "")


class NumberField(QWidget):
    """Empty until somebody types. `changed` comes with every letter.

    What is too large or no number is told while typing, what is too small when the field is left:
    a large number begins as a small one.
    """

    changed = Signal()

    def __init__(
        self,
        name: str,
        within: NumberRange,
        unit: str = "",
        *,
        titled: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`titled`: the name stands above the field; else something else on the page says it."""
        super().__init__(parent)
        self._within = within
        self._name = name
        self._unit = unit
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        self._title = Text(name, bold=True)
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST)
        self.line.setMinimumHeight(Extent.TOUCH)
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        self._unit_words = Text(unit, tone="quiet")
        self._unit_words.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self.line, 1)
        row.addWidget(self._unit_words, 0, Qt.AlignmentFlag.AlignVCenter)
        self.wrong_words = Text("", Size.CAPTION, "warn")
        column.addWidget(self._title)
        column.addLayout(row)
        column.addWidget(self.wrong_words)
        self._title.setVisible(titled)
        self.set_within(name, within, unit)
        self.line.textChanged.connect(self._typed)
        self.line.editingFinished.connect(self.check)
        self.setFocusProxy(self.line)

    def set_within(self, name: str, within: NumberRange, unit: str = "") -> None:
        """Ask for something else; what stands there stays, and is looked at anew."""
        self._within, self._name, self._unit = within, name, unit
        self._title.setText(name)
        self._unit_words.setText(unit)
        self._unit_words.setVisible(bool(unit))
        self.line.setAccessibleName(f"{name}, {unit}" if unit else name)
        self._warn(shown=bool(self.wrong_words.text()) and self.wrong)

    @property
    def value(self) -> float | None:
        """The number; None where nothing stands, or nothing that can be."""
        value = parsed(self.line.text())
        return value if value is not None and self._within.holds(value) else None

    @property
    def whole(self) -> int | None:
        """The same as a whole number, for a field without decimals."""
        value = self.value
        return None if value is None else round(value)

    @property
    def wrong(self) -> bool:
        """Whether something stands there that cannot be."""
        return bool(self.line.text().strip()) and self.value is None

    def show_value(self, value: float | None) -> None:
        """Write that number into the field; None empties it."""
        self.line.setText("" if value is None else written(value))
        self.check()

    def check(self) -> bool:
        """Say what is wrong, if anything is; whether all is well."""
        self._warn(shown=self.wrong)
        return not self.wrong

    def range_words(self) -> str:
        """What the field takes, in words."""
        words = {
            0: self.tr("Please write a whole number from {low} to {high}."),
            1: self.tr(
                "Please write a number from {low} to {high}, "
                "with one digit after the point at most."
            ),
        }.get(self._within.decimals, self.tr("Please write a number from {low} to {high}."))
        return words.format(low=written(self._within.lowest), high=written(self._within.highest))

    def complaint(self) -> str:
        """Name and range, where what stands there cannot be; empty where all is well."""
        return "" if self.check() else f"{self._name}: {self.range_words()}"

    def _typed(self) -> None:
        self._warn(shown=self.wrong and not self._may_grow(parsed(self.line.text())))
        self.changed.emit()

    def _may_grow(self, value: float | None) -> bool:
        """Whether more digits may make it fit: nothing but too small, or only a sign so far."""
        if value is None:
            return self.line.text().strip().translate(_MINUSES) in {"", "-"}
        return value < self._within.lowest

    def _warn(self, *, shown: bool) -> None:
        words = self.range_words() if shown else ""
        self.wrong_words.setText(words)
        self.wrong_words.setVisible(shown)
        self.line.setAccessibleDescription(words)
