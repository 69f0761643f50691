"""What is known of one model of sensor: a row of the table in `ble.sensors`."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.wrap import Bar
from ble.codecs.reading import Advert, Reading

GUARD_RESOLUTION_C = 0.1
"""A source that counts in coarser steps is shown, never guarded with (devices.md 2.1)."""


class Grade(StrEnum):
    """What a source is good enough for (devices.md 2.1).

    A may stop a session; A- may once its rate has been measured; B is only shown; C and X are
    refused with the reason.
    """

    A = "A"
    A_MINUS = "A-"
    B = "B"
    C = "C"
    X = "X"


class Place(StrEnum):
    """Where a sensor may sit."""

    SKIN = "skin"
    PACK = "pack"
    ROOM = "room"


@dataclass(frozen=True, slots=True)
class Model:
    """One row. `key` is stored and never changes.

    `resolution_c` in degC, `interval_s` between readings where the maker says it, else None:
    then only measuring tells. `refusal` is why a class C or X model is not read, `bar` the same
    as a code; `stay_off` why it must not even be connected to; `why` why it has its class.
    """

    key: str
    name: str
    grade: Grade
    places: frozenset[Place] = frozenset()
    resolution_c: float | None = None
    interval_s: float | None = None
    refusal: str = ""
    stay_off: str = ""
    bar: Bar | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class OnAir:
    """A model, how its advertisements are told from others, and how they are read.

    `read` is None for a model that is refused, or that says nothing without a connection.
    """

    model: Model
    seen: Callable[[Advert], bool]
    read: Callable[[Advert], Reading] | None = None


def graded(model: Model, reading: Reading) -> tuple[Model, Reading]:
    """The model as this reading shows it: one in coarse steps is no guard, whatever its row."""
    coarse = reading.resolution_c is not None and reading.resolution_c > GUARD_RESOLUTION_C
    guards = model.grade in (Grade.A, Grade.A_MINUS)
    return (replace(model, grade=Grade.B) if coarse and guards else model), reading
