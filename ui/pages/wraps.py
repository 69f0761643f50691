"""More > Wraps: the wraps that are known, and finding a new one."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.diary import KnownDevice, Sighting
from app.domain.faults import FaultCode
from app.domain.wrap import Bar
from app.news import FaultNews, News, ScanNews, WrapsNews
from app.requests import ChooseWrap, DisconnectWrap, IdentifyWrap, PairWrap, ScanForWraps
from ui import words
from ui import words_pairing as pairing
from ui.pages.known_wrap import KnownWrapCard
from ui.pages.pair import wants_words
from ui.parts.button import Button, Kind
from ui.parts.card import Card, empty
from ui.parts.list_row import ListRow
from ui.parts.page import Page
from ui.parts.text import Text
from ui.shell import Shell
from ui.theme import Space

STRONG_DBM, FAIR_DBM = -60, -80
"""Signal strengths a person can tell apart by walking; our own judgement."""


class WrapsPage(Page):
    """`rename_wanted` and `forget_wanted` carry a KnownDevice.

    What was heard keeps its place while a scan goes on, so that a row does not move away from
    under a finger.
    """

    rename_wanted = Signal(object)
    forget_wanted = Signal(object)
    pair_wanted = Signal(object)
    """Carries the Sighting of a device that something must be said of before it is paired."""
    fridge_wanted = Signal(object)
    """Carries the Sighting of a fridge."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._shown_of: object = None
        self._scan: ScanNews | None = None
        self._pairing = ""
        self.known: dict[str, KnownWrapCard] = {}
        self.heard: dict[str, ListRow] = {}
        self.known_box = Section()
        self.fault = Card(tone="warn_soft")
        self.fault_text = Text()
        self.fault.add(self.fault_text)
        self.cure = Text()
        self.cure.hide()
        self.search = Button(self.tr("Look for wraps"), Kind.PRIMARY, "scan")
        self.found = Card(self.tr("Found"))
        self.nothing = Text(self.tr("No wrap was heard. Turn it on and hold it near."))
        self.search.clicked.connect(self.scan)
        for widget in (
            self.known_box,
            self.fault,
            self.cure,
            self.search,
            self.found,
            self.nothing,
        ):
            self.add(widget)
        self.timer = Card(words.timer())
        self.timer.add(Text(self._what_timer_does(), tone="quiet"))
        self.use_timer = Button(self.tr("Use the timer"), Kind.SOFT, "program")
        self.use_timer.clicked.connect(self._use_timer)
        self.timer.add(self.use_timer)
        self.add(self.timer)
        self.add(Text(self._how_to_pair(), tone="quiet"))
        self.add_gap()
        self._show_known()
        self._show_found()
        shell.heard.connect(self._hear)

    def _how_to_pair(self) -> str:
        return self.tr(
            "To pair a wrap, hold its button until the light blinks. "
            "Then you have 60 seconds to press its name here. "
            "A sensor for a gel pack has no button: put it on your skin, then press its name."
        )

    def _what_timer_does(self) -> str:
        return self.tr(
            "For any cold pack, without a sensor. It counts the minutes, 15 at most, and asks how "
            "it feels. It cannot see your skin."
        )

    def shown(self) -> None:
        """Without any wrap the person came to find one: look at once."""
        news = self._shell.wraps
        if self._scan is None and news is not None and not news.devices:
            self.scan()

    def scan(self) -> None:
        """Look for wraps for ten seconds."""
        self.heard.clear()
        self.found.clear()
        self._scan = ScanNews((), done=False)
        self._shell.ask(ScanForWraps())
        self._show_found()

    def _show_known(self) -> None:
        """Show what is known, unless it is as it was: readings come every second."""
        news = self._shell.wraps
        shows = news and (news.devices, news.chosen, news.probe, news.link, news.radio)
        if shows is not None and shows == self._shown_of:
            return
        self._shown_of = shows
        self.known_box.clear()
        self.known.clear()
        for device in news.devices if news else ():
            self._add_known(device, news)
        if not self.known:
            self.known_box.add(Text(self.tr("No wrap is paired yet.")))
        devices = news.devices if news else ()
        self.timer.setVisible(all(device.model != "timer" for device in devices))
        self._show_fault()

    def _add_known(self, device: KnownDevice, news: WrapsNews | None) -> None:
        if news is None:
            return
        card = KnownWrapCard(device, news)
        card.use.clicked.connect(lambda: self._shell.ask(ChooseWrap(device.key)))
        card.let_go.clicked.connect(lambda: self._shell.ask(DisconnectWrap()))
        card.blink.clicked.connect(lambda: self._shell.ask(IdentifyWrap()))
        card.rename.clicked.connect(lambda: self.rename_wanted.emit(device))
        card.forget.clicked.connect(lambda: self.forget_wanted.emit(device))
        self.known[device.key] = card
        self.known_box.add(card)

    def _show_fault(self) -> None:
        news = self._shell.wraps
        fault = self._scan.fault if self._scan else None
        fault = fault or (news.radio if news else None)
        self.fault.setVisible(fault is not None)
        if fault is None:
            return
        advice = words.fault(fault.code)
        self.fault.set_title(advice.title)
        self.fault_text.setText(f"{advice.meaning} {advice.todo}")

    def _show_found(self) -> None:
        scanning = self._scan is not None and not self._scan.done
        text = self.tr("Looking …") if scanning else self.tr("Look for wraps")
        self.search.setText(text)
        self.search.setEnabled(not scanning)
        for sighting in self._scan.sightings if self._scan else ():
            self._show_heard(sighting)
        self.found.setVisible(bool(self.heard))
        done = self._scan is not None and self._scan.done
        self.nothing.setVisible(done and not self.heard)
        self._show_fault()

    def _show_heard(self, sighting: Sighting) -> None:
        row = self.heard.get(sighting.address)
        if row is None:
            icon = "simulated" if sighting.simulated else "signal"
            row = ListRow("", icon=icon)
            row.clicked.connect(lambda: self._press(sighting))
            self.heard[sighting.address] = row
            self.found.add(row)
        parts = [self._whose(sighting), self._signal(sighting)]
        if not sighting.simulated:
            parts.append(pairing.use(sighting.use))
        detail = " · ".join(parts)
        if _barred(sighting) and sighting.bar is not None:
            detail = words.bar(sighting.bar)
        if sighting.address == self._pairing:
            detail = self.tr("Pairing …")
        row.set_texts(sighting.name or sighting.address, detail)

    def _whose(self, sighting: Sighting) -> str:
        return self.tr("Yours") if sighting.known_key else self.tr("New")

    def _signal(self, sighting: Sighting) -> str:
        if sighting.simulated:
            return words.simulated()
        if sighting.rssi_dbm >= STRONG_DBM:
            return self.tr("strong signal")
        fair = sighting.rssi_dbm >= FAIR_DBM
        return self.tr("fair signal") if fair else self.tr("weak signal")

    def _press(self, sighting: Sighting) -> None:
        if sighting.bar is Bar.PREPARES:
            self.fridge_wanted.emit(sighting)
        elif _barred(sighting):
            return
        elif sighting.known_key:
            self._shell.ask(ChooseWrap(sighting.known_key))
        elif wants_words(sighting):
            self.pair_wanted.emit(sighting)
        else:
            self.pair(PairWrap(sighting))

    def pair(self, wanted: PairWrap) -> None:
        """Pair this one, and show that it is under way."""
        self._pairing = wanted.sighting.address
        self.cure.hide()
        self._shell.ask(wanted)
        self._show_found()

    def _use_timer(self) -> None:
        self.pair(PairWrap(Sighting("timer", words.timer(), 0, "timer")))

    @Slot(object)
    def _hear(self, news: News) -> None:
        match news:
            case ScanNews():
                self._scan = news
            case FaultNews(asked="ScanForWraps"):
                self._scan = ScanNews((), done=True, fault=news.fault)
            case FaultNews(asked="PairWrap"):
                self._tell_cure(news.fault.code)
                self._pairing = ""
            case FaultNews():
                self._pairing = ""
            case WrapsNews():
                self._paired(news)
                self._show_known()
                return
            case _:
                return
        self._show_found()

    def _tell_cure(self, code: FaultCode) -> None:
        """What helps with this kind of device; that it failed is told by the notice."""
        tried = [
            s for s in (self._scan.sightings if self._scan else ()) if s.address == self._pairing
        ]
        cure = pairing.cure(tried[0].model, code) if tried else ""
        self.cure.setText(cure)
        self.cure.setVisible(bool(cure))

    def _paired(self, news: WrapsNews) -> None:
        if self._pairing and any(device.address == self._pairing for device in news.devices):
            self._pairing = ""
            self.heard.clear()
            self.found.clear()
            self.found.hide()


def _barred(sighting: Sighting) -> bool:
    """Whether pressing it can lead nowhere."""
    return sighting.bar not in {None, Bar.NEEDS_KEY, Bar.PREPARES}


class Section(QWidget):
    """Widgets one below the other, that can all be taken out again."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.M)

    def add(self, widget: QWidget) -> None:
        """Put it below what is there."""
        self._column.addWidget(widget)

    def clear(self) -> None:
        """Take everything out."""
        empty(self._column)
