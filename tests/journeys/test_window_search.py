"""Through the real window: what a course is for is found in the diary's search, and opens it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from tests.journeys.conftest import Life, Live

KEY = Qt.Key
GOAL = "Carry my rucksack again"
FOUND, COURSE = "In your courses", "Where it hurts · 15 min"


def has_the_course(person: Life) -> None:
    person.waits_for("0 of 3")
    person.waits_for(GOAL)


def test_a_goal_is_found_and_opens_its_course_by_mouse(live: Live) -> None:
    person = live()
    person.waits_for("Simulated")
    person.press("More")
    person.press("Course and reminders")
    person.press("Make a course")
    person.press("New pain")
    person.tab_to("In your own words")
    person.types(GOAL)
    person.press("Keep this course")
    has_the_course(person)
    person.press("Diary")
    person.waits_until_gone(GOAL)
    (line,) = [each for each in person.frame.findChildren(QLineEdit) if each.isVisible()]
    person.click(line)
    person.types("ruck")
    person.waits_for(FOUND)
    person.press(COURSE)
    has_the_course(person)


def test_a_goal_is_found_and_opens_its_course_by_keyboard_alone(live: Live) -> None:
    person = live()
    person.waits_for("Simulated")
    person.tab_to("Today")
    for _ in range(4):
        person.key(KEY.Key_Right)
    person.waits_for("Course and reminders")
    for words in ("Course and reminders", "Make a course"):
        person.tab_to(words)
        person.key(KEY.Key_Return)
    person.waits_for("What do you want to watch?")
    person.tab_to("New pain")
    person.key(KEY.Key_Space)
    person.tab_to("In your own words")
    person.types(GOAL)
    person.tab_to("Keep this course")
    person.key(KEY.Key_Return)
    has_the_course(person)
    person.tab_to("More")
    for _ in range(3):
        person.key(KEY.Key_Left)
    assert person.sees_focus("Diary")
    person.tab_to("Search the diary")
    person.types("ruck")
    person.waits_for(FOUND)
    person.tab_to(COURSE)
    person.key(KEY.Key_Return)
    has_the_course(person)
