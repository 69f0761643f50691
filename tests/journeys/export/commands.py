"""The command as somebody types it."""

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from app.cli import main


def coldwrap(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def export(diary: Path, out: Path, kind: str, *words: str) -> dict[str, Any]:
    result = coldwrap("export", "--diary", diary, "--out", out, "--as", kind, "--json", *words)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)
