"""Dated copies of a diary, in a folder beside it: made, opened and counted, listed, cleared away.

Such as `diary copies/2026-11-21 0812 daily.db`. Each is a whole diary in one file, with nothing of
what was deleted. They protect against a damaged file and a mistake, not against a lost disk.
"""

import os
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias

from app.domain.copies import Counts, DatedCopy, Origin, needless
from app.domain.faults import Fault, FaultCode
from app.domain.period import DAY_MIN, date_of, local_minute
from app.domain.units import Moment
from storage.file import open_for_reading
from storage.place import folder_of_copies
from storage.preferences import is_sample
from storage.schema import APPLICATION_ID
from storage.sqlite_faults import told_as_faults

_NAME = re.compile(
    r"(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2}) "
    r"(?:(?P<time>(?:[01][0-9]|2[0-3])[0-5][0-9]) )?(?P<origin>[a-z]+)(?: [0-9]+)?\.db"
)
_OURS_ALONE = 0o700
_COUNTS = ("SELECT count(*), ifnull(sum(samples), 0) FROM sessions", "SELECT count(*) FROM entries")
_NO_ENTRIES_BEFORE = 4
"""The schema that brought entries."""
PART = ".part"
_PAGES, _STEPS = 64, 100_000
"""1 MB at a time, and as many steps of a check, before it is asked whether to go on."""
GoOn: TypeAlias = Callable[[], bool]


class CopyLeft(Exception):  # noqa: N818 - somebody's choice, not an error
    """It was not to go on: nothing of the copy is left."""


def copies(diary: Path) -> tuple[DatedCopy, ...]:
    """What lies in the folder, the newest first, each opened and counted. Fault FILE_UNREACHABLE
    where the folder is there and cannot be read."""
    with told_as_faults():
        found = [copy for path in _files(diary) if (copy := _listed(path))]
    return tuple(sorted(found, key=lambda copy: (copy.minute, copy.name), reverse=True))


def counts(diary: Path) -> Counts:
    """What a diary holds. Fault as `open_for_reading`."""
    with told_as_faults(), closing(open_for_reading(diary)) as db:
        return _counts(db.conn)


def is_made_up(diary: Path) -> bool:
    """Whether it is a sample. Fault as `open_for_reading`."""
    with told_as_faults(), closing(open_for_reading(diary)) as db:
        return is_sample(db)


def keep_copy(diary: Path, origin: Origin, now: Moment, go_on: GoOn = lambda: True) -> DatedCopy:
    """Copy the diary as it is at this moment, through a connection of its own: whoever writes it
    is not kept waiting. The copy has its name only once it was opened, checked and counted.

    Fault FILE_DAMAGED when the copy, or the diary, is not whole; else as `open_for_reading`, and
    DISK_FULL; CopyLeft when `go_on` says no. Nothing is left behind then.
    """
    folder = made_folder(diary)
    copy = _place(folder, origin, now)
    part = copy.with_name(copy.name + PART)
    try:
        with told_as_faults():
            part.unlink(missing_ok=True)
            with closing(open_for_reading(diary)) as db:
                _copy(db.conn, part, go_on)
            make_lasting(part)
            part.replace(copy)
            make_lasting(folder)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    listed = _listed(copy)
    assert listed is not None, "its name is ours"
    return listed


def clear_away(diary: Path, now: Moment) -> None:
    """Delete what is no longer needed, and what an app that died left half done."""
    with told_as_faults():
        for name in needless(copies(diary), now):
            for path in folder_of_copies(diary).glob(f"{name}*"):
                path.unlink(missing_ok=True)
        for path in folder_of_copies(diary).glob(f"*{PART}*"):
            path.unlink(missing_ok=True)


def made_folder(diary: Path) -> Path:
    """The folder of that diary's copies, for this account alone. Fault where it cannot be made."""
    folder = folder_of_copies(diary)
    with told_as_faults():
        folder.mkdir(mode=_OURS_ALONE, parents=True, exist_ok=True)
    return folder


