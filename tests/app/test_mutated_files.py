"""Diary files changed at random are refused, or opened where the change hit nothing: never a crash,
a hang, or a write to anywhere but the folder that is gone afterwards.

A few hundred here; `COLDWRAP_MUTATIONS=2000` makes as many as one likes.
"""

import gzip
import hashlib
import io
import json
import os
import random
import sqlite3
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

from app.domain.faults import Fault, FaultCode
from app.domain.review import review_row
from app.exporting.source import Frame
from app.reviewing import looked
from storage.container import open_container, write_container
from storage.exporting import DiaryExport
from tests.full_diary import BEGAN, fill
from tests.sealed import seal_lightly

MANY = int(os.environ.get("COLDWRAP_MUTATIONS", "240"))
TOO_LONG_S = 60.0
"""Opening one takes a hundredth of it; this machine may be busy."""
MAY_BE = {
    FaultCode.NOT_A_DIARY, FaultCode.FILE_CUT, FaultCode.FILE_CHANGED, FaultCode.FILE_TOO_BIG,
    FaultCode.FILE_UNSAFE, FaultCode.FORMAT_TOO_NEW, FaultCode.SCHEMA_TOO_NEW,
    FaultCode.FILE_DAMAGED, FaultCode.PASSPHRASE_WRONG,
}  # fmt: skip
WORDS = "open"
OLD = Path(__file__).parents[1] / "diaries"


