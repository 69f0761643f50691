"""The command `coldwrap`: the window, or the same things without one.

Exit codes of `run`: 0 completed, 3 ended or not let begin by a rule, 4 stopped by the person, 5 a
fault of device or link, 2 wrong usage, 1 the diary could not be used. Imports stand inside the
commands so that `coldwrap --help` needs neither a radio nor a screen and the window paints before
it loads.
"""
# ruff: noqa: PLC0415

import json
import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

import click

from app.autostart import QUIETLY
from app.cli_export import export, import_
from app.cli_health import health
from app.cli_link import doctor, replay
from app.cli_people import people
from app.cli_plan import plan
from app.cli_report import report
from app.cli_review import review
from app.cli_sample import sample
from app.command import FiniteRange, diary_option, guarded, told_in_a_line
from app.domain.diary import SessionRow
from app.domain.faults import Fault, FaultCode
from app.domain.health import Cloth, PackFrom, Ready
from app.domain.pain import Sensation, Site
from app.domain.programs import ALL_PROGRAMS, DEFAULT

F = TypeVar("F", bound=Callable[..., Any])


def _words(words: type[StrEnum]) -> list[str]:
    return [word.value for word in words]


def _rehearsal_options(function: F) -> F:
    for option in (
        click.option("--seed", default=1, show_default=True, help="Which simulated person it is."),
        click.option(
            "--scenario", default="none", help="A trouble of the simulated wrap, like link-loss."
        ),
        click.option(
            "--speed",
            type=FiniteRange(min=1.0, max=1000.0),
            default=1.0,
            show_default=True,
            help="Rehearse so many times faster than life; all of it is marked as simulated.",
        ),
    ):
        function = option(function)
    return function


@click.group(invoke_without_command=True)
@click.version_option(package_name="coldwrap", prog_name="coldwrap")
@diary_option
@_rehearsal_options
@click.option(
    QUIETLY, "quietly", is_flag=True, help="No window where the app stays beside the clock."
)
@click.pass_context
def main(context: click.Context, speed: float, scenario: str, seed: int, *, quietly: bool) -> None:
    """A diary and timer for people who use a cold wrap. Not a medical device.

    Without a command it opens the window.
    """
    # What stands before the command holds for it too: `coldwrap --speed 60 run`.
    above = {"speed": speed, "scenario": scenario, "seed": seed}
    context.default_map = {"run": above}
    if context.invoked_subcommand is not None:
        return

    def open_it() -> int:
        from app.setting import Setting
        from app.window import open_window

        _check(scenario)
        return open_window(Setting(context.obj, speed, scenario, seed, quietly=quietly))

    context.exit(guarded(open_it))


@main.command()
@click.option("--wrap", default="sim", show_default=True, help="sim, timer, an address or a name.")
@click.option(
    "--program", type=click.Choice(list(ALL_PROGRAMS)), default=DEFAULT, show_default=True
)
@click.option("--minutes", type=FiniteRange(min=0, min_open=True), help="Cold for no longer.")
@click.option(
    "--site",
    type=click.Choice(_words(Site)),
    default=Site.LOWER_BACK.value,
    show_default=True,
    help="Where the wrap lies.",
)
@click.option(
    "--ready",
    is_flag=True,
    help="I say: a dry cloth lies between, metal is off, two fingers fit under the strap, the pad "
    "lies beside the bone, I looked at my skin, and nothing is new today but what --new says.",
)
@click.option("--new", multiple=True, metavar="RULE", help="What is new today, like C16 (fever).")
@click.option(
    "--cloth",
    type=click.Choice([cloth.value for cloth in Cloth]),
    default=Cloth.DRY.value,
    show_default=True,
)
@click.option(
    "--pack",
    type=click.Choice([pack.value for pack in PackFrom]),
    help="Where a pack without thermometer comes from.",
)
@click.option("--answers", help="To the check-ins in turn: cold,stinging,aching,numb,none.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object at the end.")
@click.option(
    "--capture",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Keep all traffic with the wrap in this file, for `coldwrap replay`.",
)
@click.option("--verbose", is_flag=True, help="Log the bytes as well, also on the error stream.")
@diary_option
@_rehearsal_options
@click.pass_obj
def run(diary: Path | None, **asked: Any) -> None:
    """Run one session without a window."""

    def run_it() -> int:
        from app.setting import Setting
        from app.terminal import DiaryRefused, Wish, run_session

        _check(asked["scenario"])
        program = ALL_PROGRAMS[asked["program"]]
        if asked["minutes"] is not None:
            program = program.shortened(round(asked["minutes"] * 60))
        setting = Setting(
            diary,
            *(asked[name] for name in ("speed", "scenario", "seed", "verbose", "capture")),
        )
        site, answers = Site(asked["site"]), _sensations(asked["answers"])
        ready = _ready(asked) if asked["ready"] else None
        wish = Wish(asked["wrap"], program, site, answers, asked["as_json"], ready)
        try:
            return run_session(setting, wish)
        except DiaryRefused as refused:
            click.echo(f"coldwrap: {told_in_a_line(refused.fault)}", err=True)
            return 1

    sys.exit(guarded(run_it))


