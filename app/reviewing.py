"""Many people's diary files are looked into, one after the other, and none of them is changed, nor
one's own diary touched. May run in a thread of its own."""

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path

from app.domain.faults import Fault, FaultCode
from app.domain.period import last_days
from app.domain.review import Looked, ReviewRow, review_row
from app.domain.timeline import Filter
from app.domain.units import Moment
from app.review_ports import Look, Reviewed
from storage.container import Opened, open_container

ENDINGS = (".coldwrap", ".coldwrap.age", ".json", ".json.age", ".db")
"""Diary files, full exports, and diaries themselves."""
_EVER = (-(2**62), 2**62)


def files_in(folder: Path) -> tuple[Path, ...]:
    """Every file in the folder, and in those below it, that may hold a diary, by its name. Links
    are not followed. Fault FILE_UNREACHABLE."""
    try:
        if not folder.is_dir():
            raise Fault(FaultCode.FILE_UNREACHABLE, f"no folder {folder}")
        return tuple(
            sorted(
                path
                for path in folder.rglob("*")
                if path.name.lower().endswith(ENDINGS) and path.is_file() and not path.is_symlink()
            )
        )
    except OSError as error:
        raise Fault(FaultCode.FILE_UNREACHABLE, str(error)) from error


def review(
    paths: Iterable[Path], passphrases: Sequence[str] = (), days: int | None = None
) -> Iterator[Reviewed]:
    """Each file's line as soon as it is known, of its own last `days` or all of it. Behind a
    passphrase each one of `passphrases` is tried, the last that fitted first: a try takes a second.
    Nothing here raises Fault."""
    tried = list(passphrases)
    for path in paths:
        try:
            with look_into(path, tried) as opened:
                row = _row(looked(opened), days)
        except Fault as fault:
            yield Reviewed(path, fault=fault)
        else:
            yield Reviewed(path, row)


def _row(looked: Looked, days: int | None) -> ReviewRow:
    starts_h = looked.material.starts_h
    return review_row(looked, last_days(days, looked.at, starts_h) if days else None)


@contextmanager
def look_into(path: Path, passphrases: list[str]) -> Generator[Opened]:
    """As `open_container`, with whichever passphrase fits; that one moves to the front."""
    with ExitStack() as stack:
        yield _opened(stack, path, passphrases)


def _opened(stack: ExitStack, path: Path, passphrases: list[str]) -> Opened:
    for place, passphrase in enumerate(passphrases):
        try:
            opened = stack.enter_context(open_container(path, passphrase))
        except Fault as fault:
            if fault.code is FaultCode.PASSPHRASE_WRONG and place + 1 < len(passphrases):
                continue
            raise
        passphrases.insert(0, passphrases.pop(place))
        return opened
    return stack.enter_context(open_container(path))


def looked(opened: Opened) -> Looked:
    """What a line, or a report, is made of. Fault as the reader of a diary."""
    reader, manifest = opened.reader, opened.manifest
    chosen = reader.preferences()
    newest = reader.timeline(Filter(), 1)
    last = newest[0].at if newest else None
    return Looked(
        material=reader.material(*_EVER),
        at=_moment(manifest.made) or last or Moment(0, 0),
        last=last,
        planned=reader.plan_now(),
        name=chosen.name,
        identity=manifest.identity or ("" if manifest.anonymous else reader.identity()),
        sample=manifest.sample or chosen.sample,
        anonymous=manifest.anonymous,
    )


def _moment(iso: str) -> Moment | None:
    try:
        at = datetime.fromisoformat(iso)
        offset = at.utcoffset()
    except ValueError:
        return None
    if offset is None:
        return None
    return Moment(0, round(at.timestamp() * 1000), round(offset.total_seconds() / 60))


class FileShelf:
    """Diary files of a folder (port Shelf)."""

    def files(self, place: Path) -> tuple[Path, ...]:
        """Every file in a folder that may hold a diary, or that one file."""
        return (place,) if place.is_file() else files_in(place)

    def lines(self, paths: Iterable[Path], passphrases: Sequence[str]) -> Iterator[Reviewed]:
        """Each file's line as soon as it is known."""
        return review(paths, passphrases)

    @contextmanager
    def look_into(self, path: Path, passphrases: Sequence[str]) -> Generator[Look]:
        """Open one of them, until it is left."""
        with look_into(path, list(passphrases)) as opened:
            yield Look(looked(opened), opened.reader)
