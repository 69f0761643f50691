"""Icons by meaning. Loaded after the first paint; nothing is drawn before."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QIcon, QPainter


def preload() -> None:
    """Start importing the icon font in a background thread; call once after the first paint."""


def draw(painter: QPainter, rect: QRectF, meaning: str, colour: QColor) -> bool: ...
def icon(meaning: str, tone: str = "ink") -> QIcon: ...
