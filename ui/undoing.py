"""Throwing away and bringing back, undo and redo: asked of the engine, and told once it is done."""

from collections import deque
from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from app.domain.trail import Edit, Target
from app.entry_requests import Bin, JoinSessions, Redo, Restore, TakeApart, Undo
from app.news import FaultNews, News, PersonOpened, Saved
from ui import drafts
from ui.shell import Shell

Thing: TypeAlias = tuple[Target, int, str]
"""What is thrown away or brought back: Target, id, name."""


class Undoing(QObject):
    """Ctrl+Z and Ctrl+Shift+Z undo and redo anywhere but in a text field, which has its own, on a
    page with something that is not saved, and while a session runs."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._frame = shell.window_frame
        self._asked: dict[str, deque[Thing]] = {Bin.__name__: deque(), Restore.__name__: deque()}
        self._turning: deque[str] = deque()
        self._keys = [
            self._shortcut("Ctrl+Z", self._undo_newest),
            self._shortcut("Ctrl+Shift+Z", self.redo),
            self._shortcut("Ctrl+Y", self.redo),
        ]
        self._frame.stop_bar.running_changed.connect(self._rest)
        shell.heard.connect(self._hear)

    def _shortcut(self, keys: str, slot: Callable[[], None]) -> QShortcut:
        def press() -> None:
            """Whoever is filling in a page means what stands there, not an older change."""
            if drafts.unsaved([self._frame.page]) is None:
                slot()

        shortcut = QShortcut(QKeySequence(keys), self._frame, press)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        return shortcut

    @Slot(bool)
    def _rest(self, running: bool) -> None:
        for shortcut in self._keys:
            shortcut.setEnabled(not running)

    @Slot(object, int, str)
    def throw_away(self, target: Target, thing_id: int, name: str) -> None:
        """Into the bin, with Undo."""
        self._request(Bin(target, thing_id), (target, thing_id, name))

    @Slot(object, int, str)
    def bring_back(self, target: Target, thing_id: int, name: str) -> None:
        """Out of the bin."""
        self._request(Restore(target, thing_id), (target, thing_id, name))

    def ask(self, request: JoinSessions | TakeApart) -> None:
        """Join or take apart, with Undo."""
        self._turning.append(type(request).__name__)
        self._shell.ask(request)

    def _undo_newest(self) -> None:
        from ui.keeping import keeping  # noqa: PLC0415 - after the first paint

        if not keeping(self._shell).take_back():
            self.undo()

    @Slot()
    def undo(self) -> None:
        """Take the last change back."""
        self._turn(Undo())

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back last."""
        self._turn(Redo())

    def _turn(self, request: Undo | Redo) -> None:
        self._frame.close_sheet()
        self._turning.append(type(request).__name__)
        self._shell.ask(request)

    def _request(self, request: Bin | Restore, thing: Thing) -> None:
        self._asked[type(request).__name__].append(thing)
        self._shell.ask(request)

    @Slot(object)
    def _hear(self, news: News) -> None:
        match news:
            case PersonOpened():
                self._turning.clear()
                for asked in self._asked.values():
                    asked.clear()
            case Saved(what=what) if self._asked.get(what):
                self._say_moved(what, self._asked[what].popleft())
            case Saved(what=what) if what in self._turning:
                self._turning.remove(what)
                if what in (JoinSessions.__name__, TakeApart.__name__):
                    self._say_joined(what)
                else:
                    self._say_turned(what, news.edit)
            case FaultNews(asked=asked) if self._asked.get(asked):
                self._asked[asked].popleft()
            case FaultNews(asked=asked) if asked in self._turning:
                self._turning.remove(asked)
            case _:
                pass

    def _say_moved(self, what: str, thing: Thing) -> None:
        binned = what == Bin.__name__
        said = self.tr("Thrown away: {what}") if binned else self.tr("Brought back: {what}")
        self._frame.toast(
            said.format(what=thing[2]), (self.tr("Undo"), lambda: self._reverse(thing, was=binned))
        )

    def _say_joined(self, what: str) -> None:
        joined = what == JoinSessions.__name__
        said = self.tr("Joined: one session now") if joined else self.tr("Taken apart")
        last: Edit | None = self._shell.read(lambda diary: diary.next_undo(), None)

        def back() -> None:
            """Only while no other change came."""
            if last == self._shell.read(lambda diary: diary.next_undo(), None):
                self.undo()

        self._frame.toast(said, (self.tr("Undo"), back))

    def _reverse(self, thing: Thing, *, was: bool) -> None:
        """Take it back; where another change came since, by the opposite one."""
        last: Edit | None = self._shell.read(lambda diary: diary.next_undo(), None)
        if last is not None and (last.target, last.target_id) == thing[:2]:
            self.undo()
        elif was:
            self.bring_back(*thing)
        else:
            self.throw_away(*thing)

    def _say_turned(self, what: str, edit: Edit | None) -> None:
        undone = what == Undo.__name__
        if edit is None:
            nothing = self.tr("Nothing to undo") if undone else self.tr("Nothing to redo")
            self._frame.toast(nothing)
            return
        from ui import words_trail  # noqa: PLC0415 - after the first paint

        said = self.tr("Taken back: {change}") if undone else self.tr("Done again: {change}")
        back: Undo | Redo = Redo() if undone else Undo()
        name = self.tr("Redo") if undone else self.tr("Undo")
        action = (name, lambda: self._turn(back))
        self._frame.toast(said.format(change=words_trail.change(edit)), action)
