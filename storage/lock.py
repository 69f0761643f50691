"""One writer at a time: a lock beside the diary that the system lifts when the process ends."""

import sqlite3
from pathlib import Path

from app.domain.faults import Fault, FaultCode
from storage.sqlite_faults import told_as_faults


class WriterLock:
    """Held from construction to `close`. Fault FILE_LOCKED while another copy holds it,
    FILE_UNREACHABLE where the diary's folder can neither be used nor made.

    It is SQLite's own exclusive lock on an empty database beside the diary (`diary.db-lock`):
    that works alike on Linux, macOS and Windows, is gone the moment a process dies, and leaves
    the diary itself free for readers. The empty file stays where it is: to remove it is a race.
    """

    def __init__(self, diary: Path):
        path = diary.with_name(diary.name + "-lock")
        with told_as_faults():
            diary.parent.mkdir(parents=True, exist_ok=True)
            self._conn = sqlite3.connect(path, timeout=0, check_same_thread=False)
        try:
            with told_as_faults():
                self._conn.execute("PRAGMA journal_mode = MEMORY").fetchall()
                self._conn.execute("BEGIN EXCLUSIVE")
        except Fault as fault:
            self._conn.close()
            if fault.code is FaultCode.FILE_LOCKED:
                raise Fault(fault.code, f"another copy writes {diary}") from fault
            raise

    def close(self) -> None:
        """Let the next writer in. May be called again."""
        self._conn.close()
