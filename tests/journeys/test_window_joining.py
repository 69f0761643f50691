"""Through the real window: a session that was cut in two is joined, told of another wrap, found by
a filter, undone and taken apart; by mouse and by keyboard; and all of it is on the disk."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.domain.diary import Closing, EndReason, KnownDevice, OffProof, Opening
from app.domain.health import CONSENT_TEXT, Consent
from app.domain.known import Known
from app.domain.pain import PainRating, PainWhen, Site
from app.domain.units import Moment
from app.domain.wrap import Sample
from app.late import LateClock
from app.sampling.sessions import SIMULATED
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from tests.journeys.conftest import Live
from tests.journeys.person import Person

KEY = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
BLUE = KnownDevice("blue", "A4:C1:38:00:12:7F", "ocwp", "Blue wrap")
RED = KnownDevice("red", "A4:C1:38:00:12:80", "ocwp", "Red wrap")
FIRST, SECOND = 1, 2
MINUTE_MS = 60_000


def ago(minutes: float) -> Moment:
    """Two days and so many minutes ago."""
    now = LateClock().now()
    return replace(now, wall_ms=now.wall_ms - round((2880 + minutes) * MINUTE_MS))


@pytest.fixture
def split(tmp_path: Path) -> Path:
    """A diary with a session of the knee in two halves, five minutes apart, and three wraps."""
    path = tmp_path / "diary.db"
    with DiaryFile(path) as diary:
        diary.consent(Consent(CONSENT_TEXT, Moment(0, 0)))
        for minutes, device in enumerate((SIMULATED, RED, BLUE)):
            diary.remember(device, ago(minutes))
        for began, minutes, end, pains in (
            (40, 8, EndReason.LINK_LOST, (7, 6)),
            (27, 6, EndReason.COMPLETED, (6, 2)),
        ):
            at = ago(began)
            number = diary.begin(
                Opening(at, "gel-15", 1200, 900, Site.KNEE_LEFT, "blue", "Blue wrap", "ocwp",
                        False, began)
            )  # fmt: skip
            diary.add(number, [Sample(t, 1320, None, None) for t in range(60 * minutes)])
            closing = Closing(ago(began - minutes), end, 60 * minutes, 60 * minutes, OffProof.WRAP)
            diary.finish(number, closing)
            for when, score in zip((PainWhen.BEFORE, PainWhen.AFTER), pains, strict=True):
                diary.rate(PainRating(score, at, when, None, number))
    return path


def parts(path: Path) -> list[tuple[int, ...]]:
    """What another program finds: the numbers of each session and its parts, newest first."""
    with DiaryReading(path) as diary:
        return [row.ids for row in diary.sessions(9)]


def known(path: Path) -> Known:
    with DiaryReading(path) as diary:
        return diary.known(ago(-2880))


def on_disk_after(person: Person, path: Path, *wanted: tuple[int, ...]) -> None:
    person.until(lambda: parts(path) == list(wanted), f"{wanted} on the disk")


def test_two_halves_are_joined_named_and_taken_apart_by_mouse(live: Live, split: Path) -> None:
    before = known(split).past
    person = live()
    person.waits_for("Simulated")
    person.press("Diary")
    person.press("Left knee · 6")
    person.press("Join with the session before")
    on_disk_after(person, split, (FIRST, SECOND))
    person.waits_for("You joined 2 parts")
    assert person.sees("Left knee · 14")
    assert person.finds("Pain before, 7 of 10")
    assert person.finds("Pain after, 2 of 10")
    person.press("Wrap, Blue wrap")
    person.waits_for("Only the name changes")
    person.press("Red wrap")
    person.waits_for("Wrap Blue wrap → Red wrap")
    assert person.sees("It was recorded with Blue wrap.")
    with DiaryReading(split) as diary:
        (row,) = diary.sessions(9)
        assert (row.opening.device_name, row.first_device) == ("Red wrap", "Blue wrap")
    assert known(split).past == before
    person.press("Take apart")
    person.waits_for("Taken apart")
    person.press("Undo")
    on_disk_after(person, split, (FIRST, SECOND))
    person.quit()


def test_it_is_joined_and_undone_by_keyboard(live: Live, split: Path) -> None:
    person = live()
    person.waits_for("Simulated")
    person.press("Diary")
    person.tab_to("Left knee")
    person.key(KEY.Key_Return)
    person.waits_for("Change it")
    person.tab_to("Join with the session before")
    person.key(KEY.Key_Space)
    on_disk_after(person, split, (FIRST, SECOND))
    person.waits_for("Joined: one session now")
    person.key(KEY.Key_Z, CTRL)
    on_disk_after(person, split, (SECOND,), (FIRST,))
    person.key(KEY.Key_Z, CTRL | SHIFT)
    on_disk_after(person, split, (FIRST, SECOND))
    person.quit()


def test_a_rehearsal_is_left_out_of_the_diary_by_a_filter(live: Live, split: Path) -> None:
    with DiaryFile(split) as diary:
        at = ago(5000)
        opening = Opening(at, "gel-10", 600, 600, Site.LOWER_BACK, "simulated", "Simulated wrap",
                          "ocwp-sim", True, 3)  # fmt: skip
        number = diary.begin(opening)
        diary.finish(number, Closing(at, EndReason.COMPLETED, 600, 600, OffProof.WRAP))
    person = live()
    person.waits_for("Simulated")
    person.press("Diary")
    assert person.finds("Lower back")
    person.press("Filter")
    person.press("Without simulated")
    person.press("Show these")
    person.waits_for("Without simulated")
    person.until(lambda: not person.sees("Lower back"), "the end of the rehearsal")
    assert person.finds("Left knee")
    person.press("Take out the filter: Without simulated")
    person.until(lambda: person.finds("Lower back"), "the rehearsal")
    person.press("Lower back")
    person.waits_for("Change it")
    assert not person.sees("Which wrap it was"), "a rehearsal has no other wrap to choose"
    person.quit()
