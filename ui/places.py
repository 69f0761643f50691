"""The places of the window, and the pages that are open in each."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from PySide6.QtWidgets import QWidget

Titled: TypeAlias = tuple[QWidget, str]
"""A page and its title."""
Factory: TypeAlias = Callable[[], QWidget]
First: TypeAlias = Callable[[], Titled | None]
"""Makes what a list shows beside it while nothing is chosen; None where the list is empty."""


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
