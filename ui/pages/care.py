"""Cold from elsewhere, taken down afterwards (features D10, S12): it counts for rest and caps."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QSpinBox, QVBoxLayout, QWidget

from app.domain.care import CareEntry, Modality
from app.domain.units import Moment
from app.news import FaultNews, News, Saved
from app.requests import TellHealth
from ui import words_figures as figures
from ui import words_harm
from ui.pages.answers import Answers
from ui.pages.choice import Choice
from ui.pages.draft_page import DraftPage
from ui.pages.fact_row import FactRow
from ui.pages.when_picker import WhenPicker
from ui.parts.body_map import BodyMap, site_name
from ui.parts.button import BigButton, Button, Kind
from ui.parts.card import Card
from ui.parts.page import Page
from ui.parts.text import Text
from ui.parts.toggle_row import ToggleRow
from ui.shell import Shell
from ui.theme import Extent, Size

LISTED = 50
"""Entries shown; our own choice."""
NOTE_LONGEST = 200
LONGEST_MIN = 240
"""Minutes that can be taken down; our own choice."""
_USUAL_MIN = (3, 5, 10, 15, 20, 30)
_OTHER = 0
_NO_PLACE = {Modality.CHAMBER}
"""Cold that is on the whole body."""


class CaresPage(Page):
    """What was taken down, newest first."""

    new_wanted = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        shell.heard.connect(self._hear)
        self.shown()

    @Slot(object)
    def _hear(self, news: News) -> None:
        if isinstance(news, Saved) and news.what == "TellHealth":
            self.shown()

    def shown(self) -> None:
        """Read them again."""
        self.clear()
        self.add(Text(words_harm.care_counts(), tone="quiet"))
        self.new = Button(self.tr("Add cold from elsewhere"), Kind.SOFT, "add")
        self.new.clicked.connect(self.new_wanted)
        self.add(self.new)
        entries = self._shell.read(lambda diary: diary.care(LISTED), ())
        if not entries:
            self.add(Text(self.tr("Nothing here yet."), tone="quiet"))
            return
        card = Card()
        for entry in entries:
            card.add(self._row(entry))
        self.add(card)

    def _row(self, entry: CareEntry) -> QWidget:
        day = self._shell.day(entry.began)
        parts = [
            f"{day} {figures.clock_time(entry.began)}",
            site_name(entry.site) if entry.site else "",
            entry.note,
        ]
        told = " · ".join(part for part in parts if part)
        row = QWidget()
        lines = QVBoxLayout(row)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(
            FactRow(words_harm.modality(entry.modality), figures.minutes(entry.seconds))
        )
        lines.addWidget(Text(told, Size.CAPTION, "quiet"))
        return row


class CarePage(DraftPage):
    """One more. Only what is over can be taken down; nothing here can be programmed."""

    done = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._asked = False
        self.add(Text(words_harm.care_counts(), tone="quiet"))
        self._add_what()
        self._add_when()
        self._add_where()
        self._add_note()
        self.missing = Text("", tone="warn")
        self.missing.hide()
        self.add(self.missing)
        self.save = BigButton(self.tr("Save"), Kind.PRIMARY, "check")
        self.save.clicked.connect(self._save)
        self.add(self.save)
        self.add_gap()
        shell.heard.connect(self._hear)
        self.apart.append(self.when)
        self._look()
        self.give_up()

    def under_way(self) -> bool:
        """Whether it was asked to be kept a moment ago."""
        return self._asked

    def filled(self) -> object:
        """All that is filled in, also where it is not enough to be kept."""
        when = None if self.when.is_now else self.when.moment
        return super().filled(), self.map.site, when

    def keep(self) -> None:
        """As a press on Save."""
        self._save()

    def _add_what(self) -> None:
        card = Card(self.tr("What was it?"))
        kinds = [(kind, words_harm.modality(kind)) for kind in Modality]
        self.kind = Answers(self.tr("What was it?"), kinds)
        self.kind.chosen.connect(self._look)
        card.add(self.kind)
        self.add(card)

    def _add_when(self) -> None:
        card = Card(self.tr("When did it begin?"))
        self.when = WhenPicker(self.tr("When did it begin?"), self._shell.now())
        self.when.set_ago(30)
        card.add(self.when)
        card.add(Text(self.tr("How long was it?"), Size.LEAD, bold=True))
        usual = [(count, figures.minutes(count * 60)) for count in _USUAL_MIN]
        self.minutes = Choice(self.tr("How long was it?"), [*usual, (_OTHER, self.tr("Other"))])
        self.other = QSpinBox()
        self.other.setRange(1, LONGEST_MIN)
        self.other.setSuffix(self.tr(" min"))
        self.other.setMinimumHeight(Extent.TOUCH)
        self.other.setAccessibleName(self.tr("Minutes"))
        self.minutes.chosen.connect(self._look)
        card.add(self.minutes)
        card.add(self.other)
        self.add(card)

    def _add_where(self) -> None:
        card = self.where = Card(self.tr("Where?"))
        self.placed = ToggleRow(
            self.tr("On one place"), self.tr("Then this place rests, as after a session.")
        )
        self.placed.toggled.connect(self._look)
        self.map = BodyMap(asks=self.tr("Tap where it was"))
        self.map.chosen.connect(self._look)
        card.add(self.placed)
        card.add(self.map)
        self.add(card)

    def _add_note(self) -> None:
        card = Card(self.tr("Note"))
        self.note = QLineEdit()
        self.note.setMaxLength(NOTE_LONGEST)
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("You may leave this empty"))
        card.add(self.note)
        self.add(card)

    def _look(self) -> None:
        """Show what is still to be asked."""
        self.where.setVisible(self.kind.value not in _NO_PLACE)
        self.map.setVisible(self.placed.isChecked())
        self.other.setVisible(self.minutes.value == _OTHER)
        self.missing.hide()

    @property
    def seconds(self) -> int | None:
        """How long it was; None before anybody said."""
        if self.minutes.value == _OTHER:
            return self.other.value() * 60
        return self.minutes.value * 60 if isinstance(self.minutes.value, int) else None

    def _missing(self, now: Moment) -> str:
        if self.kind.value is None:
            return self.tr("Choose what it was.")
        if self.seconds is None:
            return self.tr("Choose how long it was.")
        if self.when.ahead or self.when.moment.wall_ms + self.seconds * 1000 > now.wall_ms:
            return self.tr("It must be over already. Look at when it began.")
        placed = self.placed.isChecked() and self.kind.value not in _NO_PLACE
        return self.tr("Show on the body where.") if placed and self.map.site is None else ""

    def _save(self) -> None:
        now = self._shell.now()
        missing, kind, seconds = self._missing(now), self.kind.value, self.seconds
        self.missing.setText(missing)
        self.missing.setVisible(bool(missing))
        if missing or not isinstance(kind, Modality) or seconds is None:
            self._shell.window_frame.announce(missing, urgent=True)
            return
        placed = self.placed.isChecked() and kind not in _NO_PLACE
        self._asked = True
        self.save.setEnabled(False)
        site = self.map.site if placed else None
        note = self.note.text().strip()
        entry = CareEntry(kind, self.when.moment, seconds, now, site, note)
        self._shell.ask(TellHealth(entry))

    @Slot(object)
    def _hear(self, news: News) -> None:
        if self._asked and isinstance(news, Saved) and news.what == "TellHealth":
            self._asked = False
            self.give_up()
            self._shell.window_frame.toast(self.tr("Saved"))
            self.done.emit()
        elif self._asked and isinstance(news, FaultNews) and news.asked == "TellHealth":
            self._asked = False
            self.save.setEnabled(True)
