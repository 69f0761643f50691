"""`live(...)`: the real window with the real engine behind it, and a person in front of it, who
agreed to what it is unless a test says otherwise."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
from PySide6.QtWidgets import QApplication

from app.domain.diary import SessionRow
from app.domain.health import CONSENT_TEXT, Consent
from app.domain.units import Moment
from app.setting import Setting
from app.window import Composition
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from tests.journeys.person import Person
from ui.settings import Settings, SettingsFile

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What the offscreen plugin cannot do, every real one can."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(
                pytest.mark.qt_log_ignore(
                    "propagateSizeHints", r"raise\(\)", "grabbing the keyboard", extend=True
                )
            )


class Life(Person):
    """One run of the app: a person who uses it, and the diary it leaves behind."""

    def __init__(self, app: QApplication, setting: Setting) -> None:
        self._app = Composition(app, setting)
        super().__init__(self._app.front.window_frame)
        self.path = setting.path
        self._ended = False
        self._app.show()
        self.frame.activateWindow()
        self.until(self.frame.isActiveWindow)

    def sessions(self) -> tuple[SessionRow, ...]:
        """What another program finds in the diary."""
        with DiaryReading(self.path) as diary:
            return diary.sessions(99)

    @property
    def now(self) -> Moment:
        """What the clock on the wall shows in this run, which may be paced."""
        return self._app.backend.clock.now()

    def quit(self) -> None:
        """What the app does once its window is closed; may be called again."""
        if self._ended:
            return
        self._ended = True
        self._app.close()
        self.frame.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


Live = Callable[..., Life]


@pytest.fixture
def live(qapp: QApplication, tmp_path: Path) -> Iterator[Live]:
    lives: list[Life] = []

    def begin(
        scenario: str = "none",
        speed: float = 100.0,
        name: str = "diary.db",
        *,
        agreed: bool = True,
    ) -> Life:
        path = tmp_path / name
        if agreed and path.parent.is_dir() and not path.exists():
            with DiaryFile(path) as diary:
                diary.consent(Consent(CONSENT_TEXT, Moment(0, 0)))
        SettingsFile(str(path.with_suffix(".ini"))).save(
            Settings(language="en", reduced_motion=True)
        )
        lives.append(Life(qapp, Setting(path, speed, scenario, 1)))
        return lives[-1]

    yield begin
    for life in lives:
        life.quit()
    for spoken in qapp.findChildren(QTranslator):
        qapp.removeTranslator(spoken)
        spoken.deleteLater()
