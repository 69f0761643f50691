"""The safety box of a report in words. "None recorded" is all that an empty diary can say."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from app.domain.report import Pause, Report, Safety
from ui import report_figures as f
from ui import words_harm, words_rules
from ui.parts.body_map import site_name
from ui.report_blocks import Block, Item, Table, Words

translate = QCoreApplication.translate
HARMS = 5
"""Adverse events that the main page has room for; a back page lists all when there are more."""
CLOSED = 3
"""Pauses that are over and that the main page names, the last ones; open ones are all named."""
LOCK = "D14"


def safety_block(report: Report) -> Block:
    """The box that stands first."""
    safety = report.safety
    items: list[Item] = []
    if safety.harms:
        items.append(harms_table(safety, HARMS))
        if len(safety.harms) > HARMS:
            more = translate("report", "In all {count}; the others stand on a back page.")
            items.append(Words(more.format(count=len(safety.harms)), strong=True))
    else:
        items.append(Words(translate("report", "Adverse events: none recorded.")))
    lines = list(_lines(safety))
    items += [Words(text, strong=True) for text, strong in lines if strong]
    # What nobody must stop at stands in one paragraph: the page is short.
    plain = " ".join(text for text, strong in lines if not strong)
    items += [Words(plain)] if plain else []
    return Block("safety", translate("report", "Safety"), tuple(items))


def harms_table(safety: Safety, most: int) -> Table:
    """Adverse events, the newest last; at most so many, those that are not over before others."""
    order = sorted(safety.harms, key=lambda harm: (harm.outcome == "gone", -harm.happened.wall_ms))
    shown = sorted(order[:most], key=lambda harm: harm.happened.wall_ms)
    rows = tuple(
        (
            f.stamp(harm.happened),
            words_harm.harm(harm.harm),
            words_rules.where(harm.site) if harm.site else translate("report", "Whole person"),
            LOCK,
            words_harm.outcome(harm.outcome),
        )
        for harm in shown
    )
    headings = (
        translate("report", "When"),
        translate("report", "Adverse event"),
        translate("report", "Place"),
        translate("report", "Rule"),
        translate("report", "How it stands"),
    )
    return Table(translate("report", "Adverse events"), headings, rows, (24, 30, 18, 8, 20))


def _lines(safety: Safety) -> Iterator[tuple[str, bool]]:
    """Each with whether it must be seen."""
    yield _pauses(safety)
    yield _screen(safety)
    yield from _consents(safety)
    refused = ", ".join(f"{_rule(rule)}: {count}" for rule, count in safety.refused)
    none = translate("report", "none recorded")
    held = translate("report", "Starts that a rule held back: {what}.")
    yield held.format(what=refused or none), False


def _pauses(safety: Safety) -> tuple[str, bool]:
    if not safety.pauses:
        return translate("report", "Paused places: none recorded."), False
    closed = [pause for pause in safety.pauses if pause.who]
    shown = [pause for pause in safety.pauses if not pause.who or pause in closed[-CLOSED:]]
    more = len(safety.pauses) - len(shown)
    told = "; ".join(map(_pause, shown))
    if more:
        text = translate("report", "{what}; and {count} before, all opened")
        told = text.format(what=told, count=more)
    text = translate("report", "Paused places: {what}.")
    return text.format(what=told), any(not pause.who for pause in safety.pauses)


def _pause(pause: Pause) -> str:
    place = words_rules.where(pause.site)
    since = f.date_of(pause.since)
    if pause.who:
        text = translate("report", "{place} from {since} ({rule}), opened by {who} on {on}")
    else:
        text = translate("report", "{place} since {since} ({rule}), still paused")
    return text.format(
        place=place, since=since, rule=pause.rule, who=pause.who, on=f.iso_date(pause.on)
    )


def _screen(safety: Safety) -> tuple[str, bool]:
    if safety.screened is None:
        return translate("report", "Health questions: not answered."), True
    flags = ", ".join(map(_rule, safety.red_flags))
    none = translate("report", "none recorded")
    told = "; ".join(
        ", ".join((_rule(each.rule), *map(site_name, each.sites))) for each in safety.conditions
    )
    text = translate(
        "report", "Red-flag answers: {flags}. Conditions told: {conditions}. Asked on {when}."
    )
    said = text.format(
        flags=flags or none, conditions=told or none, when=f.date_of(safety.screened)
    )
    return said, bool(flags or told)


def _consents(safety: Safety) -> Iterator[tuple[str, bool]]:
    if safety.clearances:
        told = "; ".join(f"{_rule(c.rule)}: {c.who}, {f.iso_date(c.on)}" for c in safety.clearances)
        yield translate("report", "Cleared by a professional: {what}.").format(what=told), False
    if safety.caps:
        who = {
            "person": translate("report", "own choice"),
            "physio": translate("report", "physiotherapist"),
        }
        told = "; ".join(f"{f.minutes(c.cold_s)} ({who.get(c.who, c.who)})" for c in safety.caps)
        yield translate("report", "Longest cold allowed: {what}.").format(what=told), False


def _rule(rule: str) -> str:
    return f"{words_rules.name(rule)} ({rule})"
