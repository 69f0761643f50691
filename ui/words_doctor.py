"""What the Bluetooth doctor looks at and finds, and what to do about it on each system."""

import sys

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.checkup import Check, Level, Part, Trouble

PARTS: dict[Part, object] = {
    Part.SYSTEM: QT_TRANSLATE_NOOP("words", "This computer"),
    Part.VERSIONS: QT_TRANSLATE_NOOP("words", "Parts of this app"),
    Part.SANDBOX: QT_TRANSLATE_NOOP("words", "No fence round the app"),
    Part.SERVICE: QT_TRANSLATE_NOOP("words", "The Bluetooth service answers"),
    Part.BLUEZ: QT_TRANSLATE_NOOP("words", "The Bluetooth service is new enough"),
    Part.SWITCHES: QT_TRANSLATE_NOOP("words", "No switch blocks Bluetooth"),
    Part.ADAPTER: QT_TRANSLATE_NOOP("words", "Bluetooth is there and on"),
    Part.SCAN: QT_TRANSLATE_NOOP("words", "Devices near you can be heard"),
}
LEVELS: dict[Level, object] = {
    Level.OK: QT_TRANSLATE_NOOP("words", "Fine"),
    Level.WARN: QT_TRANSLATE_NOOP("words", "Have a look"),
    Level.FAIL: QT_TRANSLATE_NOOP("words", "Not right"),
}
_REPLUG = QT_TRANSLATE_NOOP(
    "words", "Pull the Bluetooth adapter out and put it back, or restart the computer."
)
FIXES: dict[tuple[Trouble, str], object] = {
    (Trouble.OLD_SYSTEM, ""): QT_TRANSLATE_NOOP(
        "words", "Bluetooth needs Windows 11 here. Update Windows if you can."
    ),
    (Trouble.OLD_BLEAK, ""): QT_TRANSLATE_NOOP("words", "Install Coldwrap again."),
    (Trouble.SANDBOXED, ""): QT_TRANSLATE_NOOP(
        "words", "The app runs in a box of its own. It needs leave to use Bluetooth."
    ),
    (Trouble.NO_BUS, ""): QT_TRANSLATE_NOOP(
        "words", "The system bus (D-Bus) cannot be reached. Start it: sudo systemctl start dbus"
    ),
    (Trouble.NO_SERVICE, ""): QT_TRANSLATE_NOOP(
        "words",
        "Install the package bluez. Then start it: sudo systemctl enable --now bluetooth",
    ),
    (Trouble.SERVICE_SILENT, ""): QT_TRANSLATE_NOOP(
        "words", "The service hangs. Restart it: sudo systemctl restart bluetooth"
    ),
    (Trouble.DENIED, "linux"): QT_TRANSLATE_NOOP(
        "words",
        "This account may not use Bluetooth. Try: sudo usermod -aG bluetooth $USER and log in "
        "again. In a Flatpak: flatpak override --user --system-talk-name=org.bluez",
    ),
    (Trouble.DENIED, "win32"): QT_TRANSLATE_NOOP(
        "words", "Open Settings, Privacy, Radios. Let apps use Bluetooth."
    ),
    (Trouble.DENIED, "darwin"): QT_TRANSLATE_NOOP(
        "words",
        "Open System Settings, Privacy & Security, Bluetooth. Turn Coldwrap on. "
        "From a terminal, turn the terminal on.",
    ),
    (Trouble.BLUEZ_OLD, ""): QT_TRANSLATE_NOOP(
        "words", "Coldwrap needs BlueZ 5.55 or newer. Update your system."
    ),
    (Trouble.BLUEZ_UNKNOWN, ""): QT_TRANSLATE_NOOP(
        "words", "Its version could not be asked. That alone is no harm."
    ),
    (Trouble.SOFT_BLOCKED, ""): QT_TRANSLATE_NOOP(
        "words", "Flight mode, or a switch in the settings. Or type: rfkill unblock bluetooth"
    ),
    (Trouble.HARD_BLOCKED, ""): QT_TRANSLATE_NOOP(
        "words", "A switch or key on the computer turns its radios off. Turn it on."
    ),
    (Trouble.NO_ADAPTER, "linux"): QT_TRANSLATE_NOOP(
        "words", "Plug in a Bluetooth adapter (4.0 or newer). Look for it with: bluetoothctl list"
    ),
    (Trouble.NO_ADAPTER, "win32"): QT_TRANSLATE_NOOP(
        "words", "Open Device Manager, Bluetooth. If nothing is there, plug in an adapter."
    ),
    (Trouble.NO_ADAPTER, "darwin"): QT_TRANSLATE_NOOP(
        "words", "Restart the Mac. If Bluetooth is still missing, it needs repair."
    ),
    (Trouble.ADAPTER_OFF, "linux"): QT_TRANSLATE_NOOP(
        "words", "Turn Bluetooth on in the settings, or type: bluetoothctl power on"
    ),
    (Trouble.ADAPTER_OFF, "win32"): QT_TRANSLATE_NOOP(
        "words", "Open Settings, Bluetooth and devices. Turn Bluetooth on."
    ),
    (Trouble.ADAPTER_OFF, "darwin"): QT_TRANSLATE_NOOP(
        "words", "Open the Control Centre. Turn Bluetooth on."
    ),
    (Trouble.SCAN_BUSY, ""): QT_TRANSLATE_NOOP(
        "words", "Another program is looking for devices. Close it. Or plug the adapter in again."
    ),
    (Trouble.SCAN_FAILED, ""): _REPLUG,
    (Trouble.NOTHING_HEARD, ""): QT_TRANSLATE_NOOP(
        "words",
        "Perhaps nothing is near. Turn your wrap on, hold it close, and look again. "
        "If it stays silent, plug the adapter in again.",
    ),
}
"""What to do, by trouble and system (`sys.platform`); "" is for all systems."""


def part(value: Part) -> str:
    """What was looked at."""
    return _say(PARTS[value])


def level(value: Level) -> str:
    """How it stands, in a word or two."""
    return _say(LEVELS[value])


def fix(check: Check, platform: str = sys.platform) -> str:
    """What to do about it on this system; nothing where it is fine."""
    if check.trouble is None:
        return ""
    text = FIXES.get((check.trouble, platform)) or FIXES.get((check.trouble, ""))
    return _say(text or FIXES[check.trouble, "linux"])


def _say(text: object) -> str:
    return QCoreApplication.translate("words", str(text))
