"""One diary file a person, beside the first one: `diary.db`, then `diary people/person-2.db`, ...

Each is a whole diary with its own health answers, locks, caps and devices; no query can reach from
one into another. What they share, the window's looks, stands beside the first.
"""

from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path

from app.domain.diary import KnownDevice
from app.domain.faults import Fault, FaultCode
from app.domain.people import HOME, Person
from app.domain.preferences import Preferences
from app.domain.remembered import Remembered
from app.domain.units import Moment
from storage.copies import files_of_copies
from storage.diary import DiaryFile
from storage.fetched import numbered
from storage.file import open_for_reading
from storage.handover import Whole
from storage.lock import WriterLock
from storage.migrated import migrated
from storage.place import KEY, folder_of_copies, folder_of_people, path_of
from storage.reader import DiaryReading
from storage.sqlite_faults import told_as_faults

_COUNTS = """
    SELECT
        (SELECT count(*) FROM sessions WHERE part_of IS NULL), (SELECT count(*) FROM entries),
        (SELECT max(began_wall_ms) FROM sessions)
"""
_BESIDE = ("-wal", "-shm", "-lock")


def _keys(home: Path) -> Iterator[str]:
    """Keys of all people, the first one's first, then by their number."""
    yield HOME
    found = (path.stem for path in folder_of_people(home).glob("person-*.db"))
    yield from sorted(filter(KEY.fullmatch, found), key=lambda key: int(key.split("-")[1]))


def people(home: Path) -> tuple[Person, ...]:
    """Everybody, each with what their diary holds. A diary that cannot be read is told as such and
    keeps nobody else back."""
    return tuple(_person(home, key) for key in _keys(home))


def _person(home: Path, key: str) -> Person:
    path = path_of(home, key)
    if not path.exists():
        return Person(key, sessions=0, entries=0)  # the first start has not made it yet
    try:
        return _read(path, key)
    except Fault as fault:
        return Person(key, fault=fault.code)


def _read(path: Path, key: str) -> Person:
    with migrated(path, DiaryReading) as diary:
        name = diary.preferences().name
    with told_as_faults(), closing(open_for_reading(path)) as db:
        return Person(key, name, *db.conn.execute(_COUNTS).fetchone())


def add_person(home: Path, name: str, devices: Iterable[KnownDevice], now: Moment) -> str:
    """A new, empty diary for one more person, who may use the same wraps; its key. Fault as
    `open_diary`."""
    taken = {int(key.split("-")[1]) for key in _keys(home) if key != HOME}
    key = f"person-{max(taken, default=1) + 1}"
    with closing(DiaryFile(path_of(home, key))) as diary:
        diary.prefer(Preferences(name=name))
        for device in reversed(tuple(devices)):  # the last used first, as they were
            diary.remember(device, now)
    return key


def is_held(home: Path, key: str, found: Remembered) -> bool:
    """Whether the diary of anybody but `key` has that session; one that cannot be read has not."""
    for other in _keys(home):
        path = path_of(home, other)
        if other == key or not path.exists():
            continue
        with suppress(Fault), told_as_faults(), closing(open_for_reading(path)) as db:
            if numbered(db, found.device.key, found.number, found.began.wall_ms):
                return True
    return False


def hand_over(path: Path, given: Whole) -> int:
    """Keep a session in the diary of another person at `path`; its id there. Fault
    FILE_UNREACHABLE when there is no such diary, and as `DiaryFile.take_in`."""
    if not path.is_file():
        raise Fault(FaultCode.FILE_UNREACHABLE, f"no file {path}")
    with closing(DiaryFile(path)) as diary:
        return diary.take_in(given)


def remove_person(home: Path, key: str) -> None:
    """Delete one person's diary, its copies, and nothing else. Fault FILE_LOCKED while it is open
    anywhere, FILE_UNREACHABLE where it cannot be deleted."""
    path = path_of(home, key)
    lock = WriterLock(path)
    try:
        _unlink([*_copies(path), path, *(path.with_name(path.name + end) for end in _BESIDE[:2])])
        with suppress(OSError):  # not while somebody keeps something of their own in it
            folder_of_copies(path).rmdir()
    finally:
        lock.close()
    _unlink([path.with_name(path.name + _BESIDE[2])])


def _copies(path: Path) -> Iterator[Path]:
    """All its copies, those too that an earlier Coldwrap made beside it before migrations."""
    yield from files_of_copies(path)
    yield from path.parent.glob(f"{path.stem} ????-??-?? schema *{path.suffix}")


def _unlink(paths: Iterable[Path]) -> None:
    try:
        for path in paths:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise Fault(FaultCode.FILE_UNREACHABLE, str(error)) from error
