"""A day is made of a moment in one place, and whoever asks for one says when days begin."""

import ast
import inspect
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("app", "ble", "storage", "ui")
COUNTS_DAYS = {
    "app.domain.period": ("local_day", "local_time", "last_days"),
    "app.domain.plan": ("progress", "enough"),
    "app.domain.lookback": ("due_point",),
    "app.domain.measures_due": ("measures_due", "day_of"),
    "app.domain.report_range": ("since_visit", "of_course"),
    "app.domain.aches": ("functions",),
}
"""What has `starts_h`, which is midnight for whoever says nothing: so everybody says."""
MAKES_DAYS = {"app/domain/period.py", "storage/calendar.py"}
DIVIDES = re.compile(r"//? *\{?(DAY_MS|DAY_MIN|86_?400_?000|86_?400|1_?440)\b")
NO_DAYS = {
    "app/domain/copies.py",  # a copy a day, by the calendar on the wall
    "storage/copies.py",  # the name of a copy, likewise
    "app/domain/reminders.py",  # minutes of the day on the wall
    "storage/mask.py",  # cuts times off, on purpose
    "ui/pages/bin.py",  # how many days are left
    "ui/figures_pain.py",  # days back into the time of day
}
SAFETY = ("app.domain.readiness", "app.domain.judge", "app.domain.session", "app.domain.alarms")


def modules() -> Iterator[tuple[str, str]]:
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), path.read_text("utf-8")


def imported(tree: ast.Module) -> dict[str, Callable[..., object]]:
    """What counts days there, by the name it has there."""
    return {
        alias.asname or alias.name: getattr(import_module(node.module), alias.name)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module in COUNTS_DAYS
        for alias in node.names
        if alias.name in COUNTS_DAYS[node.module]
    }


def silent(source: str) -> Iterator[int]:
    """Lines with a call that does not say when days begin."""
    tree = ast.parse(source)
    names = imported(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
            place = list(inspect.signature(names[node.func.id]).parameters).index("starts_h")
            keywords = {keyword.arg for keyword in node.keywords}
            if len(node.args) <= place and "starts_h" not in keywords:
                yield node.lineno


def test_whoever_counts_days_says_when_they_begin() -> None:
    found = [f"{path}:{line}" for path, source in modules() for line in silent(source)]
    assert found == []


def test_the_net_for_silent_calls_holds() -> None:
    begins = "from app.domain.period import MIDNIGHT, local_day as day\n"
    assert list(silent(f"{begins}day(at)")) == [2]
    assert list(silent(f"{begins}day(at, MIDNIGHT)\nday(at, starts_h=4)")) == []


def test_nowhere_else_is_a_moment_cut_into_days() -> None:
    found = [
        f"{path}: {line.strip()}"
        for path, source in modules()
        if path not in MAKES_DAYS | NO_DAYS and not path.startswith("app/sampling/")
        for line in source.splitlines()
        if DIVIDES.search(line)
    ]
    assert found == []


def test_the_net_for_such_cuts_holds() -> None:
    for cut in ("wall_ms // DAY_MS", "x / 86400000 AS day", "({ms}) / {DAY_MS}", "m // 1_440"):
        assert DIVIDES.search(cut), cut


def names_in(node: ast.AST) -> Iterator[str]:
    for each in ast.walk(node):
        if isinstance(each, ast.Name | ast.Attribute | ast.arg | ast.keyword):
            yield str(getattr(each, "id", getattr(each, "attr", getattr(each, "arg", ""))))


def reached(names: tuple[str, ...]) -> set[str]:
    """These modules, and all of ours that they import."""
    found: set[str] = set()
    ahead = list(names)
    while ahead:
        name = ahead.pop()
        path = ROOT / f"{name.replace('.', '/')}.py"
        if name in found or not path.is_file():
            continue
        found.add(name)
        ahead += [
            node.module
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.ImportFrom) and node.module
        ]
    return found


def test_no_rule_hears_when_the_persons_day_begins() -> None:
    """Not the rules, nor what the diary tells them: period alone, and there they take MIDNIGHT."""
    rooms = reached(SAFETY) | {"storage.known", "storage.course", "storage.aftermath"}
    assert {"app.domain.rest", "app.domain.course", "app.domain.screening"} <= rooms
    for name in rooms - {"app.domain.period"}:
        tree = ast.parse((ROOT / f"{name.replace('.', '/')}.py").read_text("utf-8"))
        assert not {"starts_h", "day_starts_h"} & set(names_in(tree)), name
