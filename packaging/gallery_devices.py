"""What is shown of devices to pair, of a fridge, and of the Bluetooth help: for pictures."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from sample_scene import WRAPS, Scene

from app.domain.checkup import Check, Level, Part, Trouble
from app.domain.chill import COLDEST, Chill, FridgeReading
from app.domain.diary import Sighting, Use
from app.domain.wrap import Bar, LinkState
from app.news import CheckupNews, ChillerNews, ScanNews

WRAP = Sighting("A4:C1:38:00:90:11", "OCW-9011", -74, "ocwp")
LOCKED = Sighting(
    "D0:0F:3A:44:55:77", "Pad", -50, "pack-bthome", bar=Bar.NEEDS_KEY, use=Use.SKIN, grade="A"
)
REON = Sighting("E0:00:00:00:00:01", "RNP-3", -50, "reon")
FRIDGE = Sighting(
    "E0:00:00:00:00:02", "A1-9876", -60, "alpicool", bar=Bar.PREPARES, use=Use.FRIDGE
)  # fmt: skip
FINDINGS = (
    Check(Part.SYSTEM, Level.OK, detail="linux 6.1"),
    Check(Part.ADAPTER, Level.FAIL, Trouble.ADAPTER_OFF),
)


def _heard(sighting: Sighting) -> Scene:
    """The page of the wraps, and this one pressed."""
    scene = Scene(WRAPS)
    scene.window.open_wraps()
    scene.tell(ScanNews((sighting,), done=True))
    scene.frame.page.heard[sighting.address].click()  # type: ignore[union-attr]
    return scene


def _pair(sighting: Sighting) -> Callable[[], QWidget]:
    return lambda: _heard(sighting).frame


def _fridge() -> QWidget:
    inside = FridgeReading(COLDEST + 60, COLDEST, on=True)
    cold = Chill(COLDEST, cold_s=3000.0)
    return _heard(FRIDGE).tell(ChillerNews(FRIDGE.address, LinkState.LIVE, cold, inside)).frame


def _doctor() -> QWidget:
    scene = Scene(WRAPS)
    scene.frame.go("more")
    scene.window.open_doctor()
    return scene.tell(CheckupNews(FINDINGS, done=True)).frame


def shots() -> list[tuple[str, Callable[[], QWidget]]]:
    """Name and builder of each picture."""
    return [
        ("pair-wrap", _pair(WRAP)),
        ("pair-key", _pair(LOCKED)),
        ("pair-reon", _pair(REON)),
        ("fridge", _fridge),
        ("doctor", _doctor),
    ]
