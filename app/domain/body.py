"""The body map: regions with their sides, and what is said of the pain there (C3, C9).

Regions are finer than the places a wrap may lie on (`app.domain.pain.Site`): pain may be anywhere.
The words are stored and never change. Nothing is ever inferred from a shape (report.md, section 4).
"""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.pain import Site


class Region(StrEnum):
    """Regions of the body as its owner names them: left is their own left."""

    HEAD = "head"
    JAW_LEFT = "jaw_left"
    JAW_RIGHT = "jaw_right"
    THROAT = "throat"
    NECK = "neck"
    SHOULDER_LEFT = "shoulder_left"
    SHOULDER_RIGHT = "shoulder_right"
    UPPER_ARM_LEFT = "upper_arm_left"
    UPPER_ARM_RIGHT = "upper_arm_right"
    ELBOW_LEFT = "elbow_left"
    ELBOW_RIGHT = "elbow_right"
    FOREARM_LEFT = "forearm_left"
    FOREARM_RIGHT = "forearm_right"
    WRIST_LEFT = "wrist_left"
    WRIST_RIGHT = "wrist_right"
    HAND_LEFT = "hand_left"
    HAND_RIGHT = "hand_right"
    CHEST = "chest"
    BELLY = "belly"
    UPPER_BACK = "upper_back"
    MIDDLE_BACK = "middle_back"
    LOWER_BACK = "lower_back"
    BUTTOCK_LEFT = "buttock_left"
    BUTTOCK_RIGHT = "buttock_right"
    GROIN = "groin"
    HIP_LEFT = "hip_left"
    HIP_RIGHT = "hip_right"
    THIGH_LEFT = "thigh_left"
    THIGH_RIGHT = "thigh_right"
    KNEE_LEFT = "knee_left"
    KNEE_RIGHT = "knee_right"
    SHIN_LEFT = "shin_left"
    SHIN_RIGHT = "shin_right"
    CALF_LEFT = "calf_left"
    CALF_RIGHT = "calf_right"
    ANKLE_LEFT = "ankle_left"
    ANKLE_RIGHT = "ankle_right"
    FOOT_LEFT = "foot_left"
    FOOT_RIGHT = "foot_right"


_SITES = {site.value: site for site in Site}


def region_of(site: Site) -> Region:
    """The region that a wrap on that place lies on: they share their words."""
    return Region(site.value)


def site_of(region: Region) -> Site | None:
    """The place a wrap may lie on there; None where no wrap belongs, or none of ours."""
    return _SITES.get(region.value)


class Quality(StrEnum):
    """How pain feels: our own short list, in no order and without a score."""

    DULL = "dull"
    SHARP = "sharp"
    BURNING = "burning"
    THROBBING = "throbbing"
    STABBING = "stabbing"
    CRAMPING = "cramping"
    SHOOTING = "shooting"
    TIGHT = "tight"
    TINGLING = "tingling"
    NUMB = "numb"


@dataclass(frozen=True, slots=True)
class Spot:
    """Pain in one region: its score 0-10 (None: not said), how it feels, whether it is deep or near
    the surface and constant or on and off (None: not said). ValueError outside 0-10."""

    region: Region
    score: int | None = None
    qualities: frozenset[Quality] = frozenset()
    deep: bool | None = None
    constant: bool | None = None

    def __post_init__(self) -> None:
        if self.score is not None and not 0 <= self.score <= 10:
            raise ValueError(f"pain is rated 0 to 10, not {self.score}")
