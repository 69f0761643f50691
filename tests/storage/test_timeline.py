"""The timeline: one order for everything, page by page, and each field of the filter."""

import re
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from app.domain.body import Region, Spot
from app.domain.care import CareEntry, Modality
from app.domain.diary import SessionRow
from app.domain.entry_kind import EntryKind
from app.domain.function import Activities
from app.domain.harm import AdverseEvent, Harm, Outcome
from app.domain.journal import Comment, DiaryEntry, Medicine, Note, Pain
from app.domain.pain import AfterAnswers, Site
from app.domain.period import Period, local_day
from app.domain.timeline import Filter, Item, Place
from app.domain.trail import Target
from app.domain.units import Moment
from app.sampling.person import SamplePerson
from storage.diary import DiaryFile
from storage.file import open_diary, open_for_reading
from storage.reader import DiaryReading
from storage.sample import write_sample
from storage.search_schema import STATEMENTS
from storage.timeline import timeline
from tests.storage.conftest import BEGAN, HOUR_S, at


def entry(
    text: str = "", body: Note | Pain | Medicine | None = None, hours: float = 0
) -> DiaryEntry:
    when = at(hours * HOUR_S)
    return DiaryEntry(body or Note(), when, when, text)


def found(reader: DiaryReading, wanted: Filter) -> list[tuple[str, int]]:
    return [(item.place.target, item.place.id) for item in reader.timeline(wanted, 100)]


def words(reader: DiaryReading, text: str) -> list[tuple[str, int]]:
    return found(reader, Filter(words=text))


