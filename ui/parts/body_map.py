"""Where on the body: a front and a back figure with one target for each site."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent, QTransform
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.domain.pain import Site
from ui import icons
from ui.parts.drawing import (
    CENTRE,
    draw_focus,
    draw_ground,
    draw_words,
    mix,
    smooth,
    words_height,
)
from ui.theme import Extent, Size, Space, look


@dataclass(frozen=True, slots=True)
class Region:
    """Centre and size in the figure's own pixels; `back` says on which figure."""

    x: int
    y: int
    w: int
    h: int
    back: bool = False


# The front figure faces the reader: its right side is at the left. Every region holds a full
# touch target and meets no other, which is why each site stands on one figure only.
REGIONS: Final = {
    Site.NECK: Region(74, 74, 52, 48, back=True),
    Site.UPPER_BACK: Region(74, 128, 72, 56, back=True),
    Site.LOWER_BACK: Region(74, 190, 72, 60, back=True),
    Site.SHOULDER_RIGHT: Region(38, 98, 48, 48),
    Site.SHOULDER_LEFT: Region(110, 98, 48, 48),
    Site.HIP_RIGHT: Region(48, 214, 48, 48),
    Site.HIP_LEFT: Region(100, 214, 48, 48),
    Site.THIGH_RIGHT: Region(49, 270, 48, 58),
    Site.THIGH_LEFT: Region(99, 270, 48, 58),
    Site.KNEE_RIGHT: Region(50, 326, 48, 48),
    Site.KNEE_LEFT: Region(98, 326, 48, 48),
    Site.CALF_LEFT: Region(50, 364, 48, 62, back=True),
    Site.CALF_RIGHT: Region(98, 364, 48, 62, back=True),
}


def site_name(site: Site) -> str:
    """The site in the person's language."""
    names = {
        Site.NECK: QCoreApplication.translate("Site", "Neck"),
        Site.SHOULDER_LEFT: QCoreApplication.translate("Site", "Left shoulder"),
        Site.SHOULDER_RIGHT: QCoreApplication.translate("Site", "Right shoulder"),
        Site.UPPER_BACK: QCoreApplication.translate("Site", "Upper back"),
        Site.LOWER_BACK: QCoreApplication.translate("Site", "Lower back"),
        Site.HIP_LEFT: QCoreApplication.translate("Site", "Left hip"),
        Site.HIP_RIGHT: QCoreApplication.translate("Site", "Right hip"),
        Site.THIGH_LEFT: QCoreApplication.translate("Site", "Left thigh"),
        Site.THIGH_RIGHT: QCoreApplication.translate("Site", "Right thigh"),
        Site.KNEE_LEFT: QCoreApplication.translate("Site", "Left knee"),
        Site.KNEE_RIGHT: QCoreApplication.translate("Site", "Right knee"),
        Site.CALF_LEFT: QCoreApplication.translate("Site", "Left calf"),
        Site.CALF_RIGHT: QCoreApplication.translate("Site", "Right calf"),
    }
    return names[site]


def figure() -> QPainterPath:
    """A standing figure, Extent.FIGURE_W wide: the left half by hand, the right half mirrored."""
    middle = Extent.FIGURE_W / 2
    half = QPainterPath(QPointF(middle, 50))
    half.lineTo(60, 50)
    half.lineTo(60, 66)
    half.cubicTo(58, 78, 24, 74, 20, 104)  # neck to shoulder
    half.cubicTo(14, 130, 12, 180, 6, 216)  # outside of the arm
    half.cubicTo(4, 238, 20, 240, 23, 220)  # hand
    half.cubicTo(28, 190, 32, 160, 36, 132)  # inside of the arm
    half.cubicTo(40, 160, 40, 176, 34, 196)  # flank
    half.cubicTo(22, 236, 30, 290, 35, 324)  # hip to knee
    half.cubicTo(28, 350, 36, 380, 40, 400)  # calf
    half.cubicTo(30, 418, 66, 418, 62, 400)  # foot
    half.cubicTo(66, 372, 68, 350, 66, 326)  # back up on the inside
    half.cubicTo(70, 296, 72, 264, middle, 240)
    half.closeSubpath()
    mirror = QTransform(-1, 0, 0, 1, Extent.FIGURE_W, 0)
    head = QPainterPath()
    head.addEllipse(QPointF(middle, 30), 21, 25)
    return half.united(mirror.map(half)).united(head).simplified()


