"""Cold from elsewhere is taken down and counts; the ledger says how much each place had."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtGui import QAccessible

from app.domain.care import CareEntry, Modality
from app.domain.pain import Site
from app.news import Saved
from app.requests import TellHealth
from tests.ui.pages.reading import said
from ui import words_figures as figures
from ui.pages.care import CarePage, CaresPage
from ui.pages.ledger import LedgerPage
from ui.words_figures import DASH

Scene = Callable[..., Any]


@pytest.fixture
def made(scene: Scene, gallery: Any, aftermath: Any) -> Any:
    shown = scene(gallery.WRAPS)
    shown.window.shell.reader = aftermath.reader()
    shown.frame.go("more")
    return shown


def care(made: Any) -> CarePage:
    made.window.ways.open_care()
    page = made.frame.page
    assert isinstance(page, CarePage)
    return page


def test_a_bath_is_told_with_its_place(made: Any) -> None:
    page = care(made)
    assert "It counts for rest" in said(page)
    page.kind.row(Modality.BATH).click()
    page.minutes.chip(10).click()
    page.placed.click()
    page.save.click()
    assert "Show on the body where." in said(page)
    page.map.show_site(Site.CALF_LEFT)
    page.save.click()
    (request,) = made.asked
    assert isinstance(request, TellHealth)
    entry = request.said
    assert isinstance(entry, CareEntry)
    assert (entry.modality, entry.seconds, entry.site) == (Modality.BATH, 600, Site.CALF_LEFT)
    assert made.clock.at.wall_ms - entry.began.wall_ms == 1_800_000
    made.tell(Saved("TellHealth"))
    assert made.frame.page is not page


@pytest.mark.parametrize("kind", [Modality.CHAMBER, Modality.TISSUE_FREEZING])
def test_what_is_never_programmed_can_be_told_of_the_past_alone(made: Any, kind: Modality) -> None:
    page = care(made)
    page.kind.row(kind).click()
    page.minutes.chip(3).click()
    page.when.ago.chip(0).click()
    page.save.click()
    assert "It must be over already." in said(page)
    assert made.asked == []
    page.when.ago.chip(120).click()
    page.save.click()
    assert made.asked[-1].said.modality is kind
    assert page.where.isVisible() is (kind is not Modality.CHAMBER)


def test_any_other_length_can_be_typed(made: Any) -> None:
    page = care(made)
    page.kind.row(Modality.OTHER).click()
    page.save.click()
    assert "Choose how long it was." in said(page)
    page.minutes.chip(0).click()
    page.other.setValue(7)
    page.save.click()
    assert made.asked[-1].said.seconds == 420


def test_what_was_taken_down_is_listed(made: Any) -> None:
    made.window.ways.open_cares()
    page = made.frame.page
    assert isinstance(page, CaresPage)
    told = made.window.shell.reader.care(9)
    bath = next(entry for entry in told if entry.note == "After the run")
    at = figures.clock_time(bath.began)
    assert f"Cold bath | 10\u00a0min | Today {at} · After the run" in said(page)


def test_the_ledger_counts_each_place_for_a_day_and_a_week(made: Any) -> None:
    made.window.ways.open_ledger()
    page = made.frame.page
    assert isinstance(page, LedgerPage)
    reader, now = made.window.shell.reader, made.clock.at
    week = {dose.site: dose for dose in reader.doses(now.wall_ms - 7 * 86_400_000)}
    back = week[Site.LOWER_BACK]
    assert page.rows[Site.LOWER_BACK, "Sessions"].values == ("1", str(back.sessions))
    dose = f"{back.dose.degree_s / 6000:.0f}"
    assert page.rows[Site.LOWER_BACK, "Cold dose"].values[1] == dose
    assert page.rows[Site.LOWER_BACK, "Skin measured in"].values[1] == "3 of 3"
    assert page.rows[Site.SHOULDER_RIGHT, "Cold dose"].values[0] == DASH
    assert "From elsewhere" in said(page)


def test_the_ledger_has_a_rest_clock_and_knows_paused_places(made: Any) -> None:
    made.window.ways.open_ledger()
    shown = said(made.frame.page)
    assert "Lower back | Ready at " in shown
    assert "Left knee | Left knee is paused" in shown
    assert "Right shoulder | Ready |" in shown


def test_a_row_of_the_ledger_is_one_sentence_to_screen_readers(made: Any) -> None:
    made.window.ways.open_ledger()
    row = made.frame.page.rows[Site.LOWER_BACK, "Sessions"]
    face = QAccessible.queryAccessibleInterface(row)
    assert face is not None
    assert face.text(QAccessible.Text.Name) == "Sessions: 1, 3"
