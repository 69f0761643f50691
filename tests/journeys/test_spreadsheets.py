"""What a spreadsheet program makes of the exports, in English and in German: the same numbers."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from app.cli import main
from tests.full_diary import fill

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
LANGUAGES = {"en": (44, 1033), "de": (59, 1031)}
"""The sign between cells, and Windows's number of the language that numbers are read in."""
Cell = tuple[str | None, str]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(240),
    pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice"),
]


def opened(file: Path, home: Path, reads: str | None = None) -> list[list[Cell]]:
    """Its cells, row by row, as LibreOffice holds them: (kind, value)."""
    out = home / "out"
    words = ["soffice", f"-env:UserInstallation=file://{home}/profile", "--headless"]
    words += [f"--infilter={reads}"] if reads else []
    words += ["--convert-to", "fods", "--outdir", str(out), str(file)]
    subprocess.run(words, check=True, capture_output=True, timeout=120)
    return list(_rows(out / f"{file.stem}.fods"))


def _rows(file: Path) -> Iterator[list[Cell]]:
    for row in ElementTree.parse(file).iter(f"{TABLE}table-row"):
        cells: list[Cell] = []
        for cell in row.iter(f"{TABLE}table-cell"):
            assert cell.get(f"{TABLE}formula") is None
            value = cell.get(f"{OFFICE}value") or cell.get(f"{OFFICE}date-value")
            kept = (cell.get(f"{OFFICE}value-type"), value or "".join(cell.itertext()).strip())
            repeated = int(cell.get(f"{TABLE}number-columns-repeated", "1"))
            cells += [kept] * (repeated if kept[0] else min(repeated, 60))
        if any(kind for kind, _ in cells):
            yield cells


def column(rows: list[list[Cell]], name: str) -> list[Cell]:
    place = [value for _, value in rows[0]].index(name)
    return [row[place] for row in rows[1:]]


def exported(diary: Path, out: Path, kind: str, locale: str = "en") -> Path:
    words = ["export", "--diary", diary, "--as", kind, "--out", out, "--locale", locale]
    assert CliRunner().invoke(main, list(map(str, words))).exit_code == 0
    return out


def test_csv_holds_the_same_numbers_in_both_languages(tmp_path: Path) -> None:
    fill(tmp_path / "d.db")
    held: dict[str, tuple[list[list[Cell]], list[list[Cell]]]] = {}
    for language, (between, number) in LANGUAGES.items():
        folder = exported(tmp_path / "d.db", tmp_path / language, "csv", language)
        reads = f"CSV:{between},34,76,1,,{number},false,true"
        sessions, entries = (
            opened(folder / f"{name}.csv", tmp_path, reads) for name in ("sessions", "entries")
        )
        held[language] = sessions, entries
    assert held["en"] == held["de"]
    sessions, entries = held["de"]
    assert column(sessions, "planned_minutes") == [("float", "13")] * 3
    assert {kind for kind, _ in column(sessions, "baseline_skin_degC")} == {"float", None}
    assert {kind for kind, _ in column(entries, "value")} <= {"float", None}
    assert any("HYPERLINK" in value for _, value in column(entries, "note"))


def test_a_workbook_has_numbers_dates_and_no_formula(tmp_path: Path) -> None:
    fill(tmp_path / "d.db")
    rows = opened(exported(tmp_path / "d.db", tmp_path / "d.xlsx", "xlsx"), tmp_path)
    sessions = [row for row in rows if len(row) > 5 and row[5][1] == "gel-10"]
    assert [row[0] for row in sessions] == [("float", "1"), ("float", "2"), ("float", "3")]
    assert {row[2][0] for row in sessions} == {"date"}
