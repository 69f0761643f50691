"""Whatever bytes the file holds, opening and reading it ends in values or in a Fault."""

import random
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.diary import Closing, LogEntry, Opening
from app.domain.faults import Fault
from app.domain.pain import AfterAnswers, PainRating, PainWhen, SkinLook
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
            session = diary.begin(opening)
            diary.add(session, noisy(seconds))
            diary.note(session, LogEntry(4500, "rule", "warn", "H02", 1180))
            diary.rate(PainRating(7, NOW, PainWhen.BEFORE, None, session))
            diary.answer(session, AfterAnswers(skin=SkinLook.RED, felt="better"))
            diary.finish(session, closing(seconds))
        diary.add(diary.begin(opening), noisy(20))
    return path.read_bytes()


def read_all(path: Path) -> None:
    with DiaryReading(path) as reader:
        for row in reader.sessions(10):
            with suppress(Fault):
                reader.session(row.id)
        reader.ratings(0)


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
