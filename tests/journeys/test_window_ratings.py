"""Pain before, after and two hours after a session, through the real window: by mouse and by
keyboard alone, never filled in beforehand, and left out by who likes to."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton

from app.domain.diary import Closing, EndReason, OffProof, Opening
from app.domain.health import CONSENT_TEXT, Consent
from app.domain.pain import PainWhen, Site
from app.domain.units import Moment
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from tests.journeys.conftest import Life, Live
from tests.journeys.hands import Hands, Keyboard, Mouse

HANDS: tuple[Callable[[Life], Hands], ...] = (Mouse, Keyboard)
by_both = pytest.mark.parametrize("by", HANDS, ids=["mouse", "keyboard"])
COLD_S = 600


def ratings(person: Life, session: int) -> list[tuple[PainWhen, int]]:
    """What another program finds in the diary."""
    with DiaryReading(person.path) as diary:
        page = diary.session(session)
    assert page is not None
    return [(rating.when, rating.score) for rating in page.ratings]


def nothing_is_filled_in(person: Life) -> bool:
    keys = [
        key
        for key in person.frame.findChildren(QAbstractButton)
        if key.isVisible() and key.accessibleName().startswith("Pain ")
    ]
    return len(keys) >= 11 and not any(key.isChecked() for key in keys)


def opens_a_rehearsal(person: Life, hands: Hands) -> None:
    person.waits_for("Simulated")
    hands.press("Start 15 min")
    hands.press("Right calf")
    person.until(lambda: nothing_is_filled_in(person), "an empty answer before")


def stops(person: Life, hands: Hands) -> None:
    person.waits_for("Time left")
    hands.press("Stop")
    person.waits_for("How does your skin look?")
    person.until(lambda: nothing_is_filled_in(person), "an empty answer after")


@by_both
def test_pain_is_told_before_and_after(live: Live, by: Callable[[Life], Hands]) -> None:
    person = live()
    hands = by(person)
    opens_a_rehearsal(person, hands)
    hands.rate("Pain", 7)
    hands.press("Start 10 min")
    stops(person, hands)
    hands.rate("Pain", 4)
    person.waits_for("Saved: pain 4 of 10")
    hands.press("Done")
    person.quit()
    (row,) = person.sessions()
    assert ratings(person, row.id) == [(PainWhen.BEFORE, 7), (PainWhen.AFTER, 4)]


@by_both
def test_pain_is_left_out(live: Live, by: Callable[[Life], Hands]) -> None:
    person = live()
    hands = by(person)
    opens_a_rehearsal(person, hands)
    hands.press("Start 10 min")
    stops(person, hands)
    hands.press("Done")
    person.quit()
    (row,) = person.sessions()
    assert ratings(person, row.id) == []


@pytest.fixture
def cooled(tmp_path: Path) -> int:
    """A session in earnest on the left knee that ended three hours ago."""
    ended_ms = round((time.time() - 3 * 3600) * 1000)  # noqa: TID251 - the window asks it as well
    began = Moment(0, ended_ms - COLD_S * 1000)
    opening = Opening(
        began, "gel-10", COLD_S, COLD_S, Site.KNEE_LEFT, "timer", "Timer", "timer",
        simulated=False, number=7,
    )  # fmt: skip
    with DiaryFile(tmp_path / "diary.db") as file:
        file.consent(Consent(CONSENT_TEXT, began))
        session = file.begin(opening)
        ended = Moment(COLD_S * 1000, ended_ms)
        file.finish(session, Closing(ended, EndReason.COMPLETED, COLD_S, COLD_S, OffProof.PERSON))
    return session


@by_both
def test_pain_is_asked_again_two_hours_later(
    live: Live, by: Callable[[Life], Hands], cooled: int
) -> None:
    person = live()
    hands = by(person)
    person.waits_for("How is the pain now?")
    hands.press("Left knee")
    person.until(lambda: nothing_is_filled_in(person), "an empty answer")
    hands.rate("Pain", 3)
    person.waits_for("Saved: pain 3 of 10")
    person.waits_until_gone("How is the pain now?")
    person.quit()
    assert ratings(person, cooled) == [(PainWhen.HOURS_2, 3)]