@pytest.fixture(scope="module")
def half_a_year(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "diary.db"
    person = SamplePerson(5, 20_600, 20_780)
    for _ in write_sample(path, person.told(), person.days()):
        pass
    return path


@pytest.fixture
def sample(half_a_year: Path) -> Iterator[DiaryReading]:
    with DiaryReading(half_a_year) as reader:
        yield reader


def pages(reader: DiaryReading, wanted: Filter, limit: int) -> Iterator[Item]:
    before: Place | None = None
    while page := reader.timeline(wanted, limit, before):
        assert len(page) <= limit
        yield from page
        before = page[-1].place


def test_everything_stands_in_it_once_newest_first(sample: DiaryReading, half_a_year: Path) -> None:
    items = list(pages(sample, Filter(), 37))
    assert all(later.place > earlier.place for later, earlier in pairwise(items))
    with closing(Database(half_a_year)) as db:
        for target, table in (("session", "sessions"), ("entry", "entries"), ("care", "care"),
                              ("harm", "adverse_events")):  # fmt: skip
            where = "1" if target == "harm" else "binned_wall_ms IS NULL"
            (count,) = db.conn.execute(f"SELECT count(*) FROM {table} WHERE {where}").fetchone()
            assert sum(item.place.target == target for item in items) == count > 0
    assert sample.timeline(Filter(), 1000) == tuple(items[:1000])


def test_things_of_one_instant_are_not_lost_between_pages(
    diary: DiaryFile, reader: DiaryReading
) -> None:
    for _ in range(3):
        diary.write(entry())
        diary.take_down(CareEntry(Modality.BATH, BEGAN, 60, BEGAN))
        diary.report(AdverseEvent(Harm.REDNESS, None, BEGAN, BEGAN))
    whole = found(reader, Filter())
    assert whole == [(kind, n) for kind in ("harm", "entry", "care") for n in (3, 2, 1)]
    for limit in (1, 2, 4):
        paged = [(i.place.target, i.place.id) for i in pages(reader, Filter(), limit)]
        assert paged == whole


def test_words_are_found_wherever_somebody_wrote_them(
    diary: DiaryFile, reader: DiaryReading, kept: Callable[..., int]
) -> None:
    session = kept(0)
    diary.answer(session, AfterAnswers(note="Zwiebelkuchen afterwards"))
    note = diary.write(entry("Café in the rain"))
    pill = diary.write(entry(body=Medicine("Novaminsulfon", 20, "drops")))
    when = at(60)
    able = diary.write(DiaryEntry(Activities((("Knit a jumper", 3),)), when, when))
    told = diary.write(DiaryEntry(Comment("Physio Weber"), when, when, "Well done"))
    lake = diary.take_down(CareEntry(Modality.BATH, BEGAN, 60, BEGAN, note="Lake, knee deep"))
    harm = diary.report(AdverseEvent(Harm.BLISTER, None, BEGAN, BEGAN, note="Size of a lentil"))
    diary.follow_harm(harm, Outcome.BETTER, "Dried up", at(90))
    for text, thing in (
        ("zwieb", ("session", session)),
        ("knee wrap", ("session", session)),
        ("cafe", ("entry", note)),
        ("RAIN CAF", ("entry", note)),
        ("novamin", ("entry", pill)),
        ("jump knit", ("entry", able)),
        ("weber", ("entry", told)),
        ("deep lake", ("care", lake)),
        ("lentil dried", ("harm", harm)),
    ):
        assert words(reader, text) == [thing], text
    assert words(reader, "drops medicine") == []
    assert words(reader, "afé") == [], "from its beginning"


def test_the_search_follows_every_change(
    diary: DiaryFile, reader: DiaryReading, kept: Callable[..., int]
) -> None:
    session = kept(0)
    diary.answer(session, AfterAnswers(note="first thought"))
    diary.answer(session, AfterAnswers(note="second thought"))
    assert words(reader, "first") == []
    assert words(reader, "second wrap") == [("session", session)]
    note = diary.write(entry("teh market"))
    diary.change(replace(entry("the market"), id=note), at(5))
    assert words(reader, "teh") == []
    diary.bin(Target.ENTRY, note, at(6))
    assert words(reader, "market") == []
    assert found(reader, Filter(words="market", binned=True)) == [("entry", note)]
    diary.restore(Target.ENTRY, note, at(7))
    assert words(reader, "market") == [("entry", note)]
    diary.bin(Target.ENTRY, note, at(8))
    for day in (40, 41):
        diary.empty_bin(at(day * 86_400))
    assert found(reader, Filter(words="market", binned=True)) == []


def test_what_is_deleted_for_good_leaves_no_word_behind(diary: DiaryFile, path: Path) -> None:
    diary.write(entry("something else"))
    note = diary.write(entry("Zwiebelkuchen"))
    diary.bin(Target.ENTRY, note, at(6))
    diary.empty_bin(at(40 * 86_400))
    assert diary.empty_bin(at(41 * 86_400)) == 1
    with closing(Database(path)) as db:
        held = b"".join(block for (block,) in db.conn.execute("SELECT block FROM search_data"))
    assert b"else" in held
    assert b"zwiebel" not in held


def test_a_session_that_was_moved_is_found_where_it_was(
    diary: DiaryFile, reader: DiaryReading, kept: Callable[..., int]
) -> None:
    session = kept(0, site=Site.KNEE_LEFT)
    diary.move_session(session, Site.NECK, at(90))
    assert found(reader, Filter(regions=frozenset({Region.KNEE_LEFT}))) == []
    assert found(reader, Filter(regions=frozenset({Region.NECK}))) == [("session", session)]


def test_a_snippet_marks_what_was_found(diary: DiaryFile, reader: DiaryReading) -> None:
    diary.write(entry(" ".join(["word"] * 60 + ["Kingfisher", "at the weir"])))
    (item,) = reader.timeline(Filter(words="king wei"), 5)
    assert "\x02Kingfisher\x03 at the \x02weir\x03" in item.snippet
    assert len(item.snippet) < 150
    (item,) = reader.timeline(Filter(), 5)
    assert item.snippet == ""


def test_a_place_or_a_kind_meets_the_words_too(
    diary: DiaryFile, reader: DiaryReading, kept: Callable[..., int]
) -> None:
    session = kept(0, site=Site.NECK)
    sore = diary.write(entry(body=Pain(4, (Spot(Region.NECK), Spot(Region.HEAD))), hours=1))
    said = diary.write(entry("my neck", hours=2))
    diary.write(entry("nothing", hours=3))
    assert words(reader, "neck") == [("entry", said)]
    by_place = Filter(words="neck", word_regions=frozenset({Region.NECK}))
    assert found(reader, by_place) == [("entry", said), ("entry", sore), ("session", session)]
    assert [i.snippet for i in reader.timeline(by_place, 9)] == ["my \x02neck\x03", "", ""]
    by_kind = Filter(words="Schmerz", word_kinds=frozenset({EntryKind.PAIN}))
    assert found(reader, by_kind) == [("entry", sore)]
    by_target = Filter(words="?", word_targets=frozenset({Target.SESSION}))
    assert found(reader, by_target) == [("session", session)]


def test_no_place_is_taken_for_another(diary: DiaryFile, reader: DiaryReading) -> None:
    """Places are searched by their words; neither one of them nor two beside each other may look
    like a third."""
    regions = list(Region)
    diary.write(entry(body=Pain(5, tuple(map(Spot, regions)))))
    for region in regions:
        diary.write(entry(body=Pain(5, (Spot(region),))))
        others = tuple(Spot(other) for other in regions if other is not region)
        diary.write(entry(body=Pain(5, others)))
        diary.write(entry(body=Pain(5, others[::-1])))
    for region in regions:
        items = reader.timeline(Filter(regions=frozenset({region})), 1000)
        for item in items:
            assert isinstance(item.thing, DiaryEntry)
            assert isinstance(item.thing.body, Pain)
            assert region in {spot.region for spot in item.thing.body.spots}
        assert len(items) == 1 + 1 + 2 * (len(regions) - 1)


def test_kinds_devices_and_what_is_shown(sample: DiaryReading) -> None:
    def targets(wanted: Filter) -> set[str]:
        return {item.place.target for item in pages(sample, wanted, 500)}

    assert targets(Filter(sessions=False, cares=False)) == {"entry", "harm"}
    assert targets(Filter(kinds=frozenset(), harms=False)) == {"session", "care"}
    only = Filter(sessions=False, cares=False, harms=False,
                  kinds=frozenset({EntryKind.SCORE, EntryKind.NOTE}))  # fmt: skip
    things = [item.thing for item in pages(sample, only, 7)]
    assert {thing.kind for thing in things if isinstance(thing, DiaryEntry)} == only.kinds
    timers = Filter(devices=frozenset({"Kitchen timer", "no such"}))
    rows = [item.thing for item in pages(sample, timers, 7)]
    assert {isinstance(row, SessionRow) and row.opening.device_name for row in rows} == {
        "Kitchen timer"
    }


def test_tags_are_whole_words_with_their_mark(diary: DiaryFile, reader: DiaryReading) -> None:
    walked = diary.write(entry("Far today. #Walk, then #bed-rest"))
    diary.write(entry("A walk without the mark, and #walking"))
    street = diary.write(entry("#Straße"))
    assert found(reader, Filter(tags=frozenset({"walk"}))) == [("entry", walked)]
    assert found(reader, Filter(tags=frozenset({"BED-rest", "x"}))) == [("entry", walked)]
    assert found(reader, Filter(tags=frozenset({"bed"}))) == []
    assert found(reader, Filter(tags=frozenset({"straße"}))) == [("entry", street)]


def test_a_period_goes_by_the_clock_there_and_by_the_persons_day(
    diary: DiaryFile, reader: DiaryReading
) -> None:
    """23:30 in New York, 03:00 at home on the day after: each belongs to the day it was told on."""
    day = local_day(BEGAN)
    away = Moment(0, (day * 24 + 23) * 3_600_000 + 1_800_000 + 300 * 60_000, -300)
    night = Moment(0, ((day + 1) * 24 + 3) * 3_600_000 - 60 * 60_000, 60)
    first = diary.write(DiaryEntry(Note(), away, away, "away"))
    second = diary.write(DiaryEntry(Note(), night, night, "night"))
    of_day = Filter(period=Period(day, day))
    assert found(reader, of_day) == [("entry", first)]
    diary.prefer(replace(diary.preferences(), day_starts_h=4))
    assert {number for _, number in found(reader, of_day)} == {first, second}


def test_what_was_thrown_away_is_only_in_the_bin(
    diary: DiaryFile, reader: DiaryReading, kept: Callable[..., int]
) -> None:
    session, note = kept(0), diary.write(entry("x"))
    bath = diary.take_down(CareEntry(Modality.BATH, BEGAN, 60, BEGAN))
    for target, number in (
        (Target.SESSION, session), (Target.ENTRY, note), (Target.CARE, bath)
    ):  # fmt: skip
        diary.bin(target, number, at(100))
    assert found(reader, Filter()) == []
    binned = reader.timeline(Filter(binned=True), 9)
    assert {item.place.target for item in binned} == {"session", "entry", "care"}
    assert {item.binned_ms for item in binned} == {at(100).wall_ms}


@pytest.fixture(scope="module")
def open_sample(half_a_year: Path) -> Iterator[Database]:
    with closing(open_for_reading(half_a_year)) as db:
        yield db


ANY_TEXT = st.text(st.characters(codec=None), max_size=40)
FTS = st.lists(
    st.sampled_from(
        ["AND", "OR", "NOT", "NEAR(", "^", '"', "*", ":", "-", "{", ")", "walk", "+", "\0"]
    )
).map(" ".join)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=ANY_TEXT | FTS, tags=st.frozensets(ANY_TEXT, max_size=2), twice=st.integers(1, 200))
def test_no_text_is_a_wrong_question(
    open_sample: Database, text: str, tags: frozenset[str], twice: int
) -> None:
    wanted = Filter(words=" ".join([text] * twice), tags=tags)
    for item in timeline(open_sample, wanted, 5):
        assert item.snippet.count("\x02") == item.snippet.count("\x03")


