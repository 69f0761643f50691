"""Medicines and other care in words: on the main page counted, on a back page one by one."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from app.domain.care import CareEntry
from app.domain.journal import DiaryEntry, Medicine
from app.domain.report import Report
from app.domain.report_said import Medicines
from ui import report_figures as f
from ui import words_entries, words_harm, words_journal, words_rules
from ui.report_blocks import Block, Item, Table, Words
from ui.words_figures import DASH

translate = QCoreApplication.translate
HERE = 1
"""Entries of other cold that the main page names; the back page names all."""
NAMED = 5
"""Medicines and kinds of care that the main page names, the most frequent ones."""


def medicines_block(report: Report) -> Block:
    """Painkillers before sessions, what was taken and done, other cold."""
    told = report.medicines
    items: list[Item] = [Words(_painkillers(told)), Words(_taken(told)), Words(_care(told))]
    items.append(_cold(report.care))
    return Block("medicines", translate("report", "Medicines and other care"), tuple(items))


def _painkillers(told: Medicines) -> str:
    if not told.sessions:
        return translate("report", "Painkiller in the 4 h before a session: no session.")
    text = translate(
        "report", "Painkiller in the 4 h before: {hits} sessions; marked in one: {marked}."
    )
    return text.format(hits=f.of((told.with_painkiller, told.sessions)), marked=told.marked)


def _taken(told: Medicines) -> str:
    if not told.taken:
        return translate("report", "Medicines: none recorded.")
    names = [f"{each.name} ({each.times})" for each in told.taken]
    return translate("report", "Medicines: {what}.").format(what=f.listed(names, NAMED))


def _care(told: Medicines) -> str:
    if not told.care:
        return translate("report", "Other care: none recorded.")
    names = [f"{words_journal.care(what)} ({times})" for what, times in told.care]
    return translate("report", "Other care: {what}.").format(what=f.listed(names, NAMED))


def _cold(care: tuple[CareEntry, ...]) -> Words:
    if not care:
        return Words(translate("report", "No other cold recorded."), quiet=True)
    rows = (", ".join(row) for row in care_rows(care[-HERE:]))
    told = "; ".join(rows)
    if len(care) > HERE:
        text = translate("report", "Other cold, {count} in all, the last: {what}.")
        return Words(text.format(count=len(care), what=told))
    return Words(translate("report", "Other cold: {what}.").format(what=told))


def care_rows(care: Iterable[CareEntry]) -> Iterator[tuple[str, str, str, str]]:
    """When, what, where, how long."""
    for entry in care:
        yield (
            f.stamp(entry.began),
            words_harm.modality(entry.modality),
            words_rules.where(entry.site) if entry.site else translate("report", "no one place"),
            f.minutes(entry.seconds),
        )


def medicines_page(report: Report) -> tuple[Item, ...]:
    """Every medicine and all other cold, as tables."""
    cold = translate("report", "Other cold")
    headings = (
        translate("report", "When"),
        translate("report", "What"),
        translate("report", "Place"),
        translate("report", "How long"),
    )
    rows = tuple(care_rows(report.care))
    none = Words(translate("report", "No other cold recorded."))
    return (
        Words(_painkillers(report.medicines)),
        _list(report.medicines.entries),
        Table(cold, headings, rows, (28, 32, 22, 18)) if rows else none,
    )


def _list(entries: Iterable[DiaryEntry]) -> Item:
    rows = tuple(
        (f.stamp(entry.at), *_medicine(entry.body))
        for entry in entries
        if isinstance(entry.body, Medicine)
    )
    headings = (
        translate("report", "When"),
        translate("report", "Medicine"),
        translate("report", "How much"),
        translate("report", "Painkiller"),
    )
    if not rows:
        return Words(translate("report", "Medicines: none recorded."))
    return Table(translate("report", "Medicines"), headings, rows, (28, 36, 20, 16))


def _medicine(body: Medicine) -> tuple[str, str, str]:
    amount = DASH
    if body.amount is not None:
        amount = f"{words_entries.number(body.amount)} {body.unit}".rstrip()
    yes, no = translate("report", "yes"), translate("report", "no")
    return body.name, amount, yes if body.painkiller else no
