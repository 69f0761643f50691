"""Harm, other cold and what is due afterwards, in words; in the manner of `ui.words`."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.care import Modality
from app.domain.cues import Cue
from app.domain.harm import Harm, Outcome, Sign
from app.domain.pain import PainWhen, SkinLook

_SIGNS = {
    Sign.TINGLING: QT_TRANSLATE_NOOP("words", "Tingling or pins and needles"),
    Sign.WEAKNESS: QT_TRANSLATE_NOOP("words", "It feels weak"),
    Sign.BAD_PAIN: QT_TRANSLATE_NOOP("words", "Bad pain, or pain that grows"),
    Sign.SKIN_COLOUR: QT_TRANSLATE_NOOP("words", "Skin white, grey, blue or blotchy"),
    Sign.BLISTERS: QT_TRANSLATE_NOOP("words", "Blisters or an itchy rash"),
    Sign.DIZZY: QT_TRANSLATE_NOOP("words", "Dizzy or faint"),
    Sign.SHORT_OF_BREATH: QT_TRANSLATE_NOOP("words", "Short of breath"),
    Sign.CHEST_PAIN: QT_TRANSLATE_NOOP("words", "Pain in the chest"),
    Sign.SHIVERING: QT_TRANSLATE_NOOP("words", "Shivering"),
}
_HARMS = {
    Harm.REDNESS: QT_TRANSLATE_NOOP("words", "Redness that stays"),
    Harm.ITCHING_OR_HIVES: QT_TRANSLATE_NOOP("words", "Itching or a rash"),
    Harm.WHITE_OR_BLUE_SKIN: QT_TRANSLATE_NOOP("words", "White or blue skin"),
    Harm.BLISTER: QT_TRANSLATE_NOOP("words", "A blister"),
    Harm.FROSTBITE: QT_TRANSLATE_NOOP("words", "Frozen or hard skin"),
    Harm.NUMBNESS: QT_TRANSLATE_NOOP("words", "Numbness that stays"),
    Harm.TINGLING: QT_TRANSLATE_NOOP("words", "Tingling or pins and needles"),
    Harm.WEAKNESS: QT_TRANSLATE_NOOP("words", "It feels weak"),
    Harm.MORE_PAIN: QT_TRANSLATE_NOOP("words", "More pain than before"),
    Harm.FAINT_OR_DIZZY: QT_TRANSLATE_NOOP("words", "Dizzy or faint"),
    Harm.OTHER: QT_TRANSLATE_NOOP("words", "Something else"),
}
_OUTCOMES = {
    Outcome.OPEN: QT_TRANSLATE_NOOP("words", "Not better yet"),
    Outcome.BETTER: QT_TRANSLATE_NOOP("words", "Getting better"),
    Outcome.GONE: QT_TRANSLATE_NOOP("words", "All gone"),
    Outcome.LASTING: QT_TRANSLATE_NOOP("words", "It will not go away"),
}
_MODALITIES = {
    Modality.PACK: QT_TRANSLATE_NOOP("words", "Cold pack or ice bag"),
    Modality.ICE_MASSAGE: QT_TRANSLATE_NOOP("words", "Ice rubbed on the skin"),
    Modality.BATH: QT_TRANSLATE_NOOP("words", "Cold bath"),
    Modality.AIR: QT_TRANSLATE_NOOP("words", "Cold air"),
    Modality.CHAMBER: QT_TRANSLATE_NOOP("words", "Cold room for the whole body"),
    Modality.TISSUE_FREEZING: QT_TRANSLATE_NOOP("words", "Freezing at a clinic"),
    Modality.OTHER: QT_TRANSLATE_NOOP("words", "Something else"),
}
_WHENS = {
    PainWhen.HOURS_2: QT_TRANSLATE_NOOP("words", "2 hours after"),
    PainWhen.HOURS_24: QT_TRANSLATE_NOOP("words", "1 day after"),
    PainWhen.HOURS_48: QT_TRANSLATE_NOOP("words", "2 days after"),
    PainWhen.HOURS_72: QT_TRANSLATE_NOOP("words", "3 days after"),
    PainWhen.HOURS_96: QT_TRANSLATE_NOOP("words", "4 days after"),
}
_CUES = {
    Cue.MOVE_IN_CIRCLES: QT_TRANSLATE_NOOP("words", "Move in circles. Never stay on one spot."),
    Cue.OFF_THE_BONE: QT_TRANSLATE_NOOP("words", "Stay off the bone."),
    Cue.STOP_WHEN_NUMB: QT_TRANSLATE_NOOP("words", "Stop when the skin is numb."),
}
_WARM_WATCH = {
    "sit": QT_TRANSLATE_NOOP("words", "Stay there for a minute. Dizzy? Lie down again."),
    "stand": QT_TRANSLATE_NOOP("words", "Hold on to something. Dizzy? Sit down again."),
    "walk": QT_TRANSLATE_NOOP("words", "Weak, or worse pain? Sit down and rest."),
}
HARM_OF_LOOK = {
    SkinLook.RED: Harm.REDNESS,
    SkinLook.NUMB: Harm.NUMBNESS,
    SkinLook.PALE_OR_BLUE: Harm.WHITE_OR_BLUE_SKIN,
    SkinLook.BLISTER: Harm.BLISTER,
}
"""What a look at the skin would be called as harm."""


def say(text: object) -> str:
    """A text of one of the tables in the person's language."""
    return QCoreApplication.translate("words", str(text))


