import sqlite3
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.care import Modality
from app.domain.diary import Closing, EndReason, KnownDevice, LogEntry, Opening
from app.domain.health import Cloth, PackFrom, Ready
from app.domain.ledger import dose
from app.domain.pain import AfterAnswers, PainRating, PainWhen, Site, SkinLook
from app.domain.units import Moment
from app.domain.wrap import Sample
from app.reader_ports import DiaryReader
from app.writer_ports import DeviceBook, Diary, Journal
from storage.diary import DiaryFile
from storage.reader import DiaryReading

Ended = Callable[..., Closing]
Curve = Callable[..., list[Sample]]


def page(reader: DiaryReading, session_id: int):
    found = reader.session(session_id)
    assert found is not None
    return found


def count(path: Path, table: str) -> int:
    conn = sqlite3.connect(path)
    try:
        return conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    finally:
        conn.close()


def test_it_is_what_the_ports_ask_for(diary: DiaryFile, reader: DiaryReading) -> None:
    ports: tuple[Diary, Journal, DeviceBook, DiaryReader] = (diary, diary, diary, reader)
    assert ports[0].begin


def test_a_running_session_is_read_as_it_stands(
    diary: DiaryFile, reader: DiaryReading, opening: Opening, noisy: Curve
) -> None:
    session = diary.begin(opening)
    diary.add(session, noisy(30))
    read = page(reader, session)
    assert read.row.opening == opening
    assert read.row.closing is None
    assert read.row.samples == 30
    assert read.row.coldest_skin is None
    assert not read.row.skin_check_due
    assert read.samples == tuple(noisy(30))


def test_the_kind_of_cold_and_what_was_said_before_are_kept(
    diary: DiaryFile, reader: DiaryReading, opening: Opening
) -> None:
    ready = Ready(Cloth.DAMP, PackFrom.FREEZER_WARMED, frozenset({"H06"}), position="front")
    told = replace(opening, modality=Modality.ICE_MASSAGE, ready=ready)
    assert page(reader, diary.begin(told)).row.opening == told


def test_a_finished_session_is_packed_and_read_back_bit_for_bit(
    diary: DiaryFile,
    reader: DiaryReading,
    path: Path,
    opening: Opening,
    closing: Ended,
    noisy: Curve,
) -> None:
    samples = [s._replace(backfilled=s.t_s % 100 < 5) for s in noisy(1200)]
    session = diary.begin(opening)
    diary.add(session, samples)
    diary.finish(session, closing(1200))
    read = page(reader, session)
    assert read.samples == tuple(samples)
    assert read.row.closing == closing(1200)
    assert read.row.samples == 1200
    assert read.row.coldest_skin == min(s.skin for s in samples if s.skin is not None)
    assert (read.row.gaps, read.row.missing_s) == (0, 0)
    assert (read.row.baseline, read.row.dose) == (samples[0].skin, dose(samples))
    assert read.row.skin_check_due
    assert count(path, "live_samples") == 0
    assert count(path, "v_curve_10s") == 120


def test_a_session_without_a_sample_is_finished_all_the_same(
    diary: DiaryFile, reader: DiaryReading, path: Path, opening: Opening, closing: Ended
) -> None:
    session = diary.begin(opening)
    diary.finish(session, closing(0, EndReason.START_REFUSED))
    read = page(reader, session)
    assert read.samples == ()
    assert read.row.samples == 0
    assert read.row.coldest_skin is None
    assert read.row.mean_skin is None
    assert not read.row.skin_check_due
    assert count(path, "curves") == 0


def test_a_backfilled_second_outranks_a_live_one_either_way_round(
    diary: DiaryFile, reader: DiaryReading, opening: Opening
) -> None:
    session = diary.begin(opening)
    live, later = Sample(5, 1500, 900, 800), Sample(5, 1505, 900, 800)
    record, rerecord = live._replace(skin=1498, backfilled=True), live._replace(backfilled=True)
    diary.add(session, [live])
    diary.add(session, [later])
    assert page(reader, session).samples == (later,)
    diary.add(session, [record])
    assert page(reader, session).samples == (record,)
    diary.add(session, [later])
    assert page(reader, session).samples == (record,)
    diary.add(session, [rerecord])
    assert page(reader, session).samples == (rerecord,)


