"""Movement tests in words: which belong together, and how to measure how far one goes."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.function import Move

GROUPS = (
    (QT_TRANSLATE_NOOP("words", "Sit, stand, walk"), (Move.SIT, Move.STAND, Move.WALK)),
    (
        QT_TRANSLATE_NOOP("words", "Back"),
        (Move.BEND_FORWARD, Move.BEND_BACK, Move.TURN_LEFT, Move.TURN_RIGHT),
    ),
    (QT_TRANSLATE_NOOP("words", "Neck"), (Move.NECK_LEFT, Move.NECK_RIGHT)),
    (QT_TRANSLATE_NOOP("words", "Arms"), (Move.ARM_UP_LEFT, Move.ARM_UP_RIGHT)),
    (QT_TRANSLATE_NOOP("words", "Knees"), (Move.KNEE_BEND_LEFT, Move.KNEE_BEND_RIGHT)),
    (QT_TRANSLATE_NOOP("words", "Hips"), (Move.HIP_BEND_LEFT, Move.HIP_BEND_RIGHT)),
)
"""Names of the groups, and the movements of each, as they are offered."""
_TURN = QT_TRANSLATE_NOOP(
    "words", "Sit and turn your shoulders. 0° is straight ahead, 90° is to the side."
)
_NECK = QT_TRANSLATE_NOOP(
    "words", "Sit and turn your head. 0° is straight ahead, 90° is over the shoulder."
)
_ARM = QT_TRANSLATE_NOOP(
    "words", "Lift the arm in front of you. 90° is level, 180° is straight up."
)
_KNEE = QT_TRANSLATE_NOOP("words", "Lie down. 0° is a straight leg, 90° a right angle.")
_HIP = QT_TRANSLATE_NOOP("words", "Lie on your back. 0° is flat, 90° is a thigh that points up.")
_MEASURED = {
    Move.BEND_FORWARD: QT_TRANSLATE_NOOP(
        "words", "Stand and bend down. Measure from your fingertips to the floor; 0 is the floor."
    ),
    Move.BEND_BACK: QT_TRANSLATE_NOOP(
        "words", "Stand and lean back. 0° is upright. Let somebody look from the side."
    ),
    Move.TURN_LEFT: _TURN,
    Move.TURN_RIGHT: _TURN,
    Move.NECK_LEFT: _NECK,
    Move.NECK_RIGHT: _NECK,
    Move.ARM_UP_LEFT: _ARM,
    Move.ARM_UP_RIGHT: _ARM,
    Move.KNEE_BEND_LEFT: _KNEE,
    Move.KNEE_BEND_RIGHT: _KNEE,
    Move.HIP_BEND_LEFT: _HIP,
    Move.HIP_BEND_RIGHT: _HIP,
}


def group(name: object) -> str:
    """A group's name, as GROUPS has it."""
    return QCoreApplication.translate("words", str(name))


def measured(move: Move) -> str:
    """How to measure how far a movement goes, in a line; empty where it has no reach."""
    return QCoreApplication.translate("words", str(_MEASURED[move])) if move in _MEASURED else ""


def unit(unit_of_reach: str) -> str:
    """The unit of a reach (`app.domain.journal.REACH`) as it is written."""
    return "°" if unit_of_reach == "deg" else unit_of_reach
