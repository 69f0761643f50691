"""What an entry of the diary may be about, and the checks that its bodies share."""

from enum import StrEnum


class EntryKind(StrEnum):
    """What an entry is about."""

    PAIN = "pain"
    FLARE = "flare"
    MEDICINE = "medicine"
    CARE = "care"
    CONTEXT = "context"
    VITALS = "vitals"
    MOVEMENT = "movement"
    ACTIVITIES = "activities"
    CHANGE = "change"
    SCORE = "score"
    PROBLEM = "problem"
    NOTE = "note"
    COMMENT = "comment"


def within(what: str, value: float | None, lowest: float, highest: float) -> None:
    """ValueError for a number outside its range; None is none."""
    if value is not None and not lowest <= value <= highest:
        raise ValueError(f"{what} lies between {lowest} and {highest}, not at {value}")


def something(*values: float | None) -> None:
    """ValueError where nothing at all is said."""
    if all(value is None for value in values):
        raise ValueError("nothing is said")


def worded(what: str, words: str) -> None:
    """ValueError for a name without words."""
    if not words.strip():
        raise ValueError(f"{what} has a name")
