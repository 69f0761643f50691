"""A curve as plain lists, for an export that everybody can read, and back. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TypeAlias, cast

from app.domain.units import CentiC
from app.domain.wrap import Sample
from storage.packing import HIGHEST, LOWEST, MAX_T_S

Columns: TypeAlias = dict[str, object]
COLUMNS = frozenset({"seconds", "backfilled", "skin_cc", "pack_cc", "target_cc"})


def columns_of(samples: Sequence[Sample]) -> Columns:
    """`seconds` and `backfilled` as runs (first second, how many), then a list of values for each
    channel, in hundredths of a degree, one for each of `seconds`."""
    return {
        "seconds": _runs(sample.t_s for sample in samples),
        "backfilled": _runs(sample.t_s for sample in samples if sample.backfilled),
        "skin_cc": [sample.skin for sample in samples],
        "pack_cc": [sample.pack for sample in samples],
        "target_cc": [sample.target for sample in samples],
    }


def samples_of(columns: Columns) -> list[Sample]:
    """What `columns_of` told. ValueError for lists that are no curve."""
    if columns.keys() != COLUMNS:
        raise ValueError(f"a curve has {', '.join(sorted(COLUMNS))}")
    seconds = list(_each(columns["seconds"]))
    backfilled = set(_each(columns["backfilled"]))
    if not backfilled.issubset(seconds):
        raise ValueError("backfilled seconds that are not there")
    channels = [_channel(columns[f"{name}_cc"]) for name in ("skin", "pack", "target")]
    if any(len(channel) != len(seconds) for channel in channels):
        raise ValueError("not one value for each second")
    return [
        Sample(t_s, skin, pack, target, t_s in backfilled)
        for t_s, skin, pack, target in zip(seconds, *channels, strict=True)
    ]


def _runs(seconds: Iterable[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for _, run in groupby(enumerate(seconds), lambda place: place[1] - place[0]):
        held = [second for _, second in run]
        runs.append([held[0], len(held)])
    return runs


def _each(runs: object) -> Iterator[int]:
    """The seconds of runs, strictly rising."""
    following = 0
    for run in _listed(runs):
        match run:
            case [int(first), int(count)] if count > 0 and following <= first:
                following = first + count
            case _:
                raise ValueError(f"no run of seconds: {str(run)[:40]}")
        if following > MAX_T_S + 1:
            raise ValueError(f"seconds beyond {MAX_T_S}")
        yield from range(first, following)


def _channel(held: object) -> list[CentiC | None]:
    for value in _listed(held):
        if value is not None and not (type(value) is int and LOWEST <= value <= HIGHEST):
            raise ValueError(f"no temperature: {str(value)[:40]}")
    return cast("list[CentiC | None]", held)


def _listed(held: object) -> list[object]:
    if not isinstance(held, list):
        raise ValueError(f"no list: {str(held)[:40]}")  # noqa: TRY004 - the file's fault
    return cast("list[object]", held)
