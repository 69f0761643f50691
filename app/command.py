"""What commands share: options, and how a fault becomes one clear line and an exit code."""

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from app.domain.faults import Fault, FaultCode
from app.domain.program import InvalidProgram

F = TypeVar("F", bound=Callable[..., Any])
_OF_A_RULE = {
    FaultCode.SKIN_RESTS,
    FaultCode.NOT_KNOWN_OFF,
    FaultCode.ENOUGH_COLD,
    FaultCode.PLACE_LOCKED,
    FaultCode.HEALTH_DUE,
    FaultCode.LIST_OPEN,
    FaultCode.CLEARANCE_NEEDED,
    FaultCode.START_BLOCKED,
    FaultCode.SAMPLE_DIARY,
}
_OF_THE_FILE = {
    FaultCode.DISK_FULL,
    FaultCode.MEMORY_SHORT,
    FaultCode.COMPUTER_BUSY,
    FaultCode.FILE_LOCKED,
    FaultCode.FILE_DAMAGED,
    FaultCode.FILE_UNREACHABLE,
    FaultCode.NOT_A_DIARY,
    FaultCode.NOT_WRITTEN,
    FaultCode.FILE_CUT,
    FaultCode.FILE_CHANGED,
    FaultCode.FILE_TOO_BIG,
    FaultCode.FILE_UNSAFE,
    FaultCode.FORMAT_TOO_NEW,
    FaultCode.SCHEMA_TOO_NEW,
    FaultCode.PASSPHRASE_NEEDED,
    FaultCode.PASSPHRASE_WRONG,
    FaultCode.NOT_A_PLAN,
    FaultCode.PLAN_OF_ANOTHER,
    FaultCode.PLAN_OLDER,
    FaultCode.NOT_EMPTY,
}
_WAY_ON = {
    FaultCode.HEALTH_DUE: "Answer the health questions first: coldwrap health answer",
    FaultCode.LIST_OPEN: "Go through the list at a terminal, or say --ready when all of it is so.",
    FaultCode.PLACE_LOCKED: "See coldwrap health; a health professional's advice opens it again.",
    FaultCode.SAMPLE_DIARY: "Cool with your own diary: leave --diary out, or name that one.",
    FaultCode.CLEARANCE_NEEDED: "Record who cleared you: coldwrap health clear RULE --who --on",
}
"""What to do, where one command does it."""


class FiniteRange(click.FloatRange):
    """A range in which `nan` and `inf` are no numbers."""

    def convert(self, value: Any, param: Any, ctx: Any) -> Any:
        """The number, or a usage error."""
        number = super().convert(value, param, ctx)
        if not math.isfinite(number):
            self.fail(f"{value} is not a number.", param, ctx)
        return number


def _keep_diary(context: click.Context, param: click.Parameter, value: Path | None) -> None:
    del param
    if value is not None:
        context.obj = value


def diary_option(function: F) -> F:
    """`--diary FILE`, before or after the command's name; the file is the context's object."""
    return click.option(
        "--diary",
        type=click.Path(dir_okay=False, path_type=Path),
        expose_value=False,
        is_eager=True,
        callback=_keep_diary,
        help="The diary file; without it the one in your data folder.",
    )(function)


def guarded(work: Callable[[], int], otherwise: int = 5) -> int:
    """Run it; a fault becomes one clear line and an exit code: 3 where a rule let no session
    begin, 1 where it is the diary's, else `otherwise`."""
    try:
        return work()
    except InvalidProgram as invalid:
        raise click.UsageError(str(invalid)) from invalid
    except Fault as fault:
        click.echo(f"coldwrap: {told_in_a_line(fault)}", err=True)
        if fault.code in _WAY_ON:
            click.echo(_WAY_ON[fault.code], err=True)
        if fault.code in _OF_A_RULE:
            return 3
        return 1 if fault.code in _OF_THE_FILE else otherwise


def told_in_a_line(fault: Fault) -> str:
    """What the command line says of a fault."""
    words = fault.code.value.replace("_", " ")
    return f"{words} ({fault.detail})" if fault.detail else words


def rehearsal_options(function: F) -> F:
    """`--seed`, `--scenario` and `--speed`."""
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


def check_scenario(scenario: str) -> None:
    """Usage error for a trouble that there is not."""
    if scenario == "none":
        return  # the window's first paint would wait 40 ms for the simulation's import
    from ble.sim import SCENARIOS  # noqa: PLC0415 - only where one is named

    if scenario not in SCENARIOS:
        raise click.UsageError(f"no scenario {scenario!r}; there are: {', '.join(SCENARIOS)}")
