"""How far a command is: one line of a terminal that is written over, or a JSON object a line for
other programs. On the error stream, so that results stay apart."""

import json
import sys
from types import TracebackType
from typing import Self

import click

_EACH = 25
"""Progress is told each so many things."""


class ProgressLine:
    """Hears how many `things` are done (Advance of app.exchange). A file or pipe is spared the line
    of a terminal."""

    def __init__(self, things: str, *, as_json: bool = False):
        self._things = things
        self._as_json = as_json
        self._told = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._told >= 0 and not self._as_json:
            click.echo(err=True)

    def __call__(self, done: int, of: int | None = None) -> None:
        """So many are done, of so many where that is known."""
        if done == self._told or (done % _EACH and done != of):
            return
        if self._as_json:
            click.echo(json.dumps({"done": done, "of": of, "what": self._things}), err=True)
        elif sys.stderr.isatty():
            among = f" of {of}" if of else ""
            click.echo(f"\r{done}{among} {self._things}", err=True, nl=False)
        else:
            return
        self._told = done
