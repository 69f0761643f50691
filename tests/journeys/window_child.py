"""The real command with a person in its own process. Arguments: what they do, then the command's.

It says on standard output how far they came.
"""

import os
import sys
import threading
import traceback
from collections.abc import Callable

from PySide6.QtCore import QTimer

from app.cli import main
from tests.journeys.person import Person
from ui.front import Front
from ui.heavy import Step

ERROR = "Coldwrap made an error"


class PlantedError(RuntimeError):
    """A bug."""


def break_something() -> None:
    raise PlantedError


def start_a_session(person: Person) -> None:
    person.starts()
    person.waits_for("above the cold band")
    person.until(lambda: (person.figure(r"(\d+) min left") or "15") != "15", "a minute")
    print("running", flush=True)  # noqa: T201 - the test reads it
    person.until(lambda: not person.window_open, "the end")


def break_the_window(_person: Person) -> None:
    QTimer.singleShot(0, break_something)


def break_a_thread(_person: Person) -> None:
    threading.Thread(target=break_something).start()


DEEDS: dict[str, Callable[[Person], None]] = {
    "session": start_a_session,
    "bug in the window": break_the_window,
    "bug in a thread": break_a_thread,
}


class Watch(QTimer):
    """Does the deed once the wrap is ready, tells when an error shows, then closes the window.

    It looks in between events: an error inside a wait of ours would end that wait, not be caught.
    """

    def __init__(self, person: Person, deed: Callable[[Person], None]) -> None:
        super().__init__(person.frame)
        self._person, self._deed, self._done = person, deed, False
        self.timeout.connect(self.look)
        self.start(20)

    def look(self) -> None:
        if not self._done and self._person.sees("Ready"):
            self._done = True
            self.do()
        elif self._person.sees(ERROR):
            print("told", flush=True)  # noqa: T201 - the test reads it
            self.stop()
            self._person.close_window()

    def do(self) -> None:
        try:
            self._deed(self._person)
        except AssertionError:
            traceback.print_exc()
            os._exit(1)


def with_person(deed: Callable[[Person], None]) -> None:
    show = Front.show

    def show_to_person(
        self: Front, work: Callable[[], None], *steps: Step, quietly: bool = False
    ) -> None:
        show(self, work, *steps, quietly=quietly)
        Watch(Person(self.window_frame), deed)

    Front.show = show_to_person


with_person(DEEDS[sys.argv.pop(1)])
main()
