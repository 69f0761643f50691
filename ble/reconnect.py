"""How long to wait before trying a lost link again."""

import random
from collections.abc import Iterator

STEPS_S = (0.5, 1.0, 2.0, *[3.0] * 8, *[5.0] * 8, 15.0, 30.0)
"""Often while a lease may still run (30 s, profile 5.4), because then the session can go on;
after that at most every 30 s, so as not to starve the radio (features, pain 4)."""
JITTER = 0.2


def back_off() -> Iterator[float]:
    """Pauses in seconds, for ever; each with up to 20 % jitter so that two wraps do not collide."""
    step = 0
    while True:
        yield STEPS_S[step] * random.uniform(1 - JITTER, 1 + JITTER)
        step = min(step + 1, len(STEPS_S) - 1)
