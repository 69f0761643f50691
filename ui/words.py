"""Codes in words: short, plain, and through Qt's translation. Nothing here keeps a language.

Reading age 9-11; "wrap", "cold" and "pain", never words of medicine. Sentences about safety
follow the wording agreed for the product.
"""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.diary import EndReason
from app.domain.ends import END_OF_ALARM
from app.domain.faults import FaultCode
from app.domain.pain import Sensation, SkinLook
from app.domain.rules import RULES
from app.domain.session import Phase
from app.domain.wrap import Bar, LinkState, WrapState
from ui.words_alarms import ALARMS, UNKNOWN_ALARM, WARNINGS
from ui.words_ends import ENDS, Three
from ui.words_faults import FAULTS
from ui.words_health import HEALTH
from ui.words_limits import AFTER, BEFORE, BY_RULE
from ui.words_packs import BARS, BY_HAND, COOLS_ON


@dataclass(frozen=True, slots=True)
class Advice:
    """What happened, what it means for the person, what to do: three short texts."""

    title: str
    meaning: str
    todo: str

    @property
    def text(self) -> str:
        """Title and what to do, as one line for a notice."""
        mark = "" if self.title.endswith(("?", "!", "…")) else "."
        return f"{self.title}{mark} {self.todo}"


_PHASES = {
    Phase.STARTING: QT_TRANSLATE_NOOP("words", "Starting …"),
    Phase.PRECOOL: QT_TRANSLATE_NOOP("words", "Getting cold"),
    Phase.RUNNING: QT_TRANSLATE_NOOP("words", "Cold"),
    Phase.PAUSED: QT_TRANSLATE_NOOP("words", "Paused"),
    Phase.WARMING: QT_TRANSLATE_NOOP("words", "Warming up"),
    Phase.STOPPING: QT_TRANSLATE_NOOP("words", "Stopping …"),
    Phase.UNCONFIRMED: QT_TRANSLATE_NOOP("words", "Not sure that it is off"),
    Phase.STOPPED: QT_TRANSLATE_NOOP("words", "Off"),
}
_LINKS = {
    LinkState.CLOSED: QT_TRANSLATE_NOOP("words", "Not connected"),
    LinkState.LOOKING: QT_TRANSLATE_NOOP("words", "Looking for it …"),
    LinkState.CONNECTING: QT_TRANSLATE_NOOP("words", "Connecting …"),
    LinkState.LIVE: QT_TRANSLATE_NOOP("words", "Connected"),
    LinkState.UNSURE: QT_TRANSLATE_NOOP("words", "Not sure it is still connected …"),
    LinkState.LOST: QT_TRANSLATE_NOOP("words", "Connection lost, trying again …"),
}
_WRAPS = {
    WrapState.IDLE: QT_TRANSLATE_NOOP("words", "Ready"),
    WrapState.READY: QT_TRANSLATE_NOOP("words", "Ready"),
    WrapState.PRECOOL: QT_TRANSLATE_NOOP("words", "Getting cold"),
    WrapState.RUNNING: QT_TRANSLATE_NOOP("words", "Cold"),
    WrapState.PAUSED: QT_TRANSLATE_NOOP("words", "Paused"),
    WrapState.STOPPING: QT_TRANSLATE_NOOP("words", "Stopping …"),
    WrapState.COMPLETED: QT_TRANSLATE_NOOP("words", "Finished"),
    WrapState.LATCHED: QT_TRANSLATE_NOOP("words", "Locked: look at your skin first"),
    WrapState.ADRIFT: QT_TRANSLATE_NOOP("words", "Running without the app"),
    WrapState.RESTING: QT_TRANSLATE_NOOP("words", "Resting"),
    WrapState.UNKNOWN: QT_TRANSLATE_NOOP("words", "Not known"),
}
_SENSATIONS = {
    Sensation.COLD: QT_TRANSLATE_NOOP("words", "Cold"),
    Sensation.STINGING: QT_TRANSLATE_NOOP("words", "Stinging"),
    Sensation.ACHING: QT_TRANSLATE_NOOP("words", "Aching"),
    Sensation.NUMB: QT_TRANSLATE_NOOP("words", "Numb"),
}
_SKINS = {
    SkinLook.NORMAL: QT_TRANSLATE_NOOP("words", "As always"),
    SkinLook.RED: QT_TRANSLATE_NOOP("words", "Pink or red"),
    SkinLook.NUMB: QT_TRANSLATE_NOOP("words", "Still numb"),
    SkinLook.PALE_OR_BLUE: QT_TRANSLATE_NOOP("words", "White, grey or blue"),
    SkinLook.BLISTER: QT_TRANSLATE_NOOP("words", "Blisters or hard skin"),
}
_SKIN_ADVICE = {
    SkinLook.NORMAL: QT_TRANSLATE_NOOP("words", "That is how it should be."),
    SkinLook.RED: QT_TRANSLATE_NOOP(
        "words", "Pink or red skin is common. Look again in 30 minutes."
    ),
    SkinLook.NUMB: QT_TRANSLATE_NOOP(
        "words", "Do not use cold here until you feel everything again. Look again in 30 minutes."
    ),
    SkinLook.PALE_OR_BLUE: QT_TRANSLATE_NOOP(
        "words",
        "Warm the skin slowly with your hand. Do not rub. "
        "If it stays white, blue, hard or blistered, get medical help today.",
    ),
    SkinLook.BLISTER: QT_TRANSLATE_NOOP(
        "words", "Do not rub and do not open it. Get medical help today. Use no cold here."
    ),
}
_PROGRAMS = {
    "gel-10": QT_TRANSLATE_NOOP("words", "10 min of cold"),
    "gel-15": QT_TRANSLATE_NOOP("words", "15 min of cold"),
    "gel-20": QT_TRANSLATE_NOOP("words", "20 min of cold"),
    "massage-5": QT_TRANSLATE_NOOP("words", "5 min of ice massage"),
    "massage-10": QT_TRANSLATE_NOOP("words", "10 min of ice massage"),
}
_FELT = {
    "better": QT_TRANSLATE_NOOP("words", "Better"),
    "same": QT_TRANSLATE_NOOP("words", "The same"),
    "worse": QT_TRANSLATE_NOOP("words", "Worse"),
}
_WARM_STEPS = {
    "sit": QT_TRANSLATE_NOOP("words", "Sit up slowly"),
    "stand": QT_TRANSLATE_NOOP("words", "Stand for a minute"),
    "walk": QT_TRANSLATE_NOOP("words", "Walk a few steps"),
}
_MARKS = {
    "on_front": QT_TRANSLATE_NOOP("words", "On my front"),
    "on_back": QT_TRANSLATE_NOOP("words", "On my back"),
    "on_side": QT_TRANSLATE_NOOP("words", "On my side"),
    "sitting": QT_TRANSLATE_NOOP("words", "Sitting"),
    "moved": QT_TRANSLATE_NOOP("words", "I moved"),
    "wet": QT_TRANSLATE_NOOP("words", "The cloth is damp"),
    "pill": QT_TRANSLATE_NOOP("words", "I took a pill"),
    "other": QT_TRANSLATE_NOOP("words", "Something else"),
}
_REASONS = HEALTH | BEFORE | AFTER | {str(reason): told for reason, told in ENDS.items()} | WARNINGS
"""Words of a rule by its reason code. An end has words of its own; a warning speaks of now."""
POSITIONS = ("on_front", "on_back", "on_side", "sitting")
"""How the person lies, marked once at the start."""
MARKS = ("moved", "wet", "pill", "other")
"""Codes a person can mark the curve with."""
FELT = tuple(_FELT)
"""How it felt after a session, from best to worst."""
WARM_STEPS = tuple(_WARM_STEPS)
"""The steps of the warming phase, in their order."""


