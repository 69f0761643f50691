"""A person whom no rule about health keeps from cold, and who did the whole list before a start."""

from app.asking import TICKS
from app.domain.health import Cloth, HealthScreen, PackFrom, Ready
from app.domain.screening import QUESTIONS
from app.domain.units import Moment

READY = Ready(Cloth.DRY, PackFrom.FRIDGE, TICKS, asked_new=True)
"""Everything ticked, nothing new today, a pack from the fridge."""


def healthy(at: Moment) -> HealthScreen:
    """Every health question answered with no, by somebody of forty."""
    return HealthScreen(at, 1986, frozenset(question.rule for question in QUESTIONS))
