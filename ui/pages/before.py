"""Before a session: one sheet, and one tap when nothing changed.

Nothing here is remembered as a yes: each start says again that cloth, metal and skin were
looked at (H06, L06, D09), by the words on the button or by the switches.
"""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.domain.pain import Site
from app.domain.programs import PROGRAMS
from app.news import StartSession
from ui import words
from ui import words_figures as figures
from ui.pages.badge import simulated_badge
from ui.pages.choice import Choice
from ui.parts.body_map import BodyMap, site_name
from ui.parts.button import BigButton, Kind
from ui.parts.card import Card
from ui.parts.list_row import ListRow
from ui.parts.pain_pad import PainPad
from ui.parts.sheet import Sheet
from ui.parts.text import Text
from ui.parts.toggle_row import ToggleRow
from ui.theme import Size


class BeforeSheet(Sheet):
    """`agreed` carries the StartSession and the position's code (empty when not said).

    `by_hand`: a skin sensor under a pack that only the person can take off.

    With `last_site` given (there was a session before) the sheet is short: the site is filled in
    and the button says yes to the whole list. Without it every line waits for its own answer.
    """

    agreed = Signal(object, str)

    def __init__(
        self,
        program: str,
        last_site: Site | None,
        *,
        simulated: bool = False,
        by_hand: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(QCoreApplication.translate("BeforeSheet", "Before you start"), parent)
        self._program = program
        self._known = last_site is not None
        if simulated:
            self.add(simulated_badge())
        if by_hand:
            self.add(Text(self._how_it_lies()))
        self._add_site(last_site)
        self._add_pain()
        self._add_list()
        self._add_position()
        self._add_start()

    @property
    def site(self) -> Site | None:
        """Where the wrap will lie, None while nobody has said."""
        return self.body_map.site

    def _how_it_lies(self) -> str:
        return self.tr(
            "The sensor lies flat on your skin, with the dry cloth over it and the pack on top. "
            "Nobody says how exact it is, so the session ends at 12 °C (54 °F) already (rule H14). "
            "Only you can take the pack off."
        )

    def _add_site(self, site: Site | None) -> None:
        self.body_map = BodyMap()
        self.body_map.show_site(site)
        self.body_map.chosen.connect(self._site_chosen)
        self.site_row = ListRow("", icon="body")
        self.site_row.clicked.connect(self._unfold_map)
        self.add(self.site_row)
        self.add(self.body_map)
        self.body_map.setVisible(site is None)
        self._name_site()

    def _name_site(self) -> None:
        site = self.site
        name = self.tr("Where will the wrap lie?") if site is None else site_name(site)
        self.site_row.set_texts(name, "" if site is None else self.tr("Press to change"))

    def _site_chosen(self) -> None:
        self._name_site()
        self.blocked.hide()

    def _unfold_map(self) -> None:
        self.body_map.setVisible(self.body_map.isHidden())

    def _add_pain(self) -> None:
        self.add(Text(self.tr("Pain now"), Size.LEAD, bold=True))
        self.add(Text(self.tr("You may skip this."), Size.CAPTION, "quiet"))
        self.pain = PainPad()
        self.add(self.pain)

    def _add_list(self) -> None:
        self.add(Text(self.tr("Check these"), Size.LEAD, bold=True))
        self.cloth = ToggleRow(self.tr("A dry cloth lies between wrap and skin"))
        self.metal = ToggleRow(self.tr("Rings, chains and other metal are off"))
        self.looked = ToggleRow(self.tr("I looked: the skin is whole and I feel it"))
        self.new = ToggleRow(
            self.tr("Something is new today"),
            self.tr("Fever, numb or broken skin, or a cream on it"),
        )
        for row in (self.cloth, self.metal, self.looked):
            row.setChecked(self._known)
            row.toggled.connect(self._name_start)
            self.add(row)
        self.new.toggled.connect(self._name_start)
        self.add(self.new)

    def _add_position(self) -> None:
        self.add(Text(self.tr("How do you lie?"), Size.LEAD, bold=True))
        positions = [(code, words.mark(code)) for code in words.POSITIONS]
        self.position = Choice(self.tr("How do you lie?"), positions)
        self.add(self.position)
        self.add(Text(words.start_safely(), tone="quiet"))

    def _add_start(self) -> None:
        self.blocked = Card(tone="stop_soft")
        self.why = Text()
        self.blocked.add(self.why)
        self.blocked.hide()
        self.add_foot(self.blocked)
        self.start = BigButton("", Kind.PRIMARY, "play")
        self.start.clicked.connect(self._start)
        self.add_foot(self.start)
        self._name_start()

    def _name_start(self) -> None:
        cold_s = PROGRAMS[self._program].cold_s
        text = self.tr("Start {minutes}")
        if self._known and not self.reasons():
            text = self.tr("Yes to all, start {minutes}")
        self.start.setText(text.format(minutes=figures.minutes(cold_s)))
        self.blocked.hide()

    def reasons(self) -> list[str]:
        """Why it may not start now, each as a sentence with its rule; empty when it may."""
        wrong = (
            (self.site is None, self.tr("Show on the body where the wrap will lie.")),
            (
                not self.cloth.isChecked(),
                self.tr("Put a dry cloth on first. A bare wrap can burn the skin (rule H06)."),
            ),
            (
                not self.metal.isChecked(),
                self.tr("Take metal off first. It gets colder than your skin (rule L06)."),
            ),
            (
                not self.looked.isChecked(),
                self.tr("Look at your skin first. Use cold on whole skin only (rule C09)."),
            ),
            (
                self.new.isChecked(),
                self.tr(
                    "No cold today. With fever, numb or broken skin or a cream on it, cold can "
                    "do harm (rules C06, C09, C16, C23). If you are worried, ask a health "
                    "professional."
                ),
            ),
        )
        return [why for applies, why in wrong if applies]

    def _start(self) -> None:
        reasons = self.reasons()
        site = self.site
        if reasons or site is None:
            self._block(reasons)
            return
        order = StartSession(self._program, site, pain_before=self.pain.score)
        self.agreed.emit(order, str(self.position.value or ""))

    def _block(self, reasons: list[str]) -> None:
        self.why.setText("\n".join(reasons))
        self.blocked.setAccessibleName(self.why.text())
        self.blocked.show()
        if self.site is None:
            self.body_map.show()
