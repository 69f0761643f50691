"""The printed report, opened by other programs (poppler's pdftotext, pdffonts, pdftoppm)."""

import gc
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPointF, QRectF
from PySide6.QtGui import QFont, QImage, QPainter, qGray
from PySide6.QtWidgets import QApplication

from app.domain.harm import AdverseEvent, Harm
from app.domain.insight import MIN_PAIRS
from app.domain.journal import DiaryEntry, Medicine
from app.domain.material import Material, Point
from app.domain.pain import AfterAnswers, Site
from app.domain.period import last_days
from app.domain.report import Part, Report, Wanted
from app.domain.report_build import build
from app.domain.report_said import PainPlace
from app.domain.units import Moment
from tests.domain.reported import ALL, HARM, JOTTED, NOW, PLANNED, made, moment, told
from ui import report_figures as f
from ui.paper import PaperSize, pages, pdf, picture
from ui.paper_flow import packed
from ui.paper_ink import Gap, Ink, Letters, Piece, text
from ui.parts.body_outline import FIELDS, Face
from ui.report_shapes import shade, shapes
from ui.report_words import document
from ui.words_figures import DASH

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not there"),
]
HEADINGS = (
    "Cold wrap diary", "Self-recorded. Not checked by a clinician. Not a diagnosis.", "Safety",
    "Where and what for", "run to the end", "Pain before and after a session (0 to 10)",
    "Pain by day (0 to 10)", "Function scores", "Medicines and other care", "How good the data is",
    "What I want to ask", "Content check",
)  # fmt: skip
"""The ten blocks of report.md, section 4, in their order."""
STAMPED = re.compile(rb"Date \(D:20260304160000(?:Z|\+00'00')\)")
SESSIONS = tuple(told(n, 29 - n, 7 - n // 5, 4 - n // 8) for n in range(1, 24))
CURVES = tuple((n, tuple(Point(s, 3000 - s) for s in range(0, 900, 10))) for n in range(12, 24))
FULL = Material(
    sessions=SESSIONS, harms=(HARM,), curves=CURVES, entries=JOTTED, plans=(PLANNED,), currency="€"
)


def printed(report: Report, path: Path, paper: PaperSize = PaperSize.A4) -> Path:
    path.write_bytes(pdf(document(report), paper))
    return path


def ran(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def read(path: Path, *options: str) -> str:
    return ran("pdftotext", "-enc", "UTF-8", "-raw", *options, path, "-")


def count(path: Path) -> int:
    found = re.search(r"Pages:\s+(\d+)", ran("pdfinfo", path))
    assert found
    return int(found[1])


@pytest.fixture(scope="module", autouse=True)
def british() -> Iterator[None]:
    was = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(was)


@pytest.fixture(scope="module")
def whole(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Path:
    del qapp
    return printed(made(FULL), tmp_path_factory.mktemp("paper") / "whole.pdf")


@pytest.mark.parametrize("paper", PaperSize)
def test_the_main_page_is_one_page_and_its_blocks_stand_in_order(
    tmp_path: Path, paper: PaperSize
) -> None:
    path = printed(made(FULL, parts=frozenset()), tmp_path / "main.pdf", paper)
    assert count(path) == 1
    said = read(path)
    places = [found.start() for h in HEADINGS if (found := re.search(re.escape(h), said))]
    assert len(places) == len(HEADINGS)
    assert places == sorted(places)
    size = {"a4": "A4", "letter": "letter"}[paper.key]
    assert f"({size})" in ran("pdfinfo", path)


@pytest.mark.parametrize("paper", PaperSize)
def test_no_letter_is_under_eight_points(tmp_path: Path, paper: PaperSize) -> None:
    path = printed(made(FULL), tmp_path / "all.pdf", paper)
    fonts = ran("pdftohtml", "-xml", "-stdout", "-i", "-zoom", "3", path)
    sizes = {int(size) for size in re.findall(r'<fontspec [^>]*size="(\d+)"', fonts)}
    assert min(sizes) >= 3 * 8


def test_a_day_stands_below_its_first_session_alone(tmp_path: Path) -> None:
    sessions = tuple(told(n, 2 - n // 5, 6, 4) for n in range(1, 13))
    said = read(printed(made(Material(sessions=sessions), parts=frozenset()), tmp_path / "d.pdf"))
    chart = said.split("Pain before and after a session")[1].split("Scores often")[0]
    days = re.findall(r"\d+ (?:Feb|Mar)\b(?! 2026)", chart)
    assert len(days) == len(set(days)) >= 2


def test_signs_and_figures_can_be_read_as_text(whole: Path) -> None:
    said = read(whole)
    assert "3 Feb 2026 to 4 Mar 2026 (30 days)" in said
    for words in (f.degrees(1240), "\N{RIGHTWARDS ARROW}", f.MINUS, "23 of 23", "30 %"):
        assert words.replace(f.NBSP, " ") in said


def test_every_font_is_embedded(whole: Path) -> None:
    rows = ran("pdffonts", whole).splitlines()[2:]
    assert rows
    for row in rows:
        embedded, _, unicode = re.findall(r"\b(yes|no)\b", row)
        assert (embedded, unicode) == ("yes", "yes")


def test_charts_are_lines_and_no_pictures(whole: Path) -> None:
    assert len(ran("pdfimages", "-list", whole).splitlines()) <= 2


@pytest.mark.parametrize("searches", [True, False])
def test_H11_printing_halts_no_other_thread_to_search_for_cycles(*, searches: bool) -> None:
    """A session may run while a report is saved: its guard looks four times a second."""
    told = document(made(FULL))
    found: list[str] = []
    before = gc.get_threshold()
    gc.callbacks.append(look := lambda phase, _: found.append(phase))
    try:
        gc.set_threshold(50)
        if not searches:
            gc.disable()
        found.clear()
        pdf(told, PaperSize.A4)
        assert len(found) <= 2, "one may begin just before and after"
        assert gc.isenabled() is searches
    finally:
        gc.callbacks.remove(look)
        gc.set_threshold(*before)
        gc.enable()


def test_the_same_diary_gives_the_same_bytes_and_the_time_is_the_printed_one() -> None:
    first = pdf(document(made(FULL)), PaperSize.A4)
    time.sleep(1.1)  # the time of writing counts in seconds
    assert pdf(document(made(FULL)), PaperSize.A4) == first
    assert len(STAMPED.findall(first)) == 2


@pytest.fixture(params=["UTC", "America/New_York", "Asia/Kolkata"])
def zone(request: pytest.FixtureRequest) -> Iterator[str]:
    """Where the computer stands."""
    with pytest.MonkeyPatch.context() as there:
        there.setenv("TZ", request.param)
        time.tzset()
        yield request.param
    time.tzset()


@pytest.mark.usefixtures("zone")
def test_the_time_is_a_date_of_pdf_in_every_zone() -> None:
    """ISO 32000-1, 7.9.4: nothing but an offset stands behind the seconds."""
    assert len(STAMPED.findall(pdf(document(made(FULL)), PaperSize.A4))) == 2


def test_only_the_printed_time_differs_later(tmp_path: Path) -> None:
    later = Moment(0, NOW.wall_ms + 3_600_000, 60)
    again = build(FULL, last_days(30, NOW), later, "0.1.0", Wanted(parts=ALL))
    one, two = printed(made(FULL), tmp_path / "1.pdf"), printed(again, tmp_path / "2.pdf")
    assert one.read_bytes() != two.read_bytes()
    assert read(one).replace("17:00", "18:00") == read(two)


def test_the_content_check_is_on_every_page(whole: Path) -> None:
    check = document(made(FULL)).foot
    assert read(whole).count(check) == count(whole)


def test_notes_are_not_in_the_file_unless_they_are_wanted(tmp_path: Path) -> None:
    material = Material(sessions=(told(1, 1, said=AfterAnswers(note="Slept badly")),))
    without = printed(made(material, parts=ALL - {Part.NOTES}), tmp_path / "without.pdf")
    assert "Slept badly" not in read(without)
    assert "Slept badly" in read(printed(made(material), tmp_path / "with.pdf"))


def test_simulated_sessions_are_flagged_on_top(tmp_path: Path) -> None:
    simulated = tuple(told(50 + n, 1, simulated=True) for n in range(7))
    mixed = Material(sessions=(*SESSIONS, *simulated))
    said = read(printed(made(mixed, parts=frozenset()), tmp_path / "mixed.pdf"))
    assert "Simulated sessions in this time, counted nowhere: 7." in said
    assert f"run to the end 23 of 23 {DASH}" in said


def test_few_pairs_are_too_early_to_say(tmp_path: Path) -> None:
    few = Material(sessions=SESSIONS[: MIN_PAIRS - 1])
    assert "too early to say" in read(printed(made(few, parts=frozenset()), tmp_path / "few.pdf"))


def test_an_empty_diary_says_none_recorded(tmp_path: Path) -> None:
    path = printed(made(Material()), tmp_path / "empty.pdf")
    said = read(path)
    assert "Adverse events: none recorded." in said
    assert "No session in this time." in said
    assert count(path) == 2


def test_much_harm_moves_to_a_back_page_and_the_main_page_stays_one(tmp_path: Path) -> None:
    harms = tuple(
        AdverseEvent(Harm.REDNESS, Site.NECK, moment(n / 2), moment(n / 2)) for n in range(40)
    )
    path = printed(made(Material(harms=harms), parts=frozenset()), tmp_path / "harm.pdf")
    assert "In all 40; the others stand on a back page." in read(path, "-l", "1")
    assert "All adverse events" in read(path, "-f", "2")
    assert read(path, "-f", "2").count("Redness") == 40


def test_a_table_that_goes_on_has_its_headings_again(tmp_path: Path) -> None:
    many = Material(sessions=tuple(told(n, 29 - n / 5) for n in range(140)))
    path = printed(made(many, parts=frozenset({Part.SESSIONS})), tmp_path / "many.pdf")
    assert count(path) > 3
    for page in range(2, count(path) + 1):
        assert "Lowest skin" in read(path, "-f", str(page), "-l", str(page))
    rows = re.findall(r"^\d+ \d+ \w+ 2026, ", read(path, "-f", "2"), re.MULTILINE)
    assert len(rows) == 140


def test_a_long_list_of_medicines_splits_no_row(tmp_path: Path) -> None:
    taken = Medicine("Ibuprofen with a very long name that takes two lines of a cell", 400, "mg")
    times = [moment(29 - n / 8) for n in range(160)]
    many = Material(entries=tuple(DiaryEntry(taken, at, at) for at in times))
    path = printed(made(many, parts=frozenset({Part.MEDICINES})), tmp_path / "many.pdf")
    pages = [read(path, "-f", str(n), "-l", str(n)) for n in range(2, count(path) + 1)]
    assert len(pages) > 2
    for said in pages:
        assert "How much" in said
        assert said.count("Ibuprofen with") == said.count("400 mg")
    assert sum(said.count("Ibuprofen with") for said in pages) == 160


def test_the_body_chart_names_sides_numbers_and_patterns(tmp_path: Path) -> None:
    path = printed(made(FULL, parts=frozenset({Part.BODY})), tmp_path / "body.pdf")
    said = read(path, "-f", "2")
    for words in ("Front", "Back", "lines: numb", "dots: tingling", "the person's own"):
        assert words in said
    assert (said.count("Right"), said.count("P1"), said.count("P2")) == (2, 2, 3)
    assert len(ran("pdfimages", "-list", path).splitlines()) <= 2


def test_more_pain_is_darker_in_grey() -> None:
    shades = [qGray(shade(score).rgb()) for score in range(11)]
    assert shades == sorted(shades, reverse=True)
    assert shades[0] - shades[-1] > 80
    assert shades[-1] > 90  # a black line is still seen on it


def test_a_region_is_drawn_without_stray_lines() -> None:
    for face in Face:
        for region, field in FIELDS[face].items():
            place = PainPlace(region, 1, 5.0, 5, (), 0, 0, 0, 0)
            (shape,) = shapes((place,), face)
            assert QRectF(field).adjusted(-1, -1, 1, 1).contains(shape.path.boundingRect())
            for polygon in shape.path.toSubpathPolygons():
                corners = polygon.toList()[:-1]
                turns = zip(
                    corners[-1:] + corners, corners, corners[1:] + corners[:1], strict=False
                )
                for before, here, after in turns:
                    come, go = here - before, after - here
                    across = come.x() * go.y() - come.y() * go.x()
                    back = abs(across) < 1e-6 and QPointF.dotProduct(come, go) < 0
                    assert not back, region


def blank(height: float, *, joined: bool = False, above: Piece | None = None) -> Piece:
    return Piece(height, lambda _painter, _x, _y: None, joined=joined, above=above)


def test_a_piece_is_never_split_and_a_heading_never_alone() -> None:
    heading, rows = blank(10, joined=True), [blank(30) for _ in range(5)]
    flow = packed([*rows[:3], heading, *rows[3:]], 100, 0)
    assert [[piece.height for piece in page] for page in flow] == [[30, 30, 30], [10, 30, 30]]
    assert packed([blank(500)], 100, 0)[0][0].height == 500


def test_nothing_is_printed_outside_the_margins(qapp: QApplication) -> None:
    del qapp
    for paper in PaperSize:
        for page in pages(document(made(FULL)), paper):
            image = picture(page, paper, 600)
            assert ink_outside(image, paper) == 0


def ink_outside(image: QImage, paper: PaperSize) -> int:
    zoom = image.width() / paper.width
    inside = QRectF(paper.inside).adjusted(-Gap.S, -Gap.S, Gap.S, Gap.FOOT + Gap.M)
    dark = 0
    for y in range(0, image.height(), 2):
        for x in range(0, image.width(), 2):
            if not inside.contains(x / zoom, y / zoom):
                dark += image.pixelColor(x, y).lightness() < 200
    return dark


def test_what_is_dark_on_the_page_is_dark_in_grey(whole: Path, tmp_path: Path) -> None:
    """Marks differ by shape; what a grey print must keep is that all of them stand out."""
    ran("pdftoppm", "-r", "60", "-f", "1", "-l", "1", "-gray", whole, tmp_path / "page")
    (shot,) = tmp_path.glob("page*.pgm")
    image = QImage(str(shot))
    shades = {image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(400)}
    assert min(shades) < 40
    assert image.isGrayscale()


def test_a_line_and_a_wrapped_text_stand_alike(qapp: QApplication) -> None:
    del qapp
    font: QFont = Ink().font(Letters.BODY)
    one, two = text("Cold", font, 2000), text("Cold and\nwarm", font, 2000)
    assert one.height < two.height < 2.3 * one.height
    image = QImage(200, 60, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    one.draw(painter, 0, 0)
    painter.end()


def test_questions_and_name_are_printed(tmp_path: Path) -> None:
    report = replace(made(Material()), questions=("May I run again?",))
    report = replace(report, head=replace(report.head, name="A. B."))
    said = read(printed(report, tmp_path / "named.pdf"))
    assert "Name: A. B." in said
    assert "1. May I run again?" in said
