"""A filter of the timeline in words, part by part; each part can be taken out."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication

from app.domain.body import Region
from app.domain.entry_kind import EntryKind
from app.domain.period import Period
from app.domain.timeline import Filter
from app.domain.trail import Target
from ui import words_body, words_journal, words_timeline
from ui import words_figures as figures

_TO = "\N{EN DASH}"
What: TypeAlias = tuple[type, str]
"""A Target or an EntryKind, told apart: some of their words are the same."""
_FLAGS = {Target.SESSION: "sessions", Target.CARE: "cares", Target.HARM: "harms"}
"""The field of a filter that says whether those are shown."""


def what(each: Target | EntryKind) -> What:
    """That target or kind, told apart from the other."""
    return type(each), each.value


def chosen(wanted: Filter) -> frozenset[What]:
    """What is to be shown; empty for everything."""
    shown = {what(target) for target, field in _FLAGS.items() if getattr(wanted, field)}
    if wanted.kinds is None:
        return frozenset() if len(shown) == len(_FLAGS) else frozenset({*shown, *_all_kinds()})
    return frozenset({*shown, *map(what, wanted.kinds)})


def choose(wanted: Filter, shown: Collection[What]) -> Filter:
    """The same filter, but only these are shown; all when there are none."""
    if not shown:
        return replace(wanted, sessions=True, cares=True, harms=True, kinds=None)
    return replace(
        wanted,
        sessions=what(Target.SESSION) in shown,
        cares=what(Target.CARE) in shown,
        harms=what(Target.HARM) in shown,
        kinds=frozenset(kind for kind in EntryKind if what(kind) in shown),
    )


def names() -> dict[What, str]:
    """All that can be chosen, in the order in which it is offered."""
    targets = {what(target): name for target, name in words_timeline.targets().items()}
    return {**targets, **{what(kind): words_journal.kind(kind) for kind in EntryKind}}


def simulated() -> dict[bool, str]:
    """Both sides of that part of a filter."""
    return {
        False: QCoreApplication.translate("words", "Without simulated"),
        True: QCoreApplication.translate("words", "Only simulated"),
    }


def _all_kinds() -> set[What]:
    return {what(kind) for kind in EntryKind}


def parts(wanted: Filter) -> Iterator[tuple[str, Filter]]:
    """Each part in words, and the filter without it. The words looked for are none of them."""
    if shown := chosen(wanted):
        said = ", ".join(name for each, name in names().items() if each in shown)
        yield said, choose(wanted, ())
    if wanted.simulated is not None:
        yield simulated()[wanted.simulated], replace(wanted, simulated=None)
    if wanted.regions:
        said = ", ".join(words_body.region(each) for each in Region if each in wanted.regions)
        yield said, replace(wanted, regions=frozenset())
    if wanted.devices:
        yield ", ".join(sorted(wanted.devices)), replace(wanted, devices=frozenset())
    if wanted.tags:
        said = ", ".join(f"#{tag}" for tag in sorted(wanted.tags))
        yield said, replace(wanted, tags=frozenset())
    if wanted.period is not None:
        yield days(wanted.period), replace(wanted, period=None)


def days(period: Period) -> str:
    """From when to when; one day is one date."""
    first, last = figures.short_date(period.first), figures.short_date(period.last)
    return first if period.days == 1 else f"{first} {_TO} {last}"


def described(wanted: Filter) -> str:
    """All parts on one line; of none, that everything is shown."""
    said = [part for part, _ in parts(wanted)]
    return " · ".join(said) or QCoreApplication.translate("words", "Everything")
