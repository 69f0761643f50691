"""The body chart of a report: pain by region over a period. Nothing is read out of a shape."""

from collections import Counter
from statistics import median

from app.domain.body import Quality, Region, Spot
from app.domain.journal import Pain
from app.domain.material import Material
from app.domain.period import Period
from app.domain.report_said import PainPlace


def pain_places(material: Material, period: Period) -> tuple[PainPlace, ...]:
    """Regions that were told to hurt, the one that was told most often first."""
    by_region: dict[Region, list[Spot]] = {}
    for entry in material.entries:
        if isinstance(entry.body, Pain) and period.holds(entry.at):
            for spot in entry.body.spots:
                by_region.setdefault(spot.region, []).append(spot)
    regions = list(Region)
    found = [_place(region, spots) for region, spots in by_region.items()]
    return tuple(sorted(found, key=lambda each: (-each.entries, regions.index(each.region))))


def _place(region: Region, spots: list[Spot]) -> PainPlace:
    scores = [spot.score for spot in spots if spot.score is not None]
    felt = Counter(quality for spot in spots for quality in spot.qualities)
    qualities = list(Quality)
    return PainPlace(
        region=region,
        entries=len(spots),
        median=float(median(scores)) if scores else None,
        highest=max(scores, default=None),
        qualities=tuple(
            sorted(felt.items(), key=lambda item: (-item[1], qualities.index(item[0])))
        ),
        deep=sum(spot.deep is True for spot in spots),
        surface=sum(spot.deep is False for spot in spots),
        constant=sum(spot.constant is True for spot in spots),
        on_and_off=sum(spot.constant is False for spot in spots),
    )
