"""Pain in the diary, through the real window: by mouse, and by keyboard alone."""

from PySide6.QtCore import Qt

from app.domain.body import Quality, Region, Spot
from app.domain.entry_kind import EntryKind
from app.domain.journal import DiaryEntry, Pain
from storage.reader import DiaryReading
from tests.journeys.conftest import Life, Live

KEY = Qt.Key
EVER = 10**15


def entries(person: Life) -> tuple[DiaryEntry, ...]:
    """What another program finds in the diary."""
    with DiaryReading(person.path) as diary:
        return diary.entries(0, EVER, frozenset({EntryKind.PAIN}))


def pains(person: Life) -> list[Pain]:
    return [entry.body for entry in entries(person) if isinstance(entry.body, Pain)]


def begins(live: Live) -> Life:
    person = live()
    person.waits_for("Simulated")
    return person


def under_the_passing_word(person: Life, words: str) -> None:
    """By key, as for 10 s a word with Undo may lie over it."""
    person.tab_to(words)
    person.key(KEY.Key_Return)


def test_a_day_without_pain_is_one_tap_and_can_be_taken_back(live: Live) -> None:
    person = begins(live)
    person.press("No pain today")
    person.waits_for("Saved: No pain")
    (entry,) = entries(person)
    assert entry.body == Pain(0)
    assert not entry.late
    person.press("Undo")
    person.waits_for("Taken back")
    assert entries(person) == ()


def test_a_day_without_pain_by_keyboard(live: Live) -> None:
    person = begins(live)
    person.tab_to("No pain today")
    person.key(KEY.Key_Return)
    person.waits_for("Saved: No pain")
    person.tab_to("Undo")
    person.key(KEY.Key_Space)
    person.waits_for("Taken back")
    assert entries(person) == ()


def test_pain_now_is_two_taps_and_more_can_be_said(live: Live) -> None:
    person = begins(live)
    person.press("I have pain")
    person.press("Pain 6 of 10")
    person.waits_for("Saved: Pain 6 of 10")
    assert pains(person) == [Pain(6)]
    under_the_passing_word(person, "Say more about it")
    person.press("Choose from a list")
    person.press("Left knee")
    person.press("Pain 7 of 10")
    person.press("Numb")
    person.press("Done")
    under_the_passing_word(person, "Save")
    person.waits_for("Changed: Pain 6 of 10")
    (entry,) = entries(person)
    assert entry.body == Pain(6, (Spot(Region.KNEE_LEFT, 7, frozenset({Quality.NUMB})),))
    assert entry.edits == 1


def test_pain_now_by_keyboard(live: Live) -> None:
    person = begins(live)
    person.tab_to("I have pain")
    person.key(KEY.Key_Return)
    person.key(KEY.Key_1)
    person.waits_for("Saved: Pain 1 of 10")
    assert pains(person) == [Pain(1)]


SPOTS = (
    Spot(Region.NECK, 4, frozenset({Quality.DULL}), deep=True),
    Spot(Region.LOWER_BACK, 8, constant=False),
    Spot(Region.KNEE_LEFT, 2, frozenset({Quality.TINGLING})),
)


def test_three_places_are_told_changed_and_taken_back_by_mouse(live: Live) -> None:
    person = begins(live)
    person.press("Add to your diary")
    person.press("Pain")
    person.press("Pain 7 of 10")
    for place, answers in (
        ("Left knee", ("Pain 2 of 10", "Tingling")),
        ("Neck", ("Pain 4 of 10", "Dull", "Deep inside")),
        ("Lower back", ("Pain 8 of 10", "On and off")),
    ):
        if place == "Neck":
            person.press("From behind")
        person.press(place)
        for answer in answers:
            person.press(answer)
        person.press("Done")
    person.press("Save")
    person.waits_for("Saved: Pain 7 of 10")
    (entry,) = entries(person)
    assert entry.body == Pain(7, SPOTS)
    person.press("Diary")
    person.press("Pain 7 of 10")
    under_the_passing_word(person, "Change")
    person.press("Pain 5 of 10")
    person.press("Neck")
    person.press("It does not hurt here")
    under_the_passing_word(person, "Save")
    person.waits_for("Changed: Pain 5 of 10")
    (entry,) = entries(person)
    assert entry.body == Pain(5, SPOTS[1:])
    assert entry.edits == 1
    person.press("Undo")
    person.waits_for("Taken back")
    (entry,) = entries(person)
    assert entry.body == Pain(7, SPOTS)


def answers(person: Life, score: Qt.Key, *chips: str) -> None:
    """All of the sheet of one place."""
    person.tab_to("Pain 0 of 10")
    person.key(score)
    for chip in chips:
        person.tab_to(chip)
        person.key(KEY.Key_Space)
    person.tab_to("Done")
    person.key(KEY.Key_Return)


def goes(person: Life, *steps: Qt.Key, to: str) -> None:
    """With arrows over the figure, and open what is there."""
    for step in steps:
        person.key(step)
    assert person.sees_focus(to)
    person.key(KEY.Key_Return)


def test_three_places_are_told_and_changed_by_keyboard(live: Live) -> None:
    person = begins(live)
    person.tab_to("Add to your diary")
    person.key(KEY.Key_Return)
    person.tab_to("Pain")
    person.key(KEY.Key_Return)
    person.tab_to("Pain 0 of 10")
    person.key(KEY.Key_7)
    person.tab_to("From behind")
    person.key(KEY.Key_Space)
    person.tab_to("Head")
    down = KEY.Key_Down
    goes(person, down, to="Neck")
    answers(person, KEY.Key_4, "Dull", "Deep inside")
    goes(person, down, down, down, to="Lower back")
    answers(person, KEY.Key_8, "On and off")
    goes(person, down, down, down, to="Left knee")
    answers(person, KEY.Key_2, "Tingling")
    person.tab_to("Save")
    person.key(KEY.Key_Return)
    person.waits_for("Saved: Pain 7 of 10")
    (entry,) = entries(person)
    assert entry.body == Pain(7, SPOTS)
    person.tab_to("Today")
    person.key(KEY.Key_Right)
    person.waits_for("Search")
    person.tab_to("Pain 7 of 10")
    person.key(KEY.Key_Return)
    person.tab_to("Change")
    person.key(KEY.Key_Return)
    person.tab_to("Neck, 4 of 10")
    person.key(KEY.Key_Delete)
    person.tab_to("Note")
    person.types("In the #garden")
    person.tab_to("Save")
    person.key(KEY.Key_Return)
    person.waits_for("Changed: Pain 7 of 10")
    (entry,) = entries(person)
    assert (entry.body, entry.text) == (Pain(7, SPOTS[1:]), "In the #garden")
    person.tab_to("Undo")
    person.key(KEY.Key_Return)
    person.waits_for("Taken back")
    (entry,) = entries(person)
    assert (entry.body, entry.text) == (Pain(7, SPOTS), "")


def test_an_earlier_day_is_marked_as_late(live: Live) -> None:
    person = begins(live)
    person.press("Add to your diary")
    person.press("Pain")
    person.press("Pain 3 of 10")
    assert not person.sees("It will be marked as written down later.")
    person.press("2 h ago")
    assert person.sees("It will be marked as written down later.")
    person.press("Save")
    person.waits_for("Saved: Pain 3 of 10")
    (entry,) = entries(person)
    assert entry.late
    assert entry.told.wall_ms - entry.at.wall_ms >= 7_200_000
