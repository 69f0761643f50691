"""Rows of the diary's tables as values, and values as columns."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias, TypeVar

from sqlite_utils import Database

from app.domain.faults import Fault, FaultCode
from app.domain.pain import Site
from app.domain.units import Moment

Row: TypeAlias = dict[str, Any]
T = TypeVar("T")


def values(
    db: Database,
    make: Callable[[Row], T],
    sql: str,
    parameters: Sequence[object] | Mapping[str, object] = (),
) -> tuple[T, ...]:
    """What a SELECT gives, each row made into a value by its column names.

    Fault FILE_DAMAGED for a row that no version up to this one has written.
    """
    cursor = db.conn.execute(sql, parameters)
    names = [column[0] for column in cursor.description]
    try:
        return tuple(make(dict(zip(names, cells, strict=True))) for cells in cursor)
    except (ValueError, TypeError) as error:
        raise Fault(FaultCode.FILE_DAMAGED, str(error)) from error


def stamp(at: Moment) -> tuple[int, int, int]:
    """A moment as its three columns: wall, monotonic, offset."""
    return at.wall_ms, at.mono_ms, at.utc_offset_min


def site_of(word: str | None) -> Site | None:
    """The place in a column that may be empty."""
    return None if word is None else Site(word)


def moment(row: Row, name: str) -> Moment:
    """The moment kept in the three columns that begin with `name`."""
    return Moment(row[f"{name}_mono_ms"], row[f"{name}_wall_ms"], row[f"{name}_utc_offset_min"])
