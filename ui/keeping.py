"""Diary entries on their way to the disk: what is asked to be kept, and Undo once it is there.

Nothing is called saved before the engine says so: a hope is no fact.
"""

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.journal import DiaryEntry
from app.domain.trail import Edit, Target
from app.entry_requests import Bin, ChangeEntry, Undo, WriteEntry
from app.news import FaultNews, News, PersonOpened, Saved
from ui import words_entries
from ui.shell import Shell

if TYPE_CHECKING:
    from collections.abc import Callable

_NEW, _CHANGED = WriteEntry.__name__, ChangeEntry.__name__


class Keeping(QObject):
    """One for each window (`keeping(shell)`); it outlives the page that asks, so that Undo comes
    even when the person has left."""

    kept = Signal(object, int)
    """Carries the DiaryEntry as it was asked for, and its id: it is on the disk."""
    undone = Signal()
    """What was said last is taken back."""
    failed = Signal(object)
    """Carries the DiaryEntry that could not be kept; the shell says why."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._asked: dict[str, deque[DiaryEntry]] = {_NEW: deque(), _CHANGED: deque()}
        self._before: dict[int, DiaryEntry] = {}
        """By id, how entries stood that are being changed."""
        self._undone = ""
        self._newest: tuple[Callable[[], None], Edit | None] | None = None
        """What takes the newest entry back, and the last change before it was there."""
        shell.heard.connect(self._hear)

    def keep(self, entry: DiaryEntry, photos: tuple[bytes, ...] = ()) -> None:
        """Ask for a new entry (id 0), or for one in place of that with the same id. `photos` are
        new ones."""
        request = ChangeEntry(entry, photos) if entry.id else WriteEntry(entry, photos)
        self._asked[type(request).__name__].append(entry)
        before = self._shell.read(lambda diary: diary.entry(entry.id), None) if entry.id else None
        if before is not None:
            self._before[entry.id] = before
        self._shell.ask(request)

    def take_back(self) -> bool:
        """Take the entry back that was kept last, where nothing was changed since: a new entry is
        no change, and Undo would take back something much older. Whether there was such an one."""
        newest, self._newest = self._newest, None
        if newest is None or newest[1] != self._shell.read(lambda diary: diary.next_undo(), None):
            return False
        newest[0]()
        return True

    @Slot(object)
    def _hear(self, news: News) -> None:
        match news:
            case PersonOpened():
                self._undone, self._newest = "", None
                self._before.clear()
                for asked in self._asked.values():
                    asked.clear()
            case Saved(what=what) if self._asked.get(what):
                self._say_kept(self._asked[what].popleft(), news.id)
            case Saved(what=what) if what == self._undone:
                self._undone = ""
                self._shell.window_frame.toast(self.tr("Taken back"))
                self.undone.emit()
            case FaultNews(asked=asked) if self._asked.get(asked):
                self.failed.emit(self._asked[asked].popleft())
            case _:
                pass

    def _say_kept(self, entry: DiaryEntry, entry_id: int) -> None:
        kept = entry.id or entry_id
        said = self.tr("Changed: {what}") if entry.id else self.tr("Saved: {what}")
        before = self._before.pop(entry.id, None)

        def undo() -> None:
            self._newest = None
            request = self._reverse(entry, before) if entry.id else Bin(Target.ENTRY, kept)
            self._undone = type(request).__name__
            self._shell.ask(request)

        if not entry.id:
            self._newest = undo, self._shell.read(lambda diary: diary.next_undo(), None)
        text = said.format(what=words_entries.title(entry))
        self._shell.window_frame.toast(text, (self.tr("Undo"), undo))
        self.kept.emit(entry, kept)

    def _reverse(self, entry: DiaryEntry, before: DiaryEntry | None) -> Undo | ChangeEntry:
        """What takes that change back; where another one came since, by writing what stood there
        before, for Undo would take back that other one."""
        last: Edit | None = self._shell.read(lambda diary: diary.next_undo(), None)
        newest = last is None or (last.target, last.target_id) == (Target.ENTRY, entry.id)
        return Undo() if newest or before is None else ChangeEntry(before)


def keeping(shell: Shell) -> Keeping:
    """The one of that window."""
    found = shell.findChild(Keeping)
    return found if isinstance(found, Keeping) else Keeping(shell)
