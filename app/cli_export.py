"""`coldwrap export` and `coldwrap import`: the diary for others, and back.

Imports stand inside the commands, as in app.cli.
"""
# ruff: noqa: PLC0415

import json
import sys
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from app.command import diary_option, told_in_a_line
from app.domain.faults import Fault

if TYPE_CHECKING:
    from app.domain.material import Period
    from app.exporting.source import Frame, Progress, Tally
    from storage.exporting import DiaryExport

_day = click.DateTime(["%Y-%m-%d"])
_ALWAYS = (0, 2_932_896)
"""Every day from 1970 to 9999, counted since 1970."""
_EACH = 25
"""Progress is told each so many sessions."""


@click.command()
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path),
    help="The file to write; for csv a new folder, or a file that ends in .zip.",
)
@click.option("--as", "kind", required=True, type=click.Choice(["csv", "xlsx", "json", "fhir"]))
@click.option("--from", "first", type=_day, help="The first day, as 2026-11-30.")
@click.option("--to", "last", type=_day, help="The last day.")
@click.option(
    "--locale",
    type=click.Choice(["en", "de"]),
    default="en",
    show_default=True,
    help="Whose spreadsheet opens the csv: 1.5 between commas, or 1,5 between semicolons.",
)
@click.option("--anonymous", is_flag=True, help="Without names, notes and photos, all dates moved.")
@click.option("--replace", is_flag=True, help="Replace a file that is there.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object at the end.")
@diary_option
@click.pass_obj
def export(diary: Path | None, *, as_json: bool, **asked: Any) -> None:
    """Write the diary for other programs, or to take it along.

    csv and xlsx are for a spreadsheet, json is complete and comes back with `coldwrap import`, fhir
    is for a clinic's system. Nothing leaves this computer.
    """
    from app.exporting.files import system_faults
    from app.setting import Setting

    path = Setting(diary).path
    period = _period(asked["first"], asked["last"])
    try:
        with system_faults():
            folder = asked["kind"] == "csv"
            _refuse_place(asked["out"], path, replace=asked["replace"], folder=folder)
        with _source(path, period, anonymous=asked["anonymous"]) as source:
            frame = _frame(source, period, anonymous=asked["anonymous"])
            tally = _write(source, frame, asked)
            told = {
                "out": str(asked["out"]),
                "as": asked["kind"],
                "anonymous": frame.anonymous,
                **asdict(tally),
                "unreadable_curves": sorted(source.unreadable),
            }
    except Fault as fault:
        _fail(f"nothing is exported: {told_in_a_line(fault)}")
    _tell_export(told, as_json=as_json)


@click.command(name="import")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object at the end.")
@diary_option
@click.pass_obj
def import_(diary: Path | None, *, file: Path, as_json: bool) -> None:
    """Make a diary from FILE, which `coldwrap export --as json` wrote.

    Only where there is no diary yet, or an empty one: `--diary NEW` says where.
    """
    from app.setting import Setting
    from storage.importing import import_diary

    path = Setting(diary).path
    try:
        counts = import_diary(file, path, _progress(None))
    except Fault as fault:
        _end_progress()
        why = fault.detail or told_in_a_line(fault)
        _fail(f"{file} is not imported, nothing is written: {_kind(fault)}{why}")
    _end_progress()
    if as_json:
        click.echo(json.dumps({"diary": str(path), "rows": counts}))
    else:
        rows = sum(counts.values())
        click.echo(f"{counts.get('sessions', 0)} sessions, {rows} rows in all, are in {path}.")


def _kind(fault: Fault) -> str:
    from app.domain.faults import FaultCode

    return {
        FaultCode.NOT_A_DIARY: "this is no Coldwrap export: ",
        FaultCode.TOO_NEW: "it was made by a newer Coldwrap: ",
        FaultCode.FILE_DAMAGED: "it is damaged: ",
        FaultCode.FILE_UNREACHABLE: "a file cannot be read or written: ",
        FaultCode.FILE_LOCKED: "the diary is in use: ",
        FaultCode.DISK_FULL: "the disk is full: ",
    }.get(fault.code, "")


def _fail(words: str) -> NoReturn:
    click.echo(f"coldwrap: {words}", err=True)
    sys.exit(1)


