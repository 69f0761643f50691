import ast
import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import style, theme
from ui.parts.text import Text
from ui.theme import DARK, LIGHT, Millis, Size, Theme

UI = Path(theme.__file__).parent
PAIRS = (
    ("ink", "background"),
    ("ink", "surface"),
    ("ink", "primary_soft"),
    ("ink", "band"),
    ("ink", "good_soft"),
    ("ink", "warn_soft"),
    ("ink", "stop_soft"),
    ("quiet", "background"),
    ("quiet", "surface"),
    ("primary", "background"),
    ("primary", "surface"),
    ("primary", "primary_soft"),
    ("on_primary", "primary"),
    ("good", "surface"),
    ("good", "good_soft"),
    ("warn", "surface"),
    ("warn", "warn_soft"),
    ("stop", "background"),
    ("stop", "surface"),
    ("stop", "stop_soft"),
    ("on_stop", "stop"),
    ("quiet", "stop_soft"),
    ("primary", "good_soft"),
    ("primary", "warn_soft"),
    ("primary", "stop_soft"),
    ("surface", "ink"),
)
"""Text colour and ground as they are used together, at any size: at least 4.5:1."""
GRAPHIC_PAIRS = (
    ("outline", "background"),
    ("outline", "surface"),
    ("curve_skin", "surface"),
    ("curve_pack", "surface"),
    ("curve_target", "surface"),
    ("curve_ghost", "surface"),
    ("curve_skin", "band"),
    ("curve_pack", "band"),
    ("curve_target", "band"),
)
"""Marks, curves and edges against their ground: at least 3:1 (WCAG 2.2, 1.4.11)."""


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
                        for c in channels)  # fmt: skip
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_of_the_extremes_and_of_a_known_grey() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    # The textbook grey that just reaches 4.5:1 on white.
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("worn", [LIGHT, DARK], ids=lambda t: t.name)
@pytest.mark.parametrize(("fore", "ground"), PAIRS)
def test_text_stands_out(worn: Theme, fore: str, ground: str) -> None:
    assert contrast(getattr(worn, fore), getattr(worn, ground)) >= 4.5


@pytest.mark.parametrize("worn", [LIGHT, DARK], ids=lambda t: t.name)
@pytest.mark.parametrize(("mark", "ground"), GRAPHIC_PAIRS)
def test_marks_and_edges_stand_out(worn: Theme, mark: str, ground: str) -> None:
    assert contrast(getattr(worn, mark), getattr(worn, ground)) >= 3


def sources() -> list[Path]:
    return [path for path in UI.rglob("*.py") if path.name != "theme.py"]


def is_measure(call: ast.Call) -> bool:
    """Whether a call sets a size, a distance or a duration by a bare number above 1."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    measures = r"setFixed\w+|setMinimum(Width|Height|Size)|setMaximum(Width|Height|Size)|"
    measures += r"setSpacing|setContentsMargins|setDuration|setInterval|singleShot|setPixelSize"
    numbers = (a.value for a in call.args if isinstance(a, ast.Constant))
    bare = any(isinstance(n, int) and not isinstance(n, bool) and n > 1 for n in numbers)
    return bool(re.fullmatch(measures, name)) and bare


def named(text: str) -> list[str]:
    """Colours, and lengths as a style sheet has them, that stand in a source themselves."""
    return re.findall(r"#[0-9A-Fa-f]{6}\b|Qt\.GlobalColor|\brgba?\(|\b[1-9]\d*px\b", text)


@pytest.mark.parametrize("path", sources(), ids=lambda p: str(p.relative_to(UI)))
def test_only_the_theme_names_colours_sizes_and_durations(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert named(text) == []
    calls = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call)]
    assert [ast.unparse(call) for call in calls if is_measure(call)] == []


def test_planted_colours_and_lengths_are_found() -> None:
    assert named("QFrame {{ color: #0E1B2A; margin: 12px {Space.S}px 0; }}") == ["#0E1B2A", "12px"]


def test_a_planted_measure_is_found() -> None:
    planted = ast.parse("widget.setFixedHeight(64)").body[0]
    assert isinstance(planted, ast.Expr)
    assert isinstance(planted.value, ast.Call)
    assert is_measure(planted.value)


def test_body_text_doubles_and_the_minutes_still_fit(qapp: QApplication) -> None:
    style.apply(qapp, LIGHT, 2.0)
    assert theme.look().px(Size.BODY) == 32
    assert theme.look().px(Size.CAPTION) == 26
    assert 72 < theme.look().px(Size.DISPLAY) < 110


@pytest.mark.parametrize("scale", [0.9, 2.1])
def test_other_text_sizes_are_refused(qapp: QApplication, scale: float) -> None:
    with pytest.raises(ValueError, match="text scale"):
        style.apply(qapp, LIGHT, scale)


def test_reduced_motion_takes_the_slide_away_but_not_the_time_to_undo(qapp: QApplication) -> None:
    style.apply(qapp, LIGHT, reduced_motion=True)
    assert theme.look().millis(Millis.SLIDE) == 0
    assert theme.look().millis(Millis.UNDO) == 10_000


def test_ticking_figures_are_of_equal_width() -> None:
    font = theme.look().font(Size.DISPLAY, ticking=True)
    assert font.featureValue(QFont.Tag("tnum")) == 1


def test_what_is_shown_wears_the_new_theme_at_once(qapp: QApplication, qtbot: QtBot) -> None:
    words = Text("Cold", Size.DISPLAY)
    qtbot.addWidget(words)
    words.show()
    before = words.grab().toImage()
    style.apply(qapp, DARK)
    assert words.grab().toImage() != before


def test_follows_the_desktop_unless_set(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed = QGuiApplication.styleHints().colorSchemeChanged
    style.apply(qapp, None)
    assert theme.look().theme is style.system_theme()
    # The offscreen platform has no desktop that could turn dark.
    monkeypatch.setattr(style, "system_theme", lambda: DARK)
    changed.emit(Qt.ColorScheme.Dark)
    assert theme.look().theme is DARK
    style.apply(qapp, LIGHT)
    changed.emit(Qt.ColorScheme.Dark)
    assert theme.look().theme is LIGHT
