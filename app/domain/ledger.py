"""The cold-dose ledger: how much cold a place had, in degree-minutes and minutes (idea 1, I8).

Measured skin only. Cold without a skin sensor has minutes and no degrees: nothing is guessed.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.pain import Site
from app.domain.wrap import Sample

BELOW_15, BELOW_12 = 1500, 1200
"""The lines of the ledger, in hundredths of a degree Celsius: the upper edge of the 10-15 degC
band [BELS], and H02's line."""


@dataclass(frozen=True, slots=True)
class Dose:
    """The cold of one session: `degree_s` hundredths of a degree below 15 degC, times seconds;
    seconds at or below 15 and 12 degC. Seconds without a sample count for nothing."""

    degree_s: int
    below_15_s: int
    below_12_s: int


@dataclass(frozen=True, slots=True)
class SiteDose:
    """The cold of one place over some time: of the measured sessions the dose, of all of them how
    many there were and how long the cold was. `measured` counts those with a dose."""

    site: Site
    sessions: int
    cold_s: int
    measured: int
    dose: Dose


def dose(samples: Iterable[Sample]) -> Dose | None:
    """The dose of these samples, one a second; None when no skin was measured."""
    skins = [sample.skin for sample in samples if sample.skin is not None]
    if not skins:
        return None
    return Dose(
        degree_s=sum(max(0, BELOW_15 - skin) for skin in skins),
        below_15_s=sum(skin <= BELOW_15 for skin in skins),
        below_12_s=sum(skin <= BELOW_12 for skin in skins),
    )