def _period(first: datetime | None, last: datetime | None) -> "Period | None":
    from app.domain.material import Period
    from app.exporting.times import day_of

    if first is None and last is None:
        return None
    period = Period(
        day_of(first.date()) if first else _ALWAYS[0], day_of(last.date()) if last else _ALWAYS[1]
    )
    if period.last < period.first:
        raise click.UsageError("the last day lies before the first")
    return period


def _refuse_place(out: Path, diary: Path, *, replace: bool, folder: bool) -> None:
    """Neither the diary, nor what somebody still wants, is written over."""
    ends = ("", "-wal", "-shm", "-journal", "-lock")
    if out.resolve() in [Path(f"{diary.resolve()}{end}") for end in ends]:
        raise click.UsageError(f"{out} is the diary itself, or belongs to it")
    if out.is_dir() and not (folder and not any(out.iterdir())):
        raise click.UsageError(f"{out} is a folder with something in it")
    if out.is_file() and not replace:
        raise click.UsageError(f"{out} is there already; --replace writes over it")
    if not out.resolve().parent.is_dir():
        raise click.UsageError(f"there is no folder {out.parent}")


def _source(path: Path, period: "Period | None", *, anonymous: bool) -> "DiaryExport":
    import secrets

    from app.domain.faults import FaultCode
    from storage.diary import DiaryFile
    from storage.exporting import DiaryExport
    from storage.mask import Mask

    # From a little over one year to eleven: no telling which, and nobody keeps it.
    mask = Mask(400 + secrets.randbelow(3600)) if anonymous else None
    try:
        return DiaryExport(path, period, mask)
    except Fault as fault:
        if fault.code is not FaultCode.FILE_LOCKED:
            raise
        DiaryFile(path).close()  # one of an older release is brought up to date first
        return DiaryExport(path, period, mask)


def _frame(source: "DiaryExport", period: "Period | None", *, anonymous: bool) -> "Frame":
    import secrets
    from importlib.metadata import version

    from app.exporting.source import Frame
    from app.exporting.times import iso_day
    from app.pace import LoopClock, new_loop

    app = version("coldwrap")
    if anonymous:
        return Frame(app, secrets.token_hex(16), anonymous=True)
    loop = new_loop(1.0)
    made = LoopClock(loop, 1.0).now()
    loop.close()
    first, last = (period.first, period.last) if period else _ALWAYS
    first_day, last_day = (None if day in _ALWAYS else iso_day(day) for day in (first, last))
    return Frame(app, source.identity, made, first_day, last_day)


def _write(source: "DiaryExport", frame: "Frame", asked: dict[str, Any]) -> "Tally":
    from app.exporting.document import write_document
    from app.exporting.fhir import write_bundle
    from app.exporting.files import tables_in, text_file, whole
    from app.exporting.spreadsheet import FLAVOURS, write_tables
    from app.exporting.workbook import write_workbook

    out: Path = asked["out"]
    progress = _progress(source.count)
    try:
        with whole(out) as part:
            if asked["kind"] == "xlsx":
                return write_workbook(source, frame, part, progress)
            if asked["kind"] == "csv":
                zipped = out.suffix.lower() == ".zip"
                with tables_in(part, zipped=zipped) as opened:
                    return write_tables(source, FLAVOURS[asked["locale"]], opened, progress)
            write = write_document if asked["kind"] == "json" else write_bundle
            with text_file(part) as text:
                return write(source, frame, text, progress)
    finally:
        _end_progress()


def _progress(count: int | None) -> "Progress":
    """Tells how far it is, on one line of a terminal; a file or pipe is spared that."""

    def tell(done: int) -> None:
        if sys.stderr.isatty() and (done % _EACH == 0 or done == count):
            of = f" of {count}" if count else ""
            click.echo(f"\r{done}{of} sessions", err=True, nl=False)

    return tell


def _end_progress() -> None:
    if sys.stderr.isatty():
        click.echo(err=True)


def _tell_export(told: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(told))
        return
    simulated = f" ({told['simulated']} simulated)" if told["simulated"] else ""
    click.echo(f"{told['sessions']} sessions{simulated} are in {told['out']}.")
    if told["unreadable_curves"]:
        numbers = ", ".join(map(str, told["unreadable_curves"]))
        click.echo(f"The curves of these sessions are damaged and left out: {numbers}.", err=True)
