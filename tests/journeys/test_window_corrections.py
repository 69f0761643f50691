"""A session is corrected through the real window: place, pain, cost; each change can be read again,
and the diary keeps where it began."""

from pathlib import Path

from app.domain.pain import PainWhen, Site
from app.domain.trail import Target
from storage.reader import DiaryReading
from tests.journeys.conftest import Live
from tests.journeys.person import Person


def runs_and_opens(person: Person) -> None:
    person.starts()
    person.waits_for("Time left")
    person.press("Stop")
    person.waits_for("You stopped it")
    person.press("Done")
    person.press("Diary")
    person.press("Lower back")
    person.waits_for("Change it")


def test_a_session_is_moved_rated_priced_thrown_away_and_undone(live: Live, tmp_path: Path) -> None:
    person = live()
    runs_and_opens(person)
    person.press("Place")
    assert person.sees("both places count this session")
    person.press("Neck")
    person.press("It was here")
    person.waits_for("Place Lower back → Neck")
    assert person.sees("it began as Lower back")
    person.press("Pain before")
    person.press("Pain 7 of 10")
    person.press("Keep it")
    person.waits_for("Saved: pain 7 of 10")
    person.until(lambda: person.finds("Pain before, 7 of 10"), "the rating")
    person.press("Cost")
    person.tab_to("Cost")
    person.types("12.5")
    person.press("Keep it")
    person.until(lambda: person.finds("Cost, 12.50"), "the cost")
    person.press("Throw away")
    person.waits_for("Thrown away: Neck")
    person.press("Undo")
    person.until(lambda: person.finds("Neck"), "the session")
    person.quit()
    on_disk(tmp_path)


def on_disk(tmp_path: Path) -> None:
    with DiaryReading(tmp_path / "diary.db") as diary:
        page = diary.session(1)
        assert page is not None
        row = page.row
        assert (row.opening.site, row.first_site, row.cost) == (Site.NECK, Site.LOWER_BACK, 1250)
        assert row.binned_ms is None
        assert [rating.when for rating in page.ratings] == [PainWhen.BEFORE]
        changed = [name for edit in diary.trail(Target.SESSION, 1) for name in edit.after]
        assert {"site", "cost", "binned_wall_ms"} <= set(changed)
