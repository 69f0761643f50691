"""`coldwrap sessions`, `show` and `off`: what is in the diary, and that a wrap is off."""
# ruff: noqa: PLC0415

import json
import sys
from pathlib import Path
from typing import Any

import click

from app.command import diary_option, guarded
from app.domain.diary import SessionRow
from app.domain.faults import Fault, FaultCode


@click.command()
@click.argument("session_id", type=click.IntRange(0, 2**63 - 1), metavar="ID")
@diary_option
@click.pass_obj
def off(diary: Path | None, session_id: int) -> None:
    """Say that the wrap of the session with this ID is off your body.

    The rest of the skin begins then (rule T05).
    """

    def say_it() -> int:
        try:
            news = _say_off(diary, session_id)
        except LookupError as unknown:
            raise click.UsageError(f"there is no session {session_id}") from unknown
        click.echo("Noted." if news else "It was known to be off, or still runs.")
        return 0

    sys.exit(guarded(say_it, otherwise=1))


@click.command()
@click.option("--json", "as_json", is_flag=True)
@click.option(
    "--limit", type=click.IntRange(min=1), default=50, show_default=True, help="At most so many."
)
@diary_option
@click.pass_obj
def sessions(diary: Path | None, *, as_json: bool, limit: int) -> None:
    """List sessions, newest first."""

    def list_them() -> int:
        from app.printing import listed, row_as_json

        rows = _rows(diary, limit)
        text = json.dumps([row_as_json(row) for row in rows], indent=1) if as_json else listed(rows)
        click.echo(text)
        return 0

    sys.exit(guarded(list_them, otherwise=1))


@click.command()
@click.argument("session_id", type=click.IntRange(0, 2**63 - 1), metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="Everything, as one JSON object.")
@click.option("--samples", is_flag=True, help="The curve as CSV, one line a second.")
@diary_option
@click.pass_obj
def show(diary: Path | None, session_id: int, *, as_json: bool, samples: bool) -> None:
    """Show the session with this ID."""
    if as_json and samples:
        raise click.UsageError("--json or --samples, not both")

    def show_it() -> int:
        from app.printing import listed, page_as_json, samples_as_csv

        with _reader(diary) as reader:
            page = reader.session(session_id)
        if page is None:
            raise click.UsageError(f"there is no session {session_id}")
        if as_json:
            click.echo(json.dumps(page_as_json(page), indent=1))
        elif samples:
            click.echo(samples_as_csv(page.samples), nl=False)
        else:
            click.echo(listed((page.row,)))
        return 0

    sys.exit(guarded(show_it, otherwise=1))


def _say_off(path: Path | None, session_id: int) -> bool:
    """Keep the person's word; whether that was news. LookupError when there is no such session,
    Fault when the diary cannot be used."""
    from app.late import LateClock
    from storage.diary import DiaryFile
    from storage.place import default_path

    path = path or default_path()
    if not path.is_file():
        raise Fault(FaultCode.FILE_UNREACHABLE, f"no file {path}")
    with DiaryFile(path) as diary:
        now = LateClock().now()
        diary.recover(now)
        return diary.know_off(session_id, now)


def _rows(diary: Path | None, limit: int) -> tuple[SessionRow, ...]:
    """The newest sessions; none where there is no diary yet, which is said beside."""
    from storage.place import default_path

    if not (diary or default_path()).exists():
        click.echo(f"There is no diary at {diary or default_path()} yet.", err=True)
        return ()
    with _reader(diary) as reader:
        return reader.sessions(limit)


def _reader(diary: Path | None) -> Any:
    from storage.migrated import migrated
    from storage.place import default_path
    from storage.reader import DiaryReading

    return migrated(diary or default_path(), DiaryReading)
