"""`coldwrap export` and `coldwrap import`: the diary for others, and back.

Imports stand inside the commands, as in app.cli.
"""
# ruff: noqa: PLC0415

import json
import sys
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from app.command import diary_option, told_in_a_line
from app.domain.faults import Fault, FaultCode
from app.passphrase import known_passphrase, new_passphrase, passphrase_options
from app.progress_line import ProgressLine

if TYPE_CHECKING:
    from collections.abc import Generator

    from app.domain.period import Period
    from app.exchange import Exported, Reports, Wanted
    from app.exporting.manifest import Manifest

_day = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path),
    help="The file to write; for csv a new folder, or a file that ends in .zip.",
)
@click.option(
    "--as",
    "kind",
    required=True,
    type=click.Choice(["csv", "xlsx", "json", "fhir", "coldwrap"]),
)
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
@click.option("--report", is_flag=True, help="Put the report into a diary file, as PDF and HTML.")
@click.option("--replace", is_flag=True, help="Replace a file that is there.")
@passphrase_options
@click.option(
    "--json", "as_json", is_flag=True, help="JSON: how far it is, and one object at the end."
)
@diary_option
@click.pass_obj
def export(diary: Path | None, *, as_json: bool, **asked: Any) -> None:
    """Write the diary for other programs, or to take it along.

    csv and xlsx are for a spreadsheet, fhir is for a clinic's system, json is complete and comes
    back with `coldwrap import`. coldwrap is a diary file with all of it, to move to another
    computer or to be looked into with `coldwrap review`. Nothing leaves this computer.
    """
    from app.exchange import export_diary, is_carried, needs_passphrase
    from app.late import LateClock
    from app.setting import Setting

    path = diary if diary and is_carried(diary) else Setting(diary).path
    wanted = _wanted(asked)
    with ProgressLine("sessions", as_json=as_json) as progress, _nothing_happened("exported"):
        known = known_passphrase(asked, sealed=needs_passphrase(path))
        exported = export_diary(path, wanted, LateClock().now(), progress, known)
    _tell_export(wanted, exported, as_json=as_json)


@click.command(name="import")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@passphrase_options
@click.option(
    "--json", "as_json", is_flag=True, help="JSON: how far it is, and one object at the end."
)
@diary_option
@click.pass_obj
def import_(diary: Path | None, *, file: Path, as_json: bool, **asked: Any) -> None:
    """Make a diary from FILE, a diary file (.coldwrap) or what `coldwrap export --as json` wrote.

    Only where there is no diary yet, or an empty one: `--diary NEW` says where.
    """
    from app.exchange import import_file, needs_passphrase
    from app.setting import Setting

    path = Setting(diary).path
    try:
        known = known_passphrase(asked, sealed=needs_passphrase(file))
        with ProgressLine("sessions", as_json=as_json) as progress:
            arrived = import_file(file, path, progress, known)
    except Fault as fault:
        why = fault.detail or told_in_a_line(fault)
        _fail(f"{file} is not imported, nothing is written: {_KINDS.get(fault.code, '')}{why}")
    _tell_import(arrived, path, as_json=as_json)


_KINDS = {
    FaultCode.NOT_A_DIARY: "this is no Coldwrap export: ",
    FaultCode.TOO_NEW: "it was made by a newer Coldwrap: ",
    FaultCode.FORMAT_TOO_NEW: "it was made by a newer Coldwrap: ",
    FaultCode.SCHEMA_TOO_NEW: "it was made by a newer Coldwrap: ",
    FaultCode.FILE_DAMAGED: "it is damaged: ",
    FaultCode.FILE_CUT: "part of it is missing: ",
    FaultCode.FILE_CHANGED: "it was changed after it was made: ",
    FaultCode.FILE_TOO_BIG: "it is far too big: ",
    FaultCode.FILE_UNSAFE: "it may be a trap: ",
    FaultCode.FILE_UNREACHABLE: "a file cannot be read or written: ",
    FaultCode.FILE_LOCKED: "the diary is in use: ",
    FaultCode.DISK_FULL: "the disk is full: ",
    FaultCode.MEMORY_SHORT: "there is too little free memory for a passphrase: ",
    FaultCode.COMPUTER_BUSY: "this computer is too busy for a passphrase just now: ",
    FaultCode.PASSPHRASE_NEEDED: "say --passphrase: ",
}


def _fail(words: str) -> NoReturn:
    click.echo(f"coldwrap: {words}", err=True)
    sys.exit(1)


@contextmanager
def _nothing_happened(done: str) -> "Generator[None]":
    from app.exchange import BadPlace

    try:
        yield
    except BadPlace as place:
        raise click.UsageError(str(place)) from place
    except Fault as fault:
        _fail(f"nothing is {done}: {told_in_a_line(fault)}")


def _wanted(asked: dict[str, Any]) -> "Wanted":
    from app.exchange import Kind, Wanted

    kind = Kind(asked["kind"])
    if asked["report"] and (kind is not Kind.COLDWRAP or asked["anonymous"]):
        raise click.UsageError("--report goes into a coldwrap file that is not anonymous")
    return Wanted(
        out=asked["out"],
        kind=kind,
        period=_period(asked["first"], asked["last"]),
        anonymous=asked["anonymous"],
        locale=asked["locale"],
        passphrase=new_passphrase(asked),
        reports=_reports() if asked["report"] else None,
        replace=asked["replace"],
    )


def _reports() -> "Reports":
    from app.cli_report import printed

    def print_both(diary: Path, folder: Path) -> dict[str, Path]:
        # The copy of the diary holds no more than the days that were asked for.
        return {name: printed(diary, folder / name) for name in ("report.pdf", "report.html")}

    return print_both


def _period(first: datetime | None, last: datetime | None) -> "Period | None":
    from app.domain.period import Period
    from app.exchange import ALWAYS
    from app.exporting.times import day_of

    if first is None and last is None:
        return None
    period = Period(
        day_of(first.date()) if first else ALWAYS[0], day_of(last.date()) if last else ALWAYS[1]
    )
    if period.last < period.first:
        raise click.UsageError("the last day lies before the first")
    return period


def _tell_export(wanted: "Wanted", exported: "Exported", *, as_json: bool) -> None:
    tally = exported.tally
    if as_json:
        told = {
            "out": str(wanted.out),
            "as": str(wanted.kind),
            "anonymous": wanted.anonymous,
            "passphrase": wanted.passphrase is not None,
            **asdict(tally),
            "unreadable_curves": list(exported.unreadable),
        }
        click.echo(json.dumps(told))
        return
    simulated = f" ({tally.simulated} simulated)" if tally.simulated else ""
    behind = ", behind your passphrase" if wanted.passphrase else ""
    click.echo(f"{tally.sessions} sessions{simulated} are in {wanted.out}{behind}.")
    if exported.unreadable:
        numbers = ", ".join(map(str, exported.unreadable))
        click.echo(f"The curves of these sessions are damaged and left out: {numbers}.", err=True)


def _tell_import(arrived: "Manifest | dict[str, int]", path: Path, *, as_json: bool) -> None:
    if isinstance(arrived, dict):
        told: dict[str, object] = {"diary": str(path), "rows": arrived}
        sessions, rest = arrived.get("sessions", 0), f", {sum(arrived.values())} rows in all,"
    else:
        told = {"diary": str(path), "manifest": asdict(arrived)}
        sessions, rest = arrived.sessions, " and all that belongs to them"
    if as_json:
        click.echo(json.dumps(told))
    else:
        click.echo(f"{sessions} sessions{rest} are in {path}.")
