"""What the window asks of the doctor for Bluetooth, and of support bundles."""

from __future__ import annotations  # the first paint waits for no types

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class RunCheckup:
    """Look at everything between the app and a wrap."""


@dataclass(frozen=True, slots=True)
class MakeBundle:
    """Show what a support bundle would hold."""


@dataclass(frozen=True, slots=True)
class SaveBundle:
    """Save the bundle that was shown."""

    path: str


@dataclass(frozen=True, slots=True)
class CaptureTraffic:
    """Keep raw traffic in a file, or no more."""

    on: bool


OfDoctor: TypeAlias = RunCheckup | MakeBundle | SaveBundle | CaptureTraffic
