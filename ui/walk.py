"""A person's way through the places: which page is in front, what lies below it, and back."""

from collections.abc import Callable, Iterable, Mapping
from typing import cast

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui import drafts
from ui.ground import Ground
from ui.places import Marks, Place, Places


class Walk(QObject):
    """Brings pages to the front of the ground. Where something on a page that is to go is not
    saved, a sheet asks first, and the step is taken once it is answered."""

    place_changed = Signal(str)
    beside_changed = Signal(object)
    """Carries the page that shows beside its list now, None where a page stands alone."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._ground = ground
        self._panes = ground.panes
        self._places = Places()
        self._marks = Marks()
        self._wide = False
        ground.nav.chosen.connect(self.go)
        self._panes.back_asked.connect(self.pop)

    def add_place(self, key: str, place: Place) -> None:
        """One more, after the others."""
        self._places.add(key, place)

    @Slot(str)
    def go(self, key: str) -> None:
        """Open a place at its root; deeper pages there are gone, but while something on them is not
        saved they wait as they were left. KeyError: no such place."""
        target = self._places[key]
        here = key == self._places.key
        if here and self._asks_before(target.pages[1:], lambda: self.go(key)):
            return
        self._ground.put_sheet_away()
        waits = drafts.unsaved(target.pages[1:]) is not None
        gone = [] if waits else target.go_to_root()
        sideways = self._places.enter(key)
        self._ground.nav.show_place(key)
        self._show(sideways)
        self._forget(gone)
        self.place_changed.emit(key)

    def reword(self, titles: Mapping[str, str], key: str) -> None:
        """After another language: other titles by place, all pages anew, `key` in front."""
        gone = self._places.reword(titles)
        for place_key, title in titles.items():
            self._ground.nav.rename(place_key, title)
        self.go(key)
        self._forget(gone)

    def push(self, page: QWidget, title: str) -> None:
        """A deeper page with a back arrow; the window deletes it after `pop`."""
        self._ground.put_sheet_away()
        place = self._places.front
        self._marks.remember(page, self._focus())
        place.keep_first()
        place.stack.append((page, title))
        self._show(1)

    def push_from_list(self, page: QWidget, title: str) -> None:
        """As `push`; but where the place's list shows, what was open beside it goes first."""
        place = self._places.front
        gone = place.pages[1:] if self._panes.split else []
        if self._asks_before(gone, lambda: self.push_from_list(page, title)):
            return
        self._ground.put_sheet_away()
        self._marks.remember(page, self._focus())
        if self._panes.split:
            del place.stack[1:]
        place.shown_first = None
        place.stack.append((page, title))
        self._show(0 if self._panes.split else 1)
        self._forget(gone)

    @Slot()
    def pop(self) -> None:
        """Back to the page before; nothing happens at a place's root. Asks first where something
        on the page is not saved."""
        stack = self._places.front.stack if self._places.key else []
        if len(stack) < 2 or self._asks_before([stack[-1][0]], self.pop):
            return
        page, _ = stack.pop()
        self._show(-1)
        before = self._marks.forget(page)
        self._forget([page])
        if before is not None:
            # Later: the page may fill itself anew in answer to the same news, and Qt loses its way
            # when what has the focus goes meanwhile.
            QTimer.singleShot(0, self, lambda: self._refocus(before))

    def _asks_before(self, pages: Iterable[QWidget], go_on: Callable[[], None]) -> bool:
        """Whether pages that are to go hold something that is not saved: then a sheet asks, and
        `go_on` comes with the answer."""
        page = drafts.unsaved(pages)
        if page is not None:
            self._ground.show_sheet(drafts.question(page, self._ground.put_sheet_away, go_on))
        return page is not None

    def _forget(self, pages: list[QWidget]) -> None:
        for page in pages:
            self._marks.forget(page)
            self._panes.forget(page)

    def _refocus(self, before: QWidget) -> None:
        """The keyboard to where it was, unless that is gone or somebody went on."""
        page = self.page
        if page is not None and page.hasFocus() and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus(self) -> QWidget | None:
        return cast("QWidget | None", self._ground.window().focusWidget())

    @property
    def page(self) -> QWidget | None:
        """The page in front: of a list and what is open beside it, the latter."""
        return self._places.front.stack[-1][0] if self._places.key else None

    @property
    def place(self) -> str:
        """Key of the place in front; empty before the first `go`."""
        return self._places.key

    def set_title(self, title: str) -> None:
        """Another title for the page in front."""
        stack = self._places.front.stack
        stack[-1] = (stack[-1][0], title)
        beside = self._panes.split and len(stack) > 1
        self._panes.set_title(title, deeper=len(stack) > 1 + beside, beside=beside)

    def _show(self, sideways: int) -> None:
        """Bring the page in front to the front, and the keyboard to its top."""
        self._arrange(sideways)
        page, title = self._places.front.stack[-1]
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ground.announce(title)
        shown = getattr(page, "shown", None)
        if callable(shown):
            shown()

    def _arrange(self, sideways: int) -> None:
        place = self._places.front
        depth, (top, title) = len(place.stack), place.stack[-1]
        beside = place.beside(wide=self._wide)
        if beside is None:
            self._panes.show_one(top, title, deeper=depth > 1, sideways=sideways)
        else:
            root = place.stack[0]
            self._panes.show_two(*root, *beside, deeper=depth > 2, sideways=sideways)
        self.beside_changed.emit(None if beside is None else beside[0])

    def back(self) -> None:
        """One step back; where the list never went, that is a matter of the keyboard alone."""
        place = self._places.front if self._places.key else None
        if self._panes.split and place and len(place.stack) == 2:
            place.stack[0][0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.pop()

    def unsaved(self) -> bool:
        """Whether a page of any place holds something that is not saved."""
        return any(drafts.unsaved(place.pages) for _, place in self._places.items())

    def ask_first(self, go_on: Callable[[], None]) -> None:
        """Do what ends all pages. Where one holds something that is not saved, it comes to the
        front and a sheet asks, and `go_on` comes with the answer."""
        for key, place in self._places.items():
            if drafts.unsaved(place.pages):
                if key != self._places.key:
                    self.go(key)
                self._asks_before(place.pages, lambda: self.ask_first(go_on))
                return
        go_on()

    def reshape(self, *, wide: bool) -> None:
        """The window became wide enough for a list with its detail beside it, or is so no more.
        What is open stays open, and the keyboard where it is."""
        self._wide = wide
        if not self._places.key:
            return
        place = self._places.front
        focus = self._focus()
        only_shown = place.shown_first
        self._arrange(0)
        if only_shown and place.shown_first is None:
            self._forget([only_shown[0]])
        kept = focus is not None and focus.isVisibleTo(self._ground)
        (focus if focus and kept else place.stack[-1][0]).setFocus()
        root_shown = getattr(place.stack[0][0], "shown", None)
        if self._panes.split and callable(root_shown):
            root_shown()
