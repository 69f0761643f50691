"""A diary goes out into files and comes back from them: what the command line and the window do
alike. Nothing here asks anybody anything; all of it may run in a thread of its own."""

import secrets
import tempfile
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TypeAlias

from app.domain.period import Period
from app.domain.units import Moment
from app.exporting.container import is_container
from app.exporting.document import write_document
from app.exporting.fhir import write_bundle
from app.exporting.files import system_faults, tables_in, text_file
from app.exporting.manifest import Manifest
from app.exporting.sealing import is_sealed, unseal, whole_or_sealed
from app.exporting.source import Frame, Progress, Tally
from app.exporting.spreadsheet import FLAVOURS, write_tables
from app.exporting.times import iso_day
from app.exporting.workbook import write_workbook
from app.file_news import Kind
from storage.container import open_container, restore_container, write_container
from storage.exporting import DiaryExport
from storage.importing import import_diary
from storage.mask import Mask
from storage.migrated import migrated
from storage.sqlite_faults import told_as_faults

ALWAYS = (0, 2_932_896)
"""Every day from 1970 to 9999, counted since 1970."""
Reports: TypeAlias = Callable[[Path, Path], Mapping[str, Path]]
"""Prints the report of the diary at the first place into the folder at the second; the files by
the names that they have in a diary file: `report.pdf`, `report.html`."""
Advance: TypeAlias = Callable[[int, int | None], None]
"""Hears how many sessions are done, and of how many (None where that is not known)."""
_ENDS = ("", "-wal", "-shm", "-journal", "-lock")


class BadPlace(ValueError):  # noqa: N818 - names the refusal, not an error of ours
    """A file cannot be written there: it is the diary itself, or something that is still wanted."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """An export that is asked for: where to, as what, of which days (None: all), without its person
    or not, for whose spreadsheet (`en` or `de`), behind which passphrase (None: an open file).
    `reports` go into a diary file beside the diary. `replace`: over a file that is there."""

    out: Path
    kind: Kind
    period: Period | None = None
    anonymous: bool = False
    locale: str = "en"
    passphrase: str | None = None
    reports: Reports | None = None
    replace: bool = False


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written; `unreadable` are the sessions whose damaged curves were left out."""

    tally: Tally
    unreadable: tuple[int, ...] = ()


def check_place(wanted: Wanted, diary: Path) -> None:
    """Neither the diary, nor what somebody still wants, is written over. BadPlace, or Fault."""
    out = wanted.out
    with system_faults():
        if out.resolve() in [Path(f"{diary.resolve()}{end}") for end in _ENDS]:
            raise BadPlace(f"{out} is the diary itself, or belongs to it")
        folder = wanted.kind is Kind.CSV and wanted.passphrase is None
        if out.is_dir() and not (folder and not any(out.iterdir())):
            raise BadPlace(f"{out} is a folder with something in it")
        if out.is_file() and not wanted.replace:
            raise BadPlace(f"{out} is there already; --replace writes over it")
        if not out.resolve().parent.is_dir():
            raise BadPlace(f"there is no folder {out.parent}")
        if wanted.passphrase is not None and wanted.kind is Kind.CSV and not _is_zip(out):
            raise BadPlace("csv behind a passphrase is one file: give a name that ends in .zip")


def export_diary(
    diary: Path, wanted: Wanted, now: Moment, advance: Advance, passphrase: str | None = None
) -> Exported:
    """Write the export. `diary` may be a diary, a diary file (`.coldwrap`) or a JSON export, these
    two behind `passphrase`.

    BadPlace as `check_place`; Fault as `open_container`, DISK_FULL or NOT_WRITTEN. Whatever goes
    wrong, nothing is written.
    """
    check_place(wanted, diary)
    with readable(diary, passphrase) as path, _source(path, wanted) as source:
        frame = _frame(source, wanted, now)
        count = source.count

        def progress(done: int) -> None:
            advance(done, count)

        with whole_or_sealed(wanted.out, wanted.passphrase) as part:
            tally = _WRITERS[wanted.kind](source, frame, _Task(part, wanted, progress))
        advance(count, count)
        return Exported(tally, tuple(sorted(source.unreadable)))


