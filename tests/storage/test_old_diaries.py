"""Diaries that older versions wrote open in this one, with all that was in them."""

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.diary import (
    Closing,
    EndReason,
    KnownDevice,
    LogEntry,
    OffProof,
    Opening,
    SessionPage,
    SessionRow,
)
from app.domain.known import PastSession
from app.domain.pain import AfterAnswers, PainRating, PainWhen, Site, SkinLook
from app.domain.units import Moment
from app.domain.wrap import Sample
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from storage.schema import SCHEMA

DIARIES = Path(__file__).parents[1] / "diaries"


def at(seconds: int) -> Moment:
    return Moment(90_000 + seconds * 1000, 1_763_714_400_000 + seconds * 1000, 60)


@pytest.fixture
def old(path: Path) -> Path:
    path.parent.mkdir()
    path.write_bytes(gzip.decompress((DIARIES / "schema-1.db.gz").read_bytes()))
    return path


def test_every_schema_has_its_old_diary() -> None:
    kept = sorted(p.name for p in DIARIES.glob("*.gz"))
    assert kept == [f"schema-{number}.db.gz" for number in range(1, SCHEMA + 1)]


def test_schema_1_keeps_its_finished_session(old: Path) -> None:
    with DiaryFile(old), DiaryReading(old) as reader:
        page = reader.session(1)
        ratings = reader.ratings(0)
    before = PainRating(7, at(-60), PainWhen.BEFORE, Site.KNEE_LEFT, 1)
    after = PainRating(4, at(400), PainWhen.AFTER, Site.KNEE_LEFT, 1)
    samples = tuple(
        Sample(t, 3000 - 4 * t, 900 if t % 2 else None, 800, 100 <= t < 120)
        for t in range(300)
        if not 200 <= t < 230
    )
    skin = [sample.skin for sample in samples if sample.skin is not None]
    assert page == SessionPage(
        row=SessionRow(
            id=1,
            opening=Opening(
                at(0), "gel-15", 1200, 900, Site.KNEE_LEFT, "k1", "Knee wrap", "ocwp-1", False, 17
            ),
            closing=Closing(at(300), EndReason.STOPPED_BY_PERSON, 300, 300, OffProof.WRAP),
            samples=270,
            coldest_skin=3000 - 4 * 299,
            mean_skin=round(sum(skin) / len(skin)),
            in_band_s=0,
            gaps=1,
            missing_s=30,
            alarms=("contact_cold_warn",),
            pain_before=7,
            pain_after=4,
            skin_check_due=False,
        ),
        samples=samples,
        log=(
            LogEntry(0, "phase", "cold"),
            LogEntry(4000, "alarm", "contact_cold_warn"),
            LogEntry(250_000, "stop", "stopped_by_person"),
        ),
        ratings=(before, after),
        after=AfterAnswers(
            SkinLook.RED,
            "better",
            "Cold, but good \N{EM DASH} caf\N{LATIN SMALL LETTER E WITH ACUTE} after",
            ("sit", "stand"),
        ),
    )
    assert ratings == (PainRating(5, at(9000)), after, before)


def test_schema_1_keeps_its_open_session_and_devices(old: Path) -> None:
    with DiaryFile(old) as diary:
        (row,) = diary.recover(at(20_000))
        assert diary.devices() == (
            KnownDevice("k2", "sim", "ocwp-1", "Practice wrap", "SIM-1", simulated=True),
            KnownDevice("k1", "C0:1D:00:00:00:01", "ocwp-1", "Knee wrap", "CW-0001"),
        )
    assert row.id == 2
    assert (row.opening.simulated, row.opening.speed) == (True, 60.0)
    assert row.closing == Closing(at(5030), EndReason.APP_DIED, 30, 30, OffProof.NONE)
    assert (row.samples, row.coldest_skin, row.alarms) == (30, 1970, ("H02",))


def test_schema_2_keeps_what_rest_and_caps_ask_for(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(gzip.decompress((DIARIES / "schema-2.db.gz").read_bytes()))
    with DiaryFile(path) as diary, DiaryReading(path) as reader:
        past = diary.known(at(3000)).past
        page = reader.session(1)
    assert past == (
        PastSession(1, Site.KNEE_LEFT, at(300).wall_ms, 300, 300, 900, OffProof.WRAP),
        PastSession(2, Site.NECK, at(1700).wall_ms, 600, 600, 900, OffProof.PERSON),
    )
    assert page
    assert page.log == (LogEntry(0, "start", "new_site", "T02", 0),)
    with closing(sqlite3.connect(path)) as conn:
        refused = conn.execute("SELECT rule, value, asked_s, site FROM refusals").fetchall()
    assert refused == [("T05", 300, 900, "neck")]
