"""Diary files (`.coldwrap`) as diaries: written from one, looked into, and made into one.

What stands around the diary in such a file is `app.exporting.container`'s. A diary from elsewhere
is never opened where it lies: a copy of it is, in a folder of this account alone that is gone
afterwards.
"""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Generator, Mapping
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sqlite_utils import Database

from app.domain.faults import Fault, FaultCode
from app.exporting import container
from app.exporting.container import Share
from app.exporting.manifest import DIARY, Manifest
from app.exporting.sealing import is_sealed, unseal
from app.exporting.source import Frame
from storage.arrival import beside, put_in_place, refuse_a_full_one
from storage.diary import DiaryFile
from storage.exporting import DiaryExport
from storage.file import PAGE_SIZE
from storage.import_check import check
from storage.import_text import ExportText
from storage.importing import import_diary
from storage.migrated import migrated
from storage.reader import DiaryReading
from storage.schema import APPLICATION_ID, SCHEMA
from storage.sqlite_faults import told_as_faults
from storage.tables import migrate_to

_BEGIN = 32
_SQLITE = b"SQLite format 3\0"
_NEVER = "1970-01-01 00:00:00+00:00"
_JSON = (b"{", b"\xef\xbb\xbf{")


@dataclass(frozen=True, slots=True)
class Opened:
    """A diary file that is looked into: what it says of itself, the diary, and where the copy of
    that lies (`diary.db`, for whatever reads diaries by their place)."""

    manifest: Manifest
    reader: DiaryReading
    diary: Path


def copy_diary(source: DiaryExport, to: Path) -> None:
    """A clean copy of what is exported: nothing in it that was deleted, and no log beside it. One
    without its person does not say either when it was made.

    Fault DISK_FULL or FILE_UNREACHABLE.
    """
    with told_as_faults(), closing(sqlite3.connect(to)) as copy:
        source.copy_into(copy)
        for statement in (
            # A part of a diary comes from a nameless file that has neither.
            f"PRAGMA application_id = {APPLICATION_ID}",
            "PRAGMA journal_mode = DELETE",
            f"PRAGMA page_size = {PAGE_SIZE}",
            # What was deleted is still in the index of words until it is merged.
            "INSERT INTO search (search) VALUES ('optimize')",
        ):
            copy.execute(statement).fetchall()
        if source.masked:
            copy.execute("UPDATE _sqlite_migrations SET applied_at = ?", (_NEVER,))
        copy.commit()
        copy.execute("VACUUM")


def write_container(
    source: DiaryExport,
    frame: Frame,
    out: Path,
    share: Share,
    *,
    reports: Callable[[Path, Path], Mapping[str, Path]] | None = None,
) -> Manifest:
    """Write a diary file to `out`, which is not there yet; what it says of itself.

    `reports` gets the copy of the diary and a folder, and gives what else goes in, by its name.
    Fault as `copy_diary`; OSError where `out` cannot be written.
    """
    with tempfile.TemporaryDirectory(prefix="coldwrap-") as folder:
        diary = Path(folder, DIARY)
        copy_diary(source, diary)
        members = {DIARY: diary, **(reports(diary, Path(folder)) if reports else {})}
        manifest = Manifest(
            app=frame.app,
            made=frame.iso_made,
            identity=source.lasting_identity,
            schema=SCHEMA,
            sessions=source.count,
            members={name: container.measured(path) for name, path in members.items()},
            first_day=frame.first_day,
            last_day=frame.last_day,
            anonymous=frame.anonymous,
            sample=source.sample,
        )
        container.pack(out, manifest, members, share)
    return manifest


@contextmanager
def open_container(path: Path, passphrase: str | None = None) -> Generator[Opened]:
    """Look into a diary file, a JSON export, or a diary itself: nothing of it is changed, nor
    anything else.

    Fault FILE_UNREACHABLE, NOT_A_DIARY, FILE_CUT, FILE_CHANGED, FILE_DAMAGED, FILE_TOO_BIG,
    FILE_UNSAFE, FORMAT_TOO_NEW, SCHEMA_TOO_NEW, PASSPHRASE_NEEDED, PASSPHRASE_WRONG, MEMORY_SHORT
    or DISK_FULL.
    """
    with ExitStack() as stack:
        with told_as_faults():
            held = tempfile.TemporaryDirectory(prefix="coldwrap-", ignore_cleanup_errors=True)
            folder = Path(stack.enter_context(held))
        manifest = _unpacked(path, passphrase, folder)
        diary = folder / DIARY
        _vet(diary)
        with _damaged_at_worst():
            reader = migrated(diary, DiaryReading)
        yield Opened(manifest, stack.enter_context(reader), diary)


def restore_container(path: Path, diary: Path, passphrase: str | None = None) -> Manifest:
    """Make the diary at `diary` from a diary file; what that says of itself.

    `diary` is a file that is not there yet, or a diary without a single row; whatever goes wrong,
    it is as it was. Faults as `open_container` and `import_diary`.
    """
    refuse_a_full_one(diary)
    with open_container(path, passphrase) as opened, told_as_faults():
        opened.reader.close()
        with DiaryFile(opened.diary):
            pass  # folds in what its migration left beside it
        _check(opened.diary)
        diary.parent.mkdir(parents=True, exist_ok=True)
        with beside(diary) as part:
            shutil.copyfile(opened.diary, part)
            with part.open("rb+") as whole:
                os.fsync(whole.fileno())
            put_in_place(part, diary)
    return opened.manifest


