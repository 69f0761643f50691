"""`coldwrap report`: from a diary to a file, and what is said when that cannot be."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from app.cli import main
from app.domain.diary import Closing, EndReason, OffProof, Opening
from app.domain.function import Activities, Score
from app.domain.harm import AdverseEvent, Harm
from app.domain.health import Cap
from app.domain.instruments import Instrument
from app.domain.journal import DiaryEntry
from app.domain.pain import AfterAnswers, PainRating, PainWhen, Site
from app.domain.period import local_day
from app.domain.plan import Goal, Plan, Template
from app.domain.preferences import Preferences
from app.domain.units import Moment
from app.late import LateClock
from storage.diary import DiaryFile

ROOT = Path(__file__).parents[2]
DAY_MS = 86_400_000

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(autouse=True)
def language_again(qapp: QApplication) -> Iterator[None]:
    del qapp
    was = QLocale()
    yield
    QLocale.setDefault(was)


@pytest.fixture
def diary(tmp_path: Path) -> Path:
    """Eight sessions on the last eight days, and one of two months ago."""
    path, now = tmp_path / "diary.db", LateClock().now()
    with DiaryFile(path) as opened:
        for ago in (60, *range(8, 0, -1)):
            began = Moment(0, now.wall_ms - ago * DAY_MS, now.utc_offset_min)
            ended = Moment(0, began.wall_ms + 900_000, now.utc_offset_min)
            session = opened.begin(
                Opening(began, "gel-15", 1080, 900, Site.LOWER_BACK, "k", "Wrap", "ocwp",
                        simulated=False, number=1)
            )  # fmt: skip
            opened.finish(session, Closing(ended, EndReason.COMPLETED, 900, 900, OffProof.WRAP))
            opened.rate(PainRating(6, began, PainWhen.BEFORE, None, session))
            opened.rate(PainRating(4, ended, PainWhen.AFTER, None, session))
            opened.answer(session, AfterAnswers(note="Watched a film"))
    return path


def report(diary: Path, out: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["report", "--diary", str(diary), "--out", str(out), *words])


def told(result: Result) -> dict[str, Any]:
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_a_pdf_of_the_last_thirty_days(diary: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    said = told(report(diary, out, "--json"))
    assert out.read_bytes().startswith(b"%PDF-")
    assert (said["sessions"], said["pages"], said["parts"]) == (8, 1, [])
    assert len(said["content_sha256"]) == 64


def test_the_days_that_are_asked_for(diary: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    assert told(report(diary, out, "--json", "--days", "90"))["sessions"] == 9
    assert told(report(diary, out, "--json", "--all"))["sessions"] == 9
    first = told(report(diary, out, "--json", "--days", "3"))["from"]
    assert told(report(diary, out, "--json", "--from", first))["sessions"] == 2
    assert told(report(diary, out, "--json", "--from", first, "--to", first))["sessions"] == 1


def test_a_day_begins_when_the_persons_does_and_the_page_says_so(
    tmp_path: Path,
) -> None:
    """A session at half past one on 5 March: with days from 4 o'clock it was on 4 March."""
    path, out = tmp_path / "late.db", tmp_path / "report.html"
    began = Moment(0, 1_772_670_600_000, 60)
    with DiaryFile(path) as opened:
        session = opened.begin(
            Opening(began, "gel-15", 1080, 900, Site.LOWER_BACK, "k", "Wrap", "ocwp",
                    simulated=False, number=1)
        )  # fmt: skip
        ended = replace(began, wall_ms=began.wall_ms + 900_000)
        opened.finish(session, Closing(ended, EndReason.COMPLETED, 900, 900, OffProof.WRAP))

    def sessions(day: str) -> int:
        said = told(report(path, out, "--json", "--lang", "en", "--from", day, "--to", day))
        return said["sessions"]

    assert (sessions("2026-03-04"), sessions("2026-03-05")) == (0, 1)
    assert "A day begins at" not in out.read_text("utf-8")
    with DiaryFile(path) as opened:
        opened.prefer(Preferences(day_starts_h=4))
    assert (sessions("2026-03-05"), sessions("2026-03-04")) == (0, 1)
    assert re.search(r"A day begins at 0?4:00", out.read_text("utf-8"))
    assert told(report(path, out, "--json", "--days", "7"))["day_starts_h"] == 4


