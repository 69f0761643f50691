"""What can happen to a session: time goes by, the wrap speaks, a person speaks."""

from dataclasses import dataclass
from typing import TypeAlias

from app.domain.faults import FaultCode
from app.domain.harm import Sign
from app.domain.pain import Sensation
from app.domain.wrap import WrapNews


@dataclass(frozen=True, slots=True)
class Tick:
    """Time went by."""


@dataclass(frozen=True, slots=True)
class StartRefused:
    """The wrap, or the link, refused the start."""

    code: FaultCode


@dataclass(frozen=True, slots=True)
class OffAcknowledged:
    """The wrap has acknowledged the command to stop. Not yet a proof that it did."""


@dataclass(frozen=True, slots=True)
class StopAsked:
    """Somebody wants it to end now: `source` is a word such as `button`, `escape`, `window`, or
    OWN_ERROR when nobody does, but the app itself went wrong."""

    source: str


OWN_ERROR = "own_error"
"""The source of a stop that an error of the app itself brought about."""


@dataclass(frozen=True, slots=True)
class PauseAsked:
    """The person wants a pause."""


@dataclass(frozen=True, slots=True)
class ResumeAsked:
    """The person wants to go on after a pause."""


@dataclass(frozen=True, slots=True)
class Felt:
    """The person says how it feels; answers a check-in if one waits."""

    sensation: Sensation


@dataclass(frozen=True, slots=True)
class Noticed:
    """The person notices a sign of harm (D03, D04, D05): it ends a session in whatever phase, and
    is taken down even when one is ending already."""

    sign: Sign


@dataclass(frozen=True, slots=True)
class Marked:
    """The person marks this moment on the curve (`moved`, `wet`, `pill`, ...)."""

    code: str


@dataclass(frozen=True, slots=True)
class TookOff:
    """The person says that the wrap is off the body."""


Command: TypeAlias = StopAsked | PauseAsked | ResumeAsked | Felt | Noticed | Marked | TookOff
"""What a person can say to a running session."""
Event: TypeAlias = Tick | StartRefused | OffAcknowledged | Command | WrapNews
