"""What the person chose for the window: language, colours, text size, units, motion."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QSettings

from ui.theme import DARK, LIGHT, TEXT_SCALE_MAX, Theme


class Scheme(StrEnum):
    """Which colours: as the desktop says, or always the same."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


_THEMES: dict[Scheme, Theme | None] = {
    Scheme.SYSTEM: None,
    Scheme.LIGHT: LIGHT,
    Scheme.DARK: DARK,
}
SCALES = (1.0, 1.25, 1.5, 2.0)
"""Text sizes offered."""


@dataclass(frozen=True, slots=True)
class Settings:
    """`language` is a code such as `de`, None for the desktop's own."""

    language: str | None = None
    scheme: Scheme = Scheme.SYSTEM
    text_scale: float = 1.0
    fahrenheit: bool = False
    reduced_motion: bool = False
    sounds: bool = True
    """Soft sounds for questions and changes; alarms sound all the same."""
    put_away: tuple[tuple[str, int], ...] = ()
    """Prompts that were put away, each with the day (since 1970) on which they were."""
    stay: bool = False
    """Whether closing the window leaves the app running beside the clock."""
    person: str = ""
    """Key of the person whose diary was open last."""

    @property
    def theme(self) -> Theme | None:
        """The colours to wear; None for the desktop's own choice."""
        return _THEMES[self.scheme]


class SettingsFile:
    """Keeps the settings between two starts. What it cannot read counts as not set."""

    def __init__(self, path: str) -> None:
        """`path` of an INI file; it need not exist."""
        self._file = QSettings(path, QSettings.Format.IniFormat)

    def load(self) -> Settings:
        """The settings as last saved."""
        scheme = self._word("scheme")
        return Settings(
            language=self._word("language") or None,
            scheme=Scheme(scheme) if scheme in {*Scheme} else Scheme.SYSTEM,
            text_scale=self._scale(),
            fahrenheit=self._word("fahrenheit") == "true",
            reduced_motion=self._word("reduced_motion") == "true",
            sounds=self._word("sounds") != "false",
            put_away=tuple(self._put_away()),
            stay=self._word("stay") == "true",
            person=self._word("person"),
        )

    def save(self, settings: Settings) -> None:
        """Keep these settings."""
        self._file.setValue("language", settings.language or "")
        self._file.setValue("scheme", str(settings.scheme))
        self._file.setValue("text_scale", str(settings.text_scale))
        self._file.setValue("fahrenheit", "true" if settings.fahrenheit else "false")
        self._file.setValue("reduced_motion", "true" if settings.reduced_motion else "false")
        self._file.setValue("sounds", "true" if settings.sounds else "false")
        away = " ".join(f"{key}={day}" for key, day in settings.put_away)
        self._file.setValue("put_away", away)
        self._file.setValue("stay", "true" if settings.stay else "false")
        self._file.setValue("person", settings.person)
        self._file.sync()

    def _word(self, key: str) -> str:
        return str(self._file.value(key, ""))

    def _put_away(self) -> Iterator[tuple[str, int]]:
        for pair in self._word("put_away").split():
            key, _, day = pair.partition("=")
            if day.isascii() and day.isdigit():
                yield key, int(day)

    def _scale(self) -> float:
        try:
            scale = float(self._word("text_scale"))
        except ValueError:
            return 1.0
        return scale if 1.0 <= scale <= TEXT_SCALE_MAX else 1.0
