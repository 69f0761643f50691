"""The HTML twin: the same words as on paper, in an order and with marks a screen reader needs.

The golden file is one report by hand. To write it anew: GOLDEN=write in the environment, and look
at what changed.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from app.domain.care import CareEntry, Modality
from app.domain.harm import Advice, Lock
from app.domain.insight import Change, Interval, Trend
from app.domain.journal import DiaryEntry, Medicine
from app.domain.material import Material, Point
from app.domain.pain import AfterAnswers, Site
from app.domain.report import Part, Report
from tests.domain.reported import HARM, JOTTED, PLANNED, made, moment, told
from ui import translation
from ui.report_blocks import Blanks, Block, Item, Table, Tiles, Words
from ui.report_html import html
from ui.report_words import document
from ui.theme import DARK, LIGHT

GOLDEN = Path(__file__).parent / "report_golden.html"
SESSIONS = tuple(
    told(n, 24 - 2 * n, 6 - n // 4, 4 if n != 5 else None, said=AfterAnswers(note="A <b> & c"))
    for n in range(1, 12)
)
FULL = Material(
    entries=JOTTED,
    plans=(PLANNED,),
    currency="€",
    sessions=(*SESSIONS, told(12, 1, simulated=True)),
    harms=(HARM,),
    care=(CareEntry(Modality.BATH, moment(4), 480, moment(4)),),
    curves=((11, (Point(0, 3000), Point(10, 2900), Point(30, 2700))),),
)
FORBIDDEN = re.compile(
    r"\bp [<=>]|\b(treat(s|ed|ments?)?|therap(y|ies)|cured?|heal(s|ed|ing)?|patients?|clinically|"
    r"medical grade|significant\w*|p value|because|caus(e|es|ed)|due to|thanks to|works?|working|"
    r"effective\w*|improv\w+|recover\w*|inflammation|swelling|endorphins?|FDA|CE|RTM|HIPAA|GDPR|"
    r"proven|safe for|prevents?|average user|other users|well done|great|keep it up|predict\w*)\b",
    re.IGNORECASE,
)
"""What insight, sections 6 and 7, says a report must never claim or say."""


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    was = QLocale()
    spoken = translation.install(qapp, "en")
    QLocale.setDefault(QLocale("en_GB"))
    yield
    translation.uninstall(qapp, spoken)
    QLocale.setDefault(was)


class Outline(HTMLParser):
    """Tags in their order, what is open at the end, and headers of tables without a scope."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.unscoped = 0
        self.fetched: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        names = dict(attrs)
        self.unscoped += tag == "th" and "scope" not in names
        self.fetched += [str(names[name]) for name in ("src", "href") if name in names]
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def outline(page: str) -> Outline:
    parsed = Outline()
    parsed.feed(page)
    return parsed


def test_the_twin_is_as_it_was() -> None:
    page = html(document(made(FULL)))
    if os.environ.get("GOLDEN") == "write":
        GOLDEN.write_text(page, "utf-8", newline="\n")
    assert page == GOLDEN.read_text("utf-8")


def test_headings_tables_and_language_are_marked() -> None:
    page = html(document(made(FULL)))
    parsed = outline(page)
    assert '<html lang="en">' in page
    assert parsed.open == []
    assert parsed.tags.count("h1") == 1
    assert parsed.tags.count("h2") == 9 + len(Part)
    assert parsed.unscoped == 0
    assert parsed.tags.count("caption") == parsed.tags.count("table")


def test_nothing_is_fetched_from_anywhere() -> None:
    page = html(document(made(FULL)))
    assert outline(page).fetched == []
    assert "http" not in page


def test_each_chart_is_a_named_drawing_with_its_table_after_it() -> None:
    page = html(document(made(FULL)))
    charts = re.findall(r'<svg[^>]* role="img" aria-labelledby="([^"]+)">(.*?)</svg>', page)
    assert len(charts) == page.count("<svg") == 4
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    for names, inside in charts:
        title, desc = names.split()
        assert re.search(
            rf'<title id="{title}">[^<]+</title><desc id="{desc}">[^<]+</desc>', inside
        )
    assert page.count("</figure>\n<table>") == 4
    assert "<script" not in page
    assert set(re.findall(r"url\(([^)]*)\)", page)) == {"#body-numb", "#body-tingling"}


def test_a_long_legend_goes_on_below() -> None:
    harm = replace(HARM, happened=moment(5), told=moment(5))
    page = html(document(made(replace(FULL, harms=(harm,)))))
    ((chart, name),) = re.findall(r'(<svg[^>]*aria-labelledby="(pain-course)-title.*?</svg>)', page)
    starts = re.findall(r'<text x="([\d.]+)" y="([\d.]+)"[^>]*"start">([^<]+)<', chart)
    assert name
    assert all(float(x) + 6 * len(words) < 760 for x, _, words in starts)
    legend = {float(y) for _, y, words in starts if words in {"before a session", "course began"}}
    assert len(legend) == 2


