"""A wrap that does not stop by itself: the window says so when its link is lost."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from app.domain.pain import Site
from app.domain.programs import PROGRAMS
from app.domain.session import Order, begin
from app.domain.step import step
from app.domain.wrap import LinkChange, LinkState, Reading, Trust, WrapFacts, WrapModel, WrapState
from app.news import SessionNews

Scene = Callable[..., Any]
PAD = WrapModel("ooler", "Water pad", Trust.NONE, driven=True, ends_by_itself=False)
COLD = Reading(WrapState.RUNNING, cooling=True, skin=None, pack=1500, target=1500, t_s=5)


@pytest.mark.parametrize("model", [PAD, replace(PAD, ends_by_itself=True)])
def test_a_lost_pad_is_to_be_taken_off(scene: Scene, gallery: Any, model: WrapModel) -> None:
    at = gallery.sample.NOW
    running = begin(Order(PROGRAMS["gel-10"], Site.LOWER_BACK, model, 7, "pad", "Pad"), at)
    for event in (COLD, LinkChange(LinkState.LOST)):
        running = step(running, event, at)
    facts = WrapFacts(model, "D1:0F:3A:44:55:66")
    made = scene(replace(gallery.WRAPS, facts=facts), SessionNews(running, 1, at), at=at)
    cools_on = "It cools on: take it off now" in made.frame.page.note.text()
    assert cools_on is not model.ends_by_itself