def say(text: object) -> str:
    """A text of one of the tables in the person's language."""
    return QCoreApplication.translate("words", str(text))


def _advice(three: Three) -> Advice:
    title, meaning, todo = three
    return Advice(say(title), say(meaning), say(todo))


def fault(code: FaultCode) -> Advice:
    """A fault in words."""
    return _advice(FAULTS[code])


def end(reason: EndReason) -> Advice:
    """Why a session ended, in words."""
    return _advice(ENDS[reason])


def warning(reason: str, *, by_hand: bool = False) -> Advice:
    """What a rule says, by its reason code. `by_hand`: of a pack that only the person can take
    off. KeyError for no such reason."""
    if by_hand and reason in BY_HAND:
        return _advice(BY_HAND[reason])
    return _advice(_REASONS[reason])


def rule(rule_id: str) -> Advice:
    """What a rule of the safety rules says outside of a session. KeyError for no such rule."""
    return _advice(BY_RULE[rule_id]) if rule_id in BY_RULE else warning(RULES[rule_id].reason)


def known_reason(reason: str) -> bool:
    """Whether `warning` has words for it."""
    return reason in _REASONS


def alarm(code: str) -> Advice:
    """An alarm of the wrap in words; codes from newer wraps get words that fit any alarm."""
    if code in END_OF_ALARM:
        return end(END_OF_ALARM[code])
    return _advice(ALARMS.get(code, UNKNOWN_ALARM))


