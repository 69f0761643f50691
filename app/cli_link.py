"""Commands about the link: scan, the Bluetooth doctor, and captured traffic read and replayed."""
# ruff: noqa: PLC0415 - as in app.cli

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.command import FiniteRange, diary_option, guarded, told_in_a_line
from app.domain.checkup import Check, works

if TYPE_CHECKING:
    from app.domain.diary import Sighting
    from app.domain.faults import Fault
    from app.news import ScanNews

NO_RADIO = 5
"""Exit code of a doctor who found no radio to use."""


@click.command()
@click.option("--json", "as_json", is_flag=True, help="The findings as JSON.")
@click.option(
    "--seconds",
    type=FiniteRange(min=0.1, max=120),
    default=5.0,
    show_default=True,
    help="How long to listen for devices.",
)
@click.option(
    "--bundle",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Show what a helper would see, then save it in this zip file.",
)
@diary_option
@click.pass_obj
def doctor(diary: Path | None, *, as_json: bool, seconds: float, bundle: Path | None) -> None:
    """Find out why Bluetooth does not work, and what to do about it.

    Exit code 0 when it works, 5 when there is no radio to use.
    """

    def examine_it() -> int:
        from app.bundle import check_as_json
        from app.doctoring import checked

        checks = checked(seconds, lambda check: None if as_json else _show(check))
        if as_json:
            click.echo(json.dumps([check_as_json(check) for check in checks], indent=1))
        if bundle:
            _save_bundle(diary, checks, bundle)
        return 0 if works(checks) else NO_RADIO

    sys.exit(guarded(examine_it))


@click.command()
@click.argument("capture", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Everything, as one JSON object.")
def replay(capture: Path, *, as_json: bool) -> None:
    """Play the traffic of CAPTURE once more through the same drivers and rules.

    CAPTURE comes from `coldwrap run --capture`. Nothing is kept of a replay.
    """

    def play_it() -> int:
        from app.replaying import replayed, told
        from ble.recording import NotACapture

        try:
            outcome = replayed(capture)
        except NotACapture as not_one:
            raise click.UsageError(str(not_one)) from not_one
        for line in told(outcome, as_json=as_json):
            click.echo(line)
        return NO_RADIO if outcome.fault else 0

    sys.exit(guarded(play_it))


def _show(check: Check) -> None:
    from app.doctoring import advice

    name, todo = advice(check)
    click.echo(f"{check.level.value:4}  {name}" + (f" ({check.detail})" if check.detail else ""))
    if todo:
        click.echo(f"      {todo}")


def _save_bundle(diary: Path | None, checks: Sequence[Check], path: Path) -> None:
    from app.doctoring import bundled
    from app.setting import Setting

    made = bundled(Setting(diary), checks)
    click.echo(made.preview, err=True)
    # Python has no stdin at all when it was started with that closed.
    asks = sys.stdin is not None and sys.stdin.isatty()  # pyright: ignore[reportUnnecessaryComparison]
    if asks and not click.confirm("Save this?", default=True, err=True):
        return
    try:
        made.save(path)
    except OSError as error:
        raise click.UsageError(f"{path} cannot be written: {error.strerror}") from error
    click.echo(f"Saved in {path}.", err=True)


@click.command()
@click.option("--json", "as_json", is_flag=True)
@click.option("--seconds", type=FiniteRange(min=0.1, max=120), default=8.0, show_default=True)
def scan(*, as_json: bool, seconds: float) -> None:
    """Look for wraps and sensors on the air, and tell what each is for.

    The simulated wrap is always there.
    """

    def look() -> int:
        from app.printing import sighting_as_json, sighting_line

        sightings, no_radio = _heard(seconds)
        if as_json:
            click.echo(json.dumps([sighting_as_json(s) for s in sightings], indent=1))
        else:
            for s in sightings:
                click.echo(sighting_line(s))
        if no_radio:
            click.echo(f"No real wrap can be heard: {told_in_a_line(no_radio)}", err=True)
        return 0

    sys.exit(guarded(look))


def _heard(seconds: float) -> "tuple[tuple[Sighting, ...], Fault | None]":
    """What is on the air, strongest first, and why there may be no more."""
    from app.main import build
    from app.scanning import scan
    from app.setting import Setting

    told: list[ScanNews] = []
    rooms = build(Setting())
    rooms.run(scan(rooms.finder, (), seconds, told.append))
    return told[-1].sightings, told[-1].fault


@click.command()
def decode() -> None:
    """Read captured sensor bytes: one JSON capture a line in, one JSON reading a line out.

    What cannot be read comes back as `refused` with the reason.
    """
    from app.decoding import decoded_lines

    for reading in decoded_lines(sys.stdin.buffer):
        click.echo(reading)
