"""What must hold for every file of the repository, whoever wrote it."""

from collections.abc import Iterator
from pathlib import Path

import packaging

ROOT = Path(__file__).resolve().parents[2]

# Spelled in parts, because this file is a file of the repository too.
REGISTRIES = [
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("anaconda", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("crates", "io"),
        ("rubygems", "org"),
        ("golang", "org"),
    )
]


def repository_files() -> Iterator[Path]:
    """Every file but git's own and those in folders that .gitignore names."""
    patterns = (ROOT / ".gitignore").read_text().splitlines()
    ignored = {".git"} | {line.removesuffix("/") for line in patterns if line.endswith("/")}
    folders = [ROOT]
    for folder in folders:
        for path in folder.iterdir():
            if path.is_dir() and not path.is_symlink():
                folders += [] if path.name in ignored else [path]
            elif path.is_file():
                yield path


def test_no_file_names_a_package_registry() -> None:
    named = [
        f"{path.relative_to(ROOT)}: {host}"
        for path in repository_files()
        for host in REGISTRIES
        if host.encode() in path.read_bytes().lower()
    ]

    assert named == []


def test_the_lock_of_uv_which_names_hosts_is_kept_out() -> None:
    assert "uv.lock" in (ROOT / ".gitignore").read_text().splitlines()


def test_the_packaging_folder_does_not_shadow_the_library_of_that_name() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()
    assert packaging.__file__ is not None
    assert not Path(packaging.__file__).is_relative_to(ROOT / "packaging")
