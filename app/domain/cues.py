"""What an ice massage says aloud, and when: a hand that holds ice has no eye for a screen (P10)."""

from enum import StrEnum

from app.domain.care import Modality
from app.domain.program import Program

EVERY_S = 60
"""How far apart cues come; our own judgement."""


class Cue(StrEnum):
    """What to do while ice is moved."""

    MOVE_IN_CIRCLES = "move_in_circles"
    """Ice that lies still burns (features S14)."""
    OFF_THE_BONE = "off_the_bone"
    """Beside a bony point, never on it (L03)."""
    STOP_WHEN_NUMB = "stop_when_numb"
    """T03: an ice massage ends when the skin is numb, whatever the time."""


def cues(program: Program) -> tuple[tuple[int, Cue], ...]:
    """Each cue of this programme with its second: one at the start and one each minute of the cold,
    in turn. Only an ice massage has any."""
    if program.modality is not Modality.ICE_MASSAGE:
        return ()
    kinds = tuple(Cue)
    return tuple((s, kinds[s // EVERY_S % len(kinds)]) for s in range(0, program.cold_s, EVERY_S))


def cue_at(program: Program, elapsed_s: float) -> tuple[int, Cue] | None:
    """The latest cue due by `elapsed_s` seconds after the start, with its second; None where there
    is none."""
    due = [cue for cue in cues(program) if cue[0] <= elapsed_s]
    return due[-1] if due else None