def keep_damaged(diary: Path, now: Moment) -> Path:
    """A diary that nobody can open, byte by byte, with what is not folded in yet; where."""
    copy = _place(made_folder(diary), Origin.DAMAGED, now)
    with told_as_faults():
        for end in ("", "-wal"):
            beside = diary.with_name(diary.name + end)
            if beside.exists():
                kept = copy.with_name(copy.name + end)
                kept.touch(mode=0o600)
                kept.write_bytes(beside.read_bytes())
                make_lasting(kept)
    return copy


def make_lasting(path: Path) -> None:
    """A file, or the names in a folder, are on the disk when this returns."""
    if path.is_dir() and not hasattr(os, "O_DIRECTORY"):
        return  # Windows does that by itself
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def files_of_copies(diary: Path) -> Iterator[Path]:
    """Everything in that folder, for whoever deletes the diary."""
    yield from folder_of_copies(diary).glob("*")


def _copy(source: sqlite3.Connection, part: Path, go_on: GoOn) -> None:
    part.touch(mode=0o600)  # SQLite writes into an empty file, whose rights stay

    def advance(_status: int, _left: int, _of: int) -> None:
        if not go_on():
            raise CopyLeft

    # One read transaction: pages and counts are of one moment, whatever is written meanwhile.
    source.execute("BEGIN")
    held = _counts(source)
    with closing(sqlite3.connect(part)) as copy:
        source.backup(copy, pages=_PAGES, progress=advance)
        source.rollback()
        # Out of WAL, so that the copy is this one file and nothing beside it.
        copy.execute("PRAGMA journal_mode = DELETE").fetchall()
    with closing(sqlite3.connect(part)) as reopened:
        reopened.set_progress_handler(lambda: not go_on(), _STEPS)
        (verdict,) = _checked(reopened)
        if verdict != "ok" or _counts(reopened) != held:
            raise Fault(FaultCode.FILE_DAMAGED, f"{part} is not what the diary is: {verdict}")


def _checked(reopened: sqlite3.Connection) -> tuple[str]:
    try:
        return reopened.execute("PRAGMA integrity_check(1)").fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
            raise CopyLeft from error
        raise


def _counts(conn: sqlite3.Connection) -> Counts:
    (schema,) = conn.execute("PRAGMA user_version").fetchone()
    sessions, entries = _COUNTS
    held, samples = conn.execute(sessions).fetchone()
    (written,) = conn.execute(entries).fetchone() if schema >= _NO_ENTRIES_BEFORE else (0,)
    return Counts(held, samples, written)


def _files(diary: Path) -> Iterator[Path]:
    folder = folder_of_copies(diary)
    if folder.exists():
        yield from folder.iterdir()


def _listed(path: Path) -> DatedCopy | None:
    """The copy of that name, None for what is none of ours."""
    said = _NAME.fullmatch(path.name)
    if not said or said["origin"] not in list(Origin):
        return None
    minute = _minute(said["date"], said["time"] or "0000")
    origin = Origin(said["origin"])
    if minute is None:
        return None
    return DatedCopy(path.name, minute, origin, path.stat().st_size, _held(path, origin))


def _held(path: Path, origin: Origin) -> Counts | None:
    if origin is Origin.DAMAGED:
        return None
    with suppress(Fault), told_as_faults():
        # Nobody writes it: so SQLite leaves nothing beside it, also in a folder that is read only.
        uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(uri, uri=True)) as conn:
            (application_id,) = conn.execute("PRAGMA application_id").fetchone()
            return _counts(conn) if application_id == APPLICATION_ID else None
    return None


def _minute(day: str, time: str) -> int | None:
    try:
        named = datetime.strptime(f"{day} {time}", "%Y-%m-%d %H%M").replace(tzinfo=UTC)
    except ValueError:
        return None
    return int(named.timestamp()) // 60


def _place(folder: Path, origin: Origin, now: Moment) -> Path:
    """Where the copy of this minute goes. A daily one takes the place of an earlier try; what
    somebody may want back does not."""
    minute = local_minute(now.wall_ms, now.utc_offset_min)
    hour, left = divmod(minute % DAY_MIN, 60)
    name = f"{date_of(minute // DAY_MIN).isoformat()} {hour:02}{left:02} {origin}"
    place, number = folder / f"{name}.db", 2
    while origin is not Origin.DAILY and place.exists():
        place, number = folder / f"{name} {number}.db", number + 1
    return place
