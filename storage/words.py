"""What is stored as JSON: lists of words, and what was said before a start. Pure.

Reading raises ValueError for a text that no version up to this one has written.
"""

import json
from collections.abc import Collection
from functools import lru_cache
from typing import Any, cast

from app.domain.health import Applies, Cloth, PackFrom, Ready
from app.domain.pain import Site


def words(of: Collection[str]) -> str:
    """Words as a JSON list, in the order of the alphabet."""
    return json.dumps(sorted(of))


def each_word(text: str) -> list[str]:
    """The words of a JSON list."""
    return _words(_parsed(text))


@lru_cache(maxsize=256)
def same_words(text: str) -> tuple[str, ...]:
    """The words of a list that is mostly the same one: it is read once."""
    return tuple(each_word(text))


def applying(applies: Collection[Applies]) -> str:
    """Conditions that apply as JSON: `[{"rule": "C09", "sites": ["neck"]}]`."""
    return json.dumps([{"rule": each.rule, "sites": sorted(each.sites)} for each in applies])


def each_applying(text: str) -> tuple[Applies, ...]:
    """The conditions that `applying` wrote."""
    return tuple(map(_applies, _list(_parsed(text))))


def said(ready: Ready | None) -> str | None:
    """What was said before a start as JSON; None when nothing was asked."""
    if ready is None:
        return None
    return json.dumps(
        {
            "cloth": ready.cloth,
            "pack": ready.pack,
            "ticked": sorted(ready.ticked),
            "new": sorted(ready.new),
            "asked_new": ready.asked_new,
            "position": ready.position,
        }
    )


@lru_cache(maxsize=256)
def heard(text: str | None) -> Ready | None:
    """What `said` wrote. People say the same on most days, so it is read once."""
    if text is None:
        return None
    held = _object(_parsed(text))
    return Ready(
        cloth=None if held["cloth"] is None else Cloth(held["cloth"]),
        pack=None if held["pack"] is None else PackFrom(held["pack"]),
        ticked=frozenset(_words(held["ticked"])),
        new=frozenset(_words(held["new"])),
        asked_new=held["asked_new"] is True,
        position=_word(held["position"]),
    )


def _applies(held: object) -> Applies:
    each = _object(held)
    return Applies(_word(each["rule"]), frozenset(map(Site, _words(each["sites"]))))


class _Fields(dict[str, Any]):
    """The fields of a JSON object; one that is missing is a ValueError like every other flaw."""

    def __missing__(self, name: str) -> Any:
        raise ValueError(f"no {name} in {dict(self)}")


def _parsed(text: str) -> object:
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError("JSON too deep") from error


def _object(held: object) -> _Fields:
    if not isinstance(held, dict):
        raise ValueError(f"no object: {held}")  # noqa: TRY004 - the file's fault
    return _Fields(cast("dict[str, Any]", held))


def _list(held: object) -> list[object]:
    if not isinstance(held, list):
        raise ValueError(f"no list: {held}")  # noqa: TRY004 - the file's fault
    return cast("list[object]", held)


def _words(held: object) -> list[str]:
    return [_word(each) for each in _list(held)]


def _word(held: object) -> str:
    if not isinstance(held, str):
        raise ValueError(f"no word: {held}")  # noqa: TRY004 - the file's fault
    return held
