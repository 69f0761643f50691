"""Whatever bytes the file holds, opening and reading it ends in values or in a Fault."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing as closed
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.care import CareEntry, Modality
from app.domain.diary import Closing, LogEntry, Opening
from app.domain.faults import Fault
from app.domain.harm import AdverseEvent, Advice, Harm
from app.domain.health import Applies, Cap, Clearance, Cloth, Consent, HealthScreen, Ready
from app.domain.pain import AfterAnswers, PainRating, PainWhen, Site, SkinLook
from app.domain.units import Moment
from app.domain.wrap import Sample
from storage.diary import DiaryFile
from storage.reader import DiaryReading

NOW = Moment(0, 1_763_800_000_000)


@pytest.fixture
def sound(
    path: Path,
    opening: Opening,
    closing: Callable[..., Closing],
    noisy: Callable[..., list[Sample]],
) -> bytes:
    with DiaryFile(path) as diary:
        for seconds in (60, 300):
            session = diary.begin(replace(opening, ready=Ready(Cloth.DRY)))
            diary.add(session, noisy(seconds))
            diary.note(session, LogEntry(4500, "rule", "warn", "H02", 1180))
            diary.rate(PainRating(7, NOW, PainWhen.BEFORE, None, session))
            diary.answer(session, AfterAnswers(skin=SkinLook.RED, felt="better"))
            diary.finish(session, closing(seconds))
            diary.report(AdverseEvent(Harm.REDNESS, Site.NECK, NOW, NOW, session, photo=b"jpeg"))
        diary.screen(HealthScreen(NOW, 1961, frozenset({"C01", "C13"}), (Applies("C13"),)))
        diary.advise(1, Advice("Dr Frost", "2025-11-28", NOW))
        diary.clear(Clearance("C12", "Dr Sweet", "2025-11-01", NOW))
        diary.cap(Cap(600, "physio", NOW))
        diary.consent(Consent(1, NOW))
        diary.take_down(CareEntry(Modality.BATH, NOW, 600, NOW, Site.NECK))
        diary.add(diary.begin(opening), noisy(20))
    return path.read_bytes()


def read_all(path: Path) -> None:
    with DiaryReading(path) as reader:
        for row in reader.sessions(10):
            with suppress(Fault):
                reader.session(row.id)
        reader.ratings(0)
        for look in (reader.consented, reader.harms):
            with suppress(Fault):
                look()
        for since in (reader.known, reader.aftermaths):
            with suppress(Fault):
                since(NOW)
        with suppress(Fault):
            reader.care(10)
        reader.doses(0)


def test_scrambled_bytes_are_read_or_told_as_a_fault(path: Path, sound: bytes) -> None:
    # Most of a small diary is empty page; aim at the bytes that say something.
    telling = [at for at, byte in enumerate(sound) if byte]
    for seed in range(150):
        chance = random.Random(seed)
        scrambled = bytearray(sound)
        for _ in range(chance.randint(1, 4)):
            scrambled[chance.choice(telling)] = chance.randrange(256)
        path.write_bytes(scrambled)
        with suppress(Fault):
            read_all(path)
        with suppress(Fault), DiaryFile(path) as diary:
            diary.recover(NOW)
            diary.devices()
            diary.known(NOW)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 300_000))
def test_a_file_cut_anywhere_is_read_or_told_as_a_fault(
    path: Path, sound: bytes, kept: int
) -> None:
    path.write_bytes(sound[:kept])
    with suppress(Fault):
        read_all(path)


def test_a_word_no_version_has_written_is_damage(path: Path, sound: bytes) -> None:
    with DiaryFile(path) as diary:
        conn = diary._db.conn  # pyright: ignore[reportPrivateUsage]
        conn.execute("UPDATE sessions SET site = 'forehead' WHERE id = 3")
        conn.commit()
        with pytest.raises(Fault, match=r"file_damaged.*forehead"):
            diary.recover(NOW)
    with DiaryReading(path) as reader, pytest.raises(Fault, match=r"file_damaged.*forehead"):
        reader.sessions(1)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE health_screens SET asked = '[1'",
        "UPDATE health_screens SET asked = '{}'",
        "UPDATE health_screens SET applies = '[{}]'",
        """UPDATE health_screens SET applies = '[{"rule": "C09", "sites": ["moon"]}]'""",
        "UPDATE locks SET site = 'moon'",
        "UPDATE care SET modality = 'warmth'",
    ],
)
def test_bad_words_of_health_are_damage_and_let_no_session_begin(
    path: Path, sound: bytes, change: str
) -> None:
    with closed(sqlite3.connect(path)) as conn:
        conn.execute("PRAGMA ignore_check_constraints = ON")
        assert conn.execute(change).rowcount >= 1
        conn.commit()
    with pytest.raises(Fault, match="file_damaged"), DiaryFile(path) as diary:
        diary.known(NOW)
    with DiaryReading(path) as reader, pytest.raises(Fault, match="file_damaged"):
        reader.known(NOW)


@pytest.mark.parametrize("ready", ["{", "[]", '{"cloth": "silk"}'])
def test_bad_words_before_a_start_are_damage(path: Path, sound: bytes, ready: str) -> None:
    with closed(sqlite3.connect(path)) as conn:
        conn.execute("PRAGMA ignore_check_constraints = ON")
        conn.execute("UPDATE sessions SET ready = ? WHERE id = 1", (ready,))
        conn.commit()
    with DiaryReading(path) as reader:
        with pytest.raises(Fault, match="file_damaged"):
            reader.session(1)
        assert reader.session(2)
