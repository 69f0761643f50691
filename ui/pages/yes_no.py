"""One health question: Yes or No, and where, if it is about a place."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.health import EVERYWHERE, Applies
from app.domain.pain import Site
from ui import words_rules
from ui.pages.choice import Choice
from ui.parts.body_map import site_name
from ui.parts.list_row import ListRow
from ui.parts.text import Text
from ui.theme import Size, Space


def names(sites: Iterable[Site]) -> str:
    """The places in the order of the body; all of them where none is named."""
    chosen = set(sites)
    return ", ".join(site_name(s) for s in Site if s in chosen) or words_rules.where(None)


class YesNo(QWidget):
    """Nothing is filled in but what the person said before (`told`; None: nothing)."""

    answered = Signal()
    where_wanted = Signal()

    def __init__(
        self,
        rule: str,
        *,
        per_site: bool,
        told: bool | None = None,
        sites: frozenset[Site] = EVERYWHERE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.rule = rule
        self._per_site = per_site
        self.sites = sites
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        asked, means = words_rules.question(rule)
        column.addWidget(Text(asked, bold=True))
        column.addWidget(Text(means, Size.CAPTION, "quiet"))
        self.choice = Choice(asked, [(True, self.tr("Yes")), (False, self.tr("No"))], told)
        for value in (True, False):
            chip = self.choice.chip(value)
            chip.setAccessibleName(f"{chip.text()}: {asked}")
        column.addWidget(self.choice)
        self.where = ListRow("", icon="body")
        self.where.clicked.connect(self.where_wanted)
        column.addWidget(self.where)
        self.choice.chosen.connect(self._answer)
        self._show_where()

    @property
    def value(self) -> bool | None:
        """The answer; None while nothing was said."""
        return None if self.choice.value is None else bool(self.choice.value)

    @property
    def applies(self) -> Applies | None:
        """What a yes says; None for a no or for nothing."""
        return Applies(self.rule, self.sites) if self.value else None

    def tell_sites(self, sites: frozenset[Site]) -> None:
        """The person showed where."""
        self.sites = sites
        self._show_where()

    def _answer(self) -> None:
        self._show_where()
        self.answered.emit()

    def _show_where(self) -> None:
        self.where.setVisible(bool(self._per_site and self.value))
        self.where.set_texts(
            self.tr("Where? {places}").format(places=names(self.sites)),
            self.tr("Press to show it on the body"),
        )
