"""Two people at one computer, through the window."""

from pathlib import Path

from app.domain.health import CONSENT_TEXT, Consent
from app.domain.journal import DiaryEntry, Note, Pain
from app.domain.preferences import Preferences
from app.people_requests import OpenPerson
from storage.diary import DiaryFile
from storage.place import path_of
from storage.reader import DiaryReading
from tests.journeys.conftest import Live
from ui.shell import Shell


def count(path: Path) -> int:
    with DiaryReading(path) as diary:
        return len(diary.sessions(99))


def test_a_second_person_has_a_diary_of_their_own(live: Live) -> None:
    me = live()
    me.starts()
    me.press("Stop")
    me.waits_for("After the session")
    me.press("More")
    me.press("People")
    me.press("Add a person")
    me.tab_to("Name or initials")
    me.types("Ben")
    me.press("Save")
    me.waits_for("Added.")  # "Ben" also stands where it was typed
    me.waits_for("Ben")
    me.press("Ben")
    me.waits_for("Welcome to Coldwrap")
    me.press("Look around first")
    me.waits_for("Simulated")
    me.press("Diary")
    me.waits_for("Nothing here yet")
    theirs = path_of(me.path, "person-2")
    assert count(theirs) == 0
    me.press("Today")
    me.waits_for("Resting")  # the wrap remembers its own cold, whoever had it
    me.press("No pain today")
    me.waits_for("Saved")
    with DiaryReading(theirs) as diary:
        assert [entry.body for entry in diary.entries(0, 2**62)] == [Pain(0)]
    with DiaryReading(me.path) as diary:
        assert not diary.entries(0, 2**62)
    me.press("More")
    me.press("People")
    me.press("First person")
    me.press("Diary")
    me.waits_until_gone("Nothing here yet")


def test_nobody_else_comes_in_while_a_session_runs(live: Live) -> None:
    me = live(speed=20.0)
    me.press("More")
    me.press("People")
    me.press("Add a person")
    me.tab_to("Name or initials")
    me.types("Ben")
    me.press("Save")
    me.waits_for("Added.")  # "Ben" also stands where it was typed
    me.waits_for("Ben")
    me.press("Today")
    me.starts()
    me.waits_for("Stinging")
    me.press("More")
    me.press("People")
    me.press("Ben")
    me.waits_for("session")
    assert me.finds("Stop")
    me.press("Stop")
    me.until(lambda: len(me.sessions()) == 1)


def test_a_diary_is_deleted_only_by_its_name(live: Live) -> None:
    me = live()
    me.press("More")
    me.press("People")
    me.press("Add a person")
    me.tab_to("Name or initials")
    me.types("Ben")
    me.press("Save")
    me.waits_for("Added.")  # "Ben" also stands where it was typed
    me.waits_for("Ben")
    theirs = path_of(me.path, "person-2")
    assert theirs.exists()
    me.press("Delete the diary of Ben")
    me.waits_for("Type Ben")
    me.tab_to("Type Ben")
    me.types("Bert")
    assert me.finds("Keep it")
    assert me.finds("Delete this diary") is None
    me.types_over("ben")
    me.press("Delete this diary")
    me.until(lambda: not theirs.exists())
    me.waits_until_gone("Ben")


def test_a_session_in_the_wrong_diary_goes_into_the_right_one(live: Live) -> None:
    me = live()
    me.press("More")
    me.press("People")
    me.press("Add a person")
    me.tab_to("Name or initials")
    me.types("Ben")
    me.press("Save")
    me.waits_for("Added.")  # "Ben" also stands where it was typed
    me.waits_for("Ben")
    theirs = path_of(me.path, "person-2")
    me.press("Today")
    me.starts()
    me.press("Stop")
    me.waits_for("After the session")
    me.press("Diary")
    me.press("Lower back")
    me.press("Not mine")
    me.press("Ben")
    me.waits_for("It is in the other diary now")
    assert count(theirs) == 1
    assert count(me.path) == 0
    with DiaryReading(theirs) as diary:
        assert diary.sessions(1)[0].opening.simulated


def test_two_diaries_that_are_wanted_at_once_do_not_cross(live: Live) -> None:
    """What one shows is what is written into: the second wish is refused while the first runs."""
    me = live()
    me.waits_for("Simulated")
    home, folder = me.path, path_of(me.path, "person-2").parent
    folder.mkdir()
    for number in (2, 3):
        with DiaryFile(path_of(home, f"person-{number}")) as diary:
            diary.prefer(Preferences(name=f"Number {number}"))
            diary.consent(Consent(CONSENT_TEXT, me.now))
    shell = me.frame.findChild(Shell)
    assert shell
    for key in ("person-2", "person-2", "person-3"):
        shell.ask(OpenPerson(key))
    me.until(lambda: shell.settings.person == "person-2")
    me.waits_for("Simulated")
    assert shell.preferences.name == "Number 2"
    me.press("Today")
    me.press("No pain today")
    me.waits_for("Saved")
    entries: list[int] = []
    for number in (2, 3):
        with DiaryReading(path_of(home, f"person-{number}")) as diary:
            entries.append(len(diary.entries(0, 2**62)))
    assert entries == [1, 0]


def test_undo_of_one_person_reaches_nothing_of_another(live: Live) -> None:
    me = live()
    me.waits_for("Simulated")
    shell = me.frame.findChild(Shell)
    assert shell
    theirs = path_of(me.path, "person-2")
    theirs.parent.mkdir()
    with DiaryFile(theirs) as diary:
        diary.consent(Consent(CONSENT_TEXT, me.now))
        diary.write(DiaryEntry(Note(), me.now, me.now, "mine"))
    me.press("No pain today")
    me.waits_for("Saved")
    assert me.finds("Undo")
    shell.ask(OpenPerson("person-2"))
    me.until(lambda: shell.settings.person == "person-2")
    assert me.finds("Undo") is None
    assert me.finds("Saved: Pain 0") is None
    me.waits_for("Simulated")
