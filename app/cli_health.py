"""`coldwrap health`: the health questions, clearances, paused places and own caps at the terminal.

Imports stand inside the commands, as in app.cli.
"""
# ruff: noqa: PLC0415

import json
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.command import diary_option, told_in_a_line
from app.domain.harm import Harm
from app.domain.pain import Site

if TYPE_CHECKING:
    from app.domain.units import Moment
    from storage.diary import DiaryFile

_who = click.option("--who", required=True, help="Who said so, like a doctor's name.")
_on = click.option(
    "--on", required=True, type=click.DateTime(["%Y-%m-%d"]), help="When, as 2026-11-30."
)


@click.group(invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True)
@diary_option
@click.pass_context
def health(context: click.Context, *, as_json: bool) -> None:
    """Health answers, and what follows from them for cold.

    Without a command it tells how things stand. Not a medical device, and no medical advice.
    """
    if context.invoked_subcommand is not None:
        return
    from app.standing import standing_as_json, standing_as_text

    with _open(context.obj) as (diary_file, now):
        known = diary_file.known(now)
    told = json.dumps(standing_as_json(known, now)) if as_json else standing_as_text(known, now)
    click.echo(told)


@health.command()
@click.option("--born", type=click.IntRange(1900, 2100), help="Your year of birth.")
@click.option(
    "--applies",
    multiple=True,
    metavar="RULE[@PLACE,...]",
    help="A condition that applies, like C12 or C09@knee_left; the others do not.",
)
@diary_option
@click.pass_obj
def answer(diary: Path | None, *, born: int | None, applies: tuple[str, ...]) -> None:
    """Answer the health questions: one by one, or all at once with --born and --applies."""
    from app.asking import ask_health, health_told

    with _open(diary) as (diary_file, now):
        if born is None and not sys.stdin.isatty():
            raise click.UsageError("without a terminal, say --born YEAR and what --applies")
        with _usage():
            screen = ask_health(now) if born is None else health_told(now, born, applies)
        diary_file.screen(screen)
    click.echo("Kept.")


@health.command()
@click.argument("rule")
@_who
@_on
@diary_option
@click.pass_obj
def clear(diary: Path | None, *, rule: str, who: str, on: Any) -> None:
    """Record who cleared you for cold in spite of RULE, like C12."""
    from app.domain.health import Clearance
    from app.domain.rules import RULES, Action

    found = RULES.get(rule.upper())
    if found is None or found.action is not Action.CLEAR:
        raise click.UsageError(f"{rule} is no rule that somebody can clear")
    with _open(diary) as (diary_file, now):
        diary_file.clear(Clearance(found.id, who, on.date().isoformat(), now))
    click.echo("Kept.")


@health.command()
@click.argument("lock_id", type=click.IntRange(1), metavar="ID")
@_who
@_on
@click.option("--note", default="", help="What was said.")
@diary_option
@click.pass_obj
def unlock(diary: Path | None, *, lock_id: int, who: str, on: Any, note: str) -> None:
    """Open a paused place again: record a health professional's advice."""
    from app.domain.harm import Advice

    with _open(diary) as (diary_file, now):
        try:
            diary_file.advise(lock_id, Advice(who, on.date().isoformat(), now, note))
        except LookupError as unknown:
            raise click.UsageError(f"there is no pause {lock_id}") from unknown
    click.echo("Kept.")


@health.command()
@click.argument("kind", type=click.Choice([harm.value for harm in Harm]))
@click.option("--site", type=click.Choice([site.value for site in Site]))
@click.option("--note", default="")
@diary_option
@click.pass_obj
def harm(diary: Path | None, *, kind: str, site: str | None, note: str) -> None:
    """Record harm. The place is paused until a health professional's advice is recorded."""
    from app.domain.harm import AdverseEvent

    where = None if site is None else Site(site)
    with _open(diary) as (diary_file, now):
        diary_file.report(AdverseEvent(Harm(kind), where, now, now, note=note))
    click.echo("Kept. This area is paused. Ask a health professional before you use cold there.")


@health.command()
@click.argument("minutes", type=click.IntRange(1, 20))
@diary_option
@click.pass_obj
def cap(diary: Path | None, *, minutes: int) -> None:
    """Make no session longer than so many MINUTES of cold. It can only be less than the rules."""
    from app.domain.health import Cap

    with _open(diary) as (diary_file, now):
        diary_file.cap(Cap(minutes * 60, "person", now))
    click.echo("Kept.")


@contextmanager
def _open(diary: Path | None) -> Generator[tuple["DiaryFile", "Moment"]]:
    """The diary and this instant. A fault becomes one clear line and exit code 1."""
    from app.domain.faults import Fault
    from app.main import build
    from app.setting import Setting
    from storage.diary import DiaryFile

    setting = Setting(diary)
    rooms = build(setting)
    try:
        with DiaryFile(setting.path) as diary_file:
            yield diary_file, rooms.clock.now()
    except Fault as fault:
        click.echo(f"coldwrap: {told_in_a_line(fault)}", err=True)
        sys.exit(1)
    finally:
        rooms.close()


@contextmanager
def _usage() -> Generator[None]:
    try:
        yield
    except ValueError as wrong:
        raise click.UsageError(str(wrong)) from wrong
