"""Two ways to fill in a page: with the mouse, typing only words, and with the keyboard alone."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from tests.journeys.person import Person

KEY = Qt.Key


class Hands(Protocol):
    """Each step waits for what it is about; words are those at the beginning."""

    def press(self, words: str) -> None:
        """A button."""
        ...

    def rate(self, says: str, score: int) -> None:
        """A number of the pad whose keys say `says` before it."""
        ...

    def write(self, field: str, text: str) -> None:
        """Into a field, behind what stands there."""
        ...

    def show_neck(self) -> None:
        """On the body map that is in front."""
        ...


class Mouse:
    """Points at all that can be pressed."""

    def __init__(self, person: Person) -> None:
        self._person = person

    def press(self, words: str) -> None:
        self._person.press(words)

    def rate(self, says: str, score: int) -> None:
        self._person.press(f"{says} {score}".replace("-", "\N{MINUS SIGN}"))

    def write(self, field: str, text: str) -> None:
        found: list[QWidget] = []

        def there() -> bool:
            found[:] = [each for each in _fields(self._person) if _named(each, field)]
            return bool(found)

        self._person.until(there, f"the field {field!r}")
        self._person.click_into(found[0])
        self._person.types(text)

    def show_neck(self) -> None:
        self.press("From behind")
        self.press("Neck")


class Keyboard:
    """Never touches the mouse."""

    def __init__(self, person: Person) -> None:
        self._person = person

    def press(self, words: str) -> None:
        self._person.waits_for(words)
        self._person.tab_to(words)
        self._person.key(KEY.Key_Space)

    def rate(self, says: str, score: int) -> None:
        self._person.waits_for(says)
        self._person.tab_to(f"{says} ")
        self._person.types(str(score))

    def write(self, field: str, text: str) -> None:
        self._person.waits_for(field)
        self._person.tab_to(field)
        self._person.types(text)

    def show_neck(self) -> None:
        self.press("From behind")
        self._person.tab_to("Head")
        self._person.key(KEY.Key_Down)
        assert self._person.sees_focus("Neck")
        self._person.key(KEY.Key_Return)


def _fields(person: Person) -> list[QWidget]:
    every = [*person.frame.findChildren(QLineEdit), *person.frame.findChildren(QPlainTextEdit)]
    return [each for each in every if each.isVisible()]


def _named(field: QWidget, words: str) -> bool:
    return field.accessibleName().startswith(words)
