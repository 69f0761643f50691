"""An export as text, read row by row: of all of it only one row is in memory. Pure."""

import json
from collections.abc import Iterator
from json.decoder import JSONDecodeError
from typing import Any, NoReturn, TextIO, TypeAlias, cast

from app.domain.faults import Fault, FaultCode
from app.exporting.document import FORMAT, VERSION, RowsHash

Fields: TypeAlias = dict[str, Any]

_HASHED = 2
"""Exports have a hash from this version on."""
_CHUNK = 1 << 18
_LONGEST = 64 << 20
"""No row has more characters: the largest hold a photo, or a curve of eleven days."""


def damaged(detail: str) -> Fault:
    """The fault of an export that is not as Coldwrap writes it."""
    return Fault(FaultCode.FILE_DAMAGED, detail)


class ExportText:
    """An export, from front to back: its `head`, then its `rows`.

    Fault NOT_A_DIARY for a text that is no export at all, TOO_NEW for one of a later version or a
    schema above `schema`, FILE_DAMAGED for one that ends early or is not as Coldwrap writes it,
    FILE_CHANGED for rows that have not its hash.
    """

    def __init__(self, text: TextIO, schema: int):
        self._text = _Text(text)
        self.head = self._head()
        self.schema = _number(self.head, "schema", at_least=1)
        if self.schema > schema:
            raise Fault(FaultCode.TOO_NEW, f"diary schema {self.schema}, this Coldwrap: {schema}")

    def _head(self) -> Fields:
        text = self._text
        if not text.takes("{") or text.peek() != '"' or text.value() != "format":
            raise Fault(FaultCode.NOT_A_DIARY, "it does not begin as a Coldwrap export does")
        head: Fields = {}
        name: object = "format"
        while name != "tables":
            text.expect(":")
            head[str(name)] = text.value()
            if head["format"] != FORMAT:
                raise Fault(FaultCode.NOT_A_DIARY, f"its format is not {FORMAT}")
            _check_version(head)
            text.expect(",")
            name = text.value()
        if "version" not in head:
            raise damaged("it does not say its version before its tables")
        return head

    def rows(self) -> Iterator[tuple[str, Fields]]:
        """Each row with the name of its table. After the last one it is certain that no row is
        missing."""
        counts: dict[str, int] = {}
        digest = RowsHash()
        self._text.expect(":")
        for name in self._names():
            if name in counts:
                raise damaged(f"table {name} is there twice")
            counts[name] = 0
            for row in self._rows_of(name):
                counts[name] += 1
                digest.add(name, row)
                yield name, row
        self._end(counts, digest.hexdigest())

    def _names(self) -> Iterator[str]:
        text = self._text
        text.expect("{")
        while not text.takes("}"):
            name = text.value()
            if not isinstance(name, str):
                raise damaged("a table without a name")
            text.expect(":")
            yield name
            if text.peek() != "}":
                text.expect(",")

    def _rows_of(self, name: str) -> Iterator[Fields]:
        text = self._text
        text.expect("[")
        while not text.takes("]"):
            row = text.value()
            if not isinstance(row, dict):
                raise damaged(f"table {name} holds something that is no row")
            yield cast("Fields", row)
            if text.peek() != "]":
                text.expect(",")

    def _end(self, counts: dict[str, int], digest: str) -> None:
        text = self._text
        text.expect(",")
        if text.value() != "rows":
            raise damaged("it does not say how many rows it has")
        text.expect(":")
        promised = text.value()
        if promised != counts:
            raise damaged(f"it promises the rows {str(promised)[:200]}, and has {counts}")
        if self.head["version"] >= _HASHED:
            self._check_hash(digest)
        text.expect("}")
        if text.peek():
            raise damaged("something stands after its end")

    def _check_hash(self, digest: str) -> None:
        text = self._text
        text.expect(",")
        if text.value() != "sha256":
            raise damaged("it does not say its hash")
        text.expect(":")
        if text.value() != digest:
            raise Fault(FaultCode.FILE_CHANGED, "its rows have not the hash that it says")


def _check_version(head: Fields) -> None:
    if "version" in head and _number(head, "version", at_least=1) > VERSION:
        raise Fault(
            FaultCode.TOO_NEW, f"export version {head['version']}, this Coldwrap: {VERSION}"
        )


def _number(head: Fields, name: str, *, at_least: int) -> int:
    value = head.get(name)
    if type(value) is not int or value < at_least:
        raise damaged(f"its {name} is no number")
    return value


class _Text:
    """JSON values and the signs between them, from a window that moves over the text."""

    def __init__(self, text: TextIO):
        self._source = text
        self._held = ""
        self._at = 0
        self._ended = False
        self._decoder = json.JSONDecoder(parse_constant=_no_number)

    def peek(self) -> str:
        """The next sign that is not blank, empty at the end."""
        while True:
            while self._at < len(self._held):
                if self._held[self._at] not in " \t\r\n":
                    return self._held[self._at]
                self._at += 1
            if not self._more():
                return ""

    def takes(self, sign: str) -> bool:
        """Whether that sign comes next; then it is passed."""
        found = self.peek() == sign
        self._at += found
        return found

    def expect(self, sign: str) -> None:
        """Pass that sign. Fault when another one stands there."""
        if not self.takes(sign):
            self._refuse(f"{sign} is missing")

    def value(self) -> object:
        """The next value."""
        if not self.peek():
            self._refuse("a value is missing")
        while True:
            try:
                value, end = self._decoder.raw_decode(self._held, self._at)
            except JSONDecodeError as error:
                if not self._more():
                    self._refuse(error.msg)
            except (ValueError, RecursionError) as error:
                raise damaged(f"a value that cannot be: {str(error)[:80]}") from error
            else:
                if end < len(self._held) or not self._more():
                    self._at = end
                    return value

    def _refuse(self, detail: str) -> NoReturn:
        # Whatever is wrong here: a text that does not end as an object does was cut.
        if not self.peek() or (self._ended and not self._held.rstrip().endswith("}")):
            raise damaged("it ends early: part of the file is missing")
        raise damaged(f"it is not as Coldwrap wrote it ({detail})")

    def _more(self) -> bool:
        """Read on; whether there was more. What was passed is forgotten."""
        if self._ended:
            return False
        held = self._held[self._at :]
        if len(held) > _LONGEST:
            raise damaged("a row is longer than any row can be")
        # Twice as much each time, so that a long row is not begun again a thousand times.
        read = self._source.read(max(_CHUNK, len(held)))
        self._held, self._at = held + read, 0
        self._ended = not read
        return bool(read)


def _no_number(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number")
