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


def lines(ready: Ready) -> list[str]:
    """One line for each thing that was said."""
    said = [words.say(_CLOTHS[ready.cloth])] if ready.cloth else []
    said += [words.say(_PACKS[ready.pack])] if ready.pack else []
    said += [_ticked(rule) for rule in sorted(ready.ticked & RULES.keys())]
    said += [_new(rule) for rule in sorted(ready.new & RULES.keys())]
    if ready.asked_new and not ready.new:
        said.append(QCoreApplication.translate("words", "Nothing new today"))
    return said + ([words.mark(ready.position)] if ready.position else [])


def _ticked(rule: str) -> str:
    text = QCoreApplication.translate("words", "{what}: yes")
    return text.format(what=words_rules.name(rule))


def _new(rule: str) -> str:
    text = QCoreApplication.translate("words", "New today: {what}")
    return text.format(what=words_rules.name(rule))
