"""The diary as one JSON document that `coldwrap import` reads back (docs/export.md)."""

import hashlib
import json
from typing import Any, TextIO

from app.exporting.source import Frame, Progress, Source, Tally
from app.exporting.times import iso

FORMAT, VERSION = "coldwrap-export", 2
"""Raised with every change that an older reader would misread. 2: with a hash of its rows."""


class RowsHash:
    """SHA-256 over the rows of an export, whoever laid out its text: the writer's and the reader's
    alike (docs/export.md)."""

    def __init__(self) -> None:
        self._digest = hashlib.sha256()

    def add(self, table: str, row: dict[str, Any]) -> None:
        """The next row."""
        text = json.dumps([table, row], sort_keys=True, separators=(",", ":"))
        self._digest.update(text.encode() + b"\n")

    def hexdigest(self) -> str:
        """64 hexadecimal digits."""
        return self._digest.hexdigest()


def write_document(source: Source, frame: Frame, out: TextIO, progress: Progress) -> Tally:
    """Write the whole diary, one row a line; what was written."""
    tally = Tally()
    out.write("{\n")
    head = _head(source, frame)
    out.writelines(f"{json.dumps(name)}: {json.dumps(value)},\n" for name, value in head.items())
    out.write('"tables": {')
    counts: dict[str, int] = {}
    digest = RowsHash()
    for name, rows in source.tables():
        out.write(f"{',' if counts else ''}\n{json.dumps(name)}: [")
        counts[name] = 0
        for row in rows:
            out.write(",\n" if counts[name] else "\n")
            out.write(json.dumps(row, ensure_ascii=False, separators=(",", ":"), allow_nan=False))
            digest.add(name, row)
            counts[name] += 1
            _count(tally, name, row)
            if name == "curves":
                progress(counts[name])
        out.write("\n]")
    apart = ("sessions", "curves", "live_samples")
    tally.entries = sum(count for name, count in counts.items() if name not in apart)
    out.write(f'\n}},\n"rows": {json.dumps(counts)},\n"sha256": "{digest.hexdigest()}"\n}}\n')
    return tally


def _head(source: Source, frame: Frame) -> dict[str, object]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "schema": source.schema,
        "app": frame.app,
        "made": iso(frame.made) if frame.made else None,
        "anonymous": frame.anonymous,
        "sample": source.sample,
        "from": frame.first_day,
        "to": frame.last_day,
        "last_session": source.last_session,
    }


def _count(tally: Tally, name: str, row: dict[str, Any]) -> None:
    if name == "sessions":
        tally.sessions += 1
        tally.simulated += row["simulated"]
    elif name == "curves":
        tally.samples += len(row["skin_cc"])
    elif name == "live_samples":
        tally.samples += 1