def _check(diary: Path) -> None:
    with closing(Database(sqlite3.connect(diary), execute_plugins=False)) as db:
        check(db)
        db.conn.execute("PRAGMA journal_mode = DELETE").fetchall()


def _unpacked(path: Path, passphrase: str | None, folder: Path) -> Manifest:
    """The diary of a file as `diary.db` in the folder, whatever kind of file it is."""
    with told_as_faults():
        with path.open("rb") as file:
            begins = file.read(_BEGIN)
            if container.is_container(begins):
                file.seek(0)
                return _known(container.unpack(file, folder))
        if begins.startswith(_SQLITE):
            return _copied(path, folder)
        if not is_sealed(begins):
            return _imported(path, begins, folder)
        opened = folder / "opened"
        unseal(path, opened, passphrase)
        with opened.open("rb") as file:
            begins = file.read(_BEGIN)
            if container.is_container(begins):
                file.seek(0)
                return _known(container.unpack(file, folder))
        return _imported(opened, begins, folder)


def _known(manifest: Manifest) -> Manifest:
    if manifest.schema > SCHEMA:
        raise Fault(
            FaultCode.SCHEMA_TOO_NEW, f"diary schema {manifest.schema}, this Coldwrap: {SCHEMA}"
        )
    return manifest


def _copied(diary: Path, folder: Path) -> Manifest:
    """A copy of a diary as it lies there, with what is not folded in yet. It says nothing of
    itself."""
    shutil.copyfile(diary, folder / DIARY)
    log = diary.with_name(diary.name + "-wal")
    if log.exists():
        shutil.copyfile(log, folder / f"{DIARY}-wal")
    return Manifest(app="", made="", identity="", schema=SCHEMA, sessions=0, members={})


def _imported(export: Path, begins: bytes, folder: Path) -> Manifest:
    """A JSON export that became a diary, and what it says of itself."""
    if not begins.lstrip().startswith(_JSON):
        raise Fault(FaultCode.NOT_A_DIARY, "it is no diary file and no export")
    with export.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as text:
        head = ExportText(text, SCHEMA).head
    counts = import_diary(export, folder / DIARY, lambda _: None)
    days = (head.get(name) for name in ("from", "to"))
    first, last = (day if isinstance(day, str) else None for day in days)
    return Manifest(
        app=str(head.get("app", "")),
        made=str(head.get("made") or ""),
        identity="",
        schema=SCHEMA,
        sessions=counts.get("sessions", 0),
        members={},
        first_day=first,
        last_day=last,
        anonymous=head.get("anonymous") is True,
    )


def _vet(diary: Path) -> None:
    """Refuse a diary that no Coldwrap wrote, before anything of it is used. Of the tables'
    definitions nothing may run by itself that is not ours: a trigger is code."""
    with _damaged_at_worst(), closing(sqlite3.connect(diary)) as conn:
        conn.execute("PRAGMA query_only = ON").fetchall()
        if _number(conn, "application_id") != APPLICATION_ID:
            raise Fault(FaultCode.NOT_A_DIARY, f"{DIARY} was made by another program")
        version = _number(conn, "user_version")
        if version > SCHEMA:
            raise Fault(
                FaultCode.SCHEMA_TOO_NEW, f"diary schema {version}, this Coldwrap: {SCHEMA}"
            )
        if strange := _code(conn) - _own_code(max(version, 0)):
            raise Fault(FaultCode.FILE_UNSAFE, f"{DIARY} holds {sorted(strange)[:3]}")
        (verdict,) = conn.execute("PRAGMA quick_check(1)").fetchone()
        if verdict != "ok":
            raise Fault(FaultCode.FILE_DAMAGED, str(verdict)[:200])


@contextmanager
def _damaged_at_worst() -> Generator[None]:
    """As `told_as_faults`; what would be a mistake of ours with a diary of ours, such as a function
    that SQLite does not know, is damage in one from elsewhere."""
    try:
        with told_as_faults():
            yield
    except sqlite3.Error as error:
        raise Fault(FaultCode.FILE_DAMAGED, str(error)[:200]) from error


def _number(conn: sqlite3.Connection, pragma: str) -> int:
    (number,) = conn.execute(f"PRAGMA {pragma}").fetchone()
    return number


def _code(conn: sqlite3.Connection) -> frozenset[str]:
    """What of a schema runs by itself when rows are written or tables opened."""
    found = conn.execute(
        "SELECT sql FROM sqlite_master WHERE type = 'trigger' OR sql LIKE '%VIRTUAL%'"
    )
    return frozenset(sql for (sql,) in found)


@cache
def _own_code(version: int) -> frozenset[str]:
    with closing(Database(memory=True, execute_plugins=False)) as db:
        migrate_to(db, version)
        return _code(db.conn)
