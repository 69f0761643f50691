"""Reading a diary that an older release may have left behind."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from app.domain.faults import Fault, FaultCode
from storage.diary import DiaryFile

Reader = TypeVar("Reader")


def migrated(path: Path, opened: Callable[[Path], Reader]) -> Reader:
    """The diary at `path` as `opened` reads it; one of an older release, which only a writer may
    bring up to date, is migrated first. Faults as `opened`, and as `DiaryFile` of an old one."""
    try:
        return opened(path)
    except Fault as fault:
        if fault.code is not FaultCode.FILE_LOCKED:
            raise
    DiaryFile(path).close()
    return opened(path)