class Watch:
    """Notes every file that is opened for writing, every database and every new folder. An audit
    hook cannot be taken away again, so it sleeps when it is not asked."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.awake = False
        sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self.awake:
            return
        if event == "open" and isinstance(arguments[2], int):
            if arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
                self.seen.append(str(arguments[0]))
        elif event == "os.remove" and arguments[1] >= 0:
            return  # within a folder that is open, and was named before
        elif event in ("sqlite3.connect", "os.mkdir", "os.remove", "os.rename", "os.symlink"):
            self.seen.append(str(arguments[0]))


WATCH = Watch()


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("packed")
    fill(folder / "d.db")
    with DiaryExport(folder / "d.db") as source:
        write_container(source, Frame("1", "s", BEGAN), folder / "d.coldwrap", lambda _: None)
    return (folder / "d.coldwrap").read_bytes()


def spoiled(data: bytes, dice: random.Random, most: int = 4) -> bytes:
    """Bytes flipped, cut out, doubled, put in, or the end cut off."""
    out = bytearray(data)
    for _ in range(dice.randint(1, most)):
        at, size = dice.randrange(max(1, len(out))), dice.choice((1, 1, 2, 8, 300))
        match dice.randrange(5):
            case 0:
                out[at : at + 1] = bytes([out[at] ^ (1 << dice.randrange(8))]) if out else b""
            case 1:
                del out[at : at + size]
            case 2:
                out[at:at] = out[at : at + size]
            case 3:
                out[at : at + size] = dice.randbytes(size)
            case _:
                if dice.random() < 0.3:
                    del out[at:]
    return bytes(out)


def anywhere(data: bytes, dice: random.Random) -> bytes:
    return spoiled(data, dice)


def in_the_directory(data: bytes, dice: random.Random) -> bytes:
    """Where a zip keeps names, sizes and places."""
    at = data.index(b"PK\x01\x02")
    return data[:at] + spoiled(data[at:], dice)


def in_the_manifest(data: bytes, dice: random.Random) -> bytes:
    held = _unzipped(data)
    held["manifest.json"] = spoiled(held["manifest.json"], dice, 2)
    return _zipped(held)


def in_the_diary(data: bytes, dice: random.Random) -> bytes:
    """With hashes that fit, as somebody would who means harm."""
    return _believed(data, spoiled(_unzipped(data)["diary.db"], dice, 12))


def in_its_cells(data: bytes, dice: random.Random) -> bytes:
    """Bytes of the diary where they lie, so that most of it still hangs together."""
    diary = bytearray(_unzipped(data)["diary.db"])
    for _ in range(dice.randint(1, 12)):
        at = next(at for at in iter(lambda: dice.randrange(len(diary)), -1) if diary[at])
        diary[at] = dice.randrange(256)
    return _believed(data, bytes(diary))


def in_an_older_one(data: bytes, dice: random.Random) -> bytes:
    """In the cells of a diary that is brought up to date when it is opened."""
    old = gzip.decompress((OLD / f"schema-{dice.randint(1, 3)}.db.gz").read_bytes())
    diary = bytearray(old)
    for _ in range(dice.randint(0, 3)):
        at = next(at for at in iter(lambda: dice.randrange(len(diary)), -1) if diary[at])
        diary[at] = dice.randrange(256)
    return _believed(data, bytes(diary))


def in_its_rows(data: bytes, dice: random.Random) -> bytes:
    """Values of its rows that no Coldwrap would write, whatever its tables forbid."""
    with closing(sqlite3.connect(":memory:")) as db:
        db.deserialize(_unzipped(data)["diary.db"])
        db.execute("PRAGMA ignore_check_constraints = ON")
        for _ in range(dice.randint(1, 3)):
            _change_a_row(db, dice)
        db.commit()
        return _believed(data, db.serialize())


STRANGE = (
    None, 0, -1, 1, 2**62, -(2**62), 1.5, 1e308, "", "x", "0", "{}", "[]", "[" * 2000, "{\"a\": 1}",
    "null", "[null]", "lower_back", "pain", "\u0000", b"", b"\xff" * 40,
)  # fmt: skip


def _change_a_row(db: sqlite3.Connection, dice: random.Random) -> None:
    sql = (
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%'"
        " AND name NOT LIKE 'sqlite%' ORDER BY name"
    )
    table = dice.choice(db.execute(sql).fetchall())[0]
    (column,) = dice.choice(
        db.execute("SELECT name FROM pragma_table_info(?)", (table,)).fetchall()
    )
    with suppress(sqlite3.Error):  # its column takes no such value
        db.execute(f'UPDATE "{table}" SET "{column}" = ?', (dice.choice(STRANGE),))


def _believed(data: bytes, diary: bytes) -> bytes:
    held = _unzipped(data) | {"diary.db": diary}
    told: dict[str, Any] = json.loads(held["manifest.json"])
    digest = hashlib.sha256(held["diary.db"]).hexdigest()
    told["members"] = {"diary.db": {"size": len(held["diary.db"]), "sha256": digest}}
    held["manifest.json"] = json.dumps(told).encode()
    return _zipped(held)


def behind_a_passphrase(data: bytes, dice: random.Random) -> bytes:
    return spoiled(seal_lightly(data, WORDS), dice)


def before_it_was_sealed(data: bytes, dice: random.Random) -> bytes:
    return seal_lightly(spoiled(data, dice), WORDS)


def _unzipped(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def _zipped(held: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in held.items():
            packed.writestr(name, data)
    return out.getvalue()


WAYS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    anywhere, in_the_directory, in_the_manifest, in_the_diary, in_its_cells, in_its_rows,
    in_an_older_one, behind_a_passphrase,
    before_it_was_sealed,
)  # fmt: skip


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_changed_files_are_refused_or_hold_what_they_held(
    packed: bytes,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    way: Callable[[bytes, random.Random], bytes],
) -> None:
    room = tmp_path / "room"
    room.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(room))
    dice, bad = random.Random(way.__name__), tmp_path / "bad.coldwrap"
    told: Counter[str] = Counter()
    WATCH.seen.clear()
    for number in range(MANY // len(WAYS)):
        data = way(packed, dice)
        bad.write_bytes(data)
        began = time.monotonic()
        WATCH.awake = True
        try:
            told[_tried(bad)] += 1
        finally:
            WATCH.awake = False
        assert time.monotonic() - began < TOO_LONG_S, number
        assert bad.read_bytes() == data
        assert sorted(each.name for each in tmp_path.iterdir()) == ["bad.coldwrap", "room"]
        assert not list(room.iterdir())
    outside = {path for path in WATCH.seen if not _within(path, room)}
    assert outside == set()
    print(way.__name__, dict(told))  # noqa: T201 - what came of it, for whoever counts


def _tried(bad: Path) -> str:
    try:
        with open_container(bad, WORDS) as opened:
            review_row(looked(opened))
    except Fault as fault:
        if fault.code not in MAY_BE:
            raise
        return fault.code.value
    return "opened"


def _within(path: str, room: Path) -> bool:
    if path in ("", ":memory:"):
        return True
    return Path(path).is_relative_to(room) or path.isdigit()
