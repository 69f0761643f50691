"""What the diary keeps, as values: openings and closings of sessions, log entries, devices."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.care import Modality
from app.domain.health import Ready
from app.domain.ledger import Dose
from app.domain.pain import AfterAnswers, PainRating, Site
from app.domain.units import CentiC, Moment
from app.domain.wrap import Bar, Sample


class EndReason(StrEnum):
    """Why a session ended. The words are stored and shown by `--json`; they never change."""

    COMPLETED = "completed"
    STOPPED_BY_PERSON = "stopped_by_person"
    STOPPED_ON_WRAP = "stopped_on_wrap"
    """Somebody pressed the wrap's own button."""
    TOO_COLD = "too_cold"
    FAR_TOO_COLD = "far_too_cold"
    FROSTBITE_RISK = "frostbite_risk"
    COOLING_TOO_FAST = "cooling_too_fast"
    SENSOR_SILENT = "sensor_silent"
    SENSOR_IMPLAUSIBLE = "sensor_implausible"
    OVER_TIME = "over_time"
    NO_SKIN_SENSOR = "no_skin_sensor"
    NUMB = "numb"
    NERVE_SIGNS = "nerve_signs"
    """The person noticed tingling, weakness or bad pain (D03)."""
    SKIN_COLOUR = "skin_colour"
    """The person saw the skin change colour, or blisters (D04)."""
    UNWELL = "unwell"
    """The person felt dizzy, breathless or shivered (D05)."""
    NO_ANSWER = "no_answer"
    PAUSED_TOO_LONG = "paused_too_long"
    SLEPT = "slept"
    """The computer slept, or its clock was set (T11)."""
    START_REFUSED = "start_refused"
    LINK_LOST = "link_lost"
    WRAP_FAULT = "wrap_fault"
    BATTERY = "battery"
    POWER_LOSS = "power_loss"
    APP_DIED = "app_died"
    """The app ended without closing the session; found at the next start."""


class EndKind(StrEnum):
    """Who or what ended a session."""

    COMPLETED = "completed"
    GUARD = "guard"
    PERSON = "person"
    FAULT = "fault"


_KIND_OTHERWISE_GUARD = {
    EndReason.COMPLETED: EndKind.COMPLETED,
    EndReason.STOPPED_BY_PERSON: EndKind.PERSON,
    EndReason.STOPPED_ON_WRAP: EndKind.PERSON,
    EndReason.START_REFUSED: EndKind.FAULT,
    EndReason.LINK_LOST: EndKind.FAULT,
    EndReason.WRAP_FAULT: EndKind.FAULT,
    EndReason.BATTERY: EndKind.FAULT,
    EndReason.POWER_LOSS: EndKind.FAULT,
    EndReason.APP_DIED: EndKind.FAULT,
}


def kind_of(end: EndReason) -> EndKind:
    """Who or what ended a session for this reason."""
    return _KIND_OTHERWISE_GUARD.get(end, EndKind.GUARD)


