"""The body map of pain: every region, by mouse, arrows and screen reader; its shade and pattern."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.body import Quality, Region, Spot
from ui.parts.body_outline import FIELDS, HEIGHT, WIDTH, Face, silhouette
from ui.parts.pain_map import PainMap, RegionKey
from ui.parts.region_key import pattern, shade
from ui.theme import DARK, LIGHT, Extent, Theme

KEY = Qt.Key
BOTH_SIDES = {
    Region.HEAD,
    *(
        Region(f"{part}_{side}")
        for part in (
            "shoulder", "upper_arm", "elbow", "forearm", "wrist", "hand", "thigh", "knee",
            "ankle", "foot",
        )
        for side in ("left", "right")
    ),
}  # fmt: skip


@pytest.fixture
def narrow(qtbot: QtBot) -> PainMap:
    return shown(qtbot, WIDTH)


def shown(qtbot: QtBot, width: int) -> PainMap:
    made = PainMap()
    qtbot.addWidget(made)
    made.resize(width, HEIGHT + 200)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow, timeout=20_000)
    return made


def test_every_region_stands_on_the_body_and_those_that_go_round_it_on_both_sides() -> None:
    front, back = (set(FIELDS[face]) for face in Face)
    assert front | back == {*Region}
    assert front & back == BOTH_SIDES


@pytest.mark.parametrize("face", Face)
def test_fields_are_large_enough_meet_no_other_and_hold_some_of_the_body(face: Face) -> None:
    fields = FIELDS[face]
    for region, field in fields.items():
        assert min(field.width(), field.height()) >= Extent.TOUCH, region
        assert 0 <= field.left() <= field.right() < WIDTH
        assert 0 <= field.top() <= field.bottom() < HEIGHT
        assert silhouette().intersects(field.toRectF()), region
        assert not [
            other for other, at in fields.items() if at.intersects(field) and other != region
        ]


def test_left_is_the_persons_own(narrow: PainMap) -> None:
    front, back = (narrow.figures[face] for face in Face)
    left, right = Region.KNEE_LEFT, Region.KNEE_RIGHT
    assert front.keys[left].x() > front.keys[right].x()
    assert back.keys[left].x() < back.keys[right].x()


def test_a_press_says_which_region(narrow: PainMap) -> None:
    told: list[Region] = []
    narrow.wanted.connect(told.append)
    for face in Face:
        narrow.show_face(face)
        for region in FIELDS[face]:
            QTest.mouseClick(narrow.key(region), Qt.MouseButton.LeftButton)
            assert told[-1] is region
            assert not narrow.key(region).isChecked(), "only what hurts is on"


def test_one_figure_shows_in_a_narrow_window_and_both_in_a_wide_one(
    qtbot: QtBot, narrow: PainMap
) -> None:
    front, back = (narrow.figures[face] for face in Face)
    assert (front.isVisible(), back.isVisible()) == (True, False)
    narrow.chips[Face.BACK].click()
    assert (front.isVisible(), back.isVisible()) == (False, True)
    narrow.resize(2 * WIDTH + 40, narrow.height())
    assert (front.isVisible(), back.isVisible()) == (True, True)
    assert not narrow.chips[Face.BACK].isVisible()


@pytest.mark.parametrize("width", [WIDTH, 2 * WIDTH + 40])
def test_arrows_reach_every_region_that_shows(qtbot: QtBot, width: int) -> None:
    made = shown(qtbot, width)
    faces = Face if width > WIDTH else (Face.FRONT,)
    wanted = {key for face in faces for key in made.figures[face].keys.values()}
    todo, found = [made.key(Region.HEAD)], set[RegionKey]()
    while todo:
        here = todo.pop()
        found.add(here)
        for arrow in (KEY.Key_Left, KEY.Key_Right, KEY.Key_Up, KEY.Key_Down):
            here.setFocus()
            QTest.keyClick(here, arrow)
            there = QApplication.focusWidget()
            assert isinstance(there, RegionKey)
            if there not in found:
                todo.append(there)
    assert found == wanted


def test_arrows_go_as_a_person_looks(narrow: PainMap) -> None:
    here = narrow.key(Region.CHEST)
    here.setFocus()
    for arrow, region in (
        (KEY.Key_Down, Region.BELLY), (KEY.Key_Down, Region.GROIN),
        (KEY.Key_Right, Region.HIP_LEFT),
        (KEY.Key_Down, Region.THIGH_LEFT), (KEY.Key_Down, Region.KNEE_LEFT),
        (KEY.Key_Left, Region.KNEE_RIGHT),
    ):  # fmt: skip
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, arrow)
        there = QApplication.focusWidget()
        assert isinstance(there, RegionKey)
        assert there.region is region


def test_tab_comes_to_one_key_of_a_figure_and_enter_opens_it(qtbot: QtBot, narrow: PainMap) -> None:
    keys = narrow.figures[Face.FRONT].keys
    here = narrow.key(Region.HEAD)
    here.setFocus()
    QTest.keyClick(here, KEY.Key_Down)
    by_tab = [key for key in keys.values() if key.focusPolicy() == Qt.FocusPolicy.TabFocus]
    assert by_tab == [QApplication.focusWidget()]
    told: list[Region] = []
    narrow.wanted.connect(told.append)
    QTest.keyClick(by_tab[0], KEY.Key_Return)
    assert told == [by_tab[0].region]


def test_each_region_says_its_name_and_what_hurts(narrow: PainMap) -> None:
    spot = Spot(Region.NECK, 4, frozenset({Quality.DULL}), deep=True)
    narrow.show_spots([spot, Spot(Region.KNEE_LEFT, 7)])
    narrow.show_face(Face.BACK)
    face = QAccessible.queryAccessibleInterface(narrow.key(Region.NECK))
    assert face.text(QAccessible.Text.Name) == "Neck: 4 of 10, dull, deep inside"
    assert face.role() in (QAccessible.Role.Button, QAccessible.Role.CheckBox)
    assert face.state().checked
    other = QAccessible.queryAccessibleInterface(narrow.key(Region.UPPER_BACK))
    assert other.text(QAccessible.Text.Name) == "Upper back"
    assert not other.state().checked
    assert [chip.text() for chip in narrow.chips.values()] == [
        "From the front (1)",
        "From behind (2)",
    ]


@pytest.mark.parametrize("worn", [LIGHT, DARK])
def test_more_pain_is_a_stronger_shade_and_numb_has_a_pattern(
    wear: Callable[..., None], worn: Theme
) -> None:
    wear(worn)
    saturations = [shade(score).hsvSaturationF() for score in range(11)]
    ways = sorted(saturations)
    assert saturations in (ways, ways[::-1]), "a shade stands for one score"
    assert len({shade(score).name() for score in range(11)}) == 11
    felt = [pattern(frozenset(each)) for each in ((), {Quality.DULL}, {Quality.NUMB},
            {Quality.TINGLING}, {Quality.NUMB, Quality.TINGLING})]  # fmt: skip
    assert felt[0] == felt[1] == Qt.BrushStyle.NoBrush
    assert len(set(felt)) == 4


def test_what_hurts_is_painted_and_nothing_else_changes(qtbot: QtBot, narrow: PainMap) -> None:
    before = narrow.grab().toImage()
    narrow.show_spots([Spot(Region.THIGH_LEFT, 9, frozenset({Quality.NUMB}))])
    after = narrow.grab().toImage()
    thigh, belly = (narrow.key(region) for region in (Region.THIGH_LEFT, Region.BELLY))
    spots = {key: key.mapTo(narrow, key.rect().center()) for key in (thigh, belly)}
    near = QPointF(spots[thigh]) + QPointF(0, -28)
    assert before.pixelColor(near.toPoint()) != after.pixelColor(near.toPoint())
    assert before.pixelColor(spots[belly]) == after.pixelColor(spots[belly])
