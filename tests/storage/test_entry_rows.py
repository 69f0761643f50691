"""What an export says of entries, one row for each value, and what it leaves in the bin."""

from contextlib import closing
from pathlib import Path

import pytest

from app.domain.journal import DiaryEntry, Pain
from app.domain.pain import AfterAnswers, PainRating, PainWhen, Site
from app.domain.trail import Target
from storage.diary import DiaryFile
from storage.exporting import DiaryExport
from storage.reader import DiaryReading
from tests.full_diary import DAY_S, EVIL, at, fill
from tests.storage.conftest import Kept

Told = tuple[str, str, float | None, str, str, int | None, str]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("filled") / "d.db"
    fill(path)
    return path


def rows(path: Path) -> list[Told]:
    with DiaryExport(path) as source:
        return [
            (each.kind, each.what, each.value, each.unit, each.site, each.session_id, each.note)
            for each in source.entries()
        ]


def test_every_kind_of_entry_has_its_rows(filled: Path) -> None:
    since, until = at(2 * DAY_S).wall_ms, at(3 * DAY_S).wall_ms
    with DiaryExport(filled) as source:
        told = [
            (each.kind, each.what, each.value, each.unit, each.site, each.session_id, each.note)
            for each in source.entries()
            if since <= each.at.wall_ms < until
        ]
    assert sorted(told, key=str) == sorted(
        [
            ("pain", "any", 3, "of 10", "", None, ""),
            ("pain", "any", 5, "of 10", "jaw_left", None, EVIL),
            ("pain_spot", "dull tight deep", 6, "of 10", "jaw_left", None, ""),
            ("medicine", "Marisol's drops", 2.5, "Weber spoons", "", None, EVIL),
            ("other_care", "walk", 30, "min", "foot_left", None, EVIL),
            ("context", "sleep_h", 6.5, "h", "", None, ""),
            ("context", "slept_well", 3, "of 10", "", None, ""),
            ("context", "stress", 8, "of 10", "", None, ""),
            ("context", "active", 2, "of 10", "", None, ""),
            ("context", "hours_since", 40, "h", "", None, ""),
            ("flare", "began", None, "", "", None, EVIL),
            ("context", "words", None, "", "", None, EVIL),
            ("vitals", "systolic", 128, "mmHg", "", None, ""),
            ("vitals", "diastolic", 82, "mmHg", "", None, ""),
            ("vitals", "pulse", 61, "per min", "", None, ""),
            ("vitals", "words", None, "", "", None, EVIL),
            ("movement", "before sit", 3, "of 10", "", None, ""),
            ("movement", "before bend_forward", 4, "of 10", "", None, ""),
            ("movement_reach", "before bend_forward", 25, "cm", "", None, ""),
            ("movement", "words", None, "", "", None, EVIL),
            ("activity", "lift Marisol", 4, "of 10", "", None, ""),
            ("activity", "@Lake", 7, "of 10", "", None, ""),
            ("activities", "words", None, "", "", None, EVIL),
            ("change", "2025-11-03", -2, "-5 to 5", "", None, EVIL),
            ("score", "peg", 4.7, "", "", None, f"Dr. Weber: {EVIL}"),
            ("problem", "chronic strain", None, "", "neck jaw_left", None, EVIL),
            ("problem_since", "2025-02-03", None, "", "", None, ""),
            ("note", "", None, "", "", 1, "Marisol #knee"),
            ("comment", "Weber", None, "", "", None, EVIL),
        ],
        key=str,
    )


def test_rows_and_pages_leave_the_bin_alone_and_tables_do_not(
    diary: DiaryFile, kept: Kept, path: Path
) -> None:
    session, other = kept(0), kept(9000, site=Site.NECK)
    for each in (session, other):
        diary.rate(PainRating(7, at(1), PainWhen.BEFORE, None, each))
        diary.answer(each, AfterAnswers(note=f"note of {each}"))
    diary.drop_rating(other, PainWhen.BEFORE, at(9900))
    entry = diary.write(DiaryEntry(Pain(2), at(1), at(1)))
    diary.bin(Target.SESSION, session, at(9901))
    diary.bin(Target.ENTRY, entry, at(9902))
    assert [each for each in rows(path) if each[0] != "log_stop"] == [
        ("note", "", None, "", "neck", other, f"note of {other}")
    ]
    with DiaryExport(path) as source:
        assert [page.row.id for page in source.pages()] == [other]
        assert [page.ratings for page in source.pages()] == [()]
        assert list(source.written()) == []
        tables = {name: list(held) for name, held in source.tables()}
    assert [len(tables[name]) for name in ("sessions", "entries", "ratings")] == [2, 1, 2]
    with closing(DiaryReading(path)) as reader:
        material = reader.material(0, 2**60)
    assert [told.row.id for told in material.sessions] == [other]
    assert material.ratings == ()
