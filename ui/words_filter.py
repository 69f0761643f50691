"""A filter of the timeline in words, part by part; each part can be taken out."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from app.domain.body import Region
from app.domain.journal import EntryKind
from app.domain.material import Period
from app.domain.timeline import Filter
from app.domain.trail import Target
from ui import words_body, words_journal, words_timeline
from ui import words_figures as figures

_TO = "\N{EN DASH}"
FLAGS = {Target.SESSION: "sessions", Target.CARE: "cares", Target.HARM: "harms"}
"""The field of a filter that says whether those are shown."""


def chosen(wanted: Filter) -> frozenset[Target | EntryKind]:
    """What is to be shown; empty for everything."""
    shown = {target for target, field in FLAGS.items() if getattr(wanted, field)}
    if wanted.kinds is None:
        return frozenset() if len(shown) == len(FLAGS) else frozenset({*shown, *EntryKind})
    return frozenset({*shown, *wanted.kinds})


def choose(wanted: Filter, what: frozenset[Target | EntryKind]) -> Filter:
    """The same filter, but only these are shown; all when there are none."""
    if not what:
        return replace(wanted, sessions=True, cares=True, harms=True, kinds=None)
    kinds = frozenset(each for each in what if isinstance(each, EntryKind))
    return replace(
        wanted,
        sessions=Target.SESSION in what,
        cares=Target.CARE in what,
        harms=Target.HARM in what,
        kinds=kinds,
    )


def names() -> dict[Target | EntryKind, str]:
    """All that can be chosen, in the order in which it is offered."""
    return {**words_timeline.targets(), **{kind: words_journal.kind(kind) for kind in EntryKind}}


def parts(wanted: Filter) -> Iterator[tuple[str, Filter]]:
    """Each part in words, and the filter without it. The words looked for are none of them."""
    if what := chosen(wanted):
        said = ", ".join(name for each, name in names().items() if each in what)
        yield said, choose(wanted, frozenset())
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
