"""The workbook, read as the XML it is: what a spreadsheet finds, whichever one it is."""

import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from app.domain.units import Moment
from app.exporting import workbook
from app.exporting.columns import SESSIONS
from app.exporting.source import Frame
from app.exporting.workbook import write_workbook
from storage.exporting import DiaryExport
from tests.full_diary import EVIL, fill

M = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
Cells = dict[str, tuple[str, str]]


@pytest.fixture(scope="module")
def diary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("filled") / "d.db"
    fill(path)
    return path


def written(diary: Path, out: Path, frame: Frame | None = None) -> zipfile.ZipFile:
    with DiaryExport(diary) as source:
        write_workbook(source, frame or Frame("1.2", "seed"), out, lambda _: None)
    return zipfile.ZipFile(out)


def sheets(book: zipfile.ZipFile) -> dict[str, list[Cells]]:
    """Each sheet's rows: column letters, and each cell's type and text."""
    listed = ElementTree.fromstring(book.read("xl/workbook.xml")).iter(f"{M}sheet")
    found: dict[str, list[Cells]] = {}
    for number, sheet in enumerate(listed, 1):
        tree = ElementTree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
        assert not list(tree.iter(f"{M}f")), "a formula"
        found[sheet.attrib["name"]] = [
            {
                cell.attrib["r"].rstrip("0123456789"): (
                    cell.attrib.get("t", "n"),
                    "".join(cell.itertext()),
                )
                for cell in row
            }
            for row in tree.iter(f"{M}row")
        ]
        pane = next(tree.iter(f"{M}pane"))
        assert (pane.attrib["ySplit"], pane.attrib["state"]) == ("1", "frozen")
    return found


def named(row: Cells, header: Cells) -> dict[str, tuple[str, str]]:
    return {header[letter][1]: cell for letter, cell in row.items()}


def test_each_column_shows_its_heading_and_filters_its_rows(diary: Path, tmp_path: Path) -> None:
    book = written(diary, tmp_path / "d.xlsx")
    for number, rows in enumerate(sheets(book).values(), 1):
        tree = ElementTree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
        widths = [
            float(column.attrib["width"])
            for column in tree.iter(f"{M}col")
            for _ in range(int(column.attrib["min"]), int(column.attrib["max"]) + 1)
        ]
        heads = [text for _, text in rows[0].values()]
        assert len(widths) == len(heads)
        assert all(width > len(head) + 2 for width, head in zip(widths, heads, strict=True))
        (found,) = tree.iter(f"{M}autoFilter")
        assert found.attrib["ref"].endswith(str(len(rows)))


def test_numbers_dates_and_texts_are_what_they_are(diary: Path, tmp_path: Path) -> None:
    with written(diary, tmp_path / "d.xlsx") as book:
        found = sheets(book)
    assert list(found) == ["About", "Sessions", "Entries", "Curves"]
    header, first, second, running = found["Sessions"]
    assert [cell[1] for cell in header.values()] == [column.name for column in SESSIONS]
    told = named(first, header)
    assert told["session"] == ("n", "1")
    assert told["simulated"] == ("inlineStr", "no")
    assert told["coldest_skin_degC"] == ("n", "7.63")
    kind, began = told["began"]
    days = (1_763_714_500_000 + 3_600_000) / 86_400_000 + 25_569  # local, counted since 1899-12-30
    assert kind == "n"
    assert float(began) == pytest.approx(days, abs=1e-6)
    assert told["note"] == ("inlineStr", EVIL.replace("\r", ""))
    assert named(second, header)["simulated"][1] == "yes"
    assert "ended" not in named(running, header)


def test_curves_are_means_of_ten_seconds(diary: Path, tmp_path: Path) -> None:
    with written(diary, tmp_path / "d.xlsx") as book:
        header, first, *_ = sheets(book)["Curves"]
    assert named(first, header)["from_second"] == ("n", "0")
    assert float(named(first, header)["skin_degC"][1]) == 30.86


def test_a_table_that_fills_its_sheet_goes_on_in_the_next(
    diary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "MAX_ROWS", 100)
    with written(diary, tmp_path / "d.xlsx") as book:
        found = sheets(book)
    first, second = found["Curves"], found["Curves 2"]
    assert len(first) == 100
    assert first[0] == second[0]
    assert len(first) + len(second) - 2 == 78 + 60 + 6


def test_the_same_diary_gives_the_same_bytes(diary: Path, tmp_path: Path) -> None:
    frame = Frame("1.2", "seed", Moment(0, 1_763_714_400_000, 60))
    for name in ("a.xlsx", "b.xlsx"):
        written(diary, tmp_path / name, frame).close()
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
