"""The lock: what uv makes of pyproject.toml, and whether it still matches.

`lock.py write` asks the package index and writes both lock files; every package is pinned and
hashed, for all platforms and all Python versions the project supports. `lock.py write --upgrade`
also moves pins that still satisfy pyproject.toml to the newest release. `lock.py check` needs no
network: it ends with status 1 and one line per mismatch. Why not uv.lock:
docs/decisions/0001-lock-without-hosts.md.
"""

import hashlib
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from packaging.dependency_groups import resolve_dependency_groups
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
OLDEST_PYTHON = "3.11"
PYTHONS = (OLDEST_PYTHON, "3.12", "3.13")
PLATFORMS = ("linux", "darwin", "win32")


@dataclass(frozen=True, slots=True)
class Lock:
    """One lock file, and the dependency group it holds beside the runtime dependencies."""

    file: str
    group: str


# The order matters: the runtime lock takes its versions from the development lock.
DEV = Lock("requirements-dev.lock", "dev")
RUN = Lock("requirements.lock", "setup")


@dataclass(frozen=True, slots=True)
class Pin:
    """One locked package: the version, where it applies, and how many files are vouched for."""

    name: str
    version: str
    marker: Marker | None
    hashes: int

    def applies(self, where: Mapping[str, str]) -> bool:
        """Whether an environment like `where` installs this pin."""
        return self.marker is None or self.marker.evaluate(where)


def wanted(project: Mapping[str, Any], lock: Lock) -> list[Requirement]:
    """What pyproject.toml asks for in `lock`: runtime dependencies, then the group's."""
    group = resolve_dependency_groups(project["dependency-groups"], lock.group)
    return [Requirement(text) for text in (*project["project"]["dependencies"], *group)]


def digest(project: Mapping[str, Any], lock: Lock) -> str:
    """Name everything in pyproject.toml that decides what `lock` contains, in 16 hex digits."""
    asked = [project["project"]["requires-python"], *sorted(map(str, wanted(project, lock)))]
    return hashlib.sha256(json.dumps(asked).encode()).hexdigest()[:16]


def header(project: Mapping[str, Any], lock: Lock) -> str:
    """Return the lines that stand above the pins and tie them to pyproject.toml."""
    return (
        "# Written by `make lock`, not by hand: every package pinned and hashed, no address.\n"
        f"# pyproject.toml asks: {digest(project, lock)}\n"
    )


def pins(text: str) -> Iterator[Pin]:
    """Read the pins of a lock file: `name==version ; marker \\` and indented hash lines."""
    joined = text.replace("\\\n", " ")
    for line in joined.splitlines():
        if not line or line.startswith("#"):
            continue
        requirement = Requirement(re.split(r"\s--hash", line, maxsplit=1)[0])
        (exact,) = requirement.specifier
        name = canonicalize_name(requirement.name)
        yield Pin(name, exact.version, requirement.marker, line.count("--hash=sha256:"))


def environments() -> Iterator[Mapping[str, str]]:
    """Every supported combination of Python version and platform, as marker variables."""
    for python, platform in product(PYTHONS, PLATFORMS):
        full = f"{python}.0"
        yield {"python_version": python, "python_full_version": full, "sys_platform": platform}


def unmet(requirement: Requirement, locked: list[Pin]) -> str | None:
    """Say where `requirement` has not exactly one satisfying pin, or None if it has everywhere."""
    own = [pin for pin in locked if pin.name == canonicalize_name(requirement.name)]
    for where in environments():
        if requirement.marker and not requirement.marker.evaluate(where):
            continue
        versions = [pin.version for pin in own if pin.applies(where)]
        if len(versions) != 1 or versions[0] not in requirement.specifier:
            there = f"Python {where['python_version']} on {where['sys_platform']}"
            return f"{requirement} is locked as {versions or 'nothing'} for {there}"
    return None


def mismatches(project: Mapping[str, Any], lock: Lock, text: str) -> Iterator[str]:
    """Each way in which `text`, the content of `lock`, does not fit pyproject.toml."""
    if not text.startswith(header(project, lock)):
        yield f"{lock.file} was made from other requirements: run `make lock`"
    if "://" in text:
        yield f"{lock.file} names an address; it must hold only names, versions and hashes"
    locked = list(pins(text))
    yield from (f"{lock.file}: {pin.name} has no hash" for pin in locked if not pin.hashes)
    for requirement in wanted(project, lock):
        reason = unmet(requirement, locked)
        if reason:
            yield f"{lock.file}: {reason}"


def strays(run: str, dev: str) -> Iterator[str]:
    """Packages that the window would run with in another version than the tests saw."""
    tested = {(pin.name, pin.version) for pin in pins(dev)}
    for pin in pins(run):
        if (pin.name, pin.version) not in tested:
            yield f"{RUN.file} has {pin.name} {pin.version}, {DEV.file} has not"


def check(root: Path) -> list[str]:
    """Every mismatch between pyproject.toml and the two lock files under `root`."""
    project = tomllib.loads((root / "pyproject.toml").read_text())
    texts = {lock: (root / lock.file).read_text() for lock in (DEV, RUN)}
    found = [line for lock, text in texts.items() for line in mismatches(project, lock, text)]
    return [*found, *strays(texts[RUN], texts[DEV])]


def write(root: Path, upgrade: bool) -> None:
    """Resolve and write both lock files under `root`; raises CalledProcessError if uv fails."""
    project = tomllib.loads((root / "pyproject.toml").read_text())
    uv = str(Path(sys.executable).with_name("uv"))
    for lock, extra in ((DEV, ["--upgrade"] * upgrade), (RUN, ["--upgrade", "-c", DEV.file])):
        command = [uv, "pip", "compile", "pyproject.toml", "--group", lock.group, "--universal"]
        command += ["--python-version", OLDEST_PYTHON, "--generate-hashes", "--no-annotate"]
        command += ["--no-header", "--quiet", "--output-file", lock.file, *extra]
        subprocess.run(command, cwd=root, check=True)
        path = root / lock.file
        path.write_text(header(project, lock) + path.read_text())


def main(arguments: list[str]) -> None:
    """Run `check` or `write [--upgrade]`; SystemExit carries the mismatches."""
    if arguments == ["check"]:
        if found := check(ROOT):
            raise SystemExit("\n".join(found))
    elif arguments[:1] == ["write"] and set(arguments[1:]) <= {"--upgrade"}:
        write(ROOT, upgrade="--upgrade" in arguments)
    else:
        raise SystemExit("usage: lock.py check | write [--upgrade]")


if __name__ == "__main__":
    main(sys.argv[1:])
