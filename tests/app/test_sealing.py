"""Files behind a passphrase: opened again, by the age tool too, and refused for what is wrong."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from app.domain.faults import Fault, FaultCode
from app.exporting.sealing import is_sealed, seal, unseal, unsealed, whole_or_sealed
from tests.sealed import seal_lightly

WORDS = "Käsekuchen ist 7 mal süß"
DATA = os.urandom(200_000)


@pytest.fixture(scope="module")
def sealed() -> bytes:
    return seal(DATA, WORDS)


def test_it_comes_back(sealed: bytes) -> None:
    assert is_sealed(sealed[:32])
    assert DATA[:64] not in sealed
    assert unseal(sealed, WORDS) == DATA


def test_a_file_that_follows_the_specification_is_opened() -> None:
    for data in (b"", b"x", DATA[:65_536], DATA):
        assert unseal(seal_lightly(data, WORDS), WORDS) == data


def why(data: bytes, passphrase: str | None = WORDS) -> FaultCode:
    with pytest.raises(Fault) as caught:
        unseal(data, passphrase)
    return caught.value.code


def flipped(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def test_what_is_wrong_is_told_apart() -> None:
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


def test_an_empty_passphrase_is_none() -> None:
    with pytest.raises(ValueError, match="empty"):
        seal(DATA, "")


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
    assert unsealed(out, WORDS) == DATA


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
def test_the_age_tool_opens_it(sealed: bytes, tmp_path: Path) -> None:
    (tmp_path / "s.age").write_bytes(sealed)
    asked = f"age --decrypt --output {tmp_path}/open {tmp_path}/s.age"
    done = subprocess.run(
        ["script", "--quiet", "--return", "--command", asked, "/dev/null"],
        input=f"{WORDS}\n".encode(),
        capture_output=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert (tmp_path / "open").read_bytes() == DATA
