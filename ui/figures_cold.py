"""Charts of the cold: sessions per week, coldest skin, minutes in the band, dose by place."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.domain.pain import Site
from app.domain.past import Past, Run
from app.domain.trends import Adherence, DayDose, SiteCold
from ui import report_figures as f
from ui import words_figures as figures
from ui.figures_pain import ROWS, days, stamp
from ui.parts import figures as degrees
from ui.parts.body_map import site_name
from ui.parts.day_axis import day_name
from ui.parts.figure import Axis, Band, Bars, Dots, Figure, Level, Shape, whole_ticks

translate = QCoreApplication.translate
SITE_LOOKS = (
    (Shape.DOT, "curve_skin"),
    (Shape.SQUARE, "curve_pack"),
    (Shape.DIAMOND, "curve_target"),
    (Shape.TRIANGLE, "ink"),
)
"""The places with most cold; all others share rings."""
MARGIN_C = 2.0
"""Degrees of room around the measured ones."""
ZONE_SHARE = 5 / 9
"""Degrees Celsius in a degree Fahrenheit."""


def weeks(told: Adherence, said: str) -> Figure:
    """Sessions by week, those that ended early hatched on top of the others."""
    ends = [(week.first, week.first + 7) for week in told.weeks]
    whole = [(a, b, float(week.count)) for (a, b), week in zip(ends, told.weeks, strict=True)]
    early = [(a, b, float(week.early)) for (a, b), week in zip(ends, told.weeks, strict=True)]
    name, ended = translate("trends", "Sessions"), translate("trends", "Ended early, of these")
    layers = [Bars(name, whole, "curve_skin")]
    if any(week.early for week in told.weeks):
        layers.append(Bars(ended, early, "curve_pack", hatched=True))
    most = max(week.count for week in told.weeks)

    def read(stop: int) -> str:
        week = told.weeks[stop]
        text = translate("trends", "Week from {day}: {n} sessions, {early} ended early")
        return text.format(day=day_name(week.first), n=week.count, early=week.early)

    return Figure(
        name=translate("trends", "Sessions per week"),
        said=said,
        across=days(told.weeks[0].first, told.weeks[-1].first + 6),
        up=Axis(0, most + 1, name, whole_ticks),
        layers=tuple(layers),
        stops=[first + 3.5 for first, _ in ends],
        read=read,
        strides=(1, 4),
        least_view=28.0 if len(ends) > 4 else None,
        table=lambda: (
            (translate("trends", "Week from"), name, translate("trends", "Ended early")),
            [
                (day_name(week.first), str(week.count), str(week.early))
                for week in reversed(told.weeks)
            ],
        ),
    )


def coldest_said(runs: Sequence[Run], *, fahrenheit: bool) -> str:
    """The coldest skin of sessions in one sentence."""
    values = sorted(run.coldest for run in runs if run.coldest is not None)
    if not values:
        return translate("trends", "No skin temperature was measured in this time.")
    low, middle, high = (
        degrees.temperature(value, in_fahrenheit=fahrenheit)
        for value in (values[0], values[len(values) // 2], values[-1])
    )
    text = translate(
        "trends", "In the middle session the coldest skin was {middle}, from {low} to {high}."
    )
    return text.format(middle=middle, low=low, high=high)


def coldest(past: Past, said: str, *, fahrenheit: bool) -> Figure:
    """The coldest skin of each session over the 10 to 15 degC band."""
    held = [run for run in past.runs if run.coldest is not None]
    values = [_degrees(run.coldest, fahrenheit=fahrenheit) for run in held]
    low, high = (
        _degrees(value, fahrenheit=fahrenheit)
        for value in (degrees.BAND_LOW_CC, degrees.BAND_HIGH_CC)
    )
    sign = degrees.unit(in_fahrenheit=fahrenheit)
    room = MARGIN_C / ZONE_SHARE if fahrenheit else MARGIN_C
    band = translate("trends", "{low} to {high}").format(
        low=f"{low:.0f}", high=f"{high:.0f} {sign}"
    )
    name = translate("trends", "Coldest skin")

    def cell(stop: int) -> str:
        return degrees.temperature(held[stop].coldest, in_fahrenheit=fahrenheit)

    return Figure(
        name=name,
        said=said,
        across=days(int(held[0].day), int(held[-1].day)),
        up=Axis(min(low, *values) - room, max(high, *values) + room, sign, whole_ticks),
        layers=(
            Dots("", [(run.day, value) for run, value in zip(held, values, strict=True)],
                 Shape.DOT, "curve_skin"),
        ),
        bands=(Band(low, high, band),),
        levels=(Level(low, f"{low:.0f} {sign}"),),
        stops=[run.day for run in held],
        read=lambda stop: f"{stamp(held[stop].day, past.starts_h)}, {cell(stop)}",
        strides=(1, 10),
        least_view=2.0,
        table=lambda: (
            (translate("trends", "Session"), translate("trends", "Place"), f"{name} {sign}"),
            [
                (stamp(run.day, past.starts_h), site_name(run.site), cell(place))
                for place, run in reversed(list(enumerate(held))[-ROWS:])
            ],
        ),
    )  # fmt: skip


def _degrees(value: int | None, *, fahrenheit: bool) -> float:
    return degrees.degrees(value or 0, in_fahrenheit=fahrenheit)


def band_minutes(past: Past, said: str, *, fahrenheit: bool) -> Figure:
    """Minutes that each session had skin in the band."""
    held = [run for run in past.runs if run.coldest is not None]
    points = [(run.day, run.in_band_s / 60) for run in held]
    name = band_name(fahrenheit=fahrenheit)
    return Figure(
        name=name,
        said=said,
        across=days(int(held[0].day), int(held[-1].day)),
        up=Axis(0, max(value for _, value in points) + 2, translate("trends", "min"), whole_ticks),
        layers=(Dots("", points, Shape.DOT, "curve_skin"),),
        stops=[run.day for run in held],
        read=lambda stop: (
            f"{stamp(held[stop].day, past.starts_h)}, {f.minutes(held[stop].in_band_s)}"
        ),
        strides=(1, 10),
        least_view=2.0,
        table=lambda: (
            (translate("trends", "Session"), translate("trends", "Place"), name),
            [
                (stamp(run.day, past.starts_h), site_name(run.site), f.minutes(run.in_band_s))
                for run in reversed(held[-ROWS:])
            ],
        ),
    )


def band_name(*, fahrenheit: bool) -> str:
    """The band in the person's unit."""
    low, high = (
        _degrees(value, fahrenheit=fahrenheit)
        for value in (degrees.BAND_LOW_CC, degrees.BAND_HIGH_CC)
    )
    sign = degrees.unit(in_fahrenheit=fahrenheit)
    text = translate("trends", "Minutes at {low} to {high}")
    return text.format(low=f"{low:.0f}", high=f"{high:.0f} {sign}")