@main.command()
@click.argument("session_id", type=click.IntRange(0, 2**63 - 1), metavar="ID")
@diary_option
@click.pass_obj
def off(diary: Path | None, session_id: int) -> None:
    """Say that the wrap of the session with this ID is off your body.

    The rest of the skin begins then (rule T05).
    """

    def say_it() -> int:
        from app.setting import Setting
        from app.terminal import say_off

        try:
            news = say_off(Setting(diary), session_id)
        except LookupError as unknown:
            raise click.UsageError(f"there is no session {session_id}") from unknown
        click.echo("Noted." if news else "It was known to be off, or still runs.")
        return 0

    sys.exit(guarded(say_it, otherwise=1))


@main.command()
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


@main.command()
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


@main.command()
@click.option("--json", "as_json", is_flag=True)
@click.option("--seconds", type=FiniteRange(min=0.1, max=120), default=8.0, show_default=True)
def scan(*, as_json: bool, seconds: float) -> None:
    """Look for wraps and sensors on the air, and tell what each is for.

    The simulated wrap is always there.
    """

    def look() -> int:
        from app.printing import sighting_as_json, sighting_line
        from app.terminal import scanned

        sightings, no_radio = scanned(seconds)
        if as_json:
            click.echo(json.dumps([sighting_as_json(s) for s in sightings], indent=1))
        else:
            for s in sightings:
                click.echo(sighting_line(s))
        if no_radio:
            click.echo(f"No real wrap can be heard: {told_in_a_line(no_radio)}", err=True)
        return 0

    sys.exit(guarded(look))


@main.command()
def decode() -> None:
    """Read captured sensor bytes: one JSON capture a line in, one JSON reading a line out.

    What cannot be read comes back as `refused` with the reason.
    """
    from app.decoding import decoded_lines

    for reading in decoded_lines(sys.stdin.buffer):
        click.echo(reading)


main.add_command(export)
main.add_command(import_)
main.add_command(health)
main.add_command(people)
main.add_command(doctor)
main.add_command(replay)
main.add_command(report)
main.add_command(plan)
main.add_command(review)
main.add_command(sample)


def _rows(diary: Path | None, limit: int) -> tuple[SessionRow, ...]:
    """The newest sessions; none where there is no diary yet, which is said beside."""
    from storage.place import default_path

    if not (diary or default_path()).exists():
        click.echo(f"There is no diary at {diary or default_path()} yet.", err=True)
        return ()
    with _reader(diary) as reader:
        return reader.sessions(limit)


def _reader(diary: Path | None) -> Any:
    """The diary, to be read; one of an older release is migrated first."""
    from storage.diary import DiaryFile
    from storage.place import default_path
    from storage.reader import DiaryReading

    path = diary or default_path()
    try:
        return DiaryReading(path)
    except Fault as fault:
        if fault.code is not FaultCode.FILE_LOCKED:
            raise
        DiaryFile(path).close()
        return DiaryReading(path)


def _check(scenario: str) -> None:
    if scenario == "none":
        return  # the window's first paint would wait 40 ms for the simulation's import
    from ble.sim import SCENARIOS

    if scenario not in SCENARIOS:
        raise click.UsageError(f"no scenario {scenario!r}; there are: {', '.join(SCENARIOS)}")


def _ready(asked: dict[str, Any]) -> Ready:
    """What `--ready` and the options beside it say of right now."""
    from app.asking import TICKS
    from app.domain.setup import TODAY

    unknown = [rule for rule in asked["new"] if rule not in TODAY]
    if unknown:
        raise click.UsageError(f"no such news: {', '.join(unknown)}; use {', '.join(TODAY)}")
    pack = PackFrom(asked["pack"]) if asked["pack"] else None
    return Ready(Cloth(asked["cloth"]), pack, TICKS, frozenset(asked["new"]), asked_new=True)


def _sensations(answers: str | None) -> tuple[Sensation | None, ...] | None:
    if answers is None:
        return None
    known: dict[str, Sensation | None] = {s.value: s for s in Sensation} | {"none": None}
    words = [word.strip().lower() for word in answers.split(",") if word.strip()]
    unknown = [word for word in words if word not in known]
    if unknown:
        raise click.UsageError(f"no such answer: {', '.join(unknown)}; use {', '.join(known)}")
    return tuple(known[word] for word in words)
