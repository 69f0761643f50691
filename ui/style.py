"""The look put on the whole application: font, palette and style sheet; follows the desktop.

What the look is made of is in `ui.theme`; nothing here names a colour or a size of its own.
"""

import sys
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ui.theme import (
    DARK,
    LIGHT,
    TEXT_SCALE_MAX,
    Extent,
    Look,
    Radius,
    Size,
    Space,
    Theme,
    look,
    wear,
)

STYLE = "Fusion"
"""Of Qt's own styles; it looks the same everywhere."""


class _Wardrobe:
    """Whether Qt draws in its own style, and whether the theme was set or follows the system."""

    fusion: bool = False
    worn: bool = False
    follows_system: bool = True
    watching: bool = False


def application() -> QApplication:
    """The one of this process, in that style from the first: putting it on later makes PySide look
    at all that styles can do, which takes 0.01 s of the time to the first paint."""
    app = QApplication([*sys.argv[:1], "-style", STYLE])
    _Wardrobe.fusion = True
    app.setApplicationName("Coldwrap")
    app.setDesktopFileName("coldwrap")
    return app


def system_theme() -> Theme:
    """LIGHT or DARK, as the desktop says; LIGHT when it says nothing."""
    scheme = QGuiApplication.styleHints().colorScheme()
    return DARK if scheme is Qt.ColorScheme.Dark else LIGHT


def apply(
    app: QApplication,
    theme: Theme | None = None,
    text_scale: float = 1.0,
    *,
    reduced_motion: bool = False,
) -> None:
    """Dress every window in `theme` (None: as the desktop, also when that changes later).

    `text_scale` is 1.0-2.0 (ValueError otherwise).
    """
    if not 1.0 <= text_scale <= TEXT_SCALE_MAX:
        raise ValueError(f"text scale is 1.0 to {TEXT_SCALE_MAX}, not {text_scale}")
    _Wardrobe.follows_system = theme is None
    if not _Wardrobe.watching:
        _Wardrobe.watching = True
        QGuiApplication.styleHints().colorSchemeChanged.connect(_follow_system)
    _dress(app, Look(theme or system_theme(), text_scale, reduced_motion))


def _follow_system() -> None:
    app = QApplication.instance()
    if _Wardrobe.follows_system and isinstance(app, QApplication):
        _dress(app, replace(look(), theme=system_theme()))


def _dress(app: QApplication, new: Look) -> None:
    if _Wardrobe.worn and new == look():
        return
    wear(new)
    _Wardrobe.worn = True
    if not _Wardrobe.fusion:
        app.setStyle(STYLE)
        _Wardrobe.fusion = True
    app.setFont(new.font())
    app.setPalette(_palette(new))
    app.setStyleSheet(_style_sheet(new))
    for widget in app.allWidgets():
        widget.updateGeometry()
        widget.update()


def _palette(new: Look) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for target, token in (
        (role.Window, "background"),
        (role.WindowText, "ink"),
        (role.Base, "surface"),
        (role.AlternateBase, "background"),
        (role.Text, "ink"),
        (role.Button, "surface"),
        (role.ButtonText, "ink"),
        (role.PlaceholderText, "quiet"),
        (role.ToolTipBase, "ink"),
        (role.ToolTipText, "surface"),
        (role.Highlight, "primary"),
        (role.HighlightedText, "on_primary"),
        (role.Link, "primary"),
        (role.Mid, "line"),
    ):
        palette.setColor(target, new.colour(token))
    return palette


def _style_sheet(new: Look) -> str:
    t = new.theme
    return f"""
    QMainWindow, QWidget#ground {{ background: {t.background}; }}
    QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QComboBox {{
        background: {t.surface}; color: {t.ink};
        border: {Extent.BORDER}px solid {t.outline}; border-radius: {Radius.SMALL}px;
        padding: {Space.S}px {Space.M}px; min-height: {Extent.TOUCH - 2 * Space.S - 2}px;
        selection-background-color: {t.primary}; selection-color: {t.on_primary};
    }}
    QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QComboBox:focus {{
        border: {Space.BAR}px solid {t.primary};
        padding: {Space.S - 1}px {Space.M - 1}px;
    }}
    QSpinBox::up-button, QSpinBox::down-button {{
        subcontrol-origin: content; subcontrol-position: center left;
        width: 0; height: 0; border: none;
    }}
    QScrollArea {{ background: transparent; border: none; }}
    QScrollBar:vertical {{ background: transparent; width: {Space.S}px; margin: 0; }}
    QScrollBar::handle:vertical {{
        background: {t.outline}; border-radius: {Space.BAR}px; min-height: {Extent.TOUCH}px;
        margin: 0 {Space.BAR}px;
    }}
    QScrollBar:horizontal {{ background: transparent; height: {Space.S}px; margin: 0; }}
    QScrollBar::handle:horizontal {{
        background: {t.outline}; border-radius: {Space.BAR}px; min-width: {Extent.TOUCH}px;
        margin: {Space.BAR}px 0;
    }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QToolTip {{ background: {t.ink}; color: {t.surface}; border: none; padding: {Space.S}px; }}
    QTableView {{
        background: {t.surface}; color: {t.ink}; gridline-color: {t.line};
        border: {Extent.BORDER}px solid {t.line}; border-radius: {Radius.SMALL}px;
    }}
    QTableView#people {{ selection-background-color: {t.primary_soft}; selection-color: {t.ink}; }}
    QTableView#people::item {{ padding: 0 {Space.S}px; border: none; }}
    QTableView#people::item:selected {{ background: {t.primary_soft}; color: {t.ink}; }}
    QTableView#people {{ outline: none; }}
    QTableView#people::item:focus {{
        background: {t.primary_soft}; border: {Space.BAR}px solid {t.primary};
    }}
    QTableView#people QHeaderView::section {{ font-size: {new.px(Size.CAPTION)}px; }}
    QHeaderView::section {{
        background: {t.background}; color: {t.quiet}; border: none; padding: {Space.S}px;
    }}
    """
