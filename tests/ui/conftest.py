"""Every test of the window starts in the light theme at 100 %, without motion."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from ui import style, theme, translation

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen plugin says so of every small window; a real one passes size hints on."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))


Wear = Callable[..., None]


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    style.apply(qapp, theme.LIGHT, reduced_motion=True)
    yield
    style.apply(qapp, theme.LIGHT, reduced_motion=True)
    spoken = qapp.findChildren(QTranslator)
    if spoken:
        translation.uninstall(qapp, tuple(spoken))
        QLocale.setDefault(QLocale("en"))


@pytest.fixture
def wear(qapp: QApplication) -> Wear:
    """`wear(theme, scale, reduced_motion=...)`: change the look while the test runs."""

    def change(
        worn: theme.Theme = theme.LIGHT, scale: float = 1.0, *, reduced_motion: bool = True
    ) -> None:
        style.apply(qapp, worn, scale, reduced_motion=reduced_motion)

    return change


@pytest.fixture(autouse=True)
def windows_go_for_good(qapp: QApplication) -> Iterator[None]:
    """Without an event loop nothing deletes what was told to `deleteLater`: windows would pile up
    and every change of look would dress them all."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
