"""What it takes to pair each kind of device: steps, what to know before, what cures which fault.

The pages put them into words (`ui.words_pairing`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.faults import FaultCode


class PairingStep(StrEnum):
    """Something the person does."""

    TURN_ON = "turn_on"
    HOLD_BUTTON = "hold_button"
    """Opens the pairing window of the profile for 60 s (profile 5.1)."""
    AGREE = "agree"
    """Some systems ask; macOS does at the first secured request (devices.md 4.2)."""
    LONG_PRESS = "long_press"
    """Has a Reon Pocket take the next token that comes (devices.md 1.1)."""
    CLOSE_OTHER_APP = "close_other_app"
    """It lets in one client at a time."""
    GIVE_KEY = "give_key"
    """Its advertisements are encrypted with a key that its own app or firmware shows."""
    FORGET_FIRST = "forget_first"
    """One side no longer knows the other: forget it here and in the system."""


class PairingNote(StrEnum):
    """Something to know before."""

    BETA = "beta"
    LOCKS_OUT_OTHER_APP = "locks_out_other_app"
    """It keeps one token: its maker's app is locked out until it is paired there again."""
    COOLS_ON = "cools_on"
    """It does not stop by itself when the link is lost."""
    NO_SKIN_SENSOR = "no_skin_sensor"
    """At most 15 minutes, by the clock (H10)."""
    NOTHING_TO_PAIR = "nothing_to_pair"
    """It only speaks; nobody answers it."""
    FOR_PACKS = "for_packs"
    """It gets packs ready and never touches skin."""


@dataclass(frozen=True, slots=True)
class PairingKind:
    """How a kind of device is paired. `cures` names the step that helps against a fault."""

    steps: tuple[PairingStep, ...] = ()
    notes: tuple[PairingNote, ...] = ()
    cures: Mapping[FaultCode, PairingStep] = field(default_factory=dict[FaultCode, PairingStep])


_AWAY = {
    FaultCode.NOT_FOUND: PairingStep.CLOSE_OTHER_APP,
    FaultCode.HELD_ELSEWHERE: PairingStep.CLOSE_OTHER_APP,
}
_SENSOR = PairingKind(
    notes=(PairingNote.NOTHING_TO_PAIR,),
    cures={
        FaultCode.NOT_FOUND: PairingStep.TURN_ON,
        FaultCode.KEY_NEEDED: PairingStep.GIVE_KEY,
        FaultCode.KEY_WRONG: PairingStep.GIVE_KEY,
    },
)
KINDS: dict[str, PairingKind] = {
    "ocwp": PairingKind(
        (PairingStep.HOLD_BUTTON, PairingStep.AGREE),
        cures={
            **_AWAY,
            FaultCode.PAIRING_NEEDED: PairingStep.HOLD_BUTTON,
            FaultCode.PAIRING_REFUSED: PairingStep.HOLD_BUTTON,
            FaultCode.BOND_LOST: PairingStep.FORGET_FIRST,
        },
    ),
    "ocwp-sim": PairingKind(notes=(PairingNote.NOTHING_TO_PAIR,)),
    "timer": PairingKind(notes=(PairingNote.NOTHING_TO_PAIR, PairingNote.NO_SKIN_SENSOR)),
    "ooler": PairingKind(
        (PairingStep.TURN_ON, PairingStep.CLOSE_OTHER_APP),
        (PairingNote.COOLS_ON, PairingNote.NO_SKIN_SENSOR),
        _AWAY,
    ),
    "reon": PairingKind(
        (PairingStep.CLOSE_OTHER_APP, PairingStep.LONG_PRESS),
        (
            PairingNote.BETA,
            PairingNote.LOCKS_OUT_OTHER_APP,
            PairingNote.COOLS_ON,
            PairingNote.NO_SKIN_SENSOR,
        ),
        {**_AWAY, FaultCode.KEY_REFUSED: PairingStep.LONG_PRESS},
    ),
    "alpicool": PairingKind(
        (PairingStep.TURN_ON, PairingStep.CLOSE_OTHER_APP), (PairingNote.FOR_PACKS,), _AWAY
    ),
}
"""By the key of a model."""


def pairing_of(model: str) -> PairingKind:
    """How a device of that model is paired; every other is a sensor, which is not paired at all."""
    return KINDS.get(model, _SENSOR)
