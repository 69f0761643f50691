"""Outside questionnaires: their scores as numbers, checked by range (measures.md, section 2).

Their texts are not in the app, whatever their licence. `matters` is the change that matters, as far
as a source gives one; thresholds for "mild" or "severe" are never made up.
"""

from dataclasses import dataclass
from enum import StrEnum


class Instrument(StrEnum):
    """Questionnaires that a clinician may give. The words are stored and never change."""

    PEG = "peg"
    RMDQ_24 = "rmdq_24"
    ODI = "odi"
    SF_MPQ = "sf_mpq"
    SF_MPQ_2 = "sf_mpq_2"
    PROMIS_PI = "promis_pi"
    PROMIS_PF = "promis_pf"
    START_BACK = "start_back"
    VAS = "vas"


@dataclass(frozen=True, slots=True)
class Scale:
    """Name as printed, range, step of the score, which way is better, and the change that matters
    (None: no source at hand gives one)."""

    name: str
    lowest: float
    highest: float
    step: float
    less_is_better: bool = True
    matters: float | None = None


SCALES: dict[Instrument, Scale] = {
    Instrument.PEG: Scale("PEG", 0, 10, 0.1),
    Instrument.RMDQ_24: Scale("RMDQ-24", 0, 24, 1, matters=5),
    Instrument.ODI: Scale("ODI 2.1a (%)", 0, 100, 1, matters=10),
    Instrument.SF_MPQ: Scale("SF-MPQ", 0, 45, 1),
    Instrument.SF_MPQ_2: Scale("SF-MPQ-2", 0, 10, 0.1),
    Instrument.PROMIS_PI: Scale("PROMIS Pain Interference (T)", 10, 90, 0.1),
    Instrument.PROMIS_PF: Scale("PROMIS Physical Function (T)", 10, 90, 0.1, less_is_better=False),
    Instrument.START_BACK: Scale("STarT Back", 0, 9, 1),
    Instrument.VAS: Scale("VAS (mm)", 0, 100, 1, matters=15),
}
"""RMDQ 5, ODI 10 and VAS 15 mm: [OST]. PROMIS T-scores have mean 50 and SD 10 [PRO]; 10 to 90 is
four of them either way [J]. STarT Back prognoses and is not for change [KEE]; SF-MPQ 0-45 [MPQ];
SF-MPQ-2 is a mean of 22 words 0-10 [MPQ2]. PEG 30 % of baseline is [GK], so none is given."""


def check_score(instrument: Instrument, value: float) -> None:
    """ValueError for a score that the questionnaire cannot give."""
    scale = SCALES[instrument]
    if not scale.lowest <= value <= scale.highest:
        raise ValueError(
            f"{scale.name} goes from {scale.lowest:g} to {scale.highest:g}, not {value:g}"
        )
    steps = value / scale.step
    if abs(steps - round(steps)) > 1e-6:  # a binary fraction of a tenth is never exact
        raise ValueError(f"{scale.name} goes in steps of {scale.step:g}, not {value:g}")