class OffProof(StrEnum):
    """How it is known that the wrap is off."""

    NONE = "none"
    """It is not known."""
    WRAP = "wrap"
    """A reading of the wrap said so."""
    PERSON = "person"
    """The person said that the wrap is off the body."""


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One thing that happened in a session, `t_ms` after its start.

    `kind`: `phase`, `start` (a rule that spoke before the start), `met` (one that did, and what it
    asks for was done), `rule`, `check_in`,
    `sensation`, `sign` (a sign of harm, D03-D05), `mark`, `alarm`, `link`, `stop`, `fault`.
    `code` says which one; `rule` is a rule ID where a rule acted, with the `value` it saw.
    """

    t_ms: int
    kind: str
    code: str
    rule: str | None = None
    value: int | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """A session that a rule did not let begin: what was asked for, the rule, and what it saw."""

    at: Moment
    site: Site
    program: str
    asked_s: int
    rule: str
    value: int | None


@dataclass(frozen=True, slots=True)
class Opening:
    """A session as it begins. `simulated` is True when no skin was cooled.

    `speed` is how many times faster than life it ran (1 in earnest). `ready` is what was said
    right before, None when nothing was asked.
    """

    began: Moment
    program: str
    planned_s: int
    cold_planned_s: int
    site: Site
    device_key: str
    device_name: str
    model: str
    simulated: bool
    number: int
    speed: float = 1.0
    modality: Modality = Modality.PACK
    ready: Ready | None = None


@dataclass(frozen=True, slots=True)
class Closing:
    """A session as it ended. Durations in seconds since `Opening.began`; cold time includes
    pauses (clarification 7)."""

    ended: Moment
    end: EndReason
    actual_s: int
    cold_s: int
    off: OffProof


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One session as lists show it. Figures are None while it runs or when nothing was measured.

    `gaps` counts runs of missing seconds, `missing_s` their total length. `baseline` is the first
    skin temperature that was measured, `dose` the cold by the ledger; None without a skin sensor.
    `cost` is in hundredths of the person's currency. `first_site`: where it began, once the person
    said that it was elsewhere; `first_device`: the name of the wrap that it was recorded with, once
    they said that it was another one. `other_devices`: keys of wraps whose rest it counts for
    beside its own.
    `fetched`: the wrap ran it without the app and told of it later. `binned_ms`: when it was thrown
    away. `edits`: how often something of it was changed. `parts` are the numbers of those that go
    on with it, in the order in which they began (`app.domain.joined`); `part_of` is the number of
    the one that this goes on with: no list shows such a part by itself.
    """

    id: int
    opening: Opening
    closing: Closing | None
    samples: int
    coldest_skin: CentiC | None
    mean_skin: CentiC | None
    in_band_s: int
    """Seconds with skin between 10 and 15 degC (features S2)."""
    gaps: int
    missing_s: int
    alarms: tuple[str, ...]
    """Rule IDs and wrap alarm codes, in the order they first came."""
    pain_before: int | None
    pain_after: int | None
    skin_check_due: bool
    """Whether nobody has yet said what the skin looks like after it (D09)."""
    baseline: CentiC | None = None
    dose: Dose | None = None
    cost: int | None = None
    first_site: Site | None = None
    fetched: bool = False
    binned_ms: int | None = None
    edits: int = 0
    first_device: str | None = None
    other_devices: frozenset[str] = frozenset()
    part_of: int | None = None
    parts: tuple[int, ...] = ()

    @property
    def ids(self) -> tuple[int, ...]:
        """Its own number and those of its parts."""
        return self.id, *self.parts

    def ran_with(self, device_key: str | None) -> bool:
        """Whether it counts for the rest of that wrap."""
        return device_key is not None and (
            device_key == self.opening.device_key or device_key in self.other_devices
        )

    @property
    def last_id(self) -> int:
        """The number of its last part: what is said after a session is said after that one."""
        return self.ids[-1]


@dataclass(frozen=True, slots=True)
class SessionPage:
    """All of one session. `parts` are the rows that it was joined from, in the order in which they
    began; empty for one that was not."""

    row: SessionRow
    samples: tuple[Sample, ...]
    log: tuple[LogEntry, ...]
    ratings: tuple[PainRating, ...]
    after: AfterAnswers
    parts: tuple[SessionRow, ...] = ()


PACK, PROBE = "pack-", "probe-"
"""So begin the keys of the models of a bare pack: with a sensor on the skin under it, and with one
in the pack alone. The sensor's own key follows."""


class Use(StrEnum):
    """What a device that is heard is for."""

    WRAP = "wrap"
    """It cools, and is driven."""
    SKIN = "skin"
    """It lies on the skin under an ordinary pack."""
    PACK = "pack"
    """It tells how cold a pack is."""
    FRIDGE = "fridge"
    """It gets packs ready."""
    NOTHING = "nothing"
    """Not for this; `Sighting.bar` says why."""


@dataclass(frozen=True, slots=True)
class KnownDevice:
    """A device the person has paired. `key` is our own and survives address changes."""

    key: str
    address: str
    model: str
    name: str
    serial: str = ""
    simulated: bool = False

    @property
    def is_probe(self) -> bool:
        """Whether it tells a pack's temperature, be it beside a sensor on the skin or alone."""
        return self.model.startswith(PROBE)

    @property
    def is_bare_pack(self) -> bool:
        """Whether it is a sensor on the skin under a pack that can have a probe in it."""
        return self.model.startswith(PACK)

    def probe_among(self, devices: Iterable["KnownDevice"]) -> "KnownDevice | None":
        """The first of these that tells how cold this one's pack is; None where it is no bare pack,
        or none does."""
        probes = (each for each in devices if each.is_probe and each.address != self.address)
        return next(probes, None) if self.is_bare_pack else None


@dataclass(frozen=True, slots=True)
class Sighting:
    """A device heard in a scan. `known_key` is set when it is one of ours, `bar` when it cannot
    be paired (NEEDS_KEY: not without its key). `grade` is a sensor's class, A to X (devices.md
    2.1), empty for what is no sensor."""

    address: str
    name: str
    rssi_dbm: int
    model: str
    known_key: str | None = None
    simulated: bool = False
    bar: Bar | None = None
    use: Use = Use.WRAP
    grade: str = ""

    def as_probe(self) -> "Sighting":
        """The same sensor, to lie in the pack in place of the skin under it."""
        model = PROBE + self.model.removeprefix(PACK)
        return replace(self, model=model, use=Use.PACK) if self.use is Use.SKIN else self
