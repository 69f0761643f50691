"""A fridge that gets packs ready: how cold it is, and when they are."""

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from app.domain.chill import COLDEST
from app.domain.diary import Sighting
from app.domain.wrap import LinkState
from app.news import ChillerNews, FaultNews, News
from app.requests import ChillPacks, LeaveChiller
from ui import words
from ui import words_figures as figures
from ui import words_pairing as pairing
from ui.parts.button import Button, Kind
from ui.parts.sheet import Sheet
from ui.parts.text import Text
from ui.shell import Shell
from ui.theme import Size


class FridgeSheet(Sheet):
    """Follows the fridge's news for as long as it is open. Closing it leaves the fridge at work."""

    def __init__(self, shell: Shell, sighting: Sighting, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("FridgeSheet", "Packs in {name}")
        super().__init__(title.format(name=sighting.name or sighting.address), parent)
        self._shell = shell
        self._sighting = sighting
        self.state = Text("", Size.LEAD, bold=True)
        self.detail = Text(tone="quiet")
        self.add(self.state)
        self.add(self.detail)
        self.add(Text(self._how(), tone="quiet"))
        self.begin = Button(self.tr("Get packs ready"), Kind.PRIMARY, "cold")
        self.begin.clicked.connect(self._begin)
        self.add_foot(self.begin)
        self.leave = Button(self.tr("Let the fridge go"), Kind.PLAIN)
        self.leave.clicked.connect(self._leave)
        self.add_foot(self.leave)
        shell.heard.connect(self._hear)
        self._show(shell.fridge if self._ours(shell.fridge) else None)

    def _how(self) -> str:
        return self.tr(
            "Put the packs in. The fridge goes to {t}, and never colder, so that a pack cannot "
            "freeze your skin. It stays on when you let it go."
        ).format(t=self._shell.temperature(COLDEST))

    def _begin(self) -> None:
        self._shell.ask(ChillPacks(self._sighting.address))
        self.state.setText(words.link(LinkState.CONNECTING))
        self.begin.setEnabled(False)

    def _leave(self) -> None:
        self._shell.ask(LeaveChiller())

    def _ours(self, news: ChillerNews | None) -> bool:
        return news is not None and news.address == self._sighting.address

    @Slot(object)
    def _hear(self, news: News) -> None:
        if isinstance(news, ChillerNews) and self._ours(news):
            self._show(news)
        elif isinstance(news, FaultNews) and news.asked == "ChillPacks":
            cure = pairing.cure("alpicool", news.fault.code)
            self._show(None)
            self.state.setText(words.fault(news.fault.code).title)
            self.detail.setText(cure or words.fault(news.fault.code).todo)

    def _show(self, news: ChillerNews | None) -> None:
        at_work = news is not None and news.link is not LinkState.CLOSED
        self.begin.setVisible(not at_work)
        self.begin.setEnabled(True)
        self.leave.setVisible(at_work)
        if news is None or not at_work:
            self.state.setText(self.tr("Not connected"))
            self.detail.setText("")
            return
        self.state.setText(self._told(news))
        reading = news.reading
        inside = None if reading is None or reading.inside is None else reading.inside
        if inside is None:
            self.detail.setText(self.tr("It has not said yet how cold it is."))
        else:
            self.detail.setText(self.tr("{t} inside").format(t=self._shell.temperature(inside)))

    def _told(self, news: ChillerNews) -> str:
        """In a few words, how it stands with the packs."""
        if news.link not in {LinkState.LIVE, LinkState.UNSURE}:
            return words.link(news.link)
        if news.reading is not None and not news.reading.on:
            return self.tr("The fridge is off")
        if news.chill.ready:
            return self.tr("The packs are ready")
        left = figures.minutes(news.chill.left_s)
        return self.tr("Getting cold: about {minutes} more").format(minutes=left)
