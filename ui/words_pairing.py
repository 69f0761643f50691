"""Words for pairing: what to do, and what to know before."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.pairing_kinds import PairingNote, PairingStep

STEPS: dict[PairingStep, object] = {
    PairingStep.TURN_ON: QT_TRANSLATE_NOOP("words", "Turn it on and keep it close."),
    PairingStep.HOLD_BUTTON: QT_TRANSLATE_NOOP(
        "words", "Hold the wrap's button until its light blinks. You have 60 seconds then."
    ),
    PairingStep.AGREE: QT_TRANSLATE_NOOP("words", "If this computer asks, say yes."),
    PairingStep.LONG_PRESS: QT_TRANSLATE_NOOP(
        "words", "Hold its button until the light blinks. Then pair it here."
    ),
    PairingStep.CLOSE_OTHER_APP: QT_TRANSLATE_NOOP(
        "words", "Close its own app on your phone. It talks to one at a time."
    ),
    PairingStep.GIVE_KEY: QT_TRANSLATE_NOOP("words", "Give its key. Its own app shows it."),
    PairingStep.FORGET_FIRST: QT_TRANSLATE_NOOP("words", "Forget it here. Then pair it again."),
}
"""What the person does, in the order of the kind."""

NOTES: dict[PairingNote, object] = {
    PairingNote.BETA: QT_TRANSLATE_NOOP(
        "words", "This one is a test: few people have tried it with this app."
    ),
    PairingNote.LOCKS_OUT_OTHER_APP: QT_TRANSLATE_NOOP(
        "words", "Its own app is locked out after that, until you pair it there again."
    ),
    PairingNote.COOLS_ON: QT_TRANSLATE_NOOP(
        "words", "It does not stop by itself. If the connection is lost, take it off."
    ),
    PairingNote.NO_SKIN_SENSOR: QT_TRANSLATE_NOOP(
        "words", "It does not feel your skin. The app allows 15 minutes at most."
    ),
    PairingNote.NOTHING_TO_PAIR: QT_TRANSLATE_NOOP("words", "There is nothing to pair."),
    PairingNote.FOR_PACKS: QT_TRANSLATE_NOOP(
        "words", "It gets packs cold. Never put it on your skin."
    ),
}
"""What to know before."""
