"""The schema as it stands: a golden dump, the page that explains it, and its plain views."""

import re
import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.body import Region, Spot
from app.domain.care import CareEntry, Modality
from app.domain.diary import Closing, LogEntry, Opening
from app.domain.harm import AdverseEvent, Advice, Harm, Outcome
from app.domain.health import Applies, Cap, Clearance, Consent, HealthScreen
from app.domain.journal import DiaryEntry, Pain
from app.domain.pain import AfterAnswers, PainRating, PainWhen, Site, SkinLook
from app.domain.trail import Target
from app.domain.units import Moment
from app.domain.wrap import Sample
from storage.diary import DiaryFile
from storage.search_schema import BENEATH

GOLDEN = Path(__file__).with_name("golden_schema.sql")
SCHEMA_PAGE = Path(__file__).parents[2] / "docs" / "schema.md"
SHELL = shutil.which("sqlite3")


def dump(path: Path) -> str:
    with closing(sqlite3.connect(path)) as conn:
        found = conn.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")
        return "".join(f"{sql};\n\n" for (sql,) in found)


def tell_of_health(diary: DiaryFile) -> None:
    at = Moment(0, 1_763_714_400_000, 60)
    conditions = (Applies("C13"), Applies("C09", frozenset({Site.NECK, Site.HIP_LEFT})))
    diary.screen(HealthScreen(at, 1961, frozenset({"C01", "C09", "C13"}), conditions))
    diary.clear(Clearance("C12", "Dr Sweet", "2025-11-01", at))
    diary.cap(Cap(450, "physio", at))
    diary.consent(Consent(1, at))
    event = diary.report(AdverseEvent(Harm.FAINT_OR_DIZZY, None, at, at, 1, photo=b"jpeg"))
    diary.follow_harm(event, Outcome.GONE, "sat down", at)
    diary.advise(1, Advice("Dr Frost", "2025-11-28", at, "eat first"))
    diary.take_down(CareEntry(Modality.BATH, at, 450, at, Site.NECK, "lake"))


@pytest.fixture
def filled(path: Path, diary: DiaryFile, opening: Opening, closing: Callable[..., Closing]) -> Path:
    session = diary.begin(opening)
    diary.add(session, [Sample(t, 1325, 900, None) for t in range(25)])
    diary.note(session, LogEntry(4500, "rule", "warn", "H02", 1180))
    diary.rate(PainRating(7, Moment(0, 1_763_714_400_000, -90), PainWhen.BEFORE, None, session))
    diary.answer(session, AfterAnswers(skin=SkinLook.RED, felt="better", touch_felt=False))
    diary.finish(session, closing(25))
    tell_of_health(diary)
    now = Moment(0, 1_763_714_400_000, 60)
    diary.price_session(session, 450, now)
    pain = Pain(4, (Spot(Region.NECK), Spot(Region.FOOT_LEFT, 2)))
    diary.bin(Target.ENTRY, diary.write(DiaryEntry(pain, now, now, "ow", session), [b"jpeg"]), now)
    running = diary.begin(opening)
    diary.add(running, [Sample(3, -5, None, 800, backfilled=True)])
    return path


def test_the_schema_is_the_golden_one(path: Path, diary: DiaryFile) -> None:
    """After a wanted change, write what this shows into golden_schema.sql and read the diff."""
    assert dump(path) == GOLDEN.read_text(encoding="utf-8")


def test_the_page_names_every_table_column_view_and_index(path: Path, diary: DiaryFile) -> None:
    named = set(re.findall(r"`(\w+)`", SCHEMA_PAGE.read_text(encoding="utf-8")))
    named |= set(re.findall(r"^### (\w+)$", SCHEMA_PAGE.read_text(encoding="utf-8"), re.MULTILINE))
    with closing(sqlite3.connect(path)) as conn:
        things = conn.execute(
            "SELECT name, type FROM sqlite_master WHERE sql IS NOT NULL"
            " AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '*sqlite_migrations_*'"
            " AND type <> 'trigger'"
        ).fetchall()
        for name, kind in things:
            assert name in named
            if kind != "index" and name not in BENEATH:
                for column in conn.execute(f"PRAGMA table_info({name})"):
                    assert column[1] in named, f"{name}.{column[1]}"


def test_every_table_of_ours_is_strict(path: Path, diary: DiaryFile) -> None:
    with closing(sqlite3.connect(path)) as conn:
        loose = conn.execute(
            "SELECT name FROM pragma_table_list"
            " WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT GLOB '*sqlite_*'"
        ).fetchall()
    assert loose == []


