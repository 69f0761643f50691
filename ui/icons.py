"""Icons by meaning, from one icon font (QtAwesome, Material Design Icons 6).

QtAwesome takes about 0.14 s to import, so that happens after the first paint (`ui.heavy`); until
then nothing is drawn and each control shows its words, in the same place.
"""

from pathlib import Path
from typing import Final, Protocol, cast

from PySide6.QtCore import QObject, QRectF, QTimer
from PySide6.QtGui import QColor, QIcon, QPainter
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from ui import heavy
from ui.theme import Millis, look

GLYPHS: Final[dict[str, str]] = {
    "aching": "waves",
    "activities": "clipboard-check-outline",
    "add": "plus",
    "alarm": "alert-octagon-outline",
    "back": "arrow-left",
    "battery": "battery-high",
    "battery_low": "battery-alert-variant-outline",
    "bluetooth": "bluetooth",
    "bluetooth_off": "bluetooth-off",
    "body": "human",
    "calendar": "calendar-month-outline",
    "check": "check",
    "clinic": "hospital-building",
    "close": "close",
    "cold": "snowflake",
    "comment": "comment-text-outline",
    "copy": "content-copy",
    "cost": "cash",
    "day": "weather-sunset-up",
    "delete": "delete-outline",
    "diary": "notebook-outline",
    "edit": "pencil-outline",
    "camera": "camera-outline",
    "care": "hand-heart-outline",
    "change": "swap-vertical",
    "flare": "chart-bell-curve",
    "file": "file-eye-outline",
    "good": "check-circle-outline",
    "glance": "arrow-expand",
    "harm": "bandage",
    "identify": "lightbulb-on-outline",
    "info": "information-outline",
    "join": "call-merge",
    "label": "tag-outline",
    "ledger": "counter",
    "link_lost": "link-off",
    "list": "format-list-bulleted",
    "mark": "bookmark-outline",
    "medicine": "pill",
    "metal": "needle",
    "minus": "minus",
    "more": "dots-horizontal",
    "movement": "yoga",
    "next": "chevron-right",
    "note": "note-text-outline",
    "numb": "circle-off-outline",
    "pain": "flash-outline",
    "pause": "pause",
    "people": "account-group-outline",
    "person": "account-outline",
    "play": "play",
    "pressure": "heart-outline",
    "previous": "chevron-left",
    "program": "timer-outline",
    "redo": "redo",
    "refresh": "refresh",
    "reminder": "bell-outline",
    "scan": "radar",
    "score": "clipboard-text-outline",
    "search": "magnify",
    "session": "snowflake",
    "settings": "cog-outline",
    "share": "share-variant-outline",
    "shield": "shield-check-outline",
    "sign": "alert-circle-outline",
    "signal": "wifi-strength-2",
    "simulated": "test-tube",
    "sit": "seat-outline",
    "skin": "hand-back-right-outline",
    "sound": "volume-high",
    "split": "call-split",
    "spreadsheet": "file-table-outline",
    "stand": "human-handsup",
    "stinging": "flash-outline",
    "stop": "stop",
    "table": "table",
    "thermometer": "thermometer",
    "today": "white-balance-sunny",
    "trends": "chart-line",
    "tune": "tune-variant",
    "undo": "undo",
    "walk": "walk",
    "warm": "heart-pulse",
    "warn": "alert-outline",
}
"""What an icon stands for, and its glyph's name in the font."""


class _IconFont(Protocol):
    def icon(self, *names: str, color: QColor) -> QIcon: ...


class _Drawer(QObject):
    """Looks whether the font has come, then has everything drawn once more."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.font: _IconFont | None = None
        self._kept: dict[tuple[str, str], QIcon] = {}
        self._poll = QTimer(self)
        self._poll.timeout.connect(self._look_in)
        self._poll.start(Millis.POLL)

    def take(self) -> None:
        """Draw with the font from now on; waits for it if it must."""
        self._poll.stop()
        self.font = _load()
        for widget in QApplication.allWidgets():
            widget.update()

    def icon(self, meaning: str, colour: QColor) -> QIcon:
        """The icon in that colour, kept for the next time; empty while the font is not there."""
        glyph = GLYPHS[meaning]
        if self.font is None:
            return QIcon()
        key = (glyph, colour.name())
        if key not in self._kept:
            self._kept[key] = self.font.icon(f"mdi6.{glyph}", color=colour)
        return self._kept[key]

    def _look_in(self) -> None:
        if self.font is None and heavy.there(heavy.ICONS):
            self.take()


def _load() -> _IconFont:
    """The one font of QtAwesome's twelve that is used: all take 60 ms and 10 MB more."""
    awesome = heavy.fetch(heavy.ICONS)
    folder = Path(str(awesome.__file__)).parent / "fonts"
    (font,), (names,) = (folder.glob(f"materialdesignicons6*.{kind}") for kind in ("ttf", "json"))
    return cast("_IconFont", awesome.IconicFont(("mdi6", font.name, names.name)))


class _Process:
    drawer: _Drawer | None = None


def _drawer() -> _Drawer | None:
    """The one of the application, with which it goes."""
    drawer = _Process.drawer
    return drawer if drawer is not None and isValid(drawer) else None


def preload(*, wait: bool = False) -> None:
    """Draw icons as soon as the font is loaded (`ui.heavy`); `wait` fetches it now."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return
    drawer = _Process.drawer = _drawer() or _Drawer(app)
    if wait:
        drawer.take()


def icon(meaning: str, tone: str = "ink") -> QIcon:
    """An icon in a colour of the theme, empty before the font is there. KeyError for no meaning."""
    drawer = _drawer()
    return QIcon() if drawer is None else drawer.icon(meaning, look().colour(tone))


def draw(painter: QPainter, rect: QRectF, meaning: str, colour: QColor) -> bool:
    """Draw an icon into `rect`; False when the font is not there yet. KeyError: no such meaning."""
    glyph = GLYPHS[meaning]
    drawer = _drawer()
    if drawer is None or drawer.font is None:
        return False
    drawer.icon(meaning, colour).paint(painter, rect.toRect())
    return bool(glyph)
