"""Share: files that go out, plans that come in, and what is asked of the engine for each."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QLabel

from app.domain.faults import Fault, FaultCode
from app.domain.health import Cap
from app.domain.known import Known
from app.domain.prescription import PHYSIO, Prescription
from app.exporting.planfile import write_plan
from app.file_news import (
    CopyNews,
    CopySaved,
    CopyStopped,
    Kind,
    OpenReview,
    RestoreDiary,
    SaveCopy,
    StopCopy,
    TellCopies,
)
from app.news import FaultNews, Saved
from app.plan_requests import TakePrescription
from ui.pages.copy_file import CopyPage
from ui.pages.passphrase import PassphraseSheet
from ui.pages.prescribed import PrescribedPage
from ui.pages.share import SharePage

Scenes = Callable[..., Any]


def share(made: Any) -> SharePage:
    made.frame.go("share")
    page = made.frame.page
    assert isinstance(page, SharePage)
    return page


def copy(made: Any, kind: Kind) -> CopyPage:
    share(made).copies[kind].click()
    page = made.frame.page
    assert isinstance(page, CopyPage)
    return page


def answers(path: str) -> Callable[..., str]:
    """A dialog in which that is chosen."""
    return lambda *_asked: path


def asked_for(made: Any) -> list[Any]:
    """All but that Share itself asks which copies there are."""
    return [each for each in made.asked if not isinstance(each, TellCopies)]


def words(page: Any) -> str:
    shown = (each.text() for each in page.findChildren(QLabel) if each.isVisibleTo(page))
    return "\n".join(shown)


def test_a_copy_is_asked_for_with_its_ending(scene: Scenes) -> None:
    for kind, name in (
        (Kind.COLDWRAP, "mine.coldwrap"),
        (Kind.XLSX, "mine.xlsx"),
        (Kind.CSV, "mine.zip"),
        (Kind.FHIR, "mine.json"),
    ):
        made = scene()
        page = copy(made, kind)
        page.ask_path = lambda _suggested: "/x/mine"
        page.save.click()
        assert made.asked[-1] == SaveCopy(Path("/x", name), kind, locale="en")


def test_it_is_nameless_and_locked_where_that_is_chosen(scene: Scenes) -> None:
    made = scene()
    page = copy(made, Kind.XLSX)
    suggested: list[str] = []
    page.ask_path = lambda name: suggested.append(name) or f"/x/{name}"
    page.nameless.click()
    page.lock.wanted.click()
    assert not page.save.isEnabled()
    page.lock.first.setText("four words in a row")
    page.lock.second.setText("four words in a")
    assert not page.save.isEnabled()
    assert page.lock.wrong.isVisible()
    page.lock.second.setText("four words in a row")
    page.save.click()
    assert suggested == ["coldwrap.xlsx.age"]
    asked = made.asked[-1]
    assert (asked.anonymous, asked.passphrase) == (True, "four words in a row")
    assert "nobody can open" in words(page)


def test_a_report_goes_along_where_it_is_wanted_and_the_copy_has_a_name(scene: Scenes) -> None:
    made = scene()
    assert not copy(made, Kind.XLSX).report.isVisible()
    made = scene()
    page = copy(made, Kind.COLDWRAP)
    page.ask_path = lambda name: f"/x/{name}"
    page.report.click()
    page.save.click()
    assert made.asked[-1].report_in == "en"
    made.tell(CopyStopped())
    page.nameless.click()
    assert not page.report.isChecked()
    assert not page.report.isEnabled()
    page.save.click()
    assert (made.asked[-1].report_in, made.asked[-1].anonymous) == (None, True)


def test_the_days_are_those_chosen(scene: Scenes) -> None:
    made = scene()
    page = copy(made, Kind.CSV)
    page.ask_path = lambda name: f"/x/{name}"
    page.span.choice.chip(7).click()
    page.language.chip("de").click()
    page.save.click()
    asked = made.asked[-1]
    assert asked.period.days == 7
    assert asked.locale == "de"


def test_without_a_place_nothing_is_asked(scene: Scenes) -> None:
    made = scene()
    page = copy(made, Kind.CSV)
    before = list(made.asked)
    page.ask_path = lambda _name: ""
    page.save.click()
    assert made.asked == before


def test_progress_can_be_left(scene: Scenes) -> None:
    made = scene()
    page = copy(made, Kind.CSV)
    page.ask_path = lambda name: f"/x/{name}"
    page.save.click()
    made.tell(CopyNews(30, 60))
    assert page.bar.value() == page.bar.maximum() // 2
    assert "30 of 60" in page.far.text()
    assert not page.save.isVisible()
    page.cancel.click()
    assert made.asked[-1] == StopCopy()
    made.tell(CopyStopped())
    assert page.save.isVisible()
    assert not page.progress.isVisible()


def test_what_is_saved_is_told_with_its_size_also_elsewhere(scene: Scenes) -> None:
    made = scene()
    made.tell(CopySaved(Path("/x/mine.xlsx"), 1_234_567, 9))
    toast = made.frame.centralWidget().toast
    assert toast.text.text() == "Saved: mine.xlsx, 1.2 MB"
    made.tell(CopySaved(Path("/x/mine.xlsx"), 999, 9, 2))
    assert "Damaged curves, left out: 2" in toast.text.text()


def test_a_copy_that_cannot_be_is_told_and_can_be_tried_again(scene: Scenes) -> None:
    made = scene()
    page = copy(made, Kind.CSV)
    page.ask_path = lambda name: f"/x/{name}"
    page.save.click()
    made.tell(FaultNews(Fault(FaultCode.DISK_FULL), "SaveCopy"))
    assert page.save.isVisible()
    assert "disk" in words(made.frame)


def test_files_of_others_open_in_a_window_of_their_own(scene: Scenes) -> None:
    made = scene()
    ways = made.window.shares
    ways.ask_folder = answers("/x/people")
    ways.ask_file = answers("/x/one.coldwrap")
    page = share(made)
    page.folder.click()
    page.file.click()
    assert made.asked[-2:] == [OpenReview(Path("/x/people")), OpenReview(Path("/x/one.coldwrap"))]


# --- a plan


def sent(made: Any, path: Path, told: Prescription) -> PrescribedPage:
    write_plan(path, told, "0")
    made.window.shares.ask_file = answers(str(path))
    share(made).plan.click()
    page = made.frame.page
    assert isinstance(page, PrescribedPage)
    return page


def test_a_plan_is_shown_whole_before_it_is_taken(
    scene: Scenes, shares: Any, tmp_path: Path
) -> None:
    made = scene()
    before = asked_for(made)
    page = sent(made, tmp_path / "p.coldwrap-plan", shares.PLAN)
    told = words(page)
    for part in ("Johanna Keller", "2 Mar 2026", "10 min", "8 min", "20 min", "tingling"):
        assert part in told.replace("\u00a0", " ")
    assert asked_for(made) == before
    page.take.click()
    assert isinstance(made.asked[-1], TakePrescription)
    assert made.asked[-1].prescription == replace(
        shares.PLAN, made=made.asked[-1].prescription.made
    )
    made.tell(Saved("TakePrescription"))
    assert isinstance(made.frame.page, SharePage)


def test_a_plan_can_be_left(scene: Scenes, shares: Any, tmp_path: Path) -> None:
    made = scene()
    before = asked_for(made)
    sent(made, tmp_path / "p.coldwrap-plan", shares.PLAN).leave.click()
    assert isinstance(made.frame.page, SharePage)
    assert asked_for(made) == before


def test_a_limit_that_loosens_is_said_to_be_left_out(
    scene: Scenes, shares: Any, tmp_path: Path
) -> None:
    page = sent(scene(), tmp_path / "p.coldwrap-plan", shares.LATER)
    assert "It stays" in words(page)


def test_an_older_plan_cannot_be_taken(scene: Scenes, shares: Any, tmp_path: Path) -> None:
    made = scene(known=Known(caps=(Cap(600, PHYSIO, shares.sample.NOW),)))
    page = sent(made, tmp_path / "p.coldwrap-plan", shares.LATER)
    assert not page.take.isEnabled()
    assert "newer plan" in words(page)


def test_a_plan_that_is_refused_can_be_taken_again(
    scene: Scenes, shares: Any, tmp_path: Path
) -> None:
    made = scene()
    page = sent(made, tmp_path / "p.coldwrap-plan", shares.PLAN)
    page.take.click()
    assert not page.take.isEnabled()
    made.tell(FaultNews(Fault(FaultCode.DISK_FULL), "TakePrescription"))
    assert page.take.isEnabled()


def test_what_is_no_plan_is_told(scene: Scenes, tmp_path: Path) -> None:
    made = scene()
    (tmp_path / "p").write_text("hello")
    made.window.shares.ask_file = answers(str(tmp_path / "p"))
    share(made).plan.click()
    assert isinstance(made.frame.page, SharePage)
    assert "not a plan" in words(made.frame)


# --- a copy comes back


def test_a_first_start_can_be_from_a_copy(scene: Scenes, tmp_path: Path) -> None:
    made = scene(diary=False, consent=None)
    made.window.health.open_welcome()
    path = tmp_path / "mine.coldwrap"
    path.write_bytes(b"PK\x03\x04")
    made.window.shares.ask_file = answers(str(path))
    made.frame.page.copy.click()
    assert made.asked[-1] == RestoreDiary(path, None)


def test_a_locked_copy_asks_for_its_passphrase_until_it_fits(scene: Scenes, tmp_path: Path) -> None:
    made = scene(diary=False, consent=None)
    made.window.health.open_welcome()
    path = tmp_path / "mine.coldwrap"
    path.write_bytes(b"age-encryption.org/v1\n")
    made.window.shares.ask_file = answers(str(path))
    made.frame.page.copy.click()
    for typed in ("once", "twice"):
        sheet = made.frame.sheet
        assert isinstance(sheet, PassphraseSheet)
        sheet.line.setText(typed)
        sheet.open.click()
        assert made.asked[-1] == RestoreDiary(path, typed)
        made.tell(FaultNews(Fault(FaultCode.PASSPHRASE_WRONG), "RestoreDiary"))
    assert "does not fit" in words(made.frame.sheet)
