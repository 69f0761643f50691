"""Bluetooth help: findings with their way out, a report that is shown first, a capture."""

from collections.abc import Callable
from typing import Any

from app.domain.checkup import Check, Level, Part, Trouble
from app.help_requests import CaptureTraffic, MakeBundle, RunCheckup, SaveBundle
from app.news import BundleNews, CaptureNews, CheckupNews
from ui import words_doctor
from ui.pages.doctor import DoctorPage
from ui.parts.text import Text

FINDINGS = (
    Check(Part.SYSTEM, Level.OK, detail="linux 6.1"),
    Check(Part.ADAPTER, Level.FAIL, Trouble.ADAPTER_OFF),
)


def said(page: DoctorPage) -> str:
    column = page.findings.body
    shown = [t for t in page.findings.findChildren(Text) if column.indexOf(t) >= 0]
    return "\n".join(text.text() for text in shown)


def opened(scene: Callable[..., Any]) -> tuple[Any, DoctorPage]:
    made: Any = scene()
    made.window.open_doctor()
    return made, made.frame.page


def test_it_looks_by_itself_and_says_what_to_do(scene: Any) -> None:
    made, page = opened(scene)
    assert made.asked == [RunCheckup()]
    assert not page.again.isEnabled()
    made.tell(CheckupNews(FINDINGS[:1], done=False))
    assert "linux 6.1" in said(page)
    assert "Looking" in said(page)
    made.tell(CheckupNews(FINDINGS, done=True))
    assert words_doctor.fix(FINDINGS[1]) in said(page)
    assert "Looking" not in said(page)
    page.again.click()
    assert made.asked == [RunCheckup(), RunCheckup()]


def test_the_report_is_shown_before_it_can_be_saved(scene: Any) -> None:
    made, page = opened(scene)
    assert page.save.isHidden()
    page.make.click()
    assert made.asked[-1] == MakeBundle()
    made.tell(BundleNews("=== about.json ==="))
    assert page.preview.toPlainText() == "=== about.json ==="
    assert page.preview.isReadOnly()
    page.ask_path = lambda: ""
    page.save.click()
    assert made.asked[-1] == MakeBundle(), "nothing is saved without a place"
    page.ask_path = lambda: "/x/r.zip"
    page.save.click()
    assert made.asked[-1] == SaveBundle("/x/r.zip")
    made.tell(BundleNews("=== about.json ===", saved="/x/r.zip"))
    assert "/x/r.zip" in page.saved.text()


def test_raw_traffic_is_kept_while_the_switch_is_on(scene: Any) -> None:
    made, page = opened(scene)
    page.keep.click()
    assert made.asked[-1] == CaptureTraffic(True)
    made.tell(CaptureNews("/x/c.jsonl"))
    assert page.traffic.text() == "/x/c.jsonl"
    page.keep.click()
    assert made.asked[-1] == CaptureTraffic(False)
    made.tell(CaptureNews(None))
    assert page.traffic.isHidden()
