"""Where the wrap of a session lay, if it was elsewhere than was said."""

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.domain.pain import Site
from ui.parts.body_map import BodyMap, site_name
from ui.parts.button import Button, Kind
from ui.parts.sheet import Sheet
from ui.parts.text import Text


class PlaceSheet(Sheet):
    """`moved` carries the Site; never the one it stands on already."""

    moved = Signal(object)

    def __init__(self, site: Site, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("PlaceSheet", "Where did the wrap lie?"), parent
        )
        self._site = site
        counts = self.tr(
            "The rest times of {place} stay as they are: both places count this session."
        )
        self.add(Text(counts.format(place=site_name(site)), tone="quiet"))
        self.body_map = BodyMap()
        self.body_map.show_site(site)
        self.body_map.chosen.connect(self._allow)
        self.add(self.body_map)
        self.save = Button(self.tr("It was here"), Kind.PRIMARY)
        self.save.setEnabled(False)
        self.save.clicked.connect(self._move)
        self.add_foot(self.save)

    @Slot()
    def _allow(self) -> None:
        self.save.setEnabled(self.body_map.site not in (None, self._site))

    @Slot()
    def _move(self) -> None:
        self.moved.emit(self.body_map.site)
