"""Plan files (`.coldwrap-plan`): a prescription as a small JSON file (docs/plan-file.md)."""

import hashlib
import json
import re
from datetime import datetime
from pathlib import Path
from typing import Any, cast

from app.domain.faults import Fault, FaultCode
from app.domain.pain import Site
from app.domain.prescription import Course, Prescription
from app.domain.units import Moment
from app.exporting.files import whole
from app.exporting.times import iso

FORMAT, VERSION = "coldwrap-plan", 1
"""The version is raised when an older reader would misread the file."""
SUFFIX = ".coldwrap-plan"
LARGEST = 256 << 10
"""Bytes: twenty comments of the longest kind have about half of it."""
_IDENTITY = re.compile(r"[0-9a-f]{32}|")
_NAMES = frozenset({"format", "version", "who", "made", "identity", "course", "limits", "comments"})


def write_plan(path: Path, prescription: Prescription, app: str) -> None:
    """Write the file, over one that is there. Fault DISK_FULL or NOT_WRITTEN."""
    with whole(path) as part:
        part.write_bytes(plan_file(prescription, app))


def read_plan(path: Path) -> Prescription:
    """What the file says. Fault as `prescription_of`; FILE_UNREACHABLE."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise Fault(FaultCode.FILE_UNREACHABLE, str(error)) from error
    return prescription_of(data)


def plan_file(prescription: Prescription, app: str) -> bytes:
    """The file's bytes; `app` is the version that writes it."""
    course = prescription.course
    told: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "app": app,
        "who": prescription.who,
        "made": iso(prescription.made),
        "identity": prescription.identity,
        "course": course
        and {
            "program": course.program,
            "sessions": course.sessions,
            "per_week": course.per_week,
            "weeks": course.weeks,
            "site": course.site,
        },
        "limits": {"longest_s": prescription.longest_s},
        "comments": list(prescription.comments),
    }
    told["sha256"] = _digest(told)
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def prescription_of(data: bytes) -> Prescription:
    """What a plan file says. Fault NOT_A_PLAN for what is none, or says what nobody would write;
    FILE_CUT, FILE_CHANGED, FILE_TOO_BIG, FORMAT_TOO_NEW."""
    told = _object(data)
    if told.get("format") != FORMAT:
        raise Fault(FaultCode.NOT_A_PLAN, f"its format is not {FORMAT}")
    version = told.get("version")
    if type(version) is not int or version < 1:
        raise Fault(FaultCode.NOT_A_PLAN, "it does not say its version")
    if version > VERSION:
        raise Fault(FaultCode.FORMAT_TOO_NEW, f"format {version}, this Coldwrap: {VERSION}")
    if told.pop("sha256", None) != _digest(told):
        raise Fault(FaultCode.FILE_CHANGED, "it has not the hash that it says")
    try:
        return _prescription(told)
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError) as error:
        raise Fault(FaultCode.NOT_A_PLAN, f"it says what no plan says: {error}") from error


def _object(data: bytes) -> dict[str, Any]:
    if len(data) > LARGEST:
        raise Fault(FaultCode.FILE_TOO_BIG, f"a plan has at most {LARGEST} bytes")
    try:
        told: object = json.loads(data)
    except (ValueError, RecursionError) as error:
        text = data.strip()
        if text.startswith(b"{") and FORMAT.encode() in text and not text.endswith(b"}"):
            raise Fault(FaultCode.FILE_CUT, "it ends early") from error
        raise Fault(FaultCode.NOT_A_PLAN, "it is no JSON") from error
    if not isinstance(told, dict):
        raise Fault(FaultCode.NOT_A_PLAN, "it is no object")
    return cast("dict[str, Any]", told)


def _digest(told: dict[str, Any]) -> str:
    """SHA-256 over all but itself: names sorted, no blanks, every letter beyond ASCII escaped."""
    text = json.dumps(told, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _prescription(told: dict[str, Any]) -> Prescription:
    if told.keys() != _NAMES | {"app"}:
        raise ValueError(f"{sorted(told.keys() ^ (_NAMES | {'app'}))[:5]}")
    if not _IDENTITY.fullmatch(told["identity"]):
        raise ValueError("its identity")
    course: dict[str, Any] | None = told["course"]
    limits: dict[str, Any] = told["limits"]
    if limits.keys() != {"longest_s"}:
        raise ValueError("its limits")
    return Prescription(
        who=_text(told["who"]),
        made=_moment(told["made"]),
        identity=told["identity"],
        course=_course(course) if course is not None else None,
        longest_s=None if limits["longest_s"] is None else _whole(limits["longest_s"]),
        comments=tuple(_text(words) for words in told["comments"]),
    )


def _course(told: dict[str, Any]) -> Course:
    if told.keys() != {"program", "sessions", "per_week", "weeks", "site"}:
        raise ValueError("its course")
    return Course(
        _text(told["program"]),
        _whole(told["sessions"]),
        _whole(told["per_week"]),
        _whole(told["weeks"]),
        None if told["site"] is None else Site(told["site"]),
    )


def _moment(told: str) -> Moment:
    at = datetime.fromisoformat(told)
    offset = at.utcoffset()
    if offset is None:
        raise ValueError("a time without its zone")
    return Moment(0, round(at.timestamp() * 1000), round(offset.total_seconds() / 60))


def _text(told: object) -> str:
    if not isinstance(told, str):
        raise TypeError(f"{str(told)[:40]} is no text")
    told.encode()  # a lone surrogate could not be kept
    return told


def _whole(told: object) -> int:
    if type(told) is not int:
        raise ValueError(f"{str(told)[:40]} is no whole number")
    return told
