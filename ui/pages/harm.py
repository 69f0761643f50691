"""A record of harm (D14, features S9): what, where, when, a note, a photo, and how it stands."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit

from app.domain.harm import AdverseEvent, Harm, Outcome
from app.domain.pain import Site
from app.news import FaultNews, News, Saved
from app.requests import TellHealth
from ui import words_harm
from ui.pages.answers import Answers
from ui.pages.badge import simulated_badge
from ui.pages.draft_page import DraftPage
from ui.pages.paused import PausedCard
from ui.pages.photo_queue import PhotoQueue
from ui.pages.photo_view import PhotoView
from ui.pages.when_picker import WhenPicker
from ui.parts.body_map import BodyMap
from ui.parts.button import BigButton, Button, Kind
from ui.parts.card import Card
from ui.parts.text import Text
from ui.parts.toggle_row import ToggleRow
from ui.shell import Shell
from ui.theme import Extent, Size

NOTE_LONGEST = 2000
"""Characters of a note; our own choice."""
_AID = {Harm.WHITE_OR_BLUE_SKIN, Harm.BLISTER, Harm.FROSTBITE}
"""Harm that the first-aid words are for."""


@dataclass(frozen=True, slots=True)
class About:
    """What is known of harm before anybody says it: the session it came from, the place, its
    kind. A kind that is known is shown as chosen; the person may choose another."""

    session_id: int | None = None
    site: Site | None = None
    harm: Harm | None = None
    rehearsal: bool = False


class HarmPage(DraftPage):
    """Nothing is kept before the person presses Save; then it can only be followed, not undone."""

    done = Signal()
    photo_wanted = Signal()
    locks_wanted = Signal()

    def __init__(self, shell: Shell, about: About) -> None:
        super().__init__()
        self._shell = shell
        self._about = about
        self._photo = b""
        self._queue = PhotoQueue(self)
        self._queue.came.connect(self._take_in)
        self._asked = self._told = False
        if about.rehearsal:
            self.add(simulated_badge())
        self._add_what()
        self._add_where()
        self._add_when()
        self._add_more()
        self._add_end()
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
        if self._told:
            return None
        when = None if self.when.is_now else self.when.moment
        return super().filled(), self.site, when, self._photo, self._queue.waiting

    def keep(self) -> None:
        """As a press on Save."""
        self._save()

    def _add_what(self) -> None:
        card = Card(self.tr("What happened?"))
        kinds = [(harm, words_harm.harm(harm)) for harm in Harm]
        self.harm = Answers(self.tr("What happened?"), kinds, self._about.harm)
        self.harm.chosen.connect(self._look)
        card.add(self.harm)
        self.add(card)
        self.aid = Card(tone="stop_soft")
        self.aid.add(Text(words_harm.first_aid(), bold=True))
        self.aid.setAccessibleName(words_harm.first_aid())
        self.add(self.aid)

    def _add_where(self) -> None:
        card = Card(self.tr("Where?"))
        self.map = BodyMap(asks=self.tr("Tap where it is"))
        self.map.show_site(self._about.site)
        self.whole = ToggleRow(
            self.tr("Not on one place"), self.tr("Such as dizzy. All places are paused then.")
        )
        self.map.chosen.connect(self._look)
        self.whole.toggled.connect(self._look)
        card.add(self.whole)
        card.add(self.map)
        self.add(card)

    def _add_when(self) -> None:
        card = Card(self.tr("When did it begin?"))
        self.when = WhenPicker(self.tr("When did it begin?"), self._shell.now())
        card.add(self.when)
        self.add(card)

    def _add_more(self) -> None:
        card = Card(self.tr("Note and photo"))
        self.note = QPlainTextEdit()
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("What does it look and feel like?"))
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(3 * Extent.TOUCH)
        self.picture = PhotoView(self.tr("The photo"))
        self.add_photo = Button(self.tr("Add a photo"), Kind.SOFT, "camera")
        self.add_photo.clicked.connect(self.photo_wanted)
        self.drop_photo = Button(self.tr("Take the photo out"), Kind.PLAIN, "delete")
        self.drop_photo.clicked.connect(self._drop_photo)
        self.photo_said = Text("", Size.CAPTION)
        for widget in (self.note, self.picture, self.add_photo, self.drop_photo, self.photo_said):
            card.add(widget)
        self.add(card)
        stands = Card(self.tr("How is it now?"))
        outcomes = [(outcome, words_harm.outcome(outcome)) for outcome in Outcome]
        self.outcome = Answers(self.tr("How is it now?"), outcomes, Outcome.OPEN)
        stands.add(self.outcome)
        self.add(stands)
        self._show_photo()

    def _add_end(self) -> None:
        self.missing = Text("", tone="warn")
        self.add(self.missing)
        self.add(Text(self._what_follows(), tone="quiet"))
        self.save = BigButton(self.tr("Save"), Kind.PRIMARY, "check")
        self.save.clicked.connect(self._save)
        self.add(self.save)

    def _what_follows(self) -> str:
        text = self.tr(
            "When you save, this place is paused: no cold here until you write down "
            "what a health professional said."
        )
        if self._about.rehearsal:
            return self.tr("This was simulated. Only simulated sessions are paused here.")
        return text

    @property
    def site(self) -> Site | None:
        """The place; None: it is not on one."""
        return None if self.whole.isChecked() else self.map.site

    def take_photo(self, path: str) -> None:
        """Take the picture of that file in, made small and bare; the last one stays."""
        self._queue.take([path])
        self._say_of_photo(self.tr("The photo is on its way."), "ink")

    @Slot(str, object)
    def _take_in(self, _name: str, jpeg: bytes | None) -> None:
        if jpeg is not None:
            self._photo = jpeg
        self._show_photo()
        if jpeg is None:
            self._say_of_photo(self.tr("This file holds no photo that we can read."), "warn")
        self._look()

    def _say_of_photo(self, words: str, tone: str) -> None:
        self.photo_said.setText(words)
        self.photo_said.set_tone(tone)
        self._shell.window_frame.announce(words, urgent=tone == "warn")

    def _drop_photo(self) -> None:
        self._photo = b""
        self._show_photo()

    def _show_photo(self) -> None:
        self.picture.show_photo(self._photo)
        self.drop_photo.setVisible(bool(self._photo))
        self.add_photo.setText(self.tr("Another photo") if self._photo else self.tr("Add a photo"))
        said = self.tr(
            "It is made small, and where it was taken is removed. It stays in your diary."
        )
        self.photo_said.setText(said)
        self.photo_said.set_tone("quiet")

    def _look(self) -> None:
        """Say what is missing, and what to do for the skin."""
        self.aid.setVisible(self.harm.value in _AID)
        self.map.setVisible(not self.whole.isChecked())
        self.missing.hide()

    def _missing(self) -> str:
        if self.harm.value is None:
            return self.tr("Choose what happened.")
        if self.site is None and not self.whole.isChecked():
            return self.tr("Show on the body where it is.")
        if self._queue.waiting:
            return self.tr("A photo is on its way. Save when it is there.")
        return self.tr("Look at the day and time.") if self.when.ahead else ""

    def _save(self) -> None:
        missing = self._missing()
        self.missing.setText(missing)
        self.missing.setVisible(bool(missing))
        if missing or not isinstance(self.harm.value, Harm) or self._asked:
            self._shell.window_frame.announce(missing, urgent=True)
            return
        outcome = self.outcome.value
        self._asked = True
        self.save.setEnabled(False)
        event = AdverseEvent(
            harm=self.harm.value,
            site=self.site,
            happened=self.when.moment,
            told=self._shell.now(),
            session_id=self._about.session_id,
            outcome=outcome if isinstance(outcome, Outcome) else Outcome.OPEN,
            note=self.note.toPlainText().strip()[:NOTE_LONGEST],
            photo=self._photo,
            rehearsal=self._about.rehearsal,
        )
        self._shell.ask(TellHealth(event))

    @Slot(object)
    def _hear(self, news: News) -> None:
        if self._asked and isinstance(news, Saved) and news.what == "TellHealth":
            self._say_saved()
        elif self._asked and isinstance(news, FaultNews) and news.asked == "TellHealth":
            self._asked = False
            self.save.setEnabled(True)

    def _say_saved(self) -> None:
        """It is on the disk: what is left to read, and the way back."""
        self._asked, self._told = False, True
        harm, rehearsal = self.harm.value, self._about.rehearsal
        self.clear()
        self.add(Text(self.tr("Saved"), Size.TITLE, bold=True))
        paused = PausedCard()
        paused.locks_wanted.connect(self.locks_wanted)
        self.add(paused)
        paused.say(aid=harm in _AID, paused=True, rehearsal=rehearsal, told=True)
        self.add(Text(self.tr("You can add later how it goes, under More.")))
        self.add_gap()
        close = BigButton(self.tr("Done"), Kind.PRIMARY, "check")
        close.clicked.connect(self.done)
        self.add(close)
        self.give_up()
        self._shell.window_frame.announce(words_harm.paused(), urgent=True)
