"""Where the wrap will lie: the body map with the refused places, and why they are."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.harm import Lock
from app.domain.pain import Site
from ui import words_rules
from ui.parts.body_map import BodyMap, site_name
from ui.parts.button import TextButton
from ui.parts.list_row import ListRow
from ui.parts.text import Text
from ui.theme import Size, Space


class PlaceChoice(QWidget):
    """Folded to one row where a place is known; `site` is None while nobody has said."""

    chosen = Signal()
    lock_wanted = Signal(object)
    """Carries the Lock of a paused place that was pressed."""

    def __init__(self, site: Site | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reasons: Mapping[Site, str] = {}
        self._locks: Mapping[Site, Lock] = {}
        self._pressed: Site | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        self.row = ListRow("", icon="body")
        self.row.clicked.connect(self._fold)
        self.body_map = BodyMap()
        self.body_map.show_site(site)
        self.body_map.chosen.connect(self._choose)
        self.body_map.refused.connect(self._refuse)
        self.why = Text("", tone="warn")
        self.story = TextButton(self.tr("What happened, and what to do"))
        self.story.clicked.connect(self._tell_story)
        self.others = TextButton(self.tr("Why no other places?"))
        self.others.clicked.connect(self._tell_others)
        self.not_offered = Text(self._not_offered(), Size.CAPTION, "quiet")
        parts = (self.row, self.body_map, self.why, self.story, self.others, self.not_offered)
        for widget in parts:
            column.addWidget(widget)
        for widget in parts[2:]:
            widget.hide()
        self._show_map(open_=site is None)
        self._name()

    @property
    def site(self) -> Site | None:
        """The place chosen, None while nobody has said."""
        return self.body_map.site

    def refuse(self, reasons: Mapping[Site, str], locks: Mapping[Site, Lock]) -> None:
        """The places where no cold may be now, each with the reason, and the locks among them. A
        chosen one stays chosen."""
        self._reasons, self._locks = reasons, locks
        self.body_map.refuse(reasons)
        if self.site is not None and self.site in reasons:
            self._refuse(self.site)
            self._show_map(open_=True)

    def unfold(self) -> None:
        """Show the body, to choose a place."""
        self._show_map(open_=True)

    def _not_offered(self) -> str:
        nerves = self.tr(
            "Not offered, as a nerve lies close under the skin: outer knee, lower back of the "
            "thigh, inner elbow, wrist, front of the ankle."
        )
        others = self.tr(
            "Not offered, as the skin there bears less cold: fingers, toes, ears, nose, face, "
            "front of the neck, chest, private parts."
        )
        return f"{words_rules.cited(nerves, 'L01')}\n{words_rules.cited(others, 'L02')}"

    def _name(self) -> None:
        site = self.site
        name = self.tr("Where on your body?") if site is None else site_name(site)
        self.row.set_texts(name, "" if site is None else self.tr("Press to change"))

    def _choose(self) -> None:
        self._name()
        self.why.hide()
        self.story.hide()
        self.chosen.emit()

    def _refuse(self, site: Site) -> None:
        self._pressed = site
        self.why.setText(self._reasons[site])
        self.why.show()
        self.story.setVisible(site in self._locks)

    def _tell_story(self) -> None:
        if self._pressed is not None and self._pressed in self._locks:
            self.lock_wanted.emit(self._locks[self._pressed])

    def _fold(self) -> None:
        self._show_map(open_=self.body_map.isHidden())

    def _show_map(self, *, open_: bool) -> None:
        self.body_map.setVisible(open_)
        self.others.setVisible(open_)
        self.not_offered.hide()

    def _tell_others(self) -> None:
        self.not_offered.setVisible(self.not_offered.isHidden())
