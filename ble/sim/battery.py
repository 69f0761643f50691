"""The wrap's battery. All its numbers are our own [M]."""

from typing import Final

LOW_PERCENT: Final = 15
"""No start at or below this."""
CRITICAL_PERCENT: Final = 5
"""A session ends at or below this."""

_COOLING_PER_S: Final = 0.008  # 20 minutes of cooling take a tenth of it
_IDLE_PER_S: Final = 0.0002


class Battery:
    """A charge in percent that only goes down; set `percent` to whatever life does to it."""

    def __init__(self, percent: float) -> None:
        self.percent = percent

    @property
    def level(self) -> int:
        """Whole percent, 0-100, as shown."""
        return min(100, max(0, round(self.percent)))

    @property
    def low(self) -> bool:
        """Whether there is too little for a session."""
        return self.level <= LOW_PERCENT

    @property
    def critical(self) -> bool:
        """Whether there is too little to go on."""
        return self.level <= CRITICAL_PERCENT

    def drain_a_second(self, *, cooling: bool) -> None:
        """Use a second's worth."""
        self.percent = max(0.0, self.percent - (_COOLING_PER_S if cooling else _IDLE_PER_S))
