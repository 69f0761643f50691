"""Charts of sessions: one with all that happened in it, and several laid over each other."""

from collections.abc import Iterable, Sequence
from math import isnan

from PySide6.QtCore import QCoreApplication, Qt

from app.domain.diary import LogEntry, SessionPage, SessionRow
from app.domain.period import MIDNIGHT, local_day
from ui import words_figures as words
from ui import words_sessions
from ui.pages.phases import bands
from ui.parts import figures
from ui.parts.body_map import site_name
from ui.parts.curves import STEP_S, STROKES, Curve, Curves, PhaseBand
from ui.parts.day_axis import day_name
from ui.parts.figure import (
    Axis,
    Band,
    Figure,
    Flag,
    Level,
    Line,
    Shape,
    Table,
    Tick,
    whole_ticks,
)
from ui.parts.legend import Stroke
from ui.parts.series import Series

translate = QCoreApplication.translate
FLAGGED = {"sensation", "mark", "sign"}
"""Entries of the log that stand on the curve: the ladder of cold, and what the person marked."""
NEAR_S = 5
"""Seconds around the cursor in which such an entry is read out."""
LEAST_VIEW_S = 60.0
MOST = 4
"""Sessions that one chart may hold."""
OVERLAY = (
    (Stroke("curve_skin", Qt.PenStyle.SolidLine), Shape.DOT),
    (Stroke("curve_pack", Qt.PenStyle.DashLine), Shape.SQUARE),
    (Stroke("curve_target", Qt.PenStyle.DotLine), Shape.DIAMOND),
    (Stroke("ink", Qt.PenStyle.DashDotLine), Shape.TRIANGLE),
)
"""Line and shape of each; any two differ in both."""


def session(page: SessionPage, ghost: SessionPage | None, *, fahrenheit: bool) -> Figure:
    """Measured skin, pack, target; phases; what was felt and marked; `ghost` is an earlier session
    behind it."""
    curves = Curves()
    curves.fahrenheit = fahrenheit
    seconds = [float(sample.t_s) for sample in page.samples]
    curves.put(Curve.SKIN, seconds, [sample.skin for sample in page.samples])
    curves.put(Curve.PACK, seconds, [sample.pack for sample in page.samples])
    curves.put(Curve.TARGET, seconds, [sample.target for sample in page.samples])
    if ghost is not None:
        times = [float(sample.t_s) for sample in ghost.samples]
        curves.put(Curve.GHOST, times, [sample.skin for sample in ghost.samples])
    known = [curve for curve in Curve if _measured(curves.series[curve])]
    length = curves.end_s + 1
    phases = bands(page.log, length)
    flags = [entry for entry in page.log if entry.kind in FLAGGED]

    def read(stop: int) -> str:
        said = [figures.clock(stop)]
        said += [f"{curves.name(each)} {_value(curves, each, stop)}" for each in reversed(known)]
        said += [*_phase(phases, stop), *_happened(flags, stop)]
        return ", ".join(said)

    return Figure(
        name=translate("trends", "Skin temperature"),
        said=_said(page.row, fahrenheit=fahrenheit),
        across=Axis(0, length, translate("trends", "Minutes"), minute_ticks),
        up=_degrees_axis(curves),
        layers=tuple(
            Line(curves.name(each), _points(curves.series[each], fahrenheit=fahrenheit), stroke)
            for each, stroke in STROKES.items()
            if each in known
        ),
        bands=(_band(fahrenheit=fahrenheit),),
        levels=(_floor(fahrenheit=fahrenheit),),
        phases=tuple(phases),
        flags=tuple(Flag(entry.t_ms / 1000, _short(entry)) for entry in flags),
        stops=range(int(length)),
        read=read,
        strides=(STEP_S, 60),
        least_view=LEAST_VIEW_S,
        table=lambda: _table(curves, phases, flags),
    )


def _measured(series: Series) -> bool:
    return series.lowest <= series.highest


def _said(row: SessionRow, *, fahrenheit: bool) -> str:
    text = translate("trends", "The coldest skin was {coldest}; {time} at {low} to {high}.")
    low, high = _ends(fahrenheit=fahrenheit)
    return text.format(
        coldest=figures.temperature(row.coldest_skin, in_fahrenheit=fahrenheit),
        time=words.minutes(row.in_band_s),
        low=f"{low:.0f}",
        high=f"{high:.0f} {figures.unit(in_fahrenheit=fahrenheit)}",
    )


def _short(entry: LogEntry) -> str:
    """What was felt, marked or noticed, without who did."""
    said = words_sessions.entry(entry)
    return said.partition(": ")[2] or said


def _phase(phases: Sequence[PhaseBand], second: float) -> list[str]:
    return [phase.text for phase in phases if phase.start_s <= second < phase.end_s]


def _happened(flags: Iterable[LogEntry], second: float) -> list[str]:
    near = [entry for entry in flags if abs(entry.t_ms / 1000 - second) <= NEAR_S]
    return [words_sessions.entry(entry) for entry in near]


