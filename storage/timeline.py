"""One timeline of sessions, entries, other cold and harm, newest first, a page at a time.

First the places of a page are found, by indexes alone and from each table at most a page of them;
then the things themselves are read. Words, places and tags are asked of the full-text table.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sqlite_utils import Database

from app.domain.diary import SessionRow
from app.domain.entry_kind import EntryKind
from app.domain.timeline import Filter, Item, Place, Thing
from app.domain.trail import EMPTIED_MS, Target
from storage import search
from storage.calendar import day_in_sql
from storage.care import care_of
from storage.columns import Row, moment, values
from storage.diary_entries import entries_of
from storage.harm import events_of
from storage.sessions import NEWEST, sessions_of


@dataclass(frozen=True, slots=True)
class _Source:
    """A table of things: what its moments are called, and by what else it can be asked.

    `kept` and `binned` are conditions on what was not thrown away, and on what was.
    """

    target: Target
    table: str
    at: str
    kept: str = "t.binned_wall_ms IS NULL"
    binned: str = f"t.binned_wall_ms > {EMPTIED_MS}"
    binned_at: str = "t.binned_wall_ms"
    kind: EntryKind | None = None


_SESSIONS = _Source(
    Target.SESSION,
    "sessions",
    "began",
    "t.binned_wall_ms IS NULL AND t.part_of IS NULL",
    f"t.binned_wall_ms > {EMPTIED_MS} AND t.part_of IS NULL",
)
_CARE = _Source(Target.CARE, "care", "began")
_HARM = _Source(Target.HARM, "adverse_events", "happened", "1", "0", "NULL")


def _entries(kind: EntryKind | None = None) -> _Source:
    return _Source(Target.ENTRY, "entries", "at", kind=kind)


_LOADERS = MappingProxyType(
    {
        Target.SESSION: sessions_of,
        Target.ENTRY: entries_of,
        Target.CARE: care_of,
        Target.HARM: events_of,
    }
)


def timeline(
    db: Database, wanted: Filter, limit: int, before: Place | None = None, day_starts_h: int = 0
) -> tuple[Item, ...]:
    """Up to `limit` things that meet the filter, newest first, those that stand before `before`
    when given; within one transaction of the caller. Days of the filter's period begin at that
    hour."""
    found = _places(db, _Question(wanted, limit, before, day_starts_h))
    things = _things(db, found)
    numbers = [search.number(Target(row["target"]), row["id"]) for row in found]
    snippets = search.snippets(db, wanted, [*numbers, *_parts_of(things.values())])
    return tuple(
        Item(
            place=Place(row["at_wall_ms"], row["target"], row["id"]),
            at=moment(row, "at"),
            thing=things[row["target"], row["id"]],
            binned_ms=row["binned_wall_ms"],
            snippet=_snippet(snippets, number, things[row["target"], row["id"]]),
        )
        for number, row in zip(numbers, found, strict=True)
    )


def _parts_of(things: Iterable[Thing]) -> Iterator[int]:
    """The rowids of later parts."""
    for thing in things:
        for part in thing.parts if isinstance(thing, SessionRow) else ():
            yield search.number(Target.SESSION, part)


def _snippet(snippets: Mapping[int, str], number: int, thing: Thing) -> str:
    """What was found in the thing, or else in one of its later parts."""
    found = (snippets.get(each, "") for each in (number, *_parts_of((thing,))))
    return next(filter(None, found), "")


def _asked(name: str, sql: str) -> str:
    """What a search finds; of a later part of a session the whole. Where nothing is joined, nothing
    is looked up twice."""
    whole = search.number_in_sql(Target.SESSION, "part_of")
    part = search.number_in_sql(Target.SESSION, "id")
    return f"""
        {name} AS MATERIALIZED (
            {sql}
            UNION ALL
            SELECT {whole} FROM sessions WHERE part_of IS NOT NULL AND {part} IN ({sql})
        )
    """


def _things(db: Database, found: Iterable[Row]) -> Mapping[tuple[str, int], Thing]:
    """What stands at those places."""
    things: dict[tuple[str, int], Thing] = {}
    for target, load in _LOADERS.items():
        ids = [row["id"] for row in found if row["target"] == target]
        if ids:
            things |= {(target.value, thing.id): thing for thing in load(db, ids)}
    return things


def _places(db: Database, question: "_Question") -> tuple[Row, ...]:
    """Where the things of a page stand, newest first."""
    sources = tuple(question.sources)
    if not sources:
        return ()
    search.teach_tags(db)
    return values(db, dict, question.sql(sources), question.parameters)


class _Question:
    """A page that is asked for, as SQL and its parameters."""

    def __init__(self, wanted: Filter, limit: int, before: Place | None, day_starts_h: int):
        self._wanted, self._before = wanted, before
        self.parameters: dict[str, object] = {"limit": limit}
        self._found: dict[str, str] = {}
        self._conditions = (*self._by_search(), *self._by_period(day_starts_h))
        if before:
            self.parameters |= {"before_ms": before.wall_ms, "before_id": before.id}

    @property
    def sources(self) -> Iterator[_Source]:
        """The tables that may hold anything of it."""
        wanted = self._wanted
        if wanted.sessions:
            yield _SESSIONS
        if wanted.devices:
            return  # nothing else knows of a device
        if wanted.kinds is None:
            yield _entries()
        else:
            yield from map(_entries, sorted(wanted.kinds))
        if wanted.cares and not wanted.simulated:
            yield _CARE
        if wanted.harms and not wanted.binned:
            yield _HARM

    def sql(self, sources: Iterable[_Source]) -> str:
        """The statement: places of each source, merged."""
        asked = ", ".join(_asked(name, sql) for name, sql in self._found.items())
        merged = " UNION ALL ".join(map(self._branch, sources))
        order = "ORDER BY at_wall_ms DESC, target DESC, id DESC LIMIT :limit"
        return f"{f'WITH {asked} ' if asked else ''}SELECT * FROM ({merged}) {order}"

    def _branch(self, source: _Source) -> str:
        at = f"t.{source.at}"
        conditions = " AND ".join(
            condition.format(at=at, n=search.TARGETS[source.target], met=self._met(source))
            for condition in (*self._of(source), *self._conditions)
        )
        return f"""
            SELECT * FROM (
                SELECT
                    '{source.target.value}' AS target, t.id, {at}_wall_ms AS at_wall_ms,
                    {at}_mono_ms AS at_mono_ms, {at}_utc_offset_min AS at_utc_offset_min,
                    {source.binned_at} AS binned_wall_ms
                FROM {source.table} AS t WHERE {conditions}
                ORDER BY {at}_wall_ms DESC, t.id DESC LIMIT :limit
            )
        """

    def _of(self, source: _Source) -> Iterator[str]:
        yield source.binned if self._wanted.binned else source.kept
        if self._wanted.simulated is not None and source is not _CARE:
            column = "simulated" if source is _SESSIONS else "rehearsal"
            yield f"t.{column} = {int(self._wanted.simulated)}"
        if source.kind:
            yield f"t.kind = '{source.kind.value}'"
        if source is _SESSIONS and self._wanted.devices:
            self.parameters["devices"] = json.dumps(sorted(self._wanted.devices))
            yield """(
                t.device_name IN (SELECT value FROM json_each(:devices)) OR t.id IN (
                    SELECT part_of FROM sessions WHERE part_of IS NOT NULL
                    AND device_name IN (SELECT value FROM json_each(:devices))
                )
            )"""
        if self._before:
            yield f"({{at}}_wall_ms, t.id) < (:before_ms, {self._bound(source.target)})"

    def _bound(self, target: Target) -> str:
        """Below which number a thing stands before the place, at its very time."""
        assert self._before, "asked only where there is one"
        if target.value == self._before.target:
            return ":before_id"
        return str(NEWEST if target.value < self._before.target else -NEWEST)

    def _by_search(self) -> Iterator[str]:
        wanted = self._wanted
        if wanted.words.strip():
            match = search.either(
                search.words_match(wanted.words), search.places_match(wanted.word_regions)
            )
            yield f"({self._ask('found', match)} OR {{met}})"
        if wanted.regions:
            yield self._ask("there", search.places_match(wanted.regions))
        if wanted.tags:
            tags = {tag.lower() for tag in wanted.tags}
            self.parameters["tags"] = json.dumps(sorted(tags))
            yield self._ask("tagged", search.tags_match(tags), "tagged(words, :tags)")

    def _ask(self, name: str, match: str | None, more: str = "1") -> str:
        """The condition that the search finds a thing. Of no question nothing is the answer."""
        if match is None:
            return "0"
        self.parameters[f"{name}_match"] = match
        self._found[name] = (
            f"SELECT rowid AS n FROM search WHERE search MATCH :{name}_match AND {more}"
        )
        return search.numbered(name)

    def _met(self, source: _Source) -> str:
        """The condition that a thing meets the words of the filter by what it is."""
        wanted = self._wanted
        if source.target in wanted.word_targets:
            return "1"
        if source.target is Target.ENTRY and wanted.word_kinds:
            kinds = ", ".join(f"'{kind.value}'" for kind in sorted(wanted.word_kinds))
            return f"t.kind IN ({kinds})"
        return "0"

    def _by_period(self, day_starts_h: int) -> Iterator[str]:
        period = self._wanted.period
        if period is None:
            return
        since_ms, until_ms = period.starting(day_starts_h).window
        self.parameters |= {
            "since_ms": since_ms,
            "until_ms": until_ms,
            "first_day": period.first,
            "last_day": period.last,
        }
        yield "{at}_wall_ms >= :since_ms AND {at}_wall_ms < :until_ms"
        yield f"{day_in_sql('{at}', day_starts_h)} BETWEEN :first_day AND :last_day"
