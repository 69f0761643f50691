"""One diary a test, and the values that most tests begin with."""

import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.diary import Closing, EndReason, OffProof, Opening
from app.domain.pain import Site
from app.domain.units import Moment
from app.domain.wrap import Sample
from storage.diary import DiaryFile
from storage.reader import DiaryReading

BEGAN = Moment(mono_ms=90_000, wall_ms=1_763_714_400_000, utc_offset_min=60)
"""2025-11-21 09:40:00 local time, 08:40:00 UTC."""
HOUR_S, DAY_S = 3600, 86_400


def at(seconds: float) -> Moment:
    """So many seconds after BEGAN."""
    ms = round(seconds * 1000)
    return Moment(BEGAN.mono_ms + ms, BEGAN.wall_ms + ms, BEGAN.utc_offset_min)


Kept = Callable[..., int]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "diary.db"


@pytest.fixture
def diary(path: Path) -> Iterator[DiaryFile]:
    with DiaryFile(path) as opened:
        yield opened


@pytest.fixture
def reader(path: Path, diary: DiaryFile) -> Iterator[DiaryReading]:
    with DiaryReading(path) as opened:
        yield opened


@pytest.fixture
def opening() -> Opening:
    return Opening(
        began=BEGAN,
        program="gel-15",
        planned_s=1200,
        cold_planned_s=900,
        site=Site.KNEE_LEFT,
        device_key="k1",
        device_name="Knee wrap",
        model="ocwp-1",
        simulated=False,
        number=17,
    )


@pytest.fixture
def closing() -> Callable[..., Closing]:
    def after(
        seconds: int, end: EndReason = EndReason.COMPLETED, cold_s: int | None = None
    ) -> Closing:
        ended = Moment(BEGAN.mono_ms + seconds * 1000, BEGAN.wall_ms + seconds * 1000, 60)
        return Closing(ended, end, seconds, seconds if cold_s is None else cold_s, OffProof.WRAP)

    return after


@pytest.fixture
def kept(diary: DiaryFile, opening: Opening) -> Kept:
    """Keeps a session of `ran_s` seconds that began `began_s` after BEGAN; its id."""

    def keep(
        began_s: float,
        ran_s: int = 600,
        site: Site = Site.KNEE_LEFT,
        *,
        off: OffProof = OffProof.WRAP,
        simulated: bool = False,
        end: EndReason = EndReason.COMPLETED,
        samples: Iterable[Sample] = (),
    ) -> int:
        session = diary.begin(replace(opening, began=at(began_s), site=site, simulated=simulated))
        diary.add(session, samples)
        diary.finish(session, Closing(at(began_s + ran_s), end, ran_s, ran_s, off))
        return session

    return keep


@pytest.fixture
def noisy() -> Callable[..., list[Sample]]:
    """A cooling curve, each channel with 0.03 degC of white noise."""

    def curve(seconds: int, seed: int = 1) -> list[Sample]:
        chance = random.Random(seed)

        def noise() -> float:
            return chance.gauss(0, 3)

        return [
            Sample(
                t,
                round(3100 - 1750 * (1 - 2.718 ** (-t / 240)) + noise()),
                round(900 + 300 * 2.718 ** (-t / 90) + noise()),
                round(800 + noise()),
            )
            for t in range(seconds)
        ]

    return curve
