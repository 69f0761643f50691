"""Parts that ask: pain pad, sensation keys, body map, rows, switches, chips."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.domain.pain import Sensation, Site
from ui.parts.body_map import BodyMap, site_name
from ui.parts.chip import Chip, ChipRow
from ui.parts.key_pad import KeyPad
from ui.parts.list_row import ListRow
from ui.parts.pain_pad import PainPad
from ui.parts.toggle_row import ToggleRow
from ui.theme import Extent

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def pad(qtbot: QtBot) -> PainPad:
    made = PainPad()
    qtbot.addWidget(made)
    made.resize(360, 200)
    made.show()
    return made


def checked(pad: PainPad) -> list[str]:
    return [b.text() for b in pad.findChildren(QPushButton) if b.isChecked()]


def test_pain_is_never_filled_in_beforehand(pad: PainPad) -> None:
    assert pad.score is None
    assert checked(pad) == []


@pytest.mark.parametrize("score", range(11))
def test_each_number_can_be_pressed(pad: PainPad, score: int) -> None:
    heard: list[int] = []
    pad.rated.connect(heard.append)
    key = next(b for b in pad.findChildren(QPushButton) if b.text() == str(score))
    QTest.mouseClick(key, LEFT)
    assert heard == [score]
    assert pad.score == score
    assert checked(pad) == [str(score)]


def test_one_then_zero_is_ten_and_a_lone_zero_is_zero(pad: PainPad) -> None:
    heard: list[int] = []
    pad.rated.connect(heard.append)
    QTest.keyClicks(pad, "0710")
    assert heard == [0, 7, 1, 10]
    assert checked(pad) == ["10"]


def test_a_slow_zero_is_zero(pad: PainPad, qtbot: QtBot) -> None:
    QTest.keyClicks(pad, "1")
    qtbot.wait(1100)
    QTest.keyClicks(pad, "0")
    assert pad.score == 0


def test_other_keys_rate_nothing(pad: PainPad) -> None:
    QTest.keyClicks(pad, "x-")
    assert pad.score is None


def test_cleared_pad_is_empty_again(pad: PainPad) -> None:
    QTest.keyClicks(pad, "4")
    pad.clear()
    assert pad.score is None
    assert checked(pad) == []


def test_all_eleven_stand_in_one_row_where_there_is_room(qtbot: QtBot) -> None:
    pad = PainPad()

    def rows() -> int:
        return len({b.y() for b in pad.findChildren(QPushButton)})

    holder = QWidget()
    qtbot.addWidget(holder)
    QVBoxLayout(holder).addWidget(pad)
    holder.show()
    assert rows() == 2
    holder.resize(700, 200)
    qtbot.waitUntil(lambda: rows() == 1, timeout=20_000)
    holder.resize(360, 200)
    qtbot.waitUntil(lambda: rows() == 2, timeout=20_000)


def test_sensations_by_mouse_and_by_digit(qtbot: QtBot) -> None:
    keys = KeyPad()
    qtbot.addWidget(keys)
    keys.show()
    heard: list[Sensation] = []
    keys.felt.connect(heard.append)
    for button in keys.findChildren(QPushButton):
        QTest.mouseClick(button, LEFT)
    assert heard == list(Sensation)
    QTest.keyClicks(keys, "44195")
    assert heard[4:] == [Sensation.NUMB, Sensation.NUMB, Sensation.COLD]
    shown = [b.text() for b in keys.findChildren(QPushButton) if b.isChecked()]
    assert shown == ["Cold"]


@pytest.fixture
def body(qtbot: QtBot) -> BodyMap:
    made = BodyMap()
    qtbot.addWidget(made)
    made.resize(296, made.heightForWidth(296))
    made.show()
    return made


def spots(body: BodyMap) -> dict[str, QPushButton]:
    return {b.accessibleName(): b for b in body.findChildren(QPushButton)}


def test_every_site_has_a_target_large_enough_and_to_itself(body: BodyMap) -> None:
    found = spots(body)
    assert set(found) == {site_name(site) for site in Site}
    for spot in found.values():
        assert min(spot.width(), spot.height()) >= Extent.TOUCH
        assert body.rect().contains(spot.geometry())
    for one, other in combinations(found.values(), 2):
        meets: QRect = one.geometry() & other.geometry()
        assert meets.isEmpty(), f"{one.accessibleName()} meets {other.accessibleName()}"


@pytest.mark.parametrize("site", Site)
def test_each_site_by_mouse_and_by_key(body: BodyMap, site: Site) -> None:
    heard: list[Site] = []
    body.chosen.connect(heard.append)
    spot = spots(body)[site_name(site)]
    QTest.mouseClick(spot, LEFT)
    assert heard == [site]
    assert body.site is site
    body.show_site(None)
    assert not spot.isChecked()
    QTest.keyClick(spot, Qt.Key.Key_Return)
    assert heard == [site, site]
    assert site_name(site) in body.accessibleName()


def test_showing_a_site_tells_nobody(body: BodyMap) -> None:
    heard: list[Site] = []
    body.chosen.connect(heard.append)
    body.show_site(Site.NECK)
    assert heard == []
    assert body.site is Site.NECK


def test_a_refused_place_is_not_chosen_but_told(body: BodyMap) -> None:
    told: list[list[Site]] = [[], []]
    body.chosen.connect(told[0].append)
    body.refused.connect(told[1].append)
    body.show_site(Site.NECK)
    body.refuse({Site.KNEE_LEFT: "Left knee is paused."})
    knee = spots(body)["Left knee"]
    knee.click()
    assert (body.site, told) == (Site.NECK, [[], [Site.KNEE_LEFT]])
    assert not knee.isChecked()
    assert knee.accessibleDescription() == "Left knee is paused."
    body.refuse({})
    knee.click()
    assert (body.site, told[0]) == (Site.KNEE_LEFT, [Site.KNEE_LEFT])


def test_several_places_go_in_and_out(qtbot: QtBot) -> None:
    body = BodyMap(several=True)
    qtbot.addWidget(body)
    for name in ("Neck", "Left calf", "Neck", "Right knee"):
        spots(body)[name].click()
    assert body.sites == {Site.CALF_LEFT, Site.KNEE_RIGHT}
    assert "Right knee, Left calf" in body.accessibleName()


def test_left_is_left_seen_from_behind_and_right_seen_from_the_front(body: BodyMap) -> None:
    found = spots(body)
    assert found["Left calf"].x() < found["Right calf"].x()
    assert found["Left knee"].x() > found["Right knee"].x()


@pytest.fixture
def row(qtbot: QtBot) -> ListRow:
    made = ListRow("Lower back", "Yesterday", "6", removable=True)
    qtbot.addWidget(made)
    made.resize(300, 64)
    made.show()
    return made


def test_a_row_is_pressed_swiped_or_deleted(row: ListRow) -> None:
    told: list[str] = []
    row.clicked.connect(lambda: told.append("pressed"))
    row.removed.connect(lambda: told.append("removed"))
    QTest.mouseClick(row, LEFT)
    QTest.mousePress(row, LEFT, pos=QPoint(200, 30))
    QTest.mouseRelease(row, LEFT, pos=QPoint(100, 30))
    QTest.keyClick(row, Qt.Key.Key_Delete)
    assert told == ["pressed", "removed", "removed"]


def test_a_row_that_cannot_go_is_not_removed(qtbot: QtBot) -> None:
    row = ListRow("Fixed")
    qtbot.addWidget(row)
    told: list[str] = []
    row.removed.connect(lambda: told.append("removed"))
    QTest.keyClick(row, Qt.Key.Key_Delete)
    assert told == []


def test_a_row_says_all_it_shows(row: ListRow) -> None:
    assert row.accessibleName() == "Lower back, 6, Yesterday"


def test_a_switch_is_a_check_box_to_screen_readers_and_flips_anywhere(qtbot: QtBot) -> None:
    toggle = ToggleRow("Dry cloth is on", "One layer")
    qtbot.addWidget(toggle)
    toggle.resize(300, 64)
    toggle.show()
    face = QAccessible.queryAccessibleInterface(toggle)
    assert face is not None
    assert face.role() == QAccessible.Role.CheckBox
    QTest.mouseClick(toggle, LEFT, pos=QPoint(290, 5))
    assert toggle.isChecked()
    QTest.keyClick(toggle, Qt.Key.Key_Return)
    assert not toggle.isChecked()


def test_a_filter_that_is_on_looks_different_and_says_so(qtbot: QtBot) -> None:
    chip = Chip("Pain", checkable=True)
    qtbot.addWidget(chip)
    chip.show()
    before, width = chip.grab().toImage(), chip.sizeHint().width()
    QTest.mouseClick(chip, LEFT)
    assert chip.grab().toImage() != before
    assert chip.sizeHint().width() == width
    face = QAccessible.queryAccessibleInterface(chip)
    assert face is not None
    assert face.state().checked


def test_a_long_chip_wraps_its_words_before_it_leaves_its_row(qtbot: QtBot) -> None:
    row = ChipRow()
    qtbot.addWidget(row)
    short, long = Chip("Heat"), Chip("Cooling or warming gel from the chemist in the old town")
    row.add(short)
    row.add(long)
    row.resize(200, row.heightForWidth(200))
    row.show()
    assert long.geometry().right() < 200
    assert long.height() >= long.heightForWidth(200) > short.height()
    assert long.y() >= short.geometry().bottom()
    assert row.heightForWidth(200) == long.geometry().bottom() + 1
    row.resize(900, row.heightForWidth(900))
    assert long.height() == short.height()


def test_no_chip_stands_alone_below_three(qtbot: QtBot) -> None:
    row = ChipRow()
    qtbot.addWidget(row)
    chips = [Chip(f"{minutes} min") for minutes in (10, 15, 20, 30)]
    for chip in chips:
        row.add(chip)
    three = sum(chip.sizeHint().width() + 8 for chip in chips[:3]) + 8
    row.resize(three, row.heightForWidth(three))
    row.show()
    assert [chip.y() > 0 for chip in chips] == [False, False, True, True]
    assert chips[2].x() == 0 < chips[3].x()
    assert row.heightForWidth(three) == chips[3].geometry().bottom() + 1
    row.resize(900, row.heightForWidth(900))
    assert {chip.y() for chip in chips} == {0}


def test_a_chip_with_longer_words_gets_more_room(qtbot: QtBot) -> None:
    row = ChipRow()
    qtbot.addWidget(row)
    first, second = Chip("Front"), Chip("Back")
    row.add(first)
    row.add(second)
    row.resize(600, row.heightForWidth(600))
    row.show()
    first.setText("From the front (12)")
    qtbot.waitUntil(lambda: first.width() == first.sizeHint().width(), timeout=20_000)
    assert second.x() > first.geometry().right()