def sign(value: Sign) -> str:
    """Something a person notices while it is cold."""
    return say(_SIGNS[value])


def harm(value: Harm) -> str:
    """A kind of harm."""
    return say(_HARMS[value])


def outcome(value: Outcome) -> str:
    """How harm stands."""
    return say(_OUTCOMES[value])


def modality(value: Modality) -> str:
    """A way of cooling."""
    return say(_MODALITIES[value])


def follow_up(value: PainWhen) -> str:
    """When pain is asked for again. KeyError for a rating that is no follow-up."""
    return say(_WHENS[value])


def cue(value: Cue) -> str:
    """What to do while ice is moved over the skin."""
    return say(_CUES[value])


def warm_watch(code: str) -> str:
    """What to watch for in a step of the warming phase."""
    return say(_WARM_WATCH[code])


def emergency() -> str:
    """What a red flag is answered with."""
    return QCoreApplication.translate(
        "words",
        "This may be an emergency. Go to an emergency department "
        "or call your emergency number now.",
    )


def paused() -> str:
    """What a locked place is told with."""
    return QCoreApplication.translate(
        "words",
        "This area is paused. Ask a health professional before you use cold here again.",
    )


def first_aid() -> str:
    """What to do for skin that the cold may have hurt."""
    return QCoreApplication.translate(
        "words",
        "Take the wrap off. Warm the skin slowly with your hand. Do not rub. "
        "If it stays white, blue, hard or blistered, get medical help today.",
    )


def slept(seconds: int) -> str:
    """How long nobody watched over a session, because the computer slept (T11)."""
    minutes = max(1, round(seconds / 60))
    text = QCoreApplication.translate("words", "The computer slept for about {count} min.")
    return text.format(count=minutes)


def clock_was_set() -> str:
    """The same where the wall clock ran backwards."""
    return QCoreApplication.translate("words", "The computer's clock was set back.")


def no_place() -> str:
    """Of harm or cold that was not on one place."""
    return QCoreApplication.translate("words", "Not on one place")


def skin_question() -> str:
    """What is asked of the skin some time after the cold (D10)."""
    return QCoreApplication.translate("words", "How is the skin now?")


def pain_question() -> str:
    """What is asked of the pain some time after the cold."""
    return QCoreApplication.translate("words", "How is the pain now?")


def minutes_after(minutes: int) -> str:
    """How long after the cold."""
    text = QCoreApplication.translate("words", "{count} minutes after the cold")
    return text.format(count=minutes)


def at_the_end() -> str:
    """The look at the skin that a session ends with (D09)."""
    return QCoreApplication.translate("words", "right after the cold")


def care_counts() -> str:
    """What cold from elsewhere is taken down for."""
    return QCoreApplication.translate(
        "words", "Cold that this app did not run. It counts for rest and for the limits of a day."
    )


def touch(*, felt: bool) -> str:
    """Whether a light touch was felt (D09)."""
    if felt:
        return QCoreApplication.translate("words", "A light touch was felt")
    return QCoreApplication.translate("words", "A light touch was not felt")
