"""Several places on the body, in one sheet."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.domain.pain import Site
from ui.parts.body_map import BodyMap
from ui.parts.button import BigButton, Kind
from ui.parts.sheet import Sheet
from ui.parts.text import Text


class SitesSheet(Sheet):
    """`told` carries a frozenset of Sites; an empty one stands for every place."""

    told = Signal(object)

    def __init__(
        self, question: str, sites: frozenset[Site], parent: QWidget | None = None
    ) -> None:
        super().__init__(QCoreApplication.translate("SitesSheet", "Where is it?"), parent)
        self.add(Text(question, tone="quiet"))
        self.body_map = BodyMap(several=True)
        self.body_map.show_sites(sites)
        self.add(self.body_map)
        self.add(
            Text(
                self.tr("If you show no place, it counts for your whole body."),
                tone="quiet",
            )
        )
        self.done = BigButton(self.tr("That is where"), Kind.PRIMARY, "check")
        self.done.clicked.connect(self._tell)
        self.add_foot(self.done)

    def _tell(self) -> None:
        self.told.emit(self.body_map.sites)
