"""Every colour, size and duration of the window. No other file names one.

Widgets that paint themselves ask `look()` while painting and while measuring, so a change of
theme or text size needs nothing but `ui.style.apply`, which restyles and re-lays out all that is
shown.
"""

from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from typing import Final

from PySide6.QtGui import QColor, QFont


class Space(IntEnum):
    """Distances between things, in logical pixels."""

    HAIR = 1
    BAR = 2
    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 24
    XXL = 32
    HUGE = 48


class Radius(IntEnum):
    """Corner radii in logical pixels. A pill takes half its height."""

    SMALL = 12
    CARD = 20
    SHEET = 28


class Size(IntEnum):
    """The type scale at 100 %, in pixels."""

    CAPTION = 13
    BODY = 16
    LEAD = 20
    TITLE = 28
    FIGURE = 44
    DISPLAY = 72


class Extent(IntEnum):
    """Fixed measures of things, in logical pixels."""

    TOUCH = 48
    STOP = 64
    ICON = 24
    FOCUS = 3
    BORDER = 1
    SWITCH_W = 52
    SWITCH_H = 32
    NAV_BAR = 72
    RAIL = 104
    HEADER = 56
    COLUMN = 620
    """Widest a single column of text and controls may grow."""
    TWO_COLUMNS = 960
    """The same where it holds two columns, or a chart that gains by width."""
    SHEET_W = 560
    WIDE = 840
    """From this window width the bottom bar is a rail and lists show their detail beside them."""
    LIST_MAX = 420
    """Widest a list may be that has its detail beside it."""
    WINDOW_W = 412
    WINDOW_H = 892
    WINDOW_MIN_W = 360
    WINDOW_MIN_H = 640
    RING = 168
    RING_LARGE = 264
    RING_PEN = 12
    STRIP = 88
    CHART = 264
    CHART_LOW = 148
    """Least height of a curve that shares its page with much else; it grows where there is room."""
    SPARK = 72
    THUMB_W = 56
    THUMB_H = 40
    BODY_MAP = 420
    FIGURE_W = 148
    PHOTO = 112
    """Edge of a photo among others."""
    CURVE = 2
    GHOST = 1


class Millis(IntEnum):
    """Durations in milliseconds."""

    SLIDE = 200
    TOAST = 4000
    UNDO = 10_000
    FRAME = 100
    """The live chart redraws at most this often, however fast samples come."""
    POLL = 30
    GLANCE = 150
    """Whatever takes longer says that it is under way."""
    CLOSE_WAIT = 8000
    """How long a closing window waits for the wrap before it offers another way out."""


STALE_S: Final = 5
"""A reading older than this many seconds is shown grey, with its age."""

TEXT_SCALE_MAX: Final = 2.0
# Body sizes grow in full. Sizes that are readable across the room already grow more slowly, so
# that a minute figure at 200 % still fits a 360 px window (decision 0003).
_GROWTH: Final = {Size.TITLE: 0.6, Size.FIGURE: 0.4, Size.DISPLAY: 0.35}

FAMILIES: Final = ["Inter", "Segoe UI", "SF Pro Text", "Roboto", "Noto Sans", "DejaVu Sans"]


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours, each as `#RRGGBB`; the names say what a colour is for."""

    name: str
    background: str
    surface: str
    ink: str
    quiet: str
    primary: str
    on_primary: str
    primary_soft: str
    line: str
    good: str
    warn: str
    stop: str
    on_stop: str
    good_soft: str
    warn_soft: str
    stop_soft: str
    outline: str
    """Edges of controls: 3:1 against background and surface (WCAG 2.2, 1.4.11)."""
    curve_skin: str
    curve_pack: str
    curve_target: str
    curve_ghost: str
    band: str
    """The 10-15 degC band, behind curves and strips."""
    scrim: str = "#000000"
    scrim_alpha: int = 110


CLEAR: Final = QColor(0, 0, 0, 0)
"""Nothing at all, to draw on."""
LIGHT: Final = Theme(
    name="light",
    background="#F4F7FA",
    surface="#FFFFFF",
    ink="#0E1B2A",
    quiet="#4F6072",
    primary="#0A6A94",
    on_primary="#FFFFFF",
    primary_soft="#D8EEF8",
    line="#D9E2EA",
    good="#1E7B4F",
    warn="#9A5B00",
    stop="#B3261E",
    on_stop="#FFFFFF",
    good_soft="#E2F4EA",
    warn_soft="#FDF0DC",
    stop_soft="#FCE8E6",
    outline="#73879A",
    curve_skin="#0A6A94",
    curve_pack="#B4500B",
    curve_target="#5B4B8A",
    curve_ghost="#7D8C9A",
    band="#D5EFE6",
)

DARK: Final = Theme(
    name="dark",
    background="#0B131B",
    surface="#14202B",
    ink="#E7F0F7",
    quiet="#A3B5C4",
    primary="#74C9F0",
    on_primary="#06202E",
    primary_soft="#17384A",
    line="#26343F",
    good="#6FD3A0",
    warn="#F2B85C",
    stop="#FF8A80",
    on_stop="#33100D",
    good_soft="#14362A",
    warn_soft="#3A2B12",
    stop_soft="#431C1A",
    outline="#70859A",
    curve_skin="#74C9F0",
    curve_pack="#F4A261",
    curve_target="#BBA9EC",
    curve_ghost="#7D91A3",
    band="#153B38",
    scrim_alpha=160,
)


@dataclass(frozen=True, slots=True)
class Look:
    """What the window wears now: colours, text size (1.0-2.0) and whether things may move."""

    theme: Theme = LIGHT
    text_scale: float = 1.0
    reduced_motion: bool = False

    def colour(self, name: str) -> QColor:
        """The colour of that token (`look().colour("ink")`). AttributeError for no token."""
        return QColor(getattr(self.theme, name))

    def scrim(self) -> QColor:
        """The veil between a page and a sheet, half clear."""
        veil = QColor(self.theme.scrim)
        veil.setAlpha(self.theme.scrim_alpha)
        return veil

    def px(self, size: Size) -> int:
        """That type size in pixels at the present text size."""
        grown = 1 + (self.text_scale - 1) * _GROWTH.get(size, 1.0)
        return round(size * grown)

    def icon_px(self) -> int:
        """Edge of an icon beside body text, in pixels."""
        return round(Extent.ICON * (1 + (self.text_scale - 1) * 0.5))

    def font(self, size: Size = Size.BODY, *, bold: bool = False, ticking: bool = False) -> QFont:
        """A font of that size; `ticking` gives figures of equal width, so numbers do not dance."""
        return self.font_px(self.px(size), bold=bold, ticking=ticking)

    def font_px(self, pixels: int, *, bold: bool = False, ticking: bool = False) -> QFont:
        """A font of exactly that many pixels, for labels that must fit a given width."""
        return QFont(_font(pixels, bold=bold, ticking=ticking))

    def millis(self, duration: Millis) -> int:
        """That duration; 0 for a slide when motion is reduced."""
        return 0 if self.reduced_motion and duration is Millis.SLIDE else int(duration)


@cache
def _font(pixels: int, *, bold: bool, ticking: bool) -> QFont:
    """Made once: a copy of a font costs a tenth of a new one."""
    font = QFont(FAMILIES)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    if ticking:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


class _Worn:
    look: Look = Look()


def look() -> Look:
    """The look in force. Ask while painting; do not keep it."""
    return _Worn.look


def wear(new: Look) -> None:
    """Put that look in force. Only `ui.style` calls it: what is shown has to be dressed in it."""
    _Worn.look = new
