"""Measure the link: `python packaging/link_faults.py rows | fifty [SEEDS] | times`.

`rows` provokes every row of the failure table on a private org.bluez with the app's real times;
`fifty` plays 20 minutes of cold through 50 random link faults, for so many seeds; `times` puts
finding, connecting and reconnecting beside bare bleak on the same virtual controllers. All print
Markdown for docs/link.md.
"""

import asyncio
import sys
import tempfile
from collections import Counter
from pathlib import Path

import click

HOUSE = Path(__file__).parents[1]
sys.path.insert(0, str(HOUSE))

from ble.scan import SILENCE_S  # noqa: E402
from ble.timing import Timing  # noqa: E402
from tests.app.trouble import session  # noqa: E402
from tests.ble.rig import play  # noqa: E402
from tests.radio.failure_rows import ROWS, Row, Seen, seen  # noqa: E402
from tests.radio.link_times import measured  # noqa: E402


@click.group()
def main() -> None:
    """Measure the link."""


@main.command()
def rows() -> None:
    """The failure table: told as, time to notice, time back to fresh data."""
    click.echo("| failure | told as | noticed after | fresh data after the cause is gone |")
    click.echo("| --- | --- | --- | --- |")
    for row in ROWS:
        click.echo(_line(row, _seen(row)))


@main.command()
@click.argument("seeds", default=50)
def fifty(seeds: int) -> None:
    """Fifty faults a session."""
    ends: Counter[str] = Counter()
    missing = invented = unsafe = links = 0
    for seed in range(seeds):
        with tempfile.TemporaryDirectory() as folder:
            outcome = _fifty(Path(folder), seed)
        ends[str(outcome.end)] += 1
        missing, invented = missing + outcome.missing_s, invented + outcome.invented_s
        unsafe, links = unsafe + len(outcome.unsafe), links + outcome.links
    click.echo(f"{seeds} sessions, {50 * seeds} faults, {links} links: ends {dict(ends)},")
    click.echo(f"{missing} s missing, {invented} s invented, {unsafe} s unsafe")


@main.command()
@click.option("--rounds", default=20)
def times(rounds: int) -> None:
    """Beside bare bleak."""
    click.echo("| | median | slowest |")
    click.echo("| --- | --- | --- |")
    for what, taken in asyncio.run(measured(rounds)).items():
        ordered = sorted(taken)
        middle, last = ordered[len(ordered) // 2], ordered[-1]
        click.echo(f"| {what} | {middle * 1000:.0f} ms | {last * 1000:.0f} ms |")


def _seen(row: Row) -> Seen:
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(seen(row, Path(folder), Timing(), SILENCE_S))


def _fifty(folder: Path, seed: int):
    return play(lambda: session(folder, seed))


def _line(row: Row, came: Seen) -> str:
    code = f"`{came.code}`" if came.code else "-"
    back = "-" if came.back_s is None else f"{came.back_s:.1f} s"
    return f"| {row.what} | {code} | {came.notice_s:.1f} s | {back} |"


if __name__ == "__main__":
    main()