def _value(curves: Curves, curve: Curve, second: float) -> str:
    value = curves.series[curve].at(second)
    known = None if value is None else round(100 * value)
    return figures.temperature(known, in_fahrenheit=curves.fahrenheit)


def _points(series: Series, *, fahrenheit: bool) -> list[tuple[float, float | None]]:
    return [
        (second, None if isnan(value) else value * 1.8 + 32 if fahrenheit else value)
        for second, value in zip(series.seconds, series.values, strict=True)
    ]


def _degrees_axis(*every: Curves) -> Axis:
    fahrenheit = every[0].fahrenheit
    lows, highs = zip(*(curves.extent_c() for curves in every), strict=True)
    low, high = min(lows), max(highs)
    if fahrenheit:
        low, high = low * 1.8 + 32, high * 1.8 + 32
    return Axis(low, high, figures.unit(in_fahrenheit=fahrenheit), whole_ticks)


def _ends(*, fahrenheit: bool) -> tuple[float, float]:
    low, high = (
        figures.degrees(value, in_fahrenheit=fahrenheit)
        for value in (figures.BAND_LOW_CC, figures.BAND_HIGH_CC)
    )
    return low, high


def _band(*, fahrenheit: bool) -> Band:
    return Band(*_ends(fahrenheit=fahrenheit), "")


def _floor(*, fahrenheit: bool) -> Level:
    low, _ = _ends(fahrenheit=fahrenheit)
    return Level(low, f"{low:.0f} {figures.unit(in_fahrenheit=fahrenheit)}")


def minute_ticks(low: float, high: float, most: int) -> list[Tick]:
    """Seconds as minutes."""
    return [(60 * value, name) for value, name in whole_ticks(low / 60, high / 60, min(most, 11))]


def _table(curves: Curves, phases: Sequence[PhaseBand], flags: Sequence[LogEntry]) -> Table:
    """STEP_S apart, with the phase, and what happened in those seconds."""
    head, rows = curves.table()
    full: list[tuple[str, ...]] = []
    for place, row in enumerate(rows):
        second = place * STEP_S
        here = [each for each in flags if second <= each.t_ms / 1000 < second + STEP_S]
        told = ", ".join(words_sessions.entry(entry) for entry in here)
        full.append((*row, ", ".join(_phase(phases, second)), told))
    return (*head, translate("trends", "Phase"), translate("trends", "What happened")), full


def session_name(row: SessionRow) -> str:
    """When and where, to tell it from others."""
    began = row.opening.began
    day = day_name(local_day(began, MIDNIGHT))
    return f"{day} {words.clock_time(began)}, {site_name(row.opening.site)}"


def overlay(pages: Sequence[SessionPage], *, fahrenheit: bool) -> Figure:
    """The skin of up to MOST sessions, all from their start on."""
    every = [_skin_of(page, fahrenheit=fahrenheit) for page in pages]
    names = [session_name(page.row) for page in pages]
    length = max(curves.end_s for curves in every) + 1
    text = translate("trends", "{n} sessions from their start on. Coldest skin: {coldest}.")
    coldest = "; ".join(
        figures.temperature(page.row.coldest_skin, in_fahrenheit=fahrenheit) for page in pages
    )

    def read(stop: int) -> str:
        pairs = zip(names, every, strict=True)
        told = (f"{name} {_value(curves, Curve.SKIN, stop)}" for name, curves in pairs)
        return "; ".join((figures.clock(stop), *told))

    def table() -> Table:
        time, sign = translate("trends", "Time"), figures.unit(in_fahrenheit=fahrenheit)
        seconds = range(0, int(length), STEP_S)
        rows = [(figures.clock(s), *(_cell(curves, s) for curves in every)) for s in seconds]
        return (time, *(f"{name} {sign}" for name in names)), rows

    return Figure(
        name=translate("trends", "Skin temperature, from the start"),
        said=text.format(n=len(pages), coldest=coldest),
        across=Axis(0, length, translate("trends", "Minutes"), minute_ticks),
        up=_degrees_axis(*every),
        layers=tuple(
            Line(name, _points(curves.series[Curve.SKIN], fahrenheit=fahrenheit), stroke, shape)
            for name, curves, (stroke, shape) in zip(names, every, OVERLAY, strict=False)
        ),
        bands=(_band(fahrenheit=fahrenheit),),
        levels=(_floor(fahrenheit=fahrenheit),),
        stops=range(int(length)),
        read=read,
        strides=(STEP_S, 60),
        least_view=LEAST_VIEW_S,
        table=table,
    )


def _skin_of(page: SessionPage, *, fahrenheit: bool) -> Curves:
    curves = Curves()
    curves.fahrenheit = fahrenheit
    seconds = [float(sample.t_s) for sample in page.samples]
    curves.put(Curve.SKIN, seconds, [sample.skin for sample in page.samples])
    return curves


def _cell(curves: Curves, second: float) -> str:
    """The number alone, empty where nothing was measured."""
    known = curves.series[Curve.SKIN].at(second) is not None
    return _value(curves, Curve.SKIN, second).split("\N{NO-BREAK SPACE}")[0] if known else ""
