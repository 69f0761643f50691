"""Every part, as pictured, at every text size and width: nothing clipped, nameless or too small."""

import importlib.util
from collections.abc import Callable
from itertools import product
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.clipping import clipped, complaints, nameless, sideways, too_small
from ui import style
from ui.theme import DARK, LIGHT, Extent

PACKAGING = Path(__file__).parents[3] / "packaging"


def load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, PACKAGING / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SHOTS: dict[str, Callable[[], QWidget]] = dict(load("gallery_parts").shots())


@pytest.mark.parametrize(
    ("name", "scale", "width"), list(product(SHOTS, (1.0, 1.5, 2.0), (360, 412, 1280)))
)
def test_nothing_is_clipped_nameless_or_too_small(
    qapp: QApplication, qtbot: QtBot, name: str, scale: float, width: int
) -> None:
    style.apply(qapp, LIGHT, scale, reduced_motion=True)
    window = SHOTS[name]()
    qtbot.addWidget(window)
    window.resize(width, Extent.WINDOW_MIN_H)
    window.show()
    assert complaints(window) == []


@pytest.mark.parametrize("name", SHOTS)
def test_growing_text_on_a_shown_page_makes_room_for_it(
    qapp: QApplication, qtbot: QtBot, name: str
) -> None:
    window = SHOTS[name]()
    qtbot.addWidget(window)
    window.show()
    style.apply(qapp, DARK, 2.0, reduced_motion=True)
    assert complaints(window) == []


def test_the_walk_finds_what_is_wrong(qtbot: QtBot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    box = QVBoxLayout(root)
    label = QLabel("A long line of words that cannot fit into so little room")
    label.setMaximumWidth(50)
    box.addWidget(label)
    button = QPushButton("", root)
    box.addWidget(button)
    out = QPushButton("Out", root)
    root.resize(200, 200)
    root.show()
    out.setGeometry(180, 0, 60, 20)
    out.show()
    assert any("A long line" in c for c in clipped(root))
    assert nameless(root) == ["QPushButton ''"]
    assert any("Out" in c for c in sideways(root))
    assert any("Out" in c for c in too_small(root))


def test_every_part_is_reached_by_tab(qtbot: QtBot) -> None:
    window = SHOTS["parts-controls"]()
    qtbot.addWidget(window)
    window.show()
    buttons = [b for b in window.findChildren(QPushButton) if b.isVisible() and b.isEnabled()]
    assert len(buttons) > 10
    assert all(b.focusPolicy() & Qt.FocusPolicy.TabFocus for b in buttons)
