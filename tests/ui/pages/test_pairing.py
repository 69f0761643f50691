"""Pairing in the window: what a device is for, what to do first, its key, its place, its cure."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.chill import COLDEST, READY_S, Chill, FridgeReading
from app.domain.diary import KnownDevice, Sighting, Use
from app.domain.faults import Fault, FaultCode
from app.domain.pairing_kinds import KINDS, PairingNote, PairingStep
from app.domain.wrap import Bar, LinkState
from app.news import ChillerNews, FaultNews, ScanNews, WrapsNews
from app.requests import ChillPacks, LeaveChiller, PairWrap
from tests.ui.pages.reading import badges, said
from ui import words_pairing as pairing
from ui.pages.fridge import FridgeSheet
from ui.pages.pair import PairSheet, wants_words
from ui.pages.wraps import WrapsPage

Scene = Callable[..., Any]
KEY = "231d39c1d7cc1ab1aee224cd096db932"
WRAP = Sighting("A4:C1:38:00:90:11", "OCW-9011", -74, "ocwp")
PAD = Sighting("D0:0F:3A:44:55:66", "Pad", -50, "pack-bthome", use=Use.SKIN, grade="A")
LOCKED = replace(PAD, address="D0:0F:3A:44:55:77", bar=Bar.NEEDS_KEY)
REON = Sighting("E0:00:00:00:00:01", "RNP-3", -50, "reon")
FRIDGE = Sighting(
    "E0:00:00:00:00:02", "A1-9876", -60, "alpicool", bar=Bar.PREPARES, use=Use.FRIDGE
)  # fmt: skip
SIM = Sighting("sim", "Simulated wrap", 0, "ocwp-sim", simulated=True)


@pytest.fixture
def open_sheet(qtbot: QtBot) -> Callable[[Sighting], tuple[PairSheet, list[PairWrap]]]:
    def make(sighting: Sighting) -> tuple[PairSheet, list[PairWrap]]:
        sheet = PairSheet(sighting)
        qtbot.addWidget(sheet)
        agreed: list[PairWrap] = []
        sheet.agreed.connect(agreed.append)
        sheet.show()
        return sheet, agreed

    return make


def test_every_step_note_and_use_has_words() -> None:
    texts = [pairing.step(s) for s in PairingStep] + [pairing.note(n) for n in PairingNote]
    assert all(texts)
    assert all(pairing.use(use) for use in Use)


@pytest.mark.parametrize("model", KINDS)
def test_each_kind_shows_its_steps_and_notes(open_sheet: Any, model: str) -> None:
    sheet, _ = open_sheet(Sighting("A", "It", -50, model))
    shown = said(sheet)
    kind = KINDS[model]
    for step in kind.steps:
        assert pairing.step(step) in shown
    for note in set(kind.notes) - {PairingNote.NOTHING_TO_PAIR}:
        assert pairing.note(note) in shown


def test_only_what_needs_no_word_is_paired_at_once() -> None:
    assert not wants_words(SIM)
    assert all(wants_words(each) for each in (WRAP, PAD, LOCKED, REON))


def test_a_locked_sensor_wants_a_whole_key_and_takes_it_as_people_copy_it(open_sheet: Any) -> None:
    sheet, agreed = open_sheet(LOCKED)
    assert not sheet.pair.isEnabled()
    sheet.key.setText(KEY[:-1])
    assert not sheet.pair.isEnabled()
    sheet.key.setText("-".join((KEY[:8].upper(), KEY[8:20], f" {KEY[20:]} ")))
    QTest.keyClick(sheet.key, Qt.Key.Key_Return)
    assert agreed == [PairWrap(LOCKED, KEY)]


def test_a_sensor_may_lie_in_the_pack_instead(open_sheet: Any) -> None:
    sheet, agreed = open_sheet(PAD)
    assert sheet.key is None
    sheet.role.chip(True).click()
    sheet.pair.click()
    assert agreed == [PairWrap(PAD, None, as_probe=True)]


def wraps(made: Any, *heard: Sighting) -> WrapsPage:
    made.window.open_wraps()
    made.tell(ScanNews(heard, done=True))
    page = made.frame.page
    assert isinstance(page, WrapsPage)
    return page


def test_who_presses_a_wrap_is_told_to_hold_its_button_first(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    page = wraps(made, WRAP)
    made.asked.clear()
    page.heard[WRAP.address].click()
    sheet = made.frame.sheet
    assert isinstance(sheet, PairSheet)
    assert "Hold its button" in said(sheet)
    assert made.asked == []
    sheet.pair.click()
    assert made.asked == [PairWrap(WRAP)]
    assert "Pairing" in page.heard[WRAP.address].accessibleName()
    made.tell(FaultNews(Fault(FaultCode.PAIRING_REFUSED), "PairWrap"))
    assert "60 seconds" in page.cure.text()
    assert page.cure.isVisible()


def test_the_list_says_what_each_device_is_for(scene: Scene, gallery: Any) -> None:
    page = wraps(scene(gallery.WRAPS), WRAP, PAD, FRIDGE)
    assert "For your skin" in page.heard[PAD.address].accessibleName()
    assert "Gets packs cold" in page.heard[FRIDGE.address].accessibleName()


def test_a_plain_timer_is_one_press_and_offered_once(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    page = wraps(made)
    made.asked.clear()
    page.use_timer.click()
    (asked,) = made.asked
    assert isinstance(asked, PairWrap)
    assert (asked.sighting.model, asked.key) == ("timer", None)
    timer = KnownDevice("timer:timer", "timer", "timer", "Any pack, plain timer")
    made.tell(WrapsNews((timer,), timer.key, LinkState.LIVE))
    assert not page.timer.isVisible()


def test_a_probe_in_the_pack_is_shown_beside_the_sensor_in_use(scene: Scene, gallery: Any) -> None:
    made = scene(replace(gallery.WRAPS, probe="sim"))
    page = wraps(made)
    assert "In the pack" in badges(page.known["sim"])
    assert badges(page.known["blue"]) == ["In use"]


def test_a_fridge_gets_packs_ready_and_says_when(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    page = wraps(made, FRIDGE)
    made.asked.clear()
    page.heard[FRIDGE.address].click()
    sheet = made.frame.sheet
    assert isinstance(sheet, FridgeSheet)
    sheet.begin.click()
    assert made.asked == [ChillPacks(FRIDGE.address)]
    cooling = FridgeReading(800, COLDEST, on=True)
    told = ChillerNews(FRIDGE.address, LinkState.LIVE, Chill(COLDEST), cooling)
    made.tell(told)
    assert "Getting cold" in sheet.state.text()
    assert "8.0\N{NO-BREAK SPACE}°C inside" in sheet.detail.text()
    made.tell(replace(told, chill=Chill(COLDEST, READY_S)))
    assert sheet.state.text() == "The packs are ready"
    made.tell(replace(told, reading=replace(cooling, on=False)))
    assert sheet.state.text() == "The fridge is off"
    made.tell(replace(told, address="another"))
    assert sheet.state.text() == "The fridge is off"
    sheet.leave.click()
    assert made.asked[-1] == LeaveChiller()


def test_a_fridge_that_another_app_holds_says_what_helps(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    wraps(made, FRIDGE).heard[FRIDGE.address].click()
    sheet = made.frame.sheet
    sheet.begin.click()
    made.tell(FaultNews(Fault(FaultCode.HELD_ELSEWHERE), "ChillPacks"))
    assert pairing.step(PairingStep.CLOSE_OTHER_APP) == sheet.detail.text()
    assert sheet.begin.isEnabled()


def test_a_timer_needs_no_bluetooth_and_has_nothing_to_read(scene: Scene, gallery: Any) -> None:
    timer = KnownDevice("timer:timer", "timer", "timer", "Any pack, plain timer")
    radio = Fault(FaultCode.NO_BLUETOOTH)
    made = scene(WrapsNews((timer,), timer.key, LinkState.LIVE, radio=radio))
    card = said(made.frame.page.wrap)
    assert "Ready | It counts the minutes" in card
    assert "Bluetooth" not in card
    assert "read" not in card
    assert not wraps(made).known[timer.key].let_go.isVisible()
