"""Today: the wrap, one big start, pain now, the last session."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot

from app.domain.programs import ALL_PROGRAMS, DEFAULT, DEFAULT_MASSAGE, MASSAGES, PROGRAMS
from app.news import News, Recovered, Saved, SessionEnded, SessionNews, WrapsNews
from ui import words_figures as figures
from ui.pages.choice import Choice
from ui.pages.course_card import CourseCard
from ui.pages.due import DueCard
from ui.pages.flare_now import FlareNow
from ui.pages.last_session import LastSession
from ui.pages.locks import LockCard
from ui.pages.pain_now import PainNow
from ui.pages.rest import ROWS, ready_at, resting
from ui.pages.skin_due import SkinDue
from ui.pages.to_see import AWAY_DAYS, ToSee
from ui.pages.wrap_card import WrapCard, chosen_device
from ui.parts.button import BigButton, Button, Kind
from ui.parts.columns import Columns
from ui.parts.page import Page
from ui.shell import Shell
from ui.theme import Extent

if TYPE_CHECKING:
    from app.domain.diary import SessionRow
    from app.domain.journal import DiaryEntry
    from ui.keeping import Keeping


class TodayPage(Page):
    """Says what it wants opened; the window opens it."""

    widest = int(Extent.TWO_COLUMNS)
    start_wanted = Signal(str)
    """Carries a programme's key."""
    run_wanted = Signal()
    wraps_wanted = Signal()
    session_wanted = Signal(int)
    check_wanted = Signal(object)
    """Carries the SessionRow whose skin check is due."""
    lock_wanted = Signal(object)
    """Carries the Lock of a paused place."""
    health_wanted = Signal()
    due_wanted = Signal(object)
    """Carries the Due that the person answers now."""
    prompt_wanted = Signal(object)
    """Carries the Prompt that the person wants to read."""
    add_wanted = Signal()
    """All that can be added to the diary."""
    pain_wanted = Signal(object)
    """More than a score: carries the DiaryEntry that is to be told more of, None for a new one."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._rows: tuple[SessionRow, ...] = ()
        self._chosen: str | None = None
        self.skin = SkinDue(shell)
        self.paused = LockCard()
        self.to_see = ToSee()
        self.wrap = WrapCard(shell)
        self.programs = Choice(self.tr("Programme"), _program_chips(), DEFAULT)
        self.start = BigButton("", Kind.PRIMARY, "play")
        self.pain_due = DueCard(shell)
        self.pain = PainNow()
        self.flare = FlareNow(shell)
        self._keeping: Keeping | None = None
        self._rated: DiaryEntry | None = None
        self.course = CourseCard(shell)
        self.add_entry = Button(self.tr("Add to your diary"), Kind.SOFT, "add")
        self.last = LastSession(shell)
        # At most two cards stand above the start: the most urgent one, and the wrap.
        begin = (self.skin, self.paused, self.wrap, self.programs, self.start)
        tell = (
            self.pain,
            self.flare,
            self.pain_due,
            self.course,
            self.add_entry,
            self.to_see,
        )
        self.add(Columns(begin, tell, last=self.last))
        self.add_gap()
        self._connect()

    def _connect(self) -> None:
        self.programs.chosen.connect(self._name_start)
        self.start.clicked.connect(self._start)
        self.pain.rated.connect(self._rate)
        self.pain.more_wanted.connect(self._say_more)
        self.pain.flare_wanted.connect(self._begin_flare)
        self.flare.over_wanted.connect(self._end_flare)
        self.add_entry.clicked.connect(self.add_wanted)
        self.last.open.clicked.connect(self._open_last)
        self.skin.check_wanted.connect(self.check_wanted)
        self.paused.wanted.connect(self.lock_wanted)
        for card in (self.skin, self.pain_due):
            card.due_wanted.connect(self.due_wanted)
        self.to_see.lock_wanted.connect(self.lock_wanted)
        self.to_see.health_wanted.connect(self.health_wanted)
        self.to_see.prompt_wanted.connect(self.prompt_wanted)
        self._shell.settings_changed.connect(self._see)
        self._shell.heard.connect(self._hear)

    def shown(self) -> None:
        """Bring everything up to date."""
        frame = self._shell.window_frame
        if frame.page is self:
            frame.set_title(figures.greeting(self._shell.now()))
        self.wrap.refresh()
        self.pain_due.refresh()
        self.course.refresh()
        self.flare.refresh()
        self.pain.show_flaring(on=self.flare.began is not None)
        self._rows = self._shell.read(lambda diary: diary.sessions(ROWS), ())
        self._name_start()
        self.last.refresh(self._rows[0] if self._rows else None)
        recovered = self._shell.recovered.rows if self._shell.recovered else ()
        # Sessions that were cut short ask by the notice under the title.
        asked = {row.id for row in recovered}
        self.skin.end_of(row for row in self._rows[:1] if row.id not in asked)
        self._see()

    def tick(self) -> None:
        """Let the age of the reading grow, and a rest end."""
        self.wrap.refresh()
        self._name_start()
        self.skin.refresh()
        self.pain_due.refresh()
        self._see()

    def _see_other_wrap(self, news: WrapsNews) -> None:
        """What is due depends on whether skin would be cooled."""
        if news.chosen != self._chosen:
            self._chosen = news.chosen
            self._see()

    @Slot()
    def _see(self) -> None:
        """What is paused, rests or is due, as the diary knows it at this moment."""
        known, now = self._shell.known(), self._shell.now()
        device = chosen_device(self._shell.wraps)
        rehearsal = device is not None and device.simulated
        locks = tuple(
            lock
            for lock in known.locks
            if lock.advice is None and (rehearsal or not lock.rehearsal)
        )
        # One thing is asked first: while the skin waits, the start steps back.
        self.start.set_kind(Kind.PRIMARY if self.skin.isHidden() else Kind.SOFT)
        on_top = locks[:1] if self.skin.isHidden() else ()
        self.paused.show_lock(on_top[0] if on_top else None)
        today = self._shell.day_number(now)
        away = {key for key, day in self._shell.settings.put_away if today - day < AWAY_DAYS}
        rest = locks[len(on_top) :]
        # Nobody needs to be asked for a rehearsal; in earnest the start asks at the latest.
        due = device is not None and not rehearsal
        self.to_see.refresh(known, now, rest, frozenset(away), due=due)

    @Slot(object)
    def _hear(self, news: News) -> None:
        if isinstance(news, WrapsNews):
            self.wrap.refresh()
            self._name_start()
            self._see_other_wrap(news)
        elif isinstance(news, SessionNews):
            self._name_start()
        elif isinstance(news, SessionEnded | Recovered | Saved):
            self.shown()

    def _name_start(self) -> None:
        text, icon = self._next_step()
        self.programs.setVisible(icon == "play")
        self.start.setEnabled(icon != "pause")
        self.start.setText(text)
        self.start.set_icon(icon)

    def _next_step(self) -> tuple[str, str]:
        """The one obvious next thing: its words and its icon."""
        news = self._shell.wraps
        if self._shell.live is not None:
            return self.tr("Go to the running session"), "session"
        if news is not None and chosen_device(news) is None:
            return self.tr("Set up a wrap"), "add"
        if news is not None and resting(news):
            return self._when_ready(news), "pause"
        program = ALL_PROGRAMS[str(self.programs.value)]
        start = self.tr("Start {minutes}")
        return start.format(minutes=figures.minutes(program.cold_s)), "play"

    def _when_ready(self, news: WrapsNews) -> str:
        ready = ready_at(news, self._rows)
        if ready is None or ready.wall_ms <= self._shell.now().wall_ms:
            return self.tr("The wrap is resting")
        return self.tr("Ready again at {time}").format(time=figures.clock_time(ready))

    def _start(self) -> None:
        if self._shell.live is not None:
            self.run_wanted.emit()
        elif chosen_device(self._shell.wraps) is None:
            self.wraps_wanted.emit()
        else:
            self.start_wanted.emit(str(self.programs.value))

    def _rate(self, score: int) -> None:
        from app.domain.journal import DiaryEntry, Pain  # noqa: PLC0415 - after the first paint

        now = self._shell.now()
        self._rated = DiaryEntry(Pain(score), now, now)
        self._keep(self._rated)

    def _begin_flare(self) -> None:
        self._tell_flare("began")

    def _end_flare(self) -> None:
        self._tell_flare("over")

    def _tell_flare(self, turn: str) -> None:
        from app.domain.journal import DiaryEntry, Flare, FlareTurn  # noqa: PLC0415 - as above

        now = self._shell.now()
        self._keep(DiaryEntry(Flare(FlareTurn(turn)), now, now))

    def _keep(self, entry: "DiaryEntry") -> None:
        from ui.keeping import keeping  # noqa: PLC0415 - after the first paint

        if self._keeping is None:
            self._keeping = keeping(self._shell)
            self._keeping.kept.connect(self._hear_kept)
            self._keeping.undone.connect(self._forget_rated)
        self._keeping.keep(entry)

    @Slot(object, int)
    def _hear_kept(self, entry: "DiaryEntry", entry_id: int) -> None:
        if entry is self._rated:
            self._rated = replace(entry, id=entry_id)
            self.pain.offer_more(on=True)

    @Slot()
    def _forget_rated(self) -> None:
        self._rated = None
        self.pain.offer_more(on=False)

    def _say_more(self) -> None:
        kept = self._rated if self._rated and self._rated.id else None
        self.pain_wanted.emit(kept)
        self._forget_rated()

    def _open_last(self) -> None:
        if self.last.row is not None:
            self.session_wanted.emit(self.last.row.id)


def _program_chips() -> list[tuple[object, str]]:
    wraps = [(key, figures.minutes(program.cold_s)) for key, program in PROGRAMS.items()]
    text = QCoreApplication.translate("TodayPage", "Ice {minutes}")
    ice = text.format(minutes=figures.minutes(MASSAGES[DEFAULT_MASSAGE].cold_s))
    return [*wraps, (DEFAULT_MASSAGE, ice)]
