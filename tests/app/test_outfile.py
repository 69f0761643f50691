"""A file is there whole, or as it was."""

import errno
import os
from pathlib import Path

import pytest

from app.domain.faults import Fault, FaultCode
from app.outfile import write_whole


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    write_whole(path, b"one")
    write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("place", ["missing/report.pdf", "."])
def test_where_no_file_can_be_that_is_said(tmp_path: Path, place: str) -> None:
    with pytest.raises(Fault) as told:
        write_whole(tmp_path / place, b"one")
    assert told.value.code is FaultCode.NOT_WRITTEN
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "report.pdf"
    write_whole(path, b"old")

    def full(_number: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Fault) as told:
        write_whole(path, b"new")
    assert told.value.code is FaultCode.DISK_FULL
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_rename_that_fails_leaves_nothing_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_self: Path, _target: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(Fault) as told:
        write_whole(tmp_path / "report.pdf", b"new")
    assert told.value.code is FaultCode.NOT_WRITTEN
    assert list(tmp_path.iterdir()) == []
