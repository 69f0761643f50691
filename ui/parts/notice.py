"""The one strip under the title."""

from collections.abc import Callable
from enum import StrEnum
from PySide6.QtWidgets import QFrame


class NoticeKind(StrEnum):
    GOOD = "good"
    INFO = "info"
    WARN = "warn"
    STOP = "stop"


Action = tuple[str, Callable[[], None]]
