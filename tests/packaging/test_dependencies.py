"""pyproject.toml, docs/dependencies.md and the imports tell the same story."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("app", "ble", "storage", "ui")
OWN = {*ROOMS, "tests"}


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text())


def declared(section: str) -> list[str]:
    """Names under one heading of docs/dependencies.md, as pyproject.toml has them."""
    groups = project()["dependency-groups"]
    entries = {
        "Runtime": project()["project"]["dependencies"],
        "Set-up": groups["setup"],
        "Development": [entry for entry in groups["dev"] if isinstance(entry, str)],
    }[section]
    return sorted(canonicalize_name(Requirement(entry).name) for entry in entries)


def explained(section: str) -> list[str]:
    """Names that have a line with a reason under one heading of docs/dependencies.md."""
    text = (ROOT / "docs" / "dependencies.md").read_text()
    body = text.split(f"\n## {section}\n", 1)[1].split("\n## ", 1)[0]
    return sorted(
        canonicalize_name(name) for name in re.findall(r"^- `([^`]+)`: .", body, re.MULTILINE)
    )


def imported(folder: Path) -> Iterator[tuple[str, Path]]:
    """Top-level names of absolute imports under `folder` that are neither ours nor Python's."""
    beside = {path.stem for path in (ROOT / "packaging").glob("*.py")}
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_bytes())):
            match node:
                case ast.Import(names=names):
                    modules = [alias.name for alias in names]
                case ast.ImportFrom(module=str(module), level=0):
                    modules = [module]
                case _:
                    continue
            tops = {module.partition(".")[0] for module in modules}
            yield from ((top, path) for top in tops - OWN - beside - sys.stdlib_module_names)


def undeclared(folder: str, allowed: set[str]) -> list[str]:
    distributions = packages_distributions()
    return [
        f"{path.relative_to(ROOT)} imports {top}"
        for top, path in imported(ROOT / folder)
        if allowed.isdisjoint(map(canonicalize_name, distributions.get(top, [top])))
    ]


@pytest.mark.parametrize("section", ["Runtime", "Set-up", "Development"])
def test_every_dependency_is_explained_and_every_explanation_is_of_a_dependency(
    section: str,
) -> None:
    assert explained(section) == declared(section)


@pytest.mark.parametrize("room", ROOMS)
def test_the_program_imports_only_declared_runtime_dependencies(room: str) -> None:
    assert undeclared(room, set(declared("Runtime"))) == []


@pytest.mark.parametrize("folder", ["tests", "packaging"])
def test_tests_and_scripts_import_only_declared_dependencies(folder: str) -> None:
    everything = {*declared("Runtime"), *declared("Set-up"), *declared("Development")}

    assert undeclared(folder, everything) == []


def test_the_set_up_brings_the_build_backend_so_that_no_build_needs_a_network() -> None:
    backend = project()["build-system"]["requires"]

    assert set(backend) <= set(project()["dependency-groups"]["setup"])
