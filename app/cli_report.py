"""`coldwrap report`: the report for a physiotherapist as a PDF or HTML file, without a window.

Imports stand inside the command, as in app.cli.
"""
# ruff: noqa: PLC0415

import json
import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.command import diary_option, guarded
from app.domain.period import Period, last_days, local_day
from app.domain.report import Part, Report, Wanted
from app.domain.report_build import CURVES, QUESTIONS, build
from app.domain.report_range import of_course, since_visit
from app.passphrase import known_passphrase, passphrase_options

if TYPE_CHECKING:
    from app.domain.units import Moment
    from storage.reader import DiaryReading

EPOCH = date(1970, 1, 1).toordinal()
DAYS = 30
_A_DAY = click.DateTime(["%Y-%m-%d"])


def _parts(_context: click.Context, _param: click.Parameter, value: str) -> frozenset[Part]:
    asked = {word.strip() for word in value.split(",") if word.strip()}
    unknown = asked - {*Part}
    if unknown:
        known = ", ".join(Part)
        raise click.BadParameter(f"no such part: {', '.join(sorted(unknown))}; use {known}")
    return frozenset(map(Part, asked))


@click.command()
@click.option(
    "--out",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where to write it: a .pdf or .html file.",
)
@click.option("--from", "first", type=_A_DAY, help="The first day, as 2026-11-01.")
@click.option("--to", "last", type=_A_DAY, help="The last day; without it today.")
@click.option("--days", type=click.IntRange(1, 36_500), help="So many days up to today.")
@click.option("--all", "whole", is_flag=True, help="The whole diary.")
@click.option("--since-visit", is_flag=True, help="Since the last visit that the diary tells of.")
@click.option("--course", is_flag=True, help="The newest course of sessions.")
@click.option("--paper", type=click.Choice(["a4", "letter"]), default="a4", show_default=True)
@click.option("--lang", type=click.Choice(["de", "en"]), help="Else the system's language.")
@click.option(
    "--with",
    "parts",
    default="",
    callback=_parts,
    metavar="PARTS",
    help=f"Back pages, with commas between: {','.join(Part)}.",
)
@click.option("--name", help="Your name or initials, printed on top. Else the one in the diary.")
@click.option("--ask", "--question", multiple=True, help="A question of yours, up to three times.")
@passphrase_options
@click.option("--json", "as_json", is_flag=True, help="Tell what was written as a JSON object.")
@diary_option
@click.pass_obj
def report(diary: Path | None, **asked: Any) -> None:
    """Write the report for a physiotherapist: one page, and the back pages you ask for.

    It covers the last 30 days unless you say otherwise, with as many days before beside it.
    --diary may name somebody's diary file (.coldwrap), too. Nothing is uploaded. Not checked by a
    clinician, not a diagnosis.
    """
    if asked["out"].suffix.lower() not in (".pdf", ".html"):
        raise click.UsageError("--out must end in .pdf or .html")
    if len(asked["ask"]) > QUESTIONS:
        raise click.UsageError(f"--ask at most {QUESTIONS} times")

    def write_it() -> int:
        from app.exchange import needs_passphrase, readable
        from storage.place import default_path

        path = diary or default_path()
        with readable(path, known_passphrase(asked, sealed=needs_passphrase(path))) as held:
            told = _read(held, asked)
        pages = _write(told, asked)
        click.echo(json.dumps(_as_json(told, asked["out"], pages)) if asked["as_json"]
                   else f"Written: {asked['out']}")  # fmt: skip
        return 0

    sys.exit(guarded(write_it, otherwise=1))


def printed(diary: Path, out: Path) -> Path:
    """Print the report of a whole diary for a diary file, with all parts but notes and cost; `out`,
    a .pdf or .html file, is where it lies then. Fault as for `coldwrap report`."""
    days = {"first": None, "last": None, "days": None, "since_visit": False, "course": False}
    asked: dict[str, Any] = {
        **days,
        "whole": True,
        "lang": None,
        "paper": "a4",
        "parts": frozenset(Part) - {Part.NOTES, Part.COST},
        "name": "",
        "ask": (),
        "out": out,
    }
    _write(_read(diary, asked), asked)
    return out


