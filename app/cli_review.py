"""`coldwrap review`: many people's diary files in one table.

Imports stand inside the command, as in app.cli.
"""
# ruff: noqa: PLC0415

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.command import guarded, told_in_a_line
from app.passphrase import VARIABLE, known_passphrase
from app.progress_line import ProgressLine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.domain.insight import Change
    from app.domain.review import ReviewRow
    from app.reviewing import Reviewed


@click.command()
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
@click.option(
    "--days", type=click.IntRange(1, 36_500), help="Figures of each file's last days, not of all."
)
@click.option(
    "--passphrase-file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A passphrase a line; each is tried. A try takes a second.",
)
@click.option("--passphrase", "asks_passphrase", is_flag=True, help=f"Ask, or take {VARIABLE}.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a file, as it is read.")
@click.option("--table", is_flag=True, help="A line a file, here and not in a window.")
def review(folder: Path, *, as_json: bool, table: bool, **asked: Any) -> None:
    """Look into every diary file (.coldwrap), export or diary in FOLDER, or into that one FILE.

    A window shows them; with --json or --table a line of each is told here. Nothing is changed and
    your own diary is not touched. A file that cannot be read is told as what it is, and the others
    all the same; the exit code is 1 then.
    """

    if not (as_json or table):
        if any(asked.values()):
            raise click.UsageError("say --json or --table; the window asks for what it needs")
        from ui import outset

        outset.begin()
        from app.review_window import open_review

        sys.exit(open_review(folder))

    def look() -> int:
        from app import reviewing

        paths = reviewing.FileShelf().files(folder)
        found: list[Reviewed] = []
        with ProgressLine("files", as_json=as_json) as progress:
            lines = reviewing.review(paths, _passphrases(asked), asked["days"])
            for reviewed in lines:
                found.append(reviewed)
                if as_json:
                    click.echo(json.dumps(_as_json(reviewed)))
                progress(len(found), len(paths))
        if not as_json:
            _tell(found, folder)
        return 1 if any(reviewed.fault for reviewed in found) else 0

    sys.exit(guarded(look, otherwise=1))


def _passphrases(asked: dict[str, Any]) -> list[str]:
    file: Path | None = asked["passphrase_file"]
    if file is not None:
        return [line for line in file.read_text("utf-8").splitlines() if line]
    passphrase = known_passphrase(asked, sealed=asked["asks_passphrase"])
    return [passphrase] if passphrase else []


def _as_json(reviewed: "Reviewed") -> dict[str, object]:
    """The names are a promise: they may grow, never change."""
    told: dict[str, object] = {"file": str(reviewed.path)}
    if reviewed.fault:
        return told | {"fault": reviewed.fault.code.value, "detail": reviewed.fault.detail}
    assert reviewed.row, "a file has a line or a fault"
    return told | asdict(reviewed.row) | {"last_day": _day(reviewed.row)}


def _day(row: "ReviewRow") -> str | None:
    from app.exporting.times import iso_day

    return iso_day(row.last_day) if row.last_day is not None else None


_HEADS = (
    "file", "name", "last", "days", "sessions", "minutes", "plan", "change", "n", "harm", "paused",
    "no after", "late", "",
)  # fmt: skip


def _tell(found: "Iterable[Reviewed]", folder: Path) -> None:
    lines = [_HEADS, *(_cells(each, folder) for each in found)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(_HEADS))]
    for line in lines:
        click.echo("  ".join(map(str.ljust, line, widths)).rstrip())


def _cells(reviewed: "Reviewed", folder: Path) -> tuple[str, ...]:
    name = _plain(str(reviewed.path.relative_to(folder))) if folder.is_dir() else folder.name
    if reviewed.row is None:
        assert reviewed.fault, "a file has a line or a fault"
        return (name, _plain(told_in_a_line(reviewed.fault)), *[""] * (len(_HEADS) - 2))
    row = reviewed.row
    marks = {"sample": row.sample, "anonymous": row.anonymous}
    return (
        name,
        _plain(row.name),
        _day(row) or "-",
        f"{row.days_told}/{row.of_days}",
        str(row.sessions),
        str(round(row.dose_s / 60)),
        "-" if row.planned is None else f"{row.done}/{row.planned}",
        _change(row.change),
        str(row.change.n if row.change else 0),
        f"{row.harms_open}/{row.harms}",
        str(row.paused),
        str(row.missing_after),
        f"{row.late}/{row.entries}",
        ", ".join(mark for mark, is_so in marks.items() if is_so),
    )


def _change(change: "Change | None") -> str:
    if change is None:
        return "-"
    interval = change.interval
    return f"{change.median:+g}" + (
        f" ({interval.low:+g} to {interval.high:+g})" if interval else ""
    )


def _plain(text: str) -> str:
    """Without what would steer a terminal: it comes from a file of somebody else."""
    return "".join(sign if sign.isprintable() else "?" for sign in text)[:60]
