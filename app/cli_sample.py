"""`coldwrap sample`: made-up diaries, to try things out with and to measure by.

Imports stand inside the command, as in app.cli.
"""
# ruff: noqa: PLC0415

import sys
from collections.abc import Iterable
from datetime import UTC, date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.command import FiniteRange, diary_option, guarded

if TYPE_CHECKING:
    from app.sampling.person import SamplePerson

DAYS_A_YEAR = 365
_A_DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.option(
    "--years",
    type=FiniteRange(0.003, 40),
    help="How long a diary; three sessions on each day. Without it 10, of many people 0.1.",
)
@click.option("--seed", default=1, show_default=True, help="Which person; the same is the same.")
@click.option("--until", type=_A_DAY, help="Its last day, as 2026-11-30; without it yesterday.")
@click.option("--people", type=click.IntRange(1, 10_000), help="So many people, a file each.")
@click.option(
    "--to",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder for the files of --people.",
)
@click.option("--progress", is_flag=True, help="Show how far it is.")
@diary_option
@click.pass_obj
def sample(diary: Path | None, **asked: Any) -> None:
    """Make a diary of somebody who does not exist, in a new file named by --diary.

    It is marked as a sample everywhere, and can never be used to cool real skin.
    """
    many, folder = asked["people"], asked["folder"]
    if (many is None) is not (folder is None):
        raise click.UsageError("--people and --to belong together")
    if many is None and diary is None:
        raise click.UsageError("say with --diary which file to make")
    if many is not None and diary is not None:
        raise click.UsageError("--diary, or --people with --to, not both")
    sys.exit(guarded(lambda: _make(_files(diary, asked), asked), otherwise=1))


def _files(diary: Path | None, asked: dict[str, Any]) -> list[tuple[Path, int, str]]:
    """Each file to make, with the seed and the name of its person."""
    seed, many = asked["seed"], asked["people"]
    if many is None:
        assert diary is not None, "checked before"
        return [(diary, seed, "Sample person")]
    width = len(str(many))
    numbered = ((number, f"{number:0{width}}") for number in range(1, many + 1))
    return [
        (asked["folder"] / f"sample-{shown}.db", seed + number - 1, f"Sample person {shown}")
        for number, shown in numbered
    ]


def _make(files: list[tuple[Path, int, str]], asked: dict[str, Any]) -> int:
    from app.sampling.person import SamplePerson
    from storage.sample import write_sample

    years = asked["years"] or (10 if asked["people"] is None else 0.1)
    days, last = max(1, round(years * DAYS_A_YEAR)), _last_day(asked["until"])
    persons = [SamplePerson(seed, last - days + 1, last, name) for _, seed, name in files]
    written = (
        write_sample(path, person.told(), person.days())
        for (path, _, _), person in zip(files, persons, strict=True)
    )
    if asked["progress"]:
        _with_bar(written, persons)
    else:
        for days_written in written:
            for _ in days_written:
                pass
    click.echo(f"Written: {asked['folder'] if asked['people'] else files[0][0]}")
    return 0


def _with_bar(written: Iterable[Iterable[int]], persons: "list[SamplePerson]") -> None:
    total = sum(person.length for person in persons)
    with click.progressbar(length=total, label="Days", file=sys.stderr) as bar:
        for days_written in written:
            before = 0
            for count in days_written:
                bar.update(count - before)
                before = count


def _last_day(until: Any) -> int:
    """The local day on which the diary ends, since 1970; nothing of it lies ahead of now."""
    from app.domain.period import MIDNIGHT, local_day
    from app.late import LateClock

    if until is None:
        return local_day(LateClock().now(), MIDNIGHT) - 1
    return until.replace(tzinfo=UTC).date().toordinal() - date(1970, 1, 1).toordinal()
