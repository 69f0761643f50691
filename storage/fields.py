"""Fields of JSON objects that are kept in the diary: written sparsely, read strictly. Pure."""

import json
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, TypeAlias, TypeVar, cast

Fields: TypeAlias = dict[str, Any]
Word = TypeVar("Word", bound=StrEnum)
Held = TypeVar("Held")
Made = TypeVar("Made")


def said(fields: Mapping[str, object]) -> Fields:
    """Without what was not said: None, an empty text, an empty list."""
    return {
        name: held for name, held in fields.items() if held is not None and held not in ("", [])
    }


def parsed(text: str) -> object:
    """What a JSON text says. ValueError for one that is none, or too deep."""
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError("JSON too deep") from error


class Taken:
    """The fields of a JSON object, taken one by one. ValueError where one is of another type."""

    def __init__(self, held: object):
        if not isinstance(held, dict):
            raise ValueError(f"no object: {str(held)[:40]}")  # noqa: TRY004 - the file's fault
        self._left = dict(cast("dict[str, object]", held))

    def end(self) -> None:
        """There is nothing more."""
        if self._left:
            raise ValueError(f"unknown fields: {', '.join(self._left)[:80]}")

    def all(self) -> Fields:
        """All of them as they are."""
        return dict(self._left)

    def has(self, name: str) -> bool:
        """Whether it is there, and was not taken yet."""
        return name in self._left

    def whole(self, name: str) -> int:
        """A whole number."""
        return self._must(name, self.any_whole(name))

    def any_whole(self, name: str) -> int | None:
        """A whole number, or nothing said."""
        return self._any(name, int)

    def number(self, name: str) -> float:
        """A number."""
        return self._must(name, self.any_number(name))

    def any_number(self, name: str) -> float | None:
        """A number, or nothing said."""
        return self._any(name, int, float)

    def text(self, name: str) -> str:
        """A text, empty where nothing was said."""
        return self._any(name, str) or ""

    def word(self, name: str, words: type[Word]) -> Word:
        """One of those words."""
        return words(self.text(name))

    def any_word(self, name: str, words: type[Word]) -> Word | None:
        """One of those words, or nothing said."""
        text = self._any(name, str)
        return None if text is None else words(text)

    def flag(self, name: str) -> bool | None:
        """Yes, no, or nothing said."""
        return self._any(name, bool)

    def each(self, name: str) -> list[object]:
        """The things of a list, empty where nothing was said."""
        return cast("list[object]", self._any(name, list) or [])

    def each_word(self, name: str, words: type[Word]) -> list[Word]:
        """The words of a list."""
        return [words(str(each)) for each in self.each(name)]

    def of_each(self, name: str, make: Callable[["Taken"], Made]) -> tuple[Made, ...]:
        """What is made of each object of a list."""
        made: list[Made] = []
        for each in self.each(name):
            fields = Taken(each)
            made.append(make(fields))
            fields.end()
        return tuple(made)

    def _any(self, name: str, *kinds: type[Held]) -> Held | None:
        held = self._left.pop(name, None)
        if held is not None and type(held) not in kinds:
            raise ValueError(f"{name} is not {kinds[0].__name__}: {str(held)[:40]}")
        return cast("Held | None", held)

    def _must(self, name: str, held: Held | None) -> Held:
        if held is None:
            raise ValueError(f"no {name}")
        return held
