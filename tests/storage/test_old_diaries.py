"""Diaries that older versions wrote open in this one, with all that was in them."""

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.body import Region, Spot
from app.domain.care import CareEntry, Modality
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
from app.domain.faults import Fault
from app.domain.harm import AdverseEvent, Advice, Harm, Lock, Outcome
from app.domain.health import (
    Applies,
    Cap,
    Clearance,
    Cloth,
    Consent,
    HealthScreen,
    PackFrom,
    Ready,
)
from app.domain.journal import Pain
from app.domain.known import PastSession
from app.domain.ledger import Dose
from app.domain.pain import AfterAnswers, PainRating, PainWhen, Site, SkinLook
from app.domain.wrap import Sample
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from storage.schema import SCHEMA
from tests.storage.conftest import at

DIARIES = Path(__file__).parents[1] / "diaries"


def put(path: Path, number: int) -> Path:
    """The old diary of that schema, at `path`."""
    path.parent.mkdir()
    path.write_bytes(gzip.decompress((DIARIES / f"schema-{number}.db.gz").read_bytes()))
    return path


@pytest.fixture
def old(path: Path) -> Path:
    return put(path, 1)


def rows(path: Path, columns: dict[str, list[str]]) -> dict[str, list[tuple[object, ...]]]:
    """The rows of each table, as far as the given columns go."""
    with closing(sqlite3.connect(path)) as conn:
        return {
            table: conn.execute(f"SELECT {', '.join(names)} FROM {table} ORDER BY 1, 2").fetchall()
            for table, names in columns.items()
        }


def columns(path: Path) -> dict[str, list[str]]:
    """The columns of each table of ours."""
    with closing(sqlite3.connect(path)) as conn:
        tables = conn.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '*sqlite_*'"
        ).fetchall()
        return {
            table: [
                name for (name,) in conn.execute(f"SELECT name FROM pragma_table_info('{table}')")
            ]
            for (table,) in tables
        }


def test_every_schema_has_its_old_diary() -> None:
    kept = sorted(p.name for p in DIARIES.glob("*.gz"))
    assert kept == [f"schema-{number}.db.gz" for number in range(1, SCHEMA + 1)]


def pains(path: Path) -> list[tuple[object, ...]]:
    """The pain entries, by their id, with the columns of a rating."""
    with closing(sqlite3.connect(path)) as conn:
        return conn.execute(
            "SELECT body ->> '$.score', body ->> '$.spots[0].region',"
            " at_wall_ms, at_mono_ms, at_utc_offset_min FROM entries WHERE kind = 'pain'"
            " AND told_wall_ms = at_wall_ms AND session_id IS NULL AND rehearsal = 0 ORDER BY id"
        ).fetchall()


def skin(path: Path) -> list[tuple[object, ...]]:
    """The means of the skin where there are any."""
    with closing(sqlite3.connect(path)) as conn:
        return conn.execute(
            "SELECT session, second, cast(round(100 * skin_degC) AS INTEGER) FROM v_curve_10s"
            " WHERE skin_degC IS NOT NULL ORDER BY 1, 2"
        ).fetchall()


