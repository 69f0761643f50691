"""What was said right before a session, in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.health import Cloth, PackFrom, Ready
from app.domain.rules import RULES
from ui import words, words_rules

_CLOTHS = {
    Cloth.NONE: QT_TRANSLATE_NOOP("words", "No cloth"),
    Cloth.DRY: QT_TRANSLATE_NOOP("words", "One dry cloth"),
    Cloth.DRY_TWICE: QT_TRANSLATE_NOOP("words", "Two dry cloths"),
    Cloth.DAMP: QT_TRANSLATE_NOOP("words", "A damp cloth"),
}
_PACKS = {
    PackFrom.FRIDGE: QT_TRANSLATE_NOOP("words", "Pack from the fridge"),
    PackFrom.FREEZER: QT_TRANSLATE_NOOP("words", "Pack from the freezer"),
    PackFrom.FREEZER_WARMED: QT_TRANSLATE_NOOP(
        "words", "Pack from the freezer, then 10 min in the room"
    ),
    PackFrom.COLDER: QT_TRANSLATE_NOOP("words", "Pack colder than a freezer"),
}

_TICKS = {
    "C09": QT_TRANSLATE_NOOP("CheckList", "I looked: the skin is whole and I feel it"),
    "L03": QT_TRANSLATE_NOOP("CheckList", "The pad lies beside the bone, not on it"),
    "L05": QT_TRANSLATE_NOOP("CheckList", "Two fingers fit under the strap"),
    "L06": QT_TRANSLATE_NOOP("CheckList", "Rings, chains and other metal are off"),
}
"""What was said by a tick, as the list before a start has it: a rule's name is what it guards
against, which would say the opposite."""
_CLOTH_TICKS = frozenset({"H06", "H07"})
"""The cloth says them already."""


def lines(ready: Ready) -> list[str]:
    """One line for each thing that was said."""
    said = [words.say(_CLOTHS[ready.cloth])] if ready.cloth else []
    said += [words.say(_PACKS[ready.pack])] if ready.pack else []
    said += [_ticked(rule) for rule in sorted((ready.ticked & RULES.keys()) - _CLOTH_TICKS)]
    said += [_new(rule) for rule in sorted(ready.new & RULES.keys())]
    if ready.asked_new and not ready.new:
        said.append(QCoreApplication.translate("words", "Nothing new today"))
    return said + ([words.mark(ready.position)] if ready.position else [])


def _ticked(rule: str) -> str:
    if rule in _TICKS:
        return QCoreApplication.translate("CheckList", str(_TICKS[rule]))
    text = QCoreApplication.translate("words", "You read: {what}")
    return text.format(what=words_rules.name(rule))


def _new(rule: str) -> str:
    text = QCoreApplication.translate("words", "New today: {what}")
    return text.format(what=words_rules.name(rule))