class _Spot(QPushButton):
    """One site: a ring on the figure, filled and ticked when chosen, crossed when refused."""

    def __init__(self, site: Site, parent: QWidget) -> None:
        super().__init__(parent)
        self.site = site
        self.why_not = ""
        self.setCheckable(True)
        self.setAutoDefault(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(site_name(site))
        self.setToolTip(site_name(site))

    def refuse(self, why: str) -> None:
        """Say why no wrap may lie here now; empty for nothing."""
        self.why_not = why
        self.setAccessibleDescription(why)
        self.setToolTip(why or site_name(self.site))
        self.update()

    def minimumSizeHint(self) -> QSize:
        """The touch target; the map gives each its own size."""
        return QSize(Extent.TOUCH, Extent.TOUCH)

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """Ring, or filled with a tick."""
        painter = QPainter(self)
        smooth(painter)
        worn = look()
        inset = Space.XS
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        chosen = self.isChecked()
        soft = mix(worn.colour("surface"), worn.colour("primary_soft"), 0.35)
        tone = "warn" if self.why_not else "primary"
        fill = worn.colour("primary") if chosen else soft
        if self.why_not and not chosen:
            fill = worn.colour("warn_soft")
        if self.underMouse() and not chosen:
            fill = mix(fill, worn.colour(tone), 0.15)
        draw_ground(painter, area, area.height(), fill, worn.colour(tone))
        if chosen or self.why_not:
            edge = worn.icon_px()
            spot = QRectF(0, 0, edge, edge)
            spot.moveCenter(area.center())
            ink = worn.colour("on_primary" if chosen else "warn")
            icons.draw(painter, spot, "check" if chosen else "close", ink)
        if self.hasFocus():
            tone = "on_primary" if chosen else "primary"
            draw_focus(painter, area, area.height(), worn.colour(tone))


class BodyMap(QWidget):
    """`chosen` carries a Site. The name of the chosen site is written below the figures.

    With `several` each press puts a site in or takes it out; `sites` are those that are in.
    """

    chosen = Signal(object)
    refused = Signal(object)
    """Carries the Site that was pressed though no wrap may lie there now; it is not chosen."""

    def __init__(
        self, parent: QWidget | None = None, *, several: bool = False, asks: str = ""
    ) -> None:
        """`asks`: what stands below the figures while no place is chosen, where it is not the wrap
        that is asked for."""
        super().__init__(parent)
        self._asks = asks
        self._several = several
        self._sites: frozenset[Site] = frozenset()
        self._figure = figure()
        self._spots = {site: _Spot(site, self) for site in REGIONS}
        for site, spot in self._spots.items():
            spot.clicked.connect(lambda _checked=False, s=site: self._choose(s))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_site(None)

    @property
    def site(self) -> Site | None:
        """The chosen site, None before any choice."""
        return next(iter(self._sites), None)

    @property
    def sites(self) -> frozenset[Site]:
        """All chosen sites."""
        return self._sites

    def show_site(self, site: Site | None) -> None:
        """Mark a site without `chosen` being sent; None marks none."""
        self.show_sites(() if site is None else (site,))

    def show_sites(self, sites: Iterable[Site]) -> None:
        """Mark these sites, and only these, without `chosen` being sent."""
        self._sites = frozenset(sites)
        for each, spot in self._spots.items():
            spot.setChecked(each in self._sites)
        said = self._names() or self.tr("no place chosen")
        self.setAccessibleName(self.tr("Where on the body: {0}").format(said))
        self.updateGeometry()
        self.update()

    def refuse(self, reasons: Mapping[Site, str]) -> None:
        """Cross the places where no wrap may lie now, each with its reason; all others are free."""
        for site, spot in self._spots.items():
            spot.refuse(reasons.get(site, ""))

    def _choose(self, site: Site) -> None:
        if self._several:
            self.show_sites(self._sites ^ {site})
        elif self._spots[site].why_not:
            self.show_sites(self._sites)
            self.refused.emit(site)
            return
        else:
            self.show_site(site)
        self.chosen.emit(site)

    def _names(self) -> str:
        return ", ".join(site_name(site) for site in Site if site in self._sites)

    def _caption(self) -> str:
        if self._several:
            return self._names() or self.tr("Tap each place")
        return self._names() or self._asks or self.tr("Tap where the wrap lies")

    def _head(self) -> int:
        return round(look().px(Size.CAPTION) * 1.5)

    def heightForWidth(self, arg__1: int) -> int:
        """Names above, figures, the chosen site below."""
        below = words_height(self._caption(), look().font(Size.BODY, bold=True), arg__1)
        return self._head() + Extent.BODY_MAP + Space.S + below

    def sizeHint(self) -> QSize:
        """Both figures side by side."""
        width = 2 * Extent.FIGURE_W
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """It does not shrink: the targets are as small as they may be."""
        return self.sizeHint()

    def _corner(self, *, back: bool) -> QPointF:
        quarter = self.width() / 4
        return QPointF(quarter * (3 if back else 1) - Extent.FIGURE_W / 2, self._head())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Each target on its place of the figure."""
        for site, spot in self._spots.items():
            region = REGIONS[site]
            corner = self._corner(back=region.back)
            left = round(corner.x() + region.x - region.w / 2)
            spot.setGeometry(left, round(corner.y() + region.y - region.h / 2), region.w, region.h)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Two figures, their names, the chosen site."""
        painter = QPainter(self)
        smooth(painter)
        worn = look()
        small = worn.font(Size.CAPTION)
        for back, name in ((False, self.tr("Front")), (True, self.tr("Back"))):
            corner = self._corner(back=back)
            title = QRectF(corner.x(), 0, Extent.FIGURE_W, self._head())
            draw_words(painter, title, name, small, worn.colour("quiet"), CENTRE)
            painter.setPen(QPen(worn.colour("outline"), Extent.BORDER))
            painter.setBrush(worn.colour("primary_soft"))
            painter.drawPath(self._figure.translated(corner))
        font = worn.font(Size.BODY, bold=True)
        top = self._head() + Extent.BODY_MAP + Space.S
        below = QRectF(0, top, self.width(), self.height() - top)
        tone = "ink" if self._sites else "quiet"
        draw_words(painter, below, self._caption(), font, worn.colour(tone), CENTRE)
