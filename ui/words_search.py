"""Words of the person's language that stand for things which the diary keeps under words of its
own: places, kinds of entries, and what stands beside entries."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from app.domain.body import Region
from app.domain.entry_kind import EntryKind
from app.domain.plan import Goal
from app.domain.timeline import Filter
from app.domain.trail import Target
from ui import words_body, words_journal, words_plan, words_timeline

T = TypeVar("T")


def asked(words: str, wanted: Filter) -> Filter:
    """The same filter, with these words looked for: in texts, and for what they mean."""
    return replace(
        wanted,
        words=words.strip(),
        word_regions=_meant(words, {each: [words_body.region(each)] for each in Region}),
        word_kinds=_meant(words, {each: [words_journal.kind(each)] for each in EntryKind}),
        word_targets=_meant(words, _targets()),
    )


def goals(words: str) -> frozenset[Goal]:
    """Goals of a course whose name holds each of the words from its beginning."""
    return _meant(words, {each: [words_plan.goal(each)] for each in Goal})


def _targets() -> dict[Target, list[str]]:
    named = {target: [name] for target, name in words_timeline.targets().items()}
    named[Target.SESSION].append(QCoreApplication.translate("words", "Wrap"))
    named[Target.HARM].append(QCoreApplication.translate("words", "Harm"))
    return named


def _meant(words: str, names: Mapping[T, Iterable[str]]) -> frozenset[T]:
    """Those of which one name holds each of the words from its beginning."""
    asked_for = words.casefold().split()
    if not asked_for:
        return frozenset()
    return frozenset(
        value for value, all_names in names.items() if any(_holds(n, asked_for) for n in all_names)
    )


def _holds(name: str, asked_for: list[str]) -> bool:
    parts = name.casefold().split()
    return all(any(part.startswith(word) for part in parts) for word in asked_for)
