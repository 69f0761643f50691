"""The chosen wrap at a glance: name, state in words, battery, last reading and its age."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.diary import KnownDevice
from app.domain.faults import FaultCode
from app.domain.wrap import LinkState
from app.news import WrapsNews
from ui import words
from ui import words_figures as figures
from ui.pages.badge import simulated_badge
from ui.pages.rest import resting
from ui.parts.card import Card
from ui.parts.text import Text
from ui.shell import Shell
from ui.theme import STALE_S, Size


def chosen_device(news: WrapsNews | None) -> KnownDevice | None:
    """The wrap in use, None when there is none."""
    if news is None:
        return None
    return next((device for device in news.devices if device.key == news.chosen), None)


def is_timer(device: KnownDevice | None) -> bool:
    """Whether that is no device at all, but the app's own clock."""
    return device is not None and device.model == "timer"


class WrapCard(Card):
    """Follows the shell's news; `refresh` lets the age of the reading grow."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._shell = shell
        self._name = Text("", Size.LEAD, bold=True)
        self.add(self._name)
        # Below the name: beside it, large text would have to break the name.
        self._badge = simulated_badge()
        self.body.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignLeft)
        self._state = Text()
        self.add(self._state)
        self._why = Text(tone="quiet")
        self.add(self._why)
        self._reading = Text("", tone="quiet", ticking=True)
        self.add(self._reading)
        self.refresh()

    def refresh(self) -> None:
        """Say how it stands with the wrap at this moment."""
        news = self._shell.wraps
        device = chosen_device(news)
        self._badge.setVisible(device is not None and device.simulated)
        self._reading.setVisible(device is not None)
        self._why.setVisible(resting(news))
        if news is None:
            self._name.setText(self.tr("Your wrap"))
            self._state.setText(self.tr("One moment …"))
            return
        if device is None:
            self._name.setText(self.tr("No wrap yet"))
            self._state.setText(
                self.tr("Pair your cold wrap, or try the app with the simulated one.")
            )
            return
        self._name.setText(device.name)
        if is_timer(device):
            self._show_timer()
            return
        self._show_state(news, device)
        self._show_reading(news)

    def _show_timer(self) -> None:
        self._state.setText(self.tr("Ready"))
        self._state.set_tone("good")
        self._why.setText(self.tr("It counts the minutes. It cannot see your skin."))
        self._why.show()
        self._reading.hide()

    def _show_state(self, news: WrapsNews, device: KnownDevice) -> None:
        if news.radio is not None and not device.simulated:
            self._state.setText(words.fault(news.radio.code).text)
            self._state.set_tone("warn")
            return
        live = news.link is LinkState.LIVE
        self._state.set_tone("good" if live and not resting(news) else "ink")
        self._why.setText(words.fault(FaultCode.RESTING).meaning)
        speaks = news.facts is None or news.facts.model.driven
        if live and speaks and news.reading is not None:
            self._state.setText(words.wrap_state(news.reading.state))
        else:
            self._state.setText(words.link(news.link))

    def _show_reading(self, news: WrapsNews) -> None:
        reading = news.reading
        if reading is None or news.reading_at is None:
            self._reading.setText(self.tr("Nothing read yet"))
            return
        parts: list[str] = []
        if reading.battery_percent is not None:
            parts.append(self.tr("Battery {percent} %").format(percent=reading.battery_percent))
        if reading.skin is not None:
            parts.append(self.tr("Skin {t}").format(t=self._shell.temperature(reading.skin)))
        age_s = self._shell.now().since_ms(news.reading_at) / 1000
        if age_s > STALE_S:
            parts.append(figures.age(age_s))
        self._reading.setText(" · ".join(parts))
