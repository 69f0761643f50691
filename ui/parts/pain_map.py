"""Where it hurts and how much: a front and a back figure with a key for each region of the body."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.body import Region, Spot
from ui.parts.body_outline import FIELDS, HEIGHT, WIDTH, Face, silhouette
from ui.parts.chip import Chip, ChipRow
from ui.parts.drawing import CENTRE, LEFT, RIGHT, draw_words, smooth
from ui.parts.region_key import Legend, RegionKey, pattern
from ui.parts.text import Text
from ui.theme import Extent, Size, Space, look

_NEARLY_LEVEL = 8
"""Pixels that keys of one row may differ by."""


def face_name(face: Face) -> str:
    """From where the body is seen."""
    if face is Face.FRONT:
        return QCoreApplication.translate("PainMap", "From the front")
    return QCoreApplication.translate("PainMap", "From behind")


class Figure(QWidget):
    """One side of the body. One of its keys takes the Tab key, the arrows do the rest."""

    def __init__(self, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = face
        front = face is Face.FRONT
        self.setAccessibleName(
            self.tr("Body from the front") if front else self.tr("Body from behind")
        )
        self.keys: dict[Region, RegionKey] = {}
        for region, field in FIELDS[face].items():
            self.keys[region] = RegionKey(region, field, self)
        self.setFixedSize(WIDTH, HEIGHT)
        self.reach(next(iter(self.keys.values())))

    def reach(self, key: RegionKey) -> None:
        """From now on Tab comes to that key."""
        for each in self.keys.values():
            by_tab = each is key
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus if by_tab else Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The body, and whose left and right it is."""
        painter = QPainter(self)
        smooth(painter)
        worn = look()
        painter.setPen(QPen(worn.colour("outline"), Space.BAR))
        painter.setBrush(worn.colour("primary_soft"))
        painter.drawPath(silhouette())
        font, quiet = worn.font(Size.CAPTION), worn.colour("quiet")
        sides = (self.tr("Your right"), self.tr("Your left"))
        first, last = sides if self.face is Face.FRONT else sides[::-1]
        room, height = FIELDS[self.face][Region.HEAD].x() - Space.S, 2 * Extent.TOUCH
        draw_words(painter, QRectF(0, 0, room, height), first, font, quiet, LEFT)
        draw_words(painter, QRectF(WIDTH - room, 0, room, height), last, font, quiet, RIGHT)


class PainMap(QWidget):
    """Both figures side by side where there is room, else one of them, chosen by two chips."""

    wanted = Signal(object)
    """Carries the Region that was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = {face: Figure(face) for face in Face}
        self._spots: dict[Region, Spot] = {}
        self._front = True
        self._switch = ChipRow()
        self._switch.setAccessibleName(self.tr("Side of the body"))
        self.chips = {face: Chip("", checkable=True) for face in Face}
        for face, chip in self.chips.items():
            chip.clicked.connect(lambda _on=False, face=face: self.show_face(face))
            self._switch.add(chip)
        self._legend = Legend()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        row = QHBoxLayout()
        row.setSpacing(Space.XL)
        row.addStretch(1)
        self._titles = {face: Text(face_name(face), Size.CAPTION, align=CENTRE) for face in Face}
        for face, figure in self.figures.items():
            side = QVBoxLayout()
            side.addWidget(self._titles[face])
            side.addWidget(figure)
            row.addLayout(side)
            for key in figure.keys.values():
                self._connect(figure, key)
        row.addStretch(1)
        for part in (self._switch, row, self._legend):
            if isinstance(part, QHBoxLayout):
                column.addLayout(part)
            else:
                column.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.show_spots(())
        self.show_face(Face.FRONT)

    def _connect(self, figure: Figure, key: RegionKey) -> None:
        def press() -> None:
            figure.reach(key)
            self.wanted.emit(key.region)

        def step(right: int, down: int) -> None:
            self._step(key, right, down)

        key.clicked.connect(press)
        key.stepped.connect(step)

    @property
    def spots(self) -> Mapping[Region, Spot]:
        """What is shown."""
        return self._spots

    def show_spots(self, spots: Iterable[Spot]) -> None:
        """What hurts, and nothing else."""
        self._spots = {spot.region: spot for spot in spots}
        for face, figure in self.figures.items():
            for region, key in figure.keys.items():
                key.show_spot(self._spots.get(region))
            count = sum(region in figure.keys for region in self._spots)
            name = face_name(face)
            self.chips[face].setText(f"{name} ({count})" if count else name)
        self._switch.updateGeometry()
        self._legend.show_patterns(pattern(spot.qualities) for spot in self._spots.values())

    def show_face(self, face: Face) -> None:
        """Where only one figure shows, this one."""
        self._front = face is Face.FRONT
        for each, chip in self.chips.items():
            chip.setChecked(each is face)
        self._turn()

    def key(self, region: Region) -> RegionKey:
        """The key of a region, that which shows where it stands on both figures."""
        found = [each.keys[region] for each in self.figures.values() if region in each.keys]
        return next((key for key in found if key.isVisible()), found[0])

    def minimumSizeHint(self) -> QSize:
        """One figure."""
        return QSize(WIDTH, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One figure or both."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        both = self.width() >= 2 * WIDTH + Space.XL
        self._switch.setVisible(not both)
        for title in self._titles.values():
            title.setVisible(both)
        self.figures[Face.FRONT].setVisible(both or self._front)
        self.figures[Face.BACK].setVisible(both or not self._front)

    def _step(self, here: RegionKey, right: int, down: int) -> None:
        """To the nearest key that lies more that way than aside."""
        start = self._centre(here)

        def cost(key: RegionKey) -> float | None:
            there = self._centre(key) - start
            along = there.x() * right + there.y() * down
            aside = abs(there.x() * down) + abs(there.y() * right)
            return along + 2 * aside if along > max(_NEARLY_LEVEL, aside) else None

        figures = [figure for figure in self.figures.values() if figure.isVisible()]
        costs = [
            (far, figure, key)
            for figure in figures
            for key in figure.keys.values()
            if (far := cost(key)) is not None
        ]
        if costs:
            _, figure, key = min(costs, key=lambda each: each[0])
            figure.reach(key)
            key.setFocus(Qt.FocusReason.OtherFocusReason)

    def _centre(self, key: RegionKey) -> QPoint:
        return key.mapTo(self, key.rect().center())
