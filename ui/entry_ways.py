"""The ways to diary entries: what can be added, and a page of each kind, made when first wanted."""
# ruff: noqa: PLC0415

from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QObject, Signal, Slot

from ui.shell import Shell

if TYPE_CHECKING:
    from app.domain.entry_kind import EntryKind
    from app.domain.journal import DiaryEntry
    from app.domain.units import Moment
    from ui.pages.entry_page import EntryPage

PAGES: Final = {
    "pain": "ui.pages.pain_entry:PainEntryPage",
    "flare": "ui.pages.flare_entry:FlareEntryPage",
    "medicine": "ui.pages.medicine_entry:MedicineEntryPage",
    "care": "ui.pages.care_entry:CareEntryPage",
    "context": "ui.pages.context_entry:ContextEntryPage",
    "vitals": "ui.pages.vitals_entry:VitalsEntryPage",
    "movement": "ui.pages.movement_entry:MovementEntryPage",
    "activities": "ui.pages.activities_entry:ActivitiesEntryPage",
    "change": "ui.pages.change_entry:ChangeEntryPage",
    "score": "ui.pages.score_entry:ScoreEntryPage",
    "problem": "ui.pages.problem_entry:ProblemEntryPage",
    "note": "ui.pages.note_entry:NoteEntryPage",
}
"""Module and class of the page for each EntryKind, in the order in which they are offered; comments
come in a file and are not asked for. By its word, as the first paint waits for no kinds."""


def page_of(kind: "EntryKind") -> "type[EntryPage]":
    """The page of that kind. KeyError for a kind that is not asked for."""
    module, name = PAGES[kind].split(":")
    return cast("type[EntryPage]", getattr(import_module(module), name))


class EntryWays(QObject):
    """Opens sheets and pages of entries over what is in front."""

    cold_wanted = Signal()
    """Cold from elsewhere, which is kept apart from entries: the rules of rest count it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._frame = shell.window_frame

    @Slot()
    def open_add(self) -> None:
        """All that can be added."""
        from app.domain.entry_kind import EntryKind
        from ui.pages.add_entry import AddSheet

        sheet = AddSheet((EntryKind(kind) for kind in PAGES), self._due())
        sheet.chosen.connect(self.open_new)
        sheet.cold_chosen.connect(self.cold_wanted)
        self._frame.show_sheet(sheet)

    def _due(self) -> "tuple[EntryKind, ...]":
        """What could be written down again; the last course counts while it runs, and at its
        end."""
        from app.domain.measures_due import LOOK_BACK_DAYS, MEASURES, day_of, measures_due

        now, starts_h = self._shell.now(), self._shell.preferences.day_starts_h
        since_ms = now.wall_ms - LOOK_BACK_DAYS * 86_400_000
        told = self._shell.read(lambda d: d.entries(since_ms, now.wall_ms + 1, MEASURES), ())
        planned = self._shell.read(lambda diary: diary.plan_now(), None)
        if planned is None:
            return measures_due(told, now, starts_h=starts_h)
        began, ended = planned.plan.began, planned.plan.ended
        ends = day_of(ended, starts_h).isoformat() if ended else ""
        return measures_due(told, now, day_of(began, starts_h).isoformat(), ends, starts_h)

    @Slot(object)
    def open_new(
        self, kind: "EntryKind", session_id: int | None = None, at: "Moment | None" = None
    ) -> None:
        """A new entry of that kind, about a session or about an earlier moment if given. KeyError
        for a comment."""
        self._open(page_of(kind)(self._shell, None, session_id, at), kind)

    @Slot(object, int)
    def open_about(self, kind: "EntryKind", session_id: int) -> None:
        """A new entry of that kind about a session."""
        self.open_new(kind, session_id)

    @Slot(object)
    def open_pain(self, entry: "DiaryEntry | None") -> None:
        """Say more of that pain, or a new one."""
        from app.domain.entry_kind import EntryKind

        if entry is None:
            self.open_new(EntryKind.PAIN)
        else:
            self.edit(entry)

    @Slot(object)
    def edit(self, entry: "DiaryEntry") -> None:
        """Change an entry. KeyError for a comment."""
        self._open(page_of(entry.kind)(self._shell, entry), entry.kind)

    def _open(self, page: "EntryPage", kind: "EntryKind") -> None:
        from ui import words_journal

        def leave() -> None:
            if self._frame.page is page:
                self._frame.pop()

        page.done.connect(leave)
        self._frame.push(page, words_journal.kind(kind))
