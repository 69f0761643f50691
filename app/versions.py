"""What this is made of and runs on, for logs, captures and support bundles."""

import platform
from importlib.metadata import PackageNotFoundError, version

PARTS = ("coldwrap", "bleak", "PySide6-Essentials", "sqlite-utils")


def about() -> dict[str, object]:
    """The system and the versions of our parts; nothing that names a person or this machine."""
    return {
        "system": f"{platform.system()} {platform.release()}",
        "machine": platform.machine(),
        "python": platform.python_version(),
        **{part: _version(part) for part in PARTS},
    }


def _version(part: str) -> str:
    try:
        return version(part)
    except PackageNotFoundError:
        return "unknown"
