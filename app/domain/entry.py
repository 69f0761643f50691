"""What was said or happened, in one row: the form in which tables of an export hold it."""

from dataclasses import dataclass

from app.domain.units import Moment


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was said or that happened.

    `kind` says what it is, like `pain`, `harm`, `care` or `note` (docs/export.md has the list),
    `what` which one, `value` how much in `unit`. `site` names places, parted by a blank.
    `simulated`: it is of a session that cooled no skin.
    """

    at: Moment
    kind: str
    what: str = ""
    value: float | None = None
    unit: str = ""
    site: str = ""
    session_id: int | None = None
    rule: str = ""
    simulated: bool = False
    note: str = ""
