"""Where on the body: one region or several, in one sheet."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.body import Region, Spot
from ui import words_body
from ui.parts.body_outline import Face
from ui.parts.button import BigButton, Kind
from ui.parts.list_row import ListRow
from ui.parts.pain_map import PainMap
from ui.parts.sheet import Sheet
from ui.parts.text import Text
from ui.shell import Shell


def names(regions: Iterable[Region]) -> str:
    """The regions in the order of the body; empty for none."""
    chosen = set(regions)
    return ", ".join(words_body.region(each) for each in Region if each in chosen)


class RegionSheet(Sheet):
    """A press puts a region in or takes it out; without `several` it takes the place of another."""

    told = Signal(object)
    """Carries a frozenset of Regions, which may be empty."""

    def __init__(self, title: str, regions: Iterable[Region], *, several: bool = False) -> None:
        super().__init__(title)
        self._several = several
        self.chosen = frozenset(regions)
        self.add(Text(self._hint(), tone="quiet"))
        self.map = PainMap()
        for figure in self.map.figures.values():
            for key in figure.keys.values():
                key.ticked = True
        self.map.wanted.connect(self._press)
        self.add(self.map)
        self.said = Text("", bold=True)
        self.add_foot(self.said)
        self.done = BigButton(self.tr("Done"), Kind.PRIMARY, "check")
        self.done.clicked.connect(lambda: self.told.emit(self.chosen))
        self.add_foot(self.done)
        if self.chosen and not self.chosen & self.map.figures[Face.FRONT].keys.keys():
            self.map.show_face(Face.BACK)
        self._show()

    def _hint(self) -> str:
        if self._several:
            return self.tr("Tap each place. Tap again to take it out.")
        return self.tr("Tap the place. Tap again to take it out.")

    def _press(self, region: Region) -> None:
        kept = self.chosen if self._several else self.chosen & {region}
        self.chosen = kept ^ {region}
        self._show()

    def _show(self) -> None:
        self.map.show_spots(Spot(region) for region in Region if region in self.chosen)
        self.said.setText(names(self.chosen))
        self.said.setVisible(bool(self.chosen))


class RegionRow(ListRow):
    """A question of a page that the sheet answers; its answer stands on it."""

    changed = Signal()

    def __init__(
        self, shell: Shell, question: str, *, several: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(question, icon="body", parent=parent)
        self._shell = shell
        self._question = question
        self._several = several
        self.regions: frozenset[Region] = frozenset()
        self.clicked.connect(self._ask_where)
        self.show_regions(())

    def show_regions(self, regions: Iterable[Region]) -> None:
        """Answer with these, without telling."""
        self.regions = frozenset(regions)
        nothing = self.tr("Press to show it on the body")
        self.set_texts(self._question, names(self.regions) or nothing)

    def _ask_where(self) -> None:
        sheet = RegionSheet(self._question, self.regions, several=self._several)
        sheet.told.connect(self._take)
        self._shell.window_frame.show_sheet(sheet)

    def _take(self, regions: frozenset[Region]) -> None:
        self._shell.window_frame.close_sheet()
        self.show_regions(regions)
        self._shell.window_frame.announce(names(regions))
        self.changed.emit()
