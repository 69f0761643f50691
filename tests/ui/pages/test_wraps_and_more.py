"""Wraps: find, pair, rename, forget. Trends say only what is true. Looks act and are kept."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QPushButton

from app.domain.faults import Fault, FaultCode
from app.domain.past import Past, Score
from app.domain.period import local_time
from app.domain.wrap import LinkState
from app.news import FaultNews, ScanNews, WrapsNews
from app.requests import (
    ChooseWrap,
    DisconnectWrap,
    ForgetWrap,
    IdentifyWrap,
    PairWrap,
    RenameWrap,
    ScanForWraps,
)
from tests.ui.pages.reading import said
from ui.pages.diary import DiaryPage
from ui.pages.trends import TrendsPage
from ui.pages.wraps import WrapsPage
from ui.parts.nav import Nav
from ui.settings import Scheme, Settings, SettingsFile
from ui.theme import look

Scene = Callable[..., Any]


def wraps(made: Any) -> WrapsPage:
    made.window.open_wraps()
    page = made.frame.page
    assert isinstance(page, WrapsPage)
    return page


def test_known_wraps_can_be_used_and_told_apart(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    page = wraps(made)
    assert made.asked == []
    page.known["blue"].blink.click()
    page.known["sim"].use.click()
    assert made.asked == [IdentifyWrap(), ChooseWrap("sim")]
    assert not page.known["sim"].blink.isVisible()


def test_without_a_wrap_it_looks_at_once_and_offers_the_simulated_one(
    scene: Scene, gallery: Any
) -> None:
    made = scene(WrapsNews((), None, LinkState.CLOSED), diary=False)
    page = wraps(made)
    assert made.asked == [ScanForWraps()]
    none = Fault(FaultCode.NO_BLUETOOTH)
    made.tell(ScanNews(gallery.HEARD[2:], done=True, fault=none))
    assert "No Bluetooth here" in said(page)
    (row,) = page.heard.values()
    assert "Simulated" in row.accessibleName()
    row.click()
    assert made.asked[-1] == PairWrap(gallery.HEARD[2])


def test_found_wraps_say_whose_they_are_and_how_near(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    page = wraps(made)
    page.search.click()
    assert not page.search.isEnabled()
    made.tell(ScanNews(gallery.HEARD[:1], done=False), ScanNews(gallery.HEARD, done=True))
    mine, new, _ = (row.accessibleName() for row in page.heard.values())
    assert "Yours" in mine
    assert "strong" in mine
    assert "New" in new
    assert "fair" in new
    assert page.search.isEnabled()


def test_a_row_stays_where_it_is_while_more_is_heard(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    page = wraps(made)
    made.tell(ScanNews(gallery.HEARD[:2], done=False))
    first = page.heard[gallery.HEARD[0].address]
    nearer = replace(gallery.HEARD[1], rssi_dbm=-30)
    made.tell(ScanNews((nearer, gallery.HEARD[0]), done=False))
    assert page.heard[gallery.HEARD[0].address] is first
    assert next(iter(page.heard)) == gallery.HEARD[0].address


def test_a_refused_pairing_is_told_as_advice(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    page = wraps(made)
    made.tell(ScanNews(gallery.HEARD, done=True))
    page.heard[gallery.HEARD[1].address].click()
    made.frame.sheet.pair.click()
    assert made.asked == [PairWrap(gallery.HEARD[1])]
    assert "Pairing" in page.heard[gallery.HEARD[1].address].accessibleName()
    made.tell(FaultNews(Fault(FaultCode.PAIRING_REFUSED), "PairWrap"))
    assert "until its light blinks" in made.frame._ground.strip.text.text()
    assert "Pairing" not in page.heard[gallery.HEARD[1].address].accessibleName()


def test_readings_do_not_rebuild_the_list(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    page = wraps(made)
    card = page.known["blue"]
    made.tell(replace(gallery.WRAPS, reading_at=gallery.sample.before(minutes=-1)))
    assert page.known["blue"] is card
    made.tell(replace(gallery.WRAPS, link=LinkState.LOST))
    assert "Connection lost" in said(page)


def test_rename_and_forget_ask_first(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    page = wraps(made)
    page.known["blue"].rename.click()
    sheet = made.frame.sheet
    sheet.line.setText("   ")
    assert not sheet.save.isEnabled()
    sheet.line.setText(" Rosa ")
    sheet.save.click()
    page.known["blue"].forget.click()
    made.frame.sheet.keep.click()
    assert made.asked == [RenameWrap("blue", "Rosa")]
    page.known["blue"].forget.click()
    made.frame.sheet.forget.click()
    assert made.asked[-1] == ForgetWrap("blue")
    assert made.frame.sheet is None


def test_disconnecting_is_offered_of_the_wrap_in_use_and_asks_nothing(
    scene: Scene, gallery: Any
) -> None:
    made = scene(gallery.WRAPS)
    page = wraps(made)
    others = [card for key, card in page.known.items() if key != "blue"]
    assert not page.known["blue"].let_go.isHidden()
    assert all(card.let_go.isHidden() for card in others)
    page.known["blue"].let_go.click()
    assert made.asked == [DisconnectWrap()]


def test_a_rest_says_how_long(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    made.tell(FaultNews(Fault(FaultCode.RESTING, seconds_left=2400), "StartSession"))
    assert "40\u00a0min left" in made.frame._ground.strip.text.text()


class Told:
    """A diary with these scores of pain, and nothing else."""

    def __init__(self, *scores: Score) -> None:
        self._scores = scores

    def version(self) -> int:
        return 1

    def beside(self) -> AbstractContextManager["Told"]:
        return nullcontext(self)

    def past(self) -> Past:
        return Past((), tuple(sorted(self._scores)))

    def entries(self, since_ms: int, until_ms: int, kinds: object) -> tuple[()]:
        return ()

    def plan_now(self) -> None:
        return None

    def plans(self) -> tuple[()]:
        return ()


@pytest.mark.parametrize(
    ("scores", "said_of_them"),
    [
        ((), "No pain was told in this time."),
        ((4, 4), "Too early to say. Entries still needed: 4."),
        ((1, 2, 3, 4, 5, 9), "6 scores. The middle score was 3.5, the lowest 1, the highest 9."),
    ],
)
def test_trends_say_no_more_than_is_true(
    scene: Scene, gallery: Any, scores: tuple[int, ...], said_of_them: str
) -> None:
    made = scene(gallery.WRAPS)
    told = [Score(local_time(gallery.sample.before(day)), s) for day, s in enumerate(scores)]
    made.window.shell.reader = Told(*told, Score(local_time(gallery.sample.before(31)), 10))
    made.frame.go("trends")
    page = made.frame.page
    assert isinstance(page, TrendsPage)
    page.finish()
    assert page.pain.summary.text() == said_of_them
    assert page.pain.table.isVisible() == bool(scores)
    if scores:
        _, rows = page.pain.chart.table()
        assert len(rows) == len(scores) + 1


def test_looks_act_at_once_and_are_kept(scene: Scene, gallery: Any, tmp_path: Path) -> None:
    made = scene(gallery.WRAPS)
    made.window.shell._file = SettingsFile(str(tmp_path / "looks.ini"))
    made.frame.go("more")
    made.frame.page.looks.click()
    page = made.frame.page
    page.scale.row(1.5).click()
    page.scheme.row(Scheme.DARK).click()
    page.degrees.row(True).click()
    page.language.row("de").click()
    assert look().text_scale == 1.5
    assert look().theme.name == "dark"
    assert made.window.shell.temperature(1000) == "50,0\u00a0°F"
    kept = SettingsFile(str(tmp_path / "looks.ini")).load()
    assert kept == Settings("de", Scheme.DARK, 1.5, fahrenheit=True, reduced_motion=True)


@pytest.mark.parametrize("text", ["", "scheme=pink\ntext_scale=9", "text_scale=huge", "\0\0\0"])
def test_settings_that_make_no_sense_count_as_not_set(tmp_path: Path, text: str) -> None:
    path = tmp_path / "bad.ini"
    path.write_text(f"[General]\n{text}\n")
    assert SettingsFile(str(path)).load() == Settings()


def test_about_says_what_it_is_not(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    made.window.open_about()
    words = said(made.frame.page)
    assert "not a medical device" in words
    assert "No clinician has reviewed the times and temperatures" in words


def test_another_language_shows_at_once(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    made.frame.go("diary")
    made.frame.go("more")
    made.window.open_looks()
    made.frame.page.language.row("de").click()
    assert "Sprache" in said(made.frame.page)
    (nav,) = made.frame.findChildren(Nav)
    names = [place.text() for place in nav.findChildren(QPushButton)]
    assert names == ["Heute", "Tagebuch", "Verlauf", "Teilen", "Mehr"]
    assert made.frame.stop_bar.button.text() == "Stopp"
    made.frame.go("diary")
    assert "März 2026" in said(made.frame.page)
    assert made.window.shell.settings.language == "de"
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(made.frame.findChildren(DiaryPage)) == 1, "the pages of before are gone"
