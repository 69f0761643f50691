"""`coldwrap backup` and `coldwrap backups`: dated copies beside the diary, one more and all."""
# ruff: noqa: PLC0415

import sys
from pathlib import Path

import click

from app.command import diary_option, guarded


@click.command()
@diary_option
@click.pass_obj
def backup(diary: Path | None) -> None:
    """Make a dated copy beside the diary now, open it and count it.

    It lies on the same disk: for another place use `coldwrap export --as coldwrap`.
    """

    def make_one() -> int:
        from app.domain.copies import Origin
        from app.late import LateClock
        from app.setting import Setting
        from storage.copies import clear_away, keep_copy
        from storage.place import folder_of_copies

        path, now = Setting(diary).path, LateClock().now()
        made = keep_copy(path, Origin.DAILY, now)
        clear_away(path, now)
        click.echo(folder_of_copies(path) / made.name)
        return 0

    sys.exit(guarded(make_one, otherwise=1))


@click.command()
@diary_option
@click.pass_obj
def backups(diary: Path | None) -> None:
    """List the dated copies beside the diary, newest first, each opened and counted."""

    def list_them() -> int:
        from app.setting import Setting
        from storage.copies import copies

        for copy in copies(Setting(diary).path):
            held = copy.counts
            what = f"{held.sessions} sessions, {held.entries} entries" if held else "does not open"
            click.echo(f"{copy.name}: {what}")
        return 0

    sys.exit(guarded(list_them, otherwise=1))
