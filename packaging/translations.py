"""Bring the translations up to date: `python packaging/translations.py` after words changed.

Finds the source texts of `ui` (Qt's lupdate) and makes the small files the app reads (lrelease);
both tools come with PySide6. What is new is left unfinished in the .ts file, to be translated
there by hand. English is its own translation, for its plurals only.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "ui" / "translations"
NAMES = {"de": "coldwrap_de", "en": "coldwrap_en"}


def run_tool(name: str, *arguments: str) -> None:
    """Run one of Qt's tools from this environment. CalledProcessError when it fails."""
    tool = Path(sys.executable).with_name(f"pyside6-{name}")
    subprocess.run([str(tool), *arguments], check=True, cwd=ROOT, capture_output=True)


def sources() -> list[str]:
    """All files with words in them, always in the same order."""
    return sorted(str(path.relative_to(ROOT)) for path in (ROOT / "ui").rglob("*.py"))


def update(language: str, ts: Path) -> None:
    """Write what the sources say now into `ts`, keeping what is translated."""
    plural = ["-pluralonly"] if language == "en" else []
    options = ["-locations", "none", "-no-obsolete", "-sort-messages", "-source-language", "en"]
    target = ["-target-language", language]
    run_tool("lupdate", *plural, *options, *target, *sources(), "-ts", str(ts))


def release(ts: Path, qm: Path) -> None:
    """Make the file the app reads, all at once: an app that runs has the old one mapped."""
    fresh = qm.with_suffix(".new")
    run_tool("lrelease", "-silent", str(ts), "-qm", str(fresh))
    fresh.replace(qm)


def stale(language: str) -> list[str]:
    """What is not up to date for that language, as file names; empty when all is."""
    ts, qm = (FOLDER / f"{NAMES[language]}.{kind}" for kind in ("ts", "qm"))
    with TemporaryDirectory() as folder:
        fresh_ts, fresh_qm = Path(folder) / ts.name, Path(folder) / qm.name
        shutil.copy(ts, fresh_ts)
        update(language, fresh_ts)
        release(ts, fresh_qm)
        pairs = ((ts, fresh_ts), (qm, fresh_qm))
        return [kept.name for kept, fresh in pairs if kept.read_bytes() != fresh.read_bytes()]


def main() -> None:
    """Bring every language up to date."""
    FOLDER.mkdir(exist_ok=True)
    for language, name in NAMES.items():
        ts = FOLDER / f"{name}.ts"
        update(language, ts)
        release(ts, ts.with_suffix(".qm"))


if __name__ == "__main__":
    main()
