"""What an export holds of each table: all of a schema but those that follow from the rest."""

from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from sqlite_utils import Database

from storage.columns import Row
from storage.schema import DERIVED, migrations

CURVES = "curves"
"""The one table whose rows are told by what they hold, not as they are packed."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its columns in their order, each with its type (INTEGER, REAL, TEXT or BLOB)."""

    name: str
    columns: Mapping[str, str]
    order: str
    """What its rows are sorted by: the order in which they were written, where the file has it."""

    @property
    def keeping(self) -> str:
        """The statement that keeps a row given by name."""
        names, places = ", ".join(self.columns), ", ".join(f":{name}" for name in self.columns)
        return f"INSERT INTO {self.name} ({names}) VALUES ({places})"


def migrate_to(db: Database, schema: int) -> None:
    """Bring a diary up to the schema of that number, and no further."""
    waiting = (migration.name for migration in migrations.pending(db))
    later = [name for name in waiting if int(name.split("_")[0]) > schema]
    migrations.apply(db, stop_before=later)


@cache
def tables(schema: int) -> tuple[Table, ...]:
    """The tables of that schema, in the order in which they were made."""
    with closing(Database(memory=True, execute_plugins=False)) as db:
        migrate_to(db, schema)
        names = db.conn.execute(
            "SELECT m.name, t.wr FROM sqlite_master AS m JOIN pragma_table_list AS t"
            " ON t.name = m.name WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite~_%'"
            " ESCAPE '~' AND m.name NOT LIKE '~_%' ESCAPE '~' ORDER BY m.rowid"
        ).fetchall()
        return tuple(_table(db, name, bare) for name, bare in names if name not in DERIVED)


def _table(db: Database, name: str, without_rowid: int) -> Table:
    found = db.conn.execute(f'PRAGMA table_info("{name}")').fetchall()
    columns = MappingProxyType({column[1]: column[2] for column in found})
    return Table(name, columns, "1, 2" if without_rowid else "rowid")


def rows_of(
    db: Database, table: Table, where: str = "", parameters: Mapping[str, object] | None = None
) -> Iterator[Row]:
    """Its rows as they lie there, one by one."""
    names = list(table.columns)
    sql = f"SELECT {', '.join(names)} FROM {table.name} {where} ORDER BY {table.order}"
    for cells in db.conn.execute(sql, parameters or {}):
        yield dict(zip(names, cells, strict=True))
