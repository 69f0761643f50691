"""Buttons that wrap their words. Enter and Space press them."""

from enum import Enum
from PySide6.QtWidgets import QPushButton, QWidget


class Kind(Enum):
    PRIMARY = "primary"
    SOFT = "soft"
    PLAIN = "plain"
    STOP = "stop"


class Button(QPushButton):
    """A button of at least 48 px. `icon` is a meaning from ui.icons."""

    def __init__(
        self, text: str, kind: Kind = Kind.SOFT, icon: str = "", parent: QWidget | None = None
    ) -> None: ...


class BigButton(Button):
    """At least 64 px high, lead-size bold text: the one obvious next thing."""

    def __init__(
        self, text: str, kind: Kind = Kind.PRIMARY, icon: str = "", parent: QWidget | None = None
    ) -> None: ...


class IconButton(QPushButton):
    """A round 48 px button with only an icon; `name` is its accessible name and tool tip."""

    def __init__(self, icon: str, name: str, parent: QWidget | None = None) -> None: ...
