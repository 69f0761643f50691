"""The shape of the body map: one silhouette for front and back, and a field for each region.

The front figure faces the reader: its own right side is at the reader's left. Every field holds a
full touch target and meets no other; what is painted of a region is the part of the silhouette
that lies in its field.
"""

from enum import Enum
from functools import cache
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainterPath, QTransform

from app.domain.body import Region

WIDTH, HEIGHT = 328, 652
"""Of a figure, in logical pixels: the width that the narrowest window leaves a page."""
_MIDDLE = WIDTH // 2


class Face(Enum):
    """A side of the figure."""

    FRONT = "front"
    BACK = "back"


def _mirrored(field: QRect) -> QRect:
    return QRect(WIDTH - field.x() - field.width(), field.y(), field.width(), field.height())


# One side of the figure from top to bottom, at the reader's left; the other mirrors it. Each pair
# of regions is (the one at the reader's left on the front figure, its twin).
_ARMS: Final = (
    (Region.SHOULDER_RIGHT, Region.SHOULDER_LEFT, QRect(58, 124, 52, 58)),
    (Region.UPPER_ARM_RIGHT, Region.UPPER_ARM_LEFT, QRect(46, 182, 58, 54)),
    (Region.ELBOW_RIGHT, Region.ELBOW_LEFT, QRect(38, 236, 60, 50)),
    (Region.FOREARM_RIGHT, Region.FOREARM_LEFT, QRect(26, 286, 60, 48)),
    (Region.WRIST_RIGHT, Region.WRIST_LEFT, QRect(12, 334, 58, 48)),
    (Region.HAND_RIGHT, Region.HAND_LEFT, QRect(0, 382, 56, 56)),
)
_THIGHS: Final = (
    (Region.THIGH_RIGHT, Region.THIGH_LEFT, QRect(92, 350, 72, 80)),
    (Region.KNEE_RIGHT, Region.KNEE_LEFT, QRect(94, 430, 66, 50)),
)
_FEET: Final = (
    (Region.ANKLE_RIGHT, Region.ANKLE_LEFT, QRect(100, 552, 56, 48)),
    (Region.FOOT_RIGHT, Region.FOOT_LEFT, QRect(86, 600, 66, 52)),
)
_LOWER_LEG: Final = QRect(98, 480, 60, 72)
_HIP: Final = QRect(88, 298, 52, 52)
_BUTTOCK: Final = QRect(88, 298, 76, 52)
_JAW: Final = QRect(114, 58, 50, 48)
_NECK: Final = QRect(110, 106, 108, 48)
_FRONT_MIDDLE: Final = {
    Region.HEAD: QRect(116, 0, 96, 58),
    Region.THROAT: _NECK,
    Region.CHEST: QRect(110, 154, 108, 72),
    Region.BELLY: QRect(104, 226, 120, 72),
    Region.GROIN: QRect(140, 298, 48, 52),
}
_BACK_MIDDLE: Final = {
    Region.HEAD: QRect(116, 0, 96, 106),
    Region.NECK: _NECK,
    Region.UPPER_BACK: QRect(110, 154, 108, 48),
    Region.MIDDLE_BACK: QRect(108, 202, 112, 48),
    Region.LOWER_BACK: QRect(102, 250, 124, 48),
}


def _fields(face: Face) -> dict[Region, QRect]:
    front = face is Face.FRONT
    lower = (
        (Region.SHIN_RIGHT, Region.SHIN_LEFT) if front else (Region.CALF_RIGHT, Region.CALF_LEFT)
    )
    pairs = [
        *_ARMS,
        *_THIGHS,
        (*lower, _LOWER_LEG),
        *_FEET,
        *(
            (
                (Region.JAW_RIGHT, Region.JAW_LEFT, _JAW),
                (Region.HIP_RIGHT, Region.HIP_LEFT, _HIP),
            )
            if front
            else ((Region.BUTTOCK_RIGHT, Region.BUTTOCK_LEFT, _BUTTOCK),)
        ),
    ]
    found = dict(_FRONT_MIDDLE if front else _BACK_MIDDLE)
    for right, left, field in pairs:
        # Seen from the front the own right is at the reader's left, from the back at the right.
        found[right] = field if front else _mirrored(field)
        found[left] = _mirrored(field) if front else field
    return dict(sorted(found.items(), key=lambda each: (each[1].y(), each[1].x())))


FIELDS: Final = {face: _fields(face) for face in Face}
"""Field of each region on each figure, from top to bottom, then from the reader's left."""


@cache
def silhouette() -> QPainterPath:
    """A standing figure with its arms a little away: one half by hand, the other mirrored."""
    half = QPainterPath(QPointF(_MIDDLE, 96))
    half.lineTo(143, 96)
    half.lineTo(143, 122)
    half.cubicTo(141, 140, 88, 128, 74, 160)  # neck to shoulder
    half.cubicTo(66, 188, 60, 224, 49, 258)  # outside of the upper arm
    half.cubicTo(43, 292, 30, 336, 21, 374)  # outside of the forearm
    half.cubicTo(8, 396, 4, 430, 18, 434)  # back of the hand
    half.cubicTo(36, 438, 48, 404, 47, 378)  # palm
    half.cubicTo(58, 344, 76, 304, 83, 264)  # inside of the forearm
    half.cubicTo(92, 238, 100, 214, 106, 192)  # inside of the upper arm
    half.cubicTo(114, 220, 117, 244, 112, 268)  # flank
    half.cubicTo(103, 296, 95, 322, 96, 352)  # hip
    half.cubicTo(96, 390, 102, 416, 107, 444)  # outside of the thigh
    half.cubicTo(99, 478, 108, 528, 114, 562)  # outside of the lower leg
    half.cubicTo(116, 584, 114, 594, 108, 604)  # ankle
    half.cubicTo(90, 624, 92, 646, 116, 647)  # toes
    half.cubicTo(140, 648, 150, 632, 144, 600)  # inside of the foot
    half.cubicTo(144, 560, 154, 500, 151, 446)  # inside of the lower leg
    half.cubicTo(156, 412, 161, 382, _MIDDLE, 346)  # inside of the thigh
    half.closeSubpath()
    mirror = QTransform(-1, 0, 0, 1, WIDTH, 0)
    head = QPainterPath()
    head.addEllipse(QPointF(_MIDDLE, 54), 41, 50)
    return half.united(mirror.map(half)).united(head).simplified()


def shape_in(field: QRect) -> QPainterPath:
    """The silhouette seen from a field's corner: what lies beyond the field is not cut off."""
    return silhouette().translated(QPointF(-field.x(), -field.y()))


def middle_in(field: QRect) -> QPointF:
    """The middle of what of the silhouette lies in a field, from the field's corner."""
    window = QPainterPath()
    window.addRect(QRectF(field))
    middle = silhouette().intersected(window).boundingRect().center()
    return middle - QPointF(field.topLeft())
