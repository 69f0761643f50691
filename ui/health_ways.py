"""The ways before a session: what was agreed to, health, paused places, and the sheet itself."""
# ruff: noqa: PLC0415

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.care import Modality
from app.domain.course import Prompt
from app.domain.harm import Advice, Lock
from app.domain.health import CONSENT_TEXT, Clearance, Consent, HealthScreen
from app.domain.pain import Site
from app.domain.programs import ALL_PROGRAMS
from app.domain.rules import RULES
from app.domain.screening import screen_due
from app.domain.wrap import Reading, Trust, WrapModel
from app.news import News, PersonOpened, Saved, WrapsNews
from app.requests import ChooseWrap, StartSession, TellHealth, Unlock
from ui import words_rules
from ui.pages.wrap_card import chosen_device
from ui.places import Titled
from ui.session_watch import SessionWatch
from ui.shell import Shell

if TYPE_CHECKING:
    from app.domain.known import Known
    from ui.pages.health import HealthPage
    from ui.pages.yes_no import YesNo


class HealthWays(QObject):
    """Opens pages, each made when first wanted."""

    emergency_wanted = Signal()
    session_wanted = Signal(int)
    restore_wanted = Signal()

    def __init__(self, shell: Shell, watch: SessionWatch) -> None:
        super().__init__(shell)
        self._shell = shell
        self._frame = shell.window_frame
        self._watch = watch
        self._welcomed = False
        self._program: str | None = None
        shell.heard.connect(self._hear)

    def _rehearses(self, program: str) -> bool:
        """Whether that programme would cool nothing: ice in the hand is cold whatever is chosen."""
        device = chosen_device(self._shell.wraps)
        by_hand = ALL_PROGRAMS[program].modality is Modality.ICE_MASSAGE
        return device is not None and device.simulated and not by_hand

    @Slot(object)
    def _hear(self, news: News) -> None:
        if isinstance(news, WrapsNews) and not self._welcomed:
            self._welcomed = True
            if not self._consented() and self._frame.place == "today" and not self._frame.sheet:
                self.open_welcome()
        elif isinstance(news, PersonOpened):
            self._welcomed, self._program = False, None
        elif isinstance(news, Saved) and news.what == "TellHealth" and self._program:
            program, self._program = self._program, None
            self.open_before(program)

    # What was agreed to

    def _consented(self) -> bool:
        unread = Consent(CONSENT_TEXT, self._shell.now())  # a diary that cannot answer asks nothing
        told = self._shell.read(lambda diary: diary.consented(), unread)
        return told is not None and told.text >= CONSENT_TEXT

    def open_welcome(self) -> None:
        """What this is, and what it risks."""
        from ui.pages.welcome import WelcomePage

        page = WelcomePage()
        page.agreed.connect(self._agree)
        page.rehearse.connect(self._rehearse)
        page.restore.connect(self.restore_wanted)
        self._frame.push(page, self.tr("Welcome to Coldwrap"))

    def _agree(self) -> None:
        self._frame.pop()
        self._shell.ask(TellHealth(Consent(CONSENT_TEXT, self._shell.now())))

    def _rehearse(self) -> None:
        self._program = None
        self._frame.pop()
        wraps = self._shell.wraps
        simulated = [device.key for device in wraps.devices if device.simulated] if wraps else []
        if wraps and simulated and wraps.chosen not in simulated:
            self._shell.ask(ChooseWrap(simulated[0]))

    # Before a start

    @Slot(str)
    def open_before(self, program: str) -> None:
        """The questions before a session of that programme; in earnest, what must be known of the
        person comes first."""
        if not self._rehearses(program):
            if not self._consented():
                self._program = program
                self.open_welcome()
                return
            known = self._shell.known()
            if screen_due(known.screen, known.harmed, self._shell.now()):
                self._ask_health(program, known)
                return
        self._open_sheet(program)

    def _ask_health(self, program: str, known: "Known") -> None:
        page = self._health()
        page.lead_on(program)
        page.go_on.connect(self._go_on)
        self._frame.push(page, self.tr("Your health"))
        if known.screen is None:
            self._ask(None)

    def _go_on(self, program: str) -> None:
        self._frame.go("today")
        self.open_before(program)

    def _open_sheet(self, program: str) -> None:
        from ui.pages.before import BeforeSheet
        from ui.pages.occasion import Occasion

        rows = self._shell.read(lambda diary: diary.sessions(1), ())
        known = self._shell.known()
        sheet = BeforeSheet(
            Occasion(
                program,
                rows[0].opening.site if rows else None,
                self._model(program),
                known,
                self._shell.now(),
                self._seen(),
            )
        )
        sheet.agreed.connect(self._start)
        sheet.emergency.connect(self.emergency_wanted)
        sheet.lock_wanted.connect(self.open_lock)
        sheet.health_wanted.connect(self.open_health)
        sheet.clear_wanted.connect(self.open_clearance)
        self._frame.show_sheet(sheet)

    def _model(self, program: str) -> WrapModel:
        """What kind of wrap cools. One that was not reached yet counts as a wrap that guards: the
        gate knows better once it is."""
        if ALL_PROGRAMS[program].modality is Modality.ICE_MASSAGE:
            return WrapModel("", "", Trust.NONE, driven=False)
        wraps = self._shell.wraps
        if wraps is not None and wraps.facts is not None:
            return wraps.facts.model
        return WrapModel("", "", Trust.GUARD, driven=True, simulated=self._rehearses(program))

    def _seen(self) -> Reading | None:
        """What the wrap measured last, None when that is older than a sample may be (H11)."""
        wraps = self._shell.wraps
        if wraps is None or wraps.reading is None or wraps.reading_at is None:
            return None
        age_ms = self._shell.now().since_ms(wraps.reading_at)
        fresh = wraps.reading.fresh and age_ms <= RULES["H11"]["warn_ms"]
        return wraps.reading if fresh else None

    @Slot(object, str)
    def _start(self, order: StartSession, position: str) -> None:
        self._frame.close_sheet()
        self._watch.position = position
        self._shell.ask(order)

    # Health answers

    @Slot()
    def open_health(self) -> None:
        """What the health answers mean, in More."""
        if self._frame.place != "more":
            self._frame.go("more")
        self._frame.push_from_list(self._health(), self.tr("Health answers"))

    def _health(self) -> "HealthPage":
        from ui.pages.health import HealthPage

        page = HealthPage(self._shell)
        page.ask.connect(self._ask)
        page.clear_wanted.connect(self.open_clearance)
        return page

    @Slot(object)
    def _ask(self, earlier: HealthScreen | None) -> None:
        from ui.pages.questions import QuestionsPage

        questions = QuestionsPage(self._shell, earlier)
        questions.told.connect(self._tell_screen)
        questions.where_wanted.connect(self._ask_where)
        questions.emergency.connect(self.emergency_wanted)
        self._frame.push(questions, self.tr("Health questions"))

    def _tell_screen(self, screen: HealthScreen) -> None:
        self._frame.pop()
        self._shell.ask(TellHealth(screen))

    def _ask_where(self, asked: "YesNo") -> None:
        from ui.pages.sites import SitesSheet

        def tell(sites: frozenset[Site]) -> None:
            self._frame.close_sheet()
            asked.tell_sites(sites)

        sheet = SitesSheet(words_rules.question(asked.rule)[0], asked.sites)
        sheet.told.connect(tell)
        self._frame.show_sheet(sheet)

    @Slot(str)
    def open_clearance(self, rule: str) -> None:
        """Who cleared the person in spite of that rule."""
        from ui.pages.who_when import WhoWhenSheet

        def clear(who: str, on: str, _note: str) -> None:
            self._frame.close_sheet()
            self._shell.ask(TellHealth(Clearance(rule, who, on, self._shell.now())))

        title = words_rules.name(rule)
        sheet = WhoWhenSheet(title, words_rules.sentence(rule), self._shell.now())
        sheet.told.connect(clear)
        self._frame.show_sheet(sheet)

    # Paused places, own caps, prompts

    @Slot(object)
    def open_prompt(self, prompt: Prompt) -> None:
        """A point at which to look back."""
        from ui.pages.to_see import PromptSheet, key_of

        def put_away() -> None:
            self._frame.close_sheet()
            settings = self._shell.settings
            kept = [pair for pair in settings.put_away if pair[0] != key_of(prompt)]
            today = self._shell.day_number(self._shell.now())
            away = (*kept, (key_of(prompt), today))
            self._shell.change(replace(settings, put_away=away))

        sheet = PromptSheet(prompt)
        sheet.put_away.connect(put_away)
        self._frame.show_sheet(sheet)

    @Slot(object)
    def open_lock(self, lock: Lock) -> None:
        """A paused place."""
        from ui.pages.locks import LockPage

        page = LockPage(self._shell, lock)
        page.advise.connect(self.open_advice)
        page.session_wanted.connect(self.session_wanted)
        title = words_rules.paused_place if lock.advice is None else words_rules.where
        self._frame.push(page, title(lock.site))

    @Slot(object)
    def open_advice(self, lock: Lock) -> None:
        """What a health professional said of a paused place."""
        from ui.pages.who_when import WhoWhenSheet

        def unlock(who: str, on: str, note: str) -> None:
            self._frame.close_sheet()
            self._frame.pop()
            self._shell.ask(Unlock(lock.id, Advice(who, on, self._shell.now(), note)))

        why = self.tr("Write down who said that you may use cold here again.")
        title = words_rules.paused_place(lock.site)
        sheet = WhoWhenSheet(title, why, self._shell.now(), noted=True)
        sheet.told.connect(unlock)
        self._frame.show_sheet(sheet)

    @Slot()
    def open_locks(self) -> None:
        """All paused places, in More."""
        self._frame.push_from_list(*self.locks())

    def locks(self) -> Titled:
        """The page of paused places, and its title."""
        from ui.pages.locks import LocksPage

        page = LocksPage(self._shell)
        page.lock_wanted.connect(self.open_lock)
        return page, self.tr("Paused places")

    @Slot()
    def open_caps(self) -> None:
        """The person's own longest time, in More."""
        from ui.pages.caps import CapsPage

        self._frame.push_from_list(CapsPage(self._shell), self.tr("Shorter sessions"))
