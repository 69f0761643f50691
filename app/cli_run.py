"""`coldwrap run`: one session without a window.

Exit codes: 0 completed, 3 ended or not let begin by a rule, 4 stopped by the person, 5 a fault of
device or link, 2 wrong usage, 1 the diary could not be used.
"""
# ruff: noqa: PLC0415

import sys
from enum import StrEnum
from pathlib import Path
from typing import Any

import click

from app.command import (
    FiniteRange,
    check_scenario,
    diary_option,
    guarded,
    rehearsal_options,
    told_in_a_line,
)
from app.domain.health import Cloth, PackFrom, Ready
from app.domain.pain import Sensation, Site
from app.domain.programs import ALL_PROGRAMS, DEFAULT


def _words(words: type[StrEnum]) -> list[str]:
    return [word.value for word in words]


@click.command()
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
@rehearsal_options
@click.pass_obj
def run(diary: Path | None, **asked: Any) -> None:
    """Run one session without a window."""

    def run_it() -> int:
        from app.setting import Setting
        from app.terminal import DiaryRefused, Wish, run_session

        check_scenario(asked["scenario"])
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
