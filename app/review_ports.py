"""The port through which other people's diary files are looked into: none is ever changed."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from app.domain.faults import Fault
from app.domain.review import Looked, ReviewRow
from app.reader_ports import DiaryReader


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A file and its line, or why it has none."""

    path: Path
    row: ReviewRow | None = None
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """A diary file that is open: what its report is made of, and its reader."""

    looked: Looked
    reader: DiaryReader


class Shelf(Protocol):
    """Diary files. All of it may be called on any thread."""

    def files(self, place: Path) -> tuple[Path, ...]:
        """Every file of a folder that may hold a diary, or that one file. FILE_UNREACHABLE."""
        ...

    def lines(self, paths: Iterable[Path], passphrases: Sequence[str]) -> Iterator[Reviewed]:
        """Each file's line as soon as it is known. Nothing here raises Fault."""
        ...

    def look_into(self, path: Path, passphrases: Sequence[str]) -> AbstractContextManager[Look]:
        """Open one of them, until it is left. Fault as the file deserves."""
        ...