def test_ratings_of_no_session_become_entries_in_their_order(path: Path) -> None:
    put(path, 3)
    rated = [
        (9, None, "any", 4, "neck", 500, 6, 120),
        (8, None, "before", 0, None, 700, 5, 60),
        (12, None, "any", 10, "hip_left", 300, 7, -90),
    ]
    with closing(sqlite3.connect(path)) as conn:
        conn.executemany("INSERT INTO ratings VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rated)
        conn.commit()
    DiaryFile(path).close()
    assert pains(path) == [row[3:] for row in sorted(rated)]
    with DiaryReading(path) as reader:
        entries = reader.entries(0, 1000)
        told = reader.ratings(0)
    assert [entry.body for entry in entries] == [
        Pain(10, (Spot(Region.HIP_LEFT),)),
        Pain(4, (Spot(Region.NECK),)),
        Pain(0),
    ]
    assert [(each.score, each.site, each.when) for each in told[-3:]] == [
        (0, None, PainWhen.ANY),
        (4, Site.NECK, PainWhen.ANY),
        (10, Site.HIP_LEFT, PainWhen.ANY),
    ]


@pytest.mark.parametrize("number", range(1, SCHEMA + 1))
def test_every_row_of_an_old_diary_comes_through_as_it_was(path: Path, number: int) -> None:
    put(path, number)
    known = columns(path)
    before = rows(path, known)
    DiaryFile(path).close()
    means = before.pop("means_10s", [])
    loose = [row for row in before["ratings"] if row[1] is None]
    before["ratings"] = [row for row in before["ratings"] if row[1] is not None]
    assert rows(path, {name: known[name] for name in before}) == before
    assert sum(map(len, before.values())) > 5
    if number < 4:
        assert pains(path) == [row[3:] for row in loose]
        assert skin(path) == [row[:3] for row in means if row[2] is not None]


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
            baseline=3000,
            dose=Dose(0, 0, 0),
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
    put(path, 2)
    with DiaryFile(path) as diary, DiaryReading(path) as reader:
        past = diary.known(at(3000)).past
        page = reader.session(1)
    assert past == (
        PastSession(
            1, Site.KNEE_LEFT, at(300).wall_ms, 300, 300, 900, OffProof.WRAP, baseline=2999
        ),
        PastSession(
            2,
            Site.NECK,
            at(1700).wall_ms,
            600,
            600,
            900,
            OffProof.PERSON,
            closed_ms=at(1600).wall_ms,
        ),
    )
    assert page
    assert page.log == (LogEntry(0, "start", "new_site", "T02", 0),)
    with closing(sqlite3.connect(path)) as conn:
        refused = conn.execute("SELECT rule, value, asked_s, site FROM refusals").fetchall()
    assert refused == [("T05", 300, 900, "neck")]


@pytest.mark.parametrize("with_means", [False, True])
def test_a_curve_that_cannot_be_read_does_not_keep_a_diary_from_opening(
    old: Path, with_means: bool
) -> None:
    with closing(sqlite3.connect(old)) as conn:
        conn.execute("UPDATE curves SET packed = x'00'")
        if not with_means:
            conn.execute("DELETE FROM means_10s")
        conn.commit()
    with DiaryFile(old), DiaryReading(old) as reader:
        row = reader.sessions(9)[-1]
        assert (row.id, row.baseline, row.dose) == (1, None, None)
        assert bool(skin(old)) is with_means
        with pytest.raises(Fault, match="file_damaged"):
            reader.session(1)


def test_schema_3_keeps_health_harm_locks_and_other_cold(path: Path) -> None:
    put(path, 3)
    with DiaryFile(path) as diary, DiaryReading(path) as reader:
        known = diary.known(at(400_000))
        assert reader.consented() == Consent(1, at(-600))
        assert reader.harms() == (
            AdverseEvent(
                Harm.TINGLING, Site.KNEE_LEFT, at(299), at(400), 1, Outcome.GONE,
                "down the calf\nafter a walk", b"\xff\xd8\xff\xe0 not quite a picture \xff\xd9",
                id=1,
            ),
        )  # fmt: skip
        assert reader.care(9) == (
            CareEntry(Modality.BATH, at(2000), 480, at(7000), Site.HIP_LEFT, "lake", 1),
        )
    advice = Advice("Dr Nerve", "2025-11-24", at(300_000), "shorter, and below the kneecap")
    assert known.screen == HealthScreen(
        at(-500),
        1961,
        frozenset({"C01", "C09", "C12", "C13"}),
        (Applies("C12"), Applies("C09", frozenset({Site.NECK}))),
    )
    assert known.clearances == (Clearance("C12", "Dr Sweet", "2025-11-01", at(-400)),)
    assert known.caps == (Cap(600, "physio", at(-300)),)
    assert known.locks == (
        Lock(Site.KNEE_LEFT, "D03", at(299), 1, advice=advice, id=1),
        Lock(Site.KNEE_LEFT, "D14", at(400), 1, id=2),
    )
    assert [(p.id, p.site, p.modality) for p in known.past] == [
        (1, Site.KNEE_LEFT, Modality.PACK),
        (0, Site.HIP_LEFT, Modality.BATH),
        (2, Site.LOWER_BACK, Modality.ICE_MASSAGE),
    ]


def test_schema_3_keeps_what_was_said_before_and_after_a_session(path: Path) -> None:
    put(path, 3)
    with DiaryFile(path), DiaryReading(path) as reader:
        page = reader.session(1)
    assert page
    assert page.row.opening.ready == Ready(
        Cloth.DRY_TWICE,
        PackFrom.FREEZER,
        frozenset({"H06", "L05"}),
        asked_new=True,
        position="front",
    )
    assert page.row.closing
    assert page.row.closing.end is EndReason.NERVE_SIGNS
    assert (page.row.baseline, page.row.dose) == (3079, Dose(18_108, 72, 29))
    assert page.after == AfterAnswers(
        SkinLook.RED, "same", None, ("sit",), True, SkinLook.RED, SkinLook.NORMAL
    )
    assert page.ratings[-1].when is PainWhen.HOURS_24
