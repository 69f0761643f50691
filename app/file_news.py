"""What window and files say to each other: a copy of the diary goes out, or one comes in."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeAlias

from app.domain.copies import Counts, DatedCopy
from app.domain.faults import FaultCode
from app.domain.period import Period


class Kind(StrEnum):
    """What an export is written as."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
    FHIR = "fhir"
    COLDWRAP = "coldwrap"


@dataclass(frozen=True, slots=True)
class SaveCopy:
    """Write the diary into that file, over one that is there, as `app.exchange.Wanted` has it.
    `CopyNews` tells how far it is, then `CopySaved`, `CopyStopped`, or a FaultNews. `report_in`:
    the language of the report that goes into a diary file, None for none."""

    out: Path
    kind: Kind
    period: Period | None = None
    anonymous: bool = False
    locale: str = "en"
    passphrase: str | None = None
    report_in: str | None = None


@dataclass(frozen=True, slots=True)
class StopCopy:
    """Leave the copy that is being written; nothing of it stays."""


@dataclass(frozen=True, slots=True)
class RestoreDiary:
    """The diary that is open has nothing in it: make it from that file. PersonOpened as its pages
    are another diary's now; FaultNews where it cannot be, and the diary is as it was."""

    file: Path
    passphrase: str | None = None


@dataclass(frozen=True, slots=True)
class TellCopies:
    """Which dated copies lie beside the diary: `CopiesNews`."""


@dataclass(frozen=True, slots=True)
class KeepCopy:
    """Make a dated copy beside the diary now: `CopiesNews`, or a FaultNews."""


@dataclass(frozen=True, slots=True)
class OpenCopy:
    """Make the diary from its dated copy of that name, as `storage.going_back` does: what was
    written becomes as it was, and what the rules count stays. PersonOpened as its pages are
    another diary's now; FaultNews where it cannot be, and the diary is as it was."""

    name: str


@dataclass(frozen=True, slots=True)
class OpenReview:
    """Look into other people's diary files, in a window and a process of their own: a folder, or
    one file."""

    path: Path


OfCopies: TypeAlias = TellCopies | KeepCopy
OfFiles: TypeAlias = SaveCopy | StopCopy | RestoreDiary | OpenReview | OfCopies | OpenCopy


@dataclass(frozen=True, slots=True)
class CopyNews:
    """So many sessions of so many are written (None: not known yet)."""

    done: int
    of: int | None = None


@dataclass(frozen=True, slots=True)
class CopySaved:
    """It is on the disk: where, how many bytes and sessions, and how many of these have damaged
    curves that were left out."""

    path: Path
    size: int
    sessions: int
    unreadable: int = 0


@dataclass(frozen=True, slots=True)
class CopyStopped:
    """Nothing was written: the person changed their mind."""


@dataclass(frozen=True, slots=True)
class CopiesNews:
    """The dated copies beside the diary, the newest first, and what the diary itself holds (None:
    it cannot be read). `fault` says why the last copy that was due could not be made."""

    copies: tuple[DatedCopy, ...]
    diary: Counts | None = None
    fault: FaultCode | None = None


CopyTold: TypeAlias = CopyNews | CopySaved | CopyStopped | CopiesNews
