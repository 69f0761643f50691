"""Every part once, in the frame, filled with samples: for pictures and for tests that walk all."""

from collections.abc import Callable
from math import exp

from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.pain import Sensation, Site
from ui.parts.body_map import BodyMap
from ui.parts.button import BigButton, Button, IconButton, Kind
from ui.parts.card import Card
from ui.parts.chip import Chip, ChipRow
from ui.parts.curves import Curve, PhaseBand
from ui.parts.key_pad import KeyPad
from ui.parts.list_row import ListRow
from ui.parts.live_chart import LiveChart
from ui.parts.notice import NoticeKind
from ui.parts.page import Page
from ui.parts.pain_pad import PainPad
from ui.parts.ring import Ring
from ui.parts.sheet import Sheet
from ui.parts.sparkline import Sparkline
from ui.parts.strip import Strip
from ui.parts.text import Text
from ui.parts.toggle_row import ToggleRow
from ui.theme import Size
from ui.window import Window


def cooling(seconds: int, *, gap: range = range(0)) -> list[int | None]:
    """A made-up skin curve that falls from 31 to about 13 degC, in hundredths, one a second."""
    return [None if s in gap else round(1300 + 1800 * exp(-s / 180)) for s in range(seconds)]


def sample_chart(seconds: int = 620) -> LiveChart:
    """A live chart in the middle of a session, with a gap and last time's curve."""
    chart = LiveChart()
    chart.set_length(900)
    chart.set_phases([PhaseBand(0, 120, "Getting cold"), PhaseBand(120, 900, "Cold")])
    times = [float(s) for s in range(seconds)]
    chart.set_curve(Curve.SKIN, times, cooling(seconds, gap=range(300, 345)))
    chart.set_curve(Curve.PACK, times, [round(400 + s * 0.6) for s in range(seconds)])
    chart.set_curve(Curve.TARGET, times, [1200] * seconds)
    ghost = [None if v is None else v + 90 for v in cooling(900)]
    chart.set_curve(Curve.GHOST, [float(s) for s in range(900)], ghost)
    return chart


def controls() -> Page:
    """Buttons, rows, chips and words."""
    page = Page()
    wrap = Card()
    wrap.add(Text("Good morning", Size.LEAD, bold=True))
    wrap.add(ListRow("Blue wrap", "Ready, last reading 2 min ago", "82 %", "bluetooth"))
    wrap.add(ListRow("Lower back, 15 min", "Yesterday 18:20", "6 \u2192 3", "session",
                     removable=True))  # fmt: skip
    wrap.add(ToggleRow("Dry cloth is on", "One layer between wrap and skin", "shield"))
    on = ToggleRow("Metal is off", icon="metal")
    on.setChecked(True)
    wrap.add(on)
    page.add(wrap)
    chips = ChipRow()
    chips.add(Chip("15 minutes", "program"))
    for words in ("Sessions", "Pain", "Notes"):
        chips.add(Chip(words, checkable=True))
    picked = Chip("Medicines", checkable=True)
    picked.setChecked(True)
    chips.add(picked)
    page.add(chips)
    page.add(BigButton("Start 15 min", icon="play"))
    page.add(Button("Choose another wrap", icon="scan"))
    page.add(Button("Not now", Kind.PLAIN))
    off = Button("Cannot start yet")
    off.setEnabled(False)
    page.add(off)
    field = QLineEdit()
    field.setAccessibleName("Note")
    field.setPlaceholderText("Write a note")
    page.add(field)
    curve = Card("Last session")
    spark = Sparkline()
    spark.show_curve(cooling(900, gap=range(400, 430))[::10], "Skin fell from 31 to 13 \u00b0C")
    curve.add(spark)
    page.add(curve)
    page.add(IconButton("info", "About"))
    return page


def running() -> Page:
    """What a run page is made of."""
    page = Page()
    ring = Ring()
    ring.show_left(734, 900, "Cold")
    page.add(ring)
    card = Card()
    strip = Strip()
    strip.show_skin(1324)
    card.add(strip)
    page.add(card)
    keys = KeyPad()
    keys.show_felt(Sensation.STINGING)
    page.add(keys)
    chart = Card()
    chart.add(sample_chart())
    page.add(chart)
    old = Card()
    late = Strip()
    late.show_skin(930, stale_s=12)
    old.add(late)
    page.add(old)
    return page


def asking() -> Sheet:
    """A sheet with the body map and the pain pad."""
    sheet = Sheet("Before you start")
    body = BodyMap()
    body.show_site(Site.LOWER_BACK)
    sheet.add(body)
    sheet.add(Text("How much does it hurt now?", Size.LEAD, bold=True))
    sheet.add(PainPad())
    sheet.add_foot(BigButton("Start 15 min"))
    return sheet


def frame(first: Callable[[], QWidget]) -> Window:
    """A window with the five places, `first` on Today."""
    window = Window()
    window.add_place("today", "Today", "today", first)
    for key, title in (("diary", "Diary"), ("trends", "Trends"),
                       ("share", "Share"), ("more", "More")):  # fmt: skip
        window.add_place(key, title, key, controls)
    window.go("today")
    return window


def _in_session() -> Window:
    window = frame(running)
    window.stop_bar.show_session(734, 1324, 1, "Cold")
    return window


def _lower() -> Window:
    window = _in_session()
    page = window.page
    if isinstance(page, Page):
        scroll = page.verticalScrollBar()

        def to_the_end(_lowest: int, highest: int) -> None:
            scroll.setValue(highest)

        scroll.rangeChanged.connect(to_the_end)
    return window


def _noticed() -> Window:
    window = frame(controls)
    words = "The wrap is out of reach. It ends by itself in 8 min. Move closer."
    window.notice(NoticeKind.WARN, words, ("Look for it", window.close_sheet))
    window.toast("Session removed", ("Undo", window.close_sheet))
    return window


def _unconfirmed() -> Window:
    window = frame(controls)
    window.stop_bar.show_session(0, None, 9, "")
    window.stop_bar.show_unconfirmed()
    return window


def _asked() -> Window:
    window = frame(controls)
    window.show_sheet(asking())
    return window


def shots() -> list[tuple[str, Callable[[], QWidget]]]:
    """Name and builder of each picture."""
    return [
        ("parts-controls", lambda: frame(controls)),
        ("parts-running", _in_session),
        ("parts-running-lower", _lower),
        ("parts-notice", _noticed),
        ("parts-unconfirmed", _unconfirmed),
        ("parts-sheet", _asked),
    ]