def test_the_views_speak_plainly(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as conn:
        conn.row_factory = sqlite3.Row

        def view(name: str) -> list[dict[str, object]]:
            return [dict(row) for row in conn.execute(f"SELECT * FROM {name}")]

        local, utc = "2025-11-21 09:40:00", "2025-11-21 08:40:00"
        first, second = view("v_sessions")
        assert first == {
            "session": 1,
            "began_local": "2025-11-21 09:40:00",
            "began_utc": "2025-11-21 08:40:00",
            "ended_utc": "2025-11-21 08:40:25",
            "programme": "gel-15",
            "modality": "pack",
            "site": "knee_left",
            "first_site": None,
            "device": "Knee wrap",
            "first_device": None,
            "model": "ocwp-1",
            "source": "app",
            "part_of": None,
            "simulated": "no",
            "speed": 1.0,
            "planned_minutes": 20.0,
            "minutes": 0.42,
            "cold_minutes": 0.42,
            "end_reason": "completed",
            "off_proof": "wrap",
            "baseline_skin_degC": 13.25,
            "coldest_skin_degC": 13.25,
            "mean_skin_degC": 13.25,
            "in_band_minutes": 0.42,
            "samples": 25,
            "gaps": 0,
            "missing_seconds": 0,
            "pain_before": 7,
            "pain_after": None,
            "skin_after": "red",
            "touch_felt": "no",
            "skin_after_30_minutes": None,
            "skin_after_60_minutes": None,
            "felt": "better",
            "note": None,
            "said_before": None,
            "cost": 4.5,
            "binned": "no",
        }
        assert (second["ended_utc"], second["minutes"], second["end_reason"]) == (None, None, None)
        assert [tuple(row.values()) for row in view("v_curve_10s")] == [
            (1, 0, 13.25),
            (1, 10, 13.25),
            (1, 20, 13.25),
        ]
        assert [tuple(row.values()) for row in view("v_live")] == [(2, 3, -0.05, None, 8.0, "yes")]
        assert [tuple(row.values()) for row in view("v_log")] == [
            (1, 4.5, "rule", "warn", "H02", 1180)
        ]
        assert [tuple(row.values()) for row in view("v_pain")] == [
            (1, None, "2025-11-21 07:10:00", utc, 7, "before", None, 1, "no"),
            (None, 1, "2025-11-21 09:40:00", utc, 4, "any", "neck foot_left", 1, "yes"),
        ]
        assert [tuple(row.values()) for row in view("v_entries")] == [
            (1, "pain", local, utc, local, view("v_entries")[0]["body"], "ow", 1, "no", 1, "yes")
        ]
        assert [tuple(row.values()) for row in view("v_edits")] == [
            (1, local, utc, "session", 1, '{"cost": null}', '{"cost": 450}', "no"),
            (2, local, utc, "entry", 1, '{"binned_wall_ms": null}',
             '{"binned_wall_ms": 1763714400000}', "no"),
        ]  # fmt: skip
        assert view("v_devices") == []


def test_the_views_of_health_and_harm_speak_plainly(filled: Path) -> None:
    local, utc = "2025-11-21 09:40:00", "2025-11-21 08:40:00"
    with closing(sqlite3.connect(filled)) as conn:

        def view(name: str) -> list[tuple[object, ...]]:
            return conn.execute(f"SELECT * FROM {name}").fetchall()

        assert view("v_health_screens") == [
            (1, local, utc, 1, 1961, "C01", "no", None),
            (1, local, utc, 1, 1961, "C09", "yes", '["hip_left","neck"]'),
            (1, local, utc, 1, 1961, "C13", "yes", "[]"),
        ]
        assert view("v_clearances") == [(1, local, utc, "C12", "Dr Sweet", "2025-11-01")]
        assert view("v_caps") == [(1, local, utc, "physio", 7.5)]
        assert view("v_consents") == [(1, local, utc, 1)]
        harm = (1, local, local, "faint_or_dizzy", None, 1, "no", "")
        assert view("v_adverse_events") == [
            (*harm, local, "open", "", 1),
            (*harm, local, "gone", "sat down", 1),
        ]
        advice = ("Dr Frost", "2025-11-28", "eat first", local)
        assert view("v_locks") == [(1, "everywhere", "D14", local, 1, "no", "no", *advice)]
        assert view("v_care") == [(1, local, utc, "bath", "neck", 7.5, local, "lake", "no")]
        # 25 seconds at 13.25 degC: 1.75 below 15, for 25 / 60 of a minute.
        assert view("v_doses") == [(1, local, "knee_left", "no", 0.42, 0.73, 0.42, 0.0, "no")]


@pytest.mark.skipif(SHELL is None, reason="the sqlite3 shell is not on this machine")
def test_the_sqlite3_shell_reads_it_while_it_is_open(filled: Path) -> None:
    assert SHELL
    query = "SELECT session, began_local, coldest_skin_degC FROM v_sessions WHERE session = 1"
    run = subprocess.run(
        [SHELL, "-readonly", "-header", "-csv", str(filled), query],
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )
    assert run.stdout.splitlines() == [
        "session,began_local,coldest_skin_degC",
        '1,"2025-11-21 09:40:00",13.25',
    ]