def _period(asked: dict[str, Any], now: "Moment", diary: "DiaryReading") -> Period | None:
    """The days asked for, as the person's begin; None for the whole diary. A usage error where they
    do not fit, or where the diary knows of no visit or course."""
    if asked["whole"]:
        return None
    chosen = diary.preferences()
    starts_h = chosen.day_starts_h
    if asked["since_visit"]:
        return _known(since_visit(chosen.visit, now, starts_h), "no last visit is in the diary")
    if asked["course"]:
        planned = diary.plan_now()
        course = of_course(planned.plan if planned else None, now, starts_h)
        return _known(course, "no course is in the diary")
    if asked["first"] is None:
        return last_days(asked["days"] or DAYS, now, starts_h)
    last = _day(asked["last"]) if asked["last"] else local_day(now, starts_h)
    return _in_order(Period(_day(asked["first"]), last, starts_h))


def _known(period: Period | None, otherwise: str) -> Period:
    if period is None:
        raise click.UsageError(otherwise)
    return period


def _in_order(period: Period) -> Period:
    if period.days < 1:
        raise click.UsageError("--from lies after --to")
    return period


def _check_ways(asked: dict[str, Any]) -> None:
    """A usage error for ways to tell the days that do not fit together."""
    ways = (asked["days"] is not None, bool(asked["first"] or asked["last"]), asked["whole"],
            asked["since_visit"], asked["course"])  # fmt: skip
    if sum(ways) > 1:
        raise click.UsageError(
            "--days, --from with --to, --since-visit, --course or --all, not two of them"
        )
    if asked["first"] is None and asked["last"] is not None:
        raise click.UsageError("--to needs --from")


def _day(at: datetime) -> int:
    return at.date().toordinal() - EPOCH


def _read(diary: Path, asked: dict[str, Any]) -> Report:
    from app.versions import about
    from storage.migrated import migrated
    from storage.reader import DiaryReading

    now = _now()
    _check_ways(asked)
    curves = CURVES if Part.CURVES in asked["parts"] else 0
    with migrated(diary, DiaryReading) as reader:
        period = _period(asked, now, reader)
        window = (period.previous.window[0], period.window[1]) if period else (0, 2**62)
        material = reader.material(*window, curves)
    name = material.name if asked["name"] is None else asked["name"]
    wanted = Wanted(name, asked["ask"], asked["parts"])
    return build(material, period, now, str(about()["coldwrap"]), wanted)


def _now() -> "Moment":
    from app.late import LateClock

    return LateClock().now()


def _write(told: Report, asked: dict[str, Any]) -> int | None:
    """Print it into the file; how many pages it has, None for HTML."""
    from app.outfile import write_whole

    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from ui import translation
    from ui.paper import PaperSize, pages, pdf
    from ui.report_html import html
    from ui.report_words import document

    app = QGuiApplication.instance() or QGuiApplication([])
    spoken = translation.install(app, asked["lang"])
    try:
        said, paper = document(told), PaperSize[asked["paper"].upper()]
        if asked["out"].suffix.lower() == ".html":
            write_whole(asked["out"], html(said).encode())
            return None
        write_whole(asked["out"], pdf(said, paper))
        return len(pages(said, paper))
    finally:
        translation.uninstall(app, spoken)


def _as_json(told: Report, out: Path, pages: int | None) -> dict[str, object]:
    """What was written. The names are a promise: they may grow, never change."""
    from app.domain.report import fingerprint

    period = told.head.period
    first, last = (date.fromordinal(day + EPOCH).isoformat() for day in (period.first, period.last))
    made = datetime.fromtimestamp(told.head.generated.wall_ms / 1000, UTC)
    return {
        "file": str(out),
        "pages": pages,
        "from": first,
        "to": last,
        "day_starts_h": period.starts_h,
        "made": made.isoformat(timespec="seconds"),
        "content_sha256": fingerprint(told),
        "sessions": told.dose.sessions,
        "simulated_sessions": told.notes.simulated,
        "adverse_events": len(told.safety.harms),
        "parts": list(told.parts),
    }
