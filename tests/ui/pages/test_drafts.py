"""Pages that are filled in and kept as a whole: leaving asks, a fault leaves them as they are."""

from collections.abc import Callable
from typing import Any

import pytest

from app.domain.care import Modality
from app.domain.faults import Fault, FaultCode
from app.domain.harm import Harm
from app.domain.pain import Site
from app.news import FaultNews, Saved
from app.requests import TellHealth
from tests.ui.pages.reading import said
from ui.drafts import DraftSheet
from ui.pages.care import CarePage
from ui.pages.harm import HarmPage
from ui.pages.new_plan import NewPlanPage
from ui.pages.questions import QuestionsPage

Scene = Callable[..., Any]


@pytest.fixture
def made(scene: Scene, gallery: Any) -> Any:
    return scene(gallery.WRAPS)


def care(made: Any) -> CarePage:
    made.window.ways.open_care()
    assert isinstance(made.frame.page, CarePage)
    return made.frame.page


def harm(made: Any) -> HarmPage:
    made.window.ways.open_harm()
    assert isinstance(made.frame.page, HarmPage)
    return made.frame.page


def course(made: Any) -> NewPlanPage:
    made.window.plans.open_new(None)
    assert isinstance(made.frame.page, NewPlanPage)
    return made.frame.page


def questions(made: Any) -> QuestionsPage:
    made.frame.push(QuestionsPage(made.window.shell), "Health answers")
    return made.frame.page


def say_care(page: CarePage) -> None:
    page.kind.show_value(Modality.PACK)


def say_harm(page: HarmPage) -> None:
    page.map.show_site(Site.KNEE_LEFT)


def say_course(page: NewPlanPage) -> None:
    page.own_goal.setText("Walk to the shop")


def say_questions(page: QuestionsPage) -> None:
    assert page.born is not None
    page.born.setText("1961")


PAGES = ((care, say_care), (harm, say_harm), (course, say_course), (questions, say_questions))


@pytest.mark.parametrize(("open_page", "say"), PAGES)
def test_leaving_asks_only_where_something_was_filled_in(
    made: Any, open_page: Callable[[Any], Any], say: Callable[[Any], None]
) -> None:
    page = open_page(made)
    made.frame.pop()
    assert made.frame.sheet is None
    assert made.frame.page is not page
    page = open_page(made)
    say(page)
    made.frame.pop()
    sheet = made.frame.sheet
    assert isinstance(sheet, DraftSheet)
    assert sheet.save.isVisible() == page.can_keep()
    sheet.leave.click()
    assert made.frame.page is not page
    assert not [each for each in made.asked if isinstance(each, TellHealth)]


def test_what_ends_all_pages_asks_first_also_of_a_place_that_is_not_in_front(made: Any) -> None:
    done: list[bool] = []
    made.frame.ask_first(lambda: done.append(True))
    assert done == [True]
    page = care(made)
    say_care(page)
    made.frame.go("more")
    made.frame.ask_first(lambda: done.append(True))
    assert made.frame.page is page
    assert isinstance(made.frame.sheet, DraftSheet)
    assert done == [True]
    made.frame.sheet.leave.click()
    assert done == [True, True]


def test_harm_that_could_not_be_kept_can_be_saved_again(made: Any) -> None:
    page = harm(made)
    page.harm.show_value(Harm.REDNESS)
    say_harm(page)
    page.save.click()
    made.tell(FaultNews(Fault(FaultCode.DISK_FULL), "TellHealth"))
    page.save.click()
    assert len([each for each in made.asked if isinstance(each, TellHealth)]) == 2
    made.tell(Saved("TellHealth"))
    assert "Saved" in said(page)
    made.frame.pop()
    assert made.frame.sheet is None
