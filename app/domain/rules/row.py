"""What a row of the safety rules is: its ID, condition, actions, numbers, reason and source."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
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


class Acts(StrEnum):
    """Whether the app holds itself to a rule today."""

    YES = "yes"
    ASKED = "asked"
    """The window asks for it before or after a session; nothing below the window holds to it."""
    TOLD = "told"
    """Advice for afterwards: the window says it, and nothing can hold to it."""
    NO = "no"
    """The row is only listed."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One row. `numbers` are integers, their unit in the name (`_cc`, `_ms`, `_s`, `_count`)."""

    id: str
    when: str
    """The condition, for the printed list."""
    action: Action
    reason: str
    """A code; `ui.words` has words for those of rules that act."""
    source: str
    numbers: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    also: Action | None = None
    """A second action beside the first one."""
    acts: Acts = Acts.NO

    def __getitem__(self, number: str) -> int:
        """The number of that name. KeyError when the rule has none."""
        return self.numbers[number]

    @property
    def locks(self) -> bool:
        """Whether the site is also locked until a clinician's advice is recorded."""
        return Action.LOCK in (self.action, self.also)


def row(
    id_: str,
    when: str,
    action: Action,
    reason: str,
    source: str,
    *,
    also: Action | None = None,
    acts: Acts = Acts.NO,
    **numbers: int,
) -> Rule:
    """A rule, its numbers by name."""
    return Rule(id_, when, action, reason, source, MappingProxyType(numbers), also, acts)
