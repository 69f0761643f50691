"""One question that is due after a session, and what its answer means."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot

from app.domain.aftermath import Due
from app.domain.harm import HARMED_LOOKS, LINGERING_LOOKS
from app.domain.pain import AfterAnswers, PainRating, SkinLook
from app.domain.rules import RULES
from app.news import News, Saved
from app.requests import TellAfter
from ui import words, words_harm
from ui import words_figures as figures
from ui.pages.answers import Answers
from ui.pages.paused import PausedCard
from ui.parts.body_map import site_name
from ui.parts.button import BigButton, Button, Kind
from ui.parts.page import Page
from ui.parts.pain_pad import PainPad
from ui.parts.text import Text
from ui.shell import Shell
from ui.theme import Size


class FollowPage(Page):
    """`done` when the person has finished here; a pain that is rated is the end of it."""

    done = Signal()
    harm_wanted = Signal(object, object)
    """Carries the Due, and the kind of harm or None."""
    locks_wanted = Signal()

    def __init__(self, shell: Shell, due: Due) -> None:
        super().__init__()
        self._shell = shell
        self.due = due
        self._look: SkinLook | None = None
        if due.when is None:
            self._ask_skin()
        else:
            self._ask_pain()
        self.add_gap()
        self.later = Button(self.tr("Not now"), Kind.PLAIN)
        self.finish = BigButton(self.tr("Done"), Kind.PRIMARY, "check")
        self.finish.hide()
        for button in (self.later, self.finish):
            button.clicked.connect(self.done)
            self.add(button)

    # Skin

    def _ask_skin(self) -> None:
        asked = words_harm.skin_question()
        after = words_harm.minutes_after(self.due.minute or 0)
        self.add(Text(asked, Size.TITLE, bold=True))
        self.add(Text(f"{site_name(self.due.site)} · {after}", tone="quiet"))
        self.skin = Answers(asked, [(look, words.skin(look)) for look in SkinLook])
        self.skin.chosen.connect(self._skin_said)
        self.advice = Text(bold=True)
        self.advice.hide()
        self.paused = PausedCard()
        self.paused.harm_wanted.connect(self._tell_harm)
        self.paused.locks_wanted.connect(self.locks_wanted)
        for widget in (self.skin, self.advice, self.paused):
            self.add(widget)
        self._shell.heard.connect(self._hear)

    def _skin_said(self, look: SkinLook) -> None:
        self._look = look
        first = self.due.minute == RULES["D10"]["warn_s"] // 60
        answers = AfterAnswers(skin_30=look) if first else AfterAnswers(skin_60=look)
        self._shell.ask(TellAfter(self.due.session_id, answers))
        self._advise(look)
        self.later.hide()
        self.finish.show()

    def _advise(self, look: SkinLook) -> None:
        text = self._meaning(look)
        self.advice.setText(text)
        self.advice.set_tone("good" if look is SkinLook.NORMAL else "stop")
        self.advice.setVisible(bool(text))
        pauses = look in HARMED_LOOKS or (look in LINGERING_LOOKS and self._last)
        self.paused.say(aid=look in HARMED_LOOKS, paused=pauses, rehearsal=False)
        said = " ".join((text, self.paused.accessibleName() if pauses else ""))
        self._shell.window_frame.announce(said, urgent=look is not SkinLook.NORMAL)

    @property
    def _last(self) -> bool:
        return (self.due.minute or 0) * 60 >= RULES["D10"]["lock_s"]

    def _meaning(self, look: SkinLook) -> str:
        if look is SkinLook.NORMAL:
            return words.skin_advice(look)
        if look in HARMED_LOOKS:
            return ""
        if self._last:
            return self.tr("After an hour this should be over.")
        again = self._again()
        still = self.tr("It is still there. Use no cold here. No heat and no rubbing.")
        return still if again is None else f"{still} {again}"

    def _again(self) -> str | None:
        """When the last question comes; this one is due until then."""
        now = self._shell.now()
        left_ms = self.due.until_ms - now.wall_ms
        if left_ms <= 0:
            return None
        at = replace(now, mono_ms=now.mono_ms + left_ms, wall_ms=self.due.until_ms)
        return self.tr("Look again at {time}.").format(time=figures.clock_time(at))

    @Slot(object)
    def _hear(self, news: News) -> None:
        if isinstance(news, Saved) and news.what == "TellAfter" and self._look is not None:
            self._shell.window_frame.toast(self.tr("Saved"))

    def _tell_harm(self) -> None:
        self.harm_wanted.emit(self.due, words_harm.HARM_OF_LOOK.get(self._look or SkinLook.NORMAL))

    # Pain

    def _ask_pain(self) -> None:
        if self.due.when is None:
            return
        after = words_harm.follow_up(self.due.when)
        self.add(Text(words_harm.pain_question(), Size.TITLE, bold=True))
        self.add(Text(f"{site_name(self.due.site)} · {after}", tone="quiet"))
        self.pain = PainPad()
        self.pain.rated.connect(self._rate)
        self.add(self.pain)
        self.worse = Button(self.tr("Something went wrong"), Kind.SOFT, "harm")
        self.worse.clicked.connect(self._tell_harm)
        self.add(self.worse)

    def _rate(self, score: int) -> None:
        due, now = self.due, self._shell.now()
        if due.when is not None:
            self._shell.rate(PainRating(score, now, due.when, due.site, due.session_id))
            self.done.emit()
