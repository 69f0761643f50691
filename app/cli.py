"""The command `coldwrap`: the window, or the same things without one.

A command is imported when it is named, so that the window paints before anything else loads and
`coldwrap --help` needs neither a radio nor a screen.
"""
# ruff: noqa: PLC0415

from importlib import import_module
from types import MappingProxyType
from typing import Any, cast

import click

from app.autostart import QUIETLY
from app.command import check_scenario, diary_option, guarded, rehearsal_options

COMMANDS = MappingProxyType(
    {
        "backup": "app.cli_copies",
        "backups": "app.cli_copies",
        "decode": "app.cli_link",
        "doctor": "app.cli_link",
        "export": "app.cli_export",
        "health": "app.cli_health",
        "import": "app.cli_export",
        "off": "app.cli_diary",
        "people": "app.cli_people",
        "plan": "app.cli_plan",
        "replay": "app.cli_link",
        "report": "app.cli_report",
        "review": "app.cli_review",
        "run": "app.cli_run",
        "sample": "app.cli_sample",
        "scan": "app.cli_link",
        "sessions": "app.cli_diary",
        "show": "app.cli_diary",
    }
)
"""The module of each; `import` stands there as `import_`."""


class Commands(click.Group):
    """Imports a command when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names, by the alphabet."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, None when there is none."""
        if cmd_name not in COMMANDS:
            return None
        module: Any = import_module(COMMANDS[cmd_name])
        name = "import_" if cmd_name == "import" else cmd_name
        return cast("click.Command", getattr(module, name))


@click.group(cls=Commands, invoke_without_command=True)
@click.version_option(package_name="coldwrap", prog_name="coldwrap")
@diary_option
@rehearsal_options
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
        from ui import outset

        check_scenario(scenario)
        outset.begin()
        from app.setting import Setting
        from app.window import open_window

        return open_window(Setting(context.obj, speed, scenario, seed, quietly=quietly))

    context.exit(guarded(open_it))
