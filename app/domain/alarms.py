"""What a person must be told of a session now, until it is answered or no longer true (D06, D08).

Nobody keeps a list of alerts: `standing` tells, from the session alone, which stand at a moment. A
window sounds those that are new, and falls silent for those that stand no more. What answers each
is said at its code; nothing else is needed to answer.
"""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from app.domain.diary import EndKind, EndReason, kind_of
from app.domain.rules import RULES
from app.domain.session import Phase, Session
from app.domain.units import Moment
from app.domain.wrap import LinkState


class Urgency(IntEnum):
    """How an alert is told; the larger, the stronger."""

    SHOWN = 1
    """On the screen, without sound: it was answered and is still true."""
    WARNING = 2
    """Sounded, and sounded again while it stands."""
    ALARM = 3
    """The same, as loud as may be, and as a notification."""


class AlertCode(StrEnum):
    """What an alert is about, the more urgent first."""

    TAKE_OFF = "take_off"
    """The wrap is not known to be off (D08), or a timer is over: answered by `TookOff`, or by the
    wrap's proof."""
    NO_ANSWER = "no_answer"
    """A check-in waits for longer than D06 allows: answered by `Felt`, or by what ends it."""
    SLEPT = "slept"
    """The computer slept, or its clock was set, and the session ended for it (T11): answered as
    ENDED is."""
    ENDED = "ended"
    """A rule or a fault ended the session: answered when the person begins the skin check."""
    GETTING_COLD = "getting_cold"
    """H02: answering the check-in that it brings leaves it shown, and the skin takes it away."""
    SENSOR_SILENT = "sensor_silent"
    """H11 warns: only a valid sample takes it away."""
    LINK_LOST = "link_lost"
    """The driver tries to get the link back: only the link takes it away."""


@dataclass(frozen=True, slots=True)
class Alert:
    """One alert. `since_ms`, monotonic, stays the same as long as it stands, so that code and
    `since_ms` together name it. `end` is why the session ended, where that is what it tells."""

    code: AlertCode
    urgency: Urgency
    since_ms: int
    end: EndReason | None = None


def standing(session: Session, at: Moment, *, answered: bool = False) -> tuple[Alert, ...]:
    """The alerts that stand at `at`, the strongest first.

    `answered`: the person has begun the skin check of this session, which answers its end. That is
    also so of a session that is over: until then its end is told, however long that takes.
    """
    found = (_take_off(session), _no_answer(session, at), None if answered else _ended(session),
             _getting_cold(session), _silent(session, at), _link_lost(session))  # fmt: skip
    return tuple(sorted(filter(None, found), key=lambda alert: -alert.urgency))


def _take_off(session: Session) -> Alert | None:
    timer = session.phase is Phase.STOPPING and not session.order.model.driven
    if session.stop_ms is None or not (timer or session.phase is Phase.UNCONFIRMED):
        return None
    return Alert(AlertCode.TAKE_OFF, Urgency.ALARM, session.stop_ms)


def _no_answer(session: Session, at: Moment) -> Alert | None:
    if session.check_in is None:
        return None
    since_ms = session.check_in.asked_ms + RULES["D06"]["warn_ms"]
    late = at.mono_ms >= since_ms
    return Alert(AlertCode.NO_ANSWER, Urgency.ALARM, since_ms) if late else None


def _ended(session: Session) -> Alert | None:
    """A start that was refused is told where it was asked for."""
    end = session.end
    told = end is not None and kind_of(end) in {EndKind.GUARD, EndKind.FAULT}
    if session.stop_ms is None or not told or end is EndReason.START_REFUSED:
        return None
    code = AlertCode.SLEPT if end is EndReason.SLEPT else AlertCode.ENDED
    return Alert(code, Urgency.ALARM, session.stop_ms, end)


def _getting_cold(session: Session) -> Alert | None:
    if not session.active or session.skin.warned_ms is None:
        return None
    urgency = Urgency.SHOWN if session.check_in is None else Urgency.WARNING
    return Alert(AlertCode.GETTING_COLD, urgency, session.skin.warned_ms)


def _silent(session: Session, at: Moment) -> Alert | None:
    if not session.active or not (session.guarded or session.order.model.driven):
        return None
    silent_ms = session.skin.silent_ms(at.mono_ms) if session.guarded else session.silent_ms(at)
    warn_ms = RULES["H11"]["warn_ms"]
    if silent_ms <= warn_ms:
        return None
    since_ms = at.mono_ms - silent_ms + warn_ms
    return Alert(AlertCode.SENSOR_SILENT, Urgency.WARNING, since_ms)


def _link_lost(session: Session) -> Alert | None:
    if not session.active or session.link in {LinkState.LIVE, LinkState.UNSURE}:
        return None  # unsure is shown; a sensor that only advertises is so now and then
    since_ms = session.began.mono_ms if session.reading_ms is None else session.reading_ms
    return Alert(AlertCode.LINK_LOST, Urgency.WARNING, since_ms)
