"""What the person chose for the whole window, put on it: theme, size of text, unit, language."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from ui import style, theme, translation
from ui.shell import Shell


class Looks(QObject):
    """Follows the settings as they change."""

    language_changed = Signal()
    """Another language is spoken from now on: what is written has to be written anew."""

    def __init__(self, app: QApplication, shell: Shell) -> None:
        super().__init__(shell)
        self._app = app
        self._shell = shell
        self._language = shell.settings.language
        self._wear()
        shell.settings_changed.connect(self._wear)
        shell.settings_changed.connect(self._speak)

    @Slot()
    def _wear(self) -> None:
        settings = self._shell.settings
        style.apply(
            self._app, settings.theme, settings.text_scale, reduced_motion=settings.reduced_motion
        )
        self._shell.window_frame.stop_bar.set_fahrenheit(settings.fahrenheit)

    @Slot(bool)
    def darken(self, on: bool) -> None:
        """Dark while large figures are read, then as the person likes it."""
        if on:
            scale = self._shell.settings.text_scale
            style.apply(self._app, theme.DARK, scale, reduced_motion=True)
        else:
            self._wear()

    @Slot()
    def _speak(self) -> None:
        language = self._shell.settings.language
        if language != self._language:
            self._language = language
            translation.change(self._app, language)
            self.language_changed.emit()
