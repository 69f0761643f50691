"""The way of the Tab key: through what can be reached now, in the order a person reads."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def stops(regions: Sequence[QWidget]) -> list[QWidget]:
    """What Tab stops at inside these, region after region; in each, as it was put together."""
    found: list[QWidget] = []
    for region in regions:
        widget = region.nextInFocusChain()
        # The chain is a ring, so it ends where it began; the stubs allow None all the same.
        while widget is not None and widget is not region:
            if region.isAncestorOf(widget) and _takes_tab(widget):
                found.append(widget)
            widget = widget.nextInFocusChain()
    return found


def move(found: Sequence[QWidget], here: QWidget | None, *, forward: bool) -> None:
    """Put the focus on the stop after `here`, or before it, round and round; scrolls it into
    sight. From a page that has the focus itself it goes to its first, or to the one before."""
    if not found:
        return
    target = found[_next(found, here, forward=forward) % len(found)]
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    target.setFocus(reason)
    above = target.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(target)
        above = above.parentWidget()


def _next(found: Sequence[QWidget], here: QWidget | None, *, forward: bool) -> int:
    if here in found:
        return found.index(here) + (1 if forward else -1)
    inside = (i for i, stop in enumerate(found) if here is not None and here.isAncestorOf(stop))
    first = next(inside, 0)
    return first if forward else first - 1


def _takes_tab(widget: QWidget) -> bool:
    """The line inside a field for times hands the focus to the field: it would lead back there."""
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    own = widget.focusProxy() is None
    return by_tab and own and widget.isVisible() and widget.isEnabled()
