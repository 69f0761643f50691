"""The places of the window, and the pages that are open in each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

Titled: TypeAlias = tuple[QWidget, str]
"""A page and its title."""
Factory: TypeAlias = Callable[[], QWidget]
First: TypeAlias = Callable[[], Titled | None]
"""Makes what a list shows beside it while nothing is chosen; None where the list is empty."""


class Marks:
    """Where the keyboard was when a page was opened over another."""

    def __init__(self) -> None:
        self._at: dict[QWidget, QWidget] = {}

    def remember(self, page: QWidget, focus: QWidget | None) -> None:
        """That page is opened; the keyboard was there."""
        if focus is not None:
            self._at[page] = focus

    def forget(self, page: QWidget) -> QWidget | None:
        """Where the keyboard was when that page was opened, as far as that is still to be seen."""
        focus = self._at.pop(page, None)
        return focus if focus is not None and isValid(focus) and focus.isVisible() else None


@dataclass(slots=True)
class Place:
    """One of the five, and the pages open in it, deepest last.

    With `first` the root is a list that keeps its place when the window is wide. `shown_first` is
    what `first` made: it is not open, so it goes when something is opened or the window narrows,
    unless a deeper page is opened from it.
    """

    title: str
    factory: Factory
    first: First | None = None
    stack: list[Titled] = field(default_factory=list[Titled])
    shown_first: Titled | None = None

    @property
    def pages(self) -> list[QWidget]:
        """All pages there are of it."""
        first = [self.shown_first] if self.shown_first else []
        return [page for page, _ in (*self.stack, *first)]

    def open_root(self) -> None:
        """Make the root if it is not there yet."""
        if not self.stack:
            self.stack.append((self.factory(), self.title))

    def go_to_root(self) -> list[QWidget]:
        """Only the root is open, made if need be; gives the pages that are open no more."""
        gone = self.pages[1:]
        self.open_root()
        del self.stack[1:]
        self.shown_first = None
        return gone

    def retitle(self, title: str) -> list[QWidget]:
        """Another title, and no page open; gives the pages that are to go."""
        gone = self.pages
        self.stack.clear()
        self.title, self.shown_first = title, None
        return gone

    def beside(self, *, wide: bool) -> Titled | None:
        """What shows beside the root; None where the page on top stands alone."""
        if not wide or self.first is None:
            self.shown_first = None
            return None
        if len(self.stack) > 1:
            self.shown_first = None
            return self.stack[-1]
        if self.shown_first is None:
            self.shown_first = self.first()
        return self.shown_first

    def keep_first(self) -> None:
        """What was only shown is now open: something is opened from it."""
        if self.shown_first is not None:
            self.stack.append(self.shown_first)
            self.shown_first = None


class Places:
    """The five in order, by key, and which is in front."""

    def __init__(self) -> None:
        self._all: dict[str, Place] = {}
        self.key = ""
        """Of the one in front; empty before the first `enter`."""

    def add(self, key: str, place: Place) -> None:
        """One more, after the others."""
        self._all[key] = place

    def __getitem__(self, key: str) -> Place:
        """KeyError: no such place."""
        return self._all[key]

    def items(self) -> list[tuple[str, Place]]:
        """All of them with their keys, in order."""
        return list(self._all.items())

    @property
    def front(self) -> Place:
        """The one in front. KeyError before the first `enter`."""
        return self._all[self.key]

    def enter(self, key: str) -> int:
        """Bring that one to the front; where it slides in from: right (1), left (-1), or at once
        (0), as the first one does."""
        keys, before, self.key = list(self._all), self.key, key
        if not before:
            return 0
        return 1 if keys.index(key) > keys.index(before) else -1

    def reword(self, titles: Mapping[str, str]) -> list[QWidget]:
        """Other titles by key. None has a page any more; gives those that are to go."""
        gone: list[QWidget] = []
        for key, title in titles.items():
            gone += self._all[key].retitle(title)
        return gone
