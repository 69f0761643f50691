"""What a check of Bluetooth looks at, and what it can find. Texts for each live in `ui`."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How it stands with one part."""

    OK = "ok"
    WARN = "warn"
    """It may work, or there was no way to tell."""
    FAIL = "fail"
    """It does not work until this is put right."""


class Part(StrEnum):
    """What is looked at, in the order of a check: each needs those before it."""

    SYSTEM = "system"
    VERSIONS = "versions"
    SANDBOX = "sandbox"
    SERVICE = "service"
    """The system's Bluetooth service, and leave to use it."""
    BLUEZ = "bluez"
    SWITCHES = "switches"
    """What blocks radios on Linux (rfkill)."""
    ADAPTER = "adapter"
    SCAN = "scan"


class Trouble(StrEnum):
    """What may be wrong."""

    OLD_SYSTEM = "old_system"
    OLD_BLEAK = "old_bleak"
    SANDBOXED = "sandboxed"
    NO_BUS = "no_bus"
    NO_SERVICE = "no_service"
    SERVICE_SILENT = "service_silent"
    DENIED = "denied"
    BLUEZ_OLD = "bluez_old"
    BLUEZ_UNKNOWN = "bluez_unknown"
    SOFT_BLOCKED = "soft_blocked"
    HARD_BLOCKED = "hard_blocked"
    NO_ADAPTER = "no_adapter"
    ADAPTER_OFF = "adapter_off"
    SCAN_BUSY = "scan_busy"
    SCAN_FAILED = "scan_failed"
    NOTHING_HEARD = "nothing_heard"


@dataclass(frozen=True, slots=True)
class Check:
    """What was found of one part. `detail` is for the log: a version, a count, an error."""

    part: Part
    level: Level
    trouble: Trouble | None = None
    detail: str = ""


def works(checks: tuple[Check, ...]) -> bool:
    """Whether there is a radio to use."""
    return not any(check.level is Level.FAIL for check in checks)
