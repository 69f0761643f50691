"""A small curve without axes; a missing value is a gap."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.units import CentiC
from ui.parts import figures
from ui.parts.drawing import smooth
from ui.theme import Extent, Space, look


def curve_path(
    values: Sequence[float | None], area: QRectF, low: float, high: float
) -> QPainterPath:
    """Values spread evenly over `area`, `low` at its bottom and `high` at its top; None breaks."""
    path = QPainterPath()
    step = area.width() / max(1, len(values) - 1)
    scale = area.height() / max(1e-9, high - low)
    drawing = False
    for index, value in enumerate(values):
        if value is None:
            drawing = False
            continue
        point = QPointF(area.x() + index * step, area.bottom() - (value - low) * scale)
        if drawing:
            path.lineTo(point)
        else:
            path.moveTo(point)
        drawing = True
    return path


def draw_spark(
    painter: QPainter,
    area: QRectF,
    values_cc: Sequence[CentiC | None],
    ends_cc: tuple[CentiC, CentiC],
    *,
    band: bool = True,
) -> None:
    """The curve over the 10-15 degC band; `ends_cc` stand at the bottom and the top of `area`."""
    worn = look()
    low, high = ends_cc
    if band:
        scale = area.height() / max(1, high - low)
        top = area.bottom() - (figures.BAND_HIGH_CC - low) * scale
        height = (figures.BAND_HIGH_CC - figures.BAND_LOW_CC) * scale
        painter.fillRect(QRectF(area.x(), top, area.width(), height), worn.colour("band"))
    painter.setPen(QPen(worn.colour("curve_skin"), Extent.CURVE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(curve_path(values_cc, area, low, high))


class Sparkline(QWidget):
    """A curve to glance at, above the 10-15 degC band if wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: tuple[CentiC | None, ...] = ()
        self._band = True
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_curve(
        self, values_cc: Sequence[CentiC | None], said: str, *, band: bool = True
    ) -> None:
        """Evenly spaced values, None for a gap. `said` is the curve in one sentence."""
        self._values = tuple(values_cc)
        self._band = band
        self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room, low."""
        return QSize(Extent.WINDOW_MIN_W // 2, Extent.SPARK)

    def heightForWidth(self, arg__1: int) -> int:
        """Low on a phone, taller where there is room."""
        return int(Extent.CHART_LOW if arg__1 >= Extent.LIST_MAX else Extent.SPARK)

    def minimumSizeHint(self) -> QSize:
        """Narrow is still a curve."""
        return QSize(Extent.TOUCH, Extent.SPARK)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Band, then curve."""
        known = [v for v in self._values if v is not None]
        if not known:
            return
        painter = QPainter(self)
        smooth(painter)
        area = QRectF(self.rect()).adjusted(Space.BAR, Space.XS, -Space.BAR, -Space.XS)
        low, high = min(known), max(known)
        if self._band:
            low, high = min(low, figures.BAND_LOW_CC), max(high, figures.BAND_HIGH_CC)
        draw_spark(painter, area, self._values, (low, high), band=self._band)