def bar(value: Bar) -> str:
    """Why a device that was heard is not paired."""
    return say(BARS[value])


def phase(value: Phase) -> str:
    """A phase of the session."""
    return say(_PHASES[value])


def link(value: LinkState, *, cools_on: bool = False) -> str:
    """A state of the link; `cools_on`: of a wrap at work that does not stop without one."""
    return say(COOLS_ON if cools_on and value is LinkState.LOST else _LINKS[value])


def link_code(code: str) -> str:
    """A link entry of a session's log: a state of the link, or the fault that broke it."""
    if code in {*LinkState}:
        return link(LinkState(code))
    return fault(FaultCode(code)).title if code in {*FaultCode} else code


def wrap_state(value: WrapState) -> str:
    """What the wrap says it is doing."""
    return say(_WRAPS[value])


def sensation(value: Sensation) -> str:
    """A step of the ladder of cold."""
    return say(_SENSATIONS[value])


def skin(value: SkinLook) -> str:
    """What the skin looks like."""
    return say(_SKINS[value])


def skin_advice(value: SkinLook) -> str:
    """What to do when the skin looks like this."""
    return say(_SKIN_ADVICE[value])


def program(key: str) -> str:
    """A programme's name; its key when it is none of ours."""
    return say(_PROGRAMS[key]) if key in _PROGRAMS else key


def felt(code: str) -> str:
    """How the person felt after a session."""
    return say(_FELT[code])


def warm_step(code: str) -> str:
    """A step of the warming phase."""
    return say(_WARM_STEPS[code])


def mark(code: str) -> str:
    """A mark on the curve; the code itself when it is none of ours."""
    return say(_MARKS[code]) if code in _MARKS else code


def simulated() -> str:
    """The label of everything that did not happen on a real body."""
    return QCoreApplication.translate("words", "Simulated")


def timer() -> str:
    """The wrap that is none."""
    return say(QT_TRANSLATE_NOOP("words", "Any pack, plain timer"))


def start_safely() -> str:
    """What to know before every start."""
    return QCoreApplication.translate(
        "words",
        "Put a dry cloth between the wrap and your skin. Stay awake. You can stop at any time.",
    )


def disclaimer() -> str:
    """What this app is not."""
    return QCoreApplication.translate(
        "words",
        "This app is not a medical device and does not give medical advice. "
        "If you are worried, ask a health professional.",
    )
