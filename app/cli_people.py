"""`coldwrap people`: who keeps a diary here, and in which file."""
# ruff: noqa: PLC0415

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from app.command import diary_option, guarded


@click.command()
@click.option("--json", "as_json", is_flag=True)
@diary_option
@click.pass_obj
def people(diary: Path | None, *, as_json: bool) -> None:
    """List who keeps a diary here, each with its file for --diary."""

    def list_them() -> int:
        from app.setting import Setting
        from storage.people import people as everybody
        from storage.place import path_of

        home = Setting(diary).path
        told = [
            asdict(person) | {"file": str(path_of(home, person.key))} for person in everybody(home)
        ]
        if as_json:
            click.echo(json.dumps(told, indent=1))
            return 0
        for person in told:
            name = person["name"] or person["key"] or "first person"
            what = person["fault"] or f"{person['sessions']} sessions, {person['entries']} entries"
            click.echo(f"{name}: {what}\n  {person['file']}")
        return 0

    sys.exit(guarded(list_them, otherwise=1))
