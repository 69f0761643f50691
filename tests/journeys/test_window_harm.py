"""Through the real window when something goes wrong: stopped, told, paused, asked again."""

import time
from pathlib import Path

from PySide6.QtCore import Qt

from app.domain.diary import Closing, EndReason, OffProof, Opening
from app.domain.harm import Harm
from app.domain.health import CONSENT_TEXT, Consent
from app.domain.pain import PainWhen, Site, SkinLook
from app.domain.units import Moment
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from tests.journeys.conftest import Life, Live

KEY = Qt.Key
COLD_S = 600


def lived(path: Path, ago_s: float) -> int:
    """A session in earnest on the left knee that ended so long ago; its id."""
    ended_ms = round((time.time() - ago_s) * 1000)  # noqa: TID251 - the window asks it as well
    began = Moment(0, ended_ms - COLD_S * 1000)
    opening = Opening(
        began, "gel-10", COLD_S, COLD_S, Site.KNEE_LEFT, "timer", "Timer", "timer",
        simulated=False, number=7,
    )  # fmt: skip
    with DiaryFile(path) as file:
        file.consent(Consent(CONSENT_TEXT, began))
        session = file.begin(opening)
        ended = Moment(COLD_S * 1000, ended_ms)
        closing = Closing(ended, EndReason.COMPLETED, COLD_S, COLD_S, OffProof.PERSON)
        file.finish(session, closing)
    return session


def test_a_sign_stops_and_what_is_written_down_pauses_the_place(live: Live, tmp_path: Path) -> None:
    person = live(speed=20)
    person.starts()
    person.waits_for("above the cold band")
    person.press("I feel something else")
    person.press("Tingling or pins and needles")
    person.waits_for("Stopped: a nerve may be hurt")
    person.waits_for("Touch it lightly. Do you feel it?")
    person.press("Pink or red")
    person.press("Yes")
    person.press("Sit up slowly")
    person.press("Did something go wrong?")
    person.press("Tingling or pins and needles")
    person.press("Save")
    person.waits_for("This area is paused")
    person.press("Done")
    person.press("Done")
    person.waits_for("Lower back is paused")
    person.quit()
    (row,) = person.sessions()
    assert row.closing
    assert (row.closing.end, row.closing.off) == (EndReason.NERVE_SIGNS, OffProof.WRAP)
    with DiaryReading(tmp_path / "diary.db") as diary:
        (event,) = diary.harms()
        page = diary.session(row.id)
    assert (event.harm, event.site, event.rehearsal) == (Harm.TINGLING, Site.LOWER_BACK, True)
    assert event.session_id == row.id
    assert page is not None
    assert (page.after.skin, page.after.touch_felt) == (SkinLook.RED, True)


def test_chest_pain_shows_where_to_get_help_before_anything_else(live: Live) -> None:
    person = live(speed=20)
    person.starts()
    person.waits_for("above the cold band")
    person.press("I feel something else")
    person.press("Pain in the chest")
    person.waits_for("call your emergency number now")
    person.until(lambda: person.sessions()[0].closing, "the end of the session")
    assert person.finds("I have read this")
    person.press("I have read this")
    person.waits_for("Stopped: you feel unwell")
    assert person.sees("call your emergency number now")


def looks_as_after_the_cold(person: Life, then: str) -> None:
    """Tell first of the look that the session should have ended with; the next one follows."""
    follows = f"After that: Left knee · {then}"
    person.waits_for(follows)
    person.press("Tell how your skin looks")
    person.press("As always")
    person.press("Yes")
    person.press("Done")
    person.waits_until_gone(follows)
    person.waits_for(f"Left knee · {then}")


def test_skin_that_is_red_at_30_and_at_60_minutes_is_asked_for_warned_of_and_paused(
    live: Live, tmp_path: Path
) -> None:
    session = lived(tmp_path / "diary.db", ago_s=31 * 60)
    person = live()
    looks_as_after_the_cold(person, "30 minutes after the cold")
    person.press("Tell how your skin looks")
    person.press("Pink or red")
    person.waits_for("It is still there. Use no cold here.")
    assert not person.sees("This area is paused")
    person.press("Done")
    person.waits_until_gone("30 minutes after the cold")
    person.quit()
    with DiaryReading(tmp_path / "diary.db") as diary:
        page = diary.session(session)
    assert page is not None
    assert page.after.skin_30 is SkinLook.RED
    later = lived(tmp_path / "later.db", ago_s=62 * 60)
    person = live(name="later.db")
    looks_as_after_the_cold(person, "60 minutes after the cold")
    person.press("Tell how your skin looks")
    person.press("Still numb")
    person.waits_for("This area is paused")
    person.press("Done")
    person.quit()
    with DiaryReading(tmp_path / "later.db") as diary:
        page = diary.session(later)
        now = Moment(0, round(time.time() * 1000))  # noqa: TID251 - the window asks it as well
        (lock,) = diary.known(now).locks
    assert page is not None
    assert page.after.skin_60 is SkinLook.NUMB
    assert (lock.rule, lock.site, lock.session_id) == ("D10", Site.KNEE_LEFT, later)


def test_pain_is_asked_again_after_two_hours_and_answered_by_keyboard(
    live: Live, tmp_path: Path
) -> None:
    session = lived(tmp_path / "diary.db", ago_s=3 * 3600)
    person = live()
    person.waits_for("How is the pain now?")
    person.tab_to("Left knee")
    person.key(KEY.Key_Return)
    person.tab_to("Pain 0 of 10")
    person.types("4")
    person.waits_for("Saved: pain 4 of 10")
    person.waits_until_gone("How is the pain now?")
    person.quit()
    with DiaryReading(tmp_path / "diary.db") as diary:
        page = diary.session(session)
    assert page is not None
    assert [(r.when, r.score) for r in page.ratings] == [(PainWhen.HOURS_2, 4)]


def test_a_cold_bath_is_taken_down_and_the_place_rests(live: Live, tmp_path: Path) -> None:
    person = live()
    person.waits_for("Ready")
    person.press("More")
    person.press("Cold from elsewhere")
    person.press("Add cold from elsewhere")
    person.press("Cold bath")
    person.press("10 min")
    person.press("On one place")
    person.press("Left knee")
    person.press("Save")
    person.waits_for("Cold bath")
    person.press("More")
    person.press("How much cold")
    person.waits_for("Ready at ")
    person.quit()
    with DiaryReading(tmp_path / "diary.db") as diary:
        (entry,) = diary.care(9)
    assert (entry.site, entry.seconds) == (Site.KNEE_LEFT, 600)
