"""What devices are for, and how each kind is paired, in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.diary import Use
from app.domain.faults import FaultCode
from app.domain.pairing_kinds import PairingNote, PairingStep, pairing_of
from ui import words

USES: dict[Use, object] = {
    Use.WRAP: QT_TRANSLATE_NOOP("words", "A wrap that gets cold"),
    Use.SKIN: QT_TRANSLATE_NOOP("words", "For your skin, under any pack"),
    Use.PACK: QT_TRANSLATE_NOOP("words", "Tells how cold a pack is"),
    Use.FRIDGE: QT_TRANSLATE_NOOP("words", "Gets packs cold"),
    Use.NOTHING: QT_TRANSLATE_NOOP("words", "Not for this"),
}
STEPS: dict[PairingStep, object] = {
    PairingStep.TURN_ON: QT_TRANSLATE_NOOP("words", "Turn it on, and put it near this computer."),
    PairingStep.HOLD_BUTTON: QT_TRANSLATE_NOOP(
        "words", "Hold its button until the light blinks. Then you have 60 seconds."
    ),
    PairingStep.AGREE: QT_TRANSLATE_NOOP("words", "If this computer asks, say yes."),
    PairingStep.LONG_PRESS: QT_TRANSLATE_NOOP(
        "words", "Press its button for long, until the light blinks fast."
    ),
    PairingStep.CLOSE_OTHER_APP: QT_TRANSLATE_NOOP(
        "words", "Close its maker's app, on your phone too. It talks to one at a time."
    ),
    PairingStep.GIVE_KEY: QT_TRANSLATE_NOOP(
        "words", "Type in its key. The app or page that you set it up with shows it."
    ),
    PairingStep.FORGET_FIRST: QT_TRANSLATE_NOOP(
        "words", "Forget it here, and in the Bluetooth settings. Then pair it again."
    ),
}
NOTES: dict[PairingNote, object] = {
    PairingNote.BETA: QT_TRANSLATE_NOOP(
        "words", "This one is a test: it was tried on no real device yet. Watch it closely."
    ),
    PairingNote.LOCKS_OUT_OTHER_APP: QT_TRANSLATE_NOOP(
        "words", "Its maker's app can no longer use it, until you pair it there again."
    ),
    PairingNote.COOLS_ON: QT_TRANSLATE_NOOP(
        "words", "It cools on when the connection is lost. Then take it off at once."
    ),
    PairingNote.NO_SKIN_SENSOR: QT_TRANSLATE_NOOP(
        "words", "It does not feel your skin. So a session ends after 15 minutes (rule H10)."
    ),
    PairingNote.NOTHING_TO_PAIR: QT_TRANSLATE_NOOP("words", "There is nothing to pair."),
    PairingNote.FOR_PACKS: QT_TRANSLATE_NOOP(
        "words", "It gets packs cold. Never put it on your skin."
    ),
}


def use(value: Use) -> str:
    """What a device is for."""
    return words.say(USES[value])


def step(value: PairingStep) -> str:
    """Something to do before pairing."""
    return words.say(STEPS[value])


def note(value: PairingNote) -> str:
    """Something to know before pairing."""
    return words.say(NOTES[value])


def cure(model: str, fault: FaultCode) -> str:
    """What helps against that fault with a device of that model, empty where nothing special."""
    found = pairing_of(model).cures.get(fault)
    return "" if found is None else step(found)
