"""The choices of a diary entry in words: kinds, care, movements, causes, questionnaires."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.entry_kind import EntryKind
from app.domain.function import Move
from app.domain.instruments import SCALES, Instrument
from app.domain.journal import CareKind, Cause, Course

_KINDS = {
    EntryKind.PAIN: QT_TRANSLATE_NOOP("words", "Pain"),
    EntryKind.FLARE: QT_TRANSLATE_NOOP("words", "Flare-up"),
    EntryKind.MEDICINE: QT_TRANSLATE_NOOP("words", "Medicine"),
    EntryKind.CARE: QT_TRANSLATE_NOOP("words", "Other care"),
    EntryKind.CONTEXT: QT_TRANSLATE_NOOP("words", "My day"),
    EntryKind.VITALS: QT_TRANSLATE_NOOP("words", "Blood pressure"),
    EntryKind.MOVEMENT: QT_TRANSLATE_NOOP("words", "Movement"),
    EntryKind.ACTIVITIES: QT_TRANSLATE_NOOP("words", "Activities"),
    EntryKind.CHANGE: QT_TRANSLATE_NOOP("words", "Change"),
    EntryKind.SCORE: QT_TRANSLATE_NOOP("words", "Score"),
    EntryKind.PROBLEM: QT_TRANSLATE_NOOP("words", "My problem"),
    EntryKind.NOTE: QT_TRANSLATE_NOOP("words", "Note"),
    EntryKind.COMMENT: QT_TRANSLATE_NOOP("words", "Comment"),
}
ICONS = {
    EntryKind.PAIN: "pain",
    EntryKind.FLARE: "flare",
    EntryKind.MEDICINE: "medicine",
    EntryKind.CARE: "care",
    EntryKind.CONTEXT: "day",
    EntryKind.VITALS: "pressure",
    EntryKind.MOVEMENT: "movement",
    EntryKind.ACTIVITIES: "activities",
    EntryKind.CHANGE: "change",
    EntryKind.SCORE: "score",
    EntryKind.PROBLEM: "body",
    EntryKind.NOTE: "note",
    EntryKind.COMMENT: "comment",
}
"""Icon of each kind, a meaning of `ui.icons`."""
_ABOUT = {
    EntryKind.FLARE: QT_TRANSLATE_NOOP("words", "Much worse than usual, for a while"),
    EntryKind.CONTEXT: QT_TRANSLATE_NOOP("words", "Sleep, stress, how active you were"),
    EntryKind.MOVEMENT: QT_TRANSLATE_NOOP("words", "How far you get, and if it hurts"),
    EntryKind.ACTIVITIES: QT_TRANSLATE_NOOP("words", "How well you do what matters to you"),
    EntryKind.CHANGE: QT_TRANSLATE_NOOP("words", "Better or worse than at the start"),
    EntryKind.SCORE: QT_TRANSLATE_NOOP("words", "The points of a questionnaire"),
    EntryKind.PROBLEM: QT_TRANSLATE_NOOP("words", "Where it hurts, since when, and why"),
}
_CARES = {
    CareKind.HEAT: QT_TRANSLATE_NOOP("words", "Heat"),
    CareKind.EXERCISE: QT_TRANSLATE_NOOP("words", "Exercise"),
    CareKind.STRETCHING: QT_TRANSLATE_NOOP("words", "Stretching"),
    CareKind.WALK: QT_TRANSLATE_NOOP("words", "A walk"),
    CareKind.PHYSIO: QT_TRANSLATE_NOOP("words", "Physio"),
    CareKind.MASSAGE: QT_TRANSLATE_NOOP("words", "Massage"),
    CareKind.NERVE_STIMULATION: QT_TRANSLATE_NOOP("words", "Nerve stimulation (TENS)"),
    CareKind.GEL: QT_TRANSLATE_NOOP("words", "Cooling or warming gel"),
    CareKind.REST: QT_TRANSLATE_NOOP("words", "Rest"),
    CareKind.OTHER: QT_TRANSLATE_NOOP("words", "Something else"),
}
_MOVES = {
    Move.SIT: QT_TRANSLATE_NOOP("words", "Sitting"),
    Move.STAND: QT_TRANSLATE_NOOP("words", "Standing"),
    Move.WALK: QT_TRANSLATE_NOOP("words", "Walking"),
    Move.BEND_FORWARD: QT_TRANSLATE_NOOP("words", "Bending forward"),
    Move.BEND_BACK: QT_TRANSLATE_NOOP("words", "Bending back"),
    Move.TURN_LEFT: QT_TRANSLATE_NOOP("words", "Turning left"),
    Move.TURN_RIGHT: QT_TRANSLATE_NOOP("words", "Turning right"),
    Move.NECK_LEFT: QT_TRANSLATE_NOOP("words", "Head to the left"),
    Move.NECK_RIGHT: QT_TRANSLATE_NOOP("words", "Head to the right"),
    Move.ARM_UP_LEFT: QT_TRANSLATE_NOOP("words", "Left arm up"),
    Move.ARM_UP_RIGHT: QT_TRANSLATE_NOOP("words", "Right arm up"),
    Move.KNEE_BEND_LEFT: QT_TRANSLATE_NOOP("words", "Bending the left knee"),
    Move.KNEE_BEND_RIGHT: QT_TRANSLATE_NOOP("words", "Bending the right knee"),
    Move.HIP_BEND_LEFT: QT_TRANSLATE_NOOP("words", "Left knee to the chest"),
    Move.HIP_BEND_RIGHT: QT_TRANSLATE_NOOP("words", "Right knee to the chest"),
}
_CAUSES = {
    Cause.INJURY: QT_TRANSLATE_NOOP("words", "An injury"),
    Cause.EXERCISE: QT_TRANSLATE_NOOP("words", "Sport or exercise"),
    Cause.SURGERY: QT_TRANSLATE_NOOP("words", "An operation"),
    Cause.STRAIN: QT_TRANSLATE_NOOP("words", "Hard work or a wrong move"),
    Cause.NONE_KNOWN: QT_TRANSLATE_NOOP("words", "Nothing I know of"),
    Cause.OTHER: QT_TRANSLATE_NOOP("words", "Something else"),
}
_COURSES = {
    Course.ACUTE: QT_TRANSLATE_NOOP("words", "For some days"),
    Course.SUBACUTE: QT_TRANSLATE_NOOP("words", "For some weeks"),
    Course.CHRONIC: QT_TRANSLATE_NOOP("words", "For months or longer"),
}


def _say(text: object) -> str:
    return QCoreApplication.translate("words", str(text))


def kind(value: EntryKind) -> str:
    """What an entry is about."""
    return _say(_KINDS[value])


def about(value: EntryKind) -> str:
    """What stands in one where its name alone does not say so; else empty."""
    return _say(_ABOUT[value]) if value in _ABOUT else ""


def care(value: CareKind) -> str:
    """Care beside cold."""
    return _say(_CARES[value])


def move(value: Move) -> str:
    """A movement that is tested."""
    return _say(_MOVES[value])


def cause(value: Cause) -> str:
    """What a problem came from."""
    return _say(_CAUSES[value])


def course(value: Course) -> str:
    """How long a problem lasts already."""
    return _say(_COURSES[value])


def instrument(value: Instrument) -> str:
    """The questionnaire's own name: the same in all languages."""
    return SCALES[value].name
