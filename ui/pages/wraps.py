"""More > Wraps: the wraps that are known, and finding a new one."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout

from app.domain.diary import KnownDevice, Sighting
from app.domain.wrap import LinkState
from app.news import (
    ChooseWrap,
    FaultNews,
    IdentifyWrap,
    News,
    PairWrap,
    ScanForWraps,
    ScanNews,
    WrapsNews,
)
from ui import words
from ui.pages.badge import Badge, simulated_badge
from ui.parts.button import Button, Kind
from ui.parts.card import Card
from ui.parts.chip import ChipRow
from ui.parts.list_row import ListRow
from ui.parts.page import Page
from ui.parts.text import Text
from ui.shell import Shell
from ui.theme import Space

STRONG_DBM, FAIR_DBM = -60, -80
"""Signal strengths a person can tell apart by walking; our own judgement."""


class KnownWrapCard(Card):
    """One known wrap and what can be done with it."""

    def __init__(self, device: KnownDevice, news: WrapsNews) -> None:
        super().__init__(device.name)
        chosen = device.key == news.chosen
        badges = ChipRow()
        if device.simulated:
            badges.add(simulated_badge())
        if chosen:
            badges.add(Badge(self.tr("In use"), "check", "good"))
        self.add(badges)
        badges.setVisible(device.simulated or chosen)
        if chosen:
            self.add(Text(words.link(news.link), tone="quiet"))
        self.use = Button(self.tr("Use this one"), Kind.SOFT, "check")
        self.blink = Button(self.tr("Let it blink"), Kind.PLAIN, "identify")
        self.rename = Button(self.tr("Rename"), Kind.PLAIN, "edit")
        self.forget = Button(self.tr("Forget"), Kind.PLAIN, "delete")
        self.use.setVisible(not chosen)
        self.blink.setVisible(chosen and news.link is LinkState.LIVE)
        self.add(self.use)
        row = QHBoxLayout()
        row.setSpacing(Space.XS)
        for button in (self.blink, self.rename, self.forget):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)


class WrapsPage(Page):
    """`rename_wanted` and `forget_wanted` carry a KnownDevice."""

    rename_wanted = Signal(object)
    forget_wanted = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._scan: ScanNews | None = None
        self._scanning = False
        self._pairing: Sighting | None = None
        self.known: dict[str, KnownWrapCard] = {}
        self.heard: dict[str, ListRow] = {}
        self.fault = Card(tone="warn_soft")
        self.fault_text = Text()
        self.fault.add(self.fault_text)
        self.search = Button("", Kind.PRIMARY, "scan")
        self.search.clicked.connect(self.scan)
        self.found = Card(self.tr("On the air"))
        self.refresh()
        shell.heard.connect(self._hear)

    def shown(self) -> None:
        """Bring the list up to date."""
        self.refresh()

    def scan(self) -> None:
        """Look for wraps for ten seconds."""
        self._scan = None
        self._scanning = True
        self._shell.ask(ScanForWraps())
        self.refresh()

    def refresh(self) -> None:
        """Show what is known and what was heard."""
        for widget in (self.fault, self.search, self.found):
            widget.setParent(None)
        self.clear()
        self.known.clear()
        news = self._shell.wraps
        if news is not None:
            for device in news.devices:
                self._add_known(device, news)
        if news is None or not news.devices:
            self.add(Text(self.tr("No wrap is paired yet.")))
        self._add_fault(news)
        self._add_search()
        self._add_found()
        self.add_gap()

    def _add_known(self, device: KnownDevice, news: WrapsNews) -> None:
        card = KnownWrapCard(device, news)
        card.use.clicked.connect(lambda: self._shell.ask(ChooseWrap(device.key)))
        card.blink.clicked.connect(lambda: self._shell.ask(IdentifyWrap()))
        card.rename.clicked.connect(lambda: self.rename_wanted.emit(device))
        card.forget.clicked.connect(lambda: self.forget_wanted.emit(device))
        self.known[device.key] = card
        self.add(card)

    def _add_fault(self, news: WrapsNews | None) -> None:
        fault = self._scan.fault if self._scan else None
        fault = fault or (news.radio if news else None)
        self.fault.setVisible(fault is not None)
        if fault is None:
            return
        advice = words.fault(fault.code)
        self.fault.set_title(advice.title)
        self.fault_text.setText(f"{advice.meaning} {advice.todo}")
        self.add(self.fault)
        self.fault.show()

    def _add_search(self) -> None:
        text = self.tr("Looking …") if self._scanning else self.tr("Look for wraps")
        self.search.setText(text)
        self.search.setEnabled(not self._scanning)
        self.add(self.search)
        self.search.show()
        self.add(
            Text(
                self.tr(
                    "To pair a wrap, hold its button until the light blinks. "
                    "Then you have 60 seconds to press its name here."
                ),
                tone="quiet",
            )
        )

    def _add_found(self) -> None:
        self.heard.clear()
        self.found.clear()
        sightings = self._scan.sightings if self._scan else ()
        for sighting in sightings:
            self._add_heard(sighting)
        done = self._scan is not None and self._scan.done
        if done and not sightings:
            self.found.add(Text(self.tr("No wrap was heard. Turn it on and hold it near.")))
        self.found.setVisible(bool(sightings) or done)
        self.add(self.found)

    def _add_heard(self, sighting: Sighting) -> None:
        detail = [self._whose(sighting), self._signal(sighting.rssi_dbm)]
        if sighting.simulated:
            detail = [words.simulated()]
        icon = "simulated" if sighting.simulated else "signal"
        row = ListRow(sighting.name or sighting.address, " · ".join(detail), "", icon)
        if sighting == self._pairing:
            row.set_texts(sighting.name, self.tr("Pairing …"))
        row.clicked.connect(lambda: self._press(sighting))
        self.heard[sighting.address] = row
        self.found.add(row)

    def _whose(self, sighting: Sighting) -> str:
        return self.tr("Yours") if sighting.known_key else self.tr("New")

    def _signal(self, dbm: int) -> str:
        if dbm >= STRONG_DBM:
            return self.tr("strong signal")
        return self.tr("fair signal") if dbm >= FAIR_DBM else self.tr("weak signal")

    def _press(self, sighting: Sighting) -> None:
        if sighting.known_key:
            self._shell.ask(ChooseWrap(sighting.known_key))
            return
        self._pairing = sighting
        self._shell.ask(PairWrap(sighting))
        self.refresh()

    @Slot(object)
    def _hear(self, news: News) -> None:
        if isinstance(news, ScanNews):
            self._scan = news
            self._scanning = not news.done
        elif isinstance(news, FaultNews) and news.asked == "ScanForWraps":
            self._scan = ScanNews((), done=True, fault=news.fault)
            self._scanning = False
        elif isinstance(news, FaultNews | WrapsNews):
            self._pairing = None
        else:
            return
        if self.isVisible():
            self.refresh()
