"""What goes back to somebody: words, a course, a limit that can only be tighter, as a plan file."""

from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QLineEdit

from app.domain.faults import Fault
from app.domain.pain import Site
from app.domain.plan import MAX_SESSIONS
from app.domain.prescription import (
    NAME_LONGEST,
    PER_WEEK_MOST,
    SHORTEST_S,
    WEEKS_MOST,
    WORDS_LONGEST,
    Course,
    Prescription,
)
from app.domain.program import COLD_CAP_S
from app.domain.programs import DEFAULT, PROGRAMS
from app.domain.units import Moment
from app.exporting.planfile import SUFFIX, write_plan
from app.review_ports import Look, Reviewed
from ui import words_figures as figures
from ui import words_review
from ui.pages.choice import Choice
from ui.parts.body_map import site_name
from ui.parts.button import BigButton, Kind
from ui.parts.card import Card
from ui.parts.note_field import NoteField
from ui.parts.number_field import NumberField, NumberRange
from ui.parts.page import Page
from ui.parts.text import Text
from ui.parts.toggle_row import ToggleRow
from ui.shell import Shell

if TYPE_CHECKING:
    from collections.abc import Callable


class Author:
    """Who writes, kept from one person to the next while the window is open."""

    name = ""


class NotesPage(Page):
    """For one file. `ask_path` asks where to save, by a suggested name; empty for nowhere."""

    def __init__(self, shell: Shell, reviewed: Reviewed, look: Look, author: Author) -> None:
        super().__init__()
        self._shell, self._reviewed, self._author = shell, reviewed, author
        self._identity = look.looked.identity
        self.ask_path: Callable[[str], str] = self._path_by_dialog
        self._add_words()
        self._add_course(look)
        self._add_limit()
        self.missing = Text("", tone="warn")
        self.missing.hide()
        self.save = BigButton(self.tr("Save as a plan file"), Kind.PRIMARY, "share")
        self.save.clicked.connect(self.keep)
        self.add(self.missing)
        self.add(self.save)
        self.add(
            Text(
                self.tr(
                    "Send the file to the person. Coldwrap shows them all of it, and they take it "
                    "or not. It starts nothing, and no limit of the app gets looser by it."
                ),
                tone="quiet",
            )
        )
        self.add_gap()
        self._look()

    def _add_words(self) -> None:
        title = self.tr("For {name}").format(name=words_review.name(self._reviewed))
        card = Card(title)
        self.who = QLineEdit(self._author.name)
        self.who.setMaxLength(NAME_LONGEST)
        self.who.setAccessibleName(self.tr("Your name"))
        self.who.setPlaceholderText(self.tr("Your name"))
        self.words = NoteField(self.tr("What you want to say"))
        self.words.setPlaceholderText(self.tr("What you want to say"))
        card.add(self.who)
        card.add(self.words)
        if not self._identity:
            card.add(
                Text(
                    self.tr("The file does not say whose it is: anybody could take this plan."),
                    tone="warn",
                )
            )
        self.add(card)

    def _add_course(self, look: Look) -> None:
        card = Card()
        self.course = ToggleRow(self.tr("Suggest a course"))
        name = self.tr("Minutes of cold")
        programs = [(key, figures.minutes(each.cold_s)) for key, each in PROGRAMS.items()]
        self.program = Choice(name, programs, DEFAULT)
        told = {each.row.opening.site for each in look.looked.material.sessions}
        sites = [(site, site_name(site)) for site in Site if site in told]
        self.site = Choice(self.tr("Where"), [("", self.tr("Where it hurts")), *sites], "")
        self.sessions = self._number(self.tr("Sessions in all"), MAX_SESSIONS, 6)
        self.per_week = self._number(self.tr("Sessions a week at most"), PER_WEEK_MOST, 3)
        self.weeks = self._number(self.tr("Weeks"), WEEKS_MOST, 2)
        self._of_course = (self.program, self.site, self.sessions, self.per_week, self.weeks)
        card.add(self.course)
        for widget in self._of_course:
            card.add(widget)
        self.course.toggled.connect(self._look)
        self.add(card)

    def _number(self, name: str, most: int, first: int) -> NumberField:
        field = NumberField(name, NumberRange(1, most))
        field.show_value(first)
        return field

    def _add_limit(self) -> None:
        card = Card()
        self.limit = ToggleRow(
            self.tr("Shorter sessions"), self.tr("A longest time, below that of the app's rules")
        )
        lowest, highest = SHORTEST_S // 60, COLD_CAP_S // 60 - 1
        self.longest = NumberField(self.tr("Minutes of cold at most"), NumberRange(lowest, highest))
        card.add(self.limit)
        card.add(self.longest)
        self.limit.toggled.connect(self._look)
        self.add(card)

    @Slot()
    def _look(self) -> None:
        for widget in self._of_course:
            widget.setVisible(self.course.isChecked())
        self.longest.setVisible(self.limit.isChecked())
        self.missing.hide()

    def lacks(self) -> str:
        """What is still to be said; empty when all is there."""
        if not self.who.text().strip():
            return self.tr("Write your name, so that they know who it is from.")
        fields = [self.sessions, self.per_week, self.weeks] if self.course.isChecked() else []
        fields += [self.longest] if self.limit.isChecked() else []
        for field in fields:
            if field.value is None:
                return field.complaint() or field.range_words()
        if not (self._said or self.course.isChecked() or self.limit.isChecked()):
            return self.tr("Nothing is said yet: write something, or suggest a course or a limit.")
        if len(self._said) > WORDS_LONGEST:
            return self.tr("Too long: {count} letters are the most.").format(count=WORDS_LONGEST)
        return ""

    @property
    def _said(self) -> str:
        return self.words.toPlainText().strip()

    def prescription(self, now: Moment) -> Prescription:
        """What stands there. Ask when nothing lacks; ValueError for what no plan says."""
        longest = self.longest.whole if self.limit.isChecked() else None
        return Prescription(
            who=self.who.text().strip(),
            made=Moment(0, now.wall_ms // 1000 * 1000, now.utc_offset_min),
            identity=self._identity,
            course=self._course() if self.course.isChecked() else None,
            longest_s=longest * 60 if longest is not None else None,
            comments=(self._said,) if self._said else (),
        )

    def _course(self) -> Course:
        site = self.site.value
        return Course(
            str(self.program.value),
            self.sessions.whole or 0,
            self.per_week.whole or 0,
            self.weeks.whole or 0,
            site if isinstance(site, Site) else None,
        )

    @Slot()
    def keep(self) -> None:
        """Save it, or say what is missing."""
        missing = self.lacks()
        self.missing.setText(missing)
        self.missing.setVisible(bool(missing))
        if missing:
            self._shell.window_frame.announce(missing, urgent=True)
            return
        self._author.name = self.who.text().strip()
        asked = self.ask_path(words_review.plan_name(self._reviewed))
        if not asked:
            return
        path = Path(asked)
        if not path.name.lower().endswith(SUFFIX):
            path = path.with_name(path.name + SUFFIX)
        try:
            write_plan(path, self.prescription(self._shell.now()), version("coldwrap"))
        except Fault as fault:
            self._shell.tell_fault(fault)
            return
        self._shell.window_frame.toast(self.tr("Saved: {name}").format(name=path.name))

    def _path_by_dialog(self, suggested: str) -> str:
        title = self.tr("Save the plan")
        return QFileDialog.getSaveFileName(self, title, suggested)[0]
