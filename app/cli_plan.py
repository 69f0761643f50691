"""`coldwrap plan`: what a physiotherapist sends back, looked at, taken, or written.

Imports stand inside the commands, as in app.cli.
"""
# ruff: noqa: PLC0415

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.command import FiniteRange, diary_option, guarded
from app.domain.pain import Site
from app.domain.programs import ALL_PROGRAMS
from app.passphrase import known_passphrase, passphrase_options

if TYPE_CHECKING:
    from app.domain.prescription import Accepted, Course, Prescription

_file = click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
_json = click.option("--json", "as_json", is_flag=True, help="One JSON object.")


@click.group()
def plan() -> None:
    """A physiotherapist's plan: a small file with a course, a limit and comments.

    It is advice. A limit may only be tighter than the rules' own, and nothing starts by itself.
    """


@plan.command()
@_file
@_json
def show(file: Path, *, as_json: bool) -> None:
    """Show what is in the plan FILE; nothing is taken."""

    def show_it() -> int:
        from app.exporting.planfile import read_plan

        told = read_plan(file)
        click.echo(json.dumps(asdict(told)) if as_json else _in_words(told))
        return 0

    sys.exit(guarded(show_it, otherwise=1))


@plan.command()
@_file
@_json
@click.option("--yes", is_flag=True, help="Do not ask; needed where nobody is at the terminal.")
@diary_option
@click.pass_obj
def accept(diary: Path | None, *, file: Path, as_json: bool, yes: bool) -> None:
    """Take the plan FILE into your diary: its course, its limit and its comments.

    A limit from such a file is lifted by a newer file alone.
    """

    def accept_it() -> int:
        from app.domain.prescription import accept as accepting
        from app.domain.prescription import refuse
        from app.exporting.planfile import read_plan
        from app.late import LateClock
        from app.setting import Setting
        from storage.diary import DiaryFile

        told, now = read_plan(file), LateClock().now()
        with DiaryFile(Setting(diary).path) as held:
            known = held.known(now)
            refuse(told, held.identity(), known)
            accepted = accepting(told, known, now)
            if not yes:
                click.echo(_in_words(told), err=True)
                click.confirm("Take it into your diary?", abort=True, err=True)
            held.prescribe(accepted)
        _tell_accepted(accepted, as_json=as_json)
        return 0

    sys.exit(guarded(accept_it, otherwise=1))


@plan.command()
@click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path))
@click.option("--who", required=True, help="Who writes it.")
@click.option("--for", "diary_file", type=click.Path(path_type=Path), help="For whose diary file.")
@click.option("--program", type=click.Choice(list(ALL_PROGRAMS)), help="A course of it.")
@click.option("--sessions", type=int, help="How many in all.")
@click.option("--per-week", type=int, help="At most so many.")
@click.option("--weeks", type=int, help="Over so many.")
@click.option("--site", type=click.Choice([site.value for site in Site]), help="Where.")
@click.option("--longest-minutes", type=FiniteRange(min=1), help="No session's cold for longer.")
@click.option("--comment", "comments", multiple=True, help="Words for the diary, any number.")
@passphrase_options
@_json
def write(**asked: Any) -> None:
    """Write a plan file for somebody whose diary file you looked at."""

    def write_it() -> int:
        from importlib.metadata import version

        from app.exporting.planfile import write_plan

        told = _prescription(asked)
        write_plan(asked["out"], told, version("coldwrap"))
        click.echo(json.dumps(asdict(told)) if asked["as_json"] else f"Written: {asked['out']}")
        return 0

    sys.exit(guarded(write_it, otherwise=1))


def _prescription(asked: dict[str, Any]) -> "Prescription":
    from app.domain.prescription import Prescription
    from app.domain.units import Moment
    from app.late import LateClock

    minutes, now = asked["longest_minutes"], LateClock().now()
    try:
        return Prescription(
            who=asked["who"],
            made=Moment(0, now.wall_ms // 1000 * 1000, now.utc_offset_min),
            identity=_identity(asked) if asked["diary_file"] else "",
            course=_course(asked),
            longest_s=None if minutes is None else round(minutes * 60),
            comments=asked["comments"],
        )
    except ValueError as error:
        raise click.UsageError(str(error)) from error


def _identity(asked: dict[str, Any]) -> str:
    from app.exchange import needs_passphrase
    from storage.container import open_container

    file: Path = asked["diary_file"]
    with open_container(file, known_passphrase(asked, sealed=needs_passphrase(file))) as opened:
        return opened.manifest.identity


def _course(asked: dict[str, Any]) -> "Course | None":
    from app.domain.prescription import Course

    sessions, per_week, weeks = asked["sessions"], asked["per_week"], asked["weeks"]
    if asked["program"] is None:
        if (sessions, per_week, weeks) != (None, None, None):
            raise click.UsageError("a course has a --program")
        return None
    if None in (sessions, per_week, weeks):
        raise click.UsageError("a course has --sessions, --per-week and --weeks")
    site = Site(asked["site"]) if asked["site"] else None
    return Course(asked["program"], sessions, per_week, weeks, site)


def _in_words(told: "Prescription") -> str:
    from app.exporting.times import iso

    lines = [f"From {told.who}, {iso(told.made)}"]
    if told.course:
        course = told.course
        where = course.site or "where it hurts"
        lines.append(
            f"Course: {course.sessions} sessions of {course.program} ({where}),"
            f" at most {course.per_week} a week, over {course.weeks} weeks"
        )
    if told.longest_s is not None:
        lines.append(f"Limit: no session with more than {told.longest_s / 60:g} minutes of cold")
    lines += [f"Comment: {words}" for words in told.comments]
    return "\n".join(lines)


_IGNORED = {
    "longest": "Left out: the limit, which is no tighter than the rules' own.",
    "course": "Left out: the course, which the rules do not let be now.",
}


def _tell_accepted(accepted: "Accepted", *, as_json: bool) -> None:
    cap, course = accepted.cap, accepted.plan
    if as_json:
        told = {
            "limit_s": cap.cold_s if cap else None,
            "course": course is not None,
            "comments": len(accepted.comments),
            "ignored": list(accepted.ignored),
        }
        click.echo(json.dumps(told))
        return
    click.echo("Taken.")
    for each in accepted.ignored:
        click.echo(_IGNORED[each], err=True)
