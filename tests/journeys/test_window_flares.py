"""A flare-up through the real window: said to begin and to be over on Today, then seen in the
diary, in Trends and in the report."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from app.domain.entry_kind import EntryKind
from app.domain.health import CONSENT_TEXT, Consent
from app.domain.journal import DiaryEntry, Flare, FlareTurn, Pain
from app.domain.units import Moment
from app.late import LateClock
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from tests.journeys.conftest import Life, Live

KEY = Qt.Key
EVER = 10**15
DAY_MS = 86_400_000


@pytest.fixture
def lived(tmp_path: Path) -> Path:
    """A diary with a score of each of the last days, so that there is a chart."""
    path = tmp_path / "diary.db"
    now = LateClock().now()
    with DiaryFile(path) as diary:
        diary.consent(Consent(CONSENT_TEXT, Moment(0, 0)))
        for days in range(1, 15):
            at = replace(now, wall_ms=now.wall_ms - days * DAY_MS)
            diary.write(DiaryEntry(Pain(3 + days % 3), at, at))
    return path


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that the next dialog of the system answers."""
    path = tmp_path / "report.html"

    def answer(*_asked: object) -> tuple[str, str]:
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return path


def turns(path: Path) -> list[FlareTurn]:
    """What another program finds in the diary."""
    with DiaryReading(path) as diary:
        told = diary.entries(0, EVER, frozenset({EntryKind.FLARE}))
    return [entry.body.turn for entry in told if isinstance(entry.body, Flare)]


def presses(person: Life, words: str) -> None:
    """By keyboard alone."""
    person.until(lambda: person.sees(words), repr(words))
    person.tab_to(words)
    person.key(KEY.Key_Return)


def goes_on(person: Life, place: str, following: str) -> None:
    """By keyboard alone, to the place beside the one in front."""
    person.tab_to(place)
    person.key(KEY.Key_Right)
    assert person.sees_focus(following)


def is_told(person: Life, path: Path, press: Callable[[Life, str], None]) -> None:
    """It begins and is over; each is kept at once."""
    person.waits_for("Simulated")
    press(person, "I have pain")
    press(person, "A flare-up began")
    person.waits_for("Flare-up since: ")
    person.until(lambda: turns(path) == [FlareTurn.BEGAN], "its beginning on the disk")
    press(person, "The flare-up is over")
    person.waits_until_gone("Flare-up since: ")
    both = [FlareTurn.BEGAN, FlareTurn.OVER]
    person.until(lambda: turns(path) == both, "its end on the disk")


def stands_in_the_diary(person: Life) -> None:
    for row in ("Flare-up began", "Flare-up over"):
        person.waits_for(row)


def stands_in_the_table(person: Life) -> None:
    for row in (" | Flare-up began", " | Flare-up over"):
        person.waits_for(row)


def stands_in_the_report(person: Life, report: Path) -> None:
    person.waits_for("Saved: report.html")
    assert "New in this time: flare-up (" in report.read_text("utf-8")


def test_a_flare_up_is_seen_everywhere_by_mouse(live: Live, lived: Path, report: Path) -> None:
    person = live()
    is_told(person, lived, Life.press)
    person.press("Diary")
    stands_in_the_diary(person)
    person.press("Trends")
    person.press("Pain by day: show as table")
    stands_in_the_table(person)
    person.press("Share")
    person.press("Report")
    person.press("Save as HTML")
    stands_in_the_report(person, report)


def test_a_flare_up_is_seen_everywhere_by_keyboard_alone(
    live: Live, lived: Path, report: Path
) -> None:
    person = live()
    is_told(person, lived, presses)
    goes_on(person, "Today", "Diary")
    stands_in_the_diary(person)
    goes_on(person, "Diary", "Trends")
    presses(person, "Pain by day: show as table")
    stands_in_the_table(person)
    goes_on(person, "Trends", "Share")
    presses(person, "Report")
    presses(person, "Save as HTML")
    stands_in_the_report(person, report)
