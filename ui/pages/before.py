"""Before a session: one sheet, and one tap when nothing changed.

What the rules say is judged with every answer, as the gate will judge it at the start, so that
what holds back is told before anybody presses.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.domain.care import Modality
from app.domain.guard import Finding
from app.domain.health import Cloth, PackFrom, Ready
from app.domain.pain import Site
from app.domain.programs import ALL_PROGRAMS
from app.domain.readiness import Readiness
from app.domain.rules import RULES, Action
from app.domain.screening import QUESTIONS
from app.requests import StartSession
from ui import words, words_rules
from ui import words_figures as figures
from ui.pages.badge import simulated_badge
from ui.pages.before_place import PlaceChoice
from ui.pages.check_list import CheckList
from ui.pages.choice import Choice
from ui.pages.new_today import NewToday
from ui.pages.occasion import WHOLE, Occasion
from ui.pages.refusal import why
from ui.pages.still_to_do import StillToDo
from ui.parts.button import BigButton, Kind, TextButton
from ui.parts.card import Card
from ui.parts.pain_pad import PainPad
from ui.parts.sheet import Sheet
from ui.parts.text import Text
from ui.theme import Size

PACK_RULES = frozenset({"H06", "H07", "H08", "H09"})
"""Rules that speak of cloth and pack."""
_FIRST_TO_DO = {"H06": 0, "H07": 1}
"""The cloth before all else, as on the sheet."""
SHORTENING = frozenset({"C18", "C21", "L04", "H10", "T03", "T07", "T10"})
"""Rules that make a session shorter than asked for."""
SCREENED = frozenset(question.rule for question in QUESTIONS) | {"S04", "C19", "C20"}
"""Rules that the health answers bring up."""


class BeforeSheet(Sheet):
    """`agreed` carries the StartSession and the position's code (empty when not said).

    With a last site (there was a session before) the sheet is short: the site is filled in and the
    button says yes to the whole list. Without it every line waits for its own answer.
    """

    agreed = Signal(object, str)
    emergency = Signal()
    """Something is new that may be an emergency (W01)."""
    lock_wanted = Signal(object)
    """Carries the Lock of a paused place."""
    health_wanted = Signal()
    clear_wanted = Signal(str)
    """Carries a rule of today's news that somebody may have cleared."""

    def __init__(self, occasion: Occasion, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("BeforeSheet", "Before you start"), parent)
        self._on = occasion
        self._known = occasion.last_site is not None
        self._own_minutes = False
        self._held = ""
        if occasion.model.simulated:
            self.add(simulated_badge())
            self.add(
                Text(
                    self.tr("Nothing gets cold. What you leave out holds nothing back."),
                    tone="quiet",
                )
            )
        if occasion.by_hand:
            self.add(Text(self._how_it_lies()))
        self._add_place()
        self._add_pain()
        self._add_minutes()
        self._add_list()
        self._add_position()
        self._add_start()
        self._listen()
        self._judge()

    @property
    def site(self) -> Site | None:
        """Where the wrap will lie, None while nobody has said."""
        return self.place.site

    def _how_it_lies(self) -> str:
        return self.tr(
            "The sensor lies flat on your skin, with the dry cloth over it and the pack on top. "
            "Nobody says how exact it is, so the session ends at 12 °C (54 °F) already (rule H14). "
            "Only you can take the pack off."
        )

    # What is asked

    def _add_place(self) -> None:
        self.place = PlaceChoice(self._on.last_site)
        self.body_map = self.place.body_map
        self._refuse_places()
        self.add(self.place)

    def _refuse_places(self) -> None:
        """Places where nothing that can be said here would help."""
        judged = {site: self._on.judge(site, self._on.program, WHOLE) for site in Site}
        now = self._on.now
        reasons = {s: why(r.refused[0], s, r, now) for s, r in judged.items() if r.refused}
        self.place.refuse(reasons, {s: r.locks[0] for s, r in judged.items() if r.locks})

    def _add_pain(self) -> None:
        self.add(Text(self.tr("Pain now"), Size.LEAD, bold=True))
        self.add(Text(self.tr("You may skip this."), Size.CAPTION, "quiet"))
        self.pain = PainPad()
        self.add(self.pain)

    def _add_minutes(self) -> None:
        self.add(Text(self.tr("How long?"), Size.LEAD, bold=True))
        keys = self._on.programs()
        chips = [(key, figures.minutes(ALL_PROGRAMS[key].cold_s)) for key in keys]
        self.minutes = Choice(self.tr("How long?"), chips, self._on.suggested(self.site))
        self.add(self.minutes)
        self.length = Text("", tone="quiet")
        self.length.hide()
        self.add(self.length)

    def _add_list(self) -> None:
        massage = self._on.modality is Modality.ICE_MASSAGE
        self.list = CheckList(known=self._known, by_hand=not self._on.model.driven, massage=massage)
        self.add(self.list)
        self.new = NewToday(nothing=self._known)
        self.add(self.new)

    def _add_position(self) -> None:
        self.add(Text(self.tr("How do you lie?"), Size.LEAD, bold=True))
        positions = [(code, words.mark(code)) for code in words.POSITIONS]
        self.position = Choice(self.tr("How do you lie?"), positions)
        self.add(self.position)
        massage = self._on.modality is Modality.ICE_MASSAGE
        safely = words_rules.massage_safely() if massage else words.start_safely()
        self.add(Text(safely, tone="quiet"))

    def _add_start(self) -> None:
        self.blocked = Card(tone="stop_soft")
        self.why = Text()
        self.blocked.add(self.why)
        self.answers = TextButton(self.tr("Open health answers"))
        self.answers.clicked.connect(self.health_wanted)
        self.blocked.add(self.answers)
        self.clear = TextButton(self.tr("Write down who said yes"))
        self.clear.clicked.connect(self._ask_clearance)
        self.blocked.add(self.clear)
        self.add_foot(self.blocked)
        self.to_do = StillToDo()
        self.add_foot(self.to_do)
        self.start = BigButton("", Kind.PRIMARY, "play")
        self.start.clicked.connect(self._start)
        self.add_foot(self.start)

    def _listen(self) -> None:
        self.place.chosen.connect(self._place_chosen)
        self.place.lock_wanted.connect(self.lock_wanted)
        self.minutes.chosen.connect(self._minutes_chosen)
        self.list.changed.connect(self._judge)
        self.new.changed.connect(self._judge)
        self.new.emergency.connect(self.emergency)

    def _place_chosen(self) -> None:
        if not self._own_minutes:
            self.minutes.show_value(self._on.suggested(self.site))
        self._judge()

    def _minutes_chosen(self) -> None:
        self._own_minutes = True
        self._judge()

    # What the rules say of it

    @property
    def ready(self) -> Ready:
        """What was said so far."""
        return Ready(
            cloth=self._cloth,
            pack=self.list.pack.value if isinstance(self.list.pack.value, PackFrom) else None,
            ticked=self.list.ticked,
            new=self.new.new,
            asked_new=self.new.asked,
            position=str(self.position.value or ""),
        )

    @property
    def _cloth(self) -> Cloth | None:
        value = self.list.cloth.value
        return value if isinstance(value, Cloth) else None

    def _judge(self) -> None:
        site = self.site
        if site is None:
            self._name_start(ALL_PROGRAMS[self._program].cold_s, held=True)
            self._show_length([])
            self.blocked.hide()
            self.to_do.hide()
            return
        asking = self._on.judge(site, self._program, self.ready).verdict.findings
        ticks = {f.rule for f in asking if Action.ACK in (f.action, RULES[f.rule].also)}
        self.list.ask_for(frozenset(ticks))
        readiness = self._on.judge(site, self._program, self.ready)  # with what is ticked there
        findings = readiness.verdict.findings
        self._tell_cloth(findings)
        self.new.tell(frozenset(f.rule for f in readiness.refused))
        self._tell_length(findings, readiness)
        self._name_start(readiness.offered_s, held=readiness.verdict.holds_back)
        self.to_do.tell(readiness)
        self.blocked.setVisible(bool(readiness.refused))
        self.start.set_kind(Kind.SOFT if readiness.refused else Kind.PRIMARY)
        if readiness.refused:
            self._say(readiness.refused, site, readiness)

    @property
    def _program(self) -> str:
        return str(self.minutes.value)

    def _tell_cloth(self, findings: tuple[Finding, ...]) -> None:
        told = [f.rule for f in findings if f.rule in PACK_RULES and not f.met]
        asked = self.list.cloth.value is not None
        self.list.tell("\n".join(map(words_rules.sentence, told)) if asked else "")

    def _tell_length(self, findings: tuple[Finding, ...], readiness: Readiness) -> None:
        """Why less is suggested, or why it gets shorter than asked for."""
        shorter = 0 < readiness.offered_s < ALL_PROGRAMS[self._program].cold_s
        self._show_length([f.rule for f in findings if f.rule in SHORTENING] if shorter else [])

    def _show_length(self, rules: list[str]) -> None:
        if self._program != self._on.program and not self._own_minutes:
            rules = [*rules, "T02" if self._on.new_to(self.site) else "H10"]
        self.length.setText("\n".join(map(words_rules.sentence, rules)))
        self.length.setVisible(bool(rules))

    def _name_start(self, cold_s: int, *, held: bool) -> None:
        asked_s = ALL_PROGRAMS[self._program].cold_s
        text = self.tr("Start {minutes}")
        if self._known and not held:
            text = self.tr("Yes to all, start {minutes}")
        self.start.setText(text.format(minutes=figures.minutes(cold_s or asked_s)))

    # Starting

    def _start(self) -> None:
        site = self.site
        if site is None:
            self._show_why(self.tr("Show on the body where the cold will be."))
            self.place.unfold()
            self._bring(self.place)
            return
        readiness = self._on.judge(site, self._program, self.ready)
        if readiness.refused:
            return  # it has been said
        if readiness.to_do:
            self._lead_to(readiness, site)
            return
        order = StartSession(self._program, site, pain_before=self.pain.score, ready=self.ready)
        self.agreed.emit(order, str(self.position.value or ""))

    def _say(self, held: Sequence[Finding], site: Site, readiness: Readiness) -> None:
        """The strongest reason: a small window has room for one in the foot."""
        self._show_why(why(held[0], site, readiness, self._on.now))
        news = held[0].rule in self.new.new
        self.answers.setVisible(held[0].rule in SCREENED and not news)
        self.clear.setVisible(held[0].action is Action.CLEAR and news)
        self._held = held[0].rule

    def _ask_clearance(self) -> None:
        self.clear_wanted.emit(self._held)

    def _lead_to(self, readiness: Readiness, site: Site) -> None:
        """Say the first thing that is still to do, and bring it into sight."""
        listed = [each for each in readiness.to_do if each.rule != "S05"]
        cloth_first = sorted(listed, key=lambda each: _FIRST_TO_DO.get(each.rule, 2))
        first = (cloth_first or readiness.to_do)[0]
        self._show_why(why(first, site, readiness, self._on.now))
        part = self.list.rows.get(first.rule, self.list) if listed else self.new
        self._bring(part)

    def _bring(self, part: QWidget) -> None:
        """Into sight, once the foot has grown."""
        QTimer.singleShot(0, part, lambda: self.reveal(part))

    def _show_why(self, reason: str) -> None:
        self.why.setText(reason)
        self.blocked.setAccessibleName(self.why.text())
        self.answers.hide()
        self.clear.hide()
        self.blocked.show()
