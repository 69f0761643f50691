"""A session that a wrap ran without this diary: whose was it, and where did it lie?"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.domain.remembered import Remembered
from app.domain.units import Moment
from ui import words
from ui import words_figures as figures
from ui.parts.body_map import BodyMap
from ui.parts.button import BigButton, Button, Kind
from ui.parts.sheet import Sheet
from ui.parts.text import Text

if TYPE_CHECKING:
    from app.domain.pain import Site


def told(found: Remembered, now: Moment) -> str:
    """When it was, and for how long, in one sentence."""
    text = QCoreApplication.translate(
        "RememberedSheet", "{name} ran for {minutes} without this diary: {day}, {time}."
    )
    return text.format(
        name=found.device.name,
        minutes=figures.minutes(found.elapsed_s),
        day=figures.day(found.began, now),
        time=figures.clock_time(found.began),
    )


class RememberedSheet(Sheet):
    """`claimed` carries the Site it lay on; `declined`: it was somebody else's."""

    claimed = Signal(object)
    declined = Signal()

    def __init__(self, found: Remembered, now: Moment, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("RememberedSheet", "Was this your session?"), parent
        )
        self.add(Text(told(found, now)))
        if found.device.simulated:
            self.add(Text(words.simulated(), tone="quiet"))
        self.add(
            Text(
                self.tr("If it was yours, show where it lay. Then the rest of that place counts."),
                tone="quiet",
            )
        )
        self.body_map = BodyMap()
        self.body_map.chosen.connect(self._allow)
        self.add(self.body_map)
        self.yes = BigButton(self.tr("Add it to my diary"), Kind.PRIMARY, "check")
        self.yes.setEnabled(False)
        self.yes.clicked.connect(self._claim)
        self.no = Button(self.tr("It was not mine"))
        self.no.clicked.connect(self.declined)
        self.add_foot(self.yes)
        self.add_foot(self.no)

    @Slot()
    def _allow(self) -> None:
        self.yes.setEnabled(self.body_map.site is not None)

    def _claim(self) -> None:
        site: Site | None = self.body_map.site
        if site is not None:
            self.claimed.emit(site)