@contextmanager
def readable(diary: Path, passphrase: str | None = None) -> Generator[Path]:
    """Where a diary lies that can be read: `diary` itself, or a copy of what is in a diary file or
    export. Faults as `open_container`."""
    if not is_carried(diary):
        yield diary
        return
    with open_container(diary, passphrase) as opened:
        yield opened.diary


def is_carried(path: Path) -> bool:
    """Whether the file is a diary file or an export, be it behind a passphrase or not, and not a
    diary as it is in use. A file that cannot be read is none."""
    begins = _beginning(path)
    return (
        is_container(begins)
        or is_sealed(begins)
        or begins.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] == b"{"
    )


def needs_passphrase(path: Path) -> bool:
    """Whether the file is behind a passphrase. A file that cannot be read is not."""
    return is_sealed(_beginning(path))


def import_file(
    file: Path, diary: Path, advance: Advance, passphrase: str | None = None
) -> Manifest | dict[str, int]:
    """Make a diary at `diary` (not there yet, or empty) from a diary file or a JSON export: what
    the one says of itself, or how many rows of each table the other had.

    Fault as `restore_container` or `import_diary`; `diary` is then as it was.
    """
    begins = _beginning(file)
    if is_container(begins):
        return restore_container(file, diary)
    if not is_sealed(begins):
        return import_diary(file, diary, lambda done: advance(done, None))
    with told_as_faults(), tempfile.TemporaryDirectory(prefix="coldwrap-") as folder:
        opened = Path(folder, "opened")
        unseal(file, opened, passphrase)
        return import_file(opened, diary, advance)


def _beginning(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(64)
    except OSError:
        return b""


def _is_zip(out: Path) -> bool:
    return out.suffix.lower() == ".zip" or out.name.lower().endswith(".zip.age")


def _source(path: Path, wanted: Wanted) -> DiaryExport:
    # From a little over one year to eleven: no telling which, and nobody keeps it.
    mask = Mask(400 + secrets.randbelow(3600)) if wanted.anonymous else None
    return migrated(path, lambda diary: DiaryExport(diary, wanted.period, mask))


def _frame(source: DiaryExport, wanted: Wanted, now: Moment) -> Frame:
    app = version("coldwrap")
    if wanted.anonymous:
        return Frame(app, secrets.token_hex(16), anonymous=True)
    first, last = (wanted.period.first, wanted.period.last) if wanted.period else ALWAYS
    first_day, last_day = (None if day in ALWAYS else iso_day(day) for day in (first, last))
    return Frame(app, source.identity, now, first_day, last_day)


@dataclass(frozen=True, slots=True)
class _Task:
    part: Path
    wanted: Wanted
    progress: Progress


def _write_tables(source: DiaryExport, frame: Frame, task: _Task) -> Tally:
    del frame
    flavour = FLAVOURS[task.wanted.locale]
    with tables_in(task.part, zipped=_is_zip(task.wanted.out)) as opened:
        return write_tables(source, flavour, opened, task.progress)


def _write_workbook(source: DiaryExport, frame: Frame, task: _Task) -> Tally:
    return write_workbook(source, frame, task.part, task.progress)


def _write_document(source: DiaryExport, frame: Frame, task: _Task) -> Tally:
    with text_file(task.part) as text:
        return write_document(source, frame, text, task.progress)


def _write_bundle(source: DiaryExport, frame: Frame, task: _Task) -> Tally:
    with text_file(task.part) as text:
        return write_bundle(source, frame, text, task.progress)


def _write_container(source: DiaryExport, frame: Frame, task: _Task) -> Tally:
    count = source.count

    def share(done: float) -> None:
        task.progress(round(done * count))

    reports = task.wanted.reports
    write_container(source, frame, task.part, share, reports=reports)
    return source.tally


_WRITERS: dict[Kind, Callable[[DiaryExport, Frame, _Task], Tally]] = {
    Kind.CSV: _write_tables,
    Kind.XLSX: _write_workbook,
    Kind.JSON: _write_document,
    Kind.FHIR: _write_bundle,
    Kind.COLDWRAP: _write_container,
}
