import subprocess
import sys
from pathlib import Path

import pytest

from app.domain.diary import Opening
from app.domain.faults import Fault, FaultCode
from storage.diary import DiaryFile
from storage.reader import DiaryReading

ROOT = Path(__file__).parents[2]
OTHER_COPY = """
import sys
from pathlib import Path
from app.domain.faults import Fault
from storage.diary import DiaryFile
from storage.reader import DiaryReading
path = Path(sys.argv[1])
try:
    DiaryFile(path).close()
    print("opened")
except Fault as fault:
    print(fault.code)
with DiaryReading(path) as reader:
    print(len(reader.sessions(9)))
"""


def other_copy(path: Path) -> list[str]:
    run = subprocess.run(
        [sys.executable, "-c", OTHER_COPY, str(path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )
    return run.stdout.split()


def test_a_second_copy_may_read_but_not_write(path: Path, opening: Opening) -> None:
    with DiaryFile(path) as diary:
        diary.begin(opening)
        assert other_copy(path) == ["file_locked", "1"]
        diary.begin(opening)
    assert other_copy(path) == ["opened", "2"]


def test_two_writers_in_one_process_are_refused_too(path: Path) -> None:
    with DiaryFile(path), DiaryReading(path):
        with pytest.raises(Fault) as seen:
            DiaryFile(path)
        assert seen.value.code is FaultCode.FILE_LOCKED
        assert other_copy(path) == ["file_locked", "0"]
    DiaryFile(path).close()


def test_a_diary_that_could_not_be_opened_is_not_locked(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"garbage" * 100)
    for _ in range(2):
        with pytest.raises(Fault, match="not_a_diary"):
            DiaryFile(path)
    path.unlink()
    DiaryFile(path).close()
