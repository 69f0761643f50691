"""Parts that show: ring, strip, stop bar, sparkline, words."""

from math import hypot

import pytest
from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QAccessible, QImage, QPainterPath
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Wear
from ui.parts import figures
from ui.parts.ring import Ring
from ui.parts.sparkline import Sparkline, curve_path
from ui.parts.stop_bar import StopBar
from ui.parts.strip import Strip
from ui.parts.text import Text
from ui.theme import LIGHT, Extent


@pytest.fixture(autouse=True)
def english() -> None:
    QLocale.setDefault(QLocale("en"))


@pytest.mark.parametrize(
    ("left_s", "said"),
    [(900, "15 min left"), (841, "15 min left"), (840, "14 min left"), (60, "1 min left"),
     (59, "59 s left"), (0, "0 s left"), (-5, "0 s left")],
)  # fmt: skip
def test_the_ring_rounds_minutes_up_and_counts_the_last_in_seconds(
    qtbot: QtBot, left_s: int, said: str
) -> None:
    ring = Ring()
    qtbot.addWidget(ring)
    ring.show_left(left_s, 900, "Cold")
    assert ring.text() == said


def test_the_ring_is_a_progress_bar_to_screen_readers(qtbot: QtBot) -> None:
    ring = Ring()
    qtbot.addWidget(ring)
    ring.show_left(734, 900, "Cold")
    face = QAccessible.queryAccessibleInterface(ring)
    assert face is not None
    assert face.role() == QAccessible.Role.ProgressBar
    assert face.text(QAccessible.Text.Name) == "Time left"
    assert face.text(QAccessible.Text.Description) == "13 min left, Cold"
    assert ring.value() == 734


@pytest.mark.parametrize(
    ("skin_cc", "stale_s", "said"),
    [(1324, 0, "13.2 \u00b0C, in the cold band"), (1000, 5, "10.0 \u00b0C, in the cold band"),
     (999, 0, "10.0 \u00b0C, too cold"), (1501, 0, "15.0 \u00b0C, above the cold band"),
     (1324, 6, "13.2 \u00b0C, 6 s old"), (1324, 180, "13.2 \u00b0C, 3 min old"),
     (None, 0, "\u2013 \u00b0C, no reading")],
)  # fmt: skip
def test_the_strip_says_where_the_skin_is(
    qtbot: QtBot, skin_cc: int | None, stale_s: int, said: str
) -> None:
    strip = Strip()
    qtbot.addWidget(strip)
    strip.show_skin(skin_cc, stale_s)
    assert strip.text().replace("\u00a0", " ") == said
    assert strip.accessibleDescription() == strip.text()


def test_the_strip_keeps_its_mark_inside(qtbot: QtBot) -> None:
    strip = Strip()
    qtbot.addWidget(strip)
    strip.show_skin(-2000)
    assert strip.value() == strip.minimum()
    strip.show_skin(9000)
    assert strip.value() == strip.maximum()


def test_an_old_reading_turns_grey(qtbot: QtBot) -> None:
    strip = Strip()
    qtbot.addWidget(strip)
    strip.resize(300, strip.sizeHint().height())
    strip.show_skin(1324, 5)
    fresh = strip.grab().toImage()
    strip.show_skin(1324, 6)
    assert strip.stale
    assert strip.grab().toImage() != fresh


def test_fahrenheit_and_the_locale_reach_the_figure(qtbot: QtBot) -> None:
    QLocale.setDefault(QLocale("de"))
    strip = Strip()
    qtbot.addWidget(strip)
    strip.show_skin(1324)
    assert strip.text().startswith("13,2")
    strip.set_fahrenheit(True)
    assert strip.text().startswith("55,8\u00a0\u00b0F")


def test_the_stop_bar_tells_once_that_a_session_began_and_ended(qtbot: QtBot) -> None:
    bar = StopBar()
    qtbot.addWidget(bar)
    told: list[bool] = []
    bar.running_changed.connect(told.append)
    assert not bar.running
    bar.show_session(734, 1324, 1, "Cold")
    bar.show_session(733, 1320, 1, "Cold")
    bar.show_stopping()
    bar.show_unconfirmed()
    assert bar.running
    bar.end_session()
    bar.end_session()
    assert told == [True, False]


def reading(bar: StopBar) -> str:
    names = [b.accessibleName() for b in bar.findChildren(QPushButton) if b is not bar.button]
    return names[0].replace("\u00a0", " ")


def test_the_stop_bar_reads_out_time_skin_and_phase(qtbot: QtBot) -> None:
    bar = StopBar()
    qtbot.addWidget(bar)
    bar.show_session(734, 1324, 5, "Cold")
    assert reading(bar) == "12:14, 13.2 \u00b0C, Cold"
    bar.show_session(734, 1324, 6, "Cold")
    assert reading(bar) == "12:14, 13.2 \u00b0C \u00b7 6 s old, Cold"
    bar.show_session(734, None, 0, "Cold")
    assert reading(bar) == "12:14, \u2013 \u00b0C, Cold"
    bar.show_unconfirmed()
    assert reading(bar).startswith("Take the wrap off")


def test_a_missing_value_breaks_the_small_curve() -> None:
    area = QRectF(0, 0, 100, 10)
    whole = curve_path([1, 2, 3, 4, 5], area, 0, 10)
    broken = curve_path([1, 2, None, 4, 5], area, 0, 10)

    def moves(path: QPainterPath) -> int:
        elements = [path.elementAt(i) for i in range(path.elementCount())]
        return sum(element.isMoveTo() for element in elements)

    assert moves(whole) == 1
    assert moves(broken) == 2


def test_the_small_curve_draws_with_nothing_and_with_gaps(qtbot: QtBot) -> None:
    spark = Sparkline()
    qtbot.addWidget(spark)
    spark.resize(200, 72)
    empty = spark.grab().toImage()
    spark.show_curve([None, 1300, None], "one point")
    spark.show_curve([3100, 2000, None, 1300], "Skin fell to 13 degrees")
    assert spark.grab().toImage() != empty
    assert spark.accessibleName() == "Skin fell to 13 degrees"


def test_clock_and_age() -> None:
    assert figures.clock(0) == "0:00"
    assert figures.clock(-3) == "0:00"
    assert figures.clock(725) == "12:05"
    assert figures.age(119) == "119 s old"
    assert figures.age(120) == "2 min old"


def test_words_wrap_and_break_where_they_must(qtbot: QtBot) -> None:
    words = Text("Kaltpackungsverwendungsnachweis")
    qtbot.addWidget(words)
    one_line = words.heightForWidth(1000)
    assert words.heightForWidth(100) >= 2 * one_line
    assert words.minimumSizeHint().width() < 100


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_what_stands_in_the_ring_does_not_run_into_it(
    qtbot: QtBot, wear: Wear, monkeypatch: pytest.MonkeyPatch, scale: float
) -> None:
    wear(LIGHT, scale)
    ring = Ring()
    qtbot.addWidget(ring)
    ring.resize(ring.sizeHint())
    ring.show_left(300, 900)
    pictures: list[QImage] = []
    for unit in ("", "min verbleibend"):
        monkeypatch.setattr(ring, "_unit", lambda unit=unit: unit)
        pictures.append(ring.grab().toImage())
    bare, worded = pictures
    assert bare != worded
    middle = bare.width() / 2
    inner = middle - Extent.RING_PEN
    band = [
        (x, y)
        for x in range(bare.width())
        for y in range(bare.height())
        if hypot(x + 0.5 - middle, y + 0.5 - middle) > inner
    ]
    assert [bare.pixel(*at) for at in band] == [worded.pixel(*at) for at in band]
