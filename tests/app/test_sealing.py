"""Files behind a passphrase: opened again, by the age tool too, and refused for what is wrong."""

import errno
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.faults import Fault, FaultCode
from app.exporting.sealing import is_sealed, seal, unseal, whole_or_sealed
from tests.sealed import seal_lightly

WORDS = "Käsekuchen ist 7 mal süß"
DATA = os.urandom(200_000)


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sealed")
    (folder / "plain").write_bytes(DATA)
    seal(folder / "plain", folder / "sealed", WORDS)
    return folder / "sealed"


def opened(path: Path, passphrase: str | None = WORDS) -> bytes:
    unseal(path, path.with_name("open"), passphrase)
    return path.with_name("open").read_bytes()


def test_it_comes_back(sealed: Path) -> None:
    octets = sealed.read_bytes()
    assert is_sealed(octets[:32])
    assert DATA[:64] not in octets
    assert opened(sealed) == DATA


def test_a_file_that_follows_the_specification_is_opened(tmp_path: Path) -> None:
    for data in (b"", b"x", DATA[:65_536], DATA):
        (tmp_path / "light").write_bytes(seal_lightly(data, WORDS))
        assert opened(tmp_path / "light") == data


Why = Callable[..., FaultCode]


@pytest.fixture
def why(tmp_path: Path) -> Why:
    """Why those bytes are not opened."""

    def refused(data: bytes, passphrase: str | None = WORDS) -> FaultCode:
        (tmp_path / "wrong").write_bytes(data)
        with pytest.raises(Fault) as caught:
            opened(tmp_path / "wrong", passphrase)
        return caught.value.code

    return refused


def flipped(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def test_what_is_wrong_is_told_apart(why: Why) -> None:
    light = seal_lightly(DATA, WORDS)
    assert why(light, None) is FaultCode.PASSPHRASE_NEEDED
    assert why(light, "") is FaultCode.PASSPHRASE_NEEDED
    assert why(light, WORDS + " ") is FaultCode.PASSPHRASE_WRONG
    assert why(light[:90]) is FaultCode.FILE_CUT
    assert why(light[:-1]) is FaultCode.FILE_CHANGED
    assert why(light[:100_000]) is FaultCode.FILE_CHANGED
    assert why(light + b"x") is FaultCode.FILE_CHANGED
    assert why(flipped(light, 1000)) is FaultCode.FILE_CHANGED
    assert why(light.replace(b" 2\n", b" 40\n", 1)) is FaultCode.FILE_UNSAFE
    assert why(light.replace(b" 2\n", b" x\n", 1)) is FaultCode.FILE_UNSAFE
    assert why(light.replace(b"-> scrypt", b"-> X25519", 1)) is FaultCode.PASSPHRASE_WRONG
    assert why(light[:22] + b"x" * 5000) is FaultCode.FILE_CHANGED


def test_a_file_that_is_not_there_is_no_riddle(tmp_path: Path) -> None:
    with pytest.raises(Fault) as caught:
        opened(tmp_path / "gone")
    assert caught.value.code is FaultCode.FILE_UNREACHABLE


def test_an_empty_passphrase_is_none(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="empty"):
        seal(tmp_path, tmp_path / "out", "")


def test_a_computer_that_seems_too_slow_is_no_changed_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """2^40 is what every computer seems too slow for, where our own limit does not say so first."""
    monkeypatch.setattr("app.exporting.sealing._MOST_WORK", 99)
    slow = tmp_path / "slow"
    slow.write_bytes(seal_lightly(DATA, WORDS).replace(b" 2\n", b" 40\n", 1))
    with pytest.raises(Fault) as caught:
        opened(slow)
    assert caught.value.code is FaultCode.COMPUTER_BUSY


LITTLE_MEMORY = """
import resource, sys
from pathlib import Path
from app.domain.faults import Fault
from app.exporting.sealing import unseal
resource.setrlimit(resource.RLIMIT_AS, (300 << 20, 300 << 20))
try:
    unseal(Path(sys.argv[1]), Path(sys.argv[2]), "words")
except Fault as fault:
    print(fault.code)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sets a process no limit that way")
def test_too_little_memory_is_told_and_ends_nothing(tmp_path: Path) -> None:
    """A file that asks for 1 GB, in a process that may have 300 MB."""
    (tmp_path / "much").write_bytes(seal_lightly(DATA, WORDS).replace(b" 2\n", b" 20\n", 1))
    done = subprocess.run(
        [sys.executable, "-c", LITTLE_MEMORY, tmp_path / "much", tmp_path / "out"],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.stdout.strip() == "memory_short", done.stderr
    assert done.returncode == 0


def test_other_threads_go_on_meanwhile(tmp_path: Path) -> None:
    """A session may run: where age runs in this process, no other thread has a turn until it is
    done."""
    (tmp_path / "plain").write_bytes(DATA)
    turns, over = 0, threading.Event()

    def work() -> None:
        seal(tmp_path / "plain", tmp_path / "out", WORDS)
        over.set()

    threading.Thread(target=work).start()
    while not over.wait(0.01):
        turns += 1
    assert turns > 5


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no disk that is always full")
    (tmp_path / "plain").write_bytes(DATA)
    with pytest.raises(OSError, match="space") as caught:
        seal(tmp_path / "plain", Path("/dev/full"), WORDS)
    assert caught.value.errno == errno.ENOSPC


def test_the_open_file_never_lies_where_the_sealed_one_goes(tmp_path: Path) -> None:
    out = tmp_path / "d.json"
    with whole_or_sealed(out, WORDS) as part:
        part.write_bytes(DATA)
        assert part.parent.stat().st_mode & 0o777 == 0o700
        assert not list(tmp_path.iterdir())
        folder = part.parent
    assert not folder.exists()
    assert [each.name for each in tmp_path.iterdir()] == ["d.json"]
    assert out.stat().st_mode & 0o777 == 0o600
    assert opened(out) == DATA


def test_nothing_stays_when_it_goes_wrong(tmp_path: Path) -> None:
    with pytest.raises(LookupError), whole_or_sealed(tmp_path / "d", WORDS) as part:  # noqa: PT012
        part.write_bytes(DATA)
        raise LookupError
    assert not part.parent.exists()
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(not shutil.which("age"), reason="needs the program age")
@pytest.mark.skipif(
    not shutil.which("script"), reason="age asks for a passphrase on a terminal only"
)
def test_the_age_tool_opens_it(sealed: Path, tmp_path: Path) -> None:
    asked = f"age --decrypt --output {tmp_path}/open {sealed}"
    done = subprocess.run(
        ["script", "--quiet", "--return", "--command", asked, "/dev/null"],
        input=f"{WORDS}\n".encode(),
        capture_output=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert (tmp_path / "open").read_bytes() == DATA