PLAIN = re.compile(r"SCAN t\b(?! USING)")


@pytest.mark.parametrize(
    "wanted",
    [
        Filter(),
        Filter(binned=True),
        Filter(words="walk"),
        Filter(kinds=frozenset({EntryKind.PAIN})),
        Filter(period=Period(20_700, 20_730)),
        Filter(devices=frozenset({"Blue wrap"})),
    ],
    ids=["all", "bin", "words", "kinds", "period", "devices"],
)
@pytest.mark.parametrize("before", [None, Place(1_790_000_000_000, "entry", 5)])
def test_every_page_is_read_by_an_index(
    open_sample: Database, wanted: Filter, before: Place | None
) -> None:
    """No table is read from its beginning to its end, and none is sorted that is not a search."""
    asked: list[str] = []
    open_sample.conn.set_trace_callback(asked.append)
    timeline(open_sample, wanted, 50, before)
    open_sample.conn.set_trace_callback(None)
    for sql in asked:
        if sql.lstrip().startswith(("SELECT", "WITH")):
            for *_, step in open_sample.conn.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall():
                assert not PLAIN.search(step), f"{step}: {sql}"


def test_rows_of_before_are_found_too(tmp_path: Path) -> None:
    """The fill of the migration says the same as its triggers."""
    path = tmp_path / "diary.db"
    with DiaryFile(path) as diary:
        diary.write(entry("kingfisher #walk", hours=1))
        diary.write(entry(body=Medicine("Novamin"), hours=1))
        diary.write(entry(body=Pain(3, (Spot(Region.NECK),)), hours=1))
        diary.take_down(CareEntry(Modality.PACK, BEGAN, 60, BEGAN, Site.NECK, "peas"))
        diary.report(AdverseEvent(Harm.OTHER, Site.NECK, BEGAN, BEGAN, note="odd"))
    with closing(open_diary(path)) as db:
        before = db.conn.execute(
            "SELECT rowid, words, places FROM search ORDER BY rowid"
        ).fetchall()
        assert len(before) == 5
        db.conn.execute("DELETE FROM search")
        for fill in STATEMENTS:
            if fill.lstrip().startswith("INSERT INTO search"):
                db.conn.execute(fill)
        filled = db.conn.execute(
            "SELECT rowid, words, places FROM search ORDER BY rowid"
        ).fetchall()
        assert filled == before