def test_back_pages_and_notes_only_when_asked(diary: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    assert report(diary, out).stdout == f"Written: {out}\n"
    assert "Watched a film" not in out.read_text("utf-8")
    every = "sessions, curves,body,medicines,cost,notes"
    said = told(report(diary, out, "--json", "--with", every))
    assert said["parts"] == ["body", "cost", "curves", "medicines", "notes", "sessions"]
    assert "Watched a film" in out.read_text("utf-8")


def test_name_questions_and_language(diary: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    assert report(diary, out, "--name", "A. B.", "--ask", "Swim?", "--lang", "de").exit_code == 0
    page = out.read_text("utf-8")
    assert '<html lang="de">' in page
    assert "A. B." in page
    assert "<li>Swim?</li>" in page


def test_since_the_last_visit_and_of_the_course(diary: Path, tmp_path: Path) -> None:
    now, out = LateClock().now(), tmp_path / "report.html"
    began = replace(now, wall_ms=now.wall_ms - 3 * DAY_MS - 60_000)
    visit = date.fromordinal(date(1970, 1, 1).toordinal() + local_day(now) - 5).isoformat()
    with DiaryFile(diary) as opened:
        opened.prefer(Preferences("M. K.", visit=visit))
        goal = "carry my granddaughter"
        opened.keep_plan(
            Plan(Template.ACUTE, "gel-15", Site.LOWER_BACK, 3, 3, began, own_goal=goal)
        )
    since = told(report(diary, out, "--json", "--since-visit"))
    assert (since["from"], since["sessions"]) == (visit, 5)
    page = out.read_text("utf-8")
    assert "M. K." in page
    assert "carry my granddaughter" in page
    course = told(report(diary, out, "--json", "--course", "--name", "", "--question", "Swim?"))
    assert (course["sessions"], course["adverse_events"]) == (3, 0)
    page = out.read_text("utf-8")
    assert "M. K." not in page
    assert "<li>Swim?</li>" in page
    assert "3 of 3" in page


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A made-up diary of 190 days in which much is written down, and much went on."""
    path = tmp_path_factory.mktemp("full") / "d.db"
    made = ["--diary", str(path), "--years", "0.52", "--until", "2026-02-28"]
    assert CliRunner().invoke(main, ["sample", *made]).exit_code == 0
    began = Moment(0, 1_771_000_000_000, 60)  # 13 February 2026
    told_at = replace(began, wall_ms=began.wall_ms + 9 * DAY_MS)
    with DiaryFile(path) as opened:
        goals = frozenset({Goal.RELIEF, Goal.MOVEMENT})
        opened.keep_plan(
            Plan(Template.FULL, "gel-15", Site.LOWER_BACK, 14, 7, began, goals=goals,
                 own_goal="Carry my granddaughter up the stairs again")
        )  # fmt: skip
        opened.report(AdverseEvent(Harm.REDNESS, Site.LOWER_BACK, told_at, told_at))
        opened.cap(Cap(720, "physio", told_at))
        for instrument in (Instrument.ODI, Instrument.PROMIS_PI):
            opened.write(DiaryEntry(Score(instrument, 34, "Dr. Weber"), told_at, told_at))
        names = Activities((("Tie my shoes", 5), ("Lift the child", 3)))
        opened.write(DiaryEntry(names, told_at, told_at))
    return path


@pytest.mark.parametrize("first", ["2026-01-30", "2025-12-01"])
@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("lang", ["en", "de"])
def test_a_full_month_or_quarter_is_one_page(
    full: Path, tmp_path: Path, lang: str, paper: str, first: str
) -> None:
    days = ("--from", first, "--to", "2026-02-28")
    out = tmp_path / "report.pdf"
    said = told(report(full, out, "--json", "--lang", lang, "--paper", paper, *days))
    assert said["pages"] == 1


def test_letter_paper(diary: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    assert report(diary, out, "--paper", "letter").exit_code == 0
    assert b"/MediaBox [0 0 612 792]" in out.read_bytes().replace(b".000000", b"")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--out", "report.txt"), "must end in .pdf or .html"),
        (("--days", "3", "--all"), "not two of them"),
        (("--to", "2026-01-01"), "--to needs --from"),
        (("--from", "2026-02-02", "--to", "2026-01-01"), "--from lies after --to"),
        (("--with", "everything"), "no such part: everything"),
        (("--since-visit", "--course"), "not two of them"),
        (("--since-visit",), "no last visit is in the diary"),
        (("--course",), "no course is in the diary"),
        (("--ask", "1", "--ask", "2", "--ask", "3", "--ask", "4"), "--ask at most 3 times"),
    ],
)
def test_what_does_not_fit_is_wrong_usage(
    diary: Path, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    result = report(diary, tmp_path / "report.pdf", *words)
    assert result.exit_code == 2
    assert said in result.output
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_place_that_cannot_be_written(diary: Path, tmp_path: Path) -> None:
    result = report(diary, tmp_path / "missing" / "report.pdf")
    assert result.exit_code == 1
    assert "coldwrap: not written" in result.output
    assert "Traceback" not in result.output


def test_no_diary_is_said_and_none_is_made(tmp_path: Path) -> None:
    result = report(tmp_path / "none.db", tmp_path / "report.pdf")
    assert result.exit_code == 1
    assert "file unreachable" in result.output
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_it_needs_no_screen(diary: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    bare = {k: v for k, v in os.environ.items()
            if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}  # fmt: skip
    bare["LC_ALL"] = "C.UTF-8"  # Qt warns of encodings that are not UTF-8
    words = [sys.executable, "-m", "app", "report", "--diary", str(diary), "--out", str(out)]
    done = subprocess.run(words, cwd=ROOT, env=bare, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert out.read_bytes().startswith(b"%PDF-")
