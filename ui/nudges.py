"""Reminders as they are told: on the desktop, in passing, and on Today until they are seen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.news import News, PersonOpened, RemindersNews, Saved
from ui.shell import Shell

if TYPE_CHECKING:
    from app.domain.reminders import Telling


class Nudges(QObject):
    """`now` are those that were told and not answered, `missed` those whose time passed while
    nobody looked. Both last until the person puts them away or the app is closed."""

    changed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self.now: tuple[Telling, ...] = ()
        self.missed: tuple[Telling, ...] = ()
        shell.heard.connect(self._hear)

    @Slot(object)
    def _hear(self, news: News) -> None:
        if isinstance(news, PersonOpened):
            self.now, self.missed = (), ()
            self._hush()  # put off there, it would be put off in this diary
            self.changed.emit()
        elif isinstance(news, RemindersNews):
            self._take(news)
        elif isinstance(news, Saved) and news.what == "Snooze":
            self._drop(news.id)

    def _take(self, news: RemindersNews) -> None:
        fresh = {each.reminder.id for each in (*news.now, *news.missed)}
        # Questions after a session have a card of their own on Today.
        held = (each for each in news.now if not each.asks)
        self.now = (*(each for each in self.now if each.reminder.id not in fresh), *held)
        self.missed = (*(m for m in self.missed if m.reminder.id not in fresh), *news.missed)
        for each in news.now:
            self._tell(each)
        self.changed.emit()

    def _tell(self, telling: "Telling") -> None:
        from app.domain.reminders import SNOOZES_MIN  # noqa: PLC0415 - after the first paint
        from app.requests import Remind  # noqa: PLC0415 - after the first paint
        from ui import words_reminders as words  # noqa: PLC0415 - after the first paint

        title, text = words.told(telling)
        later = "" if telling.asks else words.later(SNOOZES_MIN[0])
        wanted = Remind(title, text, self.tr("Open"), later, telling.reminder.id)
        self._shell.notify(wanted)
        said = f"{title}: {text}" if text else title
        frame = self._shell.window_frame
        if telling.asks:
            frame.toast(said)
        else:
            frame.toast(said, (self.tr("Later"), lambda: self.put_off(telling, SNOOZES_MIN[0])))

    def put_off(self, telling: "Telling", minutes: int) -> None:
        """Tell it again in so many minutes."""
        from app.plan_requests import Snooze  # noqa: PLC0415 - after the first paint

        self._shell.ask(Snooze(telling.reminder.id, minutes))
        self.put_away(telling)

    def put_away(self, telling: "Telling") -> None:
        """The person has seen it."""
        self._drop(telling.reminder.id)

    def _drop(self, reminder_id: int) -> None:
        self.now = tuple(each for each in self.now if each.reminder.id != reminder_id)
        if not self.now:
            self._hush()
        self.changed.emit()

    def _hush(self) -> None:
        """No notification of ours shows any more."""
        from app.requests import Remind  # noqa: PLC0415 - after the first paint

        self._shell.notify(Remind("", ""))

    @Slot()
    def put_missed_away(self) -> None:
        """The person has seen what was missed."""
        self.missed = ()
        self.changed.emit()


def nudges(shell: Shell) -> Nudges:
    """The one of that window."""
    found = shell.findChild(Nudges)
    return found if isinstance(found, Nudges) else Nudges(shell)
