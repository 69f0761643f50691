"""The body map's regions, and what is said of the pain there."""

import pytest

from app.domain.body import Quality, Region, Spot, region_of, site_of
from app.domain.pain import Site


@pytest.mark.parametrize("site", Site)
def test_every_place_of_a_wrap_is_a_region(site: Site) -> None:
    assert site_of(region_of(site)) is site


def test_pain_may_be_where_no_wrap_belongs() -> None:
    assert {region for region in Region if site_of(region)} == {region_of(site) for site in Site}
    assert site_of(Region.HEAD) is None
    assert site_of(Region.THROAT) is None
    assert site_of(Region.CHEST) is None


def test_what_has_a_left_has_a_right() -> None:
    words = {region.value for region in Region}
    lefts = {word for word in words if word.endswith("_left")}
    assert {word.removesuffix("_left") + "_right" for word in lefts} <= words
    assert len(lefts) * 2 == sum(word.endswith(("_left", "_right")) for word in words)


@pytest.mark.parametrize("score", [None, 0, 10])
def test_a_spot_may_leave_all_but_its_region_open(score: int | None) -> None:
    spot = Spot(Region.KNEE_LEFT, score)
    assert (spot.score, spot.qualities, spot.deep, spot.constant) == (
        score,
        frozenset(),
        None,
        None,
    )


@pytest.mark.parametrize("score", [-1, 11])
def test_pain_outside_0_to_10_is_refused(score: int) -> None:
    with pytest.raises(ValueError, match="0 to 10"):
        Spot(Region.KNEE_LEFT, score, frozenset({Quality.DULL}))
