"""More: what is not needed every day."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.pages.about import AboutPage
from ui.pages.bin import BinPage
from ui.pages.caps import CapsPage
from ui.pages.care import CaresPage
from ui.pages.diary_settings import DiarySettingsPage
from ui.pages.doctor import DoctorPage
from ui.pages.harms import HarmsPage
from ui.pages.health import HealthPage
from ui.pages.ledger import LedgerPage
from ui.pages.locks import LocksPage
from ui.pages.looks import LooksPage
from ui.pages.people import PeoplePage
from ui.pages.plan import PlanPage
from ui.pages.wraps import WrapsPage
from ui.parts.card import Card
from ui.parts.list_row import ListRow
from ui.parts.page import Page


class MorePage(Page):
    """Short lists; each row opens a page."""

    wraps_wanted = Signal()
    people_wanted = Signal()
    health_wanted = Signal()
    locks_wanted = Signal()
    caps_wanted = Signal()
    harms_wanted = Signal()
    plan_wanted = Signal()
    ledger_wanted = Signal()
    cares_wanted = Signal()
    bin_wanted = Signal()
    diary_wanted = Signal()
    looks_wanted = Signal()
    doctor_wanted = Signal()
    about_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.wraps = ListRow(
            self.tr("Wraps"), self.tr("Pair, rename or forget a wrap"), icon="bluetooth"
        )
        self.looks = ListRow(
            self.tr("Language and looks"),
            self.tr("Text size, colours, degrees"),
            icon="settings",
        )
        self.about = ListRow(
            self.tr("About Coldwrap"), self.tr("What it is, and what it is not"), icon="info"
        )
        self.people = ListRow(self.tr("People"), self.tr("A diary for each of you"), icon="person")
        self.people.clicked.connect(self.people_wanted)
        self.wraps.clicked.connect(self.wraps_wanted)
        self.looks.clicked.connect(self.looks_wanted)
        self.doctor = ListRow(
            self.tr("Bluetooth help"), self.tr("Why it does not work, and what to do"), icon="scan"
        )
        self.doctor.clicked.connect(self.doctor_wanted)
        self.about.clicked.connect(self.about_wanted)
        self.health = ListRow(
            self.tr("Health answers"), self.tr("If cold suits you, and who said yes"), icon="note"
        )
        self.locks = ListRow(
            self.tr("Paused places"), self.tr("Where no cold may be, and why"), icon="pause"
        )
        self.caps = ListRow(
            self.tr("Shorter sessions"), self.tr("Your own longest time"), icon="program"
        )
        self.plan = ListRow(
            self.tr("Course and reminders"),
            self.tr("How often, and when to look back"),
            icon="calendar",
        )
        self.plan.clicked.connect(self.plan_wanted)
        self.health.clicked.connect(self.health_wanted)
        self.locks.clicked.connect(self.locks_wanted)
        self.caps.clicked.connect(self.caps_wanted)
        self.harms = ListRow(
            self.tr("What went wrong"), self.tr("Write it down, and how it goes on"), icon="harm"
        )
        self.ledger = ListRow(
            self.tr("How much cold"), self.tr("Each place, in a day and a week"), icon="ledger"
        )
        self.cares = ListRow(
            self.tr("Cold from elsewhere"), self.tr("A bath, a clinic, another pack"), icon="cold"
        )
        self.diary = ListRow(
            self.tr("Diary settings"), self.tr("Name, start of the day, currency"), icon="diary"
        )
        self.bin = ListRow(self.tr("Bin"), self.tr("What you threw away"), icon="delete")
        self.diary.clicked.connect(self.diary_wanted)
        self.bin.clicked.connect(self.bin_wanted)
        self.harms.clicked.connect(self.harms_wanted)
        self.ledger.clicked.connect(self.ledger_wanted)
        self.cares.clicked.connect(self.cares_wanted)
        self._group(self.tr("You and your wraps"), self.people, self.wraps, self.plan)
        safe = (self.health, self.locks, self.caps, self.harms, self.ledger, self.cares)
        self._group(self.tr("Cold and your health"), *safe)
        self._group(self.tr("Your diary"), self.diary, self.bin)
        self._group(self.tr("This app"), self.looks, self.doctor, self.about)
        self.add_gap()

    def _group(self, title: str, *rows: ListRow) -> None:
        card = Card(title)
        for row in rows:
            card.add(row)
        self.add(card)

    @Slot(object)
    def mark(self, page: QWidget | None) -> None:
        """Show which row's page stands beside this list; None for none."""
        self.wraps.set_open(on=isinstance(page, WrapsPage))
        self.people.set_open(on=isinstance(page, PeoplePage))
        self.plan.set_open(on=isinstance(page, PlanPage))
        self.health.set_open(on=isinstance(page, HealthPage))
        self.locks.set_open(on=isinstance(page, LocksPage))
        self.caps.set_open(on=isinstance(page, CapsPage))
        self.harms.set_open(on=isinstance(page, HarmsPage))
        self.ledger.set_open(on=isinstance(page, LedgerPage))
        self.cares.set_open(on=isinstance(page, CaresPage))
        self.looks.set_open(on=isinstance(page, LooksPage))
        self.doctor.set_open(on=isinstance(page, DoctorPage))
        self.bin.set_open(on=isinstance(page, BinPage))
        self.diary.set_open(on=isinstance(page, DiarySettingsPage))
        self.about.set_open(on=isinstance(page, AboutPage))
