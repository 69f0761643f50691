"""The safety rules as one table: ID, actions, numbers, reason and source of each.

A row is the only place a number stands. The guards read their limits here, and so do colours,
refusals and reports. IDs and sources are those of the project's safety rules; [J] marks our own
judgement, [M] our own model. No clinician has reviewed these numbers.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from types import MappingProxyType


class Action(IntEnum):
    """What a rule asks for; the larger, the stronger."""

    ADVISE = 1
    ACK = 2
    WARN = 3
    CLEAR = 4
    LOCK = 5
    STOP = 6
    BLOCK = 7


@dataclass(frozen=True, slots=True)
class Rule:
    """One row. `numbers` are integers, their unit in the name (`_cc`, `_ms`, `_s`, `_count`)."""

    id: str
    action: Action
    reason: str
    """A code, worded for people by `ui.words`."""
    source: str
    numbers: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    locks: bool = False
    """Whether the site is also locked until a clinician's advice is recorded."""

    def __getitem__(self, number: str) -> int:
        """The number of that name. KeyError when the rule has none."""
        return self.numbers[number]


def _row(
    id_: str, action: Action, reason: str, source: str, *, locks: bool = False, **numbers: int
) -> Rule:
    return Rule(id_, action, reason, source, MappingProxyType(numbers), locks)


RULES: Mapping[str, Rule] = MappingProxyType(
    {
        rule.id: rule
        for rule in (
            _row("T01", Action.STOP, "over_time", "[S1:77][S0:76][CG]",
                 cap_s=1200, default_s=900, slack_ms=2000),
            _row("T09", Action.BLOCK, "longer_than_cap", "[CG][JUC]"),
            _row("T11", Action.STOP, "slept", "[J]", strayed_ms=5000, gap_ms=10_000),
            _row("H01", Action.STOP, "too_cold", "[BELS][SEL][CT][S0:56]",
                 line_cc=1000, samples_count=2),
            _row("H02", Action.WARN, "getting_cold", "[J]", line_cc=1200),
            _row("H03", Action.STOP, "far_too_cold", "[GENG][COLD]", locks=True, line_cc=800),
            _row("H04", Action.STOP, "frostbite_risk", "[GENG][COLD]", locks=True, line_cc=200),
            _row("H05", Action.STOP, "cooling_too_fast", "[M]",
                 early_ms=60_000, early_line_cc=1500, window_ms=10_000, fall_cc=800),
            _row("H10", Action.STOP, "no_skin_sensor", "[CT]", default_s=600, cap_s=900),
            _row("H11", Action.STOP, "sensor_silent", "[J]", warn_ms=10_000, stop_ms=30_000),
            _row("H12", Action.STOP, "sensor_implausible", "[J]",
                 lowest_cc=-2500, highest_cc=4500, jump_cc_per_s=500, flat_ms=120_000,
                 invalid_count=3),
            _row("H14", Action.STOP, "too_cold", "[J]", line_cc=1200, accuracy_cc=100),
            _row("D01", Action.ADVISE, "check_in", "[S0:62][CBAN][PHA]"),
            _row("D02", Action.STOP, "numb", "[CBAN][SPA]"),
            _row("D06", Action.STOP, "no_answer", "[OSS][CBW][J]", warn_ms=60_000, stop_ms=120_000),
            _row("D07", Action.STOP, "stopped_by_person", "[J]"),
            _row("D08", Action.STOP, "off_not_confirmed", "[J]", confirm_ms=3000),
            _row("P06", Action.STOP, "paused_too_long", "[J], features P6", cap_ms=300_000),
        )
    }
)  # fmt: skip

CHECK_IN_S = (120, 300, 600, 900)
"""D01: a check-in at 2, 5, 10 and 15 minutes."""
