"""What a diary file (`.coldwrap`) says of itself (docs/coldwrap-file.md). Pure."""

import json
import re
from dataclasses import asdict, dataclass
from typing import Any, cast

from app.domain.faults import Fault, FaultCode

FORMAT, VERSION = "coldwrap-diary", 1
"""The version is raised when an older reader would misread the file."""
NAME, DIARY = "manifest.json", "diary.db"
MEMBERS = frozenset({DIARY, "report.pdf", "report.html"})
"""All that may be in a diary file beside the manifest."""
_DIGITS = re.compile(r"[0-9a-f]{64}")
_WORD = re.compile(r"[0-9a-zA-Z.+-]{0,64}")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Member:
    """A file within it: how many bytes, and their SHA-256 in hexadecimal."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What it says: the `app` that wrote it, `made` when (ISO 8601; empty when anonymous), of which
    diary (`identity`; empty when anonymous or not yet known), the ISO days it is bound to (None:
    all), the number of the diary's schema, how many sessions, whether its person is left out, and
    whether it is a made-up sample. `members` by name."""

    app: str
    made: str
    identity: str
    schema: int
    sessions: int
    members: dict[str, Member]
    first_day: str | None = None
    last_day: str | None = None
    anonymous: bool = False
    sample: bool = False


def manifest_text(manifest: Manifest) -> str:
    """The manifest as it stands in the file."""
    told = {"format": FORMAT, "version": VERSION, **asdict(manifest)}
    return json.dumps(told, ensure_ascii=True, indent=1) + "\n"


def manifest_of(text: bytes) -> Manifest:
    """The manifest that was written so. Fault NOT_A_DIARY, FORMAT_TOO_NEW, or FILE_CHANGED for one
    that no Coldwrap would write."""
    try:
        told: object = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Fault(FaultCode.FILE_CHANGED, f"{NAME} is no JSON") from error
    if not isinstance(told, dict):
        raise Fault(FaultCode.FILE_CHANGED, f"{NAME} is no object")
    said = cast("dict[str, Any]", told)
    if said.pop("format", None) != FORMAT:
        raise Fault(FaultCode.NOT_A_DIARY, f"its format is not {FORMAT}")
    version = said.pop("version", None)
    if type(version) is not int or version < 1:
        raise Fault(FaultCode.FILE_CHANGED, "it does not say its version")
    if version > VERSION:
        raise Fault(FaultCode.FORMAT_TOO_NEW, f"format {version}, this Coldwrap: {VERSION}")
    try:
        members = {str(name): Member(**each) for name, each in said.pop("members").items()}
        manifest = Manifest(**said, members=members)
    except (TypeError, AttributeError, KeyError) as error:
        raise Fault(FaultCode.FILE_CHANGED, f"{NAME} lacks or adds a name: {error}") from error
    _check(manifest)
    return manifest


def _check(manifest: Manifest) -> None:
    days = (manifest.first_day, manifest.last_day)
    sound = {
        "app": _fits(_WORD, manifest.app),
        "made": manifest.made == "" or _fits(_TIME, manifest.made),
        "identity": _fits(_WORD, manifest.identity),
        "schema": _counts(manifest.schema, 1),
        "sessions": _counts(manifest.sessions, 0),
        "days": all(day is None or _fits(_DAY, day) for day in days),
        "flags": {type(manifest.anonymous), type(manifest.sample)} == {bool},
        "members": all(
            _counts(each.size, 0) and _fits(_DIGITS, each.sha256)
            for each in manifest.members.values()
        ),
    }
    wrong = [name for name, fits in sound.items() if not fits]
    if wrong:
        raise Fault(FaultCode.FILE_CHANGED, f"{NAME}: {', '.join(wrong)}")


def _fits(pattern: re.Pattern[str], value: object) -> bool:
    return isinstance(value, str) and pattern.fullmatch(value) is not None


def _counts(value: object, lowest: int) -> bool:
    return type(value) is int and lowest <= value < 2**53
