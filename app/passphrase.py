"""How commands come by a passphrase: never from the command line itself, which others on the
computer can read and shells keep."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])
VARIABLE = "COLDWRAP_PASSPHRASE"
LOST = "A lost passphrase cannot be brought back. Without it nobody can open the file, not even us."


def passphrase_options(function: F) -> F:
    """`--passphrase` and `--passphrase-file`."""
    for option in (
        click.option(
            "--passphrase-file",
            type=click.Path(exists=True, dir_okay=False, path_type=Path),
            help="The passphrase is this file's first line.",
        ),
        click.option(
            "--passphrase",
            "asks_passphrase",
            is_flag=True,
            help=f"Ask for a passphrase, or take it from {VARIABLE}.",
        ),
    ):
        function = option(function)
    return function


def new_passphrase(asked: dict[str, Any]) -> str | None:
    """The passphrase for a file to be written, asked for twice; None where none is wanted. A usage
    error where it is empty."""
    if not (asked["asks_passphrase"] or asked["passphrase_file"]):
        return None
    given = _given(asked["passphrase_file"])
    if given is None:
        click.echo(LOST, err=True)
        given = click.prompt("Passphrase", hide_input=True, confirmation_prompt=True, err=True)
    return _filled(given)


def known_passphrase(asked: dict[str, Any], *, sealed: bool) -> str | None:
    """The passphrase of a file that is there; None where it has none, or where nobody is there to
    be asked."""
    if not sealed:
        return None
    given = _given(asked["passphrase_file"])
    if given is None and (asked["asks_passphrase"] or _somebody_is_there()):
        given = click.prompt("Passphrase", hide_input=True, err=True)
    return given


def _given(file: Path | None) -> str | None:
    if file is not None:
        try:
            lines = file.read_text("utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise click.UsageError(f"{file} cannot be read: {error}") from error
        return _filled(lines[0] if lines else "")
    return os.environ.get(VARIABLE) or None


def _filled(passphrase: str) -> str:
    if not passphrase:
        raise click.UsageError("the passphrase is empty")
    return passphrase


def _somebody_is_there() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()  # pyright: ignore[reportUnnecessaryComparison]
