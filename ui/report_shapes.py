"""The body chart's shapes for paper and for HTML: what is shaded, how dark, where numbers stand."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QColor, QPainterPath, QPolygonF

from app.domain.body import Quality
from app.domain.report_said import PainPlace
from ui.parts.body_outline import FIELDS, Face, silhouette
from ui.parts.drawing import mix
from ui.theme import LIGHT

translate = QCoreApplication.translate
WORST = 10
DARKEST = 0.75
"""Of MOST: lines and dots must still be seen on it in grey."""
_LEAST = 1e-6
LEAST, MOST = QColor(LIGHT.stop_soft), QColor(LIGHT.stop)


@dataclass(frozen=True, slots=True)
class Shape:
    """One region that hurts on one figure, in the figure's own pixels. `label` is P1, P2, ..."""

    path: QPainterPath
    middle: QPointF
    shade: QColor
    label: str
    numb: bool
    tingling: bool


def shade(score: float | None) -> QColor:
    """The more, the darker, in grey as well; lightest where no score was told."""
    return mix(LEAST, MOST, DARKEST * (score or 0) / WORST)


def shapes(places: tuple[PainPlace, ...], face: Face) -> Iterator[Shape]:
    """Those that stand on this figure."""
    fields = FIELDS[face]
    for number, place in enumerate(places, start=1):
        field = fields.get(place.region)
        if field is None:
            continue
        path = _within(QRectF(field))
        yield Shape(
            path=path,
            middle=path.boundingRect().center(),
            shade=shade(place.median),
            label=f"P{number}",
            numb=place.felt(Quality.NUMB),
            tingling=place.felt(Quality.TINGLING),
        )


def _within(field: QRectF) -> QPainterPath:
    """The part of the silhouette that lies in a field. Where a field reaches beyond the body, Qt
    leaves lines there and back again, which would be drawn."""
    window = QPainterPath()
    window.addRect(field)
    path = QPainterPath()
    for polygon in silhouette().intersected(window).toSubpathPolygons():
        corners = polygon.toList()
        if corners[0] == corners[-1]:
            corners.pop()
        place = 0
        while place < len(corners):
            before, after = corners[place - 1], corners[(place + 1) % len(corners)]
            if _turns_back(corners[place] - before, after - corners[place]):
                corners.pop(place)
                place = max(0, place - 2)
            else:
                place += 1
        path.addPolygon(QPolygonF(corners))
        path.closeSubpath()
    return path


def _turns_back(come: QPointF, go: QPointF) -> bool:
    """Whether the way goes on where it came from, or not at all."""
    straight = abs(come.x() * go.y() - come.y() * go.x()) < _LEAST
    return straight and QPointF.dotProduct(come, go) <= _LEAST


def face_title(face: Face) -> str:
    """Front or back."""
    front = face is Face.FRONT
    return translate("report", "Front") if front else translate("report", "Back")


def sides(face: Face) -> tuple[str, str]:
    """The person's own sides at the reader's left and right."""
    right, left = translate("report", "Right"), translate("report", "Left")
    return (right, left) if face is Face.FRONT else (left, right)


def mirror_note() -> str:
    """Whose left and right it is."""
    return translate(
        "report", "Left and right are the person's own. On the front figure right is on your left."
    )


def legend() -> tuple[str, str, str]:
    """What shade, lines and dots mean."""
    return (
        translate("report", "the darker, the more pain (middle score)"),
        translate("report", "lines: numb"),
        translate("report", "dots: tingling"),
    )
