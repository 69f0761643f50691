"""Diary files: what comes back out of them, and what each kind of bad one is told as."""

import gzip
import hashlib
import io
import json
import shutil
import sqlite3
import stat
import struct
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from app.domain.faults import Fault, FaultCode
from app.domain.period import Period
from app.exporting.document import write_document
from app.exporting.manifest import Manifest, Member, manifest_of, manifest_text
from app.exporting.source import Frame
from storage.container import copy_diary, open_container, restore_container, write_container
from storage.diary import DiaryFile
from storage.exporting import DiaryExport
from storage.file import PAGE_SIZE
from storage.mask import Mask
from storage.schema import SCHEMA
from tests.full_diary import BEGAN, DAY_S, PERSONAL, WRAP, at, contents, curve, fill, opening
from tests.sealed import seal_lightly

OLD = Path(__file__).parents[1] / "diaries"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("filled") / "d.db"
    fill(path)
    return path


@pytest.fixture(scope="module")
def packed(filled: Path) -> Path:
    return write(filled, filled.with_name("d.coldwrap"))


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place for all temporary folders."""
    room = tmp_path / "room"
    room.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(room))
    return room


def write(diary: Path, out: Path, period: Period | None = None, mask: Mask | None = None) -> Path:
    frame = Frame("1.2.3", "seed", None if mask else BEGAN, anonymous=mask is not None)
    with DiaryExport(diary, period, mask) as source:
        write_container(source, frame, out, lambda _: None)
    return out


def why(path: Path, passphrase: str | None = None) -> FaultCode:
    with pytest.raises(Fault) as caught, open_container(path, passphrase):
        pass
    return caught.value.code


def test_the_whole_diary_comes_back(filled: Path, packed: Path, tmp_path: Path) -> None:
    manifest = restore_container(packed, tmp_path / "new" / "n.db")
    assert contents(tmp_path / "new" / "n.db") == contents(filled)
    assert (manifest.sessions, manifest.schema, manifest.app) == (3, SCHEMA, "1.2.3")
    with DiaryFile(tmp_path / "new" / "n.db") as diary:
        assert diary.begin(opening(at(9 * DAY_S), WRAP)) == 4


def test_it_is_looked_into_on_a_copy_that_is_gone_afterwards(
    filled: Path, packed: Path, room: Path
) -> None:
    before = packed.read_bytes()
    with open_container(packed) as opened:
        assert [row.id for row in opened.reader.sessions(9)] == [3, 2, 1]
        assert opened.diary.parent.stat().st_mode & 0o777 == 0o700
        assert opened.diary.is_relative_to(room)
    assert not list(room.iterdir())
    assert packed.read_bytes() == before
    assert not list(filled.parent.glob("*.part"))


def test_the_copy_holds_nothing_that_was_deleted(filled: Path, tmp_path: Path) -> None:
    shutil.copy(filled, tmp_path / "d.db")
    with closing(sqlite3.connect(tmp_path / "d.db")) as db:
        db.execute("PRAGMA secure_delete = OFF").fetchall()
        db.execute("INSERT INTO settings VALUES ('secret', ?)", (json.dumps("tulip" * 9000),))
        db.execute("UPDATE care SET note = 'tulips'")
        db.execute("DELETE FROM settings WHERE key = 'secret'")
        db.execute("UPDATE care SET note = ''")
        db.commit()
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    assert b"tulip" in (tmp_path / "d.db").read_bytes()
    with DiaryExport(tmp_path / "d.db") as source:
        copy_diary(source, tmp_path / "copy.db")
    assert b"tulip" not in (tmp_path / "copy.db").read_bytes()
    with closing(sqlite3.connect(tmp_path / "copy.db")) as db:
        assert db.execute("PRAGMA page_size").fetchone() == (PAGE_SIZE,)
        assert db.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_one_moment_of_a_diary_in_use_is_written(filled: Path, tmp_path: Path) -> None:
    shutil.copy(filled, tmp_path / "d.db")
    with DiaryFile(tmp_path / "d.db") as diary:
        diary.add(3, curve(90))
        write(tmp_path / "d.db", tmp_path / "d.coldwrap")
    with open_container(tmp_path / "d.coldwrap") as opened:
        page = opened.reader.session(3)
    assert page
    assert len(page.samples) == 88


def test_part_of_it_and_one_without_its_person(filled: Path, tmp_path: Path) -> None:
    days = Period(at(0).wall_ms // 86_400_000, at(0).wall_ms // 86_400_000)
    write(filled, tmp_path / "part.coldwrap", days)
    with open_container(tmp_path / "part.coldwrap") as opened:
        assert [row.id for row in opened.reader.sessions(9)] == [1]
    write(filled, tmp_path / "anon.coldwrap", None, Mask(500))
    with open_container(tmp_path / "anon.coldwrap") as opened:
        manifest, held = opened.manifest, opened.diary.read_bytes()
        with closing(sqlite3.connect(opened.diary)) as db:
            applied = db.execute("SELECT applied_at FROM _sqlite_migrations").fetchall()
    assert {when[:4] for (when,) in applied} == {"1970"}
    assert (manifest.anonymous, manifest.made, manifest.identity) == (True, "", "")
    assert [word for word in PERSONAL if word != "signs" and word.encode() in held] == []


def test_its_identity_stays_when_sessions_go(filled: Path, packed: Path, tmp_path: Path) -> None:
    with open_container(packed) as opened:
        identity = opened.manifest.identity
    shutil.copy(filled, tmp_path / "d.db")
    with closing(sqlite3.connect(tmp_path / "d.db")) as db:
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("DELETE FROM sessions WHERE id < 3")
        db.commit()
    write(tmp_path / "d.db", tmp_path / "d.coldwrap")
    with open_container(tmp_path / "d.coldwrap") as opened:
        assert opened.manifest.identity == identity
    assert len(identity) == 32


def test_the_same_diary_gives_the_same_bytes(filled: Path, tmp_path: Path) -> None:
    one, other = (write(filled, tmp_path / f"{n}.coldwrap") for n in range(2))
    assert one.read_bytes() == other.read_bytes()


def test_a_diary_that_is_there_is_never_replaced(
    packed: Path, filled: Path, tmp_path: Path
) -> None:
    shutil.copy(filled, tmp_path / "d.db")
    before = (tmp_path / "d.db").read_bytes()
    with pytest.raises(Fault) as caught:
        restore_container(packed, tmp_path / "d.db")
    assert caught.value.code is FaultCode.WRONG_STATE
    assert (tmp_path / "d.db").read_bytes() == before


def test_one_of_an_older_release_is_brought_up_to_date_in_the_copy(
    packed: Path, tmp_path: Path, room: Path
) -> None:
    def age(held: dict[str, bytes]) -> None:
        held["diary.db"] = gzip.decompress((OLD / "schema-1.db.gz").read_bytes())
        said(schema=1)(held)
        believed(held)

    old = changed(packed, tmp_path / "old.coldwrap", age)
    before = old.read_bytes()
    with open_container(old) as opened:
        assert opened.reader.sessions(9)
    restore_container(old, tmp_path / "n.db")
    assert contents(tmp_path / "n.db")["sessions"]
    assert old.read_bytes() == before
    assert sorted(each.name for each in tmp_path.glob("n.db*")) == ["n.db", "n.db-lock"]
    assert not list(room.iterdir())


# --- bad ones


def changed(packed: Path, to: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """The diary file with other things in it."""
    with zipfile.ZipFile(packed) as whole:
        held = {name: whole.read(name) for name in whole.namelist()}
    change(held)
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in held.items():
            out.writestr(name, data)
    return to


def said(**other: object) -> Callable[[dict[str, bytes]], None]:
    """Another manifest."""

    def change(held: dict[str, bytes]) -> None:
        held["manifest.json"] = json.dumps(json.loads(held["manifest.json"]) | other).encode()

    return change


def believed(held: dict[str, bytes]) -> None:
    """A manifest that fits what is there, as somebody writes it who means harm."""
    told: dict[str, Any] = json.loads(held["manifest.json"])
    told["members"] = {
        name: {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        for name, data in held.items()
        if name != "manifest.json"
    }
    held["manifest.json"] = json.dumps(told).encode()


def in_the_diary(*statements: str) -> Callable[[dict[str, bytes]], None]:
    """Another diary, and a manifest that fits."""

    def change(held: dict[str, bytes]) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "d.db")
            path.write_bytes(held["diary.db"])
            with closing(sqlite3.connect(path)) as db:
                for statement in statements:
                    db.execute(statement)
                db.commit()
            held["diary.db"] = path.read_bytes()
        believed(held)

    return change


def without(name: str) -> Callable[[dict[str, bytes]], None]:
    def change(held: dict[str, bytes]) -> None:
        del held[name]

    return change


def one_bit(held: dict[str, bytes]) -> None:
    data = bytearray(held["diary.db"])
    data[len(data) // 2] ^= 1
    held["diary.db"] = bytes(data)


def other_bytes(held: dict[str, bytes]) -> None:
    held["diary.db"] = b"no database at all" * 100
    believed(held)


def zeros(held: dict[str, bytes]) -> None:
    held["diary.db"] = bytes(200 << 20)
    believed(held)


BAD: dict[str, tuple[Callable[[dict[str, bytes]], None], FaultCode]] = {
    "one bit": (one_bit, FaultCode.FILE_CHANGED),
    "a newer format": (said(version=99), FaultCode.FORMAT_TOO_NEW),
    "another format": (said(format="other"), FaultCode.NOT_A_DIARY),
    "a newer schema": (said(schema=SCHEMA + 1), FaultCode.SCHEMA_TOO_NEW),
    "a newer diary": (in_the_diary("PRAGMA user_version = 99"), FaultCode.SCHEMA_TOO_NEW),
    "another application": (in_the_diary("PRAGMA application_id = 5"), FaultCode.NOT_A_DIARY),
    "no database": (other_bytes, FaultCode.NOT_A_DIARY),
    "a lost table": (in_the_diary("DROP TABLE locks"), FaultCode.FILE_DAMAGED),
    "a trigger": (
        in_the_diary("CREATE TRIGGER t AFTER INSERT ON log BEGIN DELETE FROM locks; END"),
        FaultCode.FILE_UNSAFE,
    ),
    "a bomb": (zeros, FaultCode.FILE_TOO_BIG),
    "a path": (lambda held: held.update({"../evil": b"x"}), FaultCode.FILE_UNSAFE),
    "a thing too many": (lambda held: held.update({"a.exe": b"x"}), FaultCode.FILE_UNSAFE),
    "a report that nobody names": (
        lambda held: held.update({"report.pdf": b"x"}),
        FaultCode.FILE_CHANGED,
    ),
    "no manifest": (without("manifest.json"), FaultCode.NOT_A_DIARY),
    "no diary": (without("diary.db"), FaultCode.FILE_CHANGED),
    "a manifest of words": (
        lambda held: held.update({"manifest.json": b"[" * 50_000}),
        FaultCode.FILE_CHANGED,
    ),
    "a long manifest": (
        lambda held: held.update({"manifest.json": b" " * 100_000}),
        FaultCode.FILE_TOO_BIG,
    ),
    "a time that is none": (said(made="<b>yesterday"), FaultCode.FILE_CHANGED),
    "a name too many": (said(more=1), FaultCode.FILE_CHANGED),
    "members of words": (said(members="all"), FaultCode.FILE_CHANGED),
    "a size that is none": (
        said(members={"diary.db": {"size": -1, "sha256": "0" * 64}}),
        FaultCode.FILE_CHANGED,
    ),
}


@pytest.mark.parametrize("bad", BAD)
def test_each_kind_of_bad_file_is_told_as_what_it_is(
    packed: Path, tmp_path: Path, room: Path, bad: str
) -> None:
    change, code = BAD[bad]
    changed(packed, tmp_path / "bad.coldwrap", change)
    before = sorted(tmp_path.iterdir())
    assert why(tmp_path / "bad.coldwrap") is code
    with pytest.raises(Fault) as caught:
        restore_container(tmp_path / "bad.coldwrap", tmp_path / "new.db")
    assert caught.value.code is code
    assert sorted(tmp_path.iterdir()) == before
    assert not list(room.iterdir())


def test_what_is_no_zip(packed: Path, tmp_path: Path) -> None:
    bad, data = tmp_path / "bad", packed.read_bytes()
    for content, code in (
        (b"", FaultCode.NOT_A_DIARY),
        (b"hello", FaultCode.NOT_A_DIARY),
        (data[:-30], FaultCode.FILE_CUT),
        (data[: len(data) // 2], FaultCode.FILE_CUT),
        (data[:3], FaultCode.NOT_A_DIARY),
        (b"x" + data, FaultCode.NOT_A_DIARY),
        (b'{"a": 1}', FaultCode.NOT_A_DIARY),
    ):
        bad.write_bytes(content)
        assert why(bad) is code, content[:20]
    assert why(tmp_path / "none") is FaultCode.FILE_UNREACHABLE
    assert why(tmp_path) is FaultCode.FILE_UNREACHABLE


def test_a_link_in_the_zip_is_refused(packed: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(packed) as whole, zipfile.ZipFile(tmp_path / "bad", "w") as out:
        out.writestr("manifest.json", whole.read("manifest.json"))
        link = zipfile.ZipInfo("diary.db")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        out.writestr(link, "/etc/passwd")
    assert why(tmp_path / "bad") is FaultCode.FILE_UNSAFE


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_the_same_name_twice_is_refused(packed: Path, tmp_path: Path) -> None:
    shutil.copy(packed, tmp_path / "bad")
    with zipfile.ZipFile(tmp_path / "bad", "a") as out:
        out.writestr("diary.db", "another")
    assert why(tmp_path / "bad") is FaultCode.FILE_UNSAFE


def test_a_size_that_is_a_lie_stops_the_unpacking(packed: Path, tmp_path: Path) -> None:
    """The central directory and the manifest say 1000 bytes; what is stored is 16 MB."""

    def shrink(held: dict[str, bytes]) -> None:
        held["diary.db"] = bytes(16 << 20)
        believed(held)
        told = json.loads(held["manifest.json"])
        told["members"]["diary.db"]["size"] = 1000
        held["manifest.json"] = json.dumps(told).encode()

    data = bytearray(changed(packed, tmp_path / "bad", shrink).read_bytes())
    for place in _central(bytes(data)):
        if data[place + 46 :].startswith(b"diary.db"):
            data[place + 24 : place + 28] = struct.pack("<I", 1000)
    (tmp_path / "bad").write_bytes(data)
    assert why(tmp_path / "bad") in (FaultCode.FILE_CHANGED, FaultCode.FILE_TOO_BIG)


def _central(data: bytes) -> Iterator[int]:
    place = data.find(b"PK\x01\x02")
    while place >= 0:
        yield place
        place = data.find(b"PK\x01\x02", place + 4)


def test_behind_a_passphrase(packed: Path, filled: Path, tmp_path: Path, room: Path) -> None:
    sealed = tmp_path / "d.coldwrap.age"
    sealed.write_bytes(seal_lightly(packed.read_bytes(), "open"))
    assert why(sealed) is FaultCode.PASSPHRASE_NEEDED
    assert why(sealed, "shut") is FaultCode.PASSPHRASE_WRONG
    restore_container(sealed, tmp_path / "n.db", "open")
    assert contents(tmp_path / "n.db") == contents(filled)
    assert not list(room.iterdir())


def test_an_export_as_json_is_looked_into_too(filled: Path, tmp_path: Path) -> None:
    text = io.StringIO()
    with DiaryExport(filled) as source:
        write_document(source, Frame("1", "s", BEGAN), text, lambda _: None)
    (tmp_path / "d.json").write_text(text.getvalue(), "utf-8")
    (tmp_path / "d.age").write_bytes(seal_lightly(text.getvalue().encode(), "open"))
    for name in ("d.json", "d.age"):
        with open_container(tmp_path / name, "open") as opened:
            assert len(opened.reader.sessions(9)) == opened.manifest.sessions == 3
            assert opened.manifest.made.startswith("2025-11-21T09:40:00")


def test_a_manifest_is_read_as_it_was_written() -> None:
    manifest = Manifest(
        "0.1.0", "2026-03-04T17:10:00+01:00", "ab" * 16, 4, 17,
        {"diary.db": Member(5, "0" * 64)}, "2026-03-01", None, anonymous=False, sample=True,
    )  # fmt: skip
    assert manifest_of(manifest_text(manifest).encode()) == manifest
