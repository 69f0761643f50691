"""The support bundle: what a helper needs to see, without what names a person or a device.

It holds versions, the doctor's findings, what kinds of device are known, and the end of the log.
Nothing of the diary is in it. It is shown as it is before it is saved.
"""

import json
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.domain.checkup import Check
from app.domain.diary import KnownDevice

LOG_CHARACTERS = 200_000
"""The end of the log that goes along: some thousand lines."""
_ADDRESS = re.compile(r"(?<![0-9A-Fa-f])[0-9A-Fa-f]{2}([:_-][0-9A-Fa-f]{2}){5}(?![0-9A-Fa-f])")
_WRAP_NAME = re.compile(r"\b(OCW|SIM)-\w+")
_LEAST_HEX = 3
"""Octets: two that look like a short name are found in any traffic."""


class Mask:
    """Puts stand-ins in the place of what names somebody, the same for the same thing each time.

    Text is masked in any case, and where it passed as bytes in hexadecimal as well.
    """

    def __init__(self, devices: Iterable[KnownDevice], others: Mapping[str, str]):
        """`others` are further texts, each with its stand-in."""
        self._known = {text: stand_in for text, stand_in in others.items() if text}
        self._met: dict[str, str] = {}
        for number, device in enumerate(devices, 1):
            for what in ("address", "serial", "name"):
                text = str(getattr(device, what))
                if text:
                    self._known.setdefault(text, f"<{what} {number}>")

    def __call__(self, text: str) -> str:
        """The text without them."""
        for secret in sorted(self._known, key=len, reverse=True):
            text = _pattern(secret).sub(self._known[secret], text)
        text = _ADDRESS.sub(lambda found: self._stand_in(found.group(), "address"), text)
        return _WRAP_NAME.sub(lambda found: self._stand_in(found.group(), "name"), text)

    def _stand_in(self, found: str, what: str) -> str:
        key = re.sub(r"[:_-]", ":", found.upper())
        known = next((s for t, s in self._known.items() if t.upper() == key), None)
        return known or self._met.setdefault(key, f"<other {what} {len(self._met) + 1}>")


def _pattern(secret: str) -> re.Pattern[str]:
    """The text by itself, not as a part of a word; and its bytes, anywhere."""
    spelled = {secret, repr(secret)[1:-1], ascii(secret)[1:-1], json.dumps(secret)[1:-1]}
    plain = [rf"(?<!\w){re.escape(each)}(?!\w)" for each in sorted(spelled, key=len, reverse=True)]
    octets = secret.encode()
    turned = _address_octets(secret)
    raw = [octets.hex()] if len(octets) >= _LEAST_HEX else []
    raw += [turned.hex(), turned[::-1].hex()] if turned else []
    return re.compile("|".join([*plain, *raw]), re.IGNORECASE)


def _address_octets(secret: str) -> bytes:
    return bytes.fromhex(re.sub("[:_-]", "", secret)) if _ADDRESS.fullmatch(secret) else b""


@dataclass(frozen=True, slots=True)
class Bundle:
    """The files of a bundle, by name; masked already."""

    files: Mapping[str, str]

    @property
    def preview(self) -> str:
        """All of it as one text, to be read before it is saved."""
        return "\n\n".join(f"=== {name} ===\n{text}" for name, text in self.files.items())

    def save(self, path: Path) -> None:
        """Write it as a zip file. OSError when the disk refuses."""
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
            for name, text in self.files.items():
                file.writestr(name, text)


def make_bundle(
    about: Mapping[str, object],
    checks: Sequence[Check],
    devices: Sequence[KnownDevice],
    log: str,
    others: Mapping[str, str],
) -> Bundle:
    """Everything that goes along, masked. `others` as in `Mask`."""
    mask = Mask(devices, others)
    files = {
        "about.json": json.dumps(dict(about), indent=1, ensure_ascii=False),
        "doctor.json": json.dumps(
            [check_as_json(check) for check in checks], indent=1, ensure_ascii=False
        ),
        "devices.json": json.dumps(
            [_device(device) for device in devices], indent=1, ensure_ascii=False
        ),
        "log.txt": log[-LOG_CHARACTERS:],
    }
    return Bundle({name: mask(text) for name, text in files.items()})


def check_as_json(check: Check) -> dict[str, object]:
    """A finding of the doctor for programs."""
    return {
        "part": check.part.value,
        "level": check.level.value,
        "trouble": check.trouble.value if check.trouble else None,
        "detail": check.detail,
    }


def _device(device: KnownDevice) -> dict[str, object]:
    return {
        "model": device.model,
        "simulated": device.simulated,
        "address": device.address,
        "serial": device.serial,
        "name": device.name,
    }