arrivals = st.lists(
    st.builds(
        Sample,
        st.integers(0, 12),
        st.none() | st.integers(900, 3000),
        st.none() | st.just(900),
        st.just(800),
        st.booleans(),
    ),
    max_size=30,
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(arrivals, st.integers(0, 30))
def test_any_order_of_arrival_before_or_after_the_end_keeps_the_authority(
    diary: DiaryFile,
    reader: DiaryReading,
    opening: Opening,
    closing: Ended,
    samples: list[Sample],
    cut: int,
) -> None:
    expected: dict[int, Sample] = {}
    for sample in samples:
        kept = expected.get(sample.t_s)
        if kept is None or sample.backfilled or not kept.backfilled:
            expected[sample.t_s] = sample
    session = diary.begin(opening)
    diary.add(session, samples[:cut])
    diary.finish(session, closing(12))
    diary.add(session, samples[cut:])
    read = page(reader, session)
    assert read.samples == tuple(expected[t] for t in sorted(expected))
    assert read.row.samples == len(expected)
    assert read.row.closing == closing(12)


def test_records_that_come_after_the_end_close_the_gap(
    diary: DiaryFile,
    reader: DiaryReading,
    path: Path,
    opening: Opening,
    closing: Ended,
    noisy: Curve,
) -> None:
    session = diary.begin(opening)
    diary.add(session, [s for s in noisy(60) if not 20 <= s.t_s < 40])
    diary.finish(session, closing(60, EndReason.LINK_LOST))
    assert (page(reader, session).row.gaps, page(reader, session).row.missing_s) == (1, 20)
    diary.add(session, [s._replace(backfilled=True) for s in noisy(60)[20:40]])
    assert (page(reader, session).row.gaps, page(reader, session).row.samples) == (0, 60)
    assert count(path, "live_samples") == 0


def test_a_second_closing_replaces_the_first_and_keeps_the_curve(
    diary: DiaryFile, reader: DiaryReading, opening: Opening, closing: Ended, noisy: Curve
) -> None:
    session = diary.begin(opening)
    diary.add(session, noisy(60))
    diary.finish(session, closing(60, EndReason.LINK_LOST))
    diary.finish(session, closing(61, EndReason.COMPLETED))
    read = page(reader, session)
    assert read.row.closing == closing(61, EndReason.COMPLETED)
    assert read.samples == tuple(noisy(60))


def test_a_sample_that_cannot_be_kept_leaves_nothing_of_its_call(
    diary: DiaryFile, reader: DiaryReading, opening: Opening
) -> None:
    session = diary.begin(opening)
    with pytest.raises(sqlite3.IntegrityError):
        diary.add(session, [Sample(1, 1500, 900, 800), Sample(-1, 1500, 900, 800)])
    assert page(reader, session).samples == ()
    diary.add(session, [Sample(1, 1500, 900, 800)])
    assert page(reader, session).row.samples == 1


def test_a_session_that_was_never_begun_is_a_bug_of_ours(diary: DiaryFile, closing: Ended) -> None:
    at = Moment(1, 2)
    for call in (
        lambda: diary.add(9, []),
        lambda: diary.note(9, LogEntry(0, "mark", "x")),
        lambda: diary.finish(9, closing(1)),
        lambda: diary.rate(PainRating(1, at, session_id=9)),
        lambda: diary.answer(9, AfterAnswers()),
    ):
        with pytest.raises(LookupError):
            call()


def test_the_log_keeps_its_order_and_names_each_alarm_once(
    diary: DiaryFile, reader: DiaryReading, opening: Opening, closing: Ended
) -> None:
    entries = (
        LogEntry(0, "phase", "cold"),
        LogEntry(4000, "rule", "warn", "H02", 1180),
        LogEntry(4000, "alarm", "contact_cold_warn"),
        LogEntry(5000, "rule", "warn", "H02", 1170),
        LogEntry(6000, "rule", "too_cold", "H01", 990),
        LogEntry(5500, "link", "lost"),
    )
    session, other = diary.begin(opening), diary.begin(opening)
    for entry in entries:
        diary.note(session, entry)
    diary.finish(session, closing(7, EndReason.TOO_COLD))
    diary.note(session, LogEntry(9000, "alarm", "code_42"))
    read = page(reader, session)
    assert read.log == (*entries, LogEntry(9000, "alarm", "code_42"))
    assert read.row.alarms == ("H02", "contact_cold_warn", "H01", "code_42")
    assert page(reader, other).row.alarms == ()


def test_pain_is_kept_once_for_each_session_and_when(
    diary: DiaryFile, reader: DiaryReading, opening: Opening
) -> None:
    session = diary.begin(opening)
    before = PainRating(7, Moment(1, 1000, 60), PainWhen.BEFORE, Site.KNEE_LEFT, session)
    better = replace(before, score=6, at=Moment(2, 2000, 60))
    after = PainRating(3, Moment(3, 3000), PainWhen.AFTER, None, session)
    loose = PainRating(5, Moment(4, 4000))
    first = diary.rate(before)
    assert diary.rate(better) == first
    assert diary.rate(after) != first
    entries = (diary.rate(loose), diary.rate(loose))
    assert tuple(each.id for each in reader.entries(0, 9999)) == entries
    read = page(reader, session)
    assert read.ratings == (better, after)
    assert (read.row.pain_before, read.row.pain_after) == (6, 3)
    assert reader.ratings(0) == (loose, loose, after, better)
    assert reader.ratings(3000) == (loose, loose, after)


def test_answers_add_up_and_settle_the_skin_check(
    diary: DiaryFile, reader: DiaryReading, opening: Opening, closing: Ended
) -> None:
    session = diary.begin(opening)
    diary.finish(session, closing(900))
    diary.answer(session, AfterAnswers(felt="better", warm_steps=("sit", "walk")))
    assert page(reader, session).row.skin_check_due
    diary.answer(session, AfterAnswers(skin=SkinLook.RED))
    diary.answer(session, AfterAnswers(note="warm \N{WHITE SMILING FACE}"))
    diary.answer(session, AfterAnswers())
    diary.answer(session, AfterAnswers(touch_felt=False, skin_60=SkinLook.NUMB))
    diary.answer(session, AfterAnswers(skin_30=SkinLook.NORMAL))
    read = page(reader, session)
    assert not read.row.skin_check_due
    assert read.after == AfterAnswers(
        SkinLook.RED,
        "better",
        "warm \N{WHITE SMILING FACE}",
        ("sit", "walk"),
        touch_felt=False,
        skin_30=SkinLook.NORMAL,
        skin_60=SkinLook.NUMB,
    )
    diary.answer(session, AfterAnswers(touch_felt=True))
    assert page(reader, session).after == replace(read.after, touch_felt=True)


def test_devices_come_last_used_first_and_can_be_renamed_and_forgotten(diary: DiaryFile) -> None:
    knee = KnownDevice("k1", "AA:01", "ocwp-1", "Knee", "S1")
    back = KnownDevice("k2", "AA:02", "ocwp-1", "Back", simulated=True)
    diary.remember(knee, Moment(0, 1000))
    diary.remember(back, Moment(0, 2000))
    assert diary.devices() == (back, knee)
    moved = replace(knee, address="AA:03")
    diary.remember(moved, Moment(0, 3000))
    assert diary.devices() == (moved, back)
    diary.rename("k2", "My back")
    diary.rename("k9", "Nobody")
    diary.forget("k1")
    diary.forget("k9")
    assert diary.devices() == (replace(back, name="My back"),)


def test_sessions_come_newest_first_page_by_page(
    diary: DiaryFile, reader: DiaryReading, opening: Opening
) -> None:
    ids = [diary.begin(opening) for _ in range(5)]
    assert [row.id for row in reader.sessions(2)] == ids[:2:-1]
    assert [row.id for row in reader.sessions(9, before_id=ids[2])] == [ids[1], ids[0]]
    assert reader.session(ids[-1] + 1) is None


def test_the_reader_cannot_write_and_sees_one_moment(
    diary: DiaryFile, reader: DiaryReading, opening: Opening
) -> None:
    diary.begin(opening)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader._db.conn.execute("DELETE FROM sessions")  # pyright: ignore[reportPrivateUsage]


def test_two_threads_write_and_read_at_once(
    diary: DiaryFile, reader: DiaryReading, opening: Opening, closing: Ended, noisy: Curve
) -> None:
    session = diary.begin(opening)

    def write() -> None:
        for sample in noisy(300):
            diary.add(session, [sample])
        diary.finish(session, closing(300))

    writer = threading.Thread(target=write)
    writer.start()
    seen = [0]
    while seen[-1] < 300:
        read = page(reader, session)
        assert len(read.samples) == read.row.samples >= seen[-1]
        seen.append(read.row.samples)
    writer.join()
    assert page(reader, session).samples == tuple(noisy(300))
