"""The way of the Tab key: through what can be reached now, in the order a person reads."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def stops(regions: Sequence[QWidget]) -> list[QWidget]:
    """What Tab stops at inside these, region after region; in each, as its layouts are read. Rows
    that came later stand where they are seen, not at the end."""
    found: list[QWidget] = []
    for region in regions:
        found += filter(_takes_tab, _inside(region, _children(region)))
    return found


def _inside(widget: QWidget, children: Mapping[QWidget, list[QWidget]]) -> Iterator[QWidget]:
    layout = widget.layout()
    laid = [] if layout is None else list(_laid(layout))
    known = set(laid)
    rest = (child for child in children.get(widget, ()) if child not in known)
    for child in (*laid, *rest):
        yield child
        yield from _inside(child, children)


def _children(region: QWidget) -> dict[QWidget, list[QWidget]]:
    """What lies in each widget of a region, in the order of Qt's own chain."""
    found: dict[QWidget, list[QWidget]] = {}
    link = region.nextInFocusChain()
    # The chain is a ring, so it ends where it began; the stubs allow None all the same.
    while link is not None and link is not region:
        if (parent := link.parentWidget()) is not None:
            found.setdefault(parent, []).append(link)
        link = link.nextInFocusChain()
    return found


def _laid(layout: QLayout) -> Iterator[QWidget]:
    """The widgets of a layout and of those in it, in order."""
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if isinstance(widget, QWidget):
            yield widget
        elif isinstance(inner, QLayout):
            yield from _laid(inner)


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
