"""Reading and writing the diary: one transaction each, and what goes wrong as Fault."""

from collections.abc import Generator
from contextlib import contextmanager

from sqlite_utils import Database

from storage.sqlite_faults import told_as_faults


@contextmanager
def writing(db: Database) -> Generator[None]:
    """One transaction that has the right to write from its start, on the disk when it ends.

    A plain BEGIN would take that right only at its first write, and fail at once if somebody
    wrote since its first read. Fault when the disk or the file says no; nothing is kept then.
    """
    with told_as_faults():
        db.conn.execute("BEGIN IMMEDIATE")
        try:
            yield
            db.conn.execute("COMMIT")
        except BaseException:
            db.conn.rollback()
            raise


@contextmanager
def reading(db: Database) -> Generator[None]:
    """Several reads of one and the same moment of the file. Fault as the file has it."""
    with told_as_faults():
        db.conn.execute("BEGIN")
        try:
            yield
        finally:
            db.conn.rollback()