def band_said(runs: Sequence[Run]) -> str:
    """The middle of those minutes."""
    held = sorted(run.in_band_s for run in runs if run.coldest is not None)
    text = translate("trends", "{middle} in the middle session; {n} sessions were measured.")
    return text.format(middle=f.minutes(held[len(held) // 2]), n=len(held))


def dose_said(told: Sequence[SiteCold]) -> str:
    """How much cold there was in all, and where most."""
    if not told:
        return translate("trends", "No cold in this time.")
    text = translate("trends", "{cold} of cold in all. Most sessions were on: {place}, {n}.")
    cold = f.minutes(sum(each.cold_s for each in told))
    return text.format(cold=cold, place=site_name(told[0].site), n=told[0].sessions)


def dose_caution(*, fahrenheit: bool) -> str:
    """What a dose is."""
    text = translate(
        "trends", "Dose: 1 degree below {t} for 1 minute counts 1. Measured skin only."
    )
    return text.format(t="59 °F" if fahrenheit else "15 °C")


def dose_minutes(degree_s: int, *, fahrenheit: bool) -> float:
    """Degree-minutes in the person's degrees."""
    return degree_s / 6000 * (1.8 if fahrenheit else 1)


def doses(told: Sequence[DayDose], order: Sequence[Site], said: str, *, fahrenheit: bool) -> Figure:
    """The cold dose of each place on each day; `order` names the places, most sessions first."""
    held = [dose for dose in told if dose.measured]
    sign = degrees.unit(in_fahrenheit=fahrenheit)
    unit = translate("trends", "{sign}·min below 15 °C").format(sign=sign)
    if fahrenheit:
        unit = translate("trends", "{sign}·min below 59 °F").format(sign=sign)

    def value(dose: DayDose) -> float:
        return dose_minutes(dose.degree_s, fahrenheit=fahrenheit)

    def row(dose: DayDose) -> tuple[str, ...]:
        return (
            day_name(dose.day),
            site_name(dose.site),
            f.of((dose.measured, dose.sessions)),
            f.minutes(dose.cold_s),
            f.number(round(value(dose))) if dose.measured else figures.DASH,
        )

    layers: list[Dots] = []
    for place, (shape, tone) in enumerate((*SITE_LOOKS, (Shape.RING, "outline"))):
        sites = order[place : place + 1] if place < len(SITE_LOOKS) else order[place:]
        points = [(dose.day + 0.5, value(dose)) for dose in held if dose.site in sites]
        name = site_name(sites[0]) if len(sites) == 1 else translate("trends", "Other places")
        if points:
            layers.append(Dots(name, points, shape, tone))
    return Figure(
        name=translate("trends", "Cold dose by place and day"),
        said=said,
        across=days(held[0].day, held[-1].day),
        up=Axis(0, max(map(value, held)) * 1.1 + 1, unit, whole_ticks),
        layers=tuple(layers),
        stops=[dose.day + 0.5 for dose in held],
        read=lambda stop: ", ".join((*row(held[stop])[:2], f"{row(held[stop])[4]} {unit}")),
        strides=(1, 7),
        least_view=2.0,
        table=lambda: (
            (
                translate("trends", "Day"),
                translate("trends", "Place"),
                translate("trends", "With skin sensor"),
                translate("trends", "Cold"),
                translate("trends", "Dose"),
            ),
            [row(dose) for dose in reversed(told[-ROWS:])],
        ),
    )