def test_what_a_person_wrote_is_text_and_no_markup() -> None:
    report = made(FULL)
    page = html(document(replace(report, questions=("<script>alert(1)</script>",))))
    assert "A &lt;b&gt; &amp; c" in page
    assert "<script" not in page


def said(block: Block) -> Iterator[str]:
    yield block.title
    for item in block.items:
        yield from said_by(item)


def said_by(item: Item) -> Iterator[str]:
    match item:
        case Words():
            yield item.text
        case Tiles():
            yield from (part for figure in item.figures for part in figure)
        case Table():
            yield from (item.name, *item.headings, *(cell for row in item.rows for cell in row))
        case Blanks():
            yield from item.written
        case _:
            yield item.name
            yield from said_by(item.twin)


def all_said(report: Report) -> list[str]:
    told_by = document(report)
    blocks = [text for block in (*told_by.main, *told_by.back) for text in said(block)]
    return [told_by.title, told_by.beside, told_by.made, told_by.banner, told_by.foot, *blocks]


def test_the_twin_says_every_word_of_the_paper() -> None:
    page = html(document(made(FULL)))
    text = re.sub(r"<[^>]+>", " ", page)
    for words in all_said(made(FULL)):
        escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        assert escaped.split("\n")[0] in page or escaped in text


def reports() -> Iterator[Report]:
    """Every turn the words can take."""
    report = made(FULL)
    yield from (report, made(Material()), made(Material(sessions=SESSIONS), None))
    for low, high, first, last in ((-2, -1, 7, 4), (-1, 0, 5, 5), (1, 2, 3, 6)):
        trend = Trend(20, 28, (low + high) / 2, Interval(low, high), first, last)
        yield replace(report, course=replace(report.course, trend=trend))
    yield replace(report, course=replace(report.course, trend=None, count=40))
    few = replace(report.response, change=Change(3, 1.5, None), left_out=2)
    yield replace(report, response=few)


def test_no_word_claims_or_explains_anything() -> None:
    words = [text for report in reports() for text in all_said(report)]
    assert [text for text in words if FORBIDDEN.search(text)] == []


@pytest.mark.parametrize(
    "claim", ["Cold works", "a significant fall", "It heals", "caused by", "p < 0.05", "improved"]
)
def test_a_planted_claim_is_found(claim: str) -> None:
    assert FORBIDDEN.search(claim)


def test_words_about_a_trend_follow_the_trend() -> None:
    found = {
        words
        for report in reports()
        for text in all_said(report)
        for words in ("went down", "went up", "No clear trend", "these days are too few")
        if words in text
    }
    assert len(found) == 4


def test_the_chart_tells_a_screen_reader_every_mark() -> None:
    days = range(20, 12, -1)
    pills = [DiaryEntry(Medicine(f"Pill {n}"), moment(n), moment(n)) for n in days]
    page = html(document(made(Material(sessions=SESSIONS, entries=tuple(pills)))))
    (about,) = re.findall(r'<desc id="pain-course-desc">(.*?)</desc>', page)
    assert all(f"Pill {n} (" in about for n in days)
    assert "and 4 before" in page, "the line below names the newest"


def test_pauses_that_are_over_are_few_and_open_ones_all() -> None:
    advice = Advice("Weber", "2026-03-01", moment(1))
    locks = [Lock(Site.NECK, "D14", moment(20 - n), advice=advice) for n in range(8)]
    locks += [Lock(Site.HIP_LEFT, "D14", moment(days)) for days in (9, 7)]
    page = html(document(made(Material(locks=tuple(locks)))))
    assert page.count("opened by Weber on 1 Mar 2026") == 3
    assert "and 5 before, all opened" in page
    assert page.count("still paused") == 2


def test_it_is_read_in_the_dark_and_charts_stay_light() -> None:
    page = html(document(made(FULL)))
    assert '<meta name="color-scheme" content="light dark">' in page
    dark = page.split("prefers-color-scheme: dark")[1].split("</style>")[0]
    assert DARK.surface in dark
    assert f"svg {{ background: {LIGHT.surface}" in dark


def test_below_six_pairs_there_is_no_figure_for_the_change() -> None:
    few = document(made(Material(sessions=SESSIONS[:4])))
    block = next(block for block in few.main if block.key == "response")
    assert not [item for item in block.items if isinstance(item, Tiles)]
    said = [item.text for item in block.items if isinstance(item, Words)]
    assert said[0] == "Middle change: too early to say (n = 4; at least 6 needed)."
    figures = [text for text in all_said(made(Material(sessions=SESSIONS[:4]))) if "likely" in text]
    assert figures == []
    (place,) = [t for t in all_said(made(Material(sessions=SESSIONS[:4]))) if "(n = 4)" in t][:1]
    assert place == "too early to say (n = 4)"
